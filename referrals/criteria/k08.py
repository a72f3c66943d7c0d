"""K8: whether those affected were defenders, journalists, whistle-blowers, protesters and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K8", "Status of those affected"
#: A claim that is improbable, or cannot be judged, says of nobody what they were.
_RELIABLE = 4


def judge(dossier: Dossier) -> Criterion:
    """PASS if a source that counts says so of somebody affected; WEAK if only others do; MISSING if none does."""
    acts = dossier.linked or dossier.fitting
    said = [(act.number, word, claim) for act in acts for word, claim in act.status_of_affected]
    if not said:
        why = "no source says that somebody affected was a defender, journalist, whistle-blower or protester"
        lifts = [f"a source for what those affected by act {act.number} did or were known as" for act in acts]
        return dossier.criterion(CODE, TITLE, Status.MISSING, [why], lifts=lifts or ["an act with those affected"])
    claims = [claim for _, _, claim in said]
    counting = [one for one in said if dossier.matter.claims[one[2]].credibility <= _RELIABLE]
    because = [f"{number}: {word}" for number, word, _ in (counting or said)]
    if counting:
        return dossier.criterion(CODE, TITLE, Status.PASS, because, claims=claims)
    lifts = [f"an independent source that says {word} of somebody affected by act {number}" for number, word, _ in said]
    return dossier.criterion(CODE, TITLE, Status.WEAK, because, claims=claims, lifts=lifts)
