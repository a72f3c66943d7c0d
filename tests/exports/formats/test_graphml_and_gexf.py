"""GraphML and GEXF, read back by networkx and, in a browser, by the very parsers that Gephi Lite uses."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from graph.model import load_schema
from queries.subgraph.records import NOTICE
from tests.exports import invented
from tests.exports.formats.bundling import bundle
from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from queries.subgraph.subgraph import Subgraph

FORMATS = ["graphml", "gexf"]
#: What the parsers make of a file, as JSON.
PARSED = """([name, text]) => {
  const graph = window[name].parse(window.graphology, text, {})
  return {...graph.export(), nodes: graph.mapNodes((id, it) => [id, it]),
    edges: graph.mapEdges((id, it, start, end) => [id, start, end, it])}
}"""


@pytest.fixture
def gephi_lite(page: Page, node_modules: Path) -> Page:
    """A page with the parsers of Gephi Lite."""
    page.add_script_tag(content=(node_modules / "graphology/dist/graphology.umd.min.js").read_text())
    for name in FORMATS:
        page.add_script_tag(content=bundle(node_modules, f"graphology-{name}/browser", name))
    return page


def read_by_networkx(name: str, content: bytes) -> nx.MultiDiGraph[str]:
    """Read a file as a notebook would."""
    graph = nx.read_graphml(io.BytesIO(content)) if name == "graphml" else nx.read_gexf(io.BytesIO(content))
    return nx.MultiDiGraph(graph)


@pytest.mark.parametrize("name", FORMATS)
def test_networkx_reads_every_node_and_edge_with_its_evidence(name: str, case: Subgraph) -> None:
    """Standing, grade, origins, denial in words, days, citations, and the exact versions of claims."""
    graph = read_by_networkx(name, written(case, name))
    assert set(graph) == {node.id for node in case.nodes()}
    assert graph.number_of_edges() == case.about.edges
    for edge in case.edges():
        read = next(it for *_, it in graph.edges(data=True) if it["id"] == edge.id)
        assert read["claims"].split(" ") == list(edge.evidence.claims)
        assert (read["standing"], read["origins"]) == (edge.evidence.standing, edge.evidence.origins)
        assert read["disputed"] is edge.evidence.disputed
        assert read.get("replies", "").split(" | ") == list(edge.evidence.replies or ("",))
        assert read["citations"].split(" | ") == list(edge.evidence.citations)
        assert read.get("grade", "") == edge.grade
        days = [read.get(day, "") for day in ("attested_from", "attested_to", "possible_from", "possible_to")]
        assert days == [edge.attested_from, edge.attested_to, edge.possible_from, edge.possible_to]
    assert graph.nodes["elsad-mirqas"]["names"].count(" | ") == 2
    assert graph.nodes["V-1"]["protected"] is True


@pytest.mark.parametrize("name", FORMATS)
def test_gephi_lite_reads_them_too(name: str, case: Subgraph, gephi_lite: Page) -> None:
    """With label and colour, and parallel edges kept apart."""
    read = gephi_lite.evaluate(PARSED, [name, written(case, name).decode()])
    nodes = dict(read["nodes"])
    assert nodes.keys() == {node.id for node in case.nodes()}
    assert nodes["V-1"]["label"] == "V-1 (protected person)"
    red = load_schema().nodes["Agency"].colour
    assert nodes["raid-squad"]["color"] in {
        red,
        f"rgb({', '.join(str(c) for c in bytes.fromhex(red[1:]))})".replace(" ", ""),
    }
    edges = {edge: (start, end, it["claims"]) for edge, start, end, it in read["edges"]}
    assert edges == {edge.id: (edge.start, edge.end, " ".join(edge.evidence.claims)) for edge in case.edges()}


@pytest.mark.parametrize("name", FORMATS)
def test_names_of_every_kind_survive_in_both_readers(name: str, nasty: Subgraph, gephi_lite: Page) -> None:
    """Ten thousand letters, formulas, quotes, line ends, marks of direction, the ends of comments and scripts."""
    content = written(nasty, name)
    graph = read_by_networkx(name, content)
    assert {node: it["label"] for node, it in graph.nodes(data=True)} == invented.NASTY
    read = gephi_lite.evaluate(PARSED, [name, content.decode()])
    assert {node: it["label"] for node, it in read["nodes"]} == invented.NASTY
    assert {it["role"] for *_, it in read["edges"]} == {text[:200] for text in invented.NASTY.values()}


@pytest.mark.parametrize("name", FORMATS)
def test_what_xml_may_not_hold_is_shown_and_breaks_nothing(name: str) -> None:
    """A NUL and its like become pictures, so that a reader sees that something was there."""
    with invented.nasty(unholdable=True) as subgraph:
        graph = read_by_networkx(name, written(subgraph, name))
    assert graph.nodes["nul"]["label"] == "before␀after"
    assert graph.nodes["controls"]["label"] == "bell␇ escape␛[31m vertical␋ delete\x7f next\x85"
    assert graph.nodes["lone-surrogate-free"]["label"] == "no\ufffdcharacter\ufffd"


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_subgraph_says_why(name: str, empty: Subgraph, gephi_lite: Page) -> None:
    """It is a valid file, for both readers."""
    content = written(empty, name)
    assert len(read_by_networkx(name, content)) == 0
    assert gephi_lite.evaluate(PARSED, [name, content.decode()])["nodes"] == []
    assert empty.about.empty in content.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_the_file_tells_what_it_is(name: str, case: Subgraph) -> None:
    """What was asked, for whom, of which versions, what was cut and withheld; and no time but that of the record."""
    whole = "\n".join(ET.fromstring(written(case, name)).itertext())  # noqa: S314 - written by us
    about = case.about
    for text in (about.title, NOTICE, about.audience, about.cut, *about.withheld, about.program, about.latest_record):
        assert text in whole
    assert "chain = arrest-of-elsad" in whole
    assert "version 7d0c9a41b2e3, licence CC-BY-4.0" in whole


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_subgraph_gives_the_same_bytes(name: str, case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, name) == written(case, name)


def test_gexf_tells_on_which_days_an_edge_exists(case: Subgraph) -> None:
    """Attested days where there are some, else possible ones, else none; and it says which."""
    root = ET.fromstring(written(case, "gexf"))  # noqa: S314 - written by us
    names = {"": "http://gexf.net/1.3"}
    spells = {
        edge.get("id"): (
            edge.find("spells/spell", names),
            edge.find("attvalues/attvalue[@for='days']", names),
        )
        for edge in root.iterfind(".//edge", names)
    }

    def days(edge: str) -> tuple[dict[str, str], str | None]:
        spell, kind = spells[edge]
        assert kind is not None
        return {} if spell is None else dict(spell.attrib), kind.get("value")

    assert days("f-04") == ({"start": "2016-03-01", "end": "2019-12-31"}, "attested")
    assert days("f-09") == ({"start": "2018-04-01", "end": "2018-04-30"}, "possible")
    assert days("f-15") == ({"start": "2018-01-01"}, "possible")
    assert days("f-08") == ({}, "any")
    graph = root.find("graph", names)
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    act = root.find(".//node[@id='beating-on-the-pier']/spells/spell", names)
    assert act is not None
    assert act.attrib == {"start": "2018-04-01", "end": "2018-04-30"}
