"""The graph of the explorer, beside the bare library with the same records.

An invented crowd is served by `answerable serve` on loopback to Chromium without a window. *First paint* runs from
asking for the page, with an empty cache, until the frame in which every node stands; beside it a page that asks for the
same records and gives them to the library as they come, with its own looks and no layout. Cytoscape draws up to 1,500
elements, sigma what is larger. *Drawing alone* begins with the records in the page. The two take turns. *Scripts* are
all that the page loads to show a graph, each compressed by gzip; beside them Cytoscape. *Memory* is what scripts hold
after a body was expanded and collapsed so many times; beside it what they held before, when the steps that can be
undone were as many as are kept. Last, how long a hub takes: until its ties are counted, and until a page of them is on
the canvas.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.browsing import (
    BARE_PAGE,
    CYTOSCAPE,
    SIGMA,
    browser,
    chromium,
    first_paint,
    fresh_page,
    heap,
    scripts_of,
)
from benchmarks.crowd import crowd
from benchmarks.graphs import empty_graph, wait_for_end
from benchmarks.numbers import Allowed, Line, Sample
from benchmarks.programs import ANSWERABLE, HERE, environment, free_port, served
from graph.database import open_database
from graph.writer import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

    from benchmarks.numbers import Extent

PAINTED = Allowed(times=1.3, more=0)
LOADED = Allowed(times=1.5, more=0)
FLAT = Allowed(times=1.1, more=0)
#: How often a body is expanded and collapsed, and how often it was before: fifty steps are kept, two for each time.
CYCLES, BEFORE = 200, 50
#: Drawing alone: nodes, and ties among them, of the same make as those that come from the server.
DRAWN, TIED = 1_000, 500
DRAW = {
    "ours": """async ([nodes, edges]) => {
  const [{ createDrawing }, { createModel }, { seeded }] = await Promise.all(
    ["/static/graph/drawing.js", "/static/viewer/model.js", "/static/graph/places.js"].map((path) => import(path)));
  const { words, element } = window.prepared;
  const begun = performance.now();
  const none = { about: { datasets: [] }, notice: "", mentioned: [], claims: [], sources: [] };
  const model = createModel({ ...none, words, nodes, edges });
  const places = new Map();
  seeded(nodes, edges, places);
  const drawing = createDrawing(element, model, {});
  const plain = { layers: new Map(), onPath: new Set(), picked: {}, marked: [], pinned: {} };
  drawing.show({ nodes, edges, model, places, ...plain });
  drawing.fit();
  return painted(begun, drawing);
}""",
    "bare": """async ([nodes, edges]) => {
  const { default: cytoscape } = await import("/static/vendor/cytoscape.mjs");
  const begun = performance.now();
  const place = (nth) => ({ x: (nth % 32) * 40, y: Math.floor(nth / 32) * 40 });
  const graph = cytoscape({
    container: window.prepared.element, layout: { name: "preset", fit: true },
    style: [{ selector: "node", style: { label: "data(name)" } }],
    elements: [
      ...nodes.map(({ id, name }, nth) => ({ data: { id, name }, position: place(nth) })),
      ...edges.map(({ id, start, end }) => ({ data: { id, source: start, target: end } })),
    ],
  });
  return painted(begun, graph);
}""",
}
PREPARE = """async () => {
  const answer = await fetch("/api/v1/schema");
  const { vocabulary } = await answer.json();
  const element = document.createElement("div");
  Object.assign(element.style, { position: "fixed", inset: "0", width: "780px", height: "640px" });
  document.body.append(element);
  window.prepared = { words: { ...vocabulary, refers: [] }, element };
  const frame = () => new Promise(requestAnimationFrame);
  window.painted = async (begun, graph) => {
    await frame();
    await frame();
    await new Promise((done) => setTimeout(done));
    const took = performance.now() - begun;
    graph.destroy();
    return took;
  };
}"""


def possible() -> bool:
    """Whether there is a browser."""
    return chromium() is not None


def measure(extent: Extent) -> Iterator[Line]:
    """Measure everything on one crowd."""
    sizes = {"hub": extent.claims[-1] // 2, "club": min(999, extent.claims[-1]), "team": min(749, extent.claims[-1])}
    with _served(sizes) as address, browser() as chrome:
        yield from _paints(chrome, address, sizes, extent)
        yield _drawing(chrome, address, extent)
        yield _scripts(chrome, address)
        yield _memory(chrome, address, *((CYCLES, BEFORE) if extent.warming else (2, 1)))
        yield from _hub(chrome, address, extent, sizes["hub"])


@contextmanager
def _served(sizes: dict[str, int]) -> Iterator[str]:
    with empty_graph() as settings:
        with open_database(settings) as database:
            load(database, crowd(sizes))
        wait_for_end(settings)
        port = free_port()
        with served([ANSWERABLE, "serve", "--port", str(port)], port, environment(settings)):
            yield f"http://{HERE}:{port}"


def _paints(chrome: Browser, address: str, sizes: dict[str, int], extent: Extent) -> Iterator[Line]:
    for body, name, library in (("club", "sigma", SIGMA), ("team", "Cytoscape", CYTOSCAPE)):
        nodes = sizes[body] + 1
        bare = BARE_PAGE.format(entity=body, **library)

        def turn(body: str = body, nodes: int = nodes, bare: str = bare) -> tuple[float, float]:
            return (
                first_paint(chrome, f"{address}/#of={body}&view=graph", nodes),
                first_paint(chrome, f"{address}/bare", nodes, bare),
            )

        if extent.warming:
            turn()
        ours, theirs = zip(*(turn() for _ in range(extent.repeats)), strict=True)
        what = f"first paint of {nodes:,} nodes and {nodes - 1:,} ties, {name}; beside it a bare page"
        yield Line(what, Sample(ours), Sample(theirs), PAINTED)


def _drawing(chrome: Browser, address: str, extent: Extent) -> Line:
    nodes = [_node(number) for number in range(DRAWN)]
    edges = [_edge(number) for number in range(TIED)]
    with fresh_page(chrome) as page:
        page.goto(address)
        page.evaluate(PREPARE)

        def turn() -> tuple[float, ...]:
            return tuple(page.evaluate(DRAW[which], [nodes, edges]) / 1_000 for which in ("ours", "bare"))

        turn()
        ours, theirs = zip(*(turn() for _ in range(extent.repeats)), strict=True)
    what = f"drawing alone, {DRAWN:,} nodes and {TIED:,} ties, Cytoscape; beside it the bare library"
    return Line(what, Sample(ours), Sample(theirs), PAINTED)


def _node(number: int) -> dict[str, object]:
    types = ("Person", "Agency", "Event", "Organization", "Place")
    plain: dict[str, object] = {
        "names": [f"Somebody {number}"],
        "name": f"Somebody {number}",
        "protected": False,
        "placeholder": "",
    }
    return plain | {
        "id": f"node-{number}",
        "type": types[number % len(types)],
        "kind": "",
        "day": "",
        "mentioned": False,
    }


def _edge(number: int) -> dict[str, object]:
    grades = ("covered", "bracketed", "assumed", "possible", "undated", "")
    evidence: dict[str, object] = {"claims": [], "standing": "reported", "origins": 1, "disputed": number % 9 == 0}
    ends: dict[str, object] = {"start": f"node-{number}", "end": f"node-{(number * 7 + 1) % DRAWN}"}
    days: dict[str, object] = {
        "attested_from": "",
        "attested_to": "",
        "possible_from": "",
        "possible_to": "",
        "event": "",
    }
    what: dict[str, object] = {
        "edge": "holds_post",
        "role": "officer",
        "grade": grades[number % len(grades)],
        "qualifiers": {},
    }
    return {"id": f"edge-{number}", "datasets": [], "evidence": evidence} | ends | days | what


def _scripts(chrome: Browser, address: str) -> Line:
    loaded = scripts_of(chrome, f"{address}/#of=team&view=graph")
    (library,) = (size for path, size in loaded.items() if path.endswith("/cytoscape.mjs"))
    what = "scripts of the page with its graph, compressed; beside them Cytoscape alone"
    return Line(what, Sample((sum(loaded.values()),)), Sample((library,)), LOADED, in_bytes=True)


def _memory(chrome: Browser, address: str, cycles: int, before: int) -> Line:
    """Expands a body and collapses it again."""
    with fresh_page(chrome) as page:
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable")
        page.goto(f"{address}/#of=member-1&view=graph&kind=node&id=hub")
        page.get_by_role("button", name="Expand …").click()
        held = []
        for times in (before, cycles):
            for _ in range(times):
                _expand_and_collapse(page)
            held.append(heap(session))
    what = f"memory after {cycles:,} expansions and collapses; beside it before them"
    return Line(what, Sample((held[1],)), Sample((held[0],)), FLAT, in_bytes=True)


def _expand_and_collapse(page: Page) -> None:
    kind = page.locator(".expansions li", has_text="member of")
    kind.get_by_role("button").click()
    kind.get_by_text("on the canvas").wait_for()
    page.get_by_role("button", name="Collapse").click()
    kind.get_by_role("button", name="Add").wait_for()


def _hub(chrome: Browser, address: str, extent: Extent, ties: int) -> Iterator[Line]:
    counted, added = [], []
    for _ in range(extent.repeats):
        with fresh_page(chrome) as page:
            page.goto(f"{address}/#of=member-1&view=graph&kind=node&id=hub")
            expand = page.get_by_role("button", name="Expand …")
            expand.wait_for()
            kind = page.locator(".expansions li", has_text="member of")
            counted.append(_clicked(expand, kind))
            added.append(_clicked(kind.get_by_role("button"), kind.get_by_text("on the canvas")))
    yield Line(f"a hub of {ties:,} ties: from the click until they are counted", Sample(tuple(counted)))
    yield Line(f"a hub of {ties:,} ties: from the click until a page of them is on the canvas", Sample(tuple(added)))


def _clicked(button: Locator, wanted: Locator) -> float:
    """The seconds from a click until something is there."""
    begun = time.perf_counter()
    button.click()
    wanted.wait_for()
    return time.perf_counter() - begun
