"""The grade that Cypher computes is the grade of `graph/grades.py`: on the invented country, and on made-up facts."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from graph.dates import parse_span, shift, span_between
from graph.grades import Horizon, grade_on, turning_days
from graph.intervals import Held, attest, hold
from graph.model import load_schema
from graph.projection.corpus import Corpus
from graph.projection.facts import Fact, draw_facts
from graph.records import Sensitivity
from queries.registry import MOST_ROWS, ask, load_registry
from tests.graph.making import POST
from tests.graph.strategies import MONTH, publications, states

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.database import Database
    from graph.records import Dataset

BLOCK = re.compile(r"^// begin grade.*?^// end grade$", re.DOTALL | re.MULTILINE)
FIRST, DAYS = date(2000, 3, 1), 24
FAR = [date(1, 1, 1), date(1900, 1, 1), date(9999, 12, 31)]


@pytest.fixture(scope="module")
def facts(veldania: Dataset) -> list[Fact]:
    """What the public claims of the invented country draw."""
    corpus = Corpus(load_schema(), veldania.sources, veldania.entities, veldania.claims)
    return list(draw_facts(corpus.up_to(Sensitivity.PUBLIC)))


def rivals_of(fact: Fact, facts: Sequence[Fact]) -> list[Fact]:
    """Other heads of the same body, or other bodies above the same body."""
    if fact.edge == "part_of":
        return [
            other for other in facts if (other.edge, other.start) == ("part_of", fact.start) and other.end != fact.end
        ]
    if fact.qualifiers["role"] != "head":
        return []
    heads = (other for other in facts if (other.edge, other.end) == ("holds_post", fact.end))
    return [other for other in heads if other.qualifiers["role"] == "head" and other.start != fact.start]


def expected(fact: Fact, facts: Sequence[Fact], on: date, horizon: int) -> str | None:
    """The grade by `graph/grades.py`."""
    rivals = [rival.held for rival in rivals_of(fact, facts)]
    grade = grade_on(fact.held, on, horizon, rivals, exclusive=fact.edge == "holds_post")
    return None if grade is None else grade.value


def days(ties: Sequence[Fact], horizon: int) -> Iterator[date]:
    """Every day on which a grade may turn, the days beside it, and days far from all."""
    turning = {day for tie in ties for day in turning_days(tie.held, horizon)}
    yield from sorted({*FAR, *(shift(day, by) for day in turning for by in (-1, 0))})


@pytest.mark.parametrize("horizon", [0, 400, Horizon().posts])
def test_posts_are_graded_alike(country: Database, facts: list[Fact], horizon: int) -> None:
    """All holders of posts in bodies with more than one of them, on every turning day."""
    posts = [fact for fact in facts if fact.edge == "holds_post"]
    for body in ("raid-squad", "capital-police", "defence-ministry", "harbour-station", "security-service"):
        held = [post for post in posts if post.end == body]
        for on in days(held, horizon):
            asked = {"body": body, "on": on, "horizon": horizon}
            rows = ask(country, "responsibility/holders_on_date", asked, limit=MOST_ROWS).rows
            graded = {row["fact"]: row["grade"] for row in rows}
            assert graded == {post.id: grade for post in held if (grade := expected(post, facts, on, horizon))}, (
                f"{body} on {on}"
            )


@pytest.mark.parametrize("horizon", [0, Horizon().structure])
def test_structure_is_graded_alike(country: Database, facts: list[Fact], horizon: int) -> None:
    """All direct superiors of bodies with more than one of them, on every turning day."""
    ties = [fact for fact in facts if fact.edge == "part_of"]
    for body in ("raid-squad", "border-guard", "harbour-station", "crime-directorate", "training-school"):
        above = [tie for tie in ties if tie.start == body]
        for on in days(above, horizon):
            asked = {"body": body, "on": on, "horizon": horizon}
            rows = ask(country, "responsibility/superiors_on_date", asked, limit=MOST_ROWS).rows
            graded = {row["fact"]: row["grade"] for row in rows if row["level"] == 1}
            assert graded == {tie.id: grade for tie in above if (grade := expected(tie, facts, on, horizon))}


def made_up(chance: random.Random) -> Held:
    """The time of a post as one to three made-up claims have it, within some days."""
    said = []
    for _ in range(chance.randint(1, 3)):
        points = sorted(chance.choices(range(DAYS), k=4))
        first, second, third, last = (FIRST + timedelta(days=point) for point in points)
        precise = chance.random() < 0.5
        said.append(
            replace(
                POST,
                started=None if chance.random() < 0.1 else span_between(first, first if precise else second),
                ended=None if chance.random() < 0.2 else span_between(last if precise else third, last),
                from_is_start=chance.random() < 0.3,
                to_is_end=chance.random() < 0.3,
            )
        )
    return hold(attest(claim, [None]) for claim in said)


def stored(held: Held) -> dict[str, object]:
    """The same as an edge stores it."""
    return {
        "sure_from": [first for first, _ in held.sure],
        "sure_to": [last for _, last in held.sure],
        "touch_from": [first for first, _ in held.touch],
        "touch_to": [last for _, last in held.touch],
        "possible_from": held.possible_from,
        "possible_to": held.possible_to,
        "start_to": held.start_to,
        "end_from": held.end_from,
        "undated": held.undated,
    }


Case = tuple[Held, list[Held], bool]
holdings: st.SearchStrategy[Held] = st.lists(st.tuples(states(), publications), min_size=1, max_size=3).map(
    lambda sayings: hold(attest(claim, published) for claim, published in sayings)
)
cases: st.SearchStrategy[Case] = st.tuples(holdings, st.lists(holdings, max_size=2), st.booleans())


def graded_by_cypher(database: Database, made: Sequence[Case], on: date, horizon: int) -> list[str | None]:
    """What the block of the questions says of made-up facts on a day."""
    block = BLOCK.search(load_registry().question("holders_on_date").statement)
    assert block
    statement = BLOCK.sub(block.group(), (Path(__file__).parent / "graded.cypher").read_text(encoding="utf-8"))
    rows = [
        {"tie": stored(held), "rivals": [stored(rival) for rival in rivals], "exclusive": exclusive}
        for held, rivals, exclusive in made
    ]
    graded = database.read(statement, {"cases": rows, "on": on, "horizon": horizon})
    return [None if row["grade"] is None else str(row["grade"]) for row in graded]


def graded_by_hand(made: Sequence[Case], on: date, horizon: int) -> list[str | None]:
    """What `graph/grades.py` says of them."""
    grades = [grade_on(held, on, horizon, rivals, exclusive=exclusive) for held, rivals, exclusive in made]
    return [grade and grade.value for grade in grades]


@pytest.mark.parametrize("horizon", [3, 30])
def test_made_up_facts_are_graded_alike(country: Database, horizon: int) -> None:
    """Facts with rivals, on every day of a month: hand-overs, ends, imprecise dates, no dates."""
    chance = random.Random(horizon)  # noqa: S311 - the same facts in every run
    made = [
        (made_up(chance), [made_up(chance) for _ in range(chance.randint(0, 2))], chance.random() < 0.5)
        for _ in range(30)
    ]
    for on in (FIRST + timedelta(days=offset) for offset in range(-4, DAYS + 5)):
        assert graded_by_cypher(country, made, on, horizon) == graded_by_hand(made, on, horizon), on


@hypothesis_settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=st.lists(cases, min_size=8, max_size=8), on=st.sampled_from(MONTH), horizon=st.integers(0, 30))
def test_whatever_is_claimed_is_graded_alike(country: Database, made: list[Case], on: date, horizon: int) -> None:
    """Any claims of a small month, with rivals that contradict them: Cypher and Python never differ."""
    assert graded_by_cypher(country, made, on, horizon) == graded_by_hand(made, on, horizon)


@pytest.mark.parametrize(
    ("rival", "exclusive", "expected"),
    [
        (None, True, "bracketed"),
        (("2000-03-12", "2000-03-12"), True, "possible"),
        (("2000-03-12", "2000-03-12"), False, "bracketed"),
        (("2000-03-01/2000-03-09", "2000-03-01/2000-03-09"), True, "bracketed"),
        (("2000-03-01/2000-03-16", "2000-03-01/2000-03-16"), True, "possible"),
    ],
    ids=["alone", "another head within", "another parent within", "loose, before the day", "loose, on the day"],
)
def test_a_documented_term_is_graded_alike(
    country: Database, rival: tuple[str, str] | None, expected: str, *, exclusive: bool
) -> None:
    """A start in one claim and an end in another, both beyond the horizon: strict, unless somebody was in between."""
    began = replace(POST, started=parse_span("2000-03-05"), ended=None, from_is_start=True)
    ended = replace(POST, started=None, ended=parse_span("2000-03-24"), to_is_end=True)
    term = hold([attest(began, [None]), attest(ended, [None])])
    days = rival and (parse_span(rival[0]), parse_span(rival[1]))
    rivals = [hold([attest(replace(POST, started=days[0], ended=days[1]), [None])])] if days else []
    made = [(term, rivals, exclusive)]
    assert graded_by_cypher(country, made, date(2000, 3, 15), 3) == [expected]
    assert graded_by_hand(made, date(2000, 3, 15), 3) == [expected]
