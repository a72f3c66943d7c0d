"""How a subgraph leaves Answerable without losing its evidence: one module per format in `formats/`, found by folder.

`export` in `export.py` is the door: it writes a subgraph in a format into a file, whole or not at all, and seals it
with a SHA-256 manifest that `verify` checks.
"""
