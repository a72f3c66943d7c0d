"""K15: whether the advocate says why the authority should act. The program supplies prompts, and never arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K15", "Interest and impact"


def judge(dossier: Dossier) -> Criterion:
    """PASS with a signed text; WEAK with one that nobody signed; MISSING without a text."""
    interest = dossier.casefile.interest
    if interest.is_signed:
        because = [f"signed by {interest.signed_by} on {interest.signed_on}"]
        return dossier.criterion(CODE, TITLE, Status.PASS, because)
    if interest.text:
        lifts = ["a name and a day under the text on interest"]
        return dossier.criterion(CODE, TITLE, Status.WEAK, ["there is a text that nobody has signed"], lifts=lifts)
    prompts = [f"an answer to: {prompt}" for prompt in dossier.programme.prompts]
    lifts = prompts or ["the advocate's own text on interest"]
    return dossier.criterion(CODE, TITLE, Status.MISSING, ["there is no text"], lifts=lifts)
