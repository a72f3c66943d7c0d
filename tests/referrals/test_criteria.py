"""Criteria: what makes each PASS, WEAK and MISSING, and that whatever falls short says what would lift it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from referrals.checklist import Status
from referrals.criteria import modules
from referrals.evidence import Copy, Evidence, Identifying
from referrals.programme import load_programmes
from tests.referrals.making import EU, UK, US, VISA, another

if TYPE_CHECKING:
    from tests.referrals.making import Making

DAHL, AT_HARN = "detention-of-dahl", "beating-at-harn"
CORRUPTION = "us-eo-13818-corruption"
DENIALS = {"what": "denials", "where": "the press", "by": "An advocate"}


def test_there_are_seventeen(making: Making) -> None:
    """Each has a file of its own and its number."""
    codes = [one.code for one in making.checklist().criteria]
    assert codes == [f"K{number}" for number in range(1, 18)]
    assert [module.CODE for module in modules()] == codes


@pytest.mark.parametrize("programme", sorted(set(load_programmes()) - {"us-section-353"}))
@pytest.mark.parametrize("target", ["arvid-toren", "olaf-reth", "another-toren"])
def test_whatever_falls_short_says_what_would_lift_it(making: Making, programme: str, target: str) -> None:
    """No WEAK or MISSING without a way up, no PASS with one, and a reason for each, whoever it is about."""
    for one in making.asked(target=target).checklist(programme).criteria:
        assert one.because
        assert bool(one.lifts) == (one.status in {Status.WEAK, Status.MISSING}), one


def test_every_claim_of_a_criterion_is_in_the_matter(making: Making) -> None:
    """What a criterion stands on can be looked up."""
    matter = making.matter()
    for one in making.checklist().criteria:
        assert set(one.claims) <= set(matter.claims)


def test_nobody_without_acts_gets_a_narrative(making: Making) -> None:
    """For somebody of whom no act is known the checklist is all there is."""
    asked = making.asked(target="another-toren")
    assert asked.matter().acts == ()
    for code in ("K2", "K4", "K5", "K6"):
        assert asked.criterion(code).status is Status.MISSING


def test_k1_counts_what_identifies(varied: Making) -> None:
    """Two scripts and two of the five; a photo counts once somebody has verified it."""
    assert varied.loaded().criterion("K1").status is Status.PASS
    plain = varied.loaded(without=("birth",))
    assert plain.criterion("K1").status is Status.WEAK
    photo = Identifying(what="photo", value="a portrait", source="gazette")
    assert plain.criterion("K1", evidence=Evidence(identity=(photo,))).status is Status.WEAK
    verified = photo.model_copy(update={"verified_by": "An advocate"})
    assert plain.criterion("K1", evidence=Evidence(identity=(verified,))).status is Status.PASS
    assert varied.loaded(without=("name-native",)).criterion("K1").status is Status.WEAK


def test_k2_is_contested_where_somebody_denies_it_or_a_court_decided(making: Making) -> None:
    """The regiment denied the beating, and a court cleared one officer: nothing can take the mark away."""
    asked = making.asked(incidents=[AT_HARN])
    assert asked.criterion("K2").contested
    assert asked.criterion("K4").contested
    act = asked.matter().acts[0]
    assert [answer.stance for answer in act.answers] == ["denies"]
    assert "Acquitted; no appeal recorded" in [answer.words for answer in act.outcomes]


def test_k3_is_asked_where_scale_is(making: Making) -> None:
    """The European Union asks no scale for an act of its group (c)."""
    assert making.criterion("K3", EU).status is Status.NOT_APPLICABLE
    assert making.criterion("K3", "canada-sema").status is Status.WEAK


def test_k4_takes_the_ways_of_its_programme_only(making: Making) -> None:
    """Being the leader of a body is a way of the United States; the United Kingdom asks for a mandate."""
    asked = making.asked(incidents=[DAHL])
    assert asked.criterion("K4", US).status is Status.PASS
    assert "leader-of-body" in asked.criterion("K4", US).because[0]
    harn = making.asked(incidents=[AT_HARN]).criterion("K4", UK)
    assert "in-that-capacity" in harn.because[0]


def test_k5_does_not_apply_where_no_post_is_needed(making: Making) -> None:
    """Whoever took part in person needs no time in post."""
    assert making.asked(target="dora-falk").criterion("K5").status is Status.NOT_APPLICABLE


def test_k7_asks_for_an_official_record(making: Making) -> None:
    """A gazette is one; a newspaper is not; a private person has none."""
    assert making.criterion("K7", VISA).status is Status.PASS
    assert making.asked(target="olaf-reth").criterion("K7", VISA).status is Status.WEAK
    assert making.asked(target="dora-falk").criterion("K7", VISA).status is Status.MISSING


def test_k9_is_asked_for_corruption_only(making: Making) -> None:
    """The graph has no word for a benefit yet, and says so."""
    assert making.criterion("K9", US).status is Status.NOT_APPLICABLE
    assert making.criterion("K9", CORRUPTION).status is Status.MISSING


def test_k10_needs_duty_notice_and_a_source_for_the_failure(varied: Making) -> None:
    """With all three it passes; without the mandate it is weak; silence alone proves nothing."""
    lunde = varied.loaded().asked(target="petra-lunde")
    assert lunde.criterion("K10", UK).status is Status.PASS
    post = varied.claim("lunde-holds")
    no_duty = replace(post, qualifiers={"role": "head", "title": "Prosecutor"})
    assert lunde.loaded(no_duty).criterion("K10", UK).status is Status.WEAK
    silent = lunde.loaded(without=("no-inquiry",)).criterion("K10", UK)
    assert silent.status is Status.MISSING
    assert "silence proves nothing" in " ".join(silent.because)


def test_k10_is_about_the_failure_of_the_office_itself(varied: Making) -> None:
    """What another body did not do is not the failure of this one; if nobody is named, it is weak."""
    lunde = varied.loaded().asked(target="petra-lunde")
    whose = varied.claim("n-072")
    others = lunde.loaded(replace(whose, subject="second-company")).criterion("K10", UK)
    assert others.status is Status.MISSING
    assert "silence proves nothing" in " ".join(others.because)
    nobodys = lunde.loaded(without=("n-072",)).criterion("K10", UK)
    assert nobodys.status is Status.WEAK
    assert any("who did nothing" in lift for lift in nobodys.lifts)


def test_k10_stands_in_the_place_of_k4(making: Making) -> None:
    """Either is enough under the regulations of the United Kingdom."""
    criterion = making.asked(target="petra-lunde").criterion("K4", UK)
    assert criterion.status is Status.PASS
    assert "K10" in criterion.required


def test_k12_and_k13_ask_for_open_and_kept_sources(making: Making) -> None:
    """What is archived and hashed passes; what may not be released does not carry a file."""
    asked = making.asked(incidents=[DAHL])
    assert asked.criterion("K12", EU).status is Status.PASS
    assert asked.criterion("K13", EU).status is Status.PASS
    held = asked.asked(withheld_sources=["un-report"])
    assert held.criterion("K12", EU).status is Status.WEAK
    changed = Evidence(copies={"un-report": Copy(source="un-report")}, changed=("un-report",))
    criterion = asked.criterion("K13", EU, changed)
    assert criterion.status is Status.WEAK
    assert "has changed" in " ".join(criterion.because)


def test_k14_blocks_until_somebody_has_searched(making: Making) -> None:
    """None on record blocks the export, an old one is weak, one of the last three months passes."""
    none = making.asked(searches=[])
    assert none.criterion("K14").status is Status.MISSING
    assert "K14" in none.checklist().blocked_by
    assert making.asked(searches=[DENIALS | {"on": "2026-01-01"}]).criterion("K14").status is Status.WEAK
    assert making.asked(searches=[DENIALS | {"on": "2026-10-01"}]).criterion("K14").status is Status.PASS
    assert making.asked(searches=[DENIALS | {"on": "2026-12-01"}]).criterion("K14").status is Status.MISSING


def test_k15_is_the_advocates_own(making: Making) -> None:
    """Prompts are all that the program adds."""
    assert making.criterion("K15").status is Status.PASS
    assert making.asked(interest={"text": "Because."}).criterion("K15").status is Status.WEAK
    missing = making.asked(interest={}).criterion("K15")
    assert missing.status is Status.MISSING
    assert all(lift.startswith("an answer to: ") for lift in missing.lifts)


def test_k16_blocks_until_every_check_is_signed(making: Making) -> None:
    """One that is open with a reason is weak; one that is absent blocks."""
    checks = [one.model_dump(mode="json") for one in making.casefile.checks]
    assert making.criterion("K16").status is Status.PASS
    still_open = [checks[0] | {"done": False, "reason": "we wait for the family"}, *checks[1:]]
    assert making.asked(checks=still_open).criterion("K16").status is Status.WEAK
    assert "K16" in making.asked(checks=checks[1:]).checklist().blocked_by


def test_a_supplementary_source_raises_no_count(varied: Making) -> None:
    """A leaflet that nobody can grade is told, and counts for nothing."""
    like = varied.claim("wire-company")
    leaflet = replace(like.citations[0], source="loose-leaf")
    more = another(like, "leaflet", citations=(leaflet,), asserted_by="jan-sarn", credibility=6)
    act = varied.loaded(more).asked(incidents=[AT_HARN]).matter().acts[0]
    assert act.origins.count == 1
    assert ("loose-leaf", "supplementary only, graded F6") in act.origins.left_out


def test_one_government_is_one_origin(varied: Making) -> None:
    """Two offices of one state that say the same are one origin, and so are two sources that the advocate joins."""
    like = varied.claim("under-company")
    gazette = replace(like.citations[0], source="gazette")
    more = another(like, "under-too", citations=(gazette,), asserted_by="government-of-varnia")
    matter = varied.loaded(more).asked(incidents=[DAHL]).matter()
    step = next(step for path in matter.paths for step in path.steps if step.edge == "part_of")
    assert step.origins.count == 1
    assert "same government" in step.origins.groups[0][1]
    joined = varied.loaded().asked(
        incidents=[DAHL], same_origin=[{"sources": ["rights-report", "un-report"], "because": "one witness"}]
    )
    assert joined.matter().acts[0].origins.count == 1


def test_acts_that_may_be_one_are_no_scale(varied: Making) -> None:
    """Two acts whose days may be the same, at one place or at places not known, count as one."""
    asked = varied.asked(incidents=["beating-at-harn", "detention-of-dahl"])
    assert "2 linked acts" in " ".join(asked.loaded().criterion("K3", "canada-sema").because)
    wide = [
        replace(varied.claim(name), on=parse_span("2023-01-01/2023-12-31"))
        for name in ("dahl-kind-g", "dahl-kind-u", "dahl-victim-g", "dahl-victim-u", "dahl-company-g", "dahl-company-u")
    ]
    assert "1 linked act, by day" in " ".join(asked.loaded(*wide).criterion("K3", "canada-sema").because)
