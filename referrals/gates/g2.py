"""G2: the programme is in force, and its law was looked at on a known day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.dossier import gate

if TYPE_CHECKING:
    from referrals.checklist import Gate
    from referrals.dossier import Dossier

CODE, TITLE = "G2", "Programme in force"


def judge(dossier: Dossier) -> Gate:
    """Open for an active programme; a law that was looked at long ago is a warning on the cover, and closes nothing."""
    programme = dossier.programme
    if programme.status == "ended":
        why = f"It ended on {programme.ended_on}: {programme.ended_because}"
        others = ", ".join(programme.alternatives) or "another programme"
        return gate(dossier, CODE, TITLE, why, is_open=False, lifts=[f"look at {others}"])
    if programme.status == "draft":
        why = "This profile is a draft that nobody has finished."
        return gate(dossier, CODE, TITLE, why, is_open=False, lifts=["a finished profile of the programme"])
    looked = f"Active; law looked at on {programme.law_checked_on}, {programme.checked_by}"
    stale = "; that is too long ago" if programme.is_stale(dossier.casefile.as_of) else ""
    return gate(dossier, CODE, TITLE, f"{looked}{stale}.", is_open=True)
