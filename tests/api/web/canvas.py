"""The canvas of the graph in the browser: what is drawn on it, and the buttons beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

CANVAS = ".explored canvas"
#: Names of what the canvas holds, as Cytoscape has them.
NODES = "document.querySelector('.canvas').graph.nodes().map((one) => one.data('record')).sort()"
#: How many looks at the canvas, a tenth of a second apart, have to be alike.
STILL = 4
EDGES = "document.querySelector('.canvas').graph.edges().map((one) => one.data('record')).sort()"


def on_canvas(page: Page) -> set[str]:
    """The ids of what is drawn, once nothing is on its way any more and the canvas has stayed as it is for a while."""
    seen: list[object] = []
    while len(seen) < STILL or any(one != seen[-1] for one in seen[-STILL:]):
        page.wait_for_timeout(100)
        expect(page.locator(".canvas-told")).not_to_contain_text("Asking the graph")
        seen.append(page.evaluate(NODES))
    return set(page.evaluate(NODES))


def until(page: Page, expression: str, wanted: object) -> None:
    """Wait until an expression has a value; the policy of the page lets no script of a test wait in it."""
    for _ in range(100):
        if page.evaluate(expression) == wanted:
            return
        page.wait_for_timeout(100)
    assert page.evaluate(expression) == wanted


def tool(page: Page, name: str) -> Locator:
    """A button of the graph."""
    return page.locator(".explored").get_by_role("button", name=name, exact=True)


def expand(page: Page, words: str) -> None:
    """Press the button that adds a page of ties of a kind."""
    if not page.locator(".expansions").count():
        tool(page, "Expand …").click()
    kind = page.locator(".expansions li", has_text=words)
    kind.get_by_role("button").click()
    expect(kind).to_contain_text("on the canvas")


def place(page: Page, node: str) -> tuple[float, float]:
    """Where somebody is on the screen."""
    found = page.evaluate(f"document.querySelector('.canvas').graph.getElementById('n:{node}').renderedPosition()")
    frame = page.locator(".canvas").bounding_box()
    assert frame is not None
    return frame["x"] + found["x"], frame["y"] + found["y"]
