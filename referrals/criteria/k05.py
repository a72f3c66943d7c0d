"""K5: whether the time in post covers the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.matter.lines import BY_POST

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K5", "Tenure"


def judge(dossier: Dossier) -> Criterion:
    """PASS with sure overlap on a path through a post; WEAK with possible overlap only; MISSING with none or no dates.

    Not applicable where there are paths and none of them runs through a post.
    """
    through = [path for path in dossier.paths if any(step.edge == "holds_post" for step in path.steps)]
    near = [one for one in dossier.matter.near if one.mode == BY_POST]
    if dossier.paths and not through:
        return dossier.criterion(CODE, TITLE, Status.NOT_APPLICABLE, ["no link runs through a post"])
    if not through:
        because = [one.why for one in near] or ["no time in post covers an act"]
        lifts = [lift for one in near for lift in one.lifts]
        return dossier.criterion(CODE, TITLE, Status.MISSING, because, lifts=lifts or _without_dates(dossier))
    overlaps = {path: [step.overlap for step in path.steps if step.edge == "holds_post"] for path in through}
    sure = [path for path, found in overlaps.items() if all(one == "sure" for one in found)]
    chosen = sure or through
    claims = [claim for path in chosen for step in path.steps if step.edge == "holds_post" for claim in step.claims]
    contested = any(step.disputed for path in chosen for step in path.steps if step.edge == "holds_post")
    if sure:
        numbers = {act.event.id: act.number for act in dossier.linked}
        covered = sorted({numbers[path.act] for path in sure})
        why = f"sure overlap with {', '.join(covered)}"
        return dossier.criterion(CODE, TITLE, Status.PASS, [why], claims=claims, contested=contested)
    because, lifts = [path.why for path in through], [lift for path in through for lift in path.lifts]
    return dossier.criterion(CODE, TITLE, Status.WEAK, because, claims=claims, lifts=lifts, contested=contested)


def _without_dates(dossier: Dossier) -> list[str]:
    """What would lift it where nothing nearly leads to an act."""
    undated = [post for post in dossier.matter.posts if not post.attested]
    return [f"a source that dates the post in {post.body.name}" for post in undated] or ["a dated post and a dated act"]
