"""K12: whether what the file stands on can be used openly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.core import core_claims, core_sources

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K12", "Public usability"


def judge(dossier: Dossier) -> Criterion:
    """PASS if acts, link and tenure stand on open, archived sources; WEAK if some do not; MISSING if most do not."""
    claims = core_claims(dossier)
    if not claims:
        return dossier.criterion(CODE, TITLE, Status.MISSING, ["nothing is linked"], lifts=["a linked, sourced act"])
    closed = [claim for claim in claims if claim in dossier.matter.restricted]
    sources = core_sources(dossier)
    kept = {source: why for source in sources if (why := _kept(dossier, source))}
    because = [f"{source}: {why}" for source, why in kept.items()]
    if closed:
        because.append(f"{len(closed)} of {len(claims)} claims are not for the public")
    if not because:
        why = f"{len(sources)} open, archived sources carry acts, link and tenure"
        return dossier.criterion(CODE, TITLE, Status.PASS, [why], claims=claims)
    most = len(kept) * 2 > len(sources) or len(closed) * 2 > len(claims)
    lifts = [f"an open, archived source in place of {source}" for source in kept]
    lifts += ["open sources for the claims that are not for the public"] if closed else []
    status = Status.MISSING if most else Status.WEAK
    return dossier.criterion(CODE, TITLE, status, because, claims=claims, lifts=lifts)


def _kept(dossier: Dossier, source: str) -> str:
    """Why a source cannot be used openly; empty if it can."""
    stored = dossier.matter.sources.get(source)
    if stored is None or stored.kind == "withheld" or source in dossier.casefile.withheld_sources:
        return "is protected"
    if not dossier.evidence.is_releasable(source):
        return "may not be released"
    archived = stored.archive_url or dossier.evidence.is_archived(source)
    return "" if archived else "is not archived"
