"""K13: whether the sources that carry the file are preserved: archived, and hashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.core import core_sources

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.dossier import Dossier

CODE, TITLE = "K13", "Preservation"


def judge(dossier: Dossier) -> Criterion:
    """PASS if every core source is archived and hashed; WEAK if some are; MISSING if none is."""
    sources = core_sources(dossier)
    if not sources:
        return dossier.criterion(CODE, TITLE, Status.MISSING, ["nothing is linked"], lifts=["a linked, sourced act"])
    lacking = {source: missing for source in sources if (missing := _missing(dossier, source))}
    because = [f"{len(sources) - len(lacking)} of {len(sources)} core sources are archived and hashed"]
    because += [f"{source} lacks {' and '.join(missing)}" for source, missing in lacking.items()]
    because += [f"the stored copy of {source} has changed since it was captured" for source in dossier.evidence.changed]
    lifts = [f"{' and '.join(missing)} of {source}" for source, missing in lacking.items()]
    status = Status.PASS if not lacking else Status.WEAK if len(lacking) < len(sources) else Status.MISSING
    return dossier.criterion(CODE, TITLE, status, because, lifts=lifts)


def _missing(dossier: Dossier, source: str) -> list[str]:
    stored = dossier.matter.sources.get(source)
    archived = bool(stored and stored.archive_url) or dossier.evidence.is_archived(source)
    hashed = bool(stored and stored.file_sha256) or dossier.evidence.is_hashed(source)
    changed = source in dossier.evidence.changed
    return [what for what, there in (("an archived copy", archived), ("a hash", hashed and not changed)) if not there]
