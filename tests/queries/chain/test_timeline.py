"""Cutting the days asked: stretches without hole or overlap, each with the lines of every one of its days."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.dates import Span, parse_span
from graph.grades import Grade, Horizon, weakest
from queries.chain.grading import Grading
from queries.chain.hops import ties_by_id
from queries.chain.timeline import cut
from queries.chain.walk import read_day
from tests.queries.chain.oracle import Oracle
from tests.queries.chain.test_walk import ANNA, BORIS, HORIZONS, post, world_of
from tests.queries.chain.worlds import CALENDAR, SOURCES, World, evidence_of, worlds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.chain.timeline import Stretch

ONE_DAY = timedelta(days=1)
DAYS = st.sampled_from(CALENDAR)
many = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def days_of(stretch: Stretch) -> Iterator[date]:
    """Every day of a stretch."""
    for number in range((stretch.last - stretch.first).days + 1):
        yield stretch.first + timedelta(days=number)


def stretches_of(world: World, days: Span, horizon: Horizon) -> list[Stretch]:
    """The days, cut."""
    evidence = evidence_of(world)
    asked = Oracle(world.entities, SOURCES, world.claims).asked(world.act)
    return cut(evidence, ties_by_id(evidence), days, asked, horizon)


@many
@given(world=worlds(), one=DAYS, other=DAYS, horizon=st.sampled_from(HORIZONS))
def test_every_day_has_the_lines_of_its_stretch(world: World, one: date, other: date, horizon: Horizon) -> None:
    """Stretches tile the days, and say on each day what the walk says where just the days of the stretch are asked."""
    days = Span("", min(one, other), max(one, other))
    evidence = evidence_of(world)
    whole = Oracle(world.entities, SOURCES, world.claims).asked(world.act)
    stretches = stretches_of(world, days, horizon)
    assert [day for stretch in stretches for day in days_of(stretch)] == [day for day in CALENDAR if days.allows(day)]
    for stretch in stretches:
        asked = whole if len(stretches) == 1 else common(whole, stretch)
        grading = Grading(evidence, asked, horizon)
        readings = [read_day(evidence, grading.on(day)) for day in days_of(stretch)]
        assert {(reading.wide, reading.strict) for reading in readings} == {(stretch.wide, stretch.strict)}
        assert len({reading.proved for reading in readings}) == 1
        for hop, grade in stretch.grades.items():
            assert grade is expected_grade(evidence_hop(world, hop), stretch, [one.grades[hop] for one in readings])


def common(whole: Span, stretch: Stretch) -> Span:
    """The days of a stretch among those asked; all that are asked if it lies outside them."""
    first, last = max(stretch.first, whole.first or date.min), min(stretch.last, whole.last or date.max)
    return Span("", first, last) if first <= last else whole


def evidence_hop(world: World, hop: str) -> tuple[tuple[date, date], ...] | None:
    """The days that single claims of a state cover; None for a part of an act, which is graded as a whole."""
    tie = ties_by_id(evidence_of(world))[hop]
    return None if tie.edge == "involved_in" else tie.held.sure


def expected_grade(sure: tuple[tuple[date, date], ...] | None, stretch: Stretch, grades: list[Grade]) -> Grade:
    """The weakest of the days; covered on all of them only if a single claim holds on all of them."""
    grade = weakest(grades)
    if grade is not Grade.COVERED or sure is None:
        return grade
    single = any(first <= stretch.first and stretch.last <= last for first, last in sure)
    return Grade.COVERED if single else Grade.BRACKETED


@settings(many, max_examples=30)
@given(world=worlds(), horizon=st.sampled_from(HORIZONS))
def test_an_open_end_reaches_to_the_end_of_the_calendar(world: World, horizon: Horizon) -> None:
    """An act without a day is cut over all time, still without a hole."""
    stretches = stretches_of(world, Span("", None, None), horizon)
    assert (stretches[0].first, stretches[-1].last) == (date.min, date.max)
    assert all(before.last + ONE_DAY == after.first for before, after in pairwise(stretches))


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param(
            [post(ANNA, "2015-03-01 2015-03-09"), post(BORIS, "2015-03-10 2015-03-20")],
            [("2015-03-01/2015-03-09", "covered"), ("2015-03-10/2015-03-20", "covered")],
            id="cut where the head changes",
        ),
        pytest.param(
            [post(ANNA, "2015-03-01 2015-03-09"), post(ANNA, "2015-03-10 2015-03-20")],
            [("2015-03-01/2015-03-20", "bracketed")],
            id="covered on every day, but by no single claim on all of them",
        ),
        pytest.param(
            [post(ANNA, "2015-03-01 2015-03-12"), post(ANNA, "2015-03-05 2015-03-20"), post(ANNA, "2015-02/2015-04")],
            [("2015-03-01/2015-03-20", "bracketed")],
            id="claims that overlap do not add up to one",
        ),
        pytest.param(
            [post(ANNA, "2015-02-20"), post(ANNA, "2015-03-05/2015-03-20")],
            [("2015-03-01/2015-03-05", "bracketed"), ("2015-03-06/2015-03-20", "assumed")],
            id="an imprecise date lies ahead up to its first day",
        ),
        pytest.param(
            [post(ANNA, "2015-02-20"), post(BORIS, "2015-03-05/2015-03-10")],
            [
                ("2015-03-01/2015-03-04", "assumed"),
                ("2015-03-05/2015-03-09", "assumed possible"),
                ("2015-03-10/2015-03-20", "assumed"),
            ],
            id="and behind from its last",
        ),
    ],
)
def test_where_days_are_cut(claims: list[object], expected: list[tuple[str, str]]) -> None:
    """The first twenty days of March."""
    world = world_of(*claims, part="2015-03-01/2015-03-20")  # type: ignore[arg-type] # claims, as made above
    found = [
        (
            f"{stretch.first}/{stretch.last}",
            " ".join(sorted(grade.value for grade in list(stretch.grades.values())[1:])),
        )
        for stretch in stretches_of(world, parse_span("2015-03-01/2015-03-20"), Horizon())
    ]
    assert found == expected
