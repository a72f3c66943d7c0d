"""The law of a criterion in one line: what the programme's file says, or that it is a house rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referrals.dossier import Dossier
    from referrals.programme import Law

_TENURE = re.compile(r"\btime in post\b|\btenure\b", re.IGNORECASE)


def law_of(dossier: Dossier, code: str) -> Law | None:
    """Give the statement of law on which a criterion rests; None where it is a rule of ours.

    Of several groups of acts it is that of the acts which are linked, the first in the order of the programme.
    """
    programme = dossier.programme
    kinds = {act.kind for act in dossier.linked or dossier.fitting}
    reached = [group for group in programme.acts if kinds & set(group.kinds)] or programme.acts
    acts = reached[0].law if reached else None
    scale = next((group.law for group in programme.acts if group.scale), None)
    known = {
        "K2": acts,
        "K3": scale,
        "K4": programme.standard,
        "K5": next((law for law in programme.notes if _TENURE.search(law.text)), None),
        "K6": programme.recency.law,
        "K9": programme.corruption,
        "K12": programme.disclosure,
    }
    return known.get(code)
