"""Protected people stand in a subgraph as labels that lead nowhere, and other things stay as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.format import load_formats
from graph.protection import Audience
from queries.subgraph.selection import Selection
from tests.exports.writing import written
from tests.queries.subgraph.asking import asked, edge, ids, node, people, triples
from tests.queries.subgraph.karvela import ALIKE, FIFTH, FIRST, FOURTH, PROTECTED, SECOND, THIRD

if TYPE_CHECKING:
    from graph.database import Database
    from queries.subgraph.subgraph import Subgraph

LABEL = re.compile(r"[ABCLPV]-[1-9][0-9]*")
TWO = ("threat-one", "threat-two", THIRD, FOURTH)


def test_a_protected_person_is_a_label_with_what_was_done(quarry: Database) -> None:
    """Role, kind of act, year and who did it stay; every reference is the label."""
    with asked(quarry, Selection("entity", ("threat-one",))) as subgraph:
        (label,) = people(subgraph)
        assert label == "V-1"
        assert node(subgraph, label).names == ("V-1", "Protected person", ALIKE)
        tie = edge(subgraph, "involved_in", "V-1", "threat-one")
        assert (tie.role, tie.event, tie.id) == ("target", "threat-one", "V-1-e1")
        assert (tie.possible_from, tie.possible_to) == ("2017-01-01", "2017-12-31")
        assert ("night-squad", "involved_in", "threat-one") in triples(subgraph)
        (said,) = (one for one in subgraph.claims() if one.object == "threat-one" and one.subject == "V-1")
        assert (said.id, said.version, said.fact, said.recorded_on) == ("V-1-c2", "V-1-c2", "V-1-e1", "")
        assert tie.evidence.claims == (said.version,)


def test_what_touches_a_label_bears_no_hash_and_no_id_of_the_graph(quarry_nearby: Database) -> None:
    """Claims, edges and sources alike, and none of them stands where its number would show."""
    with asked(quarry_nearby, Selection("all")) as subgraph:
        labels = {one.id for one in (*subgraph.nodes(), *subgraph.mentioned()) if LABEL.fullmatch(one.id)}
        touched = [
            (one.id, one.version, one.fact)
            for one in subgraph.claims()
            if labels & {one.subject, one.object, one.asserted_by, one.attributed_to}
        ]
        assert touched
        assert all(name == version and "@" not in version for name, version, _ in touched)
        assert not [fact for _, _, fact in touched if fact.startswith("f-") and fact not in _edges(subgraph)]
        assert not [one.id for one in subgraph.edges() if labels & {one.start, one.end} and one.id.startswith("f-")]
        order = [one.id for one in subgraph.claims()]
        assert all("-c" in one for one in order[-len(touched) :])
        assert {one.id for one in subgraph.sources()} >= {"S-1"}


def _edges(subgraph: Subgraph) -> set[str]:
    return {one.id for one in subgraph.edges()}


def test_relatives_and_details_are_left_out(quarry: Database) -> None:
    """Kinship, birth date, occupation, membership, and whoever is there only because of these."""
    with asked(quarry, Selection("entity", (FIRST,), hops=2)) as subgraph:
        assert ids(subgraph).isdisjoint({"neighbour", "quarry-union", "case-quarry", "harbour-quarter"})
        predicates = {one.predicate for one in subgraph.claims() if "V-1" in {one.subject, one.object}}
        assert predicates <= {"involved_in", "name", "description"}
        assert node(subgraph, "V-1").properties == {}


def test_what_joins_somebody_to_a_relative_is_not_told_by_a_path(quarry: Database) -> None:
    """The two ends were asked for; nothing stands between them."""
    with asked(quarry, Selection("paths", (FIRST, "neighbour"))) as subgraph:
        assert ids(subgraph) == {"V-1", "neighbour"}
        assert list(subgraph.edges()) == []
        assert subgraph.about.parameters == {"paths": "V-1,neighbour"}
        assert subgraph.about.title == "How “V-1” and “Sevra Duzgil” are joined"


def test_sources_notes_and_places_in_them_go(quarry: Database) -> None:
    """An act of theirs cites nothing that can be looked up; the same source stays beside other claims."""
    with asked(quarry, Selection("all")) as subgraph:
        for one in subgraph.claims():
            if LABEL.match(one.id):
                assert one.note == ""
                assert {(cited.source[:2], cited.locator) for cited in one.citations} <= {("S-", ""), ("wi", "")}
        sources = {one.id: one for one in subgraph.sources()}
        assert sources["courier"].title == "The quarry and the quay"
        assert "tells" not in sources
        assert (sources["S-1"].kind, sources["S-1"].publisher, sources["S-1"].published) == ("withheld", "", "")


def test_a_double_of_somebody_is_hidden_too(quarry: Database) -> None:
    """Whoever has the name of a protected person may be that person, and is not tied to anything."""
    with asked(quarry, Selection("all")) as subgraph:
        assert "double" not in ids(subgraph)
        assert not [one for one in triples(subgraph) if one[2] == "torture-again" and one[0].startswith("V-")]


def test_words_of_a_search_tell_nothing(quarry: Database) -> None:
    """A name that is withheld is answered as a name that nobody has."""
    told = []
    for word in ("Şəfi", "Xyfbrt"):
        with asked(quarry, Selection("search", (word,))) as subgraph:
            told.append((subgraph.about.title, dict(subgraph.about.parameters), subgraph.about.empty))
    assert told[0] == told[1]
    with asked(quarry, Selection("search", ("Talmur",))) as subgraph:
        assert subgraph.about.title == "Search for “Talmur”"


def test_a_partner_is_told_of_those_whose_names_partners_may_read(quarry: Database) -> None:
    """The others are labels; the authority has nothing but names."""
    with asked(quarry, Selection("all", audience=Audience.PARTNER)) as subgraph:
        assert node(subgraph, FIFTH).name == "Pirkə Xoznur"
        assert ids(subgraph).isdisjoint(set(PROTECTED) - {FIFTH})
    with asked(quarry, Selection("all", audience=Audience.AUTHORITY)) as subgraph:
        assert node(subgraph, SECOND).name == "Ornuk Talmur oğlu Velizad"
        assert ids(subgraph) >= set(PROTECTED)
        assert not [one for one in ids(subgraph) if LABEL.fullmatch(one)]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(limit=st.integers(4, 900_000))
def test_the_same_request_has_the_same_labels(quarry_nearby: Database, limit: int) -> None:
    """Byte for byte."""
    selection = Selection("ids", TWO, limit=limit)
    with asked(quarry_nearby, selection) as one, asked(quarry_nearby, selection) as other:
        assert written(one, "graphml") == written(other, "graphml")


def test_other_requests_have_other_labels(quarry_nearby: Database) -> None:
    """Which of two is V-1 is as good as drawn by lot for every request."""
    firsts = []
    for limit in range(10, 50):
        with asked(quarry_nearby, Selection("ids", TWO, limit=limit)) as subgraph:
            firsts.append(("V-1", "involved_in", "threat-one") in triples(subgraph))
    assert 8 < sum(firsts) < 32


def test_engines_agree(quarry: Database, quarry_nearby: Database) -> None:
    """The same request to the same graph, whatever answers."""
    for selection in (Selection("all"), Selection("chain", ("detention",))):
        with asked(quarry, selection) as one, asked(quarry_nearby, selection) as other:
            assert written(one, "dataset") == written(other, "dataset")
    assert "dataset" in load_formats()
