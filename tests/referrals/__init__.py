"""Dossiers: what is judged, on the invented state of Varnia, by real questions to a real graph."""
