"""G4: what is told of those affected is cleared for the recipient."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.dossier import gate

if TYPE_CHECKING:
    from referrals.checklist import Gate
    from referrals.dossier import Dossier

CODE, TITLE = "G4", "Consent and sensitivity"


def judge(dossier: Dossier) -> Gate:
    """Open if nothing that the advocate chose had to be left out for want of consent; what is left out is counted.

    Protected people without a consent for this purpose and recipient are left out before anything is judged.
    """
    casefile, left_out = dossier.casefile, dossier.matter.left_out_incidents
    if casefile.incidents and left_out:
        why = f"{left_out} of the chosen incidents cannot be told: nobody affected has agreed to this use."
        lifts = [f"consent for {casefile.purpose!r} to {casefile.recipient}, or another choice of incidents"]
        return gate(dossier, CODE, TITLE, why, is_open=False, lifts=lifts)
    withdrawn = [one for one in casefile.consents if one.withdrawn_on and one.withdrawn_on <= casefile.as_of]
    because = f"What is told is cleared for {casefile.recipient}."
    if withdrawn:
        because += f" {len(withdrawn)} consent withdrawn: look at what was exported before with it."
    if left_out:
        because += f" {left_out} left out: there is no consent."
    return gate(dossier, CODE, TITLE, because, is_open=True)
