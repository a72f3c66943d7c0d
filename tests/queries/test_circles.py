"""A circle that knows more of a fact sees the fact once, as it knows it, and not beside it what the wider circle sees.

What an audience is answered must be what it would be answered if all that it may see were public.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from graph.protection import Audience
from graph.records import Sensitivity
from graph.writer import load
from queries.chain.chain import chain
from queries.neighbours import neighbours
from queries.paths import paths
from queries.registry import ask, load_registry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from graph.database import Database
    from graph.records import Claim, Dataset
    from tests.graphs import Graphs

#: A claim in so many is kept to this circle, so that there are facts of which some claims are kept and some are not.
EVERY = {2: Sensitivity.PARTNER, 5: Sensitivity.AUTHORITY}
MARK = re.compile(r"@(partner|authority)")
ORDER = list(Sensitivity)


@dataclass(frozen=True)
class Asked:
    """One graph and who asks it."""

    database: Database
    audience: Audience

    def everything(self, dataset: Dataset) -> Iterator[str]:
        """Answers to every question and about many, without the mark that tells whose edge it is."""
        for answer in self._answers(dataset):
            yield MARK.sub("", repr(answer))

    def _answers(self, dataset: Dataset) -> Iterator[object]:
        ids = [one.id for one in dataset.entities]
        for question in load_registry():
            answer = ask(self.database, question.path, dict(question.header.example), self.audience)
            yield question.path, answer.rows
        for one in ids[::8]:
            ties = neighbours(self.database, one, audience=self.audience, limit=1_000)
            yield one, ties.counts, ties.items
            assert len({MARK.sub("", item.fact) for item in ties.items}) == len(ties.items)
        for start, end in pairwise(ids[::16]):
            yield start, end, paths(self.database, start, end, audience=self.audience).paths
        for one in [entity.id for entity in dataset.entities if entity.type == "Event"][::3]:
            yield one, chain(self.database, one, audience=self.audience).acts


def kept(dataset: Dataset) -> Dataset:
    """The dataset with some of its claims kept to smaller circles; what an entity is called stays public.

    Nobody in it is protected, since what leads to a protected person could not be made public.
    """
    circle = {number: level for every, level in EVERY.items() for number in range(every, len(dataset.claims), every)}
    claims = (
        replace(claim, sensitivity=circle[number]) if claim.object and number in circle else claim
        for number, claim in enumerate(dataset.claims)
    )
    entities = tuple(replace(entity, protected="") for entity in dataset.entities)
    return replace(dataset, claims=tuple(claims), entities=entities)


def made_public(dataset: Dataset, audience: Audience) -> Dataset:
    """The dataset with everything public that an audience may see."""
    seen = ORDER[: ORDER.index(Sensitivity(audience.value)) + 1]

    def shown(claim: Claim) -> Claim:
        return replace(claim, sensitivity=Sensitivity.PUBLIC) if claim.sensitivity in seen else claim

    return replace(dataset, claims=tuple(map(shown, dataset.claims)))


def test_a_circle_sees_each_fact_once_as_it_knows_it(graphs: Graphs, veldania: Dataset, moment: datetime) -> None:
    """In every question, in pages of ties, in paths and in chains."""
    mixed = kept(veldania)
    facts = {(claim.subject, claim.predicate, claim.object): set[Sensitivity]() for claim in mixed.claims}
    for claim in mixed.claims:
        facts[claim.subject, claim.predicate, claim.object].add(claim.sensitivity)
    assert any(len(levels) > 1 for levels in facts.values())
    database = graphs.empty()
    load(database, mixed, now=moment)
    told = {audience: list(Asked(database, audience).everything(mixed)) for audience in Audience}
    assert len({tuple(answers) for answers in told.values()}) == len(Audience)
    for audience in (Audience.PARTNER, Audience.AUTHORITY):
        database = graphs.empty()
        load(database, made_public(mixed, audience), now=moment)
        assert list(Asked(database, audience).everything(mixed)) == told[audience]
