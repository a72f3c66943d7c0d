"""Puts a country of a given size together, and says whom to ask about in it."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from benchmarks.nation.acts import Acts
from benchmarks.nation.careers import Careers
from benchmarks.nation.ledger import DATASET, Ledger
from benchmarks.nation.state import State
from graph.records import Dataset

if TYPE_CHECKING:
    from datetime import date

T = TypeVar("T")
SEED = 20_001_231
#: So many acts are documented for each agency that is known.
ACTS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Whom to ask about, spread evenly over the country.

    Attributes:
        acts: acts with the day on which each was done.
        officials: people who held posts.
        victims: people to whom something was done.
        bodies: agencies, leaves of the tree for the most part.
        hub: the body with the most ties: a ministry that is accused of much.
        names: names of officials, as they are written in the dataset.
    """

    acts: tuple[tuple[str, date], ...]
    officials: tuple[str, ...]
    victims: tuple[str, ...]
    bodies: tuple[str, ...]
    hub: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Nation:
    """A country as a dataset, with its landmarks."""

    dataset: Dataset
    landmarks: Landmarks


def invent(claims: int, *, seed: int = SEED) -> Nation:
    """Invent a country.

    Args:
        claims: how many claims, from some 1,000 on; exactly so many are made.
        seed: another one gives another country of the same shape.

    Returns:
        The country; the same for the same arguments.
    """
    ledger = Ledger(random.Random(seed), claims)  # noqa: S311 - the same country each time is what is wanted
    state = State(ledger)
    careers = Careers(ledger)
    acts = Acts(ledger, state, careers)
    for ministry in state.bodies:
        careers.staff(ministry)
    while not ledger.full:
        careers.staff(state.found())
        for _ in range(ledger.chance.choice(ACTS)):
            acts.add()
    del ledger.claims[claims:]
    return Nation(_dataset(ledger), _landmarks(ledger, state, careers, acts))


def _dataset(ledger: Ledger) -> Dataset:
    """The records; whatever only the claims beyond the size spoke of is left out."""
    cited = {citation.source for claim in ledger.claims for citation in claim.citations}
    cited |= {citation.rests_on for claim in ledger.claims for citation in claim.citations}
    told = {end for claim in ledger.claims for end in (claim.subject, claim.object, claim.asserted_by)}
    return Dataset(
        id=DATASET,
        title="A whole invented country",
        version=f"1.0.0-{len(ledger.claims)}",
        licence="CC0-1.0",
        sources=tuple(source for source in ledger.sources.values() if source.id in cited),
        entities=tuple(entity for entity in ledger.entities.values() if entity.id in told),
        claims=tuple(ledger.claims),
    )


def _landmarks(ledger: Ledger, state: State, careers: Careers, acts: Acts) -> Landmarks:
    """Those of the last agency may have been cut off, so nobody of the end is taken."""
    named = [claim for claim in ledger.claims if claim.qualifiers.get("script") == "Latn"]
    names = {claim.subject: claim.value for claim in named}
    accused = Counter(claim.subject for claim in ledger.claims if claim.predicate == "accused_of")
    officials = _spread(careers.people)
    return Landmarks(
        acts=_spread(list(acts.days.items())),
        officials=officials,
        victims=_spread(acts.victims),
        bodies=_spread(state.bodies),
        hub=max(accused, key=lambda ministry: (accused[ministry], ministry)),
        names=tuple(names[person] for person in officials),
    )


def _spread(things: list[T], count: int = 50) -> tuple[T, ...]:
    """So many of the things at most, evenly spread, without the last tenth."""
    kept = things[: max(1, len(things) * 9 // 10)]
    return tuple(kept[:: max(1, len(kept) // count)][:count])
