"""K16: whether the checks against harm were made and signed. Without them nothing is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K16", "Harm and consent"
CHECKS = ("reprisals", "relatives", "humanitarian", "consent", "sources")


def judge(dossier: Dossier) -> Criterion:
    """PASS if every check is signed as done; WEAK if one is open with a reason; MISSING if one is not there."""
    checks = {one.what: one for one in dossier.casefile.checks if one.on <= dossier.casefile.as_of}
    absent = [what for what in CHECKS if what not in checks]
    still_open = [one for one in checks.values() if not one.done]
    because = [f"{what}: not signed" for what in absent]
    because += [f"{one.what}: open, {one.reason} ({one.by}, {one.on})" for one in still_open]
    lifts = [f"the check of {what}, signed" for what in (*absent, *(one.what for one in still_open))]
    status = Status.MISSING if absent else Status.WEAK if still_open else Status.PASS
    because = because or [f"{one.what}: done by {one.by} on {one.on}" for one in checks.values()]
    return dossier.criterion(CODE, TITLE, status, because, lifts=lifts, blocks=True)
