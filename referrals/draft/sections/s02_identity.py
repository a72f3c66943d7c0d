"""Identity: each field with its source, sources that differ side by side, and what was not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Cell, Paragraph, Section, Table
from referrals.draft.days import written
from referrals.draft.identity import fields
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "2", "Identity"


def write(manuscript: Manuscript) -> Section:
    """Write what tells the target from others."""
    rows = tuple((Cell(one.label), manuscript.cell(one.text, one.claims)) for one in fields(manuscript))
    table = Table("identity", worded("identity.caption"), ("Field", "Content"), rows, (0.3, 0.7), first_is_heading=True)
    return Section(CODE, TITLE, (table, Paragraph(tuple(_said(manuscript)))))


def _said(manuscript: Manuscript) -> Iterator[Sentence]:
    identity, matter = manuscript.casefile.identity, manuscript.matter
    births = {claim.value for claim in matter.properties.get("birth_date", ())}
    if len(births) > 1:
        claims = [claim.id for claim in matter.properties["birth_date"]]
        yield manuscript.file("identity.births_differ", claims=claims, count=len(births))
    if matter.namesakes:
        yield manuscript.file("identity.namesakes", count=len(matter.namesakes), name=matter.target.name)
    if identity.confirmed_by and identity.confirmed_on:
        by = identity.confirmed_by if manuscript.build != "redacted" else worded("cover.a_person")
        yield manuscript.file("identity.confirmed", by=by, day=written(identity.confirmed_on))
    yield manuscript.file("identity.no_likeness")
