"""Which lines hold on a day: invented worlds against a second opinion, and the rules that hold in every world."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.dates import parse_span, shift
from graph.grades import Grade, Horizon
from graph.records import Citation, Claim, Entity
from queries.chain.grading import Grading
from queries.chain.hops import ties_by_id
from queries.chain.walk import read_day
from tests.queries.chain.oracle import Oracle
from tests.queries.chain.worlds import CALENDAR, SOURCES, World, evidence_of, worlds

if TYPE_CHECKING:
    from datetime import date

    from queries.chain.evidence import Evidence
    from queries.chain.walk import Reading

HORIZONS = (Horizon(3, 5), Horizon(8, 12), Horizon(0, 0), Horizon())
DAYS, QUESTIONS = st.sampled_from(CALENDAR), st.sampled_from(HORIZONS)
# The same worlds in every run: a failure that only some runs see tells a newcomer nothing about their change.
many = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
some = settings(many, max_examples=60)


def opinion(world: World) -> Oracle:
    """What the claims of a world say, worked out a second time."""
    return Oracle(world.entities, SOURCES, world.claims)


def read(world: World, day: date, horizon: Horizon) -> tuple[Evidence, Reading]:
    """The chain of the act on a day."""
    evidence = evidence_of(world)
    return evidence, read_day(evidence, Grading(evidence, opinion(world).asked(world.act), horizon).on(day))


@many
@given(world=worlds(), day=DAYS, horizon=QUESTIONS)
def test_lines_and_grades_are_those_that_the_claims_give(world: World, day: date, horizon: Horizon) -> None:
    """The same wide lines, strict lines and grades as by brute force from the claims, each line once."""
    oracle = opinion(world)
    asked = oracle.asked(world.act)
    _, reading = read(world, day, horizon)
    wide, strict = oracle.lines(world.act, day, asked, horizon)
    grades = oracle.grades(world.act, day, asked, horizon)
    assert (sorted(reading.wide), sorted(reading.strict)) == (sorted(wide), sorted(strict))
    assert dict(reading.grades) == {hop: grades[hop] for line in wide for hop in line}


@some
@given(world=worlds(), day=DAYS, horizon=QUESTIONS)
def test_every_hop_of_a_line_holds_on_the_same_day(world: World, day: date, horizon: Horizon) -> None:
    """No line passes a tie that has expired, and the strict reading has no hop that the wide one lacks."""
    evidence, reading = read(world, day, horizon)
    ties = ties_by_id(evidence)
    hops = {hop for line in reading.wide for hop in line}
    assert all(ties[hop].held.possible_on(day) for hop in hops)
    strict = {hop for line in reading.strict for hop in line}
    assert strict <= hops
    assert all(reading.grades[hop].is_strict for hop in strict)


@some
@given(world=worlds(), day=DAYS, horizon=QUESTIONS)
def test_nothing_is_above_what_ends_a_line(world: World, day: date, horizon: Horizon) -> None:
    """A line joins hop to hop, ends at a head, an administrative tie, a court or an unnamed body, and never circles."""
    evidence, reading = read(world, day, horizon)
    ties = ties_by_id(evidence)
    for line in reading.wide:
        part, *above = (ties[hop] for hop in line)
        assert part.answerable
        body = part.origin
        for number, tie in enumerate(above, start=1):
            goes_up = tie.edge == "part_of" or (number == 1 and body.is_person)
            assert (tie.origin if goes_up else tie.target).ref == body.ref
            assert body.has_line or body.is_person
            assert not (tie.is_administrative or not goes_up) or number == len(above)
            body = tie.target if goes_up else tie.origin
        passed = [tie.origin.ref.id for tie in above if tie.edge == "part_of"]
        assert len(passed) == len(set(passed))


@some
@given(world=worlds(), day=DAYS)
def test_nobody_is_carried_backward(world: World, day: date) -> None:
    """A state that is dated, but on later days alone, does not hold yet, however far the horizon."""
    evidence, reading = read(world, day, Horizon())
    later = {
        tie.id
        for tie in ties_by_id(evidence).values()
        if tie.edge in {"holds_post", "part_of"} and tie.held.touch and all(first > day for first, _ in tie.held.touch)
    }
    assert not later & set(reading.grades)


@some
@given(world=worlds(), day=DAYS)
def test_a_predecessor_is_superseded(world: World, day: date) -> None:
    """Who is only assumed has no successor who is certainly attested since, and was never head together with him."""
    evidence, reading = read(world, day, Horizon())
    for heads in evidence.headships.values():
        for head in (one for one in heads if reading.grades.get(one.id) is Grade.ASSUMED):
            last = max(last for _, last in (*head.held.sure, *head.held.touch) if last <= day)
            for other in (one for one in heads if one.origin.ref != head.origin.ref):
                together = any(a < d and c < b for a, b in head.held.sure for c, d in other.held.sure)
                since = [first for first, until in other.held.sure if last < first <= day and until > last]
                assert together or not since


ACT, UNIT, COUNCIL, ANNA, BORIS = "the-act", "unit", "council", "anna", "boris"
ON = parse_span("2015-03-10")


def post(person: str, days: str, *, ended: bool = False) -> Claim:
    """Somebody heads the unit on these days: `first` or `first last`, each of them a day or a range."""
    return state(person, "holds_post", UNIT, {"role": "head"}, days, ended=ended)


def state(subject: str, predicate: str, target: str, words: dict[str, str], days: str, *, ended: bool = False) -> Claim:
    """A claim about a state of affairs."""
    first, _, last = days.partition(" ")
    claim = Claim("", subject, predicate, (Citation("undated-paper"),), target, qualifiers=words)
    dated = replace(claim, started=parse_span(first), ended=parse_span(last or first)) if days else claim
    return replace(dated, to_is_end=ended)


def world_of(*claims: Claim, part: str = "", kind: str = "police") -> World:
    """A world in which the unit makes an arrest on 10 March, or on the days of its own part in it."""
    cite = (Citation("undated-paper"),)
    act = Claim("", ACT, "kind", cite, value="arrest", on=ON if not part else parse_span("2015-03"))
    did = Claim("", UNIT, "involved_in", cite, ACT, qualifiers={"role": "arresting-body"})
    entities = (
        Entity(ACT, "Event"),
        *(Entity(body, "Agency") for body in (UNIT, COUNCIL)),
        *(Entity(person, "Person") for person in (ANNA, BORIS)),
    )
    told = (
        act,
        Claim("", UNIT, "kind", cite, value=kind),
        replace(did, on=parse_span(part) if part else None),
        *claims,
    )
    return World(ACT, entities, tuple(replace(one, id=f"w:{number}") for number, one in enumerate(told)))


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param(
            [post(ANNA, "2015-03-01 2015-03-05"), post(BORIS, "2015-03-05 2015-03-08")],
            {BORIS: "assumed"},
            id="on the day of a hand-over both are attested, and the first is not carried on",
        ),
        pytest.param(
            [post(ANNA, "2015-03-01 2015-03-05"), post(BORIS, "2015-03-04 2015-03-08")],
            {ANNA: "assumed", BORIS: "assumed"},
            id="two who were head together for days may both be head still",
        ),
        pytest.param(
            [post(ANNA, "2015-03-05"), post(BORIS, "2015-03-01/2015-03-31")],
            {ANNA: "assumed", BORIS: "possible"},
            id="who was perhaps head before her does not supersede her",
        ),
        pytest.param(
            [post(ANNA, "2015-03-05"), post(BORIS, "2015-03-07/2015-03-08")],
            {BORIS: "assumed"},
            id="who was certainly head after her supersedes her, however imprecise the day",
        ),
        pytest.param(
            [post(ANNA, "2015-03-01"), post(ANNA, "2015-03-20")],
            {ANNA: "bracketed"},
            id="attested before and after",
        ),
        pytest.param(
            [post(ANNA, "2015-03-01"), post(ANNA, "2015-03-20"), post(BORIS, "2015-03-15")],
            {ANNA: "assumed"},
            id="somebody else in between breaks the bracket",
        ),
        pytest.param(
            [post(ANNA, "2015-03-01 2015-03-04", ended=True), post(ANNA, "2015-03-20")],
            {},
            id="an end in between breaks the bracket, and nobody says when she began again",
        ),
        pytest.param(
            [post(ANNA, "2015-03-01 2015-03-31", ended=True), post(BORIS, "")],
            {ANNA: "covered", BORIS: "undated"},
            id="an undated post stands beside a covered one",
        ),
    ],
)
def test_who_heads_the_unit(claims: list[Claim], expected: dict[str, str]) -> None:
    """Heads of the unit on 10 March, in the wide reading."""
    evidence, reading = read(world_of(*claims), CALENDAR[9], Horizon())
    ties = ties_by_id(evidence)
    heads = {ties[hop].origin.ref.id: grade.value for hop, grade in reading.grades.items() if hop != reading.wide[0][0]}
    assert heads == expected


def test_a_part_of_an_act_holds_on_its_own_days() -> None:
    """The arrests went on all March, the unit made them until the fifth: its head of the tenth has no part in them."""
    world = world_of(post(ANNA, "2015-03-10"), part="2015-03-01/2015-03-05")
    assert read(world, CALENDAR[9], Horizon())[1].wide == ()
    assert len(read(world, CALENDAR[1], Horizon())[1].wide) == 1


def test_a_court_is_the_end_of_its_line() -> None:
    """Neither head nor superior of a court, though claims name both; asked about by itself, it has no line at all."""
    under = state(UNIT, "part_of", COUNCIL, {"kind": "command"}, "2015-03-01 2015-03-31")
    world = world_of(under, post(ANNA, "2015-03-01 2015-03-31"), kind="court")
    evidence, reading = read(world, CALENDAR[9], Horizon())
    assert [len(line) for line in reading.wide] == [1]
    alone = replace(evidence, parts=(), start=evidence.parts[0].origin)
    assert read_day(alone, Grading(alone, ON, Horizon()).on(CALENDAR[9])).wide == ()


def test_two_bodies_under_each_other_end() -> None:
    """A circle is walked once, and shown to where it comes round."""
    days = "2015-03-01 2015-03-31"
    up = state(UNIT, "part_of", COUNCIL, {"kind": "command"}, days)
    down = state(COUNCIL, "part_of", UNIT, {"kind": "command"}, days)
    assert [len(line) for line in read(world_of(up, down), CALENDAR[9], Horizon())[1].wide] == [3]


@pytest.mark.parametrize("days", [0, 5])
def test_the_horizon_is_counted_in_days(days: int) -> None:
    """Attested on the fifth, she is assumed on the tenth if five days are allowed, and not if four are."""
    world = world_of(post(ANNA, shift(CALENDAR[9], -days).isoformat()))
    for horizon, found in ((days, 2), (days - 1, 1)):
        reading = read(world, CALENDAR[9], Horizon(posts=horizon))[1]
        assert len(reading.wide[0]) == (found if days else 2)
