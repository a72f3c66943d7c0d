"""What was on record on one day and what on another: the claims of which they do not have the same version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import BadParameter
from graph.protection import Audience
from queries.rows import mapping, optional_text, text, texts
from queries.statements import statement
from queries.subgraph.bodies import node_body, pages
from queries.subgraph.claims import claim_body
from queries.subgraph.records import Claim, Node
from queries.subgraph.subgraph import claim_of
from queries.subgraph.witnesses import entities_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from graph.database import Database

MOST = 100_000


@dataclass(frozen=True, slots=True)
class Recorded:
    """Claims of two days.

    Attributes:
        old: those on record at the end of the older day, but for those of which the newer has the same version.
        new: those on record at the end of the newer day, likewise.
        named: whoever they name.
        withheld: how many further claims are left out because they name somebody who is protected.
    """

    old: tuple[Claim, ...]
    new: tuple[Claim, ...]
    named: tuple[Node, ...]
    withheld: int


def recorded_between(database: Database, old: date, new: date, audience: Audience = Audience.PUBLIC) -> Recorded:
    """Give the claims that were otherwise on record on one day than on another.

    Args:
        database: where the graph is.
        old: the older day; what counts is the end of it, in UTC.
        new: the newer day.
        audience: who asks.

    Raises:
        BadParameter: the days are the wrong way round, or more than 100,000 versions lie between them.
    """
    if new < old:
        raise BadParameter("is before the first day", where=new.isoformat(), mend="give the older day first")
    moments = [f"{day.isoformat()}T23:59:59.999999+00:00" for day in (old, new)]
    asked = {"old": moments[0], "new": moments[1], "audiences": audience.levels, "most": MOST + 1}
    rows = database.read(statement("subgraph/cypher/claims_between"), asked)
    if len(rows) > MOST:
        raise BadParameter(
            f"more than {MOST:,} versions lie between", where="days", mend="give days nearer to each other"
        )
    bodies = [claim_body(row | {"answers": []}) for row in rows]
    then, later = (
        {str(body["version"]): body for row, body in zip(rows, bodies, strict=True) if on_record(row, moment)}
        for moment in moments
    )
    gone = [body for version, body in then.items() if version not in later]
    come = [body for version, body in later.items() if version not in then]
    named = _named(database, {key for body in (*gone, *come) for key in entities_of(body)}, audience)
    hidden = {node.id for node in named if node.protected} if audience is Audience.PUBLIC else set[str]()
    withheld = {str(body["id"]) for body in (*gone, *come) if not hidden.isdisjoint(entities_of(body))}
    lost, won = (tuple(claim_of(body) for body in part if body["id"] not in withheld) for part in (gone, come))
    return Recorded(lost, won, named, len(withheld))


def _named(database: Database, ids: set[str], audience: Audience) -> tuple[Node, ...]:
    rows = (
        row for page in pages(sorted(ids)) for row in database.read(statement("subgraph/cypher/nodes"), {"ids": page})
    )
    return tuple(
        Node(
            id=str(body["id"]),
            type=str(body["type"]),
            name=str(body["name"]),
            protected=bool(body["protected"]),
            mentioned=True,
        )
        for body in (node_body(mapping(row["entity"]), audience, "", mentioned=True) for row in rows)
    )


def on_record(row: Mapping[str, object], moment: str) -> bool:
    """Whether a version of a claim was on record at a moment, and not withdrawn.

    Args:
        row: its `status`, and since when and until when it is on record, and was before: `since`, `until`, `before`.
        moment: ISO 8601 in UTC.
    """
    since, until = text(row["since"]), optional_text(row["until"])
    if row["status"] == "withdrawn":
        return False
    spells = [
        (since, until),
        *((first, last) for first, _, last in (one.partition("/") for one in texts(row["before"]))),
    ]
    return any(first <= moment and (last is None or moment < last) for first, last in spells)
