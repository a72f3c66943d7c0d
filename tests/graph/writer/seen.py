"""What anybody can see of a graph, and a graph whose writing breaks off."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from graph.database import Database
from graph.protection import Audience

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.database import Writer

T = TypeVar("T")
SEEN = (
    "MATCH (e:Entity) WHERE size(e.datasets) > 0 RETURN labels(e) AS labels, properties(e) AS held",
    "MATCH (c:Claim) WHERE c.current = true AND c.sensitivity IN $audiences RETURN properties(c) AS held",
    """
    MATCH (c:Claim)-[r]->(x)
    WHERE c.current = true AND c.sensitivity IN $audiences
      AND (x.version IS NULL OR (x.current = true AND x.sensitivity IN $audiences))
    RETURN c.version AS version, type(r) AS type, properties(r) AS held, coalesce(x.version, x.id) AS finish
    """,
    """
    MATCH (a:Entity)-[r]->(b:Entity)
    WHERE r.sensitivity IN $audiences
    RETURN a.id AS start, type(r) AS type, properties(r) AS held, b.id AS finish
    """,
    "MATCH (d:Dataset) RETURN properties(d) AS held",
    # Whatever a question looks at without asking for datasets, circles or versions.
    "MATCH (e:Entity) WHERE e.kind IS NOT NULL OR e.search_text IS NOT NULL OR e.name <> e.id RETURN e.id AS id",
)


class Broken(Exception):
    """The load broke off here."""


class Breaking(Database):
    """A graph that does something else before one of its writes, or else breaks off there."""

    def __init__(self, graph: Database, before: int, otherwise: Callable[[], object] | None = None) -> None:
        """Break off before the write of this number, counted from 1, or do this and go on."""
        super().__init__(graph._link)  # noqa: SLF001 - the same connection under another object
        self._before, self._otherwise = before, otherwise
        self.writes, self.broken = 0, False

    def write(self, work: Callable[[Writer], T]) -> T:
        """As `Database.write`."""
        self.writes += 1
        if self.writes == self._before:
            self.broken = True
            if self._otherwise is None:
                raise Broken
            with suppress(Broken):
                self._otherwise()
        return super().write(work)


def seen(graph: Database) -> list[str]:
    """Everything that somebody of the smallest circle can see, as text that can be compared."""
    asked = {"audiences": Audience.AUTHORITY.levels}
    rows = [{**row, "labels": sorted(map(str, labels(row)))} for one in SEEN for row in graph.read(one, asked)]
    return sorted(json.dumps(row, default=str, sort_keys=True) for row in rows)


def labels(row: dict[str, object]) -> list[object]:
    """The labels in a row, none if it has none."""
    found = row.get("labels", [])
    assert isinstance(found, list)
    return found


def wiped(graph: Database) -> Database:
    """The graph without anything in it."""
    graph.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    return graph
