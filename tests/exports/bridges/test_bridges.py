"""Subgraphs as objects of networkx and py2neo keep their evidence, and come back from py2neo as they went."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import networkx as nx
import pytest

from exports.bridges import from_py2neo, to_networkx, to_py2neo
from exports.bridges.library import NotInstalled, library
from graph.errors import BadParameter
from queries.subgraph.records import NOTICE
from tests.exports import invented

if TYPE_CHECKING:
    from queries.subgraph.subgraph import Subgraph


def test_networkx_has_every_node_and_edge_with_its_evidence(case: Subgraph) -> None:
    """By the ids of entities and facts."""
    graph = to_networkx(case)
    assert list(graph) == [node.id for node in case.nodes()]
    assert isinstance(graph, nx.MultiDiGraph)
    for edge in case.edges():
        it = graph.edges[edge.start, edge.end, edge.id]
        assert it["claims"].split() == list(edge.evidence.claims)
        assert it["disputed"] is edge.evidence.disputed
        assert it["replies"] == " | ".join(edge.evidence.replies)
    assert graph.graph["read_this_first"] == NOTICE


def test_every_writer_of_networkx_takes_it(case: Subgraph) -> None:
    """None of them takes lists or nothing."""
    graph = to_networkx(case)
    nx.write_graphml(graph, io.BytesIO())
    nx.write_gexf(graph, io.BytesIO())
    assert nx.node_link_data(graph, edges="edges")["nodes"]


@pytest.mark.parametrize("which", ["case", "nasty", "empty"])
def test_what_goes_to_py2neo_comes_back(which: str) -> None:
    """Every field of every node and edge, whatever the names are."""
    with getattr(invented, which)() as before, from_py2neo(to_py2neo(before), before.about) as after:
        assert {node.id: node for node in after.nodes()} == {node.id: node for node in before.nodes()}
        assert {edge.id: edge for edge in after.edges()} == {edge.id: edge for edge in before.edges()}
        assert after.about == before.about


def test_py2neo_has_the_labels_of_the_graph(case: Subgraph) -> None:
    """So that what is merged into a database by it is what Answerable would have made of it."""
    given = to_py2neo(case)
    labels = {str(node["id"]): set(node.labels) for node in given.nodes}
    assert labels["raid-squad"] == {"Entity", "Agency"}
    assert {type(one).__name__ for one in given.relationships} >= {"HOLDS_POST", "PART_OF", "INVOLVED_IN"}


def test_a_subgraph_of_somebody_else_is_taken() -> None:
    """What Answerable has no name for is kept as property or qualifier, and nothing is claimed."""
    py2neo = library("py2neo")
    one = py2neo.Node("Person", "Member", id="a", nickname="Ally", scores=["1", "2"])
    two = py2neo.Node("Committee", id="b")
    given = py2neo.Subgraph([one, two], [py2neo.Relationship(one, "SITS_IN", two, since=2004)])
    with from_py2neo(given, invented.ABOUT) as taken:
        nodes = list(taken.nodes())
        assert [(node.id, node.type, node.name) for node in nodes] == [("a", "Person", "a"), ("b", "", "b")]
        assert nodes[0].properties == {"nickname": ("Ally",), "scores": ("1", "2")}
        (edge,) = taken.edges()
        assert (edge.edge, edge.start, edge.end, edge.qualifiers) == ("sits_in", "a", "b", {"since": "2004"})
        assert edge.evidence.claims == ()


def test_a_node_without_an_id_is_refused() -> None:
    """In one line."""
    node = library("py2neo").Node("Person", name="Somebody")
    with pytest.raises(BadParameter, match="has no id"):
        from_py2neo(node, invented.ABOUT)


@pytest.mark.parametrize(("bridge", "name"), [(to_networkx, "networkx"), (to_py2neo, "py2neo")])
def test_without_the_library_it_says_how_to_get_it(
    bridge: object, name: str, case: Subgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, and only when it is asked for."""
    assert callable(bridge)
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(NotInstalled, match=f"answerable\\[{name}\\]") as error:
        bridge(case)
    assert "\n" not in str(error.value)
