"""The statements that only dossiers need, each in a file under `referrals/cypher/`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def statement(name: str) -> str:
    """The text of one statement of this package.

    Args:
        name: name of the file without its ending.

    Raises:
        FileNotFoundError: there is no such statement.
    """
    return (files("referrals") / "cypher" / f"{name}.cypher").read_text(encoding="utf-8")
