"""Drafts: what a document of a dossier says and never says, on the invented state of Varnia, by a real graph."""
