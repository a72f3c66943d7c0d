"""How alike two names are: spellings of one person score above the threshold, two people below it."""

from __future__ import annotations

from itertools import permutations

import pytest

from graph.spelling import readings
from queries.likeness import ALIKE, name_score

SAME = [
    ("Kerim Alimardanov", "Karim Alimardanov", "Kərim Əlimərdanov", "Керим Алимарданов"),
    ("Vugar Alekperov", "Vüqar Ələkbərov", "Вугар Алекперов"),
    ("Vilayat Eyvazov", "Vilayət Eyvazov", "Вилаят Эйвазов"),
    ("Bakhtiyar Hajiyev", "Bəxtiyar Hacıyev", "Бахтияр Гаджиев"),
    ("Ehsan Zahidov", "Ehsan Zakhidov", "Эхсан Захидов"),
    ("Elgiz Gahramanli", "Elgiz Qəhrəmanlı", "Эльгиз Гахраманлы"),
]
DIFFERENT = [
    ("Bakhtiyar Hajiyev", "Hikmet Hajiyev"),
    ("Mehriban Aliyeva", "Ilham Aliyev"),
    ("Mehriban Aliyeva", "Mehman Aliyev"),
    ("Ilham Aliyev", "Heydar Aliyev"),
    ("Ilham Aliyev", "Mehman Aliyev"),
    ("Elman Mammadov", "Elmar Mammadov"),
    ("Akram Alimardanov", "Kerim Alimardanov"),
]


@pytest.mark.parametrize(("typed", "name"), [pair for spellings in SAME for pair in permutations(spellings, 2)])
def test_spellings_of_one_person_are_alike(typed: str, name: str) -> None:
    """In both directions, since either may be the one that a source uses."""
    assert name_score(readings(typed), name) >= ALIKE + 0.03


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_people_who_share_a_surname_are_not_alike(one: str, other: str) -> None:
    """The word that fits worst decides."""
    assert name_score(readings(one), other) < ALIKE
    assert name_score(readings(other), one) < ALIKE


@pytest.mark.parametrize("typed", ["alak", "Alakbarov", "ələk", "vugar alek", "Алек"])
def test_the_beginning_of_a_name_is_enough(typed: str) -> None:
    """Names are typed letter by letter."""
    assert max(name_score(readings(typed), name) for name in SAME[1]) >= ALIKE


def test_only_the_whole_name_scores_one() -> None:
    """Up to folding and the order of the words."""
    assert name_score(readings("ALEKPEROV vugar"), "Vugar Alekperov") == 1.0
    assert name_score(readings("Alekperov"), "Vugar Alekperov") < 1.0
    assert name_score(readings("Vugar Alekperov Junior"), "Vugar Alekperov") == 0.0
    assert name_score((), "Vugar Alekperov") == 0.0
