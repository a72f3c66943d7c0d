"""The whole invented country is sound, of the size asked for, the same each time, and has the shape of a real one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from benchmarks.nation import invent
from graph.model import load_schema
from graph.records import Stance
from graph.validation import check_dataset

if TYPE_CHECKING:
    from benchmarks.nation import Nation

SIZE = 10_000


@pytest.fixture(scope="module")
def nation() -> Nation:
    """A country."""
    return invent(SIZE)


def test_it_is_sound_and_of_the_size_asked_for(nation: Nation) -> None:
    """The checks of every dataset find nothing wrong with it."""
    assert len(nation.dataset.claims) == SIZE
    assert check_dataset(nation.dataset, load_schema(), {}) == []


def test_it_is_the_same_each_time(nation: Nation) -> None:
    """Two runs measure the same; another seed gives another country."""
    assert invent(SIZE) == nation
    assert invent(SIZE, seed=1) != nation


@pytest.mark.parametrize("size", [1_000, 1_234, 3_000])
def test_it_can_end_anywhere(size: int) -> None:
    """Nothing of what is left speaks of what was cut off."""
    nation = invent(size)
    assert len(nation.dataset.claims) == size
    assert check_dataset(nation.dataset, load_schema(), {}) == []


def test_it_has_the_shape_of_a_real_one(nation: Nation) -> None:
    """Posts, lines above bodies, acts with victims, denials, missing replies and repeated reports; and hubs."""
    predicates = Counter(claim.predicate for claim in nation.dataset.claims)
    assert min(predicates[name] for name in ("holds_post", "part_of", "involved_in", "accused_of", "located_in")) > 100
    stances = Counter(claim.stance for claim in nation.dataset.claims)
    assert min(stances[stance] for stance in Stance) > 10
    assert any(citation.rests_on for claim in nation.dataset.claims for citation in claim.citations)
    assert any(claim.to_is_end for claim in nation.dataset.claims if claim.predicate == "part_of")
    ties = Counter(end for claim in nation.dataset.claims for end in (claim.subject, claim.object) if claim.object)
    assert ties[nation.landmarks.hub] > 20 * sorted(ties.values())[len(ties) // 2]


def test_its_landmarks_are_in_it(nation: Nation) -> None:
    """Whoever is asked about is there."""
    there = {entity.id for entity in nation.dataset.entities}
    marks = nation.landmarks
    asked = {*dict(marks.acts), *marks.officials, *marks.victims, *marks.bodies, marks.hub}
    assert asked <= there
    assert len(marks.acts) == len(marks.officials) == len(marks.names) == 50
