"""K10: failure to investigate: a duty, notice, and a source that says that nothing adequate was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE, MODE = "K10", "Failure to investigate", "failed-to-investigate"


def judge(dossier: Dossier) -> Criterion:
    """PASS and WEAK as the path of that mode; MISSING without one. That the graph holds no measure proves nothing."""
    if MODE not in dossier.programme.modes:
        why = "the programme does not know this way"
        return dossier.criterion(CODE, TITLE, Status.NOT_APPLICABLE, [why])
    paths = [path for path in dossier.paths if path.mode == MODE]
    if not paths:
        near = [one for one in dossier.matter.near if one.mode == MODE]
        because = [one.why for one in near] or [
            "no notice to the target, or to a body that the target headed, is known"
        ]
        lifts = [lift for one in near for lift in one.lifts] or [
            "a complaint or report that reached the target's office"
        ]
        return dossier.criterion(CODE, TITLE, Status.MISSING, because, lifts=lifts)
    status = Status.PASS if paths[0].strength == "PASS" else Status.WEAK
    claims = [claim for path in paths for step in path.steps for claim in step.claims]
    contested = any(step.disputed for path in paths for step in path.steps)
    lifts = [lift for path in paths for lift in path.lifts]
    because = [path.why for path in paths]
    return dossier.criterion(CODE, TITLE, status, because, claims=claims, lifts=lifts, contested=contested)
