"""The whole way from claims to an answer, on the engines: what `chain` says of invented worlds, against the claims.

The graph holds some dozens of worlds at once. What a statement leaves out too early, or a projection draws wrongly,
shows here as a line too few or too many.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from graph.dates import Span, parse_span
from graph.grades import Horizon
from graph.protection import Audience
from graph.records import Sensitivity
from queries.chain.chain import chain
from tests.queries.chain.oracle import STRICT, Oracle
from tests.queries.chain.worlds import CALENDAR, SOURCES, World, make_dataset, make_world

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from graph.database import Database
    from queries.chain.answer import ActChain
    from tests.graphs import Graphs

WORLDS = [make_world(Random(number).choice, f"w{number}", levels=True) for number in range(48)]  # noqa: S311 - no secret
HORIZONS = (Horizon(), Horizon(3, 5), Horizon(0, 0))
CIRCLES = (Audience.PUBLIC, Audience.PARTNER)


@pytest.fixture(scope="module")
def all_worlds(graphs: Graphs) -> Database:
    """A graph that holds every world."""
    return graphs.holding(make_dataset(WORLDS))


def opinion(world: World, circle: Audience) -> Oracle:
    """What the claims say, as a circle may see them."""
    return Oracle(world.entities, SOURCES, world.claims, Sensitivity(circle.value))


def lines(found: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """Lines, whichever circle's version of a fact they pass."""
    return sorted(tuple(hop.partition("@")[0] for hop in line) for line in found)


def check_day(part: ActChain, oracle: Oracle, day: date, asked: Span, horizon: Horizon) -> None:
    """Hold one part of an answer to the claims, on one of its days."""
    wide, strict = oracle.lines(part.event.id, day, asked, horizon)
    assert (lines(part.wide), lines(part.strict)) == (sorted(wide), sorted(strict))
    grades = oracle.grades(part.event.id, day, asked, horizon)
    if parse_span(part.on).is_day:
        assert {hop.id.partition("@")[0]: hop.grade.value for hop in part.hops} == {
            hop: grades[hop] for line in wide for hop in line
        }
    assert {gap.body.id for gap in part.gaps if gap.body} == without_head(oracle, wide, grades)


def without_head(oracle: Oracle, wide: Iterable[Iterable[str]], grades: dict[str, str]) -> set[str]:
    """The bodies of the wide lines of which no head is covered or bracketed."""
    facts = {fact.id: fact for fact in oracle.facts}
    hops = [facts[hop] for line in wide for hop in line]
    ends = [
        hop.subject if hop.predicate == "involved_in" else hop.object for hop in hops if hop.word != "administrative"
    ]
    heads = {fact.object for fact in oracle.facts if fact.word == "head" and grades.get(fact.id) in STRICT}
    return set(ends) - oracle.persons - oracle.dead_ends - heads


@pytest.mark.parametrize("circle", CIRCLES)
def test_an_act_has_the_chain_that_its_claims_give(all_worlds: Database, circle: Audience) -> None:
    """On every day of March that the act may have had, in the wide and the strict reading."""
    for number, world in enumerate(WORLDS):
        oracle, horizon = opinion(world, circle), HORIZONS[number % len(HORIZONS)]
        asked = oracle.asked(world.act)
        parts = chain(all_worlds, world.act, horizon=horizon, audience=circle).acts
        for day in (day for day in CALENDAR if asked.allows(day)):
            (part,) = [part for part in parts if parse_span(part.on).allows(day)]
            # Where the days are cut, the act may have been on those of another part.
            check_day(part, oracle, day, asked if len(parts) == 1 else parse_span(part.on), horizon)


@pytest.mark.parametrize("circle", CIRCLES)
def test_on_one_day_the_chain_is_that_of_the_day(all_worlds: Database, circle: Audience) -> None:
    """Asked for a single day the act has one part, or none if it was on other days."""
    for number, world in enumerate(WORLDS):
        oracle, horizon = opinion(world, circle), HORIZONS[number % len(HORIZONS)]
        day = CALENDAR[number % len(CALENDAR)]
        asked = parse_span(day.isoformat())
        parts = chain(all_worlds, world.act, on=asked, horizon=horizon, audience=circle).acts
        assert len(parts) == (1 if oracle.asked(world.act).allows(day) else 0)
        for part in parts:
            check_day(part, oracle, day, asked, horizon)


@pytest.mark.parametrize("circle", CIRCLES)
def test_the_line_above_a_body_is_that_which_the_claims_give(all_worlds: Database, circle: Audience) -> None:
    """For every body of every world, on one day."""
    for number, world in enumerate(WORLDS):
        oracle, horizon = opinion(world, circle), HORIZONS[number % len(HORIZONS)]
        day = CALENDAR[-1 - number % len(CALENDAR)]
        for body in world.bodies():
            (part,) = chain(all_worlds, body, on=parse_span(day.isoformat()), horizon=horizon, audience=circle).acts
            wide, strict = (
                [] if body in oracle.dead_ends else found for found in oracle.lines_above(body, day, horizon)
            )
            assert (lines(part.wide), lines(part.strict)) == (sorted(wide), sorted(strict))


def test_whoever_suffered_an_act_is_led_to_its_chain(all_worlds: Database) -> None:
    """Asked about a victim, the answer has the parts that it has for the act."""
    found = 0
    for world in WORLDS:
        for fact in opinion(world, Audience.PUBLIC).facts:
            if fact.word == "victim" and fact.subject in world.persons():
                found += 1
                assert chain(all_worlds, fact.subject).acts == chain(all_worlds, world.act).acts
    assert found
