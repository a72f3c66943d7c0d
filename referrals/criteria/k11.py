"""K11: whether acts and target lie within what the programme reaches; where they do not, others are suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.fit import reaching

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K11", "Jurisdiction and fit"


def judge(dossier: Dossier) -> Criterion:
    """PASS if an act is of a listed kind and the target fits; WEAK if that is not clear; MISSING if it does not fit."""
    programme, matter = dossier.programme, dossier.matter
    kinds = sorted({act.kind for act in matter.acts})
    if programme.acts and not dossier.fitting:
        others = reaching(kinds, programme.name)
        why = f"no act is of a kind that the programme reaches; the acts are: {', '.join(kinds) or 'none'}"
        lifts = [f"{other} reaches {', '.join(found)}" for other, found in others.items()]
        return dossier.criterion(CODE, TITLE, Status.MISSING, [why], lifts=lifts or ["an act that a programme reaches"])
    unclear = _unclear(dossier)
    groups = {group.name for act in dossier.fitting for group in programme.acts_of(act.kind)}
    because = [f"acts within: {group}" for group in sorted(groups)] or ["the programme is about corruption"]
    if matter.foreign_to_desk is False and programme.target.foreign_to:
        because.append(f"the target's posts are of {programme.target.foreign_to}")
        return dossier.criterion(CODE, TITLE, Status.MISSING, because, lifts=["a programme of another state"])
    claims = [claim for act in dossier.fitting for claim in act.typed_by]
    status = Status.WEAK if unclear else Status.PASS
    return dossier.criterion(CODE, TITLE, status, [*because, *unclear], claims=claims, lifts=unclear.values())


def _unclear(dossier: Dossier) -> dict[str, str]:
    """What is not clear, each with what would lift it."""
    found, programme = {}, dossier.programme
    if programme.target.foreign_to and dossier.matter.foreign_to_desk is None:
        found["no source shows of which state the target is"] = "a source for nationality or a public post"
    if programme.region_needed and not dossier.casefile.region_confirmed:
        found["nobody has confirmed that a regulation about the state exists"] = "`region_confirmed` in the casefile"
    if programme.partly_abroad and not any(act.places for act in dossier.fitting):
        found[f"no source shows that an act was outside {programme.partly_abroad}"] = "a source for the place of an act"
    return found
