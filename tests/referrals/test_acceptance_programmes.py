"""Acceptance tests 8, 9 and 11 of the specification of dossiers: fit, recency, dead programmes and listings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from graph.records import Entity, Source
from referrals.checking import check
from referrals.checklist import Status
from referrals.evidence import NOTHING
from referrals.programme import EndedProgramme, load_programmes, programme_named
from tests.referrals.making import AS_OF, CANADA, EU, UK, US, Making, another, moved

if TYPE_CHECKING:
    from graph.records import Claim, Dataset

DAHL, AT_HARN = "detention-of-dahl", "beating-at-harn"
SECTION_353 = "us-section-353"


def test_acceptance_08_a_detention_fits_some_programmes_only(making: Making) -> None:
    """The United Kingdom does not reach a detention by itself, and others are suggested; the European Union does."""
    asked = making.asked(incidents=[DAHL])
    fit = asked.criterion("K11", UK)
    assert fit.status is Status.MISSING
    assert any(EU in lift for lift in fit.lifts)
    assert any(one.startswith(EU) for one in asked.checklist(UK).suggestions)
    assert asked.criterion("K2", EU).status is Status.PASS
    assert any("labelled" in reason for reason in asked.criterion("K11", US).because)


def test_acceptance_08_canada_asks_who_was_affected(varied: Making) -> None:
    """Nobody says that Ivo Dahl was one who defends rights, until somebody says that he is a journalist."""
    before = varied.loaded().asked(incidents=[DAHL])
    assert before.criterion("K8", CANADA).status is Status.MISSING
    job = another(varied.claim("job-korr"), "job-dahl", subject="ivo-dahl")
    assert before.loaded(job).criterion("K8", CANADA).status is Status.PASS


def test_acceptance_08_canada_lists_no_bodies(making: Making) -> None:
    """A body as a target stops at the gate."""
    gate = making.asked(target="second-company").gate("G3", CANADA)
    assert not gate.is_open
    assert "no bodies" in gate.because


@pytest.mark.parametrize(
    ("years", "status", "said"),
    [
        (3.5, Status.PASS, ""),
        (4.5, Status.WEAK, "too old by the time"),
        (6.0, Status.WEAK, "outside the usual practice"),
    ],
)
def test_acceptance_09_recency_is_told_and_hides_nothing(
    varied: Making, years: float, status: Status, said: str
) -> None:
    """An act of three and a half years is recent; of four and a half it may age out; of six it is outside usage."""
    asked = aged(varied, years)
    criterion = asked.criterion("K6", US)
    assert criterion.status is status
    assert said in " ".join(criterion.because)
    assert [act.event.id for act in asked.matter().acts] == [DAHL]
    assert asked.criterion("K6", UK).required == "information"


def test_acceptance_09_an_old_act_that_is_still_reported_bears_a_note(varied: Making) -> None:
    """Reports that go on are told beside the age."""
    criterion = aged(varied, 6.0, reported="2026-06-01").criterion("K6", US)
    assert criterion.status is Status.WEAK
    assert "continue to be reported, last 2026-06-01" in " ".join(criterion.because)


def test_acceptance_11_nothing_is_drafted_under_a_dead_programme(making: Making) -> None:
    """It is refused with its reason and its day, and the gate says the same."""
    with pytest.raises(EndedProgramme, match="2023"):
        programme_named(SECTION_353).refuse_if_ended()
    gate = making.gate("G2", SECTION_353)
    assert not gate.is_open
    assert "2023" in gate.because


def test_acceptance_11_law_that_was_looked_at_long_ago_is_a_warning(making: Making) -> None:
    """The checklist says so, and no gate is closed by it."""
    old = load_programmes()[US].model_copy(update={"law_checked_on": AS_OF - timedelta(days=400)})
    checklist = check(making.matter(), making.casefile, old, NOTHING)
    assert checklist.stale
    gate = next(one for one in checklist.gates if one.code == "G2")
    assert gate.is_open
    assert "too long ago" in gate.because


def test_acceptance_11_a_listing_elsewhere_is_told_and_may_be_circular(varied: Making) -> None:
    """A Canadian listing opens the urgent procedure, and is circular if it rests on the submitter's own report."""
    asked = varied.loaded(*listing(varied), dataset=listed(varied))
    criterion = asked.criterion("K17", UK)
    assert criterion.status is Status.PASS
    assert "urgent procedure" in " ".join(criterion.because)
    assert asked.matter(UK).listings[0].circular == ()
    ours = asked.asked(submitter={"name": "Northern Rights Group"})
    assert ours.matter(UK).listings[0].circular == ("rights-report",)
    assert "circular: rights-report" in " ".join(ours.criterion("K17", UK).because)


def test_a_listing_that_was_not_looked_for_lately_is_weak(making: Making) -> None:
    """Lists change; a search of two months ago is told as old, none at all as missing."""
    old = {"what": "listings", "where": "consolidated lists", "on": "2026-09-01", "by": "An advocate"}
    assert making.asked(searches=[old]).criterion("K17").status is Status.WEAK
    assert making.asked(searches=[]).criterion("K17").status is Status.MISSING


def aged(making: Making, years: float, reported: str = "") -> Making:
    """The detention of Ivo Dahl, so many years before the day of the dossier, and Toren in post since long before."""
    day = (AS_OF - timedelta(days=round(years * 365.25))).isoformat()
    claims = [moved(making.claim(name), day) for name in DATED]
    assert making.records is not None
    sources = [replace(one, published=None) if one.kind in {"ngo", "un"} else one for one in making.records.sources]
    records = replace(making.records, sources=tuple(sources))
    begins = another(making.claim("toren-begins"), "toren-begins", started="2015-01-01", ended="2015-01-01")
    under = another(making.claim("under-company"), "under-company", started="2015-01-01", ended="2025-12-31")
    ends = another(making.claim("toren-ends"), "toren-ends", started="2024-01-01", ended="2024-01-01")
    if reported:
        late = Source(id="late", kind="ngo", title="Still so", publisher="Watch", published=None, reliability="B")
        late = replace(late, published=another(begins, "x", started=reported).started)
        records = replace(records, sources=(*records.sources, late))
        citation = replace(claims[0].citations[0], source="late")
        claims.append(another(claims[0], "dahl-late", citations=(citation,)))
    return making.loaded(*claims, begins, ends, under, dataset=records).asked(incidents=[DAHL])


DATED = ("dahl-kind-g", "dahl-kind-u", "dahl-victim-g", "dahl-victim-u", "dahl-company-g", "dahl-company-u")


def listed(making: Making) -> Dataset:
    """The records with a sanction."""
    assert making.records is not None
    return replace(making.records, entities=(*making.records.entities, Entity("canadian-listing", "Event")))


def listing(making: Making) -> list[Claim]:
    """Canada listed Toren in 2025, for what a group had reported."""
    citation = replace(making.claim("dahl-kind-g").citations[0], source="gazette", rests_on="rights-report")
    said = {"asserted_by": "government-of-canada", "citations": (citation,), "nature": "official-record"}
    kind = another(
        making.claim("wire-kind"), "list-kind", subject="canadian-listing", value="sanction", on="2025-05-01"
    )
    name = another(making.claim("n-001"), "list-name", subject="canadian-listing", value="Canadian listing of A. Toren")
    target = another(
        making.claim("wire-victim"),
        "list-target",
        subject="arvid-toren",
        object="canadian-listing",
        qualifiers={"role": "target", "programme": "JVCFOA"},
        on="2025-05-01",
    )
    by = replace(target, id="varnia:list-by", subject="government-of-canada", qualifiers={"role": "authority"})
    return [name, replace(kind, **said), replace(target, **said), replace(by, **said)]  # type: ignore[arg-type]  # fields
