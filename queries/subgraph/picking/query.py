"""Every entity in the answer to one of the questions that are files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.registry import MOST_ROWS, ask
from queries.subgraph.picked import Picked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from queries.subgraph.selection import Selection


def pick(database: Database, selection: Selection) -> Picked:
    """Ask the question; errors as `queries.registry.ask`."""
    answer = ask(database, selection.start[0], selection.parameters, selection.audience, limit=MOST_ROWS)
    ids = dict.fromkeys(found for row in answer.rows for found in _entities(row))
    return Picked(
        title=answer.question.header.question,
        ids=tuple(ids),
        cut=f"The question has more than {MOST_ROWS:,} rows." if answer.truncated else "",
        empty="" if ids else answer.question.header.empty,
    )


def _entities(value: object) -> Iterator[str]:
    """The ids of all entities in a row: maps that say of themselves whether they are protected."""
    if isinstance(value, dict):
        if "protected" in value and "id" in value:
            yield str(value["id"])
        for inner in value.values():
            yield from _entities(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _entities(inner)
