"""The core of a dossier: the claims and sources that carry acts, link and tenure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referrals.dossier import Dossier


def core_claims(dossier: Dossier) -> tuple[str, ...]:
    """The claims on which the linked acts and the paths to them stand, each once; none if nothing is linked."""
    acts = (claim for act in dossier.linked for claim in act.claims)
    steps = (claim for path in dossier.paths for step in path.steps for claim in step.claims)
    return tuple(dict.fromkeys((*acts, *steps)))


def core_sources(dossier: Dossier) -> tuple[str, ...]:
    """The sources that were read for these claims, each once, sorted."""
    claims = (dossier.matter.claims[one] for one in core_claims(dossier))
    return tuple(sorted({cited.source for claim in claims for cited in claim.citations}))
