"""Annex B, chronology: one line for each dated fact, with how closely it is dated and whether it is contested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Section, Table
from referrals.draft.chronology import lines
from referrals.draft.days import plain
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "B", "Chronology"
HEADER = ("Date", "Dated to", "Kind", "What", "Contested")
WIDTHS = (0.2, 0.1, 0.12, 0.46, 0.12)


def write(manuscript: Manuscript) -> Section | None:
    """Write it; None if nothing is dated, which no file with an act is."""
    rows = tuple(
        (
            manuscript.cell(plain(line.day) or worded("chronology.not_dated")),
            manuscript.cell(line.precision),
            manuscript.cell(line.kind),
            manuscript.cell(line.text, line.claims),
            manuscript.cell(worded("ties.contested") if line.contested else "–"),
        )
        for line in lines(manuscript)
    )
    return (
        Section(CODE, TITLE, (Table("chronology", worded("chronology.caption"), HEADER, rows, WIDTHS),))
        if rows
        else None
    )
