"""Taking away what is on the screen: the same question in every format, what is withheld, a picture, a link."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

import httpx
import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page, Route

    from tests.api.web.conftest import Explorer

ACT = "of=arrest-of-elsad"
SVG = "{http://www.w3.org/2000/svg}"
#: What a picture may consist of: nothing that runs, fetches or needs a style sheet.
HARMLESS = {"svg", "title", "rect", "path", "line", "text", "g", "circle", "ellipse", "polygon", "image"}


def _open(page: Page) -> None:
    page.locator(".taking > summary").click()
    page.wait_for_selector(".taking .formats li")


def saved_picture(page: Page, kind: str, folder: Path) -> Path:
    """Take what is on the screen away as a picture: `SVG` or `PNG`."""
    _open(page)
    with page.expect_download() as given:
        page.get_by_role("button", name=f"Picture as {kind}").click()
    saved = folder / f"picture.{kind.lower()}"
    given.value.save_as(saved)
    return saved


def _questions(page: Page) -> list[dict[str, list[str]]]:
    links = page.locator(".taking .formats a").evaluate_all("(found) => found.map((one) => one.getAttribute('href'))")
    return [parse_qs(link.partition("?")[2]) for link in links]


def test_a_file_is_of_what_is_on_the_screen(explorer: Explorer) -> None:
    """The chain of the day and the reading, the time line of the days shown, those who are drawn in the graph."""
    page = explorer.open(f"{ACT}&reading=strict")
    _open(page)
    chain = {"chain": ["arrest-of-elsad"], "on": ["2018-04-12"], "grade": ["bracketed"]}
    assert all(one == chain for one in _questions(page))
    page = explorer.open("of=case-lantern&view=timeline&from=2018-04-01&to=2018-04-12", awaited=".time-row")
    _open(page)
    line = {"entity": ["case-lantern"], "hops": ["2"], "on": ["2018-04-01/2018-04-12"]}
    assert all(one == line for one in _questions(page))
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=".graph canvas")
    _open(page)
    drawn = httpx.get(f"{explorer.address}/api/v1/subgraph?entity=elsad-mirqas&limit=2000").json()["nodes"]
    [first, *_] = _questions(page)
    assert set(first["ids"][0].split(",")) == {node["id"] for node in drawn}


@pytest.mark.parametrize("act", ["hidden-torture", "arrest-of-elsad"])
def test_what_is_withheld_is_told_before_the_file_is_fetched(explorer: Explorer, act: str) -> None:
    """How often and why, as the server says it of this very file; and what each format loses."""
    page = explorer.open(f"of={act}")
    _open(page)
    [asked, *_] = _questions(page)
    about = httpx.get(
        f"{explorer.address}/api/v1/subgraph/about", params={key: one[0] for key, one in asked.items()}
    ).json()["about"]
    assert page.locator(".preview li").all_inner_texts() == about["withheld"]
    expect(page.locator(".preview")).to_contain_text(f"{about['claims']} claims")
    if not about["withheld"]:
        expect(page.locator(".preview")).to_contain_text("Nothing is withheld")
    for one in httpx.get(f"{explorer.address}/api/v1/exports").json()["items"]:
        if one["loses"]:
            row = page.locator(".formats > li").filter(has=page.locator(f'a[href*="/{one["name"]}?"]'))
            expect(row).to_contain_text(one["loses"][0])


def test_smaller_circles_are_told_the_command(explorer: Explorer) -> None:
    """The page has no log-in, says so, and prints what to type on the machine that holds the graph."""
    page = explorer.open(f"{ACT}&reading=strict")
    _open(page)
    page.get_by_label("partners").check()
    expect(page.locator(".taking")).to_contain_text("no log-in")
    assert page.locator(".formats").count() == 0
    page.get_by_label("Format", exact=True).select_option("xlsx")
    typed = shlex.split(page.locator(".command").inner_text())
    asked = ["--on", "2018-04-12", "--grade", "bracketed", "--audience", "partner"]
    assert typed == ["answerable", "export", "xlsx", "chain", "arrest-of-elsad", *asked, "-o", "answerable-chain.xlsx"]


def test_a_link_restores_the_view(explorer: Explorer) -> None:
    """Copied by a button; opened elsewhere it shows the same."""
    page = explorer.open("of=elsad-mirqas&view=timeline", awaited=".time-row")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("From", exact=True).select_option("2019")
    page.locator(".time-row").nth(1).click()
    shown = page.locator(".time-row").all_inner_texts()
    _open(page)
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator(".taking-link")).to_contain_text("Copied")
    link = page.evaluate("navigator.clipboard.readText()")
    again = explorer.open(link.partition("#")[2], awaited=".time-row")
    assert again.locator(".time-row").all_inner_texts() == shown
    expect(again.locator(".time-row.picked")).to_have_count(1)


@pytest.mark.parametrize(("state", "awaited"), [(ACT, ".box.words"), ("of=vaqif-torali&view=timeline", ".time-row")])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_bears_its_title_and_citations(
    explorer: Explorer, tmp_path: Path, state: str, awaited: str, theme: str
) -> None:
    """An SVG of plain shapes and texts that opens without a network, with every word that is on the screen."""
    page = explorer.open(f"{state}&theme={theme}", awaited=awaited)
    words = page.locator(".picture .drawing text").evaluate_all("(found) => found.map((one) => one.textContent.trim())")
    title = page.locator("h1").inner_text()
    saved = saved_picture(page, "SVG", tmp_path)
    root = ET.fromstring(saved.read_bytes())  # noqa: S314 - our own page made it
    assert {one.tag for one in root.iter()} <= {f"{SVG}{name}" for name in HARMLESS}
    attributes = {name for one in root.iter() for name in one.attrib}
    assert not {name for name in attributes if name.startswith("on") or name in {"class", "style", "tabindex"}}
    texts = [(one.text or "").strip() for one in root.iter(f"{SVG}text")]
    lowered = {text.lower() for text in texts}
    assert {word.lower() for word in words if word} <= lowered
    assert title.split()[0] in " ".join(texts)
    assert any(text.startswith("1. ") for text in texts)
    alone = page.context.new_page()
    alone.goto(saved.as_uri())
    assert alone.evaluate("document.documentElement.getBoundingClientRect().width") > 600


@pytest.mark.parametrize(("state", "awaited"), [(ACT, ".box.words"), ("of=elsad-mirqas&view=graph", ".graph canvas")])
def test_a_picture_of_points(explorer: Explorer, tmp_path: Path, state: str, awaited: str) -> None:
    """A PNG of the chain, and of the graph, which is drawn on a canvas; it is not empty."""
    page = explorer.open(state, awaited=awaited)
    saved = saved_picture(page, "PNG", tmp_path)
    assert saved.read_bytes().startswith(b"\x89PNG")
    assert len(saved.read_bytes()) > 20_000


def test_hostile_names_stay_text_in_a_picture(explorer: Explorer, tmp_path: Path) -> None:
    """Neither the SVG nor the command can be broken out of."""
    hostile = '</text><script>alert(1)</script>\u202e"><svg onload="alert(2)">'

    def renamed(route: Route) -> None:
        body = route.fetch().json()
        nodes = [node | {"name": hostile, "names": [hostile]} for node in body["nodes"]]
        sources = [source | {"title": hostile, "url": "javascript:alert(3)"} for source in body["sources"]]
        route.fulfill(json=body | {"nodes": nodes, "sources": sources})

    explorer.page.on("dialog", lambda dialog: explorer.faults.append(dialog.message))
    explorer.page.route("**/api/v1/subgraph?*", renamed)
    page = explorer.open("of=vaqif-torali&view=timeline", awaited=".time-row")
    saved = saved_picture(page, "SVG", tmp_path)
    root = ET.fromstring(saved.read_bytes())  # noqa: S314 - our own page made it
    assert {one.tag for one in root.iter()} <= {f"{SVG}{name}" for name in HARMLESS}
    alone = page.context.new_page()
    alone.on("dialog", lambda dialog: explorer.faults.append(dialog.message))
    alone.goto(saved.as_uri())
    assert alone.evaluate("document.querySelectorAll('script').length") == 0
