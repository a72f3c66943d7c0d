"""Writes a dossier into a file, or shows what is in its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli.failing import NO, tell
from api.cli.opening import waiting
from api.cli.output import print_json, print_lines, print_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.database import Database
    from referrals.casefile import Casefile
    from referrals.document.records import Document
    from referrals.evidence import Evidence
    from referrals.package import Packed
    from referrals.programme import Programme


def write_dossier(
    database: Database,
    casefile: Casefile,
    programme: Programme,
    evidence: Evidence,
    build: str,
    path: Path,
    *,
    replace: bool,
    as_json: bool,
) -> int:
    """Write a dossier as a zip that only its owner can read; if it is blocked, show the checklist and end with 1."""
    from api.answers.dossiers import dossier_body, drafted, read_build
    from referrals.draft.refusals import DraftRefused
    from referrals.package import put_package

    which = read_build(build, "--build")
    try:
        with waiting("drafting"):
            document = drafted(database, casefile, programme, evidence, which)
    except DraftRefused as refused:
        return _refused(database, casefile, programme, evidence, refused, as_json=as_json)
    with waiting(f"writing {path.name}"):
        packed = put_package(document, path, replace=replace)
    if as_json:
        print_json(dossier_body(document, packed, str(path)))
    else:
        print_lines(_told(document, packed, path))
    return 0


def _refused(
    database: Database,
    casefile: Casefile,
    programme: Programme,
    evidence: Evidence,
    refused: Exception,
    *,
    as_json: bool,
) -> int:
    from api.answers.referral import checklist_body, judge
    from api.cli.commands.referral import self_address
    from api.cli.pages.referral import checklist_page

    judged = judge(database, casefile, programme, evidence)
    if as_json:
        print_json(checklist_body(judged, self_address(judged)))
    else:
        print_page(*checklist_page(judged))
    if not judged.blocked_by:
        tell(str(refused))
    return NO


def _told(document: Document, packed: Packed, path: Path) -> Iterator[str]:
    from api.cli.pages.referral import CIRCLE

    yield f"{path}: {document.title}"
    yield f"  {document.subtitle}"
    yield f"  build {document.build}, as of {document.as_of}, drawn from {CIRCLE[document.audience]}"
    yield f"  holds {', '.join(packed.files)}"
    yield from (f"  not in it: {one}" for one in packed.left_out)
    yield from (f"  look at this before you send it: {one}" for one in document.warnings)
    yield "  Only you can read the file. Nothing was sent to anybody. Drafting help, not legal advice."
    yield f"  sha256 {packed.digest}"
