"""`answerable gap`: a table of who stood in the chain of chosen acts, the acts to choose from, and plain refusals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.api.doors import Answerable

ACT = "arrest-of-elsad"


def test_it_lists_the_acts_of_a_dataset(answerable: Answerable) -> None:
    """Whoever has no act in mind sees those among which to choose."""
    code, output, errors = answerable("gap", "--dataset", "veldania")
    assert (code, errors) == (0, "")
    assert ACT in output


def test_it_shows_who_is_covered_and_that_this_is_no_guilt(answerable: Answerable) -> None:
    """Names with title, body, act and listings, and the notice below."""
    code, output, errors = answerable("gap", ACT, "--dataset", "veldania")
    assert (code, errors) == (0, "")
    assert "Orvən Tağruş" in output
    assert "says nothing of guilt" in output


def test_json_has_the_same(answerable: Answerable) -> None:
    """For programs, with the claims of every line."""
    code, output, _ = answerable("gap", ACT, "--json")
    body = json.loads(output)
    assert code == 0
    names = [one["person"]["name"] for one in body["officials"]]
    assert names == sorted(names)
    assert all(one["claims"] for one in body["officials"])


def test_it_is_never_asked_about_everybody(answerable: Answerable) -> None:
    """Without an act and a dataset, or with an act of none, one line says what to give."""
    assert answerable("gap")[0] == 2
    assert answerable("gap", "orven-tagrus")[0] == 2
    code, _, errors = answerable("gap", "orven-tagrus", "--dataset", "veldania")
    assert code == 2
    assert "lists those that may be chosen" in errors
