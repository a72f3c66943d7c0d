"""Criteria: the law in one line, what the file holds of each, and what is missing; no total and no forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Paragraph, Section, Table
from referrals.draft.criteria import because_of, lifts_of, shown, standing_of
from referrals.draft.law import law_of
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from referrals.checklist import Criterion
    from referrals.document.records import Cell
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "6", "Criteria"
HEADER = ("Criterion", "Law or house rule", "Status", "What the file holds", "What is missing")
WIDTHS = (0.14, 0.22, 0.12, 0.28, 0.24)


def write(manuscript: Manuscript) -> Section:
    """Write the criteria that the programme asks for or that may help; Annex G has all of them."""
    asked = [one for one in manuscript.checklist.criteria if one.required != "information"]
    rows = tuple(_row(manuscript, one) for one in asked)
    lead = Paragraph(
        (manuscript.file("criteria.lead"), manuscript.file("criteria.checked", by=manuscript.programme.checked_by))
    )
    table = Table("criteria", worded("criteria.caption"), HEADER, rows, WIDTHS, first_is_heading=True)
    # Which programme to look at instead is for the submitter to weigh, and no matter of the desk that is asked.
    suggested = manuscript.checklist.suggestions if manuscript.is_internal else ()
    others = tuple(manuscript.file("criteria.suggestion", text=shown(manuscript, one)) for one in suggested)
    blocks = (lead, table, Paragraph(others)) if others else (lead, table)
    return Section(CODE, TITLE, blocks)


def _row(manuscript: Manuscript, one: Criterion) -> tuple[Cell, ...]:
    law = law_of(manuscript.dossier, one.code)
    told = [claim for claim in one.claims if claim in manuscript.matter.claims]
    return (
        manuscript.cell(f"{one.code} {one.title}"),
        manuscript.law_cell(law) if law else manuscript.cell(worded("criteria.house_rule")),
        manuscript.cell(standing_of(one)),
        manuscript.cell(because_of(manuscript, one), told),
        manuscript.cell(lifts_of(manuscript, one)),
    )
