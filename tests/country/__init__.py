"""One invented country, Veldania, on which everything is tested: see README.md beside this file."""

from pathlib import Path

FOLDER = Path(__file__).parent
