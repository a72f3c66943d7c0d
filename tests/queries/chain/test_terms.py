"""A documented start and a documented end, in two claims and far from the day: the same answer behind every door."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.grades import Grade, Horizon
from queries.chain.chain import chain
from queries.paths import paths
from queries.registry import ask
from queries.subgraph.selection import Selection
from referrals.matter.times import time_of
from tests.graph.making import claim, dataset, literal, part, post
from tests.queries.subgraph.asking import asked, edge

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset
    from tests.graphs import Graphs

DAY = date(2015, 1, 1)
ON = parse_span("2015-01-01")


def terms() -> Dataset:
    """Heads of three bodies: a whole term, one that somebody else was in, one that a source says was interrupted."""
    claims = (
        literal("kind", "arrest", "kind", "arrest", on="2015-01-01"),
        part("police", "police", "arresting-body", on="2015-01-01"),
        post("began", "2010-03-01", until="", ended=None, from_is_start=True),
        post("ended", "2019-06-30", started=None, to_is_end=True),
        claim("above", object="ministry", predicate="part_of", subject="police", started="2014", ended="2016"),
        claim("above-2", object="union", predicate="part_of", subject="police", started="2014", ended="2016"),
        post("other-began", "2010-03-01", object="ministry", subject="boris", ended=None, from_is_start=True),
        post("other-ended", "2019-06-30", object="ministry", subject="boris", started=None, to_is_end=True),
        post("between", "2012-05-01", object="ministry", subject="clara"),
        post("first", "2010-03-01", object="union", subject="clara", ended=None, from_is_start=True),
        post("last", "2019-06-30", object="union", subject="clara", started=None, to_is_end=True),
        post("again", "2014-05-01", object="union", subject="clara", qualifiers={"role": "head", "spell": "2"}),
    )
    links = {"test:above", "test:above-2"}
    made = tuple(replace(one, qualifiers={"kind": "command"}) if one.id in links else one for one in claims)
    return replace(dataset(*made), id="terms")


@pytest.fixture
def bodies(graphs: Graphs) -> Database:
    """A graph of the three bodies."""
    return graphs.holding(terms())


def test_a_documented_term_holds_in_the_chain_and_leaves_no_gap(bodies: Database) -> None:
    """Anna headed the police; Boris may have headed the ministry; of the union nobody is documented that day."""
    (act,) = chain(bodies, "arrest", horizon=Horizon(0, 3650)).acts
    head, contested = [hop for hop in act.hops if hop.edge == "holds_post"]
    assert (head.origin.id, head.target.id, head.grade) == ("anna", "police", Grade.BRACKETED)
    assert head.why == "bracketed: attested 2010-03-01 and 2019-06-30, its start and its end are documented"
    assert (contested.origin.id, contested.target.id, contested.grade) == ("boris", "ministry", Grade.POSSIBLE)
    assert contested.why == "possible: attested 2010-03-01 and 2019-06-30, but somebody else is attested in between"
    assert [(gap.body.id, gap.reading) for gap in act.gaps if gap.body] == [("ministry", "strict"), ("union", "both")]
    gaps = {gap.body.id: (gap.last, gap.next) for gap in act.gaps if gap.body}
    named = {body: tuple(one.person.id for one in pair if one) for body, pair in gaps.items()}
    assert named == {"ministry": ("clara", "boris"), "union": ("clara", "clara")}


def test_questions_paths_and_exports_grade_it_alike(bodies: Database) -> None:
    """By Cypher, by the walk of paths, and on an edge that leaves."""
    for body, expected in (("police", "bracketed"), ("ministry", "possible"), ("union", None)):
        rows = ask(bodies, "responsibility/heads_on_date", {"body": body, "on": DAY, "horizon": 0}).rows
        now = [row["grade"] for row in rows if row["tense"] == "then"]
        assert now == ([expected] if expected else [])
    (path,) = paths(bodies, "anna", "police", on=DAY).paths
    assert [tie.grade for step in path.steps for tie in step] == [Grade.BRACKETED]
    with asked(bodies, Selection("entity", ("police",), on=ON, grade=Grade.BRACKETED)) as subgraph:
        assert edge(subgraph, "holds_post", "anna", "police").grade == "bracketed"


def test_a_dossier_says_the_same(bodies: Database) -> None:
    """Sure in the term; possible where somebody else was in it, or where a source tells of another period."""
    with asked(bodies, Selection("all")) as subgraph:
        claims = list(subgraph.claims())
        sources = {source.id: source for source in subgraph.sources()}
    told = {one.id.partition(":")[2]: one for one in claims}
    between, again = (time_of([told[one]], sources, 730).held for one in ("between", "again"))
    whole = [told["began"], told["ended"]]
    assert time_of(whole, sources, 730).on(DAY) == "sure"
    assert time_of(whole, sources, 730, [between]).on(DAY) == "possible"
    assert time_of(whole, sources, 730, periods=[again]).on(DAY) == "possible"
