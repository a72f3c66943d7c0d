"""A subgraph that is read record by record: kept in a temporary file of its own, however large it is.

SQLite makes a private temporary database that stays in memory while it is small, goes to the disk when it is not, and
is gone when it is closed or the process ends.
"""

from __future__ import annotations

import sqlite3
from dataclasses import fields
from importlib.resources import files
from operator import itemgetter
from typing import TYPE_CHECKING, Self

import orjson

from graph.errors import AnswerableError
from queries.subgraph.records import Citation, Claim, Edge, Evidence, Node, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

    from queries.subgraph.records import About

Plain = dict[str, object]
#: Kinds of record: nodes with edges, nodes that are only named, edges, claims, sources.
NODE, MENTION, EDGE, CLAIM, SOURCE = "node", "mention", "edge", "claim", "source"
#: The values of a record in the order of its fields: a call that names twenty of them takes three times as long.
_NODE, _EDGE, _CLAIM, _CITATION, _EVIDENCE = (
    itemgetter(*(field.name for field in fields(kind))) for kind in (Node, Edge, Claim, Citation, Evidence)
)


class NoRoom(AnswerableError):
    """The disk on which a large subgraph is kept meanwhile is full."""


class Abandoned(AnswerableError):
    """Nobody waits for a subgraph any more."""


def _always() -> bool:
    return True


class Spool:
    """Records on their way: JSON by kind and id, each with a place in the order in which it is read."""

    def __init__(self, wanted: Callable[[], bool] = _always) -> None:
        """Open an empty one.

        Args:
            wanted: tells whether anybody waits for it still; as soon as nobody does, whatever is done with it raises
                `Abandoned`.
        """
        self._wanted = wanted
        # One writer, then readers one after the other; a web server may move a request from thread to thread.
        self._base = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._base.executescript(files("queries").joinpath("subgraph", "spool.sql").read_text(encoding="utf-8"))
        self._base.execute("BEGIN")

    def put(self, kind: str, key: str, body: object, place: str = "") -> None:
        """Keep a record, or put it in the place of the one with the same kind and key."""
        self._run("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)", kind, key, place or key, orjson.dumps(body))

    def change(self, kind: str, key: str, body: object) -> None:
        """Put another body in the place of a record."""
        self._run("UPDATE record SET body = ? WHERE kind = ? AND id = ?", orjson.dumps(body), kind, key)

    def has(self, kind: str, key: str) -> bool:
        """Whether there is such a record."""
        return self._run("SELECT 1 FROM record WHERE kind = ? AND id = ?", kind, key).fetchone() is not None

    def get(self, kind: str, key: str) -> Plain | None:
        """Give one record; None if there is none."""
        found = self._run("SELECT body FROM record WHERE kind = ? AND id = ?", kind, key).fetchone()
        return None if found is None else dict(orjson.loads(found[0]))

    def drop(self, kind: str, key: str) -> None:
        """Forget a record."""
        self._run("DELETE FROM record WHERE kind = ? AND id = ?", kind, key)

    def each(self, kind: str) -> Iterator[tuple[str, Plain]]:
        """Give id and body of every record of a kind, in order; records may be put while it runs."""
        last: tuple[str, str] | None = None
        while True:
            rows = self._page(kind, last)
            for key, _, body in rows:
                yield key, orjson.loads(body)
            if not rows:
                return
            last = (rows[-1][1], rows[-1][0])

    def _page(self, kind: str, last: tuple[str, str] | None) -> list[tuple[str, str, bytes]]:
        """Pages, not one cursor: SQLite does not say what a cursor sees of rows that are written beside it."""
        after = "" if last is None else "AND (place, id) > (?, ?) "
        statement = f"SELECT id, place, body FROM record WHERE kind = ? {after}ORDER BY place, id LIMIT 1000"  # noqa: S608 - both texts are our own
        return self._run(statement, kind, *(last or ())).fetchall()

    def count(self, kind: str) -> int:
        """How many records of a kind there are."""
        return int(self._run("SELECT count(*) FROM record WHERE kind = ?", kind).fetchone()[0])

    def close(self) -> None:
        """Give the file back."""
        self._base.close()

    def _run(self, statement: str, *values: object) -> sqlite3.Cursor:
        if not self._wanted():
            raise Abandoned("nobody waits for this part of the graph any more")
        try:
            return self._base.execute(statement, values)
        except sqlite3.OperationalError as error:
            raise NoRoom(
                f"a temporary file cannot be written: {error} (set SQLITE_TMPDIR to a folder with more room)"
            ) from error


class Subgraph:
    """Nodes, edges, claims and sources, each readable as often as one likes, in an order that never changes."""

    def __init__(self, about: About, spool: Spool) -> None:
        """Read what was spooled; `select` makes one from the graph, `Subgraph.of` one from records."""
        self.about = about
        self._spool = spool

    @classmethod
    def of(
        cls,
        about: About,
        nodes: Iterable[Node],
        edges: Iterable[Edge],
        claims: Iterable[Claim] = (),
        sources: Iterable[Source] = (),
    ) -> Self:
        """Make a subgraph from records, in the order in which they come."""
        spool = Spool()
        for at, node in enumerate(nodes):
            spool.put(MENTION if node.mentioned else NODE, node.id, node, f"{at:09}")
        for at, edge in enumerate(edges):
            spool.put(EDGE, edge.id, edge, f"{at:09}")
        for at, claim in enumerate(claims):
            spool.put(CLAIM, claim.id, claim, f"{at:09}")
        for at, source in enumerate(sources):
            spool.put(SOURCE, source.id, source, f"{at:09}")
        return cls(about, spool)

    def nodes(self) -> Iterator[Node]:
        """Give the nodes, by id."""
        return (node_of(body) for _, body in self._spool.each(NODE))

    def mentioned(self) -> Iterator[Node]:
        """Give the entities that are no nodes of it but that its claims name."""
        return (node_of(body) for _, body in self._spool.each(MENTION))

    def edges(self) -> Iterator[Edge]:
        """Give the edges, by id."""
        return (edge_of(body) for _, body in self._spool.each(EDGE))

    def claims(self) -> Iterator[Claim]:
        """Give the claims, in the order of their datasets and curators."""
        return (claim_of(body) for _, body in self._spool.each(CLAIM))

    def sources(self) -> Iterator[Source]:
        """Give the sources, by id."""
        return (Source(**body) for _, body in self._spool.each(SOURCE))  # type: ignore[arg-type]  # written by us

    def node(self, node_id: str) -> Node | None:
        """Give one node, or one that is only mentioned; None if it is not in here."""
        body = self._body(node_id)
        return None if body is None else node_of(body)

    def name(self, node_id: str) -> str:
        """Give the name of one node, or of one that is only mentioned; nothing if it is not in here."""
        return str((self._body(node_id) or {}).get("name", ""))

    def _body(self, node_id: str) -> Plain | None:
        return self._spool.get(NODE, node_id) or self._spool.get(MENTION, node_id)

    def close(self) -> None:
        """Give the file back."""
        self._spool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def node_of(body: Plain) -> Node:
    """Read a node back from its JSON."""
    body["names"], body["datasets"] = _texts(body["names"]), _texts(body["datasets"])
    body["properties"] = {key: _texts(values) for key, values in _map(body["properties"]).items()}
    body["evidence"] = _evidence(body["evidence"])
    return Node(*_NODE(body))


def edge_of(body: Plain) -> Edge:
    """Read an edge back from its JSON."""
    body["datasets"], body["evidence"] = _texts(body["datasets"]), _evidence(body["evidence"])
    return Edge(*_EDGE(body))


def claim_of(body: Plain) -> Claim:
    """Read a claim back from its JSON."""
    body["disputes"], body["disputed_by"] = _texts(body["disputes"]), _texts(body["disputed_by"])
    body["citations"] = tuple([Citation(*_CITATION(one)) for one in _maps(body["citations"])])
    return Claim(*_CLAIM(body))


def _evidence(value: object) -> Evidence:
    claims, standing, origins, disputed, replies, citations = _EVIDENCE(_map(value))
    return Evidence(_texts(claims), standing, origins, disputed, _texts(replies), _texts(citations))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else ()


def _maps(value: object) -> list[Plain]:
    return value if isinstance(value, list) else []


def _map(value: object) -> Plain:
    return value if isinstance(value, dict) else {}
