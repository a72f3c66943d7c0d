"""References: every id that a record names exists, and ids have the form that the documentation gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.errors import Problem
from graph.validation.checks import Place, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model import Schema
    from graph.records import Claim, Dataset

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CLAIM_ID = re.compile(r"[A-Za-z0-9-]+")


def check(dataset: Dataset, schema: Schema, place: Place) -> Iterator[Problem]:
    """Check the ids of records and the ids that claims name."""
    if not _ID.fullmatch(dataset.id):
        yield Problem("dataset.yml", 0, "id", f"{dataset.id!r} is no id", "lower case, digits and hyphens")
    for file, records in (("sources.csv", dataset.sources), ("entities.csv", dataset.entities)):
        for record in records:
            if not _ID.fullmatch(record.id):
                yield place.at(file, record.id, "id", f"{record.id!r} is no id", "lower case, digits and hyphens")
    entities, sources = {entity.id for entity in dataset.entities}, {source.id for source in dataset.sources}
    claims = {claim.id for claim in dataset.claims}
    local = f"{dataset.id}:"
    for claim in dataset.claims:
        if not claim.id.startswith(local) or not _CLAIM_ID.fullmatch(claim.id.removeprefix(local)):
            yield place.claim(
                claim, "id", f"{claim.id.removeprefix(local)!r} is no claim id", "letters, digits and hyphens"
            )
        yield from _check_entities(claim, schema, entities, place)
        yield from _check_sources(claim, sources, place)
        for answered in claim.disputes:
            if answered == claim.id:
                yield place.claim(claim, "disputes", "a claim cannot dispute itself")
            elif answered.startswith(local) and answered not in claims:
                yield place.claim(claim, "disputes", f"no claim {answered.removeprefix(local)!r}")
    yield from _check_unused(dataset, place)


def _check_entities(claim: Claim, schema: Schema, entities: set[str], place: Place) -> Iterator[Problem]:
    named = [("subject", claim.subject), ("object", claim.object)]
    named += [("asserted_by", claim.asserted_by), ("attributed_to", claim.attributed_to)]
    named += [
        ("qualifiers", claim.qualifiers[key]) for key in schema.references(claim.predicate) if key in claim.qualifiers
    ]
    for column, entity in named:
        if entity and entity not in entities:
            yield place.claim(claim, column, f"no entity {entity!r}", nearest(entity, sorted(entities)))
    if claim.object and claim.object == claim.subject:
        yield place.claim(claim, "object", "subject and object are the same")


def _check_sources(claim: Claim, sources: set[str], place: Place) -> Iterator[Problem]:
    for citation in claim.citations:
        for column, source in (("source", citation.source), ("rests_on", citation.rests_on)):
            if source and source not in sources:
                yield place.claim(claim, column, f"no source {source!r}", nearest(source, sorted(sources)))


def _check_unused(dataset: Dataset, place: Place) -> Iterator[Problem]:
    """An entity without a name, or one that nothing is said about, is a slip or a remainder."""
    named = {claim.subject for claim in dataset.claims if claim.predicate == "name"}
    for entity in dataset.entities:
        if entity.id not in named:
            yield place.at("entities.csv", entity.id, "id", "no claim gives it a name", "add a `name` claim")
