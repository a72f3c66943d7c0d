"""How a dossier for a sanctions desk is drafted: programmes as data, criteria by rule, sentences that stand on claims.

Drafting help, not legal advice. Nothing here says that anybody is guilty, scores or ranks a person, or foretells what
an authority will do. `programme.py` reads what a programme asks for, `casefile.py` what the advocate adds, `matter/`
collects what the graph holds about one official, `criteria/` and `gates/` judge the file (never the person), `draft/`
writes it, `formats/` puts it into files.
"""
