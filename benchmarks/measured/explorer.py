"""The explorer in a browser, with the curated facts: until it can be used, and until the chain of another day is drawn.

Chromium opens the page that `answerable serve` gives on loopback, each time with nothing kept from before. The times
are those of the browser's own clock from the beginning of the navigation: until the search box stands there and takes
letters, until the first page is whole, until a chain is drawn. Then the slider is moved to each day on which something
changes, and to the day before it; a move begins with the event of the slider and ends with the frame after the one in
which the chain was redrawn. The p95 is taken over the moves of one repeat.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.graphs import graph_of_facts
from benchmarks.numbers import Allowed, Line, Sample, percentile
from benchmarks.programs import ANSWERABLE, environment, free_port, served
from tests.tools import TOOLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from benchmarks.numbers import Extent

ACT = "alleged-torture-of-elgiz-gahramanli"
START, REDRAWN = Allowed(times=0, more=1.0), Allowed(times=0, more=0.15)
SEARCH, FIRST_PAGE, CHAIN = "#search", ".front .recent li", ".drawing svg"

#: Notes in the page when each thing first stands there and has been painted, in milliseconds of its own clock.
NOTES = """(wanted) => {
  window.stood = {};
  const look = () => {
    for (const one of wanted) {
      if (one in stood || !document.querySelector(one)) continue;
      stood[one] = 0;
      requestAnimationFrame(() => setTimeout(() => (stood[one] = performance.now())));
    }
  };
  new MutationObserver(look).observe(document, {childList: true, subtree: true});
}"""
#: Moves the slider over all days on which something changes; gives the milliseconds of each move.
MOVES = """async () => {
  const slider = document.getElementById("day");
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const [first, last] = [Number(slider.min), Number(slider.max)];
  const line = document.querySelector(".marks").getBoundingClientRect();
  const days = [...document.querySelectorAll(".marks line")].map((mark) => mark.getBoundingClientRect().x - line.x);
  const took = [];
  const at = (x) => first + Math.round((x / line.width) * (last - first));
  for (const day of days.flatMap((x) => [at(x) - 1, at(x)])) {
    const begun = performance.now();
    slider.value = day;
    slider.dispatchEvent(new Event("input", {bubbles: true}));
    await drawn();
    took.push(performance.now() - begun);
  }
  return took;
}"""


def possible() -> bool:
    """Whether there is a browser."""
    return TOOLS["chromium"].find() is not None


def measure(extent: Extent) -> Iterator[Line]:
    """Measure the first page, the chain and the slider in turn."""
    with graph_of_facts() as settings, _chromium() as browser:
        port = free_port()
        with served([ANSWERABLE, "serve", "--port", str(port)], port, environment(settings)):
            address = f"http://127.0.0.1:{port}"
            if extent.warming:
                _opened(browser, address)
            repeats = [_opened(browser, address) for _ in range(extent.repeats)]
    search, whole, chain, moves = (Sample(seconds) for seconds in zip(*repeats, strict=True))
    yield Line("first page: until one can search", search, None, START)
    yield Line("first page: until all of it is there", whole)
    yield Line(f"`{ACT}`: until its chain is drawn", chain, None, START)
    yield Line(f"`{ACT}`: the chain of another day, p95", moves, None, REDRAWN)


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=TOOLS["chromium"].find(), args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def _opened(browser: Browser, address: str) -> tuple[float, float, float, float]:
    """The seconds until one can search, until the first page is whole, until a chain is drawn, and of a move."""
    search, whole = _stood(browser, address, (SEARCH, FIRST_PAGE))
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    page = context.new_page()
    page.add_init_script(f"({NOTES})({[CHAIN]!r})")
    page.goto(f"{address}/#of={ACT}")
    page.wait_for_function("(one) => stood[one]", arg=CHAIN)
    chain = float(page.evaluate("(one) => stood[one]", CHAIN)) / 1000
    took = [float(one) / 1000 for one in page.evaluate(MOVES)]
    context.close()
    return search, whole, chain, percentile(took, 0.95)


def _stood(browser: Browser, address: str, wanted: tuple[str, ...]) -> list[float]:
    """Open the first page with nothing kept; the seconds until each of these stood there."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    page = context.new_page()
    page.add_init_script(f"({NOTES})({list(wanted)!r})")
    page.goto(address)
    page.wait_for_function("(all) => all.every((one) => stood[one])", arg=list(wanted))
    seconds = [float(page.evaluate("(one) => stood[one]", one)) / 1000 for one in wanted]
    context.close()
    return seconds
