"""With today's facts a dossier about a real official is incomplete, and the checklist says so, which is right.

Five texts cannot carry a dossier. If more of it comes to PASS, somebody has added a source, and looks here on purpose.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from referrals.casefile import Casefile
from referrals.checking import check
from referrals.checklist import Status
from referrals.evidence import NOTHING
from referrals.matter.collect import collect
from referrals.programme import load_programmes, programme_named

if TYPE_CHECKING:
    from graph.database import Database
    from referrals.checklist import Checklist
    from referrals.matter.records import Matter

OFFICIALS = ("kerim-alimardanov", "vilayat-eyvazov", "vugar-alekperov", "ilham-aliyev", "ali-nagiyev")
IN_FORCE = sorted(name for name, programme in load_programmes().items() if programme.status == "active")
#: What the facts may come to today: who those affected were, and that the acts are of kinds that a programme reaches.
MAY_PASS = {"K3", "K6", "K7", "K8", "K11"}


def judged(graph: Database, target: str, programme: str) -> tuple[Matter, Checklist]:
    """Matter and checklist of one official, with nothing that an advocate would bring."""
    casefile = Casefile(target=target, programmes=(programme,), as_of=date(2026, 11, 1))
    matter = collect(graph, casefile, programme_named(programme))
    return matter, check(matter, casefile, programme_named(programme), NOTHING)


@pytest.mark.parametrize("programme", IN_FORCE)
@pytest.mark.parametrize("target", OFFICIALS)
def test_most_is_weak_or_missing(graph_of_facts: Database, target: str, programme: str) -> None:
    """No link and no qualifying act passes, nothing may be exported, and each shortfall says what would lift it."""
    _, checklist = judged(graph_of_facts, target, programme)
    asked = [one for one in checklist.criteria if one.required != "information" and one.status != Status.NOT_APPLICABLE]
    passed = {one.code for one in asked if one.status is Status.PASS}
    assert passed <= MAY_PASS
    assert len(passed) * 2 < len(asked)
    assert all(one.lifts for one in asked if one.status is not Status.PASS)
    assert {"G1", "K14", "K16"} <= set(checklist.blocked_by)


def test_the_minister_of_2023_is_not_tied_to_acts_of_2015(graph_of_facts: Database) -> None:
    """He is attested in January 2023; nothing carries him back, and the checklist says from when he is known."""
    matter, checklist = judged(graph_of_facts, "vilayat-eyvazov", "us-eo-13818-abuse")
    assert matter.paths == ()
    assert matter.acts == ()
    tenure = next(one for one in checklist.criteria if one.code == "K5")
    assert tenure.status is Status.MISSING
    assert "attested 2023-01-22" in " ".join(tenure.because)


def test_what_one_man_says_on_social_media_carries_nothing_alone(graph_of_facts: Database) -> None:
    """The appeal of January 2023 is told with its grade, ties nobody more than weakly, and counts for nothing."""
    matter, _ = judged(graph_of_facts, "vugar-alekperov", "eu-global-human-rights")
    assert {path.strength for path in matter.paths} == {"WEAK"}
    assert {act.origins.count for act in matter.acts} == {0}


def test_the_statement_of_the_government_that_is_asked_is_circular(graph_of_facts: Database) -> None:
    """What the United States said in 2022 is no independent source for the United States; for others it is one."""
    ours, _ = judged(graph_of_facts, "kerim-alimardanov", "us-eo-13818-abuse")
    theirs, _ = judged(graph_of_facts, "kerim-alimardanov", "uk-global-human-rights")
    assert ours.acts[0].origins.circular == ("us-state-2022-12-09",)
    assert theirs.acts[0].origins.circular == ()
