"""What became of claims since somebody took them away: changed, disputed, withdrawn, or gone off the record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.protection import Audience
from queries.rows import mappings
from queries.statements import statement
from queries.subgraph.bodies import pages
from queries.subgraph.claims import claim_body
from queries.subgraph.recorded import on_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.database import Database
    from graph.database.values import Row


class Became(StrEnum):
    """What became of a claim."""

    CHANGED = "changed"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"
    OFF_RECORD = "off the record"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Since:
    """One thing that happened to a claim.

    Attributes:
        claim: id of the claim.
        became: what happened.
        words: the same in one sentence.
        by: ids of the claims that answer it since, where it was disputed.
    """

    claim: str
    became: Became
    words: str
    by: tuple[str, ...] = ()


def claims_since(
    database: Database, versions: Iterable[str], audience: Audience = Audience.PUBLIC, *, taken_at: str = ""
) -> tuple[Since, ...]:
    """Say what became of claims.

    Args:
        database: where the graph is.
        versions: versions of claims, as `queries.subgraph.records.Claim.version`; together they are what somebody took
            away, so that an answer that is among them is no news.
        audience: who asks; what they may not see counts as unknown.
        taken_at: the moment of the latest record that was taken away, ISO 8601 in UTC; an answer that was on record
            by then is no news either, although it may not be among the versions: it was left out, or hidden.

    Returns:
        What happened, by id; nothing for a claim that is on record as it was. One may have changed and been disputed.
    """
    taken = dict(version.rpartition("@")[::2] for version in sorted(set(versions)))
    found: list[Since] = []
    for ids in pages(taken):
        rows = {
            str(row["id"]): row
            for row in database.read(
                statement("subgraph/cypher/claims_now"), {"ids": ids, "audiences": audience.levels}
            )
        }
        for claim in ids:
            found += _became(claim, taken, rows.get(claim), taken_at)
    return tuple(found)


def _became(claim: str, taken: dict[str, str], row: Row | None, taken_at: str) -> Iterator[Since]:
    if row is None:
        yield Since(claim, Became.UNKNOWN, "is not known to this graph, or not to this circle")
    elif not row["current"]:
        yield Since(claim, Became.OFF_RECORD, "is no longer on record, or no longer for this circle")
    elif row["status"] == "withdrawn":
        yield Since(claim, Became.WITHDRAWN, "was withdrawn by its curators")
    else:
        version = str(claim_body(row | {"answers": []})["version"])
        if version != f"{claim}@{taken[claim]}":
            yield Since(claim, Became.CHANGED, f"was changed; it is {version} now")
        answers = [one for one in mappings(row["answers"]) if one["claim"] and one["claim"] not in taken]
        known = {one["claim"] for one in answers if on_record(one, taken_at)}
        new = tuple(dict.fromkeys(str(one["claim"]) for one in answers if one["claim"] not in known))
        if new:
            yield Since(claim, Became.DISPUTED, f"is answered since by {', '.join(new)}", new)
