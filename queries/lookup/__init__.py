"""Statements of `search`, `entity`, `neighbours`, `paths` and `datasets`; a folder with code in it is no theme."""
