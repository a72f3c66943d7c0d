"""The statements that the graph package sends to the database, each in a file under `graph/cypher/`.

Questions have files and a registry of their own (`queries/`); here are only the schema's and the writer's.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_COMMENTS = ("//", "--")


@cache
def statement(name: str) -> str:
    """The text of one Cypher statement.

    Args:
        name: path below `graph/cypher/` without the ending, such as `writer/upsert_entities`.

    Returns:
        The text of the file as it stands, comments included.

    Raises:
        FileNotFoundError: no statement has this name.
    """
    return _text(f"{name}.cypher")


@cache
def script(name: str) -> tuple[str, ...]:
    """The statements of a file that holds several, in order, without its comments.

    A statement ends with a semicolon at the end of a line; a comment has its line to itself.

    Args:
        name: path below `graph/cypher/` with the ending, such as `schema/constraints.cypher`.

    Returns:
        Each statement without its semicolon; nothing for a file of comments.

    Raises:
        FileNotFoundError: no file has this name.
    """
    lines = (line for line in _text(name).splitlines() if not line.lstrip().startswith(_COMMENTS))
    parts = "\n".join(lines).split(";\n")
    return tuple(part for part in (part.strip().removesuffix(";") for part in parts) if part)


def _text(path: str) -> str:
    return files("graph").joinpath("cypher", *path.split("/")).read_text(encoding="utf-8")
