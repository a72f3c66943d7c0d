"""Periods: who left and came back has two facts, told apart by a spell."""

from __future__ import annotations

from graph.records import Stance, Status
from tests.graph.making import post
from tests.graph.validation.finding import claim_problems, columns

LEFT = post("left", "2014-01-01", until="2015-01-01", to_is_end=True)
BACK = post("back", "2016-01-01", from_is_start=True)


def test_a_post_that_begins_after_it_ended_needs_a_spell() -> None:
    """Else its claims would be put together over the year between."""
    found = claim_problems(LEFT, BACK)
    assert [one.column for one in found] == ["qualifiers"]
    assert found[0].what == "began on 2016-01-01 after it had ended on 2015-01-01 (left)"
    assert "spell" in found[0].mend


def test_with_a_spell_it_is_sound() -> None:
    """One of the two is enough to tell them apart."""
    assert (
        columns(LEFT, post("again", "2016-01-01", from_is_start=True, qualifiers={"role": "head", "spell": "2"})) == []
    )


def test_whoever_begins_on_the_day_of_the_end_was_not_away() -> None:
    """From one appointment to the next, and out of two ends the first one counts."""
    assert columns(LEFT, post("b", "2015-01-01", from_is_start=True)) == []
    assert columns(LEFT, post("b", "2015-01-02", from_is_start=True)) == ["qualifiers"]
    assert columns(LEFT, BACK, post("c", "2016-01-01", until="2017-01-01", to_is_end=True)) == ["qualifiers"]


def test_it_is_no_interruption_of_another_fact_or_without_both_flags() -> None:
    """Another role, another body, a start that may lie before the end, a claim that draws nothing."""
    others = [
        post("a", "2016-01-01", from_is_start=True, qualifiers={"role": "deputy"}),
        post("b", "2016-01-01", from_is_start=True, object="ministry"),
        post("c", "2016-01-01"),
        post("d", "2014", until="2016-01-01", from_is_start=True),
        post("e", "2016-01-01", from_is_start=True, attributed_to="boris"),
        post("f", "2016-01-01", from_is_start=True, status=Status.CONFLICT),
        post("g", "2016-01-01", from_is_start=True, stance=Stance.DENIES, disputes=("test:left",)),
    ]
    assert columns(LEFT, *others) == []
