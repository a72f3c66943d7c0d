"""Annex D, identity data: the fields of lists of sanctions, with the names that FollowTheMoney has for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Cell, Paragraph, Section, Table
from referrals.draft.identity import fields
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "D", "Identity data"


def write(manuscript: Manuscript) -> Section | None:
    """Write the fields; no image is taken in."""
    rows = tuple(
        (Cell(one.property or "–"), Cell(one.label), manuscript.cell(one.text, one.claims))
        for one in fields(manuscript)
    )
    header, widths = ("FollowTheMoney property", "Field", "Content"), (0.22, 0.28, 0.5)
    table = Table("identity-data", worded("identity.data_caption"), header, rows, widths, first_is_heading=True)
    return Section(CODE, TITLE, (table, Paragraph((manuscript.file("identity.no_likeness"),))))
