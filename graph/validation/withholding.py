"""Withholding: nothing that a public claim says of a protected person, or of an act that they are in, gives them away.

DESIGN.md, principle 6: opaque id, generalised description, and no kinship, birth date, post, place, exact day, note or
locator beside them; and no claim about something else that leads there by its speaker or by what it refers to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.protection import DAYS_OF_A_YEAR
from graph.records import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.dates import Span
    from graph.errors import Problem
    from graph.model import Schema
    from graph.records import Claim, Dataset
    from graph.validation.checks import Place

_OPAQUE = re.compile(r"protected-[0-9a-f]{8}")
GIVES_AWAY = frozenset(
    {"relative_of", "birth_date", "located_in", "member_of", "represented_by", "occupation"}
    | {"holds_post", "appointed_by", "reports_to"}
)
SHIELDED_TYPES = frozenset({"Event", "LegalCase"})
LEAVE_OUT = "leave it out, or raise the sensitivity"


def check(dataset: Dataset, schema: Schema, place: Place) -> Iterator[Problem]:
    """Check ids, sources of kind `withheld`, and every public claim that touches a protected person or their acts."""
    yield from _check_ids(dataset, place)
    yield from _check_withheld(dataset, place)
    protected = {entity.id for entity in dataset.entities if entity.protected}
    withheld = {source.id for source in dataset.sources if source.kind == "withheld"}
    shielded = protected | _acts_of(protected, dataset)
    for claim in dataset.claims:
        if claim.sensitivity is not Sensitivity.PUBLIC:
            continue
        speakers = {claim.asserted_by, claim.attributed_to}
        referred = {claim.qualifiers.get(key, "") for key in schema.references(claim.predicate)}
        if shielded & {claim.subject, claim.object} or shielded & referred or protected & speakers:
            yield from _check_source(claim, withheld, place)
        if protected & {claim.subject, claim.object}:
            yield from _check_detail(claim, place)


def _acts_of(protected: set[str], dataset: Dataset) -> set[str]:
    """The acts and cases that a claim of any kind ties to a protected person."""
    types = {entity.id: entity.type for entity in dataset.entities}
    tied = {
        other
        for claim in dataset.claims
        for one, other in ((claim.subject, claim.object), (claim.object, claim.subject))
        if one in protected
    }
    return {one for one in tied if types.get(one) in SHIELDED_TYPES}


def _check_ids(dataset: Dataset, place: Place) -> Iterator[Problem]:
    """An opaque id says that it hides somebody: the reason beside it cannot be missing by a slip."""
    for entity in dataset.entities:
        if entity.protected and not _OPAQUE.fullmatch(entity.id):
            mend = "protected- and eight random hex digits"
            yield place.at("entities.csv", entity.id, "id", "a protected entity has an opaque id", mend)
        if not entity.protected and entity.id.startswith("protected-"):
            mend = "give the reason, or another id"
            yield place.at("entities.csv", entity.id, "protected", "is empty for an id that says protected", mend)


def _check_withheld(dataset: Dataset, place: Place) -> Iterator[Problem]:
    for source in dataset.sources:
        for column in ("publisher", "author", "url", "archive_url", "file_sha256"):
            if source.kind == "withheld" and getattr(source, column):
                what = "tells which source is withheld"
                yield place.at("sources.csv", source.id, column, what, "leave it empty")


def _check_source(claim: Claim, withheld: set[str], place: Place) -> Iterator[Problem]:
    for citation in claim.citations:
        if citation.source not in withheld or citation.rests_on:
            mend = "cite a source of kind withheld, or raise the sensitivity"
            yield place.claim(claim, "source", "leads to a protected person", mend)
        if citation.locator:
            yield place.claim(claim, "locator", "leads to a protected person", "leave it empty")
    if claim.note:
        yield place.claim(claim, "note", "a note can give a protected person away", LEAVE_OUT)
    for column, span in (("on", claim.on), ("from", claim.started), ("to", claim.ended)):
        if is_closer_than_a_year(span):
            what = "a day, or a span shorter than a year, can give a protected person away"
            yield place.claim(claim, column, what, "write the year or a longer range, or raise the sensitivity")


def is_closer_than_a_year(span: Span | None) -> bool:
    """Whether something dated so can be looked up in a newspaper."""
    return bool(span and span.first and span.last and (span.last - span.first).days + 1 < DAYS_OF_A_YEAR)


def _check_detail(claim: Claim, place: Place) -> Iterator[Problem]:
    if claim.predicate in GIVES_AWAY:
        yield place.claim(claim, "predicate", f"{claim.predicate!r} can give a protected person away", LEAVE_OUT)
    if claim.predicate == "name" and claim.qualifiers.get("form") != "descriptive":
        yield place.claim(claim, "value", "a protected person has no name here", "form=descriptive, in general words")
