"""Acceptance tests 2 to 4 of the specification of dossiers: copies, the wrong commander, a broken chain."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from referrals.checklist import Status
from tests.referrals.making import Making, another, key

if TYPE_CHECKING:
    from graph.records import Claim

AT_HARN, IN_MAY, DAHL = "beating-at-harn", "beating-in-may", "detention-of-dahl"


def corroborated(making: Making) -> list[Claim]:
    """What an unrelated group reports of the beating at Harn."""
    like = making.claim("dahl-company-g")
    return [
        another(making.claim("wire-kind"), "more-kind", asserted_by=like.asserted_by, citations=like.citations),
        another(like, "more-company", object=AT_HARN, qualifiers={"role": "perpetrator"}, on="2023-02-10"),
    ]


def test_acceptance_02_copies_are_one_origin(making: Making) -> None:
    """One wire report that six papers reprint is one origin, and the checklist asks for another one."""
    asked = making.asked(incidents=[AT_HARN])
    act = asked.matter().acts[0]
    assert act.origins.count == 1
    assert len({cited.source for claim in act.claims for cited in asked.matter().claims[claim].citations}) == 7
    criterion = asked.criterion("K2")
    assert criterion.status is Status.WEAK
    assert "one more independent source for act 4.1" in criterion.lifts


def test_acceptance_02_an_unrelated_report_makes_it_pass(varied: Making) -> None:
    """A second origin is what was asked for."""
    asked = varied.loaded(*corroborated(varied)).asked(incidents=[AT_HARN])
    assert asked.matter().acts[0].origins.count == 2
    assert asked.criterion("K2").status is Status.PASS


def test_acceptance_03_whoever_had_left_is_not_tied(making: Making) -> None:
    """Toren's post ended before the act: no overlap, no path; Mersk had surely begun."""
    asked = making.asked(incidents=[IN_MAY])
    assert asked.matter().paths == ()
    criterion = asked.criterion("K5")
    assert criterion.status is Status.MISSING
    assert "ended 2023-04-28/2023-05-01" in " ".join(criterion.because)
    assert asked.criterion("K4").status is Status.MISSING
    mersk = making.asked(target="b-mersk", incidents=[IN_MAY])
    assert mersk.criterion("K5").status is Status.PASS
    assert all(step.overlap == "sure" for path in mersk.matter().paths for step in path.steps)


def test_acceptance_03_a_later_end_is_possible_only_and_the_clash_is_told(varied: Making) -> None:
    """With an end up to 10 May the overlap is possible, is worded so, and stands beside the successor's first day."""
    end = parse_span("2023-04-28/2023-05-10")
    later = replace(varied.claim("toren-ends"), started=end, ended=end)
    criterion = varied.loaded(later).asked(incidents=[IN_MAY]).criterion("K5")
    assert criterion.status is Status.WEAK
    said = " ".join(criterion.because)
    assert "ossible overlap only" in said
    assert "it is not sure" in said
    assert "B. Mersk as Commander (Northern Police Regiment) is documented from 2023-05-02" in said
    assert any("hand-over date" in lift for lift in criterion.lifts)


def test_two_documented_terms_that_overlap_are_both_doubted_and_told(varied: Making) -> None:
    """The gazette has Mersk begin a year before Toren's end: neither is sure in between, and the checklist says why."""
    holds = varied.claim("mersk-holds")
    begins = replace(holds, started=parse_span("2022-06-01"), ended=None, to_is_end=False)
    ends = replace(holds, id="varnia:mersk-ends", started=None, from_is_start=False)
    criterion = varied.loaded(begins, ends).asked(incidents=[DAHL]).criterion("K5")
    assert criterion.status is Status.WEAK
    said = " ".join(criterion.because)
    assert "ossible overlap only" in said
    assert "B. Mersk as Commander (Northern Police Regiment) is documented from 2022-06-01" in said


@pytest.mark.parametrize("kind", ["unknown", "administrative"])
def test_acceptance_04_a_tie_that_is_not_of_command_is_weak(varied: Making, kind: str) -> None:
    """Nobody commands through an administrative tie, and nobody knows of an unknown one."""
    tie = varied.claim("under-company")
    loose = replace(tie, qualifiers={"kind": kind})
    asked = varied.loaded(loose).asked(incidents=[DAHL])
    paths = asked.matter().paths
    assert paths
    assert {path.strength for path in paths} == {"WEAK"}
    assert asked.criterion("K4").status is Status.WEAK
    assert any("commanded 2nd Company" in lift for path in paths for lift in path.lifts)


def test_acceptance_04_a_tie_of_another_time_is_no_path(varied: Making) -> None:
    """The company was under the regiment in 2019 alone: no line of another day leads there."""
    tie = varied.claim("under-company")
    expired = replace(tie, started=parse_span("2019-01-01"), ended=parse_span("2019-12-31"), to_is_end=True)
    asked = varied.loaded(expired).asked(incidents=[DAHL])
    assert asked.matter().paths == ()
    assert asked.criterion("K4").status is Status.MISSING


def test_acceptance_04_an_unknown_unit_between_is_weak(varied: Making) -> None:
    """A unit that no source names may be shown, and carries no more than a weak path."""
    assert varied.records is not None
    company = next(one for one in varied.records.entities if one.id == "second-company")
    bridge = replace(company, id="unknown-battalion", placeholder="unknown")
    records = replace(varied.records, entities=(*varied.records.entities, bridge))
    tie = varied.claim("under-company")
    below, above = replace(tie, object=bridge.id), another(tie, "under-bridge", subject=bridge.id)
    named = another(varied.claim("n-001"), "bridge-name", subject=bridge.id, value="a battalion that no source names")
    asked = varied.loaded(below, above, named, dataset=records).asked(incidents=[DAHL])
    paths = asked.matter().paths
    assert {path.strength for path in paths} == {"WEAK"}
    assert any("no source names" in path.why for path in paths)


def test_a_source_graded_e_ties_nobody(making: Making) -> None:
    """The blog that says that Toren ordered it is told as not counted, and makes no path."""
    matter = making.asked(incidents=[DAHL]).matter()
    assert "ordered" not in {path.mode for path in matter.paths}
    assert matter.acts[0].origins.left_out == (("rumour-blog", "graded E5"),)
    assert key("dahl-rumour") in matter.claims
    assert "arvid-toren" not in {ref.id for ref, _ in matter.acts[0].bodies}
