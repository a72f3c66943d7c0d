"""What the chain must say, and must not say, on the curated facts of Azerbaijan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from loaders.curated import read_folder
from queries.chain.chain import chain

if TYPE_CHECKING:
    from graph.database import Database
    from queries.chain.answer import ActChain, ChainAnswer
    from tests.graphs import Graphs

FACTS = Path(__file__).parents[3] / "facts" / "azerbaijan"


@pytest.fixture(scope="module")
def azerbaijan(graphs: Graphs) -> Database:
    """The curated facts, loaded; on each engine."""
    return graphs.holding(read_folder(FACTS))


def ask(database: Database, start: str, on: str = "", about: str | None = None) -> ChainAnswer:
    """Ask for a chain, on a day if one is given."""
    return chain(database, start, on=parse_span(on) if on else None, about=about)


def acts(answer: ChainAnswer) -> dict[str, list[ActChain]]:
    """The parts of an answer by kind of act."""
    found: dict[str, list[ActChain]] = {}
    for act in answer.acts:
        found.setdefault(act.kind, []).append(act)
    return found


def people(answer: ChainAnswer) -> set[str]:
    """Everybody in a chain, as actor or holder."""
    return {holder.person.id for act in answer.acts for holder in act.holders}


def test_arrest_of_hajiyev_has_a_court_a_gap_and_an_accused_body(azerbaijan: Database) -> None:
    """9 December 2022: the remand by the court, nobody named as detaining, the leadership accused outside the chain."""
    answer = ask(azerbaijan, "bakhtiyar-hajiyev", "2022-12-09")
    (remand,), (detention,) = acts(answer)["remand"], acts(answer)["detention"]
    assert [(hop.target.id, hop.kind) for hop in remand.hops] == [("khatai-district-court", "court")]
    assert detention.hops == ()
    assert [(gap.body, gap.role) for gap in detention.gaps] == [(None, "detaining-body")]
    for act in (remand, detention):
        (accused,) = act.accused
        assert (accused.entity.id, accused.organ) == ("ministry-of-internal-affairs", "leadership")
        assert [who.id for who in accused.by] == ["bakhtiyar-hajiyev"]
        told = {(reply.stance, reply.told_by.id if reply.told_by else None) for reply in accused.replies}
        assert told == {("no-reply", None), ("denies", "bakhtiyar-hajiyev")}


def test_nobody_is_in_that_arrest_for_heading_a_police_force(azerbaijan: Database) -> None:
    """No head of police, ministry or service stands in the chain of 9 December 2022."""
    assert people(ask(azerbaijan, "bakhtiyar-hajiyev", "2022-12-09")) == set()
    about = ask(azerbaijan, "bakhtiyar-hajiyev", "2022-12-09", about="vilayat-eyvazov").about
    assert about is not None
    assert about.verdict != "in the chain"


def test_threat_of_3_december_names_its_actor_and_his_department(azerbaijan: Database) -> None:
    """3 December 2022: the head of the capital's main police department, alleged, with nothing above."""
    answer = ask(azerbaijan, "bakhtiyar-hajiyev", "2022-12-03")
    (threat,) = acts(answer)["threat"]
    tie, post = threat.hops
    assert (tie.target.id, tie.standing.value, tie.grade.value) == ("vugar-alekperov", "alleged", "covered")
    assert (post.origin.id, post.kind, post.grade.value) == ("vugar-alekperov", "head", "covered")
    assert threat.strict == ((tie.id, post.id),)
    assert people(answer) == {"vugar-alekperov"}


def test_torture_alleged_by_gahramanli_leads_to_a_gap_in_2016(azerbaijan: Database) -> None:
    """2016: the colonel, his denials, his unit and its parents with their grades; the ministry's head is a gap."""
    (torture,) = acts(ask(azerbaijan, "elgiz-gahramanli", "2016"))["torture"]
    tie = torture.hops[0]
    assert (tie.target.id, tie.standing.value, tie.disputed) == ("kerim-alimardanov", "alleged", True)
    assert {reply.by.id for reply in tie.denials} == {"kerim-alimardanov", "ministry-of-internal-affairs"}
    upward = {hop.origin.id: (hop.target.id, hop.grade.value) for hop in torture.hops[1:]}
    assert upward == {
        "kerim-alimardanov": ("anti-robbery-division", "assumed"),
        "anti-robbery-division": ("main-department-combating-organized-crime", "assumed"),
        "main-department-combating-organized-crime": ("ministry-of-internal-affairs", "bracketed"),
    }
    (gap,) = [one for one in torture.gaps if one.body and one.body.id == "ministry-of-internal-affairs"]
    assert gap.last is None
    assert gap.next is not None
    assert (gap.next.person.id, gap.next.day.isoformat()) == ("vilayat-eyvazov", "2023-01-22")
    assert torture.strict == ()
    assert torture.stops[0] == "The strict reading is empty."


def test_the_colonel_stands_with_medal_and_sanction_in_time_order(azerbaijan: Database) -> None:
    """The medal of July 2015 before, the sanction of 9 December 2022 after; he is also accused, at trial."""
    (torture,) = acts(ask(azerbaijan, "elgiz-gahramanli", "2016"))["torture"]
    (holder,) = torture.holders
    assert [(one.on, one.when) for one in holder.awards] == [("2015-07", "before")]
    assert [(one.on, one.when) for one in holder.sanctions] == [("2022-12-09", "after")]
    (accused,) = torture.accused
    assert (accused.entity.id, accused.in_chain) == ("kerim-alimardanov", True)
    assert [who.id for who in accused.by] == ["defence-of-elgiz-gahramanli"]


def test_each_wording_of_the_reason_of_a_sanction_has_its_own_source(azerbaijan: Database) -> None:
    """What the department said in two articles is one wording; what two papers wrote themselves stands apart."""
    (torture,) = acts(ask(azerbaijan, "elgiz-gahramanli", "2016"))["torture"]
    (sanction,) = torture.holders[0].sanctions
    told = [([ref.id for ref in one.by], [ref.id for ref in one.sources]) for one in sanction.reasons]
    assert told == [
        (["jamnews"], ["jamnews-alimardanov"]),
        (["us-department-of-state"], ["jamnews-alimardanov", "turan-2023-01-22"]),
        (["turan"], ["turan-2023-01-22"]),
    ]
    assert "; ".join(one.text for one in sanction.reasons) == sanction.reason


def test_nobody_untied_by_a_source_is_in_a_chain(azerbaijan: Database) -> None:
    """The case of the servicemen, the stabbing abroad and the deaths of 2016 implicate nobody by rank or statement."""
    read = "MATCH (e:Event) WHERE e.kind IN ['torture', 'killing', 'attack', 'death'] RETURN e.id AS id ORDER BY id"
    asked = [str(row["id"]) for row in azerbaijan.read(read)]
    assert len(asked) >= 5
    named = {person for act in asked for person in people(ask(azerbaijan, act))}
    assert named <= {"kerim-alimardanov"}
    for issuer in ("ministry-of-defence", "prosecutor-generals-office", "state-security-service"):
        found = {hop.target.id for act in asked for part in ask(azerbaijan, act).acts for hop in part.hops}
        assert issuer not in found


def test_every_act_has_an_answer(azerbaijan: Database) -> None:
    """No act of the curated facts makes the chain fail, and every hop cites claims."""
    for row in azerbaijan.read("MATCH (e:Event) RETURN e.id AS id ORDER BY id"):
        for part in ask(azerbaijan, str(row["id"])).acts:
            assert all(hop.claims and hop.origins >= 1 for hop in part.hops)
