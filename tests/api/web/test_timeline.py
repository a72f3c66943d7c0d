"""The time line as people use it: what is on it, how doubt is drawn, how dense years are read, and hostile names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page, Route

    from tests.api.web.conftest import Explorer

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ROWS = ".time-row"
#: Ties that are drawn from an act, and would say the same twice where the act itself stands.
SHORTCUTS = {
    "arrested_by",
    "remanded_by",
    "ill_treated_by",
    "threatened_by",
    "detained_by",
    "sanctioned_by",
    "awarded_by",
}


def _records(explorer: Explorer, entity: str, **more: str) -> dict[str, Any]:
    asked = {"entity": entity, "limit": "2000", **more}
    return dict(httpx.get(f"{explorer.address}/api/v1/subgraph", params=asked).json())


def _row(page: Page, words: str) -> Locator:
    return page.locator(ROWS).filter(has_text=words).first


@pytest.mark.parametrize("person", ["elsad-mirqas", "melik-sarnov", "dilara-ince"])
def test_everything_that_a_person_is_tied_to_stands_on_it_once(explorer: Explorer, person: str) -> None:
    """Posts, acts, sanctions and awards; a tie that is drawn from an act is not said again."""
    page = explorer.open(f"of={person}&view=timeline", awaited=ROWS)
    edges = [edge for edge in _records(explorer, person)["edges"] if person in {edge["start"], edge["end"]}]
    wanted = sorted(
        edge["id"]
        for edge in edges
        if not (edge["event"] and edge["edge"] in SHORTCUTS | {"sentenced_by", "pressed_by"})
    )
    shown = page.locator(ROWS).evaluate_all("(found) => found.map((one) => one.dataset.record)")
    assert sorted(shown) == wanted
    assert len(set(shown)) == len(shown)


def test_a_case_shows_its_acts_and_who_is_accused_in_them(explorer: Explorer) -> None:
    """With the missing reply beside the accusation, in the same size of type."""
    page = explorer.open("of=case-lantern&view=timeline", awaited=ROWS)
    for words in ("Arrest of Elşad Mirqas", "Remand of Elşad Mirqas"):
        expect(_row(page, words)).to_be_visible()
    accused = _row(page, "Interior Ministry")
    expect(accused).to_contain_text("No reply: Interior Ministry (leadership), in a source of 14 April 2018")
    sizes = accused.locator("text").evaluate_all("(found) => found.map((one) => getComputedStyle(one).fontSize)")
    assert len(set(sizes)) == 1
    expect(accused.locator(".time-said.silent")).to_have_count(1)


def test_a_denial_stands_beside_what_it_denies(explorer: Explorer) -> None:
    """To the right of it where there is room, under it on a telephone, and always in the same row."""
    for width in (1600, 360):
        page = explorer.open("of=vaqif-torali&view=timeline", width=width, awaited=ROWS)
        row = page.locator(ROWS).filter(has_text="Denied by").first
        expect(row.locator(".bar.denial").first).to_be_visible()
        expect(row.locator(".time-said.denial").first).to_be_attached()


def test_doubt_is_drawn_as_such(explorer: Explorer) -> None:
    """A day is a mark, a stretch a bar, open ends are open, and loose days are dotted; the words say the same."""
    page = explorer.open("of=capital-police&view=timeline", width=1600, awaited=ROWS)
    records = _records(explorer, "capital-police")
    open_posts = [edge for edge in records["edges"] if edge["edge"] == "holds_post" and not edge["possible_to"]]
    for edge in open_posts:
        row = page.locator(f'{ROWS}[data-record="{edge["id"]}"]')
        expect(row.locator(".time-open").first).to_be_attached()
        expect(row).to_contain_text("not known")
    closed = [
        edge
        for edge in records["edges"]
        if edge["possible_to"] and edge["possible_from"] and edge["edge"] == "holds_post"
    ]
    for edge in closed:
        expect(page.locator(f'{ROWS}[data-record="{edge["id"]}"] .time-open')).to_have_count(0)
    assert open_posts


def test_the_years_stand_above_their_lines(explorer: Explorer) -> None:
    """Each mark of the axis at the very place of its line through the rows."""
    page = explorer.open("of=melik-sarnov&view=timeline", width=1600, awaited=ROWS)
    middle = "(found) => found.map((one) => Math.round(one.getBoundingClientRect().x))"
    marks = page.locator(".axis line").evaluate_all(middle)
    assert marks
    assert sorted(set(page.locator(".grid line").evaluate_all(middle))) == marks


def test_what_has_no_day_is_listed_apart(explorer: Explorer) -> None:
    """Under a head of its own, without a mark."""
    page = explorer.open("of=elsad-mirqas&view=timeline", awaited=ROWS)
    expect(page.locator(".time-head").last).to_have_text("Undated")
    undated = page.locator(ROWS).filter(has_text="no day is known")
    expect(undated).not_to_have_count(0)
    expect(undated.locator(".time-mark, .time-bar, .time-band, .time-open")).to_have_count(0)


def test_choosing_an_entry_opens_its_evidence(explorer: Explorer) -> None:
    """By mouse, and by keyboard alone: one stop of the tab key, then up and down; a link restores it."""
    page = explorer.open("of=melik-sarnov&view=timeline", width=1300, awaited=ROWS)
    page.locator(f'{ROWS}[tabindex="0"]').focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator(f"{ROWS}.picked")).to_have_count(1)
    title = page.locator("#evidence .evidence-title").inner_text()
    again = explorer.open(page.url.partition("#")[2], awaited=ROWS)
    expect(again.locator("#evidence .evidence-title")).to_have_text(title)
    assert page.locator(f'{ROWS}[tabindex="0"]').count() == 1


def test_the_same_stands_in_a_table(explorer: Explorer) -> None:
    """As many rows, each with its days in words; on paper it comes without being asked for."""
    page = explorer.open("of=elsad-mirqas&view=timeline", awaited=ROWS)
    page.get_by_role("button", name="The same as a table").click()
    table = page.get_by_role("table", name="The time line")
    expect(table.locator("tbody tr")).to_have_count(page.locator(ROWS).count())
    expect(table).to_contain_text("12 April 2018")
    page.get_by_role("button", name="The same as a table").click()
    expect(table).to_be_hidden()
    page.emulate_media(media="print")
    expect(table).to_be_visible()


def test_on_paper_a_denial_keeps_its_rule(explorer: Explorer) -> None:
    """And no row is broken between two sheets."""
    page = explorer.open("of=vaqif-torali&view=timeline", awaited=ROWS)
    page.emulate_media(media="print")
    expect(page.locator(f"{ROWS} .bar.denial").first).to_be_visible()
    breaks = page.locator(".time-drawing svg").evaluate_all(
        "(found) => found.map((one) => getComputedStyle(one).breakInside)"
    )
    assert set(breaks) == {"avoid"}


def test_dense_years_are_read_by_coming_closer(explorer: Explorer) -> None:
    """Three hundred entries; a year chosen by name, or one on the strip, leaves only what touches it, and says so."""
    explorer.page.route("**/api/v1/subgraph*", _crowded)
    page = explorer.open("of=melik-sarnov&view=timeline", width=360, awaited=ROWS)
    assert page.locator(ROWS).count() > 300
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_label("From", exact=True).select_option("2005")
    page.get_by_label("to", exact=True).select_option("2005")
    shown = page.locator(ROWS)
    expect(page.get_by_role("status").filter(has_text="outside these days")).to_be_visible()
    assert 0 < shown.count() < 60
    assert "from=2005-01-01" in page.url
    page.get_by_role("button", name="Closer").click()
    expect(page.locator(".axis text").first).to_contain_text("2005")
    page.get_by_role("button", name="Everything").click()
    assert page.locator(ROWS).count() > 300
    assert "from=" not in page.url


def _crowded(route: Route) -> None:
    """The records with three hundred more posts, one for each month of twenty-five years."""
    body = route.fetch().json()
    post = next(edge for edge in body["edges"] if edge["edge"] == "holds_post")
    months = [f"{2000 + nth // 12}-{nth % 12 + 1:02}" for nth in range(300)]
    days = [
        {
            "attested_from": f"{one}-01",
            "attested_to": f"{one}-28",
            "possible_from": f"{one}-01",
            "possible_to": f"{one}-28",
        }
        for one in months
    ]
    more = [post | day | {"id": f"post-{nth}"} for nth, day in enumerate(days)]
    route.fulfill(json=body | {"edges": body["edges"] + more})


def test_a_year_on_the_strip_can_be_pointed_at(explorer: Explorer) -> None:
    """And its days stand in the address."""
    page = explorer.open("of=capital-police&view=timeline", awaited=ROWS)
    strip = page.locator(".time-strip")
    box = strip.bounding_box()
    assert box
    page.mouse.click(box["x"] + 4, box["y"] + 10)
    expect(page.locator(".time-window")).to_contain_text("Shown:")
    assert "to=" in page.url


def test_hostile_names_are_text(explorer: Explorer) -> None:
    """Markup, a script and a name that turns the direction of what follows are shown, and nothing runs."""
    hostile = "<svg onload=alert(1)><script>alert(2)</script> javascript:alert(3) \u202eabc " + "x" * 3000

    def renamed(route: Route) -> None:
        body = route.fetch().json()
        nodes = [node | {"name": hostile, "names": [hostile]} for node in body["nodes"]]
        claims = [claim | {"note": hostile} for claim in body["claims"]]
        route.fulfill(json=body | {"nodes": nodes, "claims": claims})

    explorer.page.on("dialog", lambda dialog: explorer.faults.append(dialog.message))
    explorer.page.route("**/api/v1/subgraph*", renamed)
    page = explorer.open("of=vaqif-torali&view=timeline", width=360, awaited=ROWS)
    expect(page.locator(ROWS).first).to_contain_text("<svg onload=alert(1)>")
    assert page.locator("main script, svg[onload]").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("subject", ["elsad-mirqas", "case-lantern", "interior-ministry"])
@pytest.mark.parametrize(("theme", "width"), [("light", 360), ("dark", 1600)])
def test_no_barrier_is_found(explorer: Explorer, node_modules: Path, subject: str, theme: str, width: int) -> None:
    """By axe, with the table open; and nothing sticks out sideways."""
    page = explorer.open(f"of={subject}&view=timeline&theme={theme}", width=width, awaited=ROWS)
    page.get_by_role("button", name="The same as a table").click()
    page.evaluate(f"{(node_modules / 'axe-core/axe.min.js').read_text()}; 0")
    found = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
