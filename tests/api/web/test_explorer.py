"""The explorer as people use it: the first page, the search, the chain, its days, its evidence, trouble in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page, Route

    from tests.api.web.conftest import Explorer

ACT = "of=arrest-of-elsad"
#: Web Content Accessibility Guidelines 2.2, levels A and AA, and what axe itself recommends.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def test_the_first_page_says_what_the_graph_holds(explorer: Explorer) -> None:
    """The datasets with their counts, as the server gives them, and what was recorded last."""
    page = explorer.open()
    [dataset] = httpx.get(f"{explorer.address}/api/v1/status").json()["loaded"]
    shown = page.locator(".dataset")
    for words in (dataset["title"], *(str(dataset[key]) for key in ("entities", "claims", "sources"))):
        expect(shown).to_contain_text(words)
    assert page.locator(".recent li").count() > 0


def test_the_first_page_draws_no_eye_to_protected_people(explorer: Explorer) -> None:
    """Whatever was recorded last, neither they nor what was done to them stands among it."""
    day = "2099-01-01"

    def recorded_last(route: Route) -> None:
        body = route.fetch().json()
        rows = [row for row in body["rows"] if row["object"]]
        acts = {row["object"]["id"] for row in rows if row["subject"]["protected"]}
        hidden = [row for row in rows if row["subject"]["protected"] or row["object"]["id"] in acts]
        assert hidden
        route.fulfill(json=body | {"rows": [row | ({"recorded_on": day} if row in hidden else {}) for row in rows]})

    explorer.page.route("**/queries/evidence/recent_claims*", recorded_last)
    shown = explorer.open().locator(".recent")
    assert shown.locator("li").count() > 0
    expect(shown).not_to_contain_text("2099")


def test_the_first_page_draws_no_eye_to_an_exposure(explorer: Explorer) -> None:
    """Those who are exposed are protected, even if no claim in the answer names one."""
    exposed = "Arrest of Elşad Mirqas"

    def exposing(route: Route) -> None:
        body = route.fetch().json()
        [first, *_] = [row for row in body["rows"] if row["object"] and row["object"]["name"] == exposed]
        about = {"subject": first["object"], "predicate": "kind", "object": None, "value": "exposure"}
        last = [
            row | {"recorded_on": "2099-01-01"} if row["object"] == first["object"] else row for row in body["rows"]
        ]
        route.fulfill(json=body | {"rows": [*last, first | about]})

    explorer.page.route("**/queries/evidence/recent_claims*", exposing)
    shown = explorer.open().locator(".recent")
    assert shown.locator("li").count() > 0
    expect(shown).not_to_contain_text("2099")
    expect(shown).not_to_contain_text(exposed)


def test_every_example_question_works(explorer: Explorer) -> None:
    """There are three, taken from the data, and each leads to an answer that holds something."""
    addresses = explorer.open().locator(".examples a").evaluate_all("(found) => found.map((one) => one.hash.slice(1))")
    assert len(addresses) == 3
    for address in addresses:
        page = explorer.open(address)
        assert page.locator(".box.words, .acts li").count() > 0


@pytest.mark.parametrize("typed", ["Orvan Taghrush", "Тагруш", "orven tagrus"])
def test_a_name_is_found_as_one_types(explorer: Explorer, typed: str) -> None:
    """In any spelling and script, with the keyboard alone."""
    page = explorer.open()
    page.keyboard.press("/")
    page.keyboard.type(typed)
    expect(page.locator("#hits li").first).to_contain_text("Orvən Tağruş")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Orvən Tağruş")


def test_a_name_that_nobody_has_is_told(explorer: Explorer) -> None:
    """In words."""
    page = explorer.open()
    page.get_by_role("combobox").fill("zzzzqqqq")
    expect(page.locator(".found")).to_contain_text("Nothing in the graph is called that")


@pytest.mark.parametrize("act", ["arrest-of-elsad", "threat-to-elsad", "hidden-torture", "death-in-prison-seven"])
def test_the_chain_is_that_of_the_server(explorer: Explorer, act: str) -> None:
    """Its hops, no more and no fewer, and an empty box for each head that nobody documents; the accused apart."""
    [part, *_] = httpx.get(f"{explorer.address}/api/v1/chains/{act}").json()["acts"]
    page = explorer.open(f"of={act}")
    assert {hop["id"] for hop in part["hops"]} <= _drawn(page)
    gaps = [gap for gap in part["gaps"] if gap["role"] == "head" and gap["reading"] == "both"]
    expect(page.locator(".box.gap")).to_have_count(len(gaps))
    expect(page.locator(".accused li")).to_have_count(len(part["accused"]))


def _drawn(page: Page) -> set[str]:
    page.wait_for_selector(".drawing svg")
    return set(page.locator(".box.words").evaluate_all("(found) => found.map((one) => one.dataset.record)"))


def test_a_gap_says_who_was_last_and_who_is_next(explorer: Explorer) -> None:
    """No more precisely than the sources do: a month stays a month."""
    gap = explorer.open(ACT).locator(".box.gap")
    expect(gap).to_contain_text("Təhmaz Ülkər, attested until 10 February 2015")
    expect(gap).to_contain_text("Ruzi Çavlan, attested from June 2018")


def test_the_strict_reading_leaves_out_what_is_assumed(explorer: Explorer) -> None:
    """And says so; the address bears it."""
    page = explorer.open(ACT)
    expect(page.locator(".lines .grade-assumed")).not_to_have_count(0)
    page.get_by_role("button", name="Strict").click()
    expect(page.locator(".lines .grade-assumed")).to_have_count(0)
    expect(page.locator(".note").first).to_contain_text("left out in the strict reading")
    assert "reading=strict" in page.url


def test_every_day_of_the_slider_shows_the_line_of_that_day(explorer: Explorer) -> None:
    """Stretch by stretch the hops that the server has for it, and the day stays in the address."""
    parts = httpx.get(f"{explorer.address}/api/v1/chains/capital-police?on=1900/2100").json()["acts"]
    held = [part for part in parts if part["hops"]]
    page = explorer.open("of=capital-police")
    _drawn(page)
    for part in held:
        assert _drawn(page) == {hop["id"] for hop in part["hops"]}, part["on"]
        page.get_by_role("button", name="Next change").click(force=part is held[-1])
    assert "day=" in page.url


def test_the_slider_moves_by_keyboard(explorer: Explorer) -> None:
    """A day at a time; a day that is not that of the act is said to be none, and shows the line above the doers."""
    page = explorer.open(ACT)
    page.get_by_role("slider").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".days output")).to_have_text("13 April 2018")
    expect(page.get_by_text("Not the day of the act")).to_be_visible()
    assert page.locator(".box.act").count() == 0
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".box.act")).to_be_visible()


def test_a_day_without_evidence_is_not_said_to_be_shown(explorer: Explorer) -> None:
    """The nearest day that has some is, and is named."""
    page = explorer.open("of=capital-police&day=1950-01-01")
    expect(page.locator(".days output")).to_have_text("1 January 2014")


def test_choosing_a_hop_shows_its_evidence(explorer: Explorer) -> None:
    """Its claims with their citations; a link restores it."""
    page = explorer.open(ACT)
    page.locator(".box.words").filter(has_text="commander of the Seventh Raid Squad").click()
    panel = page.locator("#evidence")
    expect(panel).to_contain_text("Official Gazette")
    expect(panel).to_contain_text("1 origin")
    again = explorer.open(page.url.partition("#")[2])
    expect(again.locator("#evidence .evidence-title")).to_contain_text("commander of the Seventh Raid Squad")


def test_going_back_leads_to_the_former_question(explorer: Explorer) -> None:
    """From a person to an act against them, and back with the button of the browser."""
    page = explorer.open("of=elsad-mirqas")
    page.locator(".acts a", has_text="Arrest of Elşad Mirqas").click()
    expect(page.locator(".box.act")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Elşad Mirqas")


def test_an_empty_graph_says_how_to_fill_it(empty_explorer: Explorer) -> None:
    """In words, not by an empty page."""
    expect(empty_explorer.open(awaited=".state h2").locator(".state")).to_contain_text("answerable load")


def test_a_server_that_is_away_is_told(explorer: Explorer) -> None:
    """With a button that asks again, which works when the server is back."""
    page = explorer.open()
    page.context.set_offline(True)
    page.locator(".examples a").first.click()
    expect(page.get_by_role("alert")).to_contain_text("cannot be reached")
    page.context.set_offline(False)
    explorer.faults.clear()  # the browser itself complains of the requests that failed
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator(".drawing svg")).to_be_visible()


def test_an_unknown_id_is_told_in_words(explorer: Explorer) -> None:
    """With what the server says, hostile text as text."""
    page = explorer.open("of=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", awaited="[role=alert]")
    assert page.locator("img").count() == 0
    explorer.faults.clear()  # the browser itself complains of the answer 404


@pytest.mark.parametrize("state", ["", ACT, f"{ACT}&view=table", "of=elsad-mirqas", "of=capital-police&day=2018-06-01"])
@pytest.mark.parametrize(("theme", "width"), [("light", 360), ("dark", 1600)])
def test_no_barrier_is_found(explorer: Explorer, node_modules: Path, state: str, theme: str, width: int) -> None:
    """By axe, at a telephone's width and a projector's, in both themes; and nothing sticks out sideways."""
    page = explorer.open(f"{state}&theme={theme}", width=width)
    page.evaluate(f"{(node_modules / 'axe-core/axe.min.js').read_text()}; 0")
    found = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_graph_is_fetched_only_when_it_is_wanted(explorer: Explorer) -> None:
    """The library comes with the view, and the policy of the page lets it draw."""
    page = explorer.open(ACT)
    fetched: list[str] = []
    page.on("request", lambda asked: fetched.append(asked.url))
    assert (
        page.evaluate("performance.getEntriesByType('resource').some((one) => one.name.includes('cytoscape'))") is False
    )
    page.get_by_role("button", name="Graph", exact=True).click()
    expect(page.locator(".graph canvas").first).to_be_visible()
    assert any("cytoscape" in url for url in fetched)


def test_what_is_seen_can_be_taken_away(explorer: Explorer) -> None:
    """Every format that the server knows, of the day and the reading on the screen."""
    page = explorer.open(f"{ACT}&reading=strict")
    page.locator(".taking summary").click()
    page.wait_for_selector(".taking .formats li")
    links = page.locator(".taking a").evaluate_all("(found) => found.map((one) => one.getAttribute('href'))")
    names = {one["name"] for one in httpx.get(f"{explorer.address}/api/v1/exports").json()["items"]}
    assert {link.partition("?")[0].rpartition("/")[2] for link in links} == names
    assert all("on=2018-04-12" in link and "grade=bracketed" in link for link in links)
    [taken] = [link for link in links if link.startswith("/api/v1/exports/csv?")]
    assert httpx.get(f"{explorer.address}{taken}").status_code == 200
