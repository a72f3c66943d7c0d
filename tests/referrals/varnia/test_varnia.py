"""The invented state is what its README says: tests of dossiers build on it, and must not fail because it drifted."""

from __future__ import annotations

from graph.dates import parse_span
from loaders.curated import check_folder
from tests.referrals.varnia import FOLDER


def test_it_is_sound() -> None:
    """`answerable check` has nothing to say of it."""
    dataset, problems = check_folder(FOLDER)
    assert problems == []
    assert dataset is not None
    assert sum(1 for entity in dataset.entities if entity.protected) == 5


def test_toren_left_before_mersk_came() -> None:
    """The day of the hand-over is known on one side only."""
    dataset, _ = check_folder(FOLDER)
    assert dataset is not None
    claims = {claim.id: claim for claim in dataset.claims}
    assert claims["varnia:toren-ends"].ended == parse_span("2023-04-28/2023-05-01")
    assert claims["varnia:mersk-holds"].started == parse_span("2023-05-02")


def test_the_beating_at_harn_is_told_by_one_wire_and_six_papers() -> None:
    """Every reprint says what it repeats."""
    dataset, _ = check_folder(FOLDER)
    assert dataset is not None
    reprints = [claim for claim in dataset.claims if claim.id.startswith("varnia:reprint-")]
    assert len(reprints) == 6
    assert {cited.rests_on for claim in reprints for cited in claim.citations} == {"wire-report"}
