"""K9: corruption: what was gained, of what worth, when, by which official act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K9", "Corruption facts"
_ASKED = ("the benefit, property or contract", "its amount or value", "its date", "the official act")


def judge(dossier: Dossier) -> Criterion:
    """Not applicable where the programme reaches no corruption; MISSING otherwise.

    The vocabulary of the graph has no word for a benefit, a property or a contract yet, so that nothing can be found.
    """
    if dossier.programme.corruption is None:
        why = "the programme reaches no corruption"
        return dossier.criterion(CODE, TITLE, Status.NOT_APPLICABLE, [why])
    why = "the graph holds no facts of corruption"
    lifts = [f"a documentary source, and one of another origin, for {what}" for what in _ASKED]
    return dossier.criterion(CODE, TITLE, Status.MISSING, [why], lifts=lifts)
