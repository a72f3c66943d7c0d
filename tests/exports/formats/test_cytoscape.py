"""Cytoscape JSON, opened by Cytoscape.js in a browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from queries.subgraph.records import NOTICE
from tests.exports import invented
from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from queries.subgraph.subgraph import Subgraph

#: What Cytoscape.js makes of a file, with the look of one edge.
OPENED = """(text) => {
  const cy = cytoscape({container: document.body, ...JSON.parse(text)})
  const looks = (it) => [it.style('line-style'), it.style('line-color')]
  return {data: cy.data(), nodes: cy.nodes().map((it) => it.data()), edges: cy.edges().map((it) => it.data()),
    shapes: cy.nodes().map((it) => it.style('shape')), looks: cy.edges().map((it) => [it.id(), ...looks(it)])}
}"""


@pytest.fixture
def cytoscape(page: Page, node_modules: Path) -> Page:
    """A page with Cytoscape.js."""
    page.add_script_tag(content=(node_modules / "cytoscape/dist/cytoscape.min.js").read_text())
    return page


def test_cytoscape_draws_nodes_and_edges_with_their_evidence(case: Subgraph, cytoscape: Page) -> None:
    """Lines tell the time grade, red what is disputed; claims stand by their exact versions."""
    opened = cytoscape.evaluate(OPENED, written(case, "cytoscape").decode())
    assert {node["id"] for node in opened["nodes"]} == {node.id for node in case.nodes()}
    edges = {edge["id"]: edge for edge in opened["edges"]}
    for edge in case.edges():
        read = edges[edge.id]
        assert (read["source"], read["target"], read["claims"].split(" ")) == (
            edge.start,
            edge.end,
            list(edge.evidence.claims),
        )
        assert read["disputed"] is edge.evidence.disputed
    looks = {edge: tuple(look) for edge, *look in opened["looks"]}
    assert looks["f-05"][0] == "dashed"
    assert looks["f-11"] == ("dotted", "rgb(179,38,30)")
    assert looks["f-01"][0] == "solid"
    assert set(opened["shapes"]) >= {"ellipse", "round-rectangle", "diamond"}


def test_the_file_tells_what_it_is(case: Subgraph) -> None:
    """In the data of the network."""
    data = json.loads(written(case, "cytoscape"))["data"]
    assert data["title"] == data["name"] == case.about.title
    assert data["read_this_first"] == NOTICE
    assert data["withheld"].split("\n") == list(case.about.withheld)


def test_names_of_every_kind_survive(cytoscape: Page) -> None:
    """JSON holds each of them, NUL and all."""
    with invented.nasty(unholdable=True) as subgraph:
        opened = cytoscape.evaluate(OPENED, written(subgraph, "cytoscape").decode())
    assert {node["id"]: node["label"] for node in opened["nodes"]} == invented.NASTY | invented.UNHOLDABLE


def test_an_empty_subgraph_says_why(empty: Subgraph, cytoscape: Page) -> None:
    """It is a network without elements."""
    opened = cytoscape.evaluate(OPENED, written(empty, "cytoscape").decode())
    assert opened["nodes"] == []
    assert opened["data"]["empty"] == empty.about.empty


def test_the_same_subgraph_gives_the_same_bytes(case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, "cytoscape") == written(case, "cytoscape")
