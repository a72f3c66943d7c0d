"""Whoever a search finds, and how they are tied to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.search import MOST_ITEMS, search
from queries.subgraph.picked import Picked

if TYPE_CHECKING:
    from graph.database import Database
    from queries.subgraph.selection import Selection


def pick(database: Database, selection: Selection) -> Picked:
    """Search for the words; errors as `queries.search.search`."""
    text = " ".join(selection.start)
    answer = search(
        database,
        text,
        types=sorted(selection.types),
        limit=min(MOST_ITEMS, selection.limit),
        audience=selection.audience,
    )
    return Picked(
        title=f"Search for “{text}”",
        ids=tuple(item.id for item in answer.items),
        cut="The search found more than these." if answer.next else "",
        empty="" if answer.items else "Nobody and nothing is found by these words.",
    )
