"""Days, names and lists in words: as precise as they were curated, and no more."""

from __future__ import annotations

import pytest

from graph.errors import SchemaError
from referrals.draft.days import plain, stretch, when
from referrals.draft.wording import is_group, joined, within, worded


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2023-02-10", "on 10 February 2023"),
        ("2023-02", "in February 2023"),
        ("2023", "in 2023"),
        ("2015/2016", "between 2015 and 2016"),
        ("2023-04-28/2023-05-01", "between 28 April and 1 May 2023"),
        ("2023-05-03/2023-05-05", "between 3 and 5 May 2023"),
        ("2003-01-01/2003-12-31", "in 2003"),
        ("../2021-12-31", "at a time up to 31 December 2021"),
        ("2021/..", "at a time from 2021 on"),
        ("", "on a day that no source gives"),
    ],
)
def test_a_day_is_told_as_precisely_as_it_is_known(text: str, said: str) -> None:
    """A range that is a year is told as a year, an open end as open."""
    assert when(text) == said


def test_a_day_behind_any_word() -> None:
    """In a table and within a reason."""
    assert plain("2022-12-09/2022-12-31") == "between 9 and 31 December 2022"
    assert stretch("../2021-12-31") == "days up to 31 December 2021"
    assert stretch("2023-05-03/2023-05-05") == "3 May 2023 to 5 May 2023"


def test_a_description_of_several_is_no_name() -> None:
    """It begins in small letters within a sentence, and takes a plural."""
    assert is_group("Detainees of 2015 and 2016")
    assert not is_group("Elgiz Gahramanli")
    assert not is_group("Witness of the events")
    assert within("Signatories of an appeal") == "signatories of an appeal"
    assert within("The opposition") == "the opposition"
    assert within("Lena Korr") == "Lena Korr"
    assert joined(["a", "b", "a", "c"]) == "a, b and c"


def test_a_template_that_is_not_there_is_named() -> None:
    """A slip in the file of wording is found with its key."""
    with pytest.raises(SchemaError, match=r"wording\.yml: acts\.happen: 'acts\.happen' is not known"):
        worded("acts.happen")
    with pytest.raises(SchemaError, match=r"wording\.yml: acts\.happened: 'who_says' is not known"):
        worded("acts.happened")
