"""A dossier as a document of Word: Office Open XML as ECMA-376 has it, packed by the OPC layer of python-docx.

python-docx knows no footnotes, and its template brings a picture, a theme and traces of whoever made it, so every part
is written here. `styles.xml` holds the look, `runs.py` letters, `paragraphs.py` paragraphs and lists, `tables.py`
tables, `pictures.py` drawings, `notes.py` footnotes, `pages.py` heads and feet, `parts.py` puts all into one file.
"""
