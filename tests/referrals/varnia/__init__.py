"""The invented state of Varnia, on which dossiers are tested: see README.md beside this file."""

from pathlib import Path

FOLDER = Path(__file__).parent
