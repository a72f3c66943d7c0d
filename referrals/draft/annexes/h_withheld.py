"""Annex H, withheld: what was left out and why, counted, without any of its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Section, Sentence

if TYPE_CHECKING:
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "H", "What was withheld"


def write(manuscript: Manuscript) -> Section | None:
    """Write the counts."""
    said = [Sentence(text if text.endswith(".") else f"{text}.", "file") for text in manuscript.matter.withheld]
    protected = len(manuscript.sources.protected)
    if protected:
        said.append(manuscript.file("withheld.sources", count=protected))
    if not said:
        return Section(CODE, TITLE, (Paragraph((manuscript.file("withheld.none"),)),))
    lead = Paragraph((manuscript.file("withheld.lead"),))
    return Section(CODE, TITLE, (lead, Items(tuple((one,) for one in said))))
