"""Gates: what closes each of them, what opens it, and that a person may open one with a reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.records import Entity
from graph.records import Status as Curated
from tests.referrals.making import CANADA, VISA, another

if TYPE_CHECKING:
    from tests.referrals.making import Making

SEMA = "canada-sema"
FIVE = "abuse-of-five"


def test_a_full_casefile_opens_every_gate(making: Making) -> None:
    """Nothing stands in the way of an export where an advocate has done everything."""
    checklist = making.checklist()
    assert [gate.code for gate in checklist.gates] == ["G1", "G2", "G3", "G4", "G5", "G6"]
    assert [gate.code for gate in checklist.gates if not gate.is_open] == []
    assert checklist.blocked_by == ()


def test_a_target_must_fit_the_programme(making: Making) -> None:
    """Officials only, foreigners only, and a state with a regulation."""
    assert not making.asked(target="dora-falk").gate("G3", VISA).is_open
    assert making.gate("G3", VISA).is_open
    region = making.gate("G3", SEMA)
    assert not region.is_open
    assert making.asked(region_confirmed=True).gate("G3", SEMA).is_open
    assert making.gate("G3", CANADA).is_open


def test_what_nobody_agreed_to_is_left_out_and_closes_the_gate_if_it_was_chosen(making: Making) -> None:
    """Five protected people have given no consent: their act is not in the matter, and nothing of it is told."""
    chosen = making.asked(incidents=[FIVE])
    gate = chosen.gate("G4")
    assert not gate.is_open
    assert chosen.matter().acts == ()
    unasked = making.checklist()
    assert next(one for one in unasked.gates if one.code == "G4").is_open
    assert FIVE not in {act.event.id for act in making.matter().acts}
    assert any("agreed" in said for said in making.matter().withheld)


def test_consent_brings_them_in_by_label(making: Making) -> None:
    """With consent for this purpose and recipient the act is told, and everybody in it has a label."""
    act = agreed(making).matter().acts[0]
    assert sorted(ref.name for ref in act.affected) == ["V-1", "V-2", "V-3", "V-4", "V-5"]
    assert act.protected


def test_consent_for_something_else_is_none(making: Making) -> None:
    """Another recipient, another purpose, a past day and a withdrawal all count as no consent."""
    for change in (
        {"recipients": ["public"]},
        {"purpose": "a film"},
        {"until": "2026-01-01"},
        {"withdrawn_on": "2026-02-01"},
    ):
        assert agreed(making, **change).matter().acts == ()


def test_nobody_who_needs_protection_is_a_target(making: Making) -> None:
    """A victim, a journalist and a protected person stop at the gate; a reason, signed, opens it."""
    victim = making.asked(target="ivo-dahl").gate("G5")
    assert not victim.is_open
    assert "detainee of" in victim.because
    assert not making.asked(target="lena-korr").gate("G5").is_open
    protected = making.asked(target="protected-00000001")
    assert not protected.gate("G5").is_open
    assert protected.matter().claims == {}
    override = {
        "gate": "G5",
        "reason": "the person is both, as the court found",
        "by": "An advocate",
        "on": "2026-10-01",
    }
    opened = making.asked(target="ivo-dahl", overrides=[override])
    assert "An advocate" in opened.gate("G5").overridden_by
    assert "G5" not in opened.checklist().blocked_by


def test_a_dead_target_stops_at_the_gate(varied: Making) -> None:
    """A source that tells of a death is enough."""
    death = another(varied.claim("wire-victim"), "death", subject="arvid-toren", object="death-of-toren")
    kind = another(varied.claim("wire-kind"), "death-kind", subject="death-of-toren", value="death")
    assert varied.records is not None
    records = replace(varied.records, entities=(*varied.records.entities, Entity("death-of-toren", "Event")))
    gate = varied.loaded(death, kind, dataset=records).gate("G5")
    assert not gate.is_open
    assert "has died" in gate.because


def test_conflicts_must_be_read_by_somebody(varied: Making) -> None:
    """Sources that contradict each other about the target are listed, and a name must stand under the list."""
    birth = varied.claim("birth")
    other = another(birth, "birth-two", value="1974-04-09", disputes=(birth.id,), status=Curated.CONFLICT)
    loaded = varied.loaded(other)
    assert loaded.gate("G6").is_open
    unread = loaded.asked(conflicts_seen_by="").gate("G6")
    assert not unread.is_open
    assert "1974-04-09" in unread.because


def agreed(making: Making, **changes: object) -> Making:
    """With the consent of all five, changed in one way."""
    given = {"purpose": "sanctions referral", "recipients": ["authority"], "until": "2027-01-01"} | changes
    consents = [{"person": f"protected-0000000{number}", **given} for number in range(1, 6)]
    return making.asked(incidents=[FIVE], consents=consents)
