"""Vocabulary: types, predicates, qualifiers, roles, kinds and the fixed lists are words of the schema, rightly used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.dates import parse_span
from graph.errors import BadDay
from graph.records import NATURES, PLACEHOLDERS, PROTECTION_REASONS, SOURCE_KINDS
from graph.validation.checks import Place, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.errors import Problem
    from graph.model import EdgeType, PropertyType, Schema
    from graph.records import Claim, Dataset


def check(dataset: Dataset, schema: Schema, place: Place) -> Iterator[Problem]:
    """Check every word that a record uses."""
    for source in dataset.sources:
        if source.kind not in SOURCE_KINDS:
            mend = nearest(source.kind, SOURCE_KINDS)
            yield place.at("sources.csv", source.id, "kind", f"{source.kind!r} is no kind of source", mend)
        if source.reliability not in tuple("ABCDEF"):
            yield place.at("sources.csv", source.id, "reliability", "is a letter from A to F")
    for entity in dataset.entities:
        for column, word, known in (
            ("type", entity.type, list(schema.nodes)),
            ("placeholder", entity.placeholder, PLACEHOLDERS),
            ("protected", entity.protected, PROTECTION_REASONS),
        ):
            if word not in known and (word or column == "type"):
                yield place.at("entities.csv", entity.id, column, f"{word!r} is not known", nearest(word, known))
    types = {entity.id: entity.type for entity in dataset.entities}
    for claim in dataset.claims:
        if claim.nature not in NATURES:
            yield place.claim(claim, "nature", f"{claim.nature!r} is not known", nearest(claim.nature, NATURES))
        yield from _check_claim(claim, schema, types, place)


def _check_claim(claim: Claim, schema: Schema, types: dict[str, str], place: Place) -> Iterator[Problem]:
    edge, literal = schema.edges.get(claim.predicate), schema.properties.get(claim.predicate)
    if edge is not None and edge.shortcut is not None:
        mend = "claim `involved_in` with a role for each participant of the act"
        yield place.claim(claim, "predicate", f"{claim.predicate!r} is drawn from acts, never claimed", mend)
    elif edge is not None:
        yield from _check_edge(claim, edge, schema, types, place)
    elif literal is not None:
        yield from _check_literal(claim, literal, schema, types, place)
    else:
        mend = nearest(claim.predicate, schema.predicates())
        yield place.claim(claim, "predicate", f"{claim.predicate!r} is no edge and no property", mend)


def _check_edge(claim: Claim, edge: EdgeType, schema: Schema, types: dict[str, str], place: Place) -> Iterator[Problem]:
    if claim.value:
        yield place.claim(claim, "value", f"{edge.name!r} ties two entities and takes no value")
    if not claim.object:
        yield place.claim(claim, "object", f"{edge.name!r} needs an object")
    for column, entity, allowed in (
        ("subject", claim.subject, edge.from_types),
        ("object", claim.object, edge.to_types),
    ):
        if types.get(entity, allowed[0]) not in allowed:
            what = f"{entity!r} is of type {types[entity]}, which {edge.name!r} does not take here"
            yield place.claim(claim, column, what, f"one of: {', '.join(allowed)}")
    yield from _check_qualifiers(claim, edge, schema, types, place)


def _check_literal(
    claim: Claim, literal: PropertyType, schema: Schema, types: dict[str, str], place: Place
) -> Iterator[Problem]:
    if claim.object:
        yield place.claim(claim, "object", f"{literal.name!r} is a property and takes no object")
    if not claim.value:
        yield place.claim(claim, "value", f"{literal.name!r} needs a value")
    kind = types.get(claim.subject)
    if kind and kind not in literal.of:
        yield place.claim(claim, "subject", f"{literal.name!r} is not said of a {kind}", f"of: {', '.join(literal.of)}")
    if literal.value == "date" and claim.value and not _is_span(claim.value):
        yield place.claim(claim, "value", f"{claim.value[:40]!r} is no day", "write 1975, 1975-03 or 1975-03-21")
    if literal.name == "kind" and kind == "Event" and claim.value and claim.value not in schema.events:
        yield place.claim(claim, "value", f"{claim.value!r} is no kind of act", nearest(claim.value, schema.events))
    yield from _check_qualifiers(claim, literal, schema, types, place)


def _is_span(text: str) -> bool:
    try:
        parse_span(text)
    except BadDay:
        return False
    return True


def _check_qualifiers(
    claim: Claim, word: EdgeType | PropertyType, schema: Schema, types: dict[str, str], place: Place
) -> Iterator[Problem]:
    for key, value in claim.qualifiers.items():
        known = word.qualifiers.get(key)
        if known is None:
            mend = nearest(key, word.qualifiers) if word.qualifiers else "it takes none"
            yield place.claim(claim, "qualifiers", f"{word.name!r} has no qualifier {key!r}", mend)
            continue
        allowed = schema.roles_of(word.name) if known.values == "roles" else known.values
        if allowed is not None and value not in allowed:
            yield place.claim(claim, "qualifiers", f"{value!r} is no {key} of {word.name!r}", nearest(value, allowed))
        if known.refers in schema.nodes and types.get(value, known.refers) != known.refers:
            what = f"{key!r} names {value!r}, which is of type {types[value]}"
            yield place.claim(claim, "qualifiers", what, f"an entity of type {known.refers}")
    for key, known in word.qualifiers.items():
        if known.required and key not in claim.qualifiers:
            yield place.claim(claim, "qualifiers", f"{word.name!r} needs {key!r}", known.description)
