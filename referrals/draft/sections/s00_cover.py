"""Cover and handling: to whom, under what, from whom, as of when, and what every reader has to know first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Cell, Items, Paragraph, Section, Table
from referrals.draft.days import written
from referrals.draft.identity import spelled_by_sources
from referrals.draft.wording import word, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "0", "Cover and handling"


def write(manuscript: Manuscript) -> Section:
    """Write the cover."""
    table = Table(
        "cover",
        worded("cover.caption"),
        ("Field", "Content"),
        tuple(_rows(manuscript)),
        (0.28, 0.72),
        first_is_heading=True,
    )
    handling = (
        manuscript.file("cover.allegations"),
        manuscript.file("cover.no_advice"),
        manuscript.file("cover.unsent"),
    )
    blocks = (Paragraph(handling), table, Items(tuple((one,) for one in _handling(manuscript))))
    return Section(CODE, TITLE, blocks)


def _rows(manuscript: Manuscript) -> Iterator[tuple[Cell, ...]]:
    programme, casefile = manuscript.programme, manuscript.casefile
    yield Cell("Addressed to"), Cell(programme.authority)
    yield Cell("Programme"), Cell(programme.title)
    for law in programme.legal_basis:
        yield Cell("Provision relied on"), manuscript.law_cell(law)
    yield Cell("Target"), manuscript.cell(_names(manuscript), (claim.id for claim in manuscript.matter.names))
    yield from _submitter(manuscript)
    yield Cell("Purpose"), Cell(casefile.purpose)
    yield Cell("As of"), Cell(written(casefile.as_of))
    yield (
        Cell("Build"),
        Cell(worded(f"cover.build_{manuscript.build}", recipient=word("recipients", casefile.recipient))),
    )
    yield Cell("Law"), Cell(_law(manuscript))
    yield Cell("Data"), Cell(_data(manuscript))


def _names(manuscript: Manuscript) -> str:
    """Each spelling once; of one about which the record notes something section 2 says what."""
    spelled = {claim.value for claim in spelled_by_sources(manuscript)}
    names = dict.fromkeys(claim.value for claim in manuscript.matter.names if claim.value)
    return "\n".join(name if name in spelled else worded("identity.see_note", name=name) for name in names)


def _submitter(manuscript: Manuscript) -> Iterator[tuple[Cell, ...]]:
    """Who submits; a redacted build does not say, since it may go to anybody."""
    submitter = manuscript.casefile.submitter
    if manuscript.build == "redacted":
        yield Cell("Submitted by"), Cell(worded("cover.submitter_withheld"))
        return
    yield Cell("Submitted by"), Cell(submitter.name or worded("file.not_given"))
    yield Cell("Contact"), Cell(submitter.contact or worded("file.not_given"))
    if submitter.description:
        yield Cell("About the submitter"), Cell(submitter.description)
    if submitter.partners:
        yield Cell("Partners"), Cell("\n".join(submitter.partners))


def _law(manuscript: Manuscript) -> str:
    programme = manuscript.programme
    looked = worded("cover.law", day=written(programme.law_checked_on), checked_by=programme.checked_by)
    return worded("cover.law_stale", looked=looked) if manuscript.checklist.stale else looked


def _data(manuscript: Manuscript) -> str:
    matter = manuscript.matter
    versions = ", ".join(f"{name} {version}" for name, version in sorted(matter.datasets.items()))
    return worded("cover.data", versions=versions, record=matter.latest_record, program=manuscript.program)


def _handling(manuscript: Manuscript) -> Iterator[Sentence]:
    yield manuscript.law(manuscript.programme.disclosure, "cover.disclosure")
    if manuscript.checklist.stale:
        yield manuscript.file("cover.stale_warning", day=written(manuscript.programme.law_checked_on))
    for gate in manuscript.checklist.gates:
        if gate.overridden_by:
            by = gate.overridden_by if manuscript.build != "redacted" else worded("cover.a_person")
            yield manuscript.file("cover.override", gate=gate.code, title=gate.title, because=gate.because, by=by)
