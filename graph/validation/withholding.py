"""Withholding: nothing that a public claim says of a protected person, or of an act that they are in, gives them away.

DESIGN.md, principle 6: opaque id, generalised description, and no kinship, birth date, place or locator beside them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.records import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.errors import Problem
    from graph.model import Schema
    from graph.records import Claim, Dataset
    from graph.validation.checks import Place

_OPAQUE = re.compile(r"^protected-[0-9a-f]{8}$")
GIVES_AWAY = frozenset({"relative_of", "birth_date", "located_in", "member_of", "represented_by", "occupation"})


def check(dataset: Dataset, _schema: Schema, place: Place) -> Iterator[Problem]:
    """Check every public claim that touches a protected person, directly or through an act."""
    protected = {entity.id for entity in dataset.entities if entity.protected}
    for entity in sorted(protected):
        if not _OPAQUE.match(entity):
            mend = "protected- and eight random hex digits"
            yield place.at("entities.csv", entity, "id", "a protected entity has an opaque id", mend)
    withheld = {source.id for source in dataset.sources if source.kind == "withheld"}
    shielded = protected | {
        claim.object for claim in dataset.claims if claim.subject in protected and claim.predicate == "involved_in"
    }
    for claim in dataset.claims:
        if claim.sensitivity is not Sensitivity.PUBLIC:
            continue
        if claim.subject in shielded or claim.object in shielded:
            yield from _check_source(claim, withheld, place)
        if claim.subject in protected or claim.object in protected:
            yield from _check_detail(claim, place)


def _check_source(claim: Claim, withheld: set[str], place: Place) -> Iterator[Problem]:
    for citation in claim.citations:
        if citation.source not in withheld or citation.rests_on:
            mend = "cite a source of kind withheld, or raise the sensitivity"
            yield place.claim(claim, "source", "leads to a protected person", mend)
        if citation.locator:
            yield place.claim(claim, "locator", "leads to a protected person", "leave it empty")


def _check_detail(claim: Claim, place: Place) -> Iterator[Problem]:
    mend = "leave it out, or raise the sensitivity"
    if claim.predicate in GIVES_AWAY:
        yield place.claim(claim, "predicate", f"{claim.predicate!r} can give a protected person away", mend)
    if claim.predicate == "name" and claim.qualifiers.get("form") != "descriptive":
        yield place.claim(claim, "value", "a protected person has no name here", "form=descriptive, in general words")
    if claim.note:
        yield place.claim(claim, "note", "a note can give a protected person away", mend)
