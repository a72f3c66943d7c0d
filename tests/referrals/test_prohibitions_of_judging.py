"""What judging must never do, by the numbers of the specification of dossiers; drafting has the others."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, get_args

from graph.model import load_schema
from referrals.checklist import Checklist, Criterion, Gate, Status
from referrals.matter.lines import LEADING
from referrals.matter.records import Matter, Path
from referrals.modes import mode_names
from referrals.programme import Mode
from tests.referrals.making import UK, another

if TYPE_CHECKING:
    from tests.referrals.making import Making

DAHL, AT_HARN = "detention-of-dahl", "beating-at-harn"


def test_every_way_of_a_programme_is_found_by_the_folder() -> None:
    """A programme cannot name a way that nothing looks for, and nothing looks for one that no programme may name."""
    assert sorted(mode_names()) == sorted(get_args(Mode))


def test_n06_copies_are_not_independent(making: Making) -> None:
    """Seven prints, one origin."""
    assert making.asked(incidents=[AT_HARN]).matter().acts[0].origins.count == 1


def test_n07_no_tie_of_kin_party_or_office_makes_responsible(varied: Making) -> None:
    """A brother and a fellow member of whoever did it has no path, and relatives are never looked up."""
    assert varied.records is not None
    kin = another(
        varied.claim("dahl-falk"), "kin", subject="another-toren", predicate="relative_of", object="dora-falk"
    )
    kin = replace(kin, qualifiers={"kinship": "brother"}, on=None, note="")
    party = another(kin, "party", predicate="member_of", object="second-company", started="2022", ended="2024")
    party = replace(party, qualifiers={})
    matter = varied.loaded(kin, party).asked(target="another-toren", incidents=[DAHL]).matter()
    assert matter.paths == ()
    assert "varnia:kin" not in matter.claims


def test_n07_a_member_is_no_leader() -> None:
    """Only a head, a deputy or an officer leads or is an official of a body."""
    posts = {role.name for role in load_schema().roles.values() if role.edge == "holds_post"}
    assert posts - LEADING == {"member", "spokesperson"}


def test_n08_silence_proves_nothing(varied: Making) -> None:
    """Without a source that says that nothing was done, there is no path, however long nothing was recorded."""
    asked = varied.loaded(without=("no-inquiry",)).asked(target="petra-lunde", incidents=[AT_HARN])
    assert asked.matter(UK).paths == ()
    assert [one.mode for one in asked.matter(UK).near] == ["failed-to-investigate"]


def test_n09_two_of_one_name_are_never_one(making: Making) -> None:
    """The other A. Toren has no post, no act and no path of the commander."""
    other = making.asked(target="another-toren").matter()
    assert (other.posts, other.acts, other.paths) == ((), (), ())
    assert [ref.id for ref in other.namesakes] == ["arvid-toren"]


def test_n11_nothing_scores_ranks_or_foretells() -> None:
    """No record has a number about a person, and a status is one of four words."""
    for record in (Checklist, Criterion, Gate, Path):
        assert not any(str(one.type) in {"int", "float"} for one in fields(record))
    assert {one.name for one in fields(Matter) if str(one.type) in {"int", "float"}} == {"left_out_incidents"}
    assert [status.value for status in Status] == ["PASS", "WEAK", "MISSING", "n/a"]


def test_n14_nobody_protected_is_judged(making: Making) -> None:
    """Of a protected target nothing is read at all, and the label stands for the name."""
    matter = making.asked(target="protected-00000003").matter()
    assert matter.target.id == "V-1"
    assert matter.sources == {}
