"""A name is found in every script, transliteration, inflection and order, and the names of others are left."""

from __future__ import annotations

import pytest

from queries.subgraph.withholding.plain import is_plain
from queries.subgraph.withholding.spellings import Spellings

NAMES = ("Sevul Xtarq", "Şəfqəzə Quldaşlı", "Ornuk Talmur oğlu Velizad", "شفقزه قولداشلی", "Ay")
FOUND = [
    "Arrest of Şəfqəzə Quldaşlı",
    "Шафгаза Гулдашлы",
    "SHAFGAZA GULDASHLI",
    "Guldashli, Shafgaza",
    "Quldaşlının ifadəsi",
    "показания Гулдашлыной",
    "the Guldashlis' house",
    "Ş. Quldaşlı",
    "https://paper.example/%D0%93%D1%83%D0%BB%D0%B4%D0%B0%D1%88%D0%BB%D1%8B",
    "https://paper.example/shafgazaguldashli?page=2",
    "mother of Guldash\u00adli",
    "Sh\u0430fg\u0430za",
    "شفقزه قولداشلی",
    "وقولداشلی",
    "&#350;&#601;fq&#601;z&#601;",
    "Velizad, Ornuk",
    "Velizad O.",
    "ornuk-v",
    "Ay",
]
LEFT = [
    "Talmur Velizad",
    "the Velizad house",
    "Night Squad of the Ministry of the Inner Peace",
    "Raid on the quarry",
    "https://paper.example/raid-on-the-quarry",
    "A golden shelf",
    "civil society; sevil, they say",
    "Monday may be the day",
    "",
    "12 / 2016",
]


@pytest.fixture
def spellings() -> Spellings:
    """Some names, and somebody who has a surname and a given name in common with one of them."""
    made = Spellings(NAMES)
    made.leave("Talmur Velizad")
    return made


@pytest.mark.parametrize("text", FOUND)
def test_a_name_is_found(spellings: Spellings, text: str) -> None:
    """However it is written."""
    assert spellings.found_in(text)


@pytest.mark.parametrize("text", LEFT)
def test_other_words_are_left(spellings: Spellings, text: str) -> None:
    """Words that only begin alike, and the names of others."""
    assert not spellings.found_in(text)


def test_whoever_has_all_parts_of_a_name_is_called_so(spellings: Spellings) -> None:
    """A relative is not, and their name cannot be used to leave a namesake's."""
    assert spellings.is_called("Shefqeze Quldashli")
    assert spellings.is_called("shafgaza-guldashli")
    assert not spellings.is_called("Talmur Velizad")
    spellings.leave("Shafgaza Guldashli")
    spellings.leave("the mother of Shafgaza")
    assert spellings.found_in("Shafgaza")


def test_without_names_nothing_is_found() -> None:
    """A graph may protect people whom nobody names."""
    assert not Spellings(["", "–"])
    assert not Spellings([]).found_in("Anybody")


@pytest.mark.parametrize("words", ["Protected person", "A private person: a critic, or somebody close to one"])
def test_general_words_are_plain(words: str) -> None:
    """They describe many."""
    assert is_plain(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "A teacher of 34",
        "A woman from Mirel",
        "The wife of an editor",
        "Qadın müəllim Mireldən",
        "امرأة",
        "a " * 90,
    ],
)
def test_telling_words_are_not_plain(words: str) -> None:
    """A number, a proper name, an exact kinship, a script in which names cannot be told, or a whole story."""
    assert not is_plain(words)
