"""K2: an act of a kind that the programme reaches, dated, placed, with two origins and one good grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.dossier import is_contested
from referrals.matter.ground import ENOUGH_ORIGINS
from referrals.matter.strength import origins_in_words

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier
    from referrals.matter.records import Act

CODE, TITLE = "K2", "Qualifying act"
_MONTH = 31


def judge(dossier: Dossier) -> Criterion:
    """PASS if one act has it all; WEAK if an act of a listed kind falls short; MISSING if there is none."""
    acts = dossier.linked or dossier.fitting
    claims = [claim for act in acts for claim in act.claims]
    contested = is_contested(acts)
    if not acts:
        kinds = sorted({act.kind for act in dossier.matter.acts})
        why = f"the acts are of other kinds: {', '.join(kinds)}" if kinds else "no act is linked to the target"
        listed = sorted({kind for group in dossier.programme.acts for kind in group.kinds})
        lift = f"a sourced act of a kind that the programme reaches: {', '.join(listed)}"
        return dossier.criterion(CODE, TITLE, Status.MISSING, [why], lifts=[lift])
    short = {act.number: _shortfalls(act) for act in acts}
    whole = [number for number, found in short.items() if not found]
    because = [_counted(act) for act in acts]
    if whole:
        because.insert(0, f"{', '.join(whole)} dated, placed, with {ENOUGH_ORIGINS} origins, one graded B2 or better")
        return dossier.criterion(CODE, TITLE, Status.PASS, because, claims=claims, contested=contested)
    lifts = [lift for found in short.values() for lift in found]
    return dossier.criterion(CODE, TITLE, Status.WEAK, because, claims=claims, lifts=lifts, contested=contested)


def _counted(act: Act) -> str:
    circular = f", circular: {', '.join(act.origins.circular)}" if act.origins.circular else ""
    left = "; ".join(f"{source}: {reason}" for source, reason in act.origins.left_out)
    said = (
        f"{act.number} stands on {origins_in_words(act.origins.count)}, best grade {act.best_grade or 'none'}{circular}"
    )
    return f"{said} (not counted: {left})" if left else said


def _shortfalls(act: Act) -> list[str]:
    """What would lift one act; nothing if it has all that is asked for."""
    first, last = act.days.first, act.days.last
    lifts = []
    if first is None or last is None or (last - first).days >= _MONTH:
        lifts.append(f"a source that dates act {act.number} to the month or the day")
    if not act.places:
        lifts.append(f"a source that says where act {act.number} happened")
    if act.origins.count < ENOUGH_ORIGINS:
        more = "one more independent source" if act.origins.count else "two independent sources"
        lifts.append(f"{more} for act {act.number}")
    if not _is_good(act.best_grade):
        lifts.append(f"a source graded B2 or better for act {act.number}")
    return lifts


def _is_good(grade: str) -> bool:
    return bool(grade) and grade[0] in "AB" and grade[1] in "12"
