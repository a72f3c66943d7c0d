"""Evidence: no claim without a source and a speaker; a denial says what it denies; what was not read is not cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.records import Stance, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.errors import Problem
    from graph.model import Schema
    from graph.records import Claim, Dataset
    from graph.validation.checks import Place


def check(dataset: Dataset, schema: Schema, place: Place) -> Iterator[Problem]:
    """Check who speaks, where it stands and what it answers."""
    seen = {source.id: source.seen for source in dataset.sources}
    claims = {claim.id: claim for claim in dataset.claims}
    for claim in dataset.claims:
        yield from _check_citations(claim, seen, place)
        if not claim.asserted_by:
            yield place.claim(claim, "asserted_by", "nobody says it", "name who speaks in the source")
        if claim.attributed_to and claim.attributed_to == claim.asserted_by:
            yield place.claim(claim, "attributed_to", "is the speaker", "leave it empty: it is no hearsay")
        yield from _check_answer(claim, claims, schema, place)


def _check_citations(claim: Claim, seen: dict[str, bool], place: Place) -> Iterator[Problem]:
    if not claim.citations:
        yield place.claim(claim, "source", "there is no claim without a source")
    for citation in claim.citations:
        if not seen.get(citation.source, True):
            what = f"{citation.source!r} was not read"
            yield place.claim(claim, "source", what, "cite what was read, and name the other one in rests_on")
        if citation.rests_on and citation.rests_on == citation.source:
            yield place.claim(claim, "rests_on", "a source does not rest on itself")


def _check_answer(claim: Claim, claims: dict[str, Claim], schema: Schema, place: Place) -> Iterator[Problem]:
    """A denial and a missing reply repeat the subject, predicate and object of a claim that they answer."""
    answered = [claims[one] for one in claim.disputes if one in claims]
    if claim.stance is Stance.ASSERTS:
        if claim.disputes and claim.status is Status.ACCEPTED and claim.predicate in schema.edges:
            yield place.claim(claim, "status", "contradicts another claim", "status conflict, or stance denies")
        return
    if not claim.disputes:
        yield place.claim(claim, "disputes", f"{claim.stance} what?", "name the claims that it answers")
    elif answered and not any(_same(claim, one) for one in answered):
        mend = "repeat subject, predicate and object of a claim that it answers"
        yield place.claim(claim, "disputes", "answers claims about something else", mend)


def _same(claim: Claim, other: Claim) -> bool:
    mine = (claim.subject, claim.predicate, claim.object)
    return mine == (other.subject, other.predicate, other.object)
