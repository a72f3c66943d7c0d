"""The files of this repository: those that git tracks, and those that it would track once they are added.

New files count before their first commit, because a name that was committed once stays in the history.
"""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]

# Pictures and fonts, which hold no text to search. A file of any other kind must be readable as text.
OPAQUE = frozenset({".png", ".jpg", ".ico", ".woff2"})


def git(*arguments: str, stdin: bytes | None = None) -> bytes:
    """Run git at the top of the repository and return what it prints; a failure of git fails the test."""
    return subprocess.run(["git", "-C", str(TOP), *arguments], input=stdin, capture_output=True, check=True).stdout


@cache
def paths() -> tuple[str, ...]:
    """Paths of all files, relative to the top, sorted."""
    listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").decode().split("\0")
    return tuple(sorted({path for path in listed if path and (TOP / path).is_file()}))


def ending_in(*endings: str) -> tuple[str, ...]:
    """Paths of the files whose name ends in one of the endings, such as `.py`."""
    return tuple(path for path in paths() if path.endswith(endings))


@cache
def text(path: str) -> str:
    """The text of one file; empty for a picture or font. Any other file that is no UTF-8 fails the test."""
    if Path(path).suffix in OPAQUE:
        return ""
    try:
        return (TOP / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        pytest.fail(f"{path} is neither text nor a picture: nothing can search it for names")
