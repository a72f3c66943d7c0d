"""The chain that the README prints is the one that the command prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).parents[3]
ASKED = ["chain", "alleged-torture-of-elgiz-gahramanli", "--on", "2016"]


def answerable(data_dir: Path, *words: str) -> str:
    """What the command prints, a hundred columns wide."""
    settings = {**os.environ, "ANSWERABLE_DATA_DIR": str(data_dir), "COLUMNS": "100"}
    command = [sys.executable, "-c", "from api.cli.main import main; main()", *words]
    return subprocess.run(command, env=settings, cwd=TOP, capture_output=True, text=True, check=True).stdout


def test_readme_shows_what_comes_out(tmp_path: Path) -> None:
    """A reader sees after `make run` what the README promised."""
    answerable(tmp_path, "load", "facts/azerbaijan")
    block = (TOP / "README.md").read_text(encoding="utf-8").partition("```text\n")[2].partition("\n```")[0]
    assert block == answerable(tmp_path, *ASKED).strip("\n")
