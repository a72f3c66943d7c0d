"""Nobody behind a label can be recognised: acts are told more loosely until that holds, or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.errors import ReidentificationRisk
from graph.protection import CROWD
from queries.subgraph.selection import Selection
from queries.subgraph.withholding.acts import CASE, COMPANION, DAY, PLACE, UNIT, Act, facets_of
from queries.subgraph.withholding.widening import MONTHS, NO_DAYS, YEARS, bounds, coarser
from tests.graph import making
from tests.graph.making import ENTITIES, HIDDEN, UNCITED, part
from tests.queries.subgraph.asking import asked, ids, node, people, triples
from tests.queries.subgraph.karvela import FIRST, PROTECTED, SECOND, SEVENTH, SIXTH, SPELLINGS, karvela, protect

if TYPE_CHECKING:
    from graph.database import Database
    from tests.graphs import EmbeddedGraphs

ON_THE_DAY = parse_span("2016-09-10")


@pytest.fixture(scope="module")
def alone(embedded_graphs: EmbeddedGraphs) -> Database:
    """A graph that protects one person only, of whom it tells who their relative is."""
    dataset = replace(karvela(), id="karvela-alone")
    return protect(embedded_graphs.holding(dataset), (FIRST,))


@pytest.mark.parametrize(
    "selection",
    [
        Selection("chain", ("detention",), on=ON_THE_DAY),
        Selection("entity", (SIXTH,), on=ON_THE_DAY),
        Selection("ids", ("detention",)),
        Selection("entity", ("night-squad",)),
        Selection("all"),
    ],
    ids=lambda selection: f"{selection.of}-{'-'.join(selection.start)}",
)
def test_an_act_that_a_newspaper_would_tell_loses_its_day(quarry: Database, selection: Selection) -> None:
    """Day, place and squad are too much; year, place and squad are left, whatever was asked."""
    with asked(quarry, selection) as subgraph:
        (act,) = (one for one in subgraph.nodes() if one.name == "detention, 2016")
        assert act.id.startswith("A-")
        assert (act.day, act.day_from, act.day_to) == ("2016", "2016-01-01", "2016-12-31")
        days = [one.on for one in subgraph.claims() if act.id in {one.subject, one.object} and one.on]
        assert set(days) == {"2016"}
        for one in subgraph.edges():
            if act.id in {one.start, one.end, one.event} and one.edge != "located_in":
                assert (one.attested_from, one.possible_from, one.possible_to) == ("", "2016-01-01", "2016-12-31")
        if "night-squad" in ids(subgraph):
            assert ("night-squad", "involved_in", act.id) in triples(subgraph)
        if "mirel" in ids(subgraph):
            assert (act.id, "located_in", "mirel") in triples(subgraph)
        assert subgraph.about.on in {"", "2016"}
        assert "2016-09-10" not in f"{subgraph.about.title} {subgraph.about.parameters}"
        assert "dated more loosely" in " ".join(subgraph.about.withheld)


def test_an_act_that_only_one_named_man_went_through_loses_its_place(quarry: Database) -> None:
    """He may be the same person; the place is the outer one if that is shown, and goes if none is."""
    with asked(quarry, Selection("all")) as subgraph:
        (act,) = (one for one in subgraph.nodes() if one.name == "surveillance, 2015")
        assert (act.id, "located_in", "harbour-quarter") not in triples(subgraph)
        assert ("tivor-kaman", "involved_in", "watching-two") in triples(subgraph)
        assert ("watching-two", "located_in", "harbour-quarter") in triples(subgraph)
    with asked(quarry, Selection("entity", (SEVENTH,))) as subgraph:
        assert {one[2] for one in triples(subgraph)} == {"A-1", "night-squad"}


def test_an_act_beside_a_named_relative_is_not_tied_to_anybody_hidden(quarry: Database) -> None:
    """What is told of the father stays; that he was not alone goes."""
    with asked(quarry, Selection("entity", ("beating",))) as subgraph:
        assert people(subgraph) == set()
        assert ("talmur-velizad", "involved_in", "beating") in triples(subgraph)
        assert node(subgraph, "beating").day == "2016-05-06"


def test_one_of_many_is_not_singled_out(quarry: Database) -> None:
    """A raid on seven keeps its day and its place; whoever is known elsewhere is not tied to it."""
    with asked(quarry, Selection("entity", ("raid",))) as subgraph:
        assert node(subgraph, "raid").day == "2016-06-07"
        assert ("raid", "located_in", "mirel") in triples(subgraph)


def test_whoever_is_known_elsewhere_is_tied_to_nothing(quarry: Database) -> None:
    """The graph tells her sister and her birth date: any act that fits her alone would lead there."""
    with asked(quarry, Selection("entity", (FIRST,))) as subgraph:
        assert ids(subgraph) == {"V-1"}
    with asked(quarry, Selection("chain", ("quay-torture",))) as subgraph:
        assert ids(subgraph) == {"A-1"}
        assert node(subgraph, "A-1").name == "torture, 2016"


def test_what_cannot_be_made_safe_is_refused_without_a_word_too_many(alone: Database) -> None:
    """The only protected person of a graph is whoever a label stands for."""
    for selection in (
        Selection("entity", (FIRST,)),
        Selection("chain", ("quay-torture",)),
        Selection("query", ("people/done_to",), {"entity": FIRST}),
    ):
        with pytest.raises(ReidentificationRisk) as refused:
            asked(alone, selection)
        told = str(refused.value)
        assert "somebody who is protected could be recognised" in told
        names = [*PROTECTED, *(one for spellings in SPELLINGS.values() for one in spellings), "neighbour", "quay"]
        assert [one for one in names if one in told] == []


def test_who_cannot_be_made_safe_is_left_out_of_what_is_about_others(alone: Database) -> None:
    """With every act that concerns nobody else, and it is said that somebody was."""
    with asked(alone, Selection("all")) as subgraph:
        assert people(subgraph) <= {"V-1"}
        assert "torture" not in {one.name for one in subgraph.nodes()}
        assert any("left out altogether" in one for one in subgraph.about.withheld)
        assert SECOND in ids(subgraph)


@pytest.mark.parametrize("is_told_elsewhere", [False, True])
def test_what_is_told_of_other_acts_counts(
    embedded_graphs: EmbeddedGraphs,
    is_told_elsewhere: bool,  # noqa: FBT001 - two graphs that differ in this
) -> None:
    """A body and a place are shown; the id of the act would lead to another act, and that to a case."""
    first, second = (part(act, HIDDEN, "victim", act, citations=(UNCITED,)) for act in ("threat", "arrest"))
    place, case = (
        replace(first, id=f"test:{edge}", subject=act, predicate=edge, object=there, qualifiers={})
        for act, edge, there in (("threat", "located_in", "town"), ("arrest", "in_case", "case"))
    )
    doer = part("doer", "police", "perpetrator", "threat", citations=(UNCITED,))
    told = (first, doer, place, second, *((case,) if is_told_elsewhere else ()))
    plain = tuple(replace(one, protected="") for one in ENTITIES)
    dataset = replace(making.dataset(*told), entities=plain, id=f"acts-{is_told_elsewhere}".lower())
    graph = protect(embedded_graphs.holding(dataset), (HIDDEN,))
    with asked(graph, Selection("entity", ("police",))) as subgraph:
        assert ("threat" in ids(subgraph)) is not is_told_elsewhere, subgraph.about
        assert HIDDEN not in ids(subgraph)


def test_what_is_withheld_is_said_in_numbers_only(quarry: Database) -> None:
    """How much, never which."""
    with asked(quarry, Selection("all")) as subgraph:
        words = " ".join(subgraph.about.withheld)
        assert [word for word in words.split() if "-" in word] == ["V-1"]
        assert len(subgraph.about.withheld) == len(set(subgraph.about.withheld))


def test_facets() -> None:
    """What an act can be looked up by; a country, an unnamed body, a whole year and a crowd say nothing."""
    telling = Act("a", "Event", "arrest", {"2016-05-04"}, {"p"}, {"q"}, {"town"}, {"squad"}, {"case"})
    assert facets_of(telling, (), ()) == {DAY, PLACE, UNIT, CASE, COMPANION}
    assert facets_of(replace(telling, spans={"2016-05"}), (), ()) >= {DAY}
    vague = Act("a", "Event", "arrest", {"2016"}, {"p"}, set(), {"land"}, {"men"})
    assert facets_of(vague, {"land"}, {"men"}) == set()
    crowd = replace(telling, companions={f"q{at}" for at in range(CROWD)})
    assert facets_of(crowd, (), ()) == set()
    assert facets_of(replace(vague, larger={"raid"}), {"land"}, {"men"}) == {DAY}


@pytest.mark.parametrize(
    ("written", "level", "looser", "days"),
    [
        ("2016-03-04", MONTHS, "2016-03", ("2016-03-01", "2016-03-31")),
        ("2016-03-04", YEARS, "2016", ("2016-01-01", "2016-12-31")),
        ("2016-03/2017-02-03", YEARS, "2016/2017", ("2016-01-01", "2017-12-31")),
        ("../2016-03-04", MONTHS, "../2016-03", ("", "2016-03-31")),
        ("2016-03-04/..", YEARS, "2016/..", ("2016-01-01", "")),
        ("2016-03-04", NO_DAYS, "", ("", "")),
        ("", YEARS, "", ("", "")),
        ("../..", YEARS, "..", ("", "")),
    ],
)
def test_days_become_looser(written: str, level: int, looser: str, days: tuple[str, str]) -> None:
    """As months, as years, not at all; an open end stays open."""
    assert (coarser(written, level), bounds(written, level)) == (looser, days)
