"""K4: what ties the target to an act, in a way that the law of the programme knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.dossier import is_contested

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K4", "Link"


def judge(dossier: Dossier) -> Criterion:
    """PASS if a path is; WEAK if there are weak paths only; MISSING if none leads to an act that the programme reaches.

    What nearly leads there is told as a reason, and never as a path.
    """
    paths, acts = dossier.paths, {act.event.id: act for act in dossier.linked}
    claims = [claim for path in paths for step in path.steps for claim in step.claims]
    disputed = any(step.disputed for path in paths for step in path.steps)
    contested = disputed or is_contested(acts.values())
    if not paths:
        near = [one for one in dossier.matter.near if _reaches(dossier, one.act)]
        because = [f"no path in the ways of this programme ({', '.join(dossier.programme.modes)})"]
        because += [one.why for one in near]
        lifts = [lift for one in near for lift in one.lifts] or ["a source that ties the target to an act"]
        return dossier.criterion(CODE, TITLE, Status.MISSING, because, lifts=lifts)
    status = Status.PASS if paths[0].strength == "PASS" else Status.WEAK
    because = [
        f"{acts[path.act].number} by {path.mode} [{path.strength}]: {path.why}"
        for path in paths
        if path.strength == paths[0].strength
    ]
    lifts = [lift for path in paths for lift in path.lifts]
    return dossier.criterion(CODE, TITLE, status, because, claims=claims, lifts=lifts, contested=contested)


def _reaches(dossier: Dossier, event: str) -> bool:
    act = dossier.matter.act(event)
    return act is None or bool(dossier.programme.acts_of(act.kind))
