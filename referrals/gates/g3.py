"""G3: the programme can reach the target: a person or a body, foreign, an official, a state with a regulation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.dossier import gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.checklist import Gate
    from referrals.dossier import Dossier

CODE, TITLE = "G3", "Target fits the programme"


def judge(dossier: Dossier) -> Gate:
    """Open unless something shows that the programme cannot reach the target."""
    against = list(_against(dossier))
    if not against:
        return gate(dossier, CODE, TITLE, "Nothing shows that the programme cannot reach the target.", is_open=True)
    others = ", ".join(dossier.programme.alternatives)
    lifts = [lift for _, lift in against if lift] or ([f"look at {others}"] if others else [])
    return gate(dossier, CODE, TITLE, "; ".join(why for why, _ in against) + ".", is_open=False, lifts=lifts)


def _against(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """What speaks against it, each with what would lift it."""
    target, matter = dossier.programme.target, dossier.matter
    is_person = matter.type == "Person"
    if is_person and not target.persons:
        yield "the programme reaches no persons", ""
    if not is_person and not target.bodies:
        yield "the programme reaches no bodies", ""
    if target.officials_only and not any(post.public for post in matter.posts):
        yield "the programme reaches officials only, and no public post is documented", "a source for a public post"
    if target.foreign_to and matter.foreign_to_desk is False:
        yield f"the target's posts are of {target.foreign_to}, and the programme reaches foreigners only", ""
    if dossier.programme.region_needed and not dossier.casefile.region_confirmed:
        yield "nobody has confirmed that a regulation about the state exists", "`region_confirmed` in the casefile"
