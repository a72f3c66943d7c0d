"""Claims as an answer gives them: who says what of whom, on which days, who disputes it, and where it stands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model import load_schema
from graph.protection import Ref, shown_ref
from queries.rows import mapping, mappings, number, optional_ref, optional_text, text, texts
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.database import Reader
    from graph.database.values import Row

Stored = dict[str, object]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a claim stands.

    Attributes:
        source: id of the source.
        title: its title; one of our own stands in square brackets.
        publisher: who published it; may be empty.
        published: day or range of publication, as curated; empty if not known.
        locator: where in it, such as `¶4`; may be empty.
        rests_on: the statement that the passage repeats; None if it repeats none.
    """

    source: str
    title: str
    publisher: str
    published: str
    locator: str
    rests_on: Ref | None


@dataclass(frozen=True, slots=True)
class CitedClaim:
    """One statement of one speaker.

    Attributes:
        id: id of the claim.
        predicate: what is said of the subject: an edge or a property of the schema.
        subject: about whom or what.
        object: the entity that it names; None for a literal.
        value: the literal; None if it names an entity.
        on: day of an act, as curated; None if it has none.
        started: first day of a state that it attests (`from` in JSON), as curated.
        ended: last day of it (`to` in JSON).
        qualifiers: role, title, kind and the like; a qualifier that names an entity holds its `Ref`.
        asserted_by: who speaks in the source.
        attributed_to: whose words the speaker reports; None unless it is hearsay.
        stance: `asserts`, `denies` or `no-reply`.
        standing: `alleged`, `reported`, `official` or `court`.
        status: `accepted`, `conflict` or `open`.
        disputes: ids of the claims that it denies or answers.
        disputed_by: ids of the claims that deny or answer it.
        nature: what kind of evidence it is, such as `first-hand`.
        credibility: 1 (confirmed by others) to 5 (improbable), 6 (cannot be judged).
        note: in our own words; may be empty.
        citations: where it stands, in the order of the curator.
        origins: how many different origins the citations have: two reprints of one statement count once.
    """

    id: str
    predicate: str
    subject: Ref
    object: Ref | None
    value: str | None
    on: str | None
    started: str | None
    ended: str | None
    qualifiers: Mapping[str, str | Ref]
    asserted_by: Ref | None
    attributed_to: Ref | None
    stance: str
    standing: str
    status: str
    disputes: tuple[str, ...]
    disputed_by: tuple[str, ...]
    nature: str
    credibility: int
    note: str
    citations: tuple[Citation, ...]
    origins: int


def read_claims(reader: Reader, rows: Sequence[Row]) -> tuple[CitedClaim, ...]:
    """Read claims, with the names of the entities and statements that they name by id only.

    Args:
        reader: an open reading transaction.
        rows: as `lookup/claims_of_entity` gives them.
    """
    entities = {value for row in rows for _, value in _references(row)}
    statements = {str(mapping(cited)["rests_on"]) for row in rows for cited in mappings(row["citations"])} - {""}
    named = reader.rows(statement("lookup/entity"), {"ids": sorted(entities)}) if entities else []
    titled = reader.rows(statement("lookup/names"), {"ids": sorted(statements)}) if statements else []
    refs = {ref.id: ref for ref in (shown_ref(mapping(row["entity"])) for row in named)}
    origins = {str(row["id"]): Ref(str(row["id"]), str(row["name"])) for row in titled}
    return tuple(_claim(row, refs, origins) for row in rows)


def _claim(row: Row, refs: Mapping[str, Ref], statements: Mapping[str, Ref]) -> CitedClaim:
    stored = mapping(row["claim"])
    citations = tuple(_citation(cited, statements) for cited in mappings(row["citations"]))
    naming = dict(_references(row))
    return CitedClaim(
        id=str(stored["id"]),
        predicate=str(stored["predicate"]),
        subject=shown_ref(mapping(row["subject"])),
        object=optional_ref(row["object"]),
        value=optional_text(stored.get("value")),
        on=optional_text(stored.get("on_text")),
        started=optional_text(stored.get("from_text")),
        ended=optional_text(stored.get("to_text")),
        qualifiers={
            key: refs.get(value, Ref(value, value)) if key in naming else value
            for key, value in _qualifiers(stored).items()
        },
        asserted_by=optional_ref(row["asserted_by"]),
        attributed_to=optional_ref(row["attributed_to"]),
        stance=str(stored["stance"]),
        standing=str(stored["standing"]),
        status=str(stored["status"]),
        disputes=texts(row["disputes"]),
        disputed_by=texts(row["disputed_by"]),
        nature=str(stored["nature"]),
        credibility=number(stored["credibility"]),
        note=text(stored.get("note")),
        citations=citations,
        origins=len({cited.rests_on.id if cited.rests_on else cited.source for cited in citations}),
    )


def _citation(stored: Stored, statements: Mapping[str, Ref]) -> Citation:
    repeated = text(stored.get("rests_on"))
    return Citation(
        source=str(stored["id"]),
        title=text(stored.get("title")),
        publisher=text(stored.get("publisher")),
        published=text(stored.get("published")),
        locator=text(stored.get("locator")),
        rests_on=statements.get(repeated, Ref(repeated, repeated)) if repeated else None,
    )


def _references(row: Row) -> list[tuple[str, str]]:
    """The qualifiers of a claim that hold the id of an entity, as the schema says."""
    stored, schema = mapping(row["claim"]), load_schema()
    word = schema.edges.get(str(stored["predicate"])) or schema.properties.get(str(stored["predicate"]))
    declared = word.qualifiers if word else {}
    return [(key, value) for key, value in _qualifiers(stored).items() if key in declared and declared[key].refers]


def _qualifiers(stored: Stored) -> dict[str, str]:
    return {str(key): str(value) for key, value in json.loads(str(stored.get("qualifiers") or "{}")).items()}
