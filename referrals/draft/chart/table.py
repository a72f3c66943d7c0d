"""The table that says what a chart shows, for whoever does not see it; each line has its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Table
from referrals.draft.ties import on_the_day
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from referrals.draft.chart.plan import Plan
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act

HEADER = ("Line", "From", "Tie", "To", "On the day", "Drawn")
WIDTHS = (0.07, 0.24, 0.22, 0.24, 0.13, 0.1)


def chart_table(manuscript: Manuscript, act: Act, drawn: Plan, name: str) -> Table:
    """Write the lines of a chart as rows."""
    names = {box.id: box.lines[0] for box in drawn.boxes}
    rows = tuple(
        (
            manuscript.cell(str(link.number)),
            manuscript.cell(names[link.upper]),
            manuscript.cell(link.label, link.step.claims),
            manuscript.cell(names[link.lower]),
            manuscript.cell(on_the_day(link.step)),
            manuscript.cell(link.style),
        )
        for link in drawn.links
    )
    return Table(name, worded("chart.table", number=act.number), HEADER, rows, WIDTHS, first_is_heading=True)
