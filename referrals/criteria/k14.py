"""K14: whether denials and contrary material were looked for. Without a search nothing is exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.recent import latest_search

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K14", "Denials and contrary material"
#: A search is recent for so many days.
DAYS = 90


def judge(dossier: Dossier) -> Criterion:
    """PASS with a search on record within 90 days; WEAK with an older one; MISSING with none, and that blocks."""
    answers = {answer.claim: None for act in dossier.matter.acts for answer in (*act.answers, *act.outcomes)}
    # As they are told: answers of one speaker in the same words are one.
    told = {
        (answer.by, answer.told_by, answer.stance, answer.words)
        for act in dossier.matter.acts
        for answer in (*act.answers, *act.outcomes)
    }
    search = latest_search(dossier.casefile, "denials")
    number = "one denial, reply or outcome is" if len(told) == 1 else f"{len(told)} denials, replies and outcomes are"
    found = f"{number} on record" if told else "none is on record"
    lift = f"a search for denials and contrary material, not older than {DAYS} days, in the casefile"
    if search is None:
        because = ["no search for denials and contrary material is on record", found]
        return dossier.criterion(CODE, TITLE, Status.MISSING, because, claims=answers, lifts=[lift], blocks=True)
    age = (dossier.casefile.as_of - search.on).days
    because = [f"last searched on {search.on} in {search.where} by {search.by}", found]
    status = Status.PASS if age <= DAYS else Status.WEAK
    return dossier.criterion(CODE, TITLE, status, because, claims=answers, lifts=[lift], blocks=True)
