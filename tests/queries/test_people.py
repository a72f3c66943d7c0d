"""The questions about people: gaps are shown as gaps, accusations apart from acts, and each with its reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.registry import ask
from queries.rows import mapping, mappings
from tests.queries.test_responsibility import ids

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.database import Database


def replies(row: Mapping[str, object], column: str = "replies") -> list[tuple[object, object, object]]:
    """Each reply as stance, who replied, and who tells it."""
    return [
        (reply["stance"], mapping(reply["by"])["id"], mapping(reply["told_by"]).get("id"))
        for reply in mappings(row[column])
    ]


def test_everything_done_to_a_person(country: Database) -> None:
    """An act for which nobody is named is a gap, and who is accused stands apart from who did it."""
    answer = ask(country, "people/done_to", {"entity": "elsad-mirqas", "period": "2018-04-12"})
    assert ids(answer, "act", "named", "named_as") == [
        ("arrest-of-elsad", "raid-squad", "arresting-body"),
        ("arrest-of-elsad", "interior-ministry", "accused"),
        ("arrest-of-elsad", "fazil-qalender", "accused"),
        ("beating-of-elsad", "men-on-the-quay", "perpetrator"),
        ("detention-of-elsad", None, None),
    ]
    assert replies(answer.rows[1]) == [("no-reply", "interior-ministry", None)]


def test_a_protected_victim_has_no_name_and_the_accused_stays(country: Database) -> None:
    """What the state is accused of doing stays: who, to what kind of person, when roughly."""
    (row,) = ask(country, "people/done_to", {"entity": "protected-5f0c2a91"}).rows
    assert mapping(row["named"])["id"] == "security-service"
    assert row["on"] == "2018"


def test_an_accusation_comes_with_the_reply_and_with_what_was_said_of_its_background(country: Database) -> None:
    """The ministry was asked and did not reply; the accuser himself tells that it denied the threat."""
    (row,) = ask(country, "people/accused_of", {"entity": "interior-ministry"}).rows
    assert (row["accused_as"], row["organ"]) == ("accused of", "leadership")
    assert replies(row) == [("no-reply", "interior-ministry", None)]
    assert replies(row, "context_replies") == [("denies", "interior-ministry", "elsad-mirqas")]


def test_hearsay_and_unsettled_accusations_are_marked(country: Database) -> None:
    """They draw no edge, but whoever asks what is said sees them for what they are."""
    (hearsay,) = ask(country, "people/accused_of", {"entity": "tahmaz-ulker"}).rows
    assert mapping(hearsay["in_words_of"])["id"] == "dilara-ince"
    (unsettled,) = ask(country, "people/accused_of", {"entity": "melik-sarnov"}).rows
    assert unsettled["status"] == "open"


def test_a_documented_act_is_no_accusation(country: Database) -> None:
    """The court is accused of nothing for having decided."""
    assert ask(country, "people/accused_of", {"entity": "lower-court"}).rows == ()


def test_the_denial_of_the_accused_and_of_his_ministry_stand_beside_the_accusation(country: Database) -> None:
    """Both denials, each with who speaks."""
    (row,) = ask(country, "people/accused_of", {"entity": "vaqif-torali"}).rows
    assert replies(row) == [("denies", "vaqif-torali", None), ("denies", "ministry-press-service", None)]


def test_a_career_is_one_time_line(country: Database) -> None:
    """Posts, awards and sanctions in the order of their days."""
    answer = ask(country, "people/career", {"person": "melik-sarnov"})
    assert ids(answer, "entry", "party") == [
        ("post", "crime-directorate"),
        ("award", "presidency"),
        ("sanction", "norrland"),
    ]


def test_a_withdrawn_post_is_in_no_career(country: Database) -> None:
    """The paper corrected itself."""
    answer = ask(country, "people/career", {"person": "vaqif-torali"})
    assert ids(answer, "entry", "party") == [("post", "raid-squad"), ("act", "torture-in-the-cellar")]
    assert replies(answer.rows[1]) == [("denies", "vaqif-torali", None), ("denies", "ministry-press-service", None)]
