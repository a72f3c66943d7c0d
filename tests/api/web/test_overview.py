"""The canvas for larger graphs: the same shapes, dashes and arrows as on the small one, drawn by the graphics card."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import expect

from tests.api.web.canvas import CANVAS, tool, until
from tests.api.web.test_taking import saved_picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page, Route

    from tests.api.web.conftest import Explorer

#: Every canvas counts as too large for Cytoscape, so that a small country shows what a large one would.
OVERVIEW = "const MOST_DRAWN = 1500;"
ORDER = "document.querySelector('.canvas').sigma?.getGraph().order"
SIGMA = "const sigma = document.querySelector('.canvas').sigma, graph = sigma.getGraph();"
#: Where somebody is on the canvas, in pixels of the page.
SEEN = f"(id) => {{ {SIGMA} return sigma.graphToViewport(graph.getNodeAttributes(id)); }}"
#: Reads a picture; `hex` gives the colour of a pixel, the first of whose four numbers stands at some place.
READ = """
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const hex = (at) => "#" + [...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
"""
#: The colours of a picture at some points, and how many of its pixels have a colour.
COLOURS = f"async ([picture, points]) => {{ {READ} return points.map(([x, y]) => hex(4 * (y * canvas.width + x))); }}"
COUNTED = f"""async ([picture, colour]) => {{ {READ}
  let count = 0;
  for (let at = 0; at < data.length; at += 4) count += hex(at) === colour;
  return count;
}}"""
#: Goes so near to somebody that their shape is some fifty pixels wide.
NEARER = f"""(id) => {{
  {SIGMA}
  const {{ x, y }} = sigma.getNodeDisplayData(id);
  sigma.getCamera().setState({{ x, y, ratio: 0.05 }});
}}"""
#: Names of one tie of each kind, between whom no other is.
WHOLE, DASHED = ("prison-seven", "interior-ministry"), ("zohrab-qalender", "interior-ministry")


@pytest.fixture
def overview(explorer: Explorer) -> Iterator[Explorer]:
    """The explorer as if a few elements were many; what the software card says of its own work is no fault."""

    def smaller(route: Route) -> None:
        body = route.fetch().text()
        assert OVERVIEW in body
        route.fulfill(body=body.replace(OVERVIEW, "const MOST_DRAWN = 3;"), content_type="text/javascript")

    explorer.page.route("**/static/graph/view.js", smaller)
    yield explorer
    explorer.faults[:] = [fault for fault in explorer.faults if "GL Driver Message" not in fault]


def opened(overview: Explorer, entity: str) -> Page:
    """The page with the records of an entity, once everybody has their place."""
    page = overview.open(f"of={entity}&view=graph", awaited=".canvas canvas")
    path = f"{overview.address}/api/v1/subgraph?chain={entity}&limit=2000"
    if entity == "elsad-mirqas":
        path = path.replace("chain=", "entity=")
    until(page, ORDER, len(httpx.get(path).json()["nodes"]))
    page.wait_for_timeout(800)
    return page


def types(overview: Explorer) -> dict[str, str]:
    """The colour of each type."""
    words = httpx.get(f"{overview.address}/api/v1/schema").json()["vocabulary"]["nodes"]
    return {name: word["colour"].lower() for name, word in words.items()}


def paper(page: Page) -> str:
    """The colour on which everything is drawn."""
    return str(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"))


def where(page: Page, node: str) -> tuple[float, float]:
    """Where somebody is on the screen."""
    at, frame = page.evaluate(SEEN, node), page.locator(".canvas").bounding_box()
    assert frame is not None
    return frame["x"] + at["x"], frame["y"] + at["y"]


def along(page: Page, tie: tuple[str, str], parts: list[float]) -> list[tuple[float, float]]:
    """Points of the canvas on the way from one end of a tie to the other."""
    start, end = (page.evaluate(SEEN, one) for one in tie)
    away = {way: end[way] - start[way] for way in ("x", "y")}
    return [(start["x"] + part * away["x"], start["y"] + part * away["y"]) for part in parts]


def colours(page: Page, points: list[tuple[float, float]]) -> list[str]:
    """The colours of the canvas at some points."""
    picture = base64.b64encode(page.locator(".canvas").screenshot()).decode()
    frame = page.locator(".canvas").evaluate("(one) => [one.clientLeft, one.clientTop]")
    at = [(round(x + frame[0]), round(y + frame[1])) for x, y in points]
    return list(page.evaluate(COLOURS, [picture, at]))


def test_a_large_graph_is_drawn_by_sigma(overview: Explorer) -> None:
    """Everything works as on the small canvas: evidence of whoever is clicked, filters, hiding, undoing."""
    page = opened(overview, "elsad-mirqas")
    drawn = page.evaluate(ORDER)
    x, y = where(page, "elsad-mirqas")
    page.mouse.move(x, y)
    page.wait_for_timeout(200)
    page.mouse.click(x, y)
    expect(page.locator(".doing-who")).to_have_text("Elşad Mirqas")
    expect(page.locator(".evidence-title")).to_have_text("Elşad Mirqas")
    tool(page, "Filter").click()
    page.get_by_role("group", name="Entities", exact=True).get_by_role("checkbox").first.uncheck()
    expect(page.locator(".canvas-told")).to_contain_text("Filter changed")
    until(page, f"{ORDER} < {drawn}", wanted=True)
    tool(page, "Undo").click()
    until(page, ORDER, drawn)
    tool(page, "Hide").click()
    until(page, ORDER, drawn - 1)


def test_a_tie_is_dashed_by_its_grade(overview: Explorer) -> None:
    """A covered one is whole, an assumed one has gaps through which the paper is seen."""
    page = opened(overview, "death-in-prison-seven")
    parts = [0.3 + 0.01 * nth for nth in range(41)]
    for tie, whole in ((WHOLE, True), (DASHED, False)):
        seen = set(colours(page, along(page, tie, parts)))
        assert (paper(page) not in seen) is whole, (tie, seen)
        assert seen - {paper(page)}


def test_whoever_is_drawn_has_the_shape_and_colour_of_their_type(overview: Explorer) -> None:
    """A person is round and a body is square: the same corner is paper for one and colour for the other."""
    page = opened(overview, "death-in-prison-seven")
    for node, kind, corner in (("zohrab-qalender", "Person", False), ("prison-seven", "Agency", True)):
        page.evaluate(NEARER, node)
        page.wait_for_timeout(300)
        at = page.evaluate(SEEN, node)
        size = page.evaluate(f"(id) => {{ {SIGMA} return sigma.scaleSize(graph.getNodeAttribute(id, 'size')); }}", node)
        away = (at["x"] + 0.9 * size, at["y"] - 0.62 * size)
        middle, beside = colours(page, [(at["x"], at["y"]), away])
        assert middle == types(overview)[kind]
        assert beside == (middle if corner else paper(page)), node


def test_a_tie_is_pointed_at_and_clicked(overview: Explorer) -> None:
    """The words of the one under the pointer are told, and its evidence opens; a click beside it changes nothing."""
    page = opened(overview, "death-in-prison-seven")
    [(x, y)] = along(page, DASHED, [0.5])
    frame = page.locator(".canvas").bounding_box()
    assert frame is not None
    page.mouse.move(frame["x"] + x, frame["y"] + y + 3)
    expect(page.locator(".canvas-told")).to_contain_text("Zöhrab Qələndər")
    expect(page.locator(".canvas-told")).to_contain_text("assumed")
    page.mouse.click(frame["x"] + x, frame["y"] + y + 3)
    expect(page.locator(".evidence-title")).to_contain_text("Zöhrab Qələndər")
    address = page.url
    page.mouse.move(frame["x"] + x, frame["y"] + y + 40)
    page.mouse.click(frame["x"] + x, frame["y"] + y + 40)
    expect(page.locator(".evidence-title")).to_contain_text("Zöhrab Qələndər")
    assert page.url == address


def test_of_two_ties_at_one_point_the_upper_is_meant(explorer: Explorer) -> None:
    """What is drawn above hides the other, so that is what the pointer means; else the nearer one."""
    page = explorer.open()
    asked = """async ([x, y]) => {
      const { tieAt } = await import("/static/graph/overview-ties.js");
      const ends = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 } };
      const ties = [["lower", 0, 0], ["upper", 1, 3], ["far", 2, 30]];
      const forEachEdge = (told) =>
        ties.forEach(([id, zIndex, aside]) => told(id, { aside, zIndex }, "a", "b", ends.from, ends.to));
      return tieAt({ forEachEdge }, { viewportToGraph: (point) => point }, { x, y });
    }"""
    found = [page.evaluate(asked, [50, y]) for y in (0, 3, -3, 30, 60)]
    assert found == ["upper", "upper", "lower", "far", ""]


def test_a_disputed_tie_keeps_the_colour_of_denials(overview: Explorer) -> None:
    """Picked too: no words stand at its line, so nothing else would tell."""
    records = httpx.get(f"{overview.address}/api/v1/subgraph?entity=elsad-mirqas&limit=2000").json()
    disputed = next(edge["id"] for edge in records["edges"] if edge["evidence"]["disputed"])
    page = overview.open(f"of=elsad-mirqas&view=graph&kind=edge&id={disputed}", awaited=".canvas canvas")
    until(page, ORDER, len(records["nodes"]))
    drawn = page.evaluate(f"(id) => {{ {SIGMA} return graph.getEdgeAttributes(id); }}", disputed)
    denial = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--denial').trim()")
    assert drawn["color"] == denial
    assert drawn["size"] > 3


def test_somebody_is_dragged_and_stays_there(overview: Explorer) -> None:
    """As on the small canvas: pinned where they are let go, the picture as a whole where it was."""
    page = opened(overview, "death-in-prison-seven")
    page.locator(".canvas").scroll_into_view_if_needed()
    (x, y), before = where(page, "zohrab-qalender"), page.evaluate(SEEN, "zohrab-qalender")
    other, evidence = page.evaluate(SEEN, "prison-seven"), page.locator(".evidence-title").inner_text()
    page.mouse.move(x, y)
    page.wait_for_timeout(200)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=5)
    page.mouse.up()
    expect(page.locator(".canvas-told")).to_contain_text("Zöhrab Qələndər")
    until(page, "location.hash.includes('f.zohrab-qalender')", wanted=True)
    there = page.evaluate(SEEN, "zohrab-qalender")
    assert (there["x"], there["y"]) == pytest.approx((before["x"] + 60, before["y"] + 40), abs=3)
    assert page.evaluate(SEEN, "prison-seven") == pytest.approx(other, abs=3)
    expect(page.locator(".evidence-title")).to_have_text(evidence)


def test_after_somebody_was_hidden_ties_are_still_told(overview: Explorer) -> None:
    """Whoever was under the pointer has gone without a word."""
    page = opened(overview, "death-in-prison-seven")
    page.locator(".canvas").scroll_into_view_if_needed()
    x, y = where(page, "anar-qobu")
    page.mouse.move(x, y)
    page.wait_for_timeout(200)
    page.mouse.click(x, y)
    drawn = page.evaluate(ORDER)
    page.keyboard.press("h")
    until(page, ORDER, drawn - 1)
    [(x, y)] = along(page, DASHED, [0.5])
    frame = page.locator(".canvas").bounding_box()
    assert frame is not None
    page.mouse.move(frame["x"] + x, frame["y"] + y + 1)
    expect(page.locator(".canvas-told")).to_contain_text("Zöhrab Qələndər")


def test_the_canvas_follows_the_keyboard(overview: Explorer) -> None:
    """Whoever is chosen by an arrow key is in sight."""
    page = opened(overview, "death-in-prison-seven")
    page.evaluate(NEARER, "prison-seven")
    page.locator(".doing-who, .canvas").first.wait_for()
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    until(page, "new URLSearchParams(location.hash.slice(1)).get('kind')", "node")
    chosen = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('id')")
    inside = f"""(() => {{ {SIGMA}
      const {{ x, y }} = ({SEEN})({chosen!r});
      const {{ width, height }} = sigma.getDimensions();
      return x >= 0 && y >= 0 && x <= width && y <= height; }})()"""
    until(page, inside, wanted=True)


def test_ties_between_the_same_two_lie_side_by_side(explorer: Explorer) -> None:
    """Whichever way they lead, none hides another; one alone runs from middle to middle."""
    page = explorer.open()
    asked = """async (edges) => {
      const { asides } = await import("/static/graph/overview-ties.js");
      const ties = edges.map(([id, start, end]) => ({ id, start, end }));
      return Object.fromEntries(asides(ties, ({ id }) => id === "behind"));
    }"""
    ties = [["one", "a", "b"], ["back", "b", "a"], ["third", "a", "b"], ["alone", "a", "c"], ["behind", "a", "d"]]
    found = page.evaluate(asked, ties)
    left = {key: -aside if key == "back" else aside for key, aside in found.items()}
    assert left["alone"] == 0
    assert abs(left.pop("behind")) > 5
    assert len({left[key] for key in ("one", "back", "third")}) == 3
    assert sum(left.values()) == 0


def test_a_picture_of_a_large_graph_is_not_empty(overview: Explorer, tmp_path: Path) -> None:
    """What the graphics card has drawn is in the picture too: the colours of persons and bodies."""
    page = opened(overview, "death-in-prison-seven")
    picture = base64.b64encode(saved_picture(page, "PNG", tmp_path).read_bytes()).decode()
    for word in (types(overview)[kind] for kind in ("Person", "Agency")):
        assert page.evaluate(COUNTED, [picture, word]) > 50, word


@pytest.mark.parametrize("file", ["sigma.js", "overview.js"])
def test_a_library_that_did_not_come_is_asked_for_again(overview: Explorer, file: str) -> None:
    """It is told in words above the empty canvas, until it is there."""
    page = overview.page
    page.route(f"**/{file}", lambda route: route.abort())
    overview.open("of=raid-squad&view=graph", awaited=".explored")
    told = page.locator(".explored").get_by_role("alert")
    told.wait_for()
    expect(page.locator("body")).not_to_contain_text("dynamically")
    page.unroute(f"**/{file}")
    told.get_by_role("button", name="Ask again").click()
    page.wait_for_selector(CANVAS)
    expect(told).to_have_count(0)
    overview.faults.clear()
