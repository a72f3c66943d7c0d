"""The chains that the facts must give: who is in them, who stands outside, where they end, and what is a gap."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.grades import Grade
from queries.chain.chain import chain

if TYPE_CHECKING:
    from graph.database import Database
    from queries.chain.answer import ActChain, ChainAnswer

MINISTRY = "ministry-of-internal-affairs"


def act_of(answer: ChainAnswer, act: str) -> ActChain:
    """The first part of an answer for an act."""
    return next(part for part in answer.acts if part.event.id == act)


def everybody(part: ActChain) -> set[str]:
    """Ids of all that a chain leads through."""
    return {end.id for hop in part.hops for end in (hop.origin, hop.target)} - {part.event.id}


def test_the_arrest_of_hajiyev(graph_of_facts: Database) -> None:
    """A court without a line above it, a body that nobody names, and the accused outside the chain."""
    answer = chain(graph_of_facts, "bakhtiyar-hajiyev", on=parse_span("2022-12-09"))
    remand = act_of(answer, "remand-of-bakhtiyar-hajiyev-2022-12-09")
    assert everybody(remand) == {"khatai-district-court"}
    detention = act_of(answer, "detention-of-bakhtiyar-hajiyev-2022-12-09")
    assert detention.hops == ()
    assert ("detaining-body", None) in {(gap.role, gap.body) for gap in detention.gaps}
    for part in (detention, remand):
        assert [(one.entity.id, one.organ, [by.id for by in one.by]) for one in part.accused] == [
            (MINISTRY, "leadership", ["bakhtiyar-hajiyev"])
        ]
        told = {(reply.stance, reply.told_by.id if reply.told_by else "") for reply in part.accused[0].replies}
        assert told == {("no-reply", ""), ("denies", "bakhtiyar-hajiyev")}
    assert not any(part.holders for part in answer.acts)


def test_the_threat_to_hajiyev(graph_of_facts: Database) -> None:
    """The police chief as actor, his department with him as its head, and nothing above."""
    answer = chain(graph_of_facts, "bakhtiyar-hajiyev", on=parse_span("2022-12-03"))
    threat = act_of(answer, "threat-to-bakhtiyar-hajiyev-2022-12-03")
    assert everybody(threat) == {"vugar-alekperov", "baku-main-police-department"}
    assert [(holder.person.id, holder.role, holder.grade) for holder in threat.holders] == [
        ("vugar-alekperov", "head", Grade.COVERED)
    ]
    assert len(threat.strict) == 1


def test_the_alleged_torture_of_gahramanli(graph_of_facts: Database) -> None:
    """The accused with both denials, his unit and its parents graded, sanction and medal, and a gap at the top."""
    answer = chain(graph_of_facts, "elgiz-gahramanli", on=parse_span("2016"), about="vilayat-eyvazov")
    torture = act_of(answer, "alleged-torture-of-elgiz-gahramanli")
    assert [hop.target.id for hop in torture.hops] == [
        "kerim-alimardanov",
        "anti-robbery-division",
        "main-department-combating-organized-crime",
        MINISTRY,
    ]
    assert [hop.grade for hop in torture.hops[1:]] == [Grade.ASSUMED, Grade.ASSUMED, Grade.BRACKETED]
    assert {denial.by.id for denial in torture.hops[0].denials} == {"kerim-alimardanov", MINISTRY}
    assert [(one.entity.id, {reply.by.id for reply in one.replies}) for one in torture.accused] == [
        ("kerim-alimardanov", {"kerim-alimardanov", MINISTRY})
    ]
    holder = torture.holders[0]
    assert [(given.on, given.when) for given in (*holder.awards, *holder.sanctions)] == [
        ("2015-07", "before"),
        ("2022-12-09", "after"),
    ]
    top = next(gap for gap in torture.gaps if gap.body and gap.body.id == MINISTRY)
    assert top.last is None
    assert top.next is not None
    assert (top.next.person.id, top.next.day) == ("vilayat-eyvazov", date(2023, 1, 22))
    assert torture.strict == ()
    assert torture.stops
    assert answer.about is not None
    assert answer.about.verdict == "not in post that day"


@pytest.mark.parametrize(
    ("act", "reached"),
    [
        ("stabbing-of-mahammad-mirzali", set()),
        ("death-of-rashad-mehdiyev-2016", set()),
        ("death-of-zaur-sultanov-2016", set()),
        ("arrest-of-servicemen-tartar-case", set()),
        ("killings-in-tartar-case", set()),
        ("torture-in-tartar-case", {"interrogators-of-tartar-case"}),
        ("alleged-beating-of-mammadov-and-ibrahim-2016", {"police-in-beating-of-mammadov-and-ibrahim"}),
    ],
)
def test_nobody_is_implicated_whom_no_source_ties_to_the_act(
    graph_of_facts: Database, act: str, reached: set[str]
) -> None:
    """No superior line from an unnamed group, nobody accused whom nobody accuses."""
    for part in chain(graph_of_facts, act).acts:
        assert everybody(part) == reached
        assert part.accused == ()
        assert part.holders == ()


def test_the_operation_in_nardaran(graph_of_facts: Database) -> None:
    """Both lines on the day itself: the ministry that conducted it, and the division whose head led."""
    (part,) = chain(graph_of_facts, "nardaran-operation-2015-11-26").acts
    assert len(part.strict) == 2
    assert {hop.grade for hop in part.hops} == {Grade.COVERED}
