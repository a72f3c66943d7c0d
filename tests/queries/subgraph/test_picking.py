"""Each kind of question becomes the entities and edges that it is about, and says of itself what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.errors import BadDay, BadParameter, UnknownEntity, UnknownQuestion
from graph.grades import Grade
from queries.chain.chain import chain
from queries.paths import paths
from queries.subgraph.picked import kinds_of_question
from queries.subgraph.selection import Selection
from tests.queries.subgraph.asking import asked, edge, ids, node, triples

if TYPE_CHECKING:
    from graph.database import Database

DAY = parse_span("2018-04-12")


def test_kinds_of_question() -> None:
    """One module each, found by folder."""
    assert kinds_of_question() == ["all", "chain", "entity", "ids", "paths", "query", "search"]


def test_a_chain_is_the_hops_that_it_walked_with_their_grades(country: Database) -> None:
    """And who was asked about: the accused, holders before and after a gap, sanctions and awards."""
    answer = chain(country, "arrest-of-elsad", on=DAY)
    with asked(country, Selection("chain", ("arrest-of-elsad",), on=DAY)) as subgraph:
        found = {one.id: one for one in subgraph.edges()}
        for hop in (hop for act in answer.acts for hop in act.hops):
            assert found[hop.id].grade == hop.grade.value
        assert edge(subgraph, "holds_post", "melik-sarnov", "crime-directorate").grade == "bracketed"
        assert edge(subgraph, "accused_of", "fazil-qalender", "arrest-of-elsad").evidence.standing == "alleged"
        assert edge(subgraph, "holds_post", "ruzi-cavlan", "capital-police").grade == ""
        assert {"sanction", "medal", "tahmaz-ulker", "tezqala"} <= ids(subgraph)
        assert "state-council" not in ids(subgraph)
        assert subgraph.about.title == "Who was answerable for “Arrest of Elşad Mirqas” (2018-04-12)"
        assert (subgraph.about.on, subgraph.about.question) == ("2018-04-12", "chain")


def test_paths_are_everybody_on_them(country: Database) -> None:
    """The ties of each step, and no other."""
    answer = paths(country, "elsad-mirqas", "dilara-ince")
    ties = {tie.fact for path in answer.paths for step in path.steps for tie in step}
    with asked(country, Selection("paths", ("elsad-mirqas", "dilara-ince"))) as subgraph:
        assert {one.id for one in subgraph.edges()} == ties
        assert ids(subgraph) == {ref.id for path in answer.paths for ref in path.entities}
    with asked(country, Selection("paths", ("fazil-qalender", "pasha-orudov"), on=DAY)) as subgraph:
        assert subgraph.about.edges == len(list(subgraph.edges()))


def test_an_entity_has_its_neighbours(country: Database) -> None:
    """And the edges between them; more steps reach more, and a hub ends the walk, which is said."""
    with asked(country, Selection("entity", ("raid-squad",))) as subgraph:
        near = ids(subgraph)
        assert {"raid-squad", "orven-tagrus", "arrest-of-elsad", "crime-directorate"} <= near
        assert ("elsad-mirqas", "involved_in", "arrest-of-elsad") in triples(subgraph)
        assert subgraph.about.title == "“Seventh Raid Squad” and what it is tied to"
    with asked(country, Selection("entity", ("raid-squad",), hops=2)) as subgraph:
        assert ids(subgraph) > {one for one in near if not one.startswith("V-")}
    with asked(country, Selection("entity", ("member-01",), hops=2)) as subgraph:
        assert "letters-union" in ids(subgraph)
        tied = {one for triple in triples(subgraph) for one in triple[::2]}
        assert ids(subgraph) == tied


def test_a_search_is_what_it_finds(country: Database) -> None:
    """In any spelling."""
    with asked(country, Selection("search", ("Тагруш",))) as subgraph:
        assert ids(subgraph) == {"orven-tagrus"}
        assert subgraph.about.title == "Search for “Тагруш”"


def test_a_question_is_every_entity_of_its_rows(country: Database) -> None:
    """With its parameters, and its own words as title."""
    selection = Selection("query", ("responsibility/sanctioned",), {"authority": "norrland"})
    with asked(country, selection) as subgraph:
        assert ids(subgraph) == {"melik-sarnov", "norrland", "sanction"}
        assert subgraph.about.parameters == {"query": "responsibility/sanctioned", "authority": "norrland"}
        assert "sanctions list" in subgraph.about.title


def test_ids_are_just_these(country: Database) -> None:
    """Each once, and the edges between them."""
    with asked(country, Selection("ids", ("orven-tagrus", "raid-squad", "orven-tagrus"))) as subgraph:
        assert ids(subgraph) == {"orven-tagrus", "raid-squad"}
        assert list(triples(subgraph)) == [("orven-tagrus", "holds_post", "raid-squad")]
        assert subgraph.about.title == "2 chosen records"


def test_ties_are_just_those_asked_for(country: Database) -> None:
    """By their ids, graded where they hold on the days asked, and there where they do not; no other comes along."""
    chosen = ("orven-tagrus", "raid-squad", "capital-police", "arrest-of-elsad")
    with asked(country, Selection("ids", chosen)) as subgraph:
        (post,) = (one.id for one in subgraph.edges() if one.edge == "holds_post" and one.start == "orven-tagrus")
        assert len(list(subgraph.edges())) > 1
    for on, graded in (("2018-04-12", True), ("1950-01-01", False)):
        with asked(country, Selection("ids", chosen, on=parse_span(on), ties=frozenset({post}))) as subgraph:
            assert ids(subgraph) == set(chosen)
            assert [(one.id, bool(one.grade)) for one in subgraph.edges()] == [(post, graded)]
            assert subgraph.about.parameters["ties"] == post
            assert subgraph.about.cut == ""


def test_a_tie_that_is_not_there_is_told(country: Database) -> None:
    """Nobody who asks for ties is given fewer in silence."""
    with asked(country, Selection("ids", ("raid-squad",), ties=frozenset({"f-000000000000"}))) as subgraph:
        assert subgraph.about.cut == "1 of the 1 ties asked for are not in here."


def test_no_tie_of_somebody_protected_is_found_by_its_id(country: Database) -> None:
    """The id in the graph can be made from a guess of what it ties, and an answer would confirm the guess."""
    hidden = country.read(
        "MATCH (p:Entity {protected: true})-[tie]-(e:Entity) WHERE tie.fact IS NOT NULL "
        "RETURN p.id AS person, e.id AS other, tie.fact AS fact ORDER BY fact LIMIT 5"
    )
    assert hidden
    for row in hidden:
        chosen = (str(row["person"]), str(row["other"]))
        with asked(country, Selection("ids", chosen, ties=frozenset({str(row["fact"])}))) as subgraph:
            assert list(subgraph.edges()) == []
            assert subgraph.about.cut == "1 of the 1 ties asked for are not in here."


def test_everything(country: Database) -> None:
    """As many as the graph has."""
    (counted,) = country.read("MATCH (e:Entity) RETURN count(e) AS entities")
    with asked(country, Selection("all")) as subgraph:
        assert subgraph.about.nodes == len(ids(subgraph)) == counted["entities"]
        assert list(subgraph.mentioned()) == []


def test_nothing_found_says_why(country: Database) -> None:
    """An empty subgraph is one."""
    with asked(country, Selection("search", ("Xyfbrt",))) as subgraph:
        assert subgraph.about.empty == "Nobody and nothing is found by these words."
        assert (list(subgraph.nodes()), list(subgraph.edges()), list(subgraph.claims())) == ([], [], [])
    with asked(country, Selection("ids", ("tezqala",), types=frozenset({"Person"}))) as subgraph:
        assert subgraph.about.empty == "Nothing in the graph fits what was asked for."


def test_an_act_or_edge_has_the_grade_of_the_days_asked(country: Database) -> None:
    """What does not hold on them is left out, and nothing that is less sure than asked."""
    with asked(country, Selection("entity", ("raid-squad",), on=DAY)) as subgraph:
        assert node(subgraph, "arrest-of-elsad").grade == "covered"
        assert ("nadir-xelfeli", "holds_post", "raid-squad") not in triples(subgraph)
        assert all(one.grade for one in subgraph.edges())
    months = parse_span("2018-07")
    with asked(country, Selection("entity", ("raid-squad",), on=months)) as subgraph:
        assert edge(subgraph, "holds_post", "nadir-xelfeli", "raid-squad").grade == "possible"
    wide = Selection("entity", ("interior-ministry",), on=DAY)
    with asked(country, wide) as subgraph:
        assert edge(subgraph, "holds_post", "zohrab-qalender", "interior-ministry").grade == "assumed"
    sure = Selection("entity", ("interior-ministry",), on=DAY, grade=Grade.BRACKETED)
    with asked(country, sure) as subgraph:
        assert {one.grade for one in subgraph.edges()} <= {"covered", "bracketed"}
        assert "zohrab-qalender" not in ids(subgraph)


def test_only_some_types_and_edges(country: Database) -> None:
    """The others are left out, and with them what no edge leads to any more."""
    with asked(country, Selection("entity", ("interior-ministry",), edges=frozenset({"part_of"}), hops=2)) as subgraph:
        assert {one.edge for one in subgraph.edges()} == {"part_of"}
        assert {"capital-police", "raid-squad", "presidency"} <= ids(subgraph)
    with asked(country, Selection("all", types=frozenset({"Agency", "Person"}))) as subgraph:
        assert {one.type for one in subgraph.nodes()} == {"Agency", "Person"}


def test_a_limit_keeps_the_first_and_says_so(country: Database) -> None:
    """Of a neighbourhood the nearest; no edge leads out of what is left."""
    with asked(country, Selection("all", limit=7)) as subgraph:
        assert subgraph.about.nodes == 7
        assert "first 7 nodes" in subgraph.about.cut
    with asked(country, Selection("entity", ("letters-union",), limit=10)) as subgraph:
        assert "letters-union" in ids(subgraph)
        assert subgraph.about.nodes == 10
        assert {one for triple in triples(subgraph) for one in triple[::2]} <= ids(subgraph)
        assert subgraph.about.cut
    with asked(country, Selection("all")) as subgraph:
        assert subgraph.about.cut == ""


@pytest.mark.parametrize(
    ("selection", "refusal"),
    [
        (Selection("nothing"), UnknownQuestion),
        (Selection("entity", ("nobody-here",)), UnknownEntity),
        (Selection("ids", ("raid-squad", "nobody-here")), UnknownEntity),
        (Selection("ids"), BadParameter),
        (Selection("paths", ("raid-squad",)), BadParameter),
        (Selection("paths", ("raid-squad", "orven-tagrus"), on=parse_span("2018")), BadDay),
        (Selection("search", ("",)), BadParameter),
        (Selection("query", ("people/nothing",)), UnknownQuestion),
        (Selection("all", datasets=frozenset({"nothing"})), BadParameter),
    ],
    ids=lambda value: f"{value.of}-{'-'.join(value.start)}" if isinstance(value, Selection) else value.__name__,
)
def test_what_cannot_be_answered_is_refused(country: Database, selection: Selection, refusal: type[Exception]) -> None:
    """By the error of the question."""
    with pytest.raises(refusal):
        asked(country, selection)
