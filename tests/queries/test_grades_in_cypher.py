"""The grade that Cypher computes is the grade of `graph/grades.py`: on the invented country, and on made-up facts."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.dates import shift, span_between
from graph.grades import Horizon, grade_on, turning_days
from graph.intervals import Held, attest, hold
from graph.model import load_schema
from graph.projection.corpus import Corpus
from graph.projection.facts import Fact, draw_facts
from graph.records import Sensitivity
from queries.registry import MOST_ROWS, ask, load_registry
from tests.graph.making import POST

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
        "end_from": held.end_from,
        "undated": held.undated,
    }


@pytest.mark.parametrize("horizon", [3, 30])
def test_made_up_facts_are_graded_alike(country: Database, horizon: int) -> None:
    """Facts with rivals, on every day of a month: hand-overs, ends, imprecise dates, no dates."""
    chance = random.Random(horizon)  # noqa: S311 - the same facts in every run
    cases = [
        (made_up(chance), [made_up(chance) for _ in range(chance.randint(0, 2))], chance.random() < 0.5)
        for _ in range(30)
    ]
    block = BLOCK.search(load_registry().question("holders_on_date").statement)
    assert block
    statement = BLOCK.sub(block.group(), (Path(__file__).parent / "graded.cypher").read_text(encoding="utf-8"))
    rows = [
        {"tie": stored(held), "rivals": [stored(rival) for rival in rivals], "exclusive": exclusive}
        for held, rivals, exclusive in cases
    ]
    for on in (FIRST + timedelta(days=offset) for offset in range(-4, DAYS + 5)):
        graded = country.read(statement, {"cases": rows, "on": on, "horizon": horizon})
        by_hand = [grade_on(held, on, horizon, rivals, exclusive=exclusive) for held, rivals, exclusive in cases]
        assert [row["grade"] for row in graded] == [grade and grade.value for grade in by_hand], on
