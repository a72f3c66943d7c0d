"""Taking away what is on the screen: the same question in every format, what is withheld, a picture, a link."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

import httpx
import pytest
from playwright.sync_api import expect

from tests.api.web.canvas import CANVAS, EDGES, on_canvas, tool, until

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


def _drawn(page: Page) -> tuple[set[str], set[str]]:
    """Who is on the canvas, and which ties."""
    return on_canvas(page), set(page.evaluate(EDGES))


def _in_file(explorer: Explorer, asked: dict[str, list[str]]) -> dict[str, Any]:
    """What a file holds that is asked for so."""
    given = {key: one[0] for key, one in asked.items()}
    body: dict[str, Any] = httpx.get(f"{explorer.address}/api/v1/subgraph", params=given).json()
    return body


@pytest.mark.parametrize(("state", "left_out"), [(ACT, "holds_post"), ("of=elsad-mirqas", "arrested_by")])
def test_a_file_of_a_graph_has_its_day_and_its_filters(explorer: Explorer, state: str, left_out: str) -> None:
    """The very ties of the canvas and no other, graded for the day of the chain, or else for that of the filter."""
    day = "2018-04-12"
    page = explorer.open(f"{state}&view=graph", awaited=CANVAS)
    on_canvas(page)
    tool(page, "Filter").click()
    page.locator(".filter", has_text=left_out.replace("_", " ")).get_by_role("checkbox").uncheck()
    if state != ACT:
        page.get_by_label("Only what may have held on").fill(day)
        on_canvas(page)
    nodes, edges = _drawn(page)
    _open(page)
    [asked, *_] = _questions(page)
    assert asked["on"] == [day]
    file = _in_file(explorer, asked)
    assert ({one["id"] for one in file["nodes"]}, {one["id"] for one in file["edges"]}) == (nodes, edges)
    assert left_out not in {one["edge"] for one in file["edges"]}
    assert {one["grade"] for one in file["edges"]} - {""}
    page.get_by_label("partners").check()
    typed = shlex.split(page.locator(".command").inner_text())
    assert typed[typed.index("--on") + 1] == day
    assert set(typed[typed.index("--ties") + 1].split(",")) == edges


def test_what_a_file_of_a_graph_has_otherwise_is_told_before_it_is_fetched(explorer: Explorer) -> None:
    """Which and how many it holds more or fewer, and what is graded otherwise in it; and what is the same."""
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    on_canvas(page)
    _open(page)
    expect(page.locator(".compared")).to_contain_text("just who and what is on the canvas")

    def other(route: Route) -> None:
        body = route.fetch().json()
        [_, second, third, *rest] = body["edges"]
        changed = [second | {"id": "f-unseen"}, third | {"grade": "undated"}]
        route.fulfill(json=body | {"edges": [*changed, *rest]})

    page.route("**/api/v1/subgraph?ids=*", other)
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    on_canvas(page)
    _open(page)
    told = page.locator(".compared")
    expect(told).to_contain_text("In the file, but not on the canvas: 1")
    expect(told).to_contain_text("On the canvas, but not in the file: 2")
    expect(told).to_contain_text("With another time grade in the file than on the canvas: 1")
    expect(told).to_contain_text("undated in the file")
    expect(told.locator("li")).to_have_count(4)


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


def _lines(picture: Path) -> list[str]:
    root = ET.fromstring(picture.read_bytes())  # noqa: S314 - our own page made it
    return [(one.text or "").strip() for one in root.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("act", "day", "accused", "answer", "large"),
    [
        ("torture-in-the-cellar", "16 June 2018", "Vaqif Törəli, ", "Denied by Vaqif Törəli", False),
        ("torture-in-the-cellar", "16 June 2018", "Vaqif Törəli, ", "Denied by Vaqif Törəli", True),
        ("arrest-of-elsad", "12 April 2018", "Interior Ministry, accused of", "No reply: Interior Ministry", False),
    ],
)
def test_a_picture_of_a_graph_bears_day_key_and_denials(
    explorer: Explorer, tmp_path: Path, act: str, day: str, accused: str, answer: str, *, large: bool
) -> None:
    """As of when, what the dashes mean, and beside each accusation who answers it; on a large canvas too."""

    def smaller(route: Route) -> None:
        body = route.fetch().text()
        assert "const MOST_DRAWN = 1500;" in body
        route.fulfill(body=body.replace("MOST_DRAWN = 1500;", "MOST_DRAWN = 3;"), content_type="text/javascript")

    if large:
        explorer.page.route("**/static/graph/view.js", smaller)
    page = explorer.open(f"of={act}&view=graph", awaited=CANVAS)
    if large:
        until(page, "Boolean(document.querySelector('.canvas').sigma?.getGraph().order)", wanted=True)
    else:
        on_canvas(page)
    lines = _lines(saved_picture(page, "SVG", tmp_path))
    explorer.faults[:] = [one for one in explorer.faults if "GL Driver Message" not in one]
    assert f"As of {day}" in lines
    assert any(line.startswith("covered: a single claim") for line in lines)
    told = lines[lines.index("Who answers") : lines.index("Where it stands")]
    said = next(at for at, line in enumerate(told) if line.startswith(accused))
    assert any(line.startswith(answer) for line in told[said:])


def test_a_picture_of_a_graph_without_a_day_says_so(explorer: Explorer, tmp_path: Path) -> None:
    """And with one for which it is filtered, that one."""
    page = explorer.open("of=orven-tagrus&view=graph", awaited=CANVAS)
    on_canvas(page)
    assert "For no certain day" in _lines(saved_picture(page, "SVG", tmp_path))
    tool(page, "Filter").click()
    page.get_by_label("Only what may have held on").fill("2018-04-12")
    on_canvas(page)
    with page.expect_download() as given:
        page.get_by_role("button", name="Picture as SVG").click()
    given.value.save_as(tmp_path / "dated.svg")
    assert "As of 12 April 2018" in _lines(tmp_path / "dated.svg")


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
