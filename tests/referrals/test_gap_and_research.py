"""The accountability gap of chosen acts, what to find next, and superior responsibility apart from listing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.errors import BadParameter, InputError
from graph.protection import Audience
from referrals.checklist import Status
from referrals.gap import choices, find_gap
from referrals.research import OWN_WORK, research_list
from referrals.superiors import judge_elements
from tests.referrals.making import UK, US

if TYPE_CHECKING:
    from graph.database import Database
    from tests.referrals.making import Making

DAHL, AT_HARN, IN_MAY = "detention-of-dahl", "beating-at-harn", "beating-in-may"


def test_the_gap_holds_who_is_covered_and_nobody_else(state: Database) -> None:
    """Mersk is covered on all days of May; Toren, who had left, is not; names are in order."""
    answer = find_gap(state, [IN_MAY], Audience.PUBLIC)
    assert [(one.person.name, one.body.name) for one in answer.officials] == [("B. Mersk", "Northern Police Regiment")]
    assert answer.officials[0].listings == ()
    assert "us-eo-13818-abuse" in answer.officials[0].reaching
    assert answer.officials[0].claims
    both = find_gap(state, [IN_MAY, AT_HARN], Audience.PUBLIC)
    names = [one.person.name for one in both.officials]
    assert names == sorted(names) == ["B. Mersk", "Olaf Reth"]
    assert both.officials[1].replies == ("varnia:denial",)


def test_a_gap_without_command_says_why(varied: Making) -> None:
    """Through ties of unknown kind nobody is covered, and the answer tells which ties these are."""
    loose = replace(varied.claim("under-company"), qualifiers={"kind": "unknown"})
    answer = find_gap(varied.loaded(loose).database, [IN_MAY], Audience.PUBLIC)
    assert answer.officials == ()
    assert any("unknown, not of command" in stop for stop in answer.stops)


def test_the_gap_is_asked_about_chosen_acts(state: Database) -> None:
    """Nobody can ask it about everybody, or about a person; the acts of a dataset are shown for a choice."""
    with pytest.raises(InputError, match="no act"):
        find_gap(state, [], Audience.PUBLIC)
    with pytest.raises(BadParameter, match="Person"):
        find_gap(state, ["arvid-toren"], Audience.PUBLIC)
    with pytest.raises(BadParameter, match="not loaded"):
        choices(state, "nowhere", Audience.PUBLIC)
    assert [one.act.id for one in choices(state, "varnia", Audience.PUBLIC)] == [AT_HARN, DAHL, IN_MAY]


def test_what_would_complete_most_comes_first(making: Making) -> None:
    """One more source for the beating at Harn lifts act and link; what the advocate has to do is no research."""
    asked = making.asked(incidents=[AT_HARN])
    matter, checklist = asked.matter(UK), asked.checklist(UK)
    leads = research_list(asked.database, matter, [checklist], Audience.PUBLIC)
    assert leads[0].what == "one more independent source for act 4.1"
    assert leads[0].criteria == (f"{UK} K2", f"{UK} K4")
    assert not any(code.rpartition(" ")[2] in OWN_WORK for lead in leads for code in lead.criteria)
    assert any("head of 2nd Company" in lead.what for lead in leads)


def test_superior_responsibility_is_judged_apart(making: Making) -> None:
    """A chart with a power to command, no notice, no measure that a source judges: never a criterion of listing."""
    asked = making.asked(incidents=[DAHL])
    path = next(path for path in asked.matter().paths if path.mode == "leader-of-body")
    elements = judge_elements(asked.matter(), path)
    assert [(one.code, one.status) for one in elements] == [
        ("C1", Status.WEAK),
        ("C2", Status.MISSING),
        ("C3", Status.MISSING),
    ]
    assert all(one.lifts for one in elements)
    assert not any(one.code.startswith("C") for one in asked.checklist(US).criteria)


def test_c3_is_about_the_failure_of_the_office_itself(varied: Making) -> None:
    """An inquiry that the prosecution did not open is no failure of the commander."""
    asked = varied.loaded().asked(incidents=[AT_HARN])

    def c3(changed: Making) -> tuple[Status, str]:
        matter = changed.matter()
        path = next(path for path in matter.paths if path.mode == "leader-of-body")
        element = next(one for one in judge_elements(matter, path) if one.code == "C3")
        return element.status, element.because

    whose = varied.claim("n-072")
    assert c3(asked)[0] is Status.MISSING
    assert c3(asked.loaded(replace(whose, subject="northern-police-regiment")))[0] is Status.PASS
    status, because = c3(asked.loaded(without=("n-072",)))
    assert status is Status.WEAK
    assert "No source says whose failure that was" in because


def test_a_time_in_post_is_sure_between_documented_ends_only(varied: Making) -> None:
    """A post known from one mention is sure on that day alone; before it nothing is assumed."""
    reth = varied.loaded().asked(target="olaf-reth")
    overlaps = {path.act: path.steps[0].overlap for path in reth.matter().paths if path.mode == "leader-of-body"}
    assert overlaps == {AT_HARN: "sure", DAHL: "possible", IN_MAY: "possible"}
    post = varied.claim("reth-mention")
    later = replace(post, started=parse_span("2023-04-01"), ended=parse_span("2023-04-01"))
    cited = replace(post.citations[0], source="rights-report")
    paths = reth.loaded(replace(later, citations=(cited,))).matter().paths
    assert {path.act for path in paths if path.mode == "leader-of-body"} == {IN_MAY}
