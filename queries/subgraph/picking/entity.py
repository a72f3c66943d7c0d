"""An entity and what lies around it, step by step: a step leads on from everything but places and hubs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.protection import shown_ref
from queries.entities import known_types
from queries.paths.walk import HUB
from queries.rows import mapping, number
from queries.statements import statement
from queries.subgraph.picked import Picked

if TYPE_CHECKING:
    from graph.database import Database, Reader
    from queries.subgraph.selection import Selection

#: How many entities are asked about in one statement.
_AT_ONCE = 500


def pick(database: Database, selection: Selection) -> Picked:
    """Collect the neighbourhood of the first id.

    Raises:
        UnknownEntity: no entity has this id.
    """
    start = selection.start[0]
    with database.reading() as reader:
        known_types(reader, (start,))
        name = shown_ref(mapping(reader.rows(statement("lookup/entity"), {"ids": [start]})[0]["entity"])).name
        ids, hubs = _around(reader, start, selection)
    steps = "what it is tied to" if selection.hops == 1 else f"everything within {selection.hops} steps"
    return Picked(title=f"“{name}” and {steps}", ids=tuple(ids), tied=frozenset({start}), cut=_hubs(hubs))


def _around(reader: Reader, start: str, selection: Selection) -> tuple[dict[str, None], list[str]]:
    """Every entity within so many steps, the nearer ones first, and the hubs at which the walk ended."""
    reached: dict[str, None] = {start: None}
    frontier, hubs = [start], list[str]()
    for step in range(selection.hops):
        if step:
            ties = _degrees(reader, frontier, selection)
            hubs += [one for one in frontier if ties.get(one, 0) > HUB]
            frontier = [one for one in frontier if ties.get(one, 0) <= HUB]
        found = {far: kind for far, kind in _neighbours(reader, frontier, selection) if far not in reached}
        reached |= dict.fromkeys(found)
        frontier = [far for far, kind in found.items() if kind != "Place"]
        if len(reached) > selection.limit:
            break
    return reached, hubs


def _neighbours(reader: Reader, asked: list[str], selection: Selection) -> list[tuple[str, str]]:
    found: dict[tuple[str, str], None] = {}
    for at in range(0, len(asked), _AT_ONCE):
        rows = reader.rows(
            statement("subgraph/cypher/neighbours"),
            {
                "ids": asked[at : at + _AT_ONCE],
                "audiences": selection.audience.levels,
                "edges": sorted(selection.edges) or None,
                "first": selection.on.first if selection.on else None,
                "last": selection.on.last if selection.on else None,
                "most": selection.limit + 1,
            },
        )
        found |= {(str(row["id"]), str(row["type"])): None for row in rows}
    return sorted(found)


def _degrees(reader: Reader, ids: list[str], selection: Selection) -> dict[str, int]:
    asked = {"ids": ids, "audiences": selection.audience.levels, "enough": HUB + 1}
    return {str(row["id"]): number(row["degree"]) for row in reader.rows(statement("lookup/degrees"), asked)}


def _hubs(hubs: list[str]) -> str:
    if not hubs:
        return ""
    return f"Nothing was followed beyond {', '.join(sorted(hubs))}, to which more than {HUB} ties lead."
