"""K6: how old the latest linked act is on the day of the dossier. Old acts are told as old, and never hidden."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.matter.origins import BAD_SOURCES, IMPROBABLE

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K6", "Recency"
_YEAR = 365.25


def judge(dossier: Dossier) -> Criterion:
    """PASS up to the years of the programme; WEAK above; MISSING without a dated linked act.

    The figures are usage and no law, and stand in the programme's file with their source.
    """
    usage, as_of = dossier.programme.recency, dossier.casefile.as_of
    dated = [act for act in dossier.linked if act.days.last is not None and act.days.last <= as_of]
    if not dated:
        why = "no dated act is linked"
        return dossier.criterion(CODE, TITLE, Status.MISSING, [why], lifts=["a dated act that is linked to the target"])
    latest = max(dated, key=lambda act: str(act.days.last))
    age = (as_of - (latest.days.last or as_of)).days / _YEAR
    least = "at least " if latest.days.first != latest.days.last else ""
    told = floor(age * 10) / 10
    because = [f"the latest linked act, {latest.number}, is {least}{told:.1f} years old on {as_of}"]
    if usage.information_only:
        because.append("information only: the programme has no such rule")
    if age <= usage.pass_years:
        return dossier.criterion(CODE, TITLE, Status.PASS, because, claims=latest.typed_by)
    reported, claims = _still_reported(dossier)
    because += _how_old(dossier, age, reported)
    lifts = [f"a linked act within {usage.pass_years} years before the decision, or a continuing pattern"]
    return dossier.criterion(CODE, TITLE, Status.WEAK, because, claims=(*latest.typed_by, *claims), lifts=lifts)


def _how_old(dossier: Dossier, age: float, reported: str) -> list[str]:
    """What the age comes to, beyond the years that are enough; a late report makes no act younger."""
    usage = dossier.programme.recency
    if age <= usage.weak_years and not usage.information_only:
        return ["it may be too old by the time of a decision"]
    old = "older than most published reasons" if usage.information_only else "outside the usual practice"
    return [old, f"the acts continue to be reported, last {reported}"] if reported else [old]


def _still_reported(dossier: Dossier) -> tuple[str, tuple[str, ...]]:
    """The latest publication about the linked acts within the years that the usage allows, and the claims that show it.

    Empty if there is none. What is graded D or E, or 5, reports nothing here either.
    """
    matter, as_of = dossier.matter, dossier.casefile.as_of
    found: dict[str, list[str]] = {}
    for claim in (matter.claims[one] for act in dossier.linked for one in act.claims):
        for source in (matter.sources.get(cited.source) for cited in claim.citations):
            if source and source.reliability not in BAD_SOURCES and claim.credibility < IMPROBABLE:
                found.setdefault(source.published, []).append(claim.id)
    latest = max(found, default="")
    earliest = as_of.replace(year=as_of.year - dossier.programme.recency.weak_years, day=1).isoformat()
    return (latest, tuple(found[latest])) if latest >= earliest else ("", ())
