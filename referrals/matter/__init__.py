"""The matter of a dossier: everything that the graph holds about one official and the acts linked to them.

`collect` in `collect.py` gathers it in one reading of the graph; what it comes to for a programme is judged elsewhere.
"""
