"""A dossier as a document: sections, sentences, tables, pictures and footnotes, in plain values that formats render.

`records.py` holds what it is made of, `walk.py` goes through it, `checking.py` refuses one that is not sound. Nothing
here knows a graph, a programme or a format: `draft/` writes a document, `formats/` puts it into files.
"""
