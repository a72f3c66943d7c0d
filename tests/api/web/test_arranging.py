"""Where everybody stands on the canvas, in which colours, and that what comes late changes nothing that is newer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.api.web.canvas import CANVAS, on_canvas, tool, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.api.web.conftest import Explorer

#: A slow machine: what is asked of a worker reaches it after a while; `answered` counts what it has told.
SLOW = """
const Quick = Worker;
window.answered = 0;
window.Worker = class extends Quick {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", () => setTimeout(() => (window.answered += 1), 100));
  }
  postMessage(...given) {
    setTimeout(() => super.postMessage(...given), 1500);
  }
};
"""
ACTS = ["arrest-of-elsad", "torture-in-the-cellar", "hidden-torture", "remand-of-elsad", "verdict-on-dilara"]
NEAREST = """() => {
  const places = document.querySelector(".canvas").graph.nodes().map((node) => node.position());
  const apart = (one, two) => Math.hypot(one.x - two.x, one.y - two.y);
  return Math.min(...places.flatMap((one, nth) => places.slice(nth + 1).map((two) => apart(one, two))));
}"""
#: The boxes of the words of ties between the same two, as left, right, top and bottom.
WORDS = """() => {
  const graph = document.querySelector(".canvas").graph;
  const nothing = { includeNodes: false, includeEdges: false, includeOverlays: false, includeUnderlays: false };
  const only = { ...nothing, includeLabels: true };
  const boxes = graph.edges().filter((edge) => edge.parallelEdges().length > 1).map((edge) => edge.boundingBox(only));
  return boxes.map(({ x1, x2, y1, y2 }) => [x1, x2, y1, y2]);
}"""


def test_an_arrangement_that_ends_late_brings_nobody_back(explorer: Explorer) -> None:
    """Whoever was hidden while the worker looked for places stays hidden; all others have their new places."""
    explorer.page.add_init_script(SLOW)
    page = explorer.open("of=arrest-of-elsad&view=graph&kind=node&id=medal", awaited=CANVAS)
    tool(page, "Hide").click()
    seen = on_canvas(page)
    assert "medal" not in seen
    until(page, "window.answered", 1)
    assert on_canvas(page) == seen


@pytest.mark.parametrize("act", ACTS)
def test_nobody_stands_where_somebody_else_does(explorer: Explorer, act: str) -> None:
    """Neither beside a body of a line with several bodies in one layer, nor anywhere else."""
    page = explorer.open(f"of={act}&view=graph", awaited=CANVAS)
    on_canvas(page)
    assert page.evaluate(NEAREST) > 30


def test_a_tie_that_would_run_behind_somebody_is_bent_aside(explorer: Explorer) -> None:
    """A whole line behind a dashed one would make it look whole: bodies of a chain stand on one line."""
    page = explorer.open("of=arrest-of-elsad&view=graph", awaited=CANVAS)
    on_canvas(page)
    drawn = "document.querySelector('.canvas').graph.edges('[behind]')"
    ends = page.evaluate(f"{drawn}.map((edge) => [edge.source().data('record'), edge.target().data('record')])")
    assert ends == [["interior-ministry", "arrest-of-elsad"]]
    aside = page.evaluate(f"Math.abs({drawn}[0].midpoint().x - {drawn}[0].source().position().x)")
    assert aside > 40


def test_the_words_of_two_ties_do_not_cover_each_other(explorer: Explorer) -> None:
    """Between the same two each stands on the side to which its line is bowed; one may be denied."""
    page = explorer.open("of=smear&view=graph", awaited=CANVAS)
    on_canvas(page)
    one, two = page.evaluate(WORDS)
    assert one[1] <= two[0] or two[1] <= one[0] or one[3] <= two[2] or two[3] <= one[2], (one, two)


def _ink(page: Page) -> bool:
    """Whether names on the canvas have the colour of letters on the page."""
    asked = """() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "var(--ink)";
      const wanted = getComputedStyle(probe).color.replace(/ /g, "");
      probe.remove();
      const [node] = document.querySelector(".canvas").graph.nodes("[label]");
      return node.style("color").replace(/ /g, "") === wanted;
    }"""
    return bool(page.evaluate(asked))


def test_the_canvas_wears_the_colours_of_the_theme_that_is_chosen(explorer: Explorer) -> None:
    """At once, each time it is changed, and not those of the theme before."""
    page = explorer.open("of=arrest-of-elsad&view=graph&theme=light", awaited=CANVAS)
    on_canvas(page)
    assert _ink(page)
    for name in ("Dark", "Light", "Dark"):
        page.get_by_role("button", name=name, exact=False).first.click()
        on_canvas(page)
        assert _ink(page), name


def test_a_worker_that_could_not_start_is_started_anew(explorer: Explorer) -> None:
    """The first question is answered by an error, the next one by places."""
    page = explorer.open()
    page.route("**/static/graph/arranging.js", lambda route: route.abort())
    asked = """async () => {
      const { arrange } = await import("/static/graph/places.js");
      const [one, two] = [{ id: "a", type: "Person" }, { id: "b", type: "Person" }];
      const given = { nodes: [one, two], edges: [{ start: "a", end: "b" }], start: "a", manner: "spread" };
      return arrange(given).then((places) => places.size, () => "none");
    }"""
    assert page.evaluate(asked) == "none"
    page.unroute_all()
    explorer.faults.clear()
    assert page.evaluate(asked) == 2
