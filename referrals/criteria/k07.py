"""K7: whether the target is or was an official."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K7", "Official status"


def judge(dossier: Dossier) -> Criterion:
    """PASS with a post in a public body on an official record; WEAK with press only; MISSING without a public post."""
    public = [post for post in dossier.matter.posts if post.public]
    official = [post for post in public if post.official]
    chosen = official or public
    claims = [claim for post in chosen for claim in post.claims]
    contested = any(post.disputed for post in chosen)
    if not public:
        why = "no post in a public body is documented"
        return dossier.criterion(CODE, TITLE, Status.MISSING, [why], lifts=["a source for a post in a public body"])
    where = ", ".join(dict.fromkeys(post.body.name for post in chosen))
    if official:
        because = [f"a public post on an official record: {where}"]
        return dossier.criterion(CODE, TITLE, Status.PASS, because, claims=claims, contested=contested)
    lifts = [f"an official record of the post in {post.body.name}" for post in public]
    because = [f"a public post, and no official record of it: {where}"]
    return dossier.criterion(CODE, TITLE, Status.WEAK, because, claims=claims, lifts=lifts, contested=contested)
