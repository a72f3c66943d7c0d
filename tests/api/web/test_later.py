"""Parts of the page that are fetched only by those who want to see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.api.web.canvas import CANVAS

if TYPE_CHECKING:
    from tests.api.web.conftest import Explorer

#: Draws a part while somebody else is bringing it already: it is there after the drawing, and before its effects.
DRAWN = """async () => {
  const [{ later }, { html }, { render }] = await Promise.all([
    import("/static/explorer/later.js"), import("/static/viewer/html.js"), import("/static/vendor/preact.mjs")]);
  const Part = later(async () => ({ Part: () => html`<p>it is there</p>` }), "Part");
  const place = document.body.appendChild(document.createElement("div"));
  Part.bring();
  render(html`<${Part} />`, place);
  for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  return place.textContent;
}"""


def test_a_part_that_comes_while_it_is_awaited_is_drawn(explorer: Explorer) -> None:
    """It does not go on saying that it is on its way."""
    assert explorer.open().evaluate(DRAWN) == "it is there"


#: Each part with the file that does not come, what is opened and pressed, and what is seen when it is there.
PARTS = [
    ("explorer/front.js", "", None, ".front section"),
    ("graph/view.js", "of=raid-squad&view=graph", None, CANVAS),
    ("viewer/timeline-scale.js", "of=elsad-mirqas&view=timeline", None, "section.timeline"),
    ("viewer/story.js", "", "Story", ".story-desk"),
    ("explorer/story-state.js", "", "Story", ".story-desk"),
    ("explorer/story-desk.js", "", "Story", ".story-desk"),
    ("explorer/taking-opened.js", "of=raid-squad", "Take it away", ".taking button"),
    ("graph/drawing.js", "of=raid-squad&view=graph", None, CANVAS),
    ("vendor/cytoscape.mjs", "of=raid-squad&view=graph", None, CANVAS),
]


@pytest.mark.parametrize(("file", "state", "button", "there"), PARTS)
def test_a_part_that_did_not_come_is_asked_for_again(
    explorer: Explorer, file: str, state: str, button: str | None, there: str
) -> None:
    """Itself, or what it needs: it is told so in words, and comes when it is asked for once more."""
    page = explorer.page
    page.route(f"**/{file}", lambda route: route.abort())
    explorer.open(state, awaited=".explorer-head")
    if button:
        page.locator("button, summary", has_text=button).first.click()
    told = page.get_by_role("alert")
    expect(told).to_contain_text("did not come")
    expect(page.locator("body")).not_to_contain_text("dynamically")
    page.unroute_all()
    expect(told.get_by_role("button", name="Load the page anew")).to_be_visible()
    told.get_by_role("button", name="Ask again").click()
    page.wait_for_selector(there)
    expect(told).to_have_count(0)
    explorer.faults.clear()


def test_without_a_server_it_is_told_so(explorer: Explorer) -> None:
    """As often as it is asked, until the server answers."""
    page = explorer.open()
    page.context.set_offline(True)
    page.get_by_role("button", name="Story").click()
    told = page.get_by_role("alert")
    expect(told).to_contain_text("cannot be reached")
    expect(told.get_by_role("button", name="Load the page anew")).to_have_count(0)
    page.context.set_offline(False)
    told.get_by_role("button", name="Ask again").click()
    page.wait_for_selector(".story-desk")
    explorer.faults.clear()


def test_a_part_that_does_not_fit_is_had_by_loading_the_page_anew(explorer: Explorer) -> None:
    """It came from a newer server: no browser asks for it again, and nothing is said of a server that is not there."""
    page = explorer.page
    newer = 'import { _not_there } from "/static/explorer/start.js"; export const GraphExplorer = _not_there;'
    page.route("**/graph/view.js", lambda route: route.fulfill(body=newer, content_type="text/javascript"))
    explorer.open("of=raid-squad&view=graph", awaited=".explorer-head")
    told = page.get_by_role("alert")
    expect(told).to_contain_text("older than the server")
    expect(told.get_by_role("button", name="Ask again")).to_have_count(0)
    page.unroute_all()
    told.get_by_role("button", name="Load the page anew").click()
    page.wait_for_selector(CANVAS)
    assert "of=raid-squad&view=graph" in page.url
