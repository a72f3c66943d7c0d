"""Mermaid, drawn by the real one in a browser, with the settings that it has where people paste it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exports.drawing.beside import BESIDE
from exports.formats.mermaid import MOST_LETTERS, MOST_SHOWN
from graph.errors import BadParameter
from queries.subgraph.records import NOTICE
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.formats.test_pictures import HONOURED, TIES
from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

DRAWN = """async (text) => {
  mermaid.initialize({startOnLoad: false})
  const {svg} = await mermaid.render('drawn', text)
  document.body.innerHTML = svg
  const words = (selector) => [...document.querySelectorAll(selector)].map((it) => it.textContent)
  const dashes = [...document.querySelectorAll('path.flowchart-link')].map((it) => it.style.strokeDasharray)
  const links = document.querySelectorAll('a').length
  return {nodes: words('.node'), edges: words('.edgeLabels > .edgeLabel'), dashes, links}
}"""


@pytest.fixture
def mermaid(page: Page, node_modules: Path) -> Page:
    """A page with Mermaid."""
    page.add_script_tag(content=(node_modules / "mermaid/dist/mermaid.min.js").read_text())
    return page


def squeezed(text: str) -> str:
    """A text without what a label may change: spaces, line ends, joiners."""
    return "".join(text.replace("\u2060", "").split())


def test_mermaid_draws_every_node_and_edge(case: Subgraph, mermaid: Page) -> None:
    """With names, days, standing, and what is disputed."""
    drawn = mermaid.evaluate(DRAWN, written(case, "mermaid").decode())
    nodes = "\n".join(map(squeezed, drawn["nodes"]))
    for node in case.nodes():
        assert squeezed(node.name) in nodes
    assert len(drawn["nodes"]) == case.about.nodes + 1
    assert squeezed(NOTICE) in nodes
    edges = [squeezed(words) for words in drawn["edges"] if words.strip()]
    assert len(edges) == case.about.edges
    assert "perpetratorpossible2018-04-01–2018-04-30allegeddisputed" in edges
    assert {"11, 5", "4, 4", "1.5, 5"} <= {dashes.replace("px", "") for dashes in drawn["dashes"]}


def test_a_sanction_stands_in_a_frame_below(mermaid: Page) -> None:
    """With whoever gave it; nobody takes it for a superior."""
    with Subgraph.of(replace(invented.ABOUT, nodes=len(HONOURED), edges=len(TIES)), HONOURED, TIES) as subgraph:
        drawn = mermaid.evaluate(DRAWN, written(subgraph, "mermaid").decode())
    assert len(drawn["nodes"]) == len(HONOURED) + 1
    assert squeezed(BESIDE) in squeezed(mermaid.locator(".cluster-label").text_content() or "")
    boxes = {name: mermaid.locator(".node", has_text=name).first.bounding_box() for name in ("Chief", "Sanction")}
    tops = {name: box["y"] for name, box in boxes.items() if box}
    assert tops["Chief"] < tops["Sanction"]


def test_each_has_its_evidence_in_comments(case: Subgraph) -> None:
    """Claims by version, replies and citations in words."""
    lines = written(case, "mermaid").decode().splitlines()
    for edge in case.edges():
        start = f"%% {edge.start} {edge.edge} {edge.end}; {' '.join(edge.evidence.claims)}; {edge.evidence.standing}"
        assert any(line.startswith(start) for line in lines)
    assert f"%% reply: {invented.DENIAL}" in lines


def test_names_mean_nothing_to_mermaid(nasty: Subgraph, mermaid: Page) -> None:
    """No link, no command, no markup, no list: just what stands there."""
    drawn = mermaid.evaluate(DRAWN, written(nasty, "mermaid").decode())
    nodes = "\n".join(map(squeezed, drawn["nodes"]))
    for key, name in invented.NASTY.items():
        assert squeezed(name[:90]) in nodes, key
    assert drawn["links"] == 0
    assert mermaid.title() != "run"


def test_an_empty_subgraph_says_why(empty: Subgraph, mermaid: Page) -> None:
    """In a box."""
    drawn = mermaid.evaluate(DRAWN, written(empty, "mermaid").decode())
    assert squeezed(f"Empty: {empty.about.empty}") in squeezed(drawn["nodes"][0])


def test_the_same_subgraph_gives_the_same_bytes(case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, "mermaid") == written(case, "mermaid")


def test_what_mermaid_would_not_draw_is_refused() -> None:
    """Too many things, or too many letters."""
    with invented.large(MOST_SHOWN, 1) as subgraph, pytest.raises(BadParameter, match=f"at most {MOST_SHOWN}"):
        written(subgraph, "mermaid")
    with invented.large(5, 95) as subgraph:
        assert len(written(subgraph, "mermaid").decode()) <= MOST_LETTERS
