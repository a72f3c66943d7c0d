"""Every language has every text of English with the same places to fill in, and no text is asked for in vain."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exports.format import load_formats
from exports.viewer.languages import USUAL, languages, texts_of, texts_of_file
from exports.viewer.words import schema_words

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = sorted(Path("exports/viewer").glob("*.js"))
SCRIPTS = [*SHARED, *sorted(Path("api/http/static").glob("[eg]*/*.js"))]
ASKED = re.compile(r"""\b(?:say|count)\(\s*["`]([\w.-]+)["`]""")


def flat(texts: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text by its whole key; the forms of a text that depends on a number each by their own."""
    if isinstance(texts, str):
        yield key, texts
    elif isinstance(texts, dict):
        for name, inner in texts.items():
            yield from flat(inner, f"{key}.{name}" if key else name)
    elif isinstance(texts, list):
        for nth, inner in enumerate(texts):
            yield from flat(inner, f"{key}.{nth}")


def test_every_text_that_is_asked_for_is_there() -> None:
    """By the keys that stand in the modules as they are."""
    known = set(dict(flat(texts_of(USUAL))))
    known |= {key.rpartition(".")[0] for key in known}
    asked = {(path.name, key) for path in SCRIPTS for key in ASKED.findall(path.read_text(encoding="utf-8"))}
    assert len(asked) > 100
    assert {(name, key) for name, key in asked if key not in known} == set()


def test_a_file_has_every_text_that_its_modules_ask_for() -> None:
    """Those of what only the explorer has are left out of it, in every language."""
    asked = {key for path in SHARED for key in ASKED.findall(path.read_text(encoding="utf-8"))}
    for language, texts in texts_of_file().items():
        known = set(dict(flat(texts)))
        known |= {key.rpartition(".")[0] for key in known}
        assert asked <= known, language
        assert len(known) < len(dict(flat(texts_of(language))))
    assert texts_of_file().keys() == languages().keys()


OTHERS = sorted(set(languages()) - {USUAL})
FORMS = {"zero", "one", "two", "few", "many", "other"}
#: Plural forms that whole numbers take in a language (Unicode CLDR); a fraction takes `other`.
PLURALS = {"az": {"one", "other"}, "en": {"one", "other"}, "ru": {"one", "few", "many", "other"}}
PLACES = re.compile(r"\{\w+\}")


def by_meaning(language: str) -> dict[str, set[frozenset[str]]]:
    """What is to be filled in under each key, the forms of one text together; without the words of the schema."""
    found: dict[str, set[frozenset[str]]] = {}
    for key, text in flat(texts_of(language)):
        if key.startswith("schema."):
            continue
        above, _, last = key.rpartition(".")
        found.setdefault(above if last in FORMS else key, set()).add(frozenset(PLACES.findall(text)))
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_says_everything_that_english_says(language: str) -> None:
    """Every key, no other, each with the same places to fill in."""
    assert by_meaning(language) == by_meaning(USUAL)


@pytest.mark.parametrize("language", sorted(languages()))
def test_numbers_have_the_forms_of_the_language(language: str) -> None:
    """One form for each that its plural rules ask for, and nothing is left empty that English fills."""
    english = dict(flat(texts_of(USUAL)))
    texts = dict(flat(texts_of(language)))
    assert [key for key, text in texts.items() if not text.strip() and english.get(key)] == []
    counted: dict[str, set[str]] = {}
    for key in texts:
        above, _, last = key.rpartition(".")
        if last in FORMS:
            counted.setdefault(above, set()).add(last)
    assert {key: forms for key, forms in counted.items() if forms != PLURALS[language]} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_word_of_the_schema(language: str) -> None:
    """Titles of types, ties, roles, kinds of act and properties, and none that the schema does not know."""
    words = texts_of(language)["schema"]
    assert isinstance(words, dict)
    for kind, known in schema_words().items():
        if isinstance(known, dict):
            assert set(words[kind]) == set(known), kind


@pytest.mark.parametrize("language", sorted(languages()))
def test_no_text_says_that_anybody_is_guilty(language: str) -> None:
    """Words of guilt stand only where they are denied."""
    guilt = re.compile(r"guilt|culprit|criminal(?! case)|винов|преступ|təqsirli|günah|cinayətkar", re.IGNORECASE)
    denied = re.compile(r"nothing here|nobody|ничто здесь|ни о ком|heç nə|heç kim", re.IGNORECASE)
    named = {"schema.roles.defendant"}  # the word of the code of procedure for whoever is on trial
    found = {key for key, text in flat(texts_of(language)) if guilt.search(text) and not denied.search(text)}
    assert found <= named


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_a_title_for_every_format(language: str) -> None:
    """Of those that an export can have."""
    words = texts_of(language)["schema"]
    assert isinstance(words, dict)
    assert set(words["formats"]) == set(load_formats())
