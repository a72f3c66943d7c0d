"""Folding: one person is found in every script and transliteration, two people stay two."""

from __future__ import annotations

import doctest

import pytest

import graph.spelling
from graph.spelling import SKELETON_MARK, fold, readings, search_text, skeleton

SAME = [
    ("Alekperov", "Ələkbərov", "Алекперов", "Alakbarov", "ALEKPEROV"),
    ("Hajiyev", "Hacıyev", "Гаджиев", "Haciyev", "Hajiev"),
    ("Zahidov", "Zakhidov", "Захидов"),
    ("Gahramanli", "Qəhrəmanlı", "Гахраманлы"),
    ("Eyvazov", "Эйвазов"),
    ("Bakhtiyar", "Bəxtiyar", "Бахтияр"),
    ("Mammadov", "Məmmədov", "Мамедов", "Mamedov"),
    ("Jafarov", "Cəfərov", "Джафаров", "Djafarov"),
    ("Kozlarich", "Kauzlarich"),
]


@pytest.mark.parametrize("spellings", SAME, ids=lambda spellings: spellings[0])
def test_every_spelling_of_a_name_has_one_skeleton(spellings: tuple[str, ...]) -> None:
    """Transliterations disagree on vowels and on classes of consonants, and on nothing else."""
    assert len({skeleton(fold(spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Aliyev", "Mehdiyev"), ("Alekperov", "Jafarov"), ("Ilham", "Heydar"), ("Karim", "Akram")]
)
def test_different_names_have_different_skeletons(one: str, other: str) -> None:
    """A skeleton that everybody shares would find everybody."""
    assert skeleton(fold(one)) != skeleton(fold(other))


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("İlham ƏLİYEV", "ilham aliev"),
        ("O\N{RIGHT SINGLE QUOTATION MARK}Dormer-Ørségi", "odormer ørsegi"),
        ("Şükür  Çiçək", "shukur chichak"),
        ("Ҹаваҙ", "javaҙ"),
        ("王小明", "王小明"),
        ("...", ""),
    ],
)
def test_fold_keeps_what_it_does_not_know(written: str, folded: str) -> None:
    """Letters outside the tables stay, so that a name in another script is still found as it is written."""
    assert fold(written) == folded


def test_a_word_that_may_be_english_is_read_both_ways() -> None:
    """C is j to an Azerbaijani eye and k to an English one; a word with ı is not English."""
    assert readings("Victor Hacı Alex") == (("vijtor", "viktor"), ("haji",), ("alekh", "aleks"))


def test_search_text_holds_words_and_marked_skeletons_once() -> None:
    """What is indexed repeats nothing, and a skeleton cannot be taken for a word."""
    text = search_text(["Vugar Alekperov", "Vüqar Ələkbərov", "Vugar Alekperov"])
    assert text == f"vugar alekperov alakbarov {SKELETON_MARK}vkr {SKELETON_MARK}alkprv"
    assert search_text([]) == ""


def test_examples_in_the_docstrings_hold() -> None:
    """What the documentation shows is what happens."""
    assert doctest.testmod(graph.spelling).failed == 0
