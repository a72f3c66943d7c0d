"""How a dossier for a sanctions desk is drafted: programmes as data, criteria by rule, sentences that stand on claims.

Drafting help, not legal advice. Nothing here says that anybody is guilty, scores or ranks a person, or foretells what
an authority will do.

`programme.py` reads what a programme asks for, `casefile.py` what the advocate adds, `new_casefile.py` writes one to
fill in, `evidence.py` reads what they have stored. `matter/` collects what the graph holds about one official, with
origins counted and protected people as labels, and `modes/` finds how the official is tied to acts. `gates/` and
`criteria/` judge the file, never the person, and `checking.py` puts them together as a checklist; `superiors/` judges
the elements of criminal law apart from it. `research.py` lists what to find next, `gap.py` who stood in the command
chain of chosen acts. `draft/` writes the dossier as a `document/`, `formats/` puts that into files, and `stale.py` says
which paragraphs of one that was written earlier stand on claims that have changed since.
"""
