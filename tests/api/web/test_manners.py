"""Manners of the explorer: a strict policy that nothing strains, nothing kept on anybody's machine, keyboard, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import expect

from tests.api.web.test_explorer import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.api.web.conftest import Explorer

ACT = "of=arrest-of-elsad"
#: Every view there is, and what is shown while there is nothing to show.
VIEWS = {
    "first page": "",
    "chain": ACT,
    "strict chain": f"{ACT}&reading=strict",
    "line on a day": f"{ACT}&day=2018-06-20",
    "graph": f"{ACT}&view=graph",
    "table": f"{ACT}&view=table",
    "person": "of=elsad-mirqas",
    "evidence": f"{ACT}&kind=node&id=elsad-mirqas",
    "nobody": "of=no-such-id",
}
AWAITED = ".split, .front section, [role=alert]"


def test_the_policy_allows_our_own_files_alone(explorer: Explorer) -> None:
    """No script or style in the page, no other server, no frame, no form, no plugin."""
    header = httpx.get(explorer.address).headers["content-security-policy"]
    policy = dict(part.strip().split(" ", 1) for part in header.split(";"))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "data:",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }


def test_nothing_is_kept_and_nothing_strains_the_policy(explorer: Explorer) -> None:
    """Through every view: no violation, no cookie, nothing in any storage of the browser."""
    explorer.page.add_init_script(
        "window.strained = []; addEventListener('securitypolicyviolation', (one) => strained.push(one.blockedURI))"
    )
    for state in VIEWS.values():
        page = explorer.open(state, awaited=AWAITED)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("strained") == []
    page = explorer.page
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("indexedDB.databases()") == []
    explorer.faults.clear()  # the browser itself complains of the answer 404


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("language", "theme", "width"), [("az", "light", 1920), ("ru", "dark", 360)])
def test_no_barrier_in_any_language(
    explorer: Explorer, node_modules: Path, view: str, language: str, theme: str, width: int
) -> None:
    """By axe, at a telephone's width and a projector's; and nothing sticks out sideways. English stands elsewhere."""
    page = explorer.open(f"{VIEWS[view]}&lang={language}&theme={theme}", width=width, awaited=AWAITED)
    page.evaluate(f"{(node_modules / 'axe-core/axe.min.js').read_text()}; 0")
    found = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    if view == "nobody":
        explorer.faults.clear()  # the browser itself complains of the answer 404
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("view", ["first page", "chain", "table", "person"])
def test_everything_is_reached_by_keyboard(explorer: Explorer, view: str) -> None:
    """Whatever can be pressed is reached by the tabulator, and is seen to be reached."""
    page = explorer.open(VIEWS[view])
    page.wait_for_load_state("networkidle")
    wanted = page.evaluate(
        """() => [...document.querySelectorAll('button, a[href], input, summary, [role=button], [tabindex="0"]')]
        .filter((one) => !one.disabled && one.checkVisibility({checkVisibilityCSS: true}))
        .map((one, nth) => (one.dataset.stop = nth, nth))"""
    )
    reached = set()
    page.locator("body").focus()
    for _ in range(len(wanted) + 3):
        page.keyboard.press("Tab")
        stop = page.evaluate("document.activeElement.dataset.stop")
        if stop is not None:
            reached.add(int(stop))
    assert reached == set(wanted)


def test_the_first_stop_leads_past_the_head(explorer: Explorer) -> None:
    """To what was asked, for who uses the keyboard or hears the page."""
    page = explorer.open(ACT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('main, main *')")
    assert ACT in page.url


def test_who_hears_the_page_is_told_what_changes(explorer: Explorer) -> None:
    """The day by the slider's own text, and what changes on it in a status that is read out."""
    page = explorer.open("of=capital-police")
    page.get_by_role("button", name="Next change").click()
    status = page.locator(".changes").get_by_role("status")
    expect(status.or_(page.locator(".changes[role=status]"))).to_contain_text("What changes on")
    day = page.locator(".days output").inner_text()
    expect(page.get_by_role("slider")).to_have_attribute("aria-valuetext", day)


@pytest.mark.parametrize("view", ["chain", "graph", "table", "person"])
def test_on_paper_stand_answer_and_tables(explorer: Explorer, view: str) -> None:
    """Black on white whatever the theme, with the day in words; nothing that only a screen can use."""
    page = explorer.open(f"{VIEWS[view]}&theme=dark")
    page.wait_for_load_state("networkidle")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("table").first).to_be_visible()
    if view != "person":
        expect(page.locator(".drawing svg").first).to_be_visible()
        expect(page.locator(".days-now")).to_contain_text("12 April 2018")
    heading, legend = page.get_by_role("heading", level=1).bounding_box(), page.locator(".legend").bounding_box()
    assert heading
    assert legend
    assert heading["y"] < legend["y"]
    assert not page.locator(".explorer-head").is_visible()
    for unusable in (page.get_by_role("combobox"), page.get_by_role("slider"), page.locator(".choice, .languages")):
        assert [one for one in unusable.all() if one.is_visible()] == []
    assert _colour(page, "backgroundColor") == "rgb(255, 255, 255)"
    assert _colour(page, "color") == "rgb(0, 0, 0)"


def _colour(page: Page, which: str) -> str:
    return str(page.evaluate("(which) => getComputedStyle(document.body)[which]", which))
