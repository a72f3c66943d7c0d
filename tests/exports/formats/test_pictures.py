"""DOT, SVG and PNG: read by Graphviz, and opened in a browser without any network."""

from __future__ import annotations

import json
import re
import struct
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from exports.drawing.beside import BESIDE
from exports.drawing.graph_text import MOST_NOTED
from exports.drawing.program import MOST_DRAWN, NoPicture, draw
from graph.errors import BadParameter
from queries.subgraph.records import NOTICE, Edge, Node
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

PICTURES = ["dot", "svg", "png"]
SVG = "{http://www.w3.org/2000/svg}"
#: Opens a picture and gives its size, or what went wrong.
DECODED = """(source) => new Promise((done) => {
  const image = new Image()
  image.onload = () => done([image.naturalWidth, image.naturalHeight])
  image.onerror = () => done('it cannot be decoded')
  image.src = source
})"""


def parsed(dot: Path, content: bytes) -> dict[str, dict[str, str]]:
    """What Graphviz reads: the attributes of each node and edge by its id."""
    done = subprocess.run([dot, "-Tdot_json"], input=content, capture_output=True, check=True, timeout=60)
    read = json.loads(done.stdout)
    nodes = {it["name"]: it for it in read.get("objects", []) if it["name"] != "cluster_picture"}
    return nodes | {it["fact"]: it for it in read.get("edges", [])}


def titles(content: bytes) -> list[str]:
    """The titles of an SVG, which a browser shows under the pointer."""
    return [title.text or "" for title in ET.fromstring(content).iter(f"{SVG}title")]  # noqa: S314 - written by us


def shown(content: bytes) -> str:
    """The words that stand on an SVG."""
    root = ET.fromstring(content)  # noqa: S314 - written by us
    return " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")).replace("\xa0", " ")


def test_graphviz_reads_every_attribute(case: Subgraph, dot: Path) -> None:
    """Programs find in the text what people find in the picture."""
    read = parsed(dot, written(case, "dot"))
    for node in case.nodes():
        assert read[node.id].get("claims", "").split() == list(node.evidence.claims)
    for edge in case.edges():
        it = read[edge.id]
        assert it["claims"].split() == list(edge.evidence.claims)
        assert (it["standing"], it["disputed"]) == (edge.evidence.standing, str(edge.evidence.disputed).lower())
        assert it.get("attested_from", "") == edge.attested_from


def test_names_survive_in_dot(nasty: Subgraph, dot: Path) -> None:
    """As the value of `full_name`, in which Graphviz keeps a backslash doubled, and a line end as such a command."""
    read = parsed(dot, written(nasty, "dot"))
    for key, name in invented.NASTY.items():
        assert read[key]["full_name"] == name.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n")


def test_a_svg_tells_everything_on_each_node_and_edge(case: Subgraph, dot: Path) -> None:
    """In the title, which stands for what a pointer shows: claims, denial, citations, days."""
    assert dot.exists()
    found = "\n\n".join(titles(written(case, "svg")))
    for edge in case.edges():
        assert f"claims: {' '.join(edge.evidence.claims)}" in found
    assert f"replies: {invented.DENIAL}" in found
    assert "attested_to: 2018-07-15" in found


def test_a_picture_says_on_its_face_what_counts(case: Subgraph, dot: Path) -> None:
    """Question, notice, standing, dispute, days, and numbered citations and replies."""
    assert dot.exists()
    words = shown(written(case, "svg"))
    for text in (case.about.title, "alleged [6]", "disputed [7]", "2017-01-09 – 2018-07-15", "V-1 (protected person)"):
        assert text in words
    assert "[7] The Ministry of the Interior of Veldania denies it" in words
    assert NOTICE in words
    assert "version 7d0c9a41b2e3" in words
    assert "bracketed: attested before and after them" in words


def test_a_chain_rises(case: Subgraph, page: Page, dot: Path) -> None:
    """The affected stand below the act, the doers above it, their superiors above them."""
    assert dot.exists()
    page.set_content(written(case, "svg").decode().partition("?>")[2])
    names = ("Elşad Mirqas", "Arrest of Elşad Mirqas", "Raid Squad", "Capital Police", "Ministry of the Interior of")
    boxes = [page.locator("g.node text").get_by_text(name, exact=True).first.bounding_box() for name in names]
    tops = [box["y"] for box in boxes if box]
    assert len(tops) == len(names)
    assert tops == sorted(tops, reverse=True)


def test_lines_tell_the_grade(case: Subgraph, dot: Path) -> None:
    """Long dashes, short dashes and dots, as in the legend; red for what is disputed."""
    assert dot.exists()
    content = written(case, "svg").decode()
    assert ".grade-bracketed path{stroke-dasharray:11,5}" in content
    assert content.count('stroke-dasharray="11,5"') == 1
    disputed = re.search(r"claims: veldania:v-beat@.*?<path[^>]*stroke=\"(#[0-9a-f]+)\"", content, re.DOTALL)
    assert disputed is not None
    assert disputed[1] == "#b3261e"


@pytest.mark.parametrize("kind", ["svg", "png"])
@pytest.mark.parametrize("which", ["case", "nasty", "empty"])
def test_a_browser_decodes_it(kind: str, which: str, page: Page, dot: Path, tmp_path: Path) -> None:
    """Whatever the names are; nothing in them runs, and nothing is fetched."""
    assert dot.exists()
    path = tmp_path / f"picture.{kind}"
    with getattr(invented, which)() as subgraph:
        path.write_bytes(written(subgraph, kind))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    size = page.evaluate(DECODED, path.as_uri())
    assert size[0] > 200
    assert size[1] > 50
    assert {url for url in asked if not url.startswith("file:")} == set()
    assert page.title() != "run"


def test_nasty_names_are_shown_as_they_are(nasty: Subgraph, dot: Path) -> None:
    """Shortened where they are long; in the title they are whole."""
    assert dot.exists()
    content = written(nasty, "svg")
    words = shown(content)
    assert "</script><script>document.ti" in words
    assert r"{|} \N" in words
    assert "&amp; &lt; &#x41;" in words
    found = "\n".join(titles(content))
    for key, name in invented.NASTY.items():
        assert f"{key}\nlabel: {name}\n" in found
    assert b"<script" not in content


def test_a_png_holds_its_claims_as_text(case: Subgraph, dot: Path) -> None:
    """Behind the header, so that who looks for a claim in the file finds it."""
    assert dot.exists()
    content, at, chunks = written(case, "png"), 8, list[bytes]()
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        chunks.append(content[at + 4 : at + 8])
        at += length + 12
    assert chunks[:5] == [b"IHDR", b"anSw", b"iTXt", b"iTXt", b"iTXt"]
    for edge in case.edges():
        assert " ".join((edge.start, edge.edge, edge.end, *edge.evidence.claims)).encode() in content
    assert NOTICE.encode() in content


@pytest.mark.parametrize("name", PICTURES)
def test_an_empty_subgraph_says_why(name: str, empty: Subgraph, dot: Path) -> None:
    """On the picture too."""
    content = written(empty, name)
    assert empty.about.empty.encode() in content
    assert name != "dot" or parsed(dot, content) == {}
    assert name != "svg" or empty.about.empty in shown(content)


@pytest.mark.parametrize("name", PICTURES)
def test_the_same_subgraph_gives_the_same_bytes(name: str, case: Subgraph, dot: Path) -> None:
    """Neither clock nor chance is in it."""
    assert dot.exists()
    assert written(case, name) == written(case, name)


@pytest.mark.parametrize("name", ["svg", "png"])
def test_too_much_is_refused(name: str) -> None:
    """In words that say how much is allowed."""
    with invented.large(MOST_DRAWN, 1) as subgraph, pytest.raises(BadParameter, match=f"at most {MOST_DRAWN}"):
        written(subgraph, name)


def test_too_long_and_too_wide_are_refused(dot: Path) -> None:
    """Time is limited, and a picture that only a magnifying glass could read is none."""
    assert dot.exists()
    with invented.large(40, 80) as subgraph, pytest.raises(BadParameter, match="cannot be laid out within"):
        draw(subgraph, "svg", seconds=0.01)
    with invented.large(250, 2) as subgraph, pytest.raises(BadParameter, match="too wide to be read"):
        draw(subgraph, "png")


def test_without_graphviz_it_says_how_to_get_it(
    case: Subgraph, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In one line."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoPicture, match="Graphviz is not installed") as error:
        draw(case, "png")
    assert "apt install graphviz" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_failure_of_graphviz_is_told(case: Subgraph, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With the first line that it says."""
    broken = tmp_path / "dot"
    broken.write_text("#!/bin/sh\necho 'no fonts here' >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(NoPicture, match="no fonts here"):
        draw(case, "svg")


def test_dot_takes_any_number_without_notes(dot: Path) -> None:
    """Beyond what a picture can bear, citations are attributes only, and memory stays flat."""
    assert dot.exists()
    with invented.large(MOST_NOTED, 10) as subgraph:
        content = written(subgraph, "dot")
    assert b"[1] " not in content
    assert b'"citations"=' in content


HONOURED = (
    Node("squad", "Agency", "Raid Squad"),
    Node("chief", "Person", "Chief"),
    Node("ministry", "Agency", "Ministry"),
    Node("abroad", "Agency", "Treasury of Norrland"),
    Node("sanction", "Event", "Sanction", kind="sanction"),
    Node("medal", "Event", "Medal", kind="award"),
)
TIES = (
    Edge("e1", "holds_post", "chief", "squad", "head"),
    Edge("e2", "part_of", "squad", "ministry", "command"),
    Edge("e3", "involved_in", "chief", "sanction", "target", event="sanction"),
    Edge("e4", "involved_in", "abroad", "sanction", "authority", event="sanction"),
    Edge("e5", "sanctioned_by", "chief", "abroad", event="sanction"),
    Edge("e6", "involved_in", "chief", "medal", "recipient", event="medal"),
    Edge("e7", "involved_in", "ministry", "medal", "authority", event="medal"),
    Edge("e8", "awarded_by", "chief", "ministry", event="medal"),
)


def test_nobody_takes_a_sanction_or_an_award_for_a_superior(page: Page, dot: Path) -> None:
    """They stand below whom they concern, in a frame with whoever gave them; a ministry keeps its place above."""
    assert dot.exists()
    with Subgraph.of(replace(invented.ABOUT, nodes=len(HONOURED), edges=len(TIES)), HONOURED, TIES) as subgraph:
        page.set_content(written(subgraph, "svg").decode().partition("?>")[2])
    names = ("Ministry", "Chief", "Sanction", "Medal", "Treasury of Norrland")
    found = {name: page.locator("g.node text").get_by_text(name, exact=True).first.bounding_box() for name in names}
    tops = {name: box["y"] for name, box in found.items() if box}
    assert tops["Ministry"] <= tops["Chief"] < tops["Sanction"] < tops["Treasury of Norrland"]
    assert tops["Chief"] < tops["Medal"]
    frame = page.locator("g.cluster", has_text=BESIDE).last.locator("path").first.bounding_box()
    assert frame is not None
    inside = {name for name, box in found.items() if box and frame["x"] < box["x"] < frame["x"] + frame["width"]
              and frame["y"] < box["y"] < frame["y"] + frame["height"]}  # fmt: skip
    assert inside == {"Sanction", "Medal", "Treasury of Norrland"}


def test_a_subgraph_without_sanctions_has_no_frame(case: Subgraph, dot: Path) -> None:
    """It would be empty."""
    assert dot.exists()
    assert BESIDE not in written(case, "svg").decode()
