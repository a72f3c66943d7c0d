"""Hostile text in any field of a dataset is shown as text in every view: nothing runs, draws, links or sticks out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.api.programs import program, served
from tests.api.web import hostile
from tests.api.web.conftest import explored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

    from tests.api.web.conftest import Explorer

ACT = "of=arrest-of-elsad"
VIEWS = ["", ACT, f"{ACT}&view=table", f"{ACT}&view=graph", "of=elsad-mirqas&view=table", "of=capital-police&lang=ru"]


@pytest.fixture(scope="module")
def hostile_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the hostile country; gives its address."""
    folder = tmp_path_factory.mktemp("hostile")
    loaded = program(folder, "load", str(hostile.write_hostile_country(folder / "country")))
    assert loaded.returncode == 0, loaded.stderr
    with served(folder) as (_, address):
        yield address


@pytest.fixture
def hostile_explorer(browser: Browser, hostile_server: str) -> Iterator[Explorer]:
    """The explorer of the hostile country."""
    yield from explored(browser, hostile_server)


def harmless(page: Page) -> None:
    """Nothing of the text became an element, a handler or a link, and nothing sticks out sideways."""
    assert page.title() != "run"
    assert page.locator("img, iframe, [onload], [onerror], svg svg, script:not([src])").count() == 0
    links = page.locator("a").evaluate_all("(all) => all.map((one) => one.protocol)")
    assert set(links) <= {"http:", "https:"}
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("state", VIEWS)
@pytest.mark.parametrize("width", [360, 1600])
def test_no_view_is_harmed(hostile_explorer: Explorer, state: str, width: int) -> None:
    """At a telephone's width and a projector's; the text itself is there to be read."""
    page = hostile_explorer.open(state, width=width)
    page.wait_for_load_state("networkidle")
    harmless(page)
    expect(page.locator("#page")).to_contain_text("onload=document.title='run'")


def test_search_and_evidence_show_it_as_text(hostile_explorer: Explorer) -> None:
    """The list under the search box, and every claim behind a hop with its sources, whose addresses are no links."""
    page = hostile_explorer.open(ACT)
    page.get_by_role("combobox").fill("Elşad Mirqas")
    expect(page.locator("#hits li").first).to_contain_text("Elşad Mirqas")
    harmless(page)
    page.locator(".box.words").last.click()
    panel = page.locator("#evidence")
    expect(panel).to_contain_text(hostile.ADDRESS)
    assert panel.locator(".citations a").count() == 0
    harmless(page)


def test_names_that_no_loader_takes_do_no_harm_either(hostile_explorer: Explorer) -> None:
    """Ten thousand letters, and marks that turn the writing of what follows, as another server might send them."""
    long, turning = "W" * 10_000, "\u202egnp.exe\u2066"

    def worse(route: Route) -> None:
        body = route.fetch().text()
        route.fulfill(
            body=body.replace("Elşad Mirqas", long).replace("Ministry", turning), content_type="application/json"
        )

    hostile_explorer.page.route("**/api/v1/**", worse)
    for state in ("", ACT, f"{ACT}&view=table"):
        page = hostile_explorer.open(state, width=360)
        page.wait_for_load_state("networkidle")
        harmless(page)
    drawn = "".join(hostile_explorer.page.locator(".drawing text").all_text_contents())
    assert long not in drawn
    assert "\u202e" not in drawn
