"""Sanctions and awards of people in a chain, placed before or after the act."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from graph.protection import Ref, shown_ref
from queries.chain.answer import Response, Wording
from queries.chain.evidence import chain_statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal

    from graph.database import Reader
    from graph.protection import Audience

REASON = "reason"
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
    told = _told(reader, (_stored(row["tie"]) for rows in by_act.values() for row in rows), audience)
    found: Responses = {}
    for (person, _), rows in by_act.items():
        found.setdefault(person, []).append(_response(rows, days, told))
    return found


def _told(reader: Reader, ties: Iterable[Mapping[str, object]], audience: Audience) -> dict[str, Wording]:
    """The reason that each claim gives, by its id; a claim that gives none is not in the result."""
    claims = sorted({claim for tie in ties if tie.get(REASON) for claim in _texts(tie["claims"])})
    found: dict[str, Wording] = {}
    if claims:
        for row in reader.rows(chain_statement("wordings"), {"claims": claims, "audiences": audience.levels}):
            text = json.loads(str(row["qualifiers"])).get(REASON)
            if text:
                by, claim = shown_ref(_stored(row["speaker"])), str(row["claim"])
                found[claim] = Wording(str(text), (by,), tuple(_sources(row["sources"])), (claim,))
    return found


def _sources(listed: object) -> Iterator[Ref]:
    """Sources as they are cited, sorted by id."""
    rows = [_stored(row) for row in listed] if isinstance(listed, list) else []
    yield from sorted((Ref(str(row["id"]), str(row["name"])) for row in rows), key=lambda ref: ref.id)


def _reasons(claims: Iterable[str], told: Mapping[str, Wording]) -> Iterator[Wording]:
    """Each wording once, in the order of the claims, with all who give it."""
    same: dict[str, list[Wording]] = {}
    for one in (told[claim] for claim in claims if claim in told):
        same.setdefault(one.text, []).append(one)
    for text, given in same.items():
        by = dict.fromkeys(ref for one in given for ref in one.by)
        sources = dict.fromkeys(ref for one in given for ref in one.sources)
        yield Wording(text, tuple(by), tuple(sources), tuple(claim for one in given for claim in one.claims))


def _response(rows: Sequence[Mapping[str, object]], days: tuple[date, date], told: Mapping[str, Wording]) -> Response:
    """One act of sanction or award, with all the authorities that sources name for it."""
    ties, act = [_stored(row["tie"]) for row in rows], _stored(rows[0]["act"])
    authorities = dict.fromkeys(shown_ref(_stored(row["authority"])) for row in rows)
    claims = tuple(dict.fromkeys(claim for tie in ties for claim in _texts(tie["claims"])))
    return Response(
        event=shown_ref(act),
        kind="sanction" if ties[0]["edge"] == "sanctioned_by" else "award",
        on=str(act.get("day_text") or ""),
        when=_when(act, days),
        authorities=tuple(authorities),
        programme=_wordings(ties, "programme"),
        legal_basis=_wordings(ties, "legal_basis"),
        reason=_wordings(ties, REASON),
        reasons=tuple(_reasons(claims, told)),
        award=_wordings(ties, "award"),
        claims=claims,
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
