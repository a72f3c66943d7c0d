"""G1: the target is one known person; no question of a merge or a mistaken identity is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.dossier import gate

if TYPE_CHECKING:
    from referrals.checklist import Gate
    from referrals.dossier import Dossier

CODE, TITLE = "G1", "Identity resolved"


def judge(dossier: Dossier) -> Gate:
    """Open if a person has confirmed who is meant and no question is left; two people are never merged by a program."""
    identity, matter = dossier.casefile.identity, dossier.matter
    alike = ", ".join(f"{ref.name} ({ref.id})" for ref in matter.namesakes)
    if identity.open_questions:
        why = f"Open: {'; '.join(identity.open_questions)}"
        return gate(dossier, CODE, TITLE, why, is_open=False, lifts=["an answer to each open question of identity"])
    confirmed = bool(identity.confirmed_by and identity.confirmed_on)
    if not confirmed:
        why = "Nobody has confirmed who is meant" + (f"; others bear the same name: {alike}." if alike else ".")
        return gate(
            dossier, CODE, TITLE, why, is_open=False, lifts=["somebody who confirms who is meant, by name and day"]
        )
    why = f"Confirmed by {identity.confirmed_by} on {identity.confirmed_on}"
    return gate(dossier, CODE, TITLE, why + (f"; told apart from {alike}." if alike else "."), is_open=True)
