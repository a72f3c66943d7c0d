"""Days: an act has `on`, a state `from` and `to`; nothing is inverted, nothing attested after its publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.errors import Problem
    from graph.model import Schema
    from graph.records import Claim, Dataset, Source
    from graph.validation.checks import Place


def check(dataset: Dataset, schema: Schema, place: Place) -> Iterator[Problem]:
    """Check the days of every claim, and that a range of publication says how it was found."""
    sources = {source.id: source for source in dataset.sources}
    for source in dataset.sources:
        if source.published and not source.published.is_day and not source.published_basis:
            mend = "say how the range was found"
            yield place.at("sources.csv", source.id, "published_basis", "is missing for a range of days", mend)
    for claim in dataset.claims:
        yield from _check_form(claim, schema, place)
        yield from _check_order(claim, place)
        yield from _check_publication(claim, sources, place)


def _check_form(claim: Claim, schema: Schema, place: Place) -> Iterator[Problem]:
    word = schema.edges.get(claim.predicate) or schema.properties.get(claim.predicate)
    if word is None:
        return
    state = claim.started or claim.ended
    if word.time == "none" and (claim.on or state):
        yield place.claim(claim, "on", f"{word.name!r} has no day", "leave on, from and to empty")
    elif word.time == "state" and claim.on:
        yield place.claim(claim, "on", f"{word.name!r} is a state of affairs", "write from and to")
    elif word.time == "act" and state:
        column = "from" if claim.started else "to"
        yield place.claim(claim, column, f"{word.name!r} is an act, a state has `from` and `to`", "write on")
    if claim.from_is_start and not claim.started:
        yield place.claim(claim, "from_is_start", "there is no `from`")
    if claim.to_is_end and not claim.ended:
        yield place.claim(claim, "to_is_end", "there is no `to`")


def _check_order(claim: Claim, place: Place) -> Iterator[Problem]:
    first = claim.started.first if claim.started else None
    last = claim.ended.last if claim.ended else None
    if first and last and last < first:
        yield place.claim(claim, "to", f"{claim.ended} is before {claim.started}", "exchange from and to")


def _check_publication(claim: Claim, sources: dict[str, Source], place: Place) -> Iterator[Problem]:
    """A source can attest nothing that begins after its own latest day of publication."""
    days = [sources[citation.source].published for citation in claim.citations if citation.source in sources]
    capped = [day.last for day in days if day and day.last]
    if len(capped) < len(claim.citations) or not capped:
        return
    for column, span in (("on", claim.on), ("from", claim.started), ("to", None if claim.started else claim.ended)):
        if span and span.first and span.first > max(capped):
            what = f"{span} is after the publication of the source ({max(capped).isoformat()})"
            yield place.claim(claim, column, what, "a source proves nothing after its publication")
