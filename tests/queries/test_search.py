"""Search finds every spelling and script of a name, nobody else before it, and no protected person by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from graph.errors import BadParameter
from graph.protection import Audience
from graph.spelling import readings
from queries.search import MOST_ITEMS, misspellings_to_find, search, words_to_find

if TYPE_CHECKING:
    from graph.database import Database

FIRST = [
    ("orven-tagrus", ("Orvən Tağruş", "Орван Тагруш", "Orvan Taghrush", "ORVEN TAGRUS", "taghrush orvan", "Тагруш")),
    ("orven-tagrus", ("tagr", "Orven Tagrsu", "taqruş", "Тагрушь")),
    ("nadir-xelfeli", ("Nadir Khalfali", "Надир Халфали", "Nadir Xelfeli", "khalf", "xəlf")),
    (
        "zohrab-qalender",
        ("Zohrab Galandar", "Zöhrab Qələndər", "Зограб Галандар", "Zohrab Qalander", "Zohrab Kalandar"),
    ),
    ("fazil-qalender", ("Fazil Galandar", "Fazil Kalender")),
    ("khalid", ("Khalid Mursal", "Xalid Mursel", "Халид Мурсал")),
    ("gulag-duzlu", ("Gulaj Duzlu", "Gulac Duzlu")),
    ("interior-ministry", ("Interior Ministry", "Daxili İşlər Nazirliyi", "daxili isler nazirliyi")),
    ("veldania", ("Veldaniya", "Велдания", "Veldania")),
    ("raid-squad", ("raid-squad", "Yeddinci Dəstə", "yeddinci deste", "raid squad")),
]
EVERY_SPELLING = [(entity, text) for entity, texts in FIRST for text in texts]


@pytest.mark.parametrize(("entity", "text"), EVERY_SPELLING, ids=lambda value: value)
def test_every_spelling_finds_the_entity_first(country: Database, entity: str, text: str) -> None:
    """Azerbaijani, Russian and English spellings, beginnings, slips of one letter and other orders of the words."""
    found = search(country, text).items[0].id
    assert found == ("xalid-mursel" if entity == "khalid" else entity)


@pytest.mark.parametrize("text", ["Fazil Tagrus", "Zohrab Mursel", "Nobody Anywhere", "...", "王小明"])
def test_nobody_is_found_instead(country: Database, text: str) -> None:
    """A first name of one and a surname of another is nobody."""
    assert search(country, text).items == ()


@pytest.mark.parametrize(
    "text", ["protected", "Protected person", "A woman who was threatened", "A relative of an activist", "5f0c2a91"]
)
@pytest.mark.parametrize("audience", list(Audience))
def test_no_protected_person_is_found_by_name(country: Database, text: str, audience: Audience) -> None:
    """Not even by the general description; the opaque id alone leads there."""
    assert not [item for item in search(country, text, audience=audience).items if item.id.startswith("protected-")]


def test_the_opaque_id_finds_a_protected_person_without_a_name(country: Database) -> None:
    """Whoever has the id sees the description and nothing more."""
    (item,) = search(country, "protected-b7d43e06").items
    assert (item.name, item.names, item.score) == ("A relative of an activist", ("A relative of an activist",), 1.0)


def test_types_cut_what_is_found(country: Database) -> None:
    """Acts are named after people; who looks for people gets people."""
    every = {item.type for item in search(country, "Mirqas").items}
    assert every == {"Person", "Event", "Organization"}
    assert {item.id for item in search(country, "Mirqas", types=["Person"]).items} == {"elsad-mirqas", "solmaz-mirqas"}
    assert search(country, "raid-squad", types=["Person"]).items == ()


def test_pages_are_complete_and_stable(country: Database) -> None:
    """All pages together are one long page, whatever their size."""
    whole = search(country, "Qum", limit=MOST_ITEMS)
    assert len(whole.items) == 20
    assert whole.next is None
    pages, cursor = [search(country, "Qum", limit=7)], ""
    while cursor := pages[-1].next or "":
        pages.append(search(country, "Qum", limit=7, cursor=cursor))
    assert [item for page in pages for item in page.items] == list(whole.items)
    assert [len(page.items) for page in pages] == [7, 7, 6]


def test_the_best_comes_first_and_says_what_it_was_drawn_from(country: Database) -> None:
    """Scores fall; of equal scores the one of whom more is known comes first, then the id decides."""
    answer = search(country, "Qələndər")
    assert [item.place for item in answer.items] == sorted(item.place for item in answer.items)
    assert [item.id for item in answer.items] == ["zohrab-qalender", "fazil-qalender"]
    assert answer.datasets == {"veldania": "1.0.0"}
    assert answer.audience is Audience.PUBLIC


@pytest.mark.parametrize(
    "text", ["AND OR NOT", "*:*", "name:(a b)", "a~2^5 OR [x TO y]", '"', "\\", "0kkrmnl", "/a.*/"]
)
def test_the_language_of_the_index_is_text(country: Database, text: str) -> None:
    """No operator of the full-text index can be typed."""
    search(country, text)
    operators = f"{words_to_find(readings(text))} {misspellings_to_find(readings(text))}".split()
    assert all(re.fullmatch(r"OR|[^\W_]+(\*|~[12])?(\^[1-8])?", operator) for operator in operators)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"text": ""}, "text: is empty"),
        ({"text": " \t"}, "text: is empty"),
        ({"text": "x" * 201}, "text: is longer than 200 characters"),
        ({"text": "x", "types": ["Persona"]}, "types: 'Persona' is no type (one of Agency, Event"),
        ({"text": "x", "limit": 0}, "limit: 0 is out of range (from 1 to 100)"),
        ({"text": "x", "cursor": "what"}, "cursor: is no cursor"),
        ({"text": "x", "cursor": "7.0000~a"}, "cursor: is no cursor"),
    ],
)
def test_what_cannot_be_searched_is_refused(country: Database, asked: dict[str, object], said: str) -> None:
    """One line that says what and how to mend it."""
    with pytest.raises(BadParameter) as raised:
        search(country, **asked)  # type: ignore[arg-type]  # the point of the test
    assert said in str(raised.value)
