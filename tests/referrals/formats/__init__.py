"""Formats of a dossier: each is opened by a program of others, on an invented document that holds one of everything."""
