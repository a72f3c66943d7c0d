"""G6: the list of conflicts was shown to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.dossier import gate

if TYPE_CHECKING:
    from referrals.checklist import Gate
    from referrals.dossier import Dossier

CODE, TITLE = "G6", "Conflicts shown"


def judge(dossier: Dossier) -> Gate:
    """Open if somebody has read the list of conflicts, by name; an empty list needs no reader."""
    conflicts, reader = dossier.matter.conflicts, dossier.casefile.conflicts_seen_by
    if not conflicts:
        return gate(dossier, CODE, TITLE, "No conflict between sources about the target is on record.", is_open=True)
    listed = "; ".join(conflicts)
    if reader:
        return gate(dossier, CODE, TITLE, f"Read by {reader}: {listed}.", is_open=True)
    lifts = ["somebody who has read the list of conflicts, as `conflicts_seen_by`"]
    return gate(dossier, CODE, TITLE, f"Nobody has read these: {listed}.", is_open=False, lifts=lifts)
