"""Acceptance test 10 of the specification of dossiers: two people of one name, and two birth dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from tests.referrals.making import another

if TYPE_CHECKING:
    from tests.referrals.making import Making


def test_acceptance_10_an_open_question_of_identity_stops_the_export(making: Making) -> None:
    """Another person bears the same name: until somebody says who is meant, nothing goes out."""
    doubted = making.asked(identity={"open_questions": ["is the teacher the same man?"]})
    gate = doubted.gate("G1")
    assert not gate.is_open
    assert "G1" in doubted.checklist().blocked_by
    unconfirmed = making.asked(identity={}).gate("G1")
    assert not unconfirmed.is_open
    assert "another-toren" in unconfirmed.because


def test_acceptance_10_once_it_is_resolved_the_gate_opens(making: Making) -> None:
    """It still tells from whom the target was told apart."""
    gate = making.gate("G1")
    assert gate.is_open
    assert "another-toren" in gate.because


def test_acceptance_10_two_birth_dates_are_both_told(varied: Making) -> None:
    """Neither is chosen, and the criterion is contested."""
    other = another(
        varied.claim("job-korr"), "birth-too", subject="arvid-toren", predicate="birth_date", value="1974-04-09"
    )
    other = another(other, "birth-too", started=None, ended=None)
    asked = varied.loaded(other)
    criterion = asked.criterion("K1")
    assert criterion.contested
    assert "1974-04-09, 1975-04-09" in " ".join(criterion.because)
    assert {claim.value for claim in asked.matter().properties["birth_date"]} == {"1974-04-09", "1975-04-09"}
    assert criterion.status is Status.WEAK
