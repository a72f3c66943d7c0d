"""The invented country is what its README says: other tests build on it, and must not fail because it drifted."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.grades import Horizon, grade_on
from graph.model import load_schema
from graph.projection.corpus import Corpus
from graph.projection.facts import Fact, draw_facts
from graph.records import Sensitivity, Stance, Status
from loaders.curated import check_folder
from tests.country import FOLDER

if TYPE_CHECKING:
    from graph.database import Database


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The records, once the dataset is found sound."""
    dataset, problems = check_folder(FOLDER)
    assert problems == []
    assert dataset is not None
    return Corpus(load_schema(), dataset.sources, dataset.entities, dataset.claims)


@pytest.fixture(scope="module")
def facts(corpus: Corpus) -> list[Fact]:
    """Everything that the claims draw."""
    return list(draw_facts(corpus))


def grade(facts: list[Fact], edge: str, start: str, end: str, day: str) -> str:
    """The best grade of a tie on a day, or an empty text; heads of one body are rivals."""
    ties = [fact for fact in facts if (fact.edge, fact.end) == (edge, end)]
    if edge == "holds_post":
        ties = [fact for fact in ties if fact.qualifiers["role"] == "head"]
    horizon = Horizon().posts if edge == "holds_post" else Horizon().structure
    found = []
    for fact in (tie for tie in ties if tie.start == start):
        rivals = [tie.held for tie in ties if tie.start != start] if edge == "holds_post" else []
        found.append(grade_on(fact.held, date.fromisoformat(day), horizon, rivals))
    best = min((one for one in found if one), key=lambda one: one.rank, default=None)
    return best.value if best else ""


@pytest.mark.parametrize(
    ("person", "body", "day", "expected"),
    [
        ("orven-tagrus", "raid-squad", "2018-04-12", "covered"),
        ("melik-sarnov", "crime-directorate", "2018-04-12", "bracketed"),
        ("zohrab-qalender", "interior-ministry", "2018-04-12", "assumed"),
        ("tahmaz-ulker", "capital-police", "2018-04-12", ""),
        ("ruzi-cavlan", "capital-police", "2018-04-12", ""),
        ("ruzi-cavlan", "capital-police", "2018-06-15", "possible"),
        ("divra-kesgin", "border-guard", "2017-05-01", "undated"),
        ("sahmar-goyce", "harbour-station", "2018-05-02", "covered"),
        ("ilqar-beshli", "harbour-station", "2018-05-02", "covered"),
        ("pasha-orudov", "defence-ministry", "2017-10-01", ""),
        ("samur-telli", "defence-ministry", "2017-10-01", "assumed"),
        ("anar-qobu", "prison-seven", "2018-08-20", ""),
        ("gulag-duzlu", "prison-seven", "2018-08-20", ""),
        ("xalid-mursel", "security-service", "2015-03-03", ""),
        ("kamil-varan", "security-service", "2015-10-10", "covered"),
        ("kamil-varan", "security-service", "2015-10-11", ""),
        ("orven-tagrus", "raid-squad", "2018-07-15", "covered"),
        ("orven-tagrus", "raid-squad", "2018-07-16", ""),
        ("nadir-xelfeli", "raid-squad", "2018-07-15", ""),
        ("nadir-xelfeli", "raid-squad", "2018-07-16", "covered"),
    ],
)
def test_heads_have_the_grades_of_the_table(facts: list[Fact], person: str, body: str, day: str, expected: str) -> None:
    """Every grade of a headship occurs, and every way of not holding it."""
    assert grade(facts, "holds_post", person, body, day) == expected


@pytest.mark.parametrize(
    ("body", "superior", "day", "expected"),
    [
        ("raid-squad", "crime-directorate", "2018-04-12", "covered"),
        ("raid-squad", "capital-police", "2018-04-12", "covered"),
        ("crime-directorate", "interior-ministry", "2018-04-12", "bracketed"),
        ("capital-police", "interior-ministry", "2018-04-12", "assumed"),
        ("harbour-station", "old-militia", "2018-05-02", ""),
        ("old-militia", "interior-ministry", "2018-05-02", "covered"),
        ("border-guard", "defence-ministry", "2017-06-30", "covered"),
        ("border-guard", "defence-ministry", "2017-07-01", ""),
        ("border-guard", "interior-ministry", "2017-06-30", ""),
        ("border-guard", "interior-ministry", "2017-07-01", "covered"),
        ("training-school", "interior-ministry", "2018-01-01", "undated"),
    ],
)
def test_bodies_stand_where_the_table_says(
    facts: list[Fact], body: str, superior: str, day: str, expected: str
) -> None:
    """Two parents, an expired tie below a live one, a tie that ended in the middle of a year."""
    assert grade(facts, "part_of", body, superior, day) == expected


def test_two_reprints_are_one_origin(facts: list[Fact]) -> None:
    """Two agencies repeat one statement of the ministry."""
    fact = next(fact for fact in facts if "veldania:v-one-origin" in fact.claims)
    assert fact.origins == 1


def test_every_kind_of_claim_that_draws_nothing_is_there(corpus: Corpus, facts: list[Fact]) -> None:
    """A withdrawn and an open claim, hearsay, denials and a missing reply."""
    silent = {"v-withdrawn", "v-open", "v-hearsay-denial", "v-hearsay-accusation", "v-no-reply", "v-torture-denial"}
    assert not {f"veldania:{claim}" for claim in silent} & {claim for fact in facts for claim in fact.claims}
    assert {claim.stance for claim in corpus.claims} == set(Stance)
    assert {claim.status for claim in corpus.claims} == set(Status)
    assert {claim.sensitivity for claim in corpus.claims} == set(Sensitivity)


def test_the_hub_has_sixty_neighbours_of_one_kind(facts: list[Fact]) -> None:
    """Enough for several pages of a list."""
    hub = Counter(fact.edge for fact in facts if fact.end == "letters-union")
    assert hub["member_of"] == 61


def test_readme_names_only_what_exists(corpus: Corpus) -> None:
    """An id in the table of cases is an entity, a source or a claim."""
    readme = Path(__file__).with_name("README.md").read_text(encoding="utf-8")
    table = [row for row in readme.splitlines() if row.startswith("|") and "---" not in row]
    named = {part for row in table for part in row.split("`")[1::2] if "-" in part and not part[0].isdigit()}
    claims = {claim.id.removeprefix("veldania:") for claim in corpus.claims}
    assert named - set(corpus.entities) - set(corpus.sources) - claims == set()


def test_the_graph_holds_all_of_it(country: Database, corpus: Corpus, facts: list[Fact]) -> None:
    """What the shared graph of the tests holds is what the tables say."""
    count = "MATCH (e:Entity) WITH count(e) AS entities MATCH (c:Claim) RETURN entities, count(c) AS claims"
    assert country.read(count) == [{"entities": len(corpus.entities), "claims": len(corpus.claims)}]
    drawn = country.read("MATCH (:Entity)-[f]->(:Entity) RETURN f.fact AS fact")
    # What only a smaller circle may see is drawn a second time for it, `f-…@partner`.
    assert {fact.id for fact in facts} <= {str(row["fact"]).partition("@")[0] for row in drawn}
