"""Evidence: somebody says it, somewhere that was read, and an answer answers something."""

from __future__ import annotations

from typing import Any

import pytest

from graph.records import Citation, Stance, Status
from tests.graph.making import literal, part, post
from tests.graph.validation.finding import columns

SAID = part("said", "police", "arresting-body")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"citations": ()}, ["source"]),
        ({"citations": (Citation("statement"),)}, ["source"]),
        ({"citations": (Citation("paper", "", "statement"),)}, []),
        ({"citations": (Citation("paper", "", "paper"),)}, ["rests_on"]),
        ({"citations": (Citation("paper"), Citation("statement"))}, ["source"]),
        ({"asserted_by": ""}, ["asserted_by"]),
        ({"attributed_to": "courier"}, ["attributed_to"]),
        ({"attributed_to": "boris"}, []),
    ],
)
def test_a_claim_has_a_speaker_and_a_source_that_was_read(changes: dict[str, Any], expected: list[str]) -> None:
    """What is only known through another text is named as what that text repeats."""
    assert columns(post("a", "2018-01-01", **changes)) == expected


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.NO_REPLY])
def test_a_denial_and_a_missing_reply_say_what_they_answer(stance: Stance) -> None:
    """They repeat subject, predicate and object of it, and can answer several."""
    answer = part("answer", "police", "arresting-body", stance=stance, asserted_by="ministry")
    assert columns(SAID, answer) == ["disputes"]
    sound = part("answer", "police", "arresting-body", stance=stance, disputes=("test:said",))
    assert columns(SAID, sound) == []
    other = part("answer", "ministry", "arresting-body", stance=stance, disputes=("test:said",))
    assert columns(SAID, other) == ["disputes"]
    elsewhere = part("answer", "police", "arresting-body", "threat", stance=stance, disputes=("test:said",))
    assert columns(SAID, elsewhere) == ["disputes"]
    second = part("second", "ministry", "arresting-body")
    both = part("answer", "police", "arresting-body", stance=stance, disputes=("test:second", "test:said"))
    assert columns(SAID, second, both) == []


def test_a_denial_of_a_claim_in_another_dataset_is_sound() -> None:
    """What that one says is not known here."""
    answer = part("answer", "police", "arresting-body", stance=Stance.DENIES, disputes=("other:said",))
    assert columns(answer) == []


def test_who_contradicts_a_tie_says_that_there_is_a_conflict() -> None:
    """An accepted claim that disputes another one must settle with it; two numbers may stand side by side."""
    rival = part("rival", "court", "arresting-body", disputes=("test:said",))
    assert columns(SAID, rival) == ["status"]
    assert (
        columns(SAID, part("rival", "court", "arresting-body", disputes=("test:said",), status=Status.CONFLICT)) == []
    )
    nine = literal("nine", "arrest", "count", "9", qualifiers={"of": "arrested"})
    ten = literal("ten", "arrest", "count", "10", qualifiers={"of": "arrested"}, disputes=("test:nine",))
    assert columns(nine, ten) == []
