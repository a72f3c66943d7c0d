"""A dossier: drafted and packed, or refused with the checklist that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from api.answers.referral import judge
from graph.errors import BadParameter
from referrals.document.records import Build
from referrals.draft.draft import draft

if TYPE_CHECKING:
    from api.answers.envelope import Body
    from graph.database import Database
    from referrals.casefile import Casefile
    from referrals.document.records import Document
    from referrals.evidence import Evidence
    from referrals.package import Packed
    from referrals.programme import Programme

BUILDS: tuple[str, ...] = get_args(Build)


def read_build(text: str, where: str) -> Build:
    """Read which build of a dossier is meant.

    Raises:
        BadParameter: there is no such build.
    """
    if text not in BUILDS:
        raise BadParameter(f"{text[:40]!r} is no build", where=where, mend=f"one of {', '.join(BUILDS)}")
    return cast("Build", text)


def drafted(database: Database, casefile: Casefile, programme: Programme, evidence: Evidence, build: Build) -> Document:
    """Draft a dossier.

    Raises:
        ProtectedTarget: the target is protected; no override opens that.
        DraftRefused: something is in the way; the checklist is in the error.
    """
    if casefile.overrides_gate("G5"):
        # Without an override the draft is blocked by the gate itself.
        judge(database, casefile, programme, evidence).refuse_protected()
    return draft(database, casefile, programme, evidence, build=build)


def dossier_body(document: Document, packed: Packed, file: str) -> Body:
    """Write what was drafted: the file, its seal, what is in it, and what the advocate has to look at."""
    return {
        "file": file,
        "sha256": packed.digest,
        "title": document.title,
        "programme": document.programme,
        "build": document.build,
        "audience": document.audience,
        "as_of": document.as_of,
        "files": list(packed.files),
        "left_out": list(packed.left_out),
        "warnings": list(document.warnings),
    }
