"""The page in a real browser, opened from a disk with the network cut off, used as a person uses it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from exports.viewer.languages import languages, texts_of
from queries.chain.chain import chain
from queries.subgraph.records import NOTICE
from queries.subgraph.select import select
from queries.subgraph.selection import Selection
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.formats.opening import Opener

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import FloatRect, Page

    from graph.records import Dataset
    from tests.graphs import EmbeddedGraphs

#: Web Content Accessibility Guidelines 2.2, levels A and AA, and what axe itself recommends.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def opener(page: Page, tmp_path: Path) -> Iterator[Opener]:
    """Opens files; nothing may have gone wrong at the end."""
    page.emulate_media(reduced_motion="reduce")
    opener = Opener(page, tmp_path)
    opener.watch()
    yield opener
    assert opener.faults == []


def test_it_says_what_it_is(case: Subgraph, opener: Opener) -> None:
    """The question, the day, for whom, what was cut and withheld, what every reader has to know."""
    page = opener.open(case)
    expect(page.get_by_role("heading", level=1)).to_have_text(case.about.title)
    head = page.locator(".masthead")
    for words in ("As of 12 April 2018", "For the public", NOTICE, case.about.cut, *case.about.withheld):
        expect(head).to_contain_text(words)
    for words in ("Veldania, an invented country", "CC-BY-4.0", case.about.latest_record, "cytoscape"):
        expect(page.locator(".colophon")).to_contain_text(words)


def test_the_chain_rises_from_the_act(case: Subgraph, opener: Opener) -> None:
    """The act at the bottom, each body above what is part of it, heads beside their bodies."""
    page = opener.open(case)
    heights = {name: _box(page, name)["y"] for name in ("Arrest of Elşad Mirqas", "Raid Squad", "Capital Police")}
    heights["Ministry"] = _box(page, "Ministry of the Interior")["y"]
    assert heights["Arrest of Elşad Mirqas"] > heights["Raid Squad"] > heights["Capital Police"] > heights["Ministry"]
    raid, head = _box(page, "Raid Squad"), _box(page, "Orven Tagrus")
    assert abs(raid["y"] - head["y"]) < 200
    assert _box(page, "Elşad Mirqas", "Done to")


def _box(page: Page, *words: str) -> FloatRect:
    """Where a card of the drawing stands that has all these words."""
    found = page.locator(".drawing .box:not(.words)[role=button]")
    for one in words:
        found = found.filter(has_text=one)
    box = found.last.bounding_box()
    assert box
    return box


def test_each_line_is_drawn_by_its_grade(case: Subgraph, opener: Opener) -> None:
    """Solid if it is covered, long dashes if it is bracketed, short ones if assumed, dots if possible or undated."""
    page = opener.open(case)
    drawn = {
        grade: page.locator(f".lines .grade-{grade}").first.evaluate("(it) => getComputedStyle(it).strokeDasharray")
        for grade in ("covered", "bracketed", "assumed", "undated")
    }
    assert drawn["covered"] == "none"
    assert drawn["bracketed"] == "12px, 6px"
    assert drawn["assumed"] == "5px, 5px"
    assert drawn["undated"].startswith("0.1px")
    page.get_by_role("button", name="Strict").click()
    expect(page.locator(".lines .grade-assumed")).to_have_count(0)
    expect(page.locator(".note")).to_contain_text("left out in the strict reading")


#: Acts of the invented country on whose days nothing changes: with gaps, accused, courts, several lines, nobody at all.
ACTS = [
    "arrest-of-elsad",
    "threat-to-elsad",
    "beating-of-elsad",
    "remand-of-elsad",
    "detention-of-elsad",
    "arrest-at-the-pier",
    "arrest-at-the-harbour",
    "death-in-prison-seven",
    "knife-attack",
    "torture-in-the-cellar",
    "verdict-on-dilara",
]


@pytest.mark.parametrize("act", ACTS)
def test_the_drawing_is_the_chain_of_the_core(
    embedded_graphs: EmbeddedGraphs, veldania: Dataset, opener: Opener, act: str
) -> None:
    """Its hops, no more and no fewer; an empty box for each head that nobody documents; the accused apart."""
    graph = embedded_graphs.holding(veldania)
    [answer] = chain(graph, act).acts
    with select(graph, Selection("chain", (act,)), program="answerable 0.1.0") as subgraph:
        affected = {edge.id for edge in subgraph.edges() if edge.start in {ref.id for ref in answer.affected}}
        page = opener.open(subgraph)
    drawn = set(page.locator(".box.words").evaluate_all("(found) => found.map((one) => one.dataset.record)"))
    assert drawn - affected == {hop.id for hop in answer.hops}
    gaps = [gap for gap in answer.gaps if gap.role == "head" and gap.reading == "both"]
    boxes = page.locator(".box.gap")
    expect(boxes).to_have_count(len(gaps))
    for gap in gaps:
        named = [mention.person.name for mention in (gap.last, gap.next) if mention]
        assert [box for box in boxes.all() if all(name in (box.text_content() or "") for name in named)]
    expect(page.locator(".accused li")).to_have_count(len(answer.accused))
    for gap in answer.gaps:
        if gap.body is None and gap.role != "post":
            expect(page.locator(".note", has_text=gap.text)).to_be_visible()


def test_choosing_a_hop_shows_its_claims_and_its_denial(case: Subgraph, opener: Opener) -> None:
    """Who says so, and beside it who denies it in the same size; where it stands; how many origins."""
    page = opener.open(case, "kind=edge&id=f-11")
    evidence = page.get_by_role("complementary", name="Evidence")
    expect(evidence).to_contain_text("Raid Squad")
    expect(evidence.locator(".origins")).to_have_text("1 source, 1 origin")
    says = evidence.locator(".claim:not(.denies)").first
    denial = evidence.locator(".claim.denies")
    expect(denial).to_contain_text("Our officers used no force.")
    expect(denial).to_contain_text("Ministry of the Interior of Veldania denies")
    expect(says).to_contain_text("Statement on the arrest of Elşad Mirqas, Ministry of the Interior of Veldania")
    expect(says.get_by_role("link", name="archived copy")).to_have_attribute(
        "href", "https://example.org/archive/statement"
    )
    size = "(it) => getComputedStyle(it.querySelector('.statement')).fontSize"
    assert says.evaluate(size) == denial.evaluate(size)


def test_a_click_in_the_drawing_opens_the_evidence(case: Subgraph, opener: Opener) -> None:
    """On a hop its claims, on a card those about it; the choice stands in the address, and a link restores it."""
    page = opener.open(case)
    page.locator(".box.words", has_text="assumed").first.click()
    evidence = page.get_by_role("complementary", name="Evidence")
    expect(evidence.locator("h2")).to_contain_text("Capital Police")
    expect(evidence.locator(".claim.no-reply")).to_contain_text("was asked and did not reply")
    assert "id=f-07" in page.url
    page.locator(".box.card", has_text="Elşad Mirqas").first.click()
    expect(evidence).to_contain_text("Эльшад Миргас")
    expect(evidence).to_contain_text("1979")


def test_the_graph_draws_every_node_and_edge(case: Subgraph, opener: Opener) -> None:
    """By Cytoscape, in the shapes of the schema; a tap on an edge opens its claims with the denial."""
    page = opener.open(case, "view=graph")
    page.wait_for_function("document.querySelector('.canvas').graph")
    assert page.evaluate("document.querySelector('.canvas').graph.nodes().length") == case.about.nodes
    assert page.evaluate("document.querySelector('.canvas').graph.edges().length") == case.about.edges
    looks = "(id) => document.querySelector('.canvas').graph.getElementById(id).style('line-dash-pattern')"
    assert (page.evaluate(looks, "e:f-05"), page.evaluate(looks, "e:f-07")) == ("12 6", "5 5")
    label = page.evaluate("document.querySelector('.canvas').graph.getElementById('e:f-11').data('label')")
    assert "disputed" in label
    assert "Denied by" in label
    page.evaluate("document.querySelector('.canvas').graph.getElementById('e:f-11').emit('tap')")
    expect(page.locator(".claim.denies")).to_contain_text("Our officers used no force.")


@pytest.mark.parametrize("typed", ["Эльшад", "elshad mirgas", "Elşad", "mirq"])
def test_search_finds_any_spelling(case: Subgraph, opener: Opener, typed: str) -> None:
    """As one types, by keyboard alone."""
    page = opener.open(case)
    box = page.get_by_role("combobox")
    box.fill(typed)
    expect(page.get_by_role("option").first).to_contain_text("Elşad Mirqas")
    box.press("Enter")
    expect(page.get_by_role("complementary").locator("h2")).to_contain_text("Elşad Mirqas")


def test_it_speaks_the_languages_of_the_explorer(case: Subgraph, opener: Opener) -> None:
    """A button changes every text; what sources say stays as it is, and a link opens it in the same language."""
    page = opener.open(case)
    title = page.locator("h1").inner_text()
    for view in ("chain", "timeline", "graph", "table"):
        for code, name in languages().items():
            page.get_by_role("button", name=name, exact=True).click()
            expect(page.locator("html")).to_have_attribute("lang", code)
            chosen = page.get_by_role("button", name=str(texts_of(code)["views"][view]), exact=True)  # type: ignore[index]
            chosen.click()
            expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(page.locator("h1")).to_have_text(title)
    last = page.get_attribute("html", "lang") or ""
    again = opener.open(case, page.url.partition("#")[2])
    expect(again.locator("html")).to_have_attribute("lang", last)
    expect(again.locator(".tables")).to_contain_text(str(texts_of(last)["tableTies"]))
    drawn = opener.open(case, "lang=ru")
    drawn.wait_for_selector(".drawing svg")
    assert not re.search(
        r"\b(?:covered|assumed|attested|origin|alleged|reported|nobody)\b", drawn.inner_text(".picture")
    )


def test_search_says_when_there_is_nothing(case: Subgraph, opener: Opener) -> None:
    """In words, where a screen reader hears them."""
    page = opener.open(case)
    page.get_by_role("combobox").fill("Nobody Zzyx")
    expect(page.get_by_role("status")).to_have_text("Nothing in this file is called that.")


def test_the_tables_hold_the_same(case: Subgraph, opener: Opener) -> None:
    """Each tie with its grade, standing, sources and denials; each entity; each source."""
    page = opener.open(case, "view=table")
    ties, entities, sources = page.locator("table").all()
    expect(ties.locator("tbody tr")).to_have_count(case.about.edges)
    expect(entities.locator("tbody tr")).to_have_count(case.about.nodes)
    expect(sources.locator("tbody tr")).to_have_count(case.about.sources)
    denied = ties.locator("tbody tr", has_text="Our officers used no force.")
    expect(denied).to_contain_text("Denied by Ministry of the Interior of Veldania")
    ties.get_by_role("button").first.click()
    expect(page.get_by_role("complementary", name="Evidence")).to_be_visible()


def test_everything_can_be_reached_by_keyboard(case: Subgraph, opener: Opener) -> None:
    """Every card and hop in turn; Enter opens its evidence and goes there."""
    page = opener.open(case)
    stops = page.locator(".drawing .box[role=button]").count()
    page.get_by_role("button", name="Dark").focus()
    reached = set()
    for _ in range(stops):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.textContent"))
    assert len(reached) >= stops - 2
    page.locator(".box.act").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".evidence-title")).to_be_focused()
    expect(page.locator(".evidence-title")).to_have_text("Arrest of Elşad Mirqas")


@pytest.mark.parametrize("width", [360, 1300])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", ["chain", "graph", "table"])
def test_no_barrier_is_found(
    case: Subgraph, opener: Opener, node_modules: Path, view: str, theme: str, width: int
) -> None:
    """By axe, at a telephone's width and a wide one, in both themes; and nothing sticks out sideways."""
    page = opener.open(case, f"view={view}&theme={theme}&kind=edge&id=f-11", width=width)
    page.evaluate(f"{(node_modules / 'axe-core/axe.min.js').read_text()}; 0")
    found = page.evaluate("(rules) => axe.run(document, {runOnly: rules})", RULES)
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("view", ["graph", "table"])
def test_hostile_names_are_shown_as_text(opener: Opener, view: str) -> None:
    """Nothing in them runs, in no view, and each is there to be read."""
    with invented.nasty(unholdable=True) as nasty:
        page = opener.open(nasty, f"view={view}&kind=node&id=script")
    expect(page.locator(".evidence-title")).to_have_text(invented.NASTY["script"])
    assert page.title() != "run"
    assert page.locator("img").count() == 0
    shown = page.locator("tbody th bdi").all_text_contents()
    assert set(invented.NASTY.values()) <= set(shown)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x"]
)
def test_only_addresses_of_the_web_are_links(case: Subgraph, opener: Opener, address: str) -> None:
    """Any other stands there as text."""
    sources = [replace(source, url=address, archive_url=address) for source in case.sources()]
    with Subgraph.of(case.about, case.nodes(), case.edges(), case.claims(), sources) as changed:
        page = opener.open(changed, "view=table&kind=edge&id=f-11")
        expect(page.locator("table").last).to_contain_text(address.strip())
        assert page.locator("a[target]").count() == 0


def test_an_empty_page_says_why(empty: Subgraph, opener: Opener) -> None:
    """And still tells what was asked."""
    page = opener.open(empty)
    expect(page.locator(".masthead")).to_contain_text(empty.about.empty)
    expect(page.get_by_role("button", name="Chain")).to_have_count(0)


def test_on_paper_stand_the_drawing_and_the_tables(case: Subgraph, opener: Opener) -> None:
    """Whatever view is open; buttons and search do not."""
    page = opener.open(case, "view=graph&theme=dark")
    page.emulate_media(media="print")
    expect(page.locator(".drawing svg").first).to_be_visible()
    expect(page.locator("table").first).to_be_visible()
    expect(page.get_by_role("combobox")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_thousands_are_drawn(opener: Opener) -> None:
    """The largest that is allowed opens, and its search finds."""
    with invented.large(1500, 3500) as large:
        page = opener.open(large)
        page.wait_for_function("document.querySelector('.canvas').graph")
        page.get_by_role("combobox").fill("№ 1499")
        expect(page.get_by_role("option").first).to_contain_text("№ 1499")


def test_links_lead_out_without_telling_from_where(case: Subgraph, opener: Opener) -> None:
    """They open beside the page, and neither give it away nor hand it over."""
    page = opener.open(case, "view=table")
    links = page.locator("a[href^=http]")
    assert links.count() >= 3
    assert {link.get_attribute("rel") for link in links.all()} == {"noopener noreferrer external"}
