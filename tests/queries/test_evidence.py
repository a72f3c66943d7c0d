"""The questions about evidence and cases: who says what, what answers it, and how many origins it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.protection import Audience
from queries.registry import ask
from queries.rows import mappings
from tests.queries.test_people import replies
from tests.queries.test_responsibility import ids

if TYPE_CHECKING:
    from graph.database import Database


def test_two_reprints_of_one_statement_are_one_origin(country: Database) -> None:
    """Count origins, not links."""
    (row,) = ask(country, "evidence/claims_by_id", {"claims": ["veldania:v-one-origin"]}).rows
    assert [cited["rests_on"] for cited in mappings(row["citations"])] == ["ministry-statement"] * 2
    assert row["origins"] == 1


def test_claims_of_an_entity_can_be_cut_to_a_predicate(country: Database) -> None:
    """And their denials stand beside them, by id."""
    asked = {"entity": "torture-in-the-cellar", "predicate": "involved_in"}
    answer = ask(country, "evidence/claims_with_citations", asked)
    answered = {row["claim"]: row["answered_by"] for row in answer.rows}
    assert answered["veldania:v-torture-actor"] == [
        "veldania:v-torture-denial",
        "veldania:v-torture-ministry-denial",
    ]


def test_a_withdrawn_claim_is_not_repeated(country: Database) -> None:
    """What its source took back is told nowhere."""
    assert ask(country, "evidence/claims_by_id", {"claims": "veldania:v-withdrawn"}).rows == ()


def test_a_claim_kept_to_a_smaller_circle_is_not_told_by_its_id(country: Database) -> None:
    """Knowing the id opens nothing."""
    asked = {"claims": "veldania:v-secret-kinship"}
    assert ask(country, "evidence/claims_by_id", asked).rows == ()
    assert len(ask(country, "evidence/claims_by_id", asked, Audience.AUTHORITY).rows) == 1


def test_contradicting_numbers_dispute_each_other(country: Database) -> None:
    """Twelve arrested, or more than thirty."""
    (row,) = ask(country, "evidence/disputes", {"entity": "operation-dawn"}).rows
    assert (row["stance"], row["answer_says"], row["claim_says"]) == ("asserts", "more than 30", "12")


def test_denials_say_who_tells_them(country: Database) -> None:
    """The ministry's denial is known only from the accuser."""
    answer = ask(country, "evidence/denials", {"stance": "denies"})
    told = {row["claim"]: (row["by"], row["told_by"]) for row in answer.rows}
    by, teller = told["veldania:v-hearsay-denial"]
    assert isinstance(by, dict)
    assert isinstance(teller, dict)
    assert (by["id"], teller["id"]) == ("interior-ministry", "elsad-mirqas")
    assert ask(country, "evidence/denials", {"entity": "vaqif-torali", "stance": "no-reply"}).rows == ()


def test_nothing_was_recorded_after_the_last_day_of_recording(country: Database) -> None:
    """The day of recording counts, not the day of the act."""
    assert ask(country, "evidence/recent_claims", {"since": "2026-11-02"}).rows == ()
    assert ask(country, "evidence/recent_claims", {"since": "2026-11-01"}).truncated


def test_sources_name_the_statements_that_they_repeat(country: Database) -> None:
    """So that a reader sees which of them are one."""
    answer = ask(country, "evidence/sources_of_entity", {"entity": "arrest-of-elsad"})
    assert ids(answer, "source", "repeats")[:2] == [
        ("agency-one-reprint", ["ministry-statement"]),
        ("agency-two-reprint", ["ministry-statement"]),
    ]


def test_the_doers_of_a_case_come_with_their_denials(country: Database) -> None:
    """Victims, doers and accused are apart, and the denial is in the row."""
    answer = ask(country, "cases/acts_of_case", {"case": "case-cellar"})
    row = answer.rows[1]
    assert [doer["id"] for doer in mappings(row["doers"])] == ["vaqif-torali"]
    assert [victim["id"] for victim in mappings(row["affected"])] == ["dilara-ince"]
    assert (row["disputed"], len(replies(row))) == (True, 2)


def test_an_issuer_of_a_statement_is_no_doer_of_it(country: Database) -> None:
    """The ministry issued a statement, and is accused; both are shown, and only the second when doers are asked."""
    every = ask(country, "cases/of_body", {"entity": "interior-ministry"})
    assert ids(every, "act", "role") == [("arrest-of-elsad", "accused"), ("statement-on-arrest", "issuer")]
    doing = ask(country, "cases/of_body", {"entity": "interior-ministry", "doing": True})
    assert ids(doing, "act", "role") == [("arrest-of-elsad", "accused")]


def test_acts_of_a_period_can_be_cut_to_a_place(country: Database) -> None:
    """A place that nobody names is no place of the act; one that is kept to partners is none in public."""
    asked = {"period": "2018", "place": "tezqala"}
    assert ids(ask(country, "cases/acts_in_period", asked), "act") == [("arrest-of-elsad",)]
    partner = ask(country, "cases/acts_in_period", asked, Audience.PARTNER)
    assert ids(partner, "act") == [("blackmail",), ("arrest-of-elsad",)]


def test_everybody_in_an_act_with_what_they_answer(country: Database) -> None:
    """Roles and accusations side by side."""
    answer = ask(country, "cases/parts_of_act", {"act": "arrest-of-elsad"})
    assert ids(answer, "role", "party") == [
        ("accused", "fazil-qalender"),
        ("accused", "interior-ministry"),
        ("arresting-body", "raid-squad"),
        ("detainee", "elsad-mirqas"),
    ]
