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
    from collections.abc import Iterable, Sequence
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
    by_act: defaultdict[tuple[str, str], list[Mapping[str, object]]] = defaultdict(list)
    if asked:
        parameters = {"persons": asked, "audiences": audience.levels}
        for row in reader.rows(chain_statement("responses"), parameters):
            by_act[str(row["person_id"]), str(_stored(row["act"])["id"])].append(row)
    found: Responses = {}
    for (person, _), rows in by_act.items():
        found.setdefault(person, []).append(_response(rows, days))
    return found


def _response(rows: Sequence[Mapping[str, object]], days: tuple[date, date]) -> Response:
    """One act of sanction or award, with all the authorities that sources name for it."""
    ties, act = [_stored(row["tie"]) for row in rows], _stored(rows[0]["act"])
    authorities = dict.fromkeys(shown_ref(_stored(row["authority"])) for row in rows)
    return Response(
        event=shown_ref(act),
        kind="sanction" if ties[0]["edge"] == "sanctioned_by" else "award",
        on=str(act.get("day_text") or ""),
        when=_when(act, days),
        authorities=tuple(authorities),
        programme=_wordings(ties, "programme"),
        legal_basis=_wordings(ties, "legal_basis"),
        reason=_wordings(ties, "reason"),
        award=_wordings(ties, "award"),
        claims=tuple(dict.fromkeys(claim for tie in ties for claim in _texts(tie["claims"]))),
    )


def _wordings(ties: Sequence[Mapping[str, object]], key: str) -> str:
    """Every wording of the sources once."""
    parts = (part for tie in ties for part in str(tie.get(key) or "").split("; ") if part)
    return "; ".join(dict.fromkeys(parts))


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _when(act: Mapping[str, object], days: tuple[date, date]) -> Literal["before", "after", "same time", "unknown"]:
    first, last = act.get("day_from"), act.get("day_to")
    if not isinstance(first, date) or not isinstance(last, date):
        return "unknown"
    if last < days[0]:
        return "before"
    return "after" if first > days[1] else "same time"


def _stored(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
