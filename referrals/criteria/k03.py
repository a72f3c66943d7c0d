"""K3: scale, where a programme asks for it: several acts, or a finding that they are widespread or systematic."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from graph.dates import Span
from referrals.checklist import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from referrals.checklist import Criterion
    from referrals.dossier import Dossier
    from referrals.matter.records import Act, Days

CODE, TITLE = "K3", "Scale"
ENOUGH, SOME = 3, 2
#: A practice over time that a public body describes as a whole stands for a finding of scale.
_PRACTICE, _FINDINGS = "repression", frozenset({"un-body", "court", "official-record"})


def judge(dossier: Dossier) -> Criterion:
    """PASS with three acts on different days or places, or a public body's finding; WEAK with two; MISSING with one.

    Not applicable if an act is of a group for which the programme asks no scale, and K3 is not asked for alone.
    """
    programme = dossier.programme
    groups = {group.name: group.scale for act in dossier.linked for group in programme.acts_of(act.kind)}
    if any(group.scale for group in programme.acts) and groups and not all(groups.values()):
        why = "an act of a group is linked for which the programme asks no scale"
        return dossier.criterion(CODE, TITLE, Status.NOT_APPLICABLE, [why])
    acts, claims = dossier.linked, [claim for act in dossier.linked for claim in act.claims]
    found = [act for act in acts if act.kind == _PRACTICE and _is_finding(dossier, act.claims)]
    count = _surely_different(acts)
    if found or count >= ENOUGH:
        why = f"{found[0].number} is a public body's finding" if found else f"{count} acts on different days or places"
        return dossier.criterion(CODE, TITLE, Status.PASS, [why], claims=claims)
    lifts = [f"{ENOUGH - count} more linked acts on other days or places, or a public body's finding of a practice"]
    why = f"{count} linked acts on different days or places" if count != 1 else "1 linked act, by day and place"
    status = Status.WEAK if count == SOME else Status.MISSING
    return dossier.criterion(CODE, TITLE, status, [why], claims=claims, lifts=lifts)


def _surely_different(acts: Sequence[Act]) -> int:
    """How many acts surely were on different days or places: two that may be on one day are one, unless places differ.

    Those that are dated most closely are counted first, since a wide range may hold any of them.
    """
    counted: list[Act] = []
    for act in sorted(acts, key=lambda one: _breadth(one.days)):
        if all(_differ(act, other) for other in counted):
            counted.append(act)
    return len(counted)


def _breadth(days: Days) -> int:
    return (days.last - days.first).days if days.first and days.last else date.max.toordinal()


def _differ(one: Act, other: Act) -> bool:
    first, second = Span("", one.days.first, one.days.last), Span("", other.days.first, other.days.last)
    places = {place.id for place in one.places}, {place.id for place in other.places}
    return not first.touches(second) or (all(places) and not places[0] & places[1])


def _is_finding(dossier: Dossier, claims: tuple[str, ...]) -> bool:
    return any(dossier.matter.claims[one].nature in _FINDINGS for one in claims)
