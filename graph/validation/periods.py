"""Periods: a state that ended and began again is two facts, which a `spell` tells apart."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.model import SPELL
from graph.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.errors import Problem
    from graph.model import Schema
    from graph.records import Claim, Dataset
    from graph.validation.checks import Place


def check(dataset: Dataset, schema: Schema, place: Place) -> Iterator[Problem]:
    """Check that no fact begins after it has ended: its claims would be put together over the days between."""
    facts: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in dataset.claims:
        edge = schema.edges.get(claim.predicate)
        if edge is not None and SPELL in edge.identity and claim.draws and claim.status is Status.ACCEPTED:
            identity = (claim.qualifiers.get(key, "") for key in edge.identity)
            facts[claim.subject, claim.predicate, claim.object, *identity].append(claim)
    for claims in facts.values():
        yield from _check_fact(claims, place)


def _check_fact(claims: Iterable[Claim], place: Place) -> Iterator[Problem]:
    over = [(claim.ended.last, claim) for claim in claims if claim.to_is_end and claim.ended and claim.ended.last]
    if not over:
        return
    last, ended = min(over, key=lambda pair: pair[0])
    for claim in claims:
        if claim.from_is_start and claim.started and claim.started.first and claim.started.first > last:
            what = f"began on {claim.started} after it had ended on {ended.ended} ({ended.id.partition(':')[2]})"
            yield place.claim(claim, "qualifiers", what, "give the claims of each period a spell, or status conflict")
