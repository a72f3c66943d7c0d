"""The graph as people use it: expanding with counts, hiding, pinning, marking, undoing, filters, paths, the address."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import expect

from tests.api.web.canvas import CANVAS, EDGES, NODES, expand, on_canvas, place, tool, until
from tests.api.web.test_explorer import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page, Response, Route

    from tests.api.web.conftest import Explorer

HUB = "of=letters-union&view=graph&kind=node&id=letters-union"


def test_ties_are_counted_before_they_are_fetched(explorer: Explorer) -> None:
    """Each kind with the number that the server has, and which are only alleged; nothing of them is on the canvas."""
    page = explorer.open(HUB, awaited=CANVAS)
    before = on_canvas(page)
    tool(page, "Expand …").click()
    counts = httpx.get(f"{explorer.address}/api/v1/entities/letters-union/neighbours?limit=1").json()["counts"]
    expect(page.locator(".expansions li")).to_have_count(len(counts))
    members = page.locator(".expansions li", has_text="member of")
    expect(members).to_contain_text("Ties: 61, to 61 others")
    expect(members.get_by_role("button")).to_have_text("Add 50 of 61")
    assert on_canvas(page) == before


def test_a_hub_is_expanded_page_by_page_and_collapsed_again(explorer: Explorer) -> None:
    """Fifty at a time, then the rest, each with the ties among them; collapsed, they are gone."""
    page = explorer.open(HUB, awaited=CANVAS)
    before = on_canvas(page)
    expand(page, "member of")
    expect(page.locator(".expansions li", has_text="member of")).to_contain_text("50 of 61 are on the canvas")
    first = on_canvas(page)
    expand(page, "member of")
    expect(page.locator(".expansions li", has_text="member of")).to_contain_text("All are on the canvas")
    whole = on_canvas(page)
    path = f"{explorer.address}/api/v1/entities/letters-union/neighbours?limit=1000&edges=member_of"
    members = {one["entity"]["id"] for one in httpx.get(path).json()["items"]}
    assert before < first < whole
    assert members <= whole
    tool(page, "Collapse").click()
    expect(page.locator(".canvas-told")).to_contain_text("Union of Letters collapsed")
    assert on_canvas(page) == before


def test_every_step_can_be_undone_and_done_again(explorer: Explorer) -> None:
    """Expanding, hiding, pinning, marking: step by step back to the beginning, and forward to the end."""
    page = explorer.open("of=arrest-of-elsad&view=graph&kind=node&id=raid-squad", awaited=CANVAS)
    seen = [on_canvas(page)]
    expand(page, "involved in")
    seen.append(on_canvas(page))
    for name in ("Pin", "Mark", "Hide"):
        tool(page, name).click()
        expect(page.locator(".canvas-told")).to_contain_text({"Hide": "hidden"}.get(name, f"{name.lower()}"))
        seen.append(on_canvas(page))
    assert "raid-squad" not in seen[-1]
    for state in reversed(seen[:-1]):
        tool(page, "Undo").click()
        until(page, NODES, sorted(state))
    expect(tool(page, "Undo")).to_be_disabled()
    for state in seen[1:]:
        tool(page, "Redo").click()
        until(page, NODES, sorted(state))
    expect(tool(page, "Redo")).to_be_disabled()


def test_whoever_is_pinned_stays_where_they_are(explorer: Explorer) -> None:
    """By dragging too, and when everything is arranged anew."""
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    page.wait_for_timeout(300)  # until the worker has arranged it
    x, y = place(page, "elsad-mirqas")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 120, y + 60, steps=4)
    page.mouse.up()
    expect(page.locator(".canvas-told")).to_contain_text("pinned")
    drawn = "document.querySelector('.canvas').graph.getElementById('n:elsad-mirqas').position()"
    where = f"(({{x, y}}) => [Math.round(x), Math.round(y)])({drawn})"
    held = page.evaluate(where)
    tool(page, "Arrange anew").click()
    page.wait_for_timeout(400)
    assert page.evaluate(where) == held
    assert f"f.elsad-mirqas.{held[0]}.{held[1]}" in page.url


def test_many_are_marked_by_a_frame(explorer: Explorer) -> None:
    """Drawn while the button is on, or the shift key held; what is marked is hidden together."""
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    before = on_canvas(page)
    frame = page.locator(".canvas").bounding_box()
    assert frame is not None
    tool(page, "Mark by frame").click()
    page.mouse.move(frame["x"] + 2, frame["y"] + 2)
    page.mouse.down()
    page.mouse.move(frame["x"] + frame["width"] - 2, frame["y"] + frame["height"] - 2, steps=3)
    page.mouse.up()
    expect(page.locator(".doing")).to_contain_text(f"Marked: {len(before)} entities")
    tool(page, "Mark by frame").click()
    tool(page, "Hide").click()
    assert on_canvas(page) == set()
    tool(page, "Undo").click()
    assert on_canvas(page) == before


def test_a_click_with_the_shift_key_marks_one(explorer: Explorer) -> None:
    """And a second one takes the mark away."""
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    page.wait_for_timeout(400)
    x, y = place(page, "elsad-mirqas")
    page.keyboard.down("Shift")
    page.mouse.click(x, y)
    expect(page.locator(".canvas-told")).to_contain_text("Elşad Mirqas marked")
    page.mouse.click(x, y)
    page.keyboard.up("Shift")
    expect(page.locator(".canvas-told")).to_contain_text("no longer marked")


def test_everything_is_done_by_keyboard(explorer: Explorer) -> None:
    """From the canvas alone: going from one to the next, expanding, hiding, undoing; each told in words."""
    page = explorer.open("of=arrest-of-elsad&view=graph", awaited=CANVAS)
    before = on_canvas(page)
    told = page.locator(".canvas-told")
    page.locator(".canvas").focus()
    page.keyboard.press("ArrowUp")
    expect(told).not_to_have_text("")
    expect(page.locator(".canvas")).to_be_focused()
    page.keyboard.press("h")
    expect(told).to_contain_text("hidden")
    assert len(on_canvas(page)) < len(before)
    page.keyboard.press("Control+z")
    expect(told).to_contain_text("Undone")
    assert on_canvas(page) == before
    page.keyboard.press("m")
    expect(told).to_contain_text("marked")
    page.keyboard.press("Escape")
    expect(told).to_contain_text("no longer marked")
    page.keyboard.press("e")
    expect(page.locator(".expansions")).to_be_visible()
    page.locator(".canvas").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#evidence h2")).to_be_focused()


def test_the_list_has_everything_on_the_canvas(explorer: Explorer) -> None:
    """With the same marks and choices; what is hidden can be shown again from it."""
    page = explorer.open("of=arrest-of-elsad&view=graph", awaited=CANVAS)
    before = on_canvas(page)
    tool(page, "List").click()
    expect(page.locator(".canvas-list li")).to_have_count(len(before))
    page.get_by_label("Find in the list").fill("Seventh Raid")
    page.locator(".canvas-list .link").first.click()
    expect(page.locator("#evidence")).to_contain_text("Seventh Raid Squad")
    tool(page, "Hide").click()
    assert on_canvas(page) == before - {"raid-squad"}
    tool(page, "Show again").click()
    assert on_canvas(page) == before


@pytest.mark.parametrize(("group", "label"), [("Entities", "person"), ("Ties", "involved in")])
def test_filters_leave_out_what_is_not_wanted(explorer: Explorer, group: str, label: str) -> None:
    """By type of entity and of tie; told, and back with another click."""
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    before = (on_canvas(page), set(page.evaluate(EDGES)))
    tool(page, "Filter").click()
    box = (
        page.get_by_role("group", name=group, exact=True).locator("label", has_text=label).first.get_by_role("checkbox")
    )
    box.uncheck()
    expect(page.locator(".canvas-told")).to_contain_text("Filter changed")
    on_canvas(page)
    assert set(page.evaluate(EDGES)) < before[1]
    box.check()
    assert (on_canvas(page), set(page.evaluate(EDGES))) == before


def test_a_day_leaves_out_what_cannot_have_held(explorer: Explorer) -> None:
    """As the server has it, and the others are graded for that day."""
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    tool(page, "Filter").click()
    page.get_by_label("Only what may have held on").fill("2018-04-12")
    page.get_by_label("Only what may have held on").press("Tab")
    expect(page.locator(".canvas-told")).to_contain_text("Filter changed: Day")
    drawn = httpx.get(f"{explorer.address}/api/v1/subgraph?entity=elsad-mirqas&on=2018-04-12&limit=2000").json()[
        "edges"
    ]
    until(page, EDGES, sorted(edge["id"] for edge in drawn))
    graded = "document.querySelector('.canvas').graph.edges('.grade-covered').length"
    assert page.evaluate(graded) == sum(edge["grade"] == "covered" for edge in drawn)


def test_a_path_between_two_is_drawn_and_told(explorer: Explorer) -> None:
    """The answer of the server: its ties on the canvas, its steps in words with standing and grade."""
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    tool(page, "List").click()
    [path, *_] = httpx.get(f"{explorer.address}/api/v1/paths?from=elsad-mirqas&to=raid-squad").json()["paths"]
    page.goto(f"{page.url}&graph=m.elsad-mirqas*m.raid-squad*p.elsad-mirqas.raid-squad")
    expect(page.locator(".path-step").first).to_be_visible()
    words = page.locator(".paths").inner_text()
    assert all(ref["name"] in words for ref in path["entities"])
    ties = {tie["id"] for step in path["steps"] for tie in step}
    on_path = "document.querySelector('.canvas').graph.edges('.on-path').map((one) => one.data('record'))"
    until(page, f"{on_path}.sort()", sorted(ties))
    tool(page, "Take the path away").click()
    expect(page.locator(".paths")).to_have_count(0)


def test_a_link_restores_the_picture(explorer: Explorer) -> None:
    """What was expanded, hidden, pinned and filtered; in another window too."""
    page = explorer.open(HUB, awaited=CANVAS)
    expand(page, "member of")
    on_canvas(page)
    tool(page, "Pin").click()
    tool(page, "List").click()
    page.locator(".canvas-list .link").nth(5).click()
    tool(page, "Hide").click()
    left = on_canvas(page)
    address = page.url.partition("#")[2]
    again = explorer.open(address, awaited=CANVAS)
    until(again, NODES, sorted(left))
    assert page.url.partition("#")[2] == address


def test_an_address_that_restores_nothing_says_so(explorer: Explorer) -> None:
    """Too much for an address is told when it is left, and when such a link is opened; broken parts harm nothing."""
    page = explorer.open(f"{HUB}&graph=long", awaited=CANVAS)
    expect(page.locator(".explored .note")).to_contain_text("too much for an address")
    page = explorer.open(f"{HUB}&graph=e.x*%25*q.1*h.*e.a.b.sideways.9*d.yesterday*o.evil.x", awaited=CANVAS)
    assert "letters-union" in on_canvas(page)


def test_labels_of_two_answers_are_never_taken_for_one(explorer: Explorer) -> None:
    """A protected person in another answer stands under another label; nothing can be asked about a label."""
    page = explorer.open("of=hidden-torture&view=graph&kind=node&id=hidden-torture", awaited=CANVAS)
    assert [one for one in on_canvas(page) if one.startswith("V-")] == ["V-1"]
    expand(page, "involved in")
    expect(page.locator(".expansions li")).to_contain_text("All are on the canvas")
    labels = {one for one in on_canvas(page) if one.startswith("V-")}
    assert labels == {"V-1", "V-1·2"}
    assert "protected" not in " ".join(on_canvas(page))
    expect(page.get_by_text("labels that hold in one answer")).to_be_visible()
    sizes = page.evaluate(
        "document.querySelector('.canvas').graph.nodes().map((one) => [one.data('record'), one.data('size')])"
    )
    others = [size for node, size in sizes if node not in labels]
    assert max(size for node, size in sizes if node in labels) <= max(others)


def test_hostile_text_is_shown_as_text(explorer: Explorer) -> None:
    """A name that is a script, or turns the direction of writing, in the list, the buttons and what is told."""
    evil = "<img src=x onerror=alert(1)>\u202etxet"

    def poisoned(route: Route) -> None:
        body = route.fetch().text().replace("Seventh Raid Squad", evil)
        route.fulfill(body=body, content_type="application/json")

    explorer.page.route("**/api/v1/**", poisoned)
    page = explorer.open("of=arrest-of-elsad&view=graph&kind=node&id=raid-squad", awaited=CANVAS)
    tool(page, "List").click()
    tool(page, "Expand …").click()
    expect(page.locator("#expansion-title")).to_contain_text("<img src=x")
    tool(page, "List").click()
    expect(page.locator(".canvas-list")).to_contain_text("<img src=x")
    tool(page, "Pin").click()
    expect(page.locator(".canvas-told")).to_contain_text("<img src=x")
    assert page.locator("img").count() == 0


def test_the_scripts_of_the_page_stay_small(explorer: Explorer) -> None:
    """All that a graph needs is at most half as much again as Cytoscape alone; sigma is not fetched for a small one."""
    answers: list[Response] = []
    explorer.page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it marks what it is given
    page = explorer.open("of=elsad-mirqas&view=graph", awaited=CANVAS)
    page.wait_for_load_state("networkidle")
    scripts = {answer.url: answer.body() for answer in answers if answer.url.endswith((".js", ".mjs"))}
    sizes = {url.rpartition("/")[2]: len(gzip.compress(body, 9)) for url, body in scripts.items()}
    assert not {"sigma.js", "graphology.js", "overview.js"} & set(sizes)
    assert sum(sizes.values()) <= 1.5 * sizes["cytoscape.mjs"]


def expanded_in_vain(page: Page) -> tuple[set[str], Locator]:
    """Ask for members of the hub that do not come; gives who was on the canvas, and where that kind of tie is told."""
    before = on_canvas(page)
    tool(page, "Expand …").click()
    kind = page.locator(".expansions li", has_text="member of")
    kind.wait_for()
    page.route("**/api/v1/entities/letters-union/neighbours?*", lambda route: route.abort())
    kind.get_by_role("button").click()
    return before, kind


def test_what_could_not_be_fetched_is_asked_for_again(explorer: Explorer) -> None:
    """It says so in words, keeps the picture as it was, and a button tries once more."""
    page = explorer.open(HUB, awaited=CANVAS)
    before, kind = expanded_in_vain(page)
    failed = page.locator(".explored").get_by_role("alert")
    expect(failed).to_contain_text("cannot be reached")
    assert on_canvas(page) == before
    expect(page.locator(".canvas-told")).to_have_text("")
    expect(kind.get_by_role("button")).to_have_text("Ask again")
    page.unroute_all()
    explorer.faults.clear()
    failed.get_by_role("button").click()
    expect(failed).to_have_count(0)
    expect(kind).to_contain_text("50 of 61 are on the canvas")
    expect(page.locator(".canvas-told")).to_contain_text("expanded")
    assert len(on_canvas(page)) > len(before)
    tool(page, "Undo").click()
    assert on_canvas(page) == before


def test_what_could_not_be_fetched_is_no_step(explorer: Explorer) -> None:
    """Nothing says that it is there; its button asks for the same page; once it is there, it is undone at once."""
    page = explorer.open(HUB, awaited=CANVAS)
    before, kind = expanded_in_vain(page)
    expect(page.locator(".explored").get_by_role("alert")).to_be_visible()
    expect(page.locator(".canvas-told")).not_to_contain_text("expanded")
    expect(tool(page, "Undo")).to_be_disabled()
    with page.expect_event("requestfailed"):
        kind.get_by_role("button", name="Ask again").click()
    expect(page.locator(".explored").get_by_role("alert")).to_be_visible()
    assert "graph=" not in page.url
    page.unroute_all()
    kind.get_by_role("button", name="Ask again").click()
    expect(kind).to_contain_text("50 of 61 are on the canvas")
    expect(page.locator(".canvas-told")).to_contain_text("expanded")
    expect(page.locator(".explored").get_by_role("alert")).to_have_count(0)
    assert "member_of.in.1" in page.evaluate("decodeURIComponent(location.hash)")
    assert on_canvas(page) > before
    tool(page, "Undo").click()
    until(page, NODES, sorted(before))
    expect(tool(page, "Undo")).to_be_disabled()
    explorer.faults.clear()


def test_a_page_of_a_link_that_could_not_be_fetched_is_asked_for_again(explorer: Explorer) -> None:
    """The button of its kind does not go on to the next page."""
    page = explorer.open(HUB, awaited=CANVAS)
    expand(page, "member of")
    until(page, "location.hash.includes('member_of')", wanted=True)
    link = page.url.partition("#")[2]
    page.route("**/neighbours?edges=*", lambda route: route.abort())
    explorer.open(link, awaited=".explored [role=alert]")
    tool(page, "Expand …").click()
    kind = page.locator(".expansions li", has_text="member of")
    again = kind.get_by_role("button", name="Ask again")
    again.wait_for()
    page.unroute_all()
    again.click()
    expect(kind).to_contain_text("50 of 61 are on the canvas")
    assert page.url.partition("#")[2] == link
    explorer.faults.clear()


def test_what_is_changed_while_a_page_is_missing_stays(explorer: Explorer) -> None:
    """A step beside it is told and undone alone; what was asked for comes after it."""
    page = explorer.open(HUB, awaited=CANVAS)
    before, kind = expanded_in_vain(page)
    failed = page.locator(".explored").get_by_role("alert")
    failed.wait_for()
    tool(page, "Mark").click()
    expect(page.locator(".canvas-told")).to_contain_text("marked")
    page.unroute_all()
    failed.get_by_role("button", name="Ask again").click()
    expect(kind).to_contain_text("50 of 61 are on the canvas")
    tool(page, "Undo").click()
    until(page, NODES, sorted(before))
    expect(tool(page, "Unmark")).to_be_visible()
    tool(page, "Undo").click()
    expect(tool(page, "Mark")).to_be_visible()
    explorer.faults.clear()


@pytest.mark.parametrize("panel", ["Filter", "List", "Keys", "Expand …"])
@pytest.mark.parametrize(("theme", "width"), [("light", 360), ("dark", 1600)])
def test_no_barrier_is_found_in_the_graph(
    explorer: Explorer, node_modules: Path, panel: str, theme: str, width: int
) -> None:
    """By axe, whatever is open, at a telephone's width and a projector's; and nothing sticks out sideways."""
    page = explorer.open(f"{HUB}&theme={theme}", width=width, awaited=CANVAS)
    tool(page, panel).click()
    page.wait_for_selector(".panel")
    page.evaluate(f"{(node_modules / 'axe-core/axe.min.js').read_text()}; 0")
    found = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
