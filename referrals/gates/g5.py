"""G5: the target is not recorded as a victim, a witness, a defender or a minor, is not protected, and is alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.dossier import gate
from referrals.matter.acts import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.checklist import Gate
    from referrals.dossier import Dossier

CODE, TITLE = "G5", "Nobody who needs protection"


def judge(dossier: Dossier) -> Gate:
    """Open if no source shows the target as somebody whom a dossier would harm, or as dead."""
    against = list(_against(dossier))
    if not against:
        because = "No source shows the target as a victim, witness or defender, as protected, or as dead."
        return gate(dossier, CODE, TITLE, because, is_open=True)
    lifts = ["an override of G5 with a reason, signed in the casefile"]
    return gate(dossier, CODE, TITLE, f"{'; '.join(against)}.", is_open=False, lifts=lifts)


def _against(dossier: Dossier) -> Iterator[str]:
    matter = dossier.matter
    if matter.protected:
        yield "the target stands in the graph as protected"
    yield from (f"the target stands in the graph as {role}" for role in matter.roles_against)
    for claim in matter.properties.get("occupation", ()):
        if claim.value and STATUSES.search(claim.value):
            yield f"the target is told to be {claim.value} [{claim.id}]"
    if matter.dead:
        yield f"the target has died, as a source says [{', '.join(matter.dead)}]"
