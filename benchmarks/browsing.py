"""The explorer in a real browser, beside a page that does nothing but draw the same records with the bare library."""

from __future__ import annotations

import gzip
import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, CDPSession, Page, Response

#: How long anything in the page may take, in milliseconds: a page that has gone wrong ends the measuring, with a word.
PATIENCE = 120_000
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

#: Looks at every frame whether so many nodes are drawn, and keeps the moment after the frame that showed them.
WATCH = """
const wanted = {nodes};
const drawn = () => {{
  const canvas = document.querySelector(".canvas");
  const here = window.bare ?? canvas?.graph ?? canvas?.sigma;
  return here?.nodes ? here.nodes().length : (here?.getGraph().order ?? 0);
}};
const look = () => {{
  if (drawn() < wanted) return requestAnimationFrame(look);
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => (window.painted = performance.now()))));
}};
requestAnimationFrame(look);
"""
#: The bare page: one question, every record an element, the library's own looks.
BARE_PAGE = """<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,">
<div class="canvas" style="width: 780px; height: 640px"></div>{scripts}
<script type="module">
{imports}
const answer = await fetch("/api/v1/subgraph?entity={entity}&limit=2000");
const {{ nodes, edges }} = await answer.json();
const place = (nth) => ({{ x: (nth % 32) * 40, y: Math.floor(nth / 32) * 40 }});
{draw}
</script>"""
CYTOSCAPE = {
    "scripts": "",
    "imports": 'import cytoscape from "/static/vendor/cytoscape.mjs";',
    "draw": """window.bare = cytoscape({
  container: document.querySelector(".canvas"), layout: { name: "preset", fit: true },
  style: [{ selector: "node", style: { label: "data(name)" } }],
  elements: [
    ...nodes.map(({ id, name }, nth) => ({ data: { id, name }, position: place(nth) })),
    ...edges.map(({ id, start, end }) => ({ data: { id, source: start, target: end } })),
  ],
});""",
}
SIGMA = {
    "scripts": '<script src="/static/vendor/graphology.js"></script><script src="/static/vendor/sigma.js"></script>',
    "imports": "",
    "draw": """const graph = new graphology.MultiDirectedGraph();
nodes.forEach(({ id, name }, nth) => graph.addNode(id, { ...place(nth), label: name, size: 4 }));
edges.forEach(({ id, start, end }) => graph.addDirectedEdgeWithKey(id, start, end, { size: 1 }));
window.bare = new Sigma(graph, document.querySelector(".canvas"));""",
}


def chromium() -> str | None:
    """Where a browser is; None if there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def browser() -> Iterator[Browser]:
    """Run Chromium without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield started
        started.close()


@contextmanager
def fresh_page(chrome: Browser) -> Iterator[Page]:
    """A page with nothing in its cache."""
    context = chrome.new_context(viewport={"width": 1300, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def first_paint(chrome: Browser, address: str, nodes: int, bare: str = "") -> float:
    """The seconds from asking for a page until so many nodes are seen.

    Args:
        chrome: the browser.
        address: of the page.
        nodes: how many.
        bare: what stands at the address instead of what the server has there; empty for the server's page.
    """
    with fresh_page(chrome) as page:
        page.add_init_script(WATCH.format(nodes=nodes))
        if bare:
            page.route("**/bare", lambda route: route.fulfill(body=bare, content_type="text/html"))
        page.goto(address)
        return wait_for(page, "window.painted") / 1_000


def wait_for(page: Page, expression: str) -> float:
    """Wait until an expression is a number other than 0; no script of the page's policy is needed.

    Raises:
        TimeoutError: it is 0 still after `PATIENCE`; with what the page says by then.
    """
    end = time.monotonic() + PATIENCE / 1_000
    while not (found := page.evaluate(f"{expression} || 0")):
        if time.monotonic() > end:
            raise TimeoutError(f"{page.url} has not come so far: {page.inner_text('body')[:300]}")
        page.wait_for_timeout(10)
    return float(found)


def scripts_of(chrome: Browser, address: str) -> dict[str, int]:
    """The bytes of every script that a page has loaded once its graph is drawn, compressed, by its path."""
    with fresh_page(chrome) as page:
        answers: list[Response] = []
        page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it marks what it is given
        page.goto(address)
        page.wait_for_selector(".explored canvas")
        page.wait_for_load_state("networkidle")
        scripts = [answer for answer in answers if answer.url.endswith((".js", ".mjs"))]
        return {answer.url.split("/", 3)[3]: len(gzip.compress(answer.body(), 9)) for answer in scripts}


def heap(session: CDPSession) -> float:
    """The bytes that scripts hold once everything that nobody needs has been collected."""
    session.send("HeapProfiler.collectGarbage")
    session.send("HeapProfiler.collectGarbage")
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) for one in metrics if one["name"] == "JSHeapUsedSize")
