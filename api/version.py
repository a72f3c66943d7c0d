"""The version of the program, as every door tells it."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def program_version() -> str:
    """The version of the installed program; `unknown` if it runs from a folder that was never installed."""
    try:
        return version("answerable")
    except PackageNotFoundError:
        return "unknown"


def program_name() -> str:
    """Name and version, as a file says what wrote it."""
    return f"answerable {program_version()}"
