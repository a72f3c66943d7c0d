"""Statements that answer no question by themselves: the Cypher halves of what Python answers, in `.cypher` files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def statement(name: str) -> str:
    """The text of one statement of this package.

    Args:
        name: path below `queries/` without the ending, such as `lookup/entity`.

    Raises:
        FileNotFoundError: there is no such statement.
    """
    return files("queries").joinpath(*f"{name}.cypher".split("/")).read_text(encoding="utf-8")
