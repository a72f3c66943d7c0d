"""The annexes of a dossier, one module each, found by the folder and sorted by their letter.

Each has `CODE`, `TITLE` and `write`, which gives the annex, or None if it does not belong to the build.
"""
