"""What an entity is tied to, page by page, with how many ties there are of each kind: a hub is counted, not fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import BadParameter
from graph.model import load_schema
from graph.protection import Audience, Ref, shown_ref
from queries.registry import MOST_ROWS, USUAL_ROWS, ask
from queries.rows import day, mapping, mappings, number, optional_ref, text, texts
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from graph.database import Database

#: A position is an edge and a fact.
_CURSOR = re.compile(r"(?P<edge>[a-z_]{1,80})~f-[0-9a-f]{12}(@[a-z]{1,20})?")


@dataclass(frozen=True, slots=True)
class NeighbourCount:
    """How many ties of one kind an entity has.

    Attributes:
        edge: name of the edge in the schema.
        direction: `out` if the ties lead from the entity, `in` if they lead to it.
        ties: number of ties.
        neighbours: number of different entities at their other ends.
        alleged: how many of the ties are only alleged.
        disputed: how many of them a denial or a contradicting claim answers.
    """

    edge: str
    direction: str
    ties: int
    neighbours: int
    alleged: int
    disputed: int


@dataclass(frozen=True, slots=True)
class NeighbourReply:
    """What answers a tie; as `queries.chain.answer.Reply`, without act and day."""

    claim: str
    by: Ref
    told_by: Ref | None
    stance: str
    organ: str
    standing: str
    note: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One tie of the entity.

    Attributes:
        entity: the other end.
        type: its type in the schema.
        edge: name of the edge.
        direction: `out` if the tie leads to the neighbour, `in` if it comes from it.
        role: role or kind of the tie; empty if its edge has none.
        title: title as the sources give it; may be empty.
        standing: the strongest standing of its claims.
        disputed: whether a denial or a contradicting claim answers one of its claims.
        replies: denials, contradictions and missing replies.
        attested: first and last day on which a claim holds it; None where there is none.
        origins: number of different origins of its claims.
        event: id of the act that a shortcut is drawn from; empty for other edges.
        claims: ids of its claims.
        fact: id of the drawn edge.
    """

    entity: Ref
    type: str
    edge: str
    direction: str
    role: str
    title: str
    standing: str
    disputed: bool
    replies: tuple[NeighbourReply, ...]
    attested: tuple[date | None, date | None]
    origins: int
    event: str
    claims: tuple[str, ...]
    fact: str


@dataclass(frozen=True, slots=True)
class NeighboursAnswer:
    """The neighbours of an entity.

    Attributes:
        entity: whose they are.
        on: the day asked; None for ties of any time.
        counts: how many ties there are on all pages, by edge and direction, whatever was asked for.
        items: a page of ties, by edge and, within an edge, in an order that means nothing but stays the same.
        next: cursor of the next page; None on the last one.
        audience: who it is for.
        datasets: version of each loaded dataset, by id.
    """

    entity: Ref
    on: date | None
    counts: tuple[NeighbourCount, ...]
    items: tuple[Neighbour, ...]
    next: str | None
    audience: Audience
    datasets: dict[str, str]


def neighbours(
    database: Database,
    entity_id: str,
    *,
    edges: Sequence[str] = (),
    direction: str | None = None,
    on: date | None = None,
    limit: int = USUAL_ROWS,
    cursor: str | None = None,
    audience: Audience = Audience.PUBLIC,
) -> NeighboursAnswer:
    """Give a page of an entity's ties.

    Args:
        database: where the graph is.
        entity_id: its id.
        edges: only edges with these names; all, if empty.
        direction: `out` for ties that lead from the entity, `in` for those that lead to it; None for both.
        on: only ties that may hold on this day.
        limit: how many at most, from 1 to 1,000.
        cursor: `next` of the page before, asked with the same edges, direction and day.
        audience: who asks.

    Raises:
        UnknownEntity: no entity has this id.
        BadParameter: an edge is not in the schema, or direction, limit or cursor cannot be used.
    """
    _check_cursor(cursor, edges)
    asked = {"entity": entity_id, "edges": list(edges) or None, "direction": direction, "on": on, "after": cursor}
    page = ask(database, "network/neighbours", asked, audience, limit=limit)
    counted = ask(database, "network/neighbour_counts", {"entity": entity_id, "on": on}, audience, limit=MOST_ROWS)
    with database.reading() as reader:
        stored = reader.rows(statement("lookup/entity"), {"ids": [page.parameters["entity"]]})
    return NeighboursAnswer(
        entity=shown_ref(mapping(stored[0]["entity"])),
        on=on,
        counts=tuple(_count(row) for row in counted.rows),
        items=tuple(_neighbour(row) for row in page.rows),
        next=str(page.rows[-1]["position"]) if page.truncated else None,
        audience=audience,
        datasets={dataset.id: dataset.version for dataset in page.datasets},
    )


def _check_cursor(cursor: str | None, edges: Sequence[str]) -> None:
    if cursor is None:
        return
    position = _CURSOR.fullmatch(cursor)
    if position is None or position["edge"] not in (edges or load_schema().edges):
        raise BadParameter("is no cursor", where="cursor", mend="take `next` of the page before")


def _count(row: Mapping[str, object]) -> NeighbourCount:
    ties, others, alleged, disputed = (number(row[key]) for key in ("ties", "neighbours", "alleged", "disputed"))
    return NeighbourCount(str(row["edge"]), str(row["direction"]), ties, others, alleged, disputed)


def _neighbour(row: Mapping[str, object]) -> Neighbour:
    other = mapping(row["neighbour"])
    return Neighbour(
        entity=shown_ref(other),
        type=str(other["type"]),
        edge=str(row["edge"]),
        direction=str(row["direction"]),
        role=text(row["role"]),
        title=text(row["title"]),
        standing=str(row["standing"]),
        disputed=bool(row["disputed"]),
        replies=tuple(_reply(reply) for reply in mappings(row["replies"])),
        attested=(day(row["attested_from"]), day(row["attested_to"])),
        origins=number(row["origins"]),
        event=text(row["event"]),
        claims=texts(row["claims"]),
        fact=str(row["fact"]),
    )


def _reply(row: Mapping[str, object]) -> NeighbourReply:
    return NeighbourReply(
        claim=str(row["claim"]),
        by=shown_ref(mapping(row["by"])),
        told_by=optional_ref(row["told_by"]),
        stance=str(row["stance"]),
        organ=text(row["organ"]),
        standing=str(row["standing"]),
        note=text(row["note"]),
    )
