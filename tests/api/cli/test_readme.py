"""What the README prints is what comes out, and what it says to type works."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from exports.format import load_formats

TOP = Path(__file__).parents[3]
README = (TOP / "README.md").read_text(encoding="utf-8")
ASKED = ["chain", "alleged-torture-of-elgiz-gahramanli", "--on", "2016"]


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of the facts that ship with Answerable."""
    folder = tmp_path_factory.mktemp("readme")
    answerable(folder, "load", str(TOP / "facts" / "azerbaijan"), place=TOP)
    return folder


def answerable(data_dir: Path, *words: str, place: Path, right: tuple[int, ...] = (0,)) -> str:
    """What the command prints, a hundred columns wide."""
    settings = {**os.environ, "ANSWERABLE_DATA_DIR": str(data_dir), "COLUMNS": "100", "PYTHONPATH": str(TOP)}
    command = [sys.executable, "-c", "from api.cli.main import main; main()", *words]
    ran = subprocess.run(command, env=settings, cwd=place, capture_output=True, text=True, check=False)
    assert ran.returncode in right, (words, ran.stderr)
    return ran.stdout


def test_readme_shows_what_comes_out(data_dir: Path) -> None:
    """A reader sees after `make run` what the README promised."""
    block = README.partition("```text\n")[2].partition("\n```")[0]
    assert block == answerable(data_dir, *ASKED, place=TOP).strip("\n")


def test_readme_lists_the_formats() -> None:
    """Each with what it is and what opens it, as `answerable export` does."""
    _, *rows = README.partition("| format | is | opens in |\n")[2].partition("\n\n")[0].splitlines()
    assert rows == [f"| `{one.name}` | {one.title} | {', '.join(one.opens_in)} |" for one in load_formats().values()]


def test_readme_says_what_works(data_dir: Path, tmp_path: Path) -> None:
    """Every export, check and comparison that it shows; two exports to compare are made first."""
    section = README.partition("## Take it away")[2].partition("```\n")[2].partition("```")[0]
    for name, on in (("old", "2015"), ("new", "2016")):
        answerable(data_dir, *f"export csv entity kerim-alimardanov --on {on} -o {name}.zip".split(), place=tmp_path)
    lines = [shlex.split(line, comments=True) for line in section.splitlines()]
    assert len(lines) > 7
    for program, *words in lines:
        assert program == "answerable"
        answerable(data_dir, *words, place=tmp_path, right=(0, 1) if words[0] == "diff" else (0,))
    assert (tmp_path / "changes.md").read_text("utf-8").startswith("Old: “Kerim Alimardanov”")
