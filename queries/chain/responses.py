"""Sanctions and awards of people in a chain, placed before or after the act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from graph.protection import shown_ref
from queries.chain.answer import Response
from queries.chain.evidence import chain_statement

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from graph.database import Reader
    from graph.protection import Audience

Responses = dict[str, list[Response]]
"""Sanctions and awards in time order, by person id."""


def fetch_responses(reader: Reader, persons: Iterable[str], days: tuple[date, date], audience: Audience) -> Responses:
    """Fetch the sanctions and awards of persons, at any time.

    Args:
        reader: an open reading transaction.
        persons: their ids.
        days: first and last day of the act, against which before and after are told.
        audience: who asks.
    """
    asked = sorted(set(persons))
    found: defaultdict[str, list[Response]] = defaultdict(list)
    if asked:
        parameters = {"persons": asked, "audiences": audience.levels}
        for row in reader.rows(chain_statement("responses"), parameters):
            found[str(row["person_id"])].append(_response(row, days))
    return dict(found)


def _response(row: Mapping[str, object], days: tuple[date, date]) -> Response:
    tie, act = _stored(row["tie"]), _stored(row["act"])
    claims = tie["claims"]
    return Response(
        event=shown_ref(act),
        kind="sanction" if tie["edge"] == "sanctioned_by" else "award",
        on=str(act.get("day_text") or ""),
        when=_when(act, days),
        authority=shown_ref(_stored(row["authority"])),
        programme=str(tie.get("programme") or ""),
        legal_basis=str(tie.get("legal_basis") or ""),
        reason=str(tie.get("reason") or ""),
        award=str(tie.get("award") or ""),
        claims=tuple(str(claim) for claim in claims) if isinstance(claims, list) else (),
    )


def _when(act: Mapping[str, object], days: tuple[date, date]) -> Literal["before", "after", "same time", "unknown"]:
    first, last = act.get("day_from"), act.get("day_to")
    if not isinstance(first, date) or not isinstance(last, date):
        return "unknown"
    if last < days[0]:
        return "before"
    return "after" if first > days[1] else "same time"


def _stored(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
