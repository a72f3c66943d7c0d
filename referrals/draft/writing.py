"""Writing a document: every section and annex of the folders, notes numbered, and the whole checked at the end."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from referrals.document.checking import refuse_unsound
from referrals.document.records import Document
from referrals.draft import annexes, sections
from referrals.draft.days import written
from referrals.draft.footnotes import number_sources
from referrals.draft.manuscript import Manuscript
from referrals.draft.numbering import Numbering
from referrals.draft.used import claims_told, sources_told
from referrals.draft.wording import joined, worded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from referrals.checklist import Checklist
    from referrals.document.records import Build
    from referrals.dossier import Dossier

MARK = "Draft, not sent – confidential – contains allegations"
MARKS = {
    "authority": MARK,
    "redacted": "Draft, not sent – redacted – contains allegations",
    "internal": "Internal – not for release – contains allegations",
}
NOTICE = (
    "It reports what sources say and establishes nothing against anybody. No legal advice; no finding of a government."
)


@cache
def modules(package: ModuleType) -> tuple[ModuleType, ...]:
    """Every module of a folder of sections or annexes, in order."""
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return tuple(import_module(f"{package.__name__}.{name}") for name in names)


def write(dossier: Dossier, checklist: Checklist, build: Build, program: str, warnings: Iterable[str] = ()) -> Document:
    """Write one build.

    Args:
        dossier: what is told, without what no build may name; for a redacted build without other names too.
        checklist: how it stands.
        build: for whom it is.
        program: name and version of the program.
        warnings: what the advocate has to look at so far.

    Raises:
        UnsoundDocument: a section broke the rules of a document.
    """
    matter, casefile, programme = dossier.matter, dossier.casefile, dossier.programme
    sources = number_sources(matter, dossier.evidence, casefile.withheld_sources, build, sources_told(matter))
    manuscript = Manuscript(dossier, checklist, build, sources, program, warnings=list(warnings))
    body = [section.write(manuscript) for section in modules(sections)]
    back = [annex for module in modules(annexes) if (annex := module.write(manuscript)) is not None]
    numbering = Numbering(manuscript.notes)
    document = Document(
        title=f"Draft referral: {matter.target.name}",
        subtitle=f"{programme.title} – {programme.authority}",
        target=matter.target.name,
        programme=programme.name,
        as_of=casefile.as_of,
        language=casefile.language,
        build=build,
        mark=MARKS[build],
        notice=NOTICE,
        warnings=tuple(dict.fromkeys((*manuscript.warnings, *_warnings(manuscript)))),
        sections=numbering.sections(body),
        annexes=numbering.sections(back),
        notes=tuple(numbering.notes),
        properties=tuple(_properties(manuscript)),
        versions=_versions(manuscript),
        audience=matter.audience.value,
        latest_record=matter.latest_record,
    )
    refuse_unsound(document)
    return document


def _warnings(manuscript: Manuscript) -> list[str]:
    programme, checklist = manuscript.programme, manuscript.checklist
    said = [] if programme.approver else [worded("warnings.not_checked", programme=programme.name)]
    if checklist.stale:
        said.append(worded("warnings.stale", programme=programme.name, day=written(programme.law_checked_on)))
    held = {one.code for one in checklist.criteria if one.status == "PASS"}
    either = {code for group in programme.criteria.either if not held & set(group) for code in group}
    short = [
        one.code
        for one in checklist.criteria
        if one.status in {"WEAK", "MISSING"} and (one.required == "required" or one.code in either)
    ]
    return [*said, worded("warnings.weak", codes=joined(short))] if short else said


def _properties(manuscript: Manuscript) -> list[tuple[str, str]]:
    matter, casefile = manuscript.matter, manuscript.casefile
    return [
        ("Programme", manuscript.programme.name),
        ("As of", casefile.as_of.isoformat()),
        ("Build", manuscript.build),
        ("Recipient", casefile.recipient),
        ("Datasets", ", ".join(f"{name} {version}" for name, version in sorted(matter.datasets.items()))),
        ("Latest record", matter.latest_record),
        ("Law looked at on", manuscript.programme.law_checked_on.isoformat()),
        ("Law checked by", manuscript.programme.checked_by),
        ("Made by", manuscript.program),
    ]


def _versions(manuscript: Manuscript) -> tuple[str, ...]:
    """Versions of every claim that the document stands on; one that names somebody behind a label has none."""
    matter = manuscript.matter
    stood_on = claims_told(matter) | {one for note in manuscript.notes for one in note.claims}
    known = (matter.versions.get(one, "") for one in stood_on)
    return tuple(sorted(version for version in known if "@" in version))
