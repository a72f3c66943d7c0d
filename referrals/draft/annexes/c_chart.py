"""Annex C, chain of command: one chart for each act, on its day, with a table that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Paragraph, Section
from referrals.draft.chart.picture import picture
from referrals.draft.chart.plan import plan
from referrals.draft.chart.table import chart_table

if TYPE_CHECKING:
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act

CODE, TITLE = "C", "Chain of command: charts and tables"


def write(manuscript: Manuscript) -> Section | None:
    """Draw the paths to each act; nobody is named who is not needed for one."""
    linked = manuscript.dossier.linked
    if not linked:
        return Section(CODE, TITLE, (Paragraph((manuscript.file("chart.none"),)),))
    charts = tuple(_chart(manuscript, act, f"{CODE}.{number}") for number, act in enumerate(linked, start=1))
    return Section(CODE, TITLE, (Paragraph((manuscript.file("chart.lead"),)),), charts)


def _chart(manuscript: Manuscript, act: Act, code: str) -> Section:
    drawn = plan(manuscript, act)
    name = f"chart-{act.number.replace('.', '-')}"
    blocks = (picture(act, drawn, name), chart_table(manuscript, act, drawn, f"{name}-table"))
    return Section(code, f"Act {act.number}: {act.event.name}", blocks)
