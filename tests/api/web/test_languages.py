"""The page in each of its languages: chosen by a button or by the browser, kept in the address, fetched alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from exports.viewer.languages import languages, texts_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

    from tests.api.web.conftest import Explorer

ACT = "of=arrest-of-elsad"


def test_every_language_can_be_chosen(explorer: Explorer) -> None:
    """By its own name; the page and what assistive technology hears of it change, and the address keeps it."""
    page = explorer.open()
    for code, name in languages().items():
        page.get_by_role("button", name=name).click()
        expect(page.locator("html")).to_have_attribute("lang", code)
        explorer_texts = texts_of(code)["explorer"]
        assert isinstance(explorer_texts, dict)
        expect(page.get_by_role("heading", level=1)).to_have_text(str(explorer_texts["title"]))
        assert f"lang={code}" in page.url


def test_a_chosen_language_stays_from_question_to_question(explorer: Explorer) -> None:
    """Along links, forward and back, and with a link that is opened elsewhere."""
    page = explorer.open("lang=ru")
    page.locator(".examples a").first.click()
    page.wait_for_selector(".drawing svg")
    assert "lang=ru" in page.url
    again = explorer.open(page.url.partition("#")[2])
    expect(again.locator("html")).to_have_attribute("lang", "ru")
    again.locator(".explorer-head .kicker a").click()
    again.wait_for_selector(".front section")
    expect(again.locator("html")).to_have_attribute("lang", "ru")


def test_only_the_texts_of_the_language_are_fetched(explorer: Explorer) -> None:
    """Not those of the others."""
    fetched: list[str] = []
    explorer.page.on("request", lambda asked: fetched.append(asked.url))
    explorer.open("lang=az")
    assert [url.rpartition("/")[2] for url in fetched if "/static/texts/" in url] == ["az.json"]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ru", ["12 апреля 2018", "подтверждено", "Руководитель", "1 первоисточник", "арест", "июнь 2018"]),
        ("az", ["12 aprel 2018", "təsdiqlənib", "Rəhbər", "1 ilkin mənbə", "həbs", "iyun 2018"]),
    ],
)
def test_the_chain_speaks_the_language(explorer: Explorer, code: str, said: list[str]) -> None:
    """Days, grades, gaps, counts and words of the schema; names stay as they are."""
    page = explorer.open(f"{ACT}&lang={code}")
    page.wait_for_selector(".drawing svg")
    shown = " ".join(page.locator(".picture").inner_text().split())
    for words in said:
        assert words.lower() in shown.lower(), words
    expect(page.get_by_role("heading", level=1)).to_have_text("Arrest of Elşad Mirqas")
    left = re.findall(r"\b(?:covered|assumed|attested|origin|alleged|reported|Head|nobody|hop)\b", shown)
    assert left == []


@pytest.mark.parametrize(
    ("n", "form"), [(1, "1 связь"), (3, "3 связи"), (5, "5 связей"), (21, "21 связь"), (112, "112 связей")]
)
def test_numbers_take_the_form_of_the_language(explorer: Explorer, n: int, form: str) -> None:
    """Russian has three forms for whole numbers."""
    page = explorer.open("lang=ru")
    asked = "async ([n]) => (await import('/static/explorer/start.js'))._viewer_texts_js.count('edges', n)"
    assert page.evaluate(asked, [n]) == form


def test_a_browser_that_asks_for_a_language_gets_it(browser: Browser, server: str) -> None:
    """If there are texts in it; the first of its wishes that can be met."""
    for wished, code in (("az-AZ", "az"), ("ru", "ru"), ("fr-FR", "en")):
        context = browser.new_context(locale=wished)
        page = context.new_page()
        page.goto(server)
        page.wait_for_selector(".front section")
        expect(page.locator("html")).to_have_attribute("lang", code)
        context.close()


def test_a_page_whose_texts_do_not_come_speaks_english_and_says_so(explorer: Explorer) -> None:
    """The address and the pressed button tell what is spoken; the language is had when it is asked for again."""
    page = explorer.page
    page.route("**/texts/ru.json", lambda route: route.abort())
    explorer.open("lang=ru&of=raid-squad&view=graph", awaited=".explored")
    told = page.get_by_role("alert")
    expect(told).to_contain_text("Русский")
    assert_spoken(page, "en")
    with page.expect_event("requestfailed"):
        told.get_by_role("button", name="Ask again").click()
    expect(told).to_have_count(1)
    page.unroute_all()
    told.get_by_role("button", name="Ask again").click()
    expect(told).to_have_count(0)
    assert_spoken(page, "ru")
    assert "of=raid-squad&view=graph" in page.url
    explorer.faults[:] = [one for one in explorer.faults if "Failed to load resource" not in one]


def test_a_language_that_cannot_be_had_leaves_the_page_as_it_was(explorer: Explorer) -> None:
    """It says so, and its button tries again each time that it is pressed."""
    page = explorer.open("lang=az")
    page.route("**/texts/ru.json", lambda route: route.abort())
    russian = page.get_by_role("button", name="Русский", exact=True)
    russian.click()
    told = page.get_by_role("alert")
    expect(told).to_contain_text("Русский")
    assert_spoken(page, "az")
    page.unroute_all()
    russian.click()
    expect(told).to_have_count(0)
    assert_spoken(page, "ru")
    explorer.faults[:] = [one for one in explorer.faults if "Failed to load resource" not in one]


def test_a_page_without_any_texts_says_that_in_every_language(explorer: Explorer) -> None:
    """In place of the answer, with a button that tries again; the wished language is still had then."""
    page = explorer.page
    page.route("**/texts/*.json", lambda route: route.abort())
    explorer.open("lang=ru", awaited="#unreached:not([hidden])")
    told = page.get_by_role("alert")
    for words in ("The server cannot be reached", "Сервер недоступен", "Serverlə əlaqə yoxdur"):
        expect(told).to_contain_text(words)
    with page.expect_event("requestfailed", lambda asked: asked.url.endswith("en.json")):
        told.get_by_role("button").click()
    expect(told).to_be_visible()
    page.unroute_all()
    told.get_by_role("button").click()
    page.wait_for_selector(".front section")
    assert_spoken(page, "ru")
    explorer.faults[:] = [one for one in explorer.faults if "Failed to load resource" not in one]


def test_a_language_that_comes_late_is_not_spoken_any_more(explorer: Explorer) -> None:
    """Whoever has chosen another meanwhile reads every word in that one."""
    page = explorer.open()
    held: list[Route] = []
    page.route("**/texts/ru.json", lambda route: held.append(route))  # noqa: PLW0108 - it marks what it is given
    page.get_by_role("button", name="Русский", exact=True).click()
    page.get_by_role("button", name="Azərbaycanca", exact=True).click()
    assert_spoken(page, "az")
    with page.expect_response("**/texts/ru.json"):
        held[0].continue_()
    page.locator(".examples a").first.click()
    page.wait_for_selector(".drawing svg")
    assert_spoken(page, "az")
    expect(page.get_by_role("button", name="Hekayə", exact=True)).to_be_visible()


def assert_spoken(page: Page, code: str) -> None:
    """The page, its address and its buttons agree."""
    expect(page.locator("html")).to_have_attribute("lang", code)
    expect(page.locator(".languages [aria-pressed=true]")).to_have_attribute("lang", code)
    assert page.evaluate("location.hash").count(f"lang={code}") == 1
