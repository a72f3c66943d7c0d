"""Stored entities and ties as the plain forms of nodes and edges."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from graph.model import load_schema
from graph.protection import shown_entity, shown_ref
from queries.rows import day, mapping, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.database.values import Row
    from graph.grades import Grade
    from graph.protection import Audience
    from queries.subgraph.subgraph import Plain

#: How many entities, claims or sources one statement is asked for.
PAGE = 500
#: The qualifiers that tell facts of one edge apart, most telling first.
_TELLING = ("role", "kind", "kinship")


def pages(ids: Iterable[str]) -> Iterator[list[str]]:
    """Give ids in lists that are short enough for one statement."""
    rest = iter(ids)
    while page := list(islice(rest, PAGE)):
        yield page


def node_body(entity: Mapping[str, object], audience: Audience, grade: str, *, mentioned: bool) -> Plain:
    """Give the plain form of a `Node`; names, properties and evidence are put together from its claims later."""
    shown = shown_entity(entity, audience)
    return {
        "id": str(shown["id"]),
        "type": str(shown["type"]),
        "name": shown_ref(shown).name,
        "names": list(texts(shown.get("names"))),
        "kind": text(shown.get("kind")),
        "placeholder": text(shown.get("placeholder")),
        "protected": bool(shown.get("protected")),
        "protection": text(shown.get("protected_reason")),
        "day": text(shown.get("day_text")),
        "day_from": _iso(shown.get("day_from")),
        "day_to": _iso(shown.get("day_to")),
        "grade": grade,
        "datasets": list(texts(shown.get("datasets"))),
        "mentioned": mentioned,
    }


def edge_body(row: Row, grade: Grade | None) -> Plain:
    """Give the plain form of an `Edge` from a row of `edges_from`; its evidence is put together later."""
    tie = mapping(row["tie"])
    known = load_schema().edges[str(tie["edge"])].qualifiers
    qualifiers = {key: text(tie[key]) for key in known if tie.get(key) is not None}
    return {
        "id": fact_of(row),
        "edge": str(tie["edge"]),
        "start": str(row["start"]),
        "end": str(row["finish"]),
        "role": next((qualifiers[key] for key in _TELLING if key in qualifiers), ""),
        "qualifiers": qualifiers,
        "grade": grade.value if grade else "",
        "attested_from": _iso(tie.get("attested_from")),
        "attested_to": _iso(tie.get("attested_to")),
        "possible_from": _iso(tie.get("possible_from")),
        "possible_to": _iso(tie.get("possible_to")),
        "undated": bool(tie.get("undated")),
        "answerable": bool(tie.get("answerable")),
        "event": text(tie.get("event")),
        "datasets": list(texts(tie.get("datasets"))),
        "claims": list(texts(tie["claims"])),
        "disputed": bool(tie["disputed"]),
    }


def fact_of(row: Row) -> str:
    """The id of the fact of a row, without the circle that a smaller audience's version of it bears."""
    return str(mapping(row["tie"])["fact"]).partition("@")[0]


def as_seen(rows: Iterable[Row], levels: Sequence[str]) -> list[Row]:
    """Each fact once: where a smaller circle knows more of it, as the smallest circle of those who ask has it."""
    seen: dict[str, tuple[int, Row]] = {}
    for row in rows:
        fact, _, level = str(mapping(row["tie"])["fact"]).partition("@")
        rank = levels.index(level) if level else 0
        if fact not in seen or seen[fact][0] < rank:
            seen[fact] = (rank, row)
    return [row for _, row in seen.values()]


def _iso(value: object) -> str:
    found = day(value)
    return found.isoformat() if found else ""
