"""The sections of a dossier, one module each, found by the folder and sorted by the number in its name.

Each has `CODE`, `TITLE` and `write`, which gives the section; none leaves out what its rules ask for.
"""
