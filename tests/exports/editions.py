"""Two editions of the invented country: what was said first, and what its curators say after an edit.

Between them one claim was changed, one was denied, one withdrawn and one left out; all four carry the chain of the
arrest, so every format holds them. One answer that was known before was changed too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from graph.dates import parse_span
from graph.records import Claim, Dataset, Standing, Status
from graph.writer import load
from queries.subgraph.selection import Selection

if TYPE_CHECKING:
    from graph.database import Database

FIRST, SECOND, THIRD = (datetime(2026, 11, day, 12, tzinfo=UTC) for day in (1, 3, 5))
ARREST = Selection("chain", ("arrest-of-elsad",), on=parse_span("2018-04-12"))
CHANGED, DENIED = "veldania:v-squad-head", "veldania:v-squad-command"
WITHDRAWN, GONE = "veldania:v-squad-operational", "veldania:v-one-origin"
DENIAL, ANSWER = "veldania:v-late-denial", "veldania:v-no-reply"


def load_first(database: Database, veldania: Dataset) -> None:
    """Put the first edition on record."""
    load(database, veldania, now=FIRST)


def load_second(database: Database, veldania: Dataset) -> None:
    """Put the second edition on record, two days later."""
    load(database, second(veldania), now=SECOND)


def second(veldania: Dataset) -> Dataset:
    """The second edition."""
    claims = {claim.id: claim for claim in veldania.claims if claim.id != GONE}
    denied = claims[DENIED]
    claims[CHANGED] = replace(claims[CHANGED], note="He signed the report of that night.")
    claims[ANSWER] = replace(claims[ANSWER], note="Asked a second time, it gave no reply either.")
    claims[WITHDRAWN] = replace(claims[WITHDRAWN], status=Status.WITHDRAWN)
    claims[DENIAL] = _denial(denied)
    return replace(veldania, version="1.1.0", claims=tuple(claims.values()))


def _denial(denied: Claim) -> Claim:
    return replace(
        denied,
        id=DENIAL,
        stance=type(denied.stance).DENIES,
        asserted_by="interior-ministry",
        disputes=(denied.id,),
        standing=Standing.OFFICIAL,
        note="=cmd: the squad was under nobody",
    )
