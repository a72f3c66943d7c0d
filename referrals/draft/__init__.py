"""Writing a dossier: sections and annexes, one module each, put together from templates over claims.

`draft` in `draft.py` is the one way in. `wording.py` holds every template, and nothing is written that is not in it.
"""
