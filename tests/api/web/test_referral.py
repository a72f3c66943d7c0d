"""The form of a dossier as an advocate uses it: the checklist as one writes, files to save and load, nothing kept."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.api.programs import program, served
from tests.api.web.test_explorer import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.api.web.conftest import Explorer

TOREN = "of=arvid-toren&view=referral&programme=us-7031c"
HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"


def opened(explorer: Explorer, state: str = TOREN, **options: int) -> Page:
    """The form, with its first checklist."""
    return explorer.open(state, awaited=".checklist .judged li", **options)


def verdict(page: Page) -> str:
    """What is said to be in the way, when the checklist is up to date."""
    expect(page.locator(".checklist")).to_have_attribute("aria-busy", "false")
    return page.locator(".checklist .verdict").inner_text()


def fill_in(explorer: Explorer) -> None:
    """Write everything that a dossier needs."""
    page = explorer.page
    page.get_by_label("Confirmed by").fill("An advocate")
    page.get_by_label("Confirmed on").fill("2026-10-01")
    page.get_by_label("As of").fill("2026-11-01")
    page.get_by_role("button", name="Add a search").click()
    row = page.get_by_role("group", name="Search 1")
    row.get_by_label("Day").fill("2026-10-01")
    row.get_by_label("Where").fill("the press of Varnia")
    row.get_by_label("By whom").fill("An advocate")
    for check in page.locator("section:has(#part-checks) fieldset").all():
        check.get_by_label("State").select_option("done")
        check.get_by_label("Day").fill("2026-10-20")
        check.get_by_label("Signed by").fill("An advocate")
    expect(page.locator(".checklist .warning:not(.elsewhere-told)")).to_have_count(0)
    explorer.faults.clear()  # the browser itself complains of the answers 422 to rows that were half written


def test_a_person_leads_to_a_dossier(in_varnia: Explorer) -> None:
    """From their page, by a link, then a programme; nothing stands in the address but who and which."""
    page = in_varnia.open("of=arvid-toren")
    page.get_by_role("link", name="Draft a referral").click()
    page.get_by_label("Programme").select_option("us-7031c")
    expect(page.get_by_role("heading", level=1)).to_have_text("A. Toren")
    page.get_by_label("Organisation", exact=True).fill("A secret submitter")
    verdict(page)
    assert page.url.partition("#")[2] == TOREN


def test_no_dossier_is_about_an_act(in_varnia: Explorer) -> None:
    """It is said at once, with the way back, and no programme is offered that could not take it."""
    page = in_varnia.open("of=beating-at-harn&view=referral", awaited="main .warning")
    expect(page.locator("main .warning")).to_contain_text("A dossier is about a person or a body")
    assert page.locator("#programme, .checklist").count() == 0
    page.get_by_role("link", name="Back to what is on record").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beating of Lena Korr at Harn")


def test_an_ended_programme_cannot_be_chosen(in_varnia: Explorer) -> None:
    """It is there, with the reason; and nothing is shown for whoever names it in the address."""
    page = in_varnia.open("of=arvid-toren&view=referral&programme=us-section-353", awaited="#programme")
    option = page.locator("option[value=us-section-353]")
    assert option.is_disabled()
    expect(option).to_contain_text("ran out in December 2023")
    assert page.locator(".checklist").count() == 0


def test_the_checklist_follows_what_is_written(in_varnia: Explorer) -> None:
    """Gate by gate, until nothing is in the way and the dossier may be written."""
    page = opened(in_varnia)
    assert verdict(page) == "Nothing can be written yet. In the way: G1, K14, K16."
    assert page.get_by_role("button", name="Download the dossier").is_disabled()
    fill_in(in_varnia)
    expect(page.locator(".checklist .verdict")).to_have_text("Nothing blocks the draft.")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download the dossier").click()
    with zipfile.ZipFile(taken.value.path()) as archive:
        assert "dossier.docx" in archive.namelist()
    expect(page.locator(".files")).to_contain_text("No lawyer has checked")
    page.get_by_role("button", name="Remove: Search 1").click()
    expect(page.locator(".checklist .verdict")).to_contain_text("K14")


def test_incidents_are_chosen(in_varnia: Explorer) -> None:
    """Those that can be linked are offered; the checklist is about the chosen ones."""
    page = opened(in_varnia)
    page.get_by_label("Beating of Lena Korr at Harn").check()
    expect(page.locator(".judged-acts li")).to_have_count(1)
    expect(page.locator(".judged-acts")).to_contain_text("10 February 2023")


def test_what_cannot_be_read_leads_to_its_field(in_varnia: Explorer) -> None:
    """A row that is half written is told by its key, and the field says so to whoever hears the page."""
    page = opened(in_varnia)
    page.get_by_role("button", name="Add a search").click()
    page.get_by_role("group", name="Search 1").get_by_label("Where").fill("somewhere")
    page.get_by_role("button", name="Search 1: By whom").click()
    field = page.get_by_role("group", name="Search 1").get_by_label("By whom")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    in_varnia.faults.clear()  # the browser itself complains of the answer 422


def test_hostile_text_stays_text(in_varnia: Explorer) -> None:
    """In every field, when it is written, judged, saved and loaded again."""
    page = opened(in_varnia)
    for label in ("Organisation", "List of conflicts read by", "Interest and impact", "Purpose", "Confirmed by"):
        page.get_by_label(label, exact=True).fill(HOSTILE)
    page.get_by_label("Confirmed on").fill("2026-10-01")
    expect(page.locator(".judged").first).to_contain_text("<img src=x")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the casefile").click()
    page.locator("input[type=file]").set_input_files(saved.value.path())
    expect(page.get_by_text("The casefile is loaded.")).to_be_visible()
    assert page.locator("main img, main script").count() == 0
    assert "taken" not in page.title()


def test_what_was_written_is_saved_loaded_and_read_by_the_command_line(in_varnia: Explorer, tmp_path: Path) -> None:
    """The file is the whole draft; another page has all of it, and so does the command line."""
    page = opened(in_varnia)
    fill_in(in_varnia)
    page.get_by_label("Interest and impact").fill("Our own words, ə and “quotes”.")
    page.get_by_label("Detention of Ivo Dahl").check()
    page.get_by_label("Open questions of identity").fill("Is it he?\n\nWho else?")
    page.get_by_label("For whom", exact=True).select_option("authority")
    expect(page.locator(".checklist")).to_contain_text("judged as for the public")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the casefile").click()
    path = tmp_path / saved.value.suggested_filename
    saved.value.save_as(path)
    written = json.loads(path.read_text("utf-8"))
    assert (written["target"], written["programmes"], written["recipient"]) == (
        "arvid-toren",
        ["us-7031c"],
        "authority",
    )
    assert written["identity"]["open_questions"] == ["Is it he?", "Who else?"]
    assert len(written["checks"]) == 5
    assert "consents" not in written
    page.reload()
    page.wait_for_selector(".checklist .judged li")
    assert page.get_by_label("Interest and impact").input_value() == ""
    page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_label("Interest and impact")).to_have_value("Our own words, ə and “quotes”.")
    expect(page.get_by_label("Detention of Ivo Dahl")).to_be_checked()
    expect(page.get_by_role("group", name="Search 1").get_by_label("Where")).to_have_value("the press of Varnia")
    told = program(tmp_path / "empty", "referral", "--casefile", str(path))
    assert "no entity has the id 'arvid-toren'" in told.stderr, (
        "the command line read it, and found its own graph empty"
    )


def test_a_casefile_written_by_hand_is_loaded_too(in_varnia: Explorer, tmp_path: Path) -> None:
    """As YAML; and one that is wrong is told key by key."""
    page = opened(in_varnia)
    good, bad = tmp_path / "good.yml", tmp_path / "bad.yml"
    good.write_text(
        "target: b-mersk\nprogrammes: [uk-global-human-rights]\nas_of: 2026-11-01\nharm: {text: None seen}\n"
    )
    bad.write_text("target: b-mersk\nprogrammes: [us-7031c]\nas_of: never\nharms: {}\n")
    page.locator("input[type=file]").set_input_files(bad)
    expect(page.locator(".files")).to_contain_text("as_of: is no day")
    expect(page.locator(".files")).to_contain_text("harms: this key is not known")
    page.locator("input[type=file]").set_input_files(good)
    expect(page.get_by_role("heading", level=1)).to_have_text("B. Mersk")
    expect(page.get_by_label("Risk and do no harm")).to_have_value("None seen")
    assert "programme=uk-global-human-rights" in page.url
    in_varnia.faults.clear()  # the browser itself complains of the answer 422


def test_another_language_keeps_what_was_written(in_varnia: Explorer) -> None:
    """The page is drawn anew, and the draft is still there."""
    page = opened(in_varnia)
    page.get_by_label("Organisation", exact=True).fill("An organisation")
    page.get_by_role("button", name="Русский").click()
    expect(page.get_by_label("Организация")).to_have_value("An organisation")


def test_what_to_find_next_is_shown_when_it_is_asked_for(in_varnia: Explorer) -> None:
    """Sources to find, and never a person to look at."""
    page = opened(in_varnia)
    page.get_by_role("button", name="Look").click()
    expect(page.locator(".research ol")).to_contain_text("names the head of 2nd Company")


def test_a_protected_person_has_no_dossier(in_varnia: Explorer) -> None:
    """No link leads from their page, and the address leads to a closed gate without a name."""
    page = in_varnia.open("of=protected-00000001")
    assert page.get_by_role("link", name="Draft a referral").count() == 0
    page = opened(in_varnia, "of=protected-00000001&view=referral&programme=us-7031c")
    expect(page.get_by_role("heading", level=1)).to_have_text("Protected person")
    assert "G5" in verdict(page)


def test_nothing_is_kept_in_the_browser(in_varnia: Explorer) -> None:
    """Neither in its stores nor in its history; and it warns of leaving what is not saved."""
    page = opened(in_varnia)
    page.get_by_label("Organisation", exact=True).fill("A secret submitter")
    verdict(page)
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    assert "secret" not in kept + page.url
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.accept()


@pytest.mark.parametrize(("theme", "width"), [("light", 360), ("dark", 1000), ("light", 1600)])
def test_no_barrier_is_found(in_varnia: Explorer, node_modules: Path, theme: str, width: int) -> None:
    """By axe, with rows added and a problem shown, at three widths in both themes; nothing sticks out sideways."""
    page = opened(in_varnia, f"{TOREN}&theme={theme}", width=width)
    for name in ("Add a search", "Add a consent", "Open a gate"):
        page.get_by_role("button", name=name).click()
    expect(page.locator(".checklist .warning").first).to_be_visible()
    page.evaluate(f"{(node_modules / 'axe-core/axe.min.js').read_text()}; 0")
    found = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    in_varnia.faults.clear()  # the browser itself complains of the answer 422


def test_a_server_with_a_key_drafts_for_the_authority(browser: Browser, tmp_path: Path) -> None:
    """For whoever opens the address that it prints; the key leaves the address at once, and every page says so."""
    assert program(tmp_path, "load", "tests/referrals/varnia").returncode == 0
    with served(tmp_path, "--audience", "authority") as (process, address):
        assert process.stdout is not None
        found = re.search(r"http://\S+#(key=\S+)", process.stdout.readline())
        assert found
        page = browser.new_page()
        page.goto(f"{address}/#{found[1]}&{TOREN}")
        expect(page.get_by_role("note")).to_contain_text("may hold what is not public")
        assert "key=" not in page.url
        page.get_by_label("For whom", exact=True).select_option("authority")
        expect(page.locator(".checklist")).to_contain_text("What is told is cleared for authority")
        page.goto(f"{address}/#of=arvid-toren")
        expect(page.get_by_role("note")).to_contain_text("may hold what is not public")
        other = browser.new_page()
        other.goto(f"{address}/#{TOREN}")
        other.get_by_label("For whom", exact=True).select_option("authority")
        expect(other.locator(".checklist")).to_contain_text("judged as for the public")
        assert other.get_by_role("note").count() == 0
