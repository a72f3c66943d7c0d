"""The core of a dossier: the claims and sources that carry acts, link and tenure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.origins import BAD_SOURCES, IMPROBABLE

if TYPE_CHECKING:
    from referrals.dossier import Dossier


def core_claims(dossier: Dossier) -> tuple[str, ...]:
    """The claims on which the linked acts and the paths to them stand, each once; none if nothing is linked."""
    acts = (claim for act in dossier.linked for claim in act.claims)
    steps = (claim for path in dossier.paths for step in path.steps for claim in step.claims)
    return tuple(dict.fromkeys((*acts, *steps)))


def core_sources(dossier: Dossier) -> tuple[str, ...]:
    """The sources to preserve for these claims, each once, sorted: those that were read and count.

    Of a reprint whose original was read too, the original is the source; what is graded D or E, or 5, carries nothing.
    """
    sources = dossier.matter.sources
    found = set()
    for claim in (dossier.matter.claims[one] for one in core_claims(dossier)):
        for cited in claim.citations:
            original = sources.get(cited.rests_on.id) if cited.rests_on else None
            source = original if original and original.seen else sources.get(cited.source)
            if claim.credibility != IMPROBABLE and source and source.reliability not in BAD_SOURCES:
                found.add(source.id)
    return tuple(sorted(found))
