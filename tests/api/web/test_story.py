"""A story as it is written and played: tied claims, marks when they change, a file, a page without a network."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from exports.seal import read_seal
from exports.verify import versions_in

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

    from tests.api.web.conftest import Explorer

ACT = "of=arrest-of-elsad"
HOSTILE = (
    "<img src=x onerror=alert(1)></script><script>alert(2)</script> javascript:alert(3) \u202eevitceles " + "y" * 900
)


#: The width of everything once drawings have been laid out anew, which they are after the window has changed.
SETTLED = """async () => {
  const wide = () => document.documentElement.scrollWidth;
  for (let frame = 0; wide() > innerWidth && frame < 300; frame += 1) await new Promise(requestAnimationFrame);
  return wide();
}"""


def _desk(explorer: Explorer, state: str = ACT, awaited: str = ".box.words") -> Page:
    page = explorer.open(state, width=1400, awaited=awaited)
    page.get_by_role("button", name="Story", exact=True).click()
    return page


def _write(page: Page, text: str, nth: int = 1) -> None:
    page.get_by_label(f"Sentence {nth}", exact=True).fill(text)


def _told(explorer: Explorer) -> Page:
    """Two steps: a chain with a tied sentence and one of the author's own, then a time line."""
    page = _desk(explorer)
    page.get_by_label("Title").fill("How it began")
    page.get_by_role("button", name="Add this view as a step").click()
    _write(page, "He was arrested.")
    page.get_by_role("button", name="Tie claims to sentence 1").click()
    page.locator("#evidence .tie-claim").first.click()
    expect(page.locator(".story-sentence .story-note")).to_have_count(1)
    page.get_by_role("button", name="Done with tying").click()
    page.get_by_role("button", name="Add a sentence").click()
    _write(page, "Nobody was surprised.", 2)
    page.evaluate("location.hash = 'of=vaqif-torali&view=timeline'")
    page.wait_for_selector(".time-row")
    page.get_by_role("button", name="Add this view as a step").click()
    _write(page, "He is accused, and denies it.")
    return page


def test_a_story_is_written_and_played_by_keyboard(explorer: Explorer) -> None:
    """Each step shows its view and its sentences; the own words of the author are said to be that."""
    page = _told(explorer)
    page.locator(".story-list .link").first.click()
    page.get_by_role("button", name="Play", exact=True).click()
    player = page.locator(".story-player")
    expect(player).to_contain_text("Step 1 of 2")
    expect(player.locator(".sentence.own")).to_contain_text("Nobody was surprised.")
    expect(player.locator(".sentence.own")).to_contain_text("own words")
    expect(player.locator(".story-notes")).to_contain_text("What the ministry said")
    expect(page.locator(".box.act")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(player).to_contain_text("Step 2 of 2")
    expect(page.locator(".time-row").first).to_be_visible()
    assert "of=vaqif-torali" in page.url
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".box.act")).to_be_visible()
    page.keyboard.press("Escape")
    expect(player).to_have_count(0)
    expect(page.get_by_label("Title")).to_have_value("How it began")


def _saved(page: Page, button: str, place: Path) -> Path:
    with page.expect_download() as given:
        page.get_by_role("button", name=button).click()
    given.value.save_as(place)
    return place


def _open_file(page: Page, story: dict[str, Any]) -> None:
    content = json.dumps(story).encode()
    page.get_by_label("Open a story").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": content}
    )


def test_a_sentence_is_marked_when_its_claim_changes(explorer: Explorer, tmp_path: Path) -> None:
    """Saved and opened again it is whole; a claim that reads otherwise now, or is answered since, marks it."""
    page = _told(explorer)
    story = json.loads(_saved(page, "Save the story", tmp_path / "a.json").read_text())
    [tie] = story["steps"][0]["sentences"][0]["claims"]
    assert re.fullmatch(r"veldania:[\w-]+@[0-9a-f]{12}", tie["version"])
    _open_file(page, story)
    expect(page.locator(".story-desk [role=status]")).to_contain_text("Every claim is as it was")
    tie["version"] = f"{tie['version'][:-12]}{'0' * 12}"
    _open_file(page, story)
    expect(page.locator(".story-desk [role=status]")).to_contain_text("marked")
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator(".sentence.changed")).to_contain_text("Changed since")

    def disputed(route: Route) -> None:
        item = {"claim": tie["id"], "became": "disputed", "words": "is answered since by x:1", "by": ["x:1"]}
        route.fulfill(json={"checked": 1, "items": [item]})

    page.route("**/api/v1/claims/since*", disputed)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Check the claims").click()
    expect(page.locator(".story-sentence").first).to_contain_text("Disputed since")


def test_a_check_says_nothing_of_what_it_did_not_check(explorer: Explorer, tmp_path: Path) -> None:
    """Neither of a story in which no claim is tied, nor of ties that cannot be compared."""
    page = _told(explorer)
    story = json.loads(_saved(page, "Save the story", tmp_path / "a.json").read_text())
    status = page.locator(".story-desk [role=status]")
    [sentence, own] = story["steps"][0]["sentences"]
    [tie] = sentence["claims"]
    sentence["claims"] = [tie, tie | {"id": "K-1", "version": ""}]
    _open_file(page, story)
    expect(status).to_contain_text("Every claim is as it was")
    expect(status).to_contain_text("no version that could be compared: 1")
    sentence["claims"] = [tie | {"id": "K-1", "version": ""}]
    _open_file(page, story)
    expect(status).to_contain_text("no version that could be compared: 1")
    expect(status).not_to_contain_text("as it was")
    story["steps"][0]["sentences"] = [own]
    _open_file(page, story)
    expect(status).to_contain_text("nothing was checked")
    expect(status).not_to_contain_text("as it was")


def test_nothing_of_a_story_leaves_the_page(explorer: Explorer, tmp_path: Path) -> None:
    """No request bears its words, nothing is stored in the browser, and only versions of claims are asked about."""
    asked: list[str] = []
    explorer.page.on("request", lambda request: asked.append(f"{request.method} {request.url} {request.post_data}"))
    page = _told(explorer)
    _saved(page, "Save as a page", tmp_path / "a.html")
    page.get_by_role("button", name="Check the claims").click()
    expect(page.locator(".story-desk [role=status]")).to_contain_text("as it was")
    assert any("claims/since" in one for one in asked)
    assert not [one for one in asked if "began" in one or "surprised" in one or one.startswith("POST")]
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


def test_the_page_of_a_story_plays_without_a_network(explorer: Explorer, browser: Browser, tmp_path: Path) -> None:
    """From a disk, step by step, with the evidence; its seal holds, and its claims can be checked by command."""
    page = _told(explorer)
    saved = _saved(page, "Save as a page", tmp_path / "story.html")
    with saved.open("rb") as file:
        assert read_seal(file).unbroken
        assert len(set(versions_in(file))) > 3
    context = browser.new_context(offline=True, reduced_motion="reduce")
    alone, faults = context.new_page(), list[str]()
    alone.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    alone.on("pageerror", lambda error: faults.append(str(error)))
    alone.goto(saved.as_uri())
    player = alone.locator(".story-player")
    expect(player).to_contain_text("Step 1 of 2")
    expect(player.locator(".story-notes")).to_contain_text("What the ministry said")
    expect(alone.locator(".box.act")).to_be_visible()
    alone.keyboard.press("ArrowRight")
    expect(alone.locator(".time-row").first).to_be_visible()
    alone.locator(".time-row").first.click()
    expect(alone.locator("#evidence .claim").first).to_be_visible()
    alone.keyboard.press("Escape")
    expect(player).to_have_count(0)
    alone.get_by_role("button", name="Time line").click()
    expect(alone.locator(".time-row").first).to_be_visible()
    alone.get_by_role("button", name="Play the story").click()
    expect(player).to_contain_text("Step 1 of 2")
    alone.keyboard.press("ArrowRight")
    expect(player).to_contain_text("Step 2 of 2")
    alone.get_by_role("button", name="Русский").click()
    expect(player).to_contain_text("Шаг 2 из 2")
    expect(alone.locator("html")).to_have_attribute("lang", "ru")
    context.close()
    assert faults == []


def test_hostile_words_are_text(explorer: Explorer, browser: Browser, tmp_path: Path) -> None:
    """In every field of a story that somebody else wrote, in the page and in the file that plays it."""
    fields = ("id", "version", "takenAt", "who", "told", "stance", "says", "note", "when", "standing")
    tie: dict[str, Any] = dict.fromkeys(fields, HOSTILE)
    tie |= {
        "where": [HOSTILE, "a title, javascript:alert(4)"],
        "answers": [{"head": HOSTILE, "note": HOSTILE, "stance": "denies"}],
    }
    step = {"name": HOSTILE, "view": f"#{ACT}", "ids": None, "sentences": [{"text": HOSTILE, "claims": [tie]}]}
    explorer.page.on("dialog", lambda dialog: explorer.faults.append(dialog.message))
    page = _desk(explorer)
    _open_file(page, {"kind": "answerable-story", "version": 1, "title": HOSTILE, "steps": [step]})
    expect(page.locator(".story-note")).to_contain_text("<img src=x")
    saved = _saved(page, "Save as a page", tmp_path / "hostile.html")
    page.get_by_role("button", name="Play", exact=True).click()
    expect(page.locator(".story-player")).to_contain_text("<img src=x")
    assert page.locator("img, .story-player a, main script").count() == 0
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate(SETTLED) <= 360
    alone = browser.new_context(offline=True).new_page()
    alone.on("dialog", lambda dialog: explorer.faults.append(dialog.message))
    alone.goto(saved.as_uri())
    expect(alone.locator(".story-player")).to_contain_text("<img src=x")
    assert alone.locator("img, .story-player a").count() == 0
    alone.context.close()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("no json", "no JSON"),
        ('{"kind": "other"}', "no story"),
        ('{"kind": "answerable-story", "version": 2, "steps": []}', "another version"),
    ],
)
def test_a_file_that_is_no_story_is_told(explorer: Explorer, content: str, told: str) -> None:
    """In words, and what was written stays."""
    page = _told(explorer)
    page.get_by_label("Open a story").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": content.encode()}
    )
    expect(page.locator(".story-desk [role=status]")).to_contain_text(told)
    expect(page.locator(".story-list li")).to_have_count(2)


def test_no_barrier_is_found(explorer: Explorer, node_modules: Path) -> None:
    """By axe, at the desk and while it is played, in both themes and at a telephone's width."""
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    page = _told(explorer)
    page.evaluate(f"{(node_modules / 'axe-core/axe.min.js').read_text()}; 0")
    for theme in ("Dark", "Light"):
        page.get_by_role("button", name=theme).click()
        for playing in (False, True):
            if playing:
                page.get_by_role("button", name="Play", exact=True).click()
            found = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", rules)
            assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found["violations"]] == []
        page.keyboard.press("Escape")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate(SETTLED) <= 360
