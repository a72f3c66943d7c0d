"""Interest and impact: the submitter's own words. The program asks, and never argues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Section
from referrals.draft.days import written
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from referrals.casefile import Signed
    from referrals.document.records import Block
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "10", "Interest and impact"


def write(manuscript: Manuscript) -> Section:
    """Write the submitter's text; in the submitter's own house with the questions that help to write it."""
    blocks: list[Block] = [*own_text(manuscript, manuscript.casefile.interest)]
    prompts = tuple((manuscript.prompt(one),) for one in manuscript.programme.prompts)
    if manuscript.is_internal and prompts:
        blocks.append(Items(prompts))
    return Section(CODE, TITLE, tuple(blocks))


def own_text(manuscript: Manuscript, signed: Signed) -> list[Paragraph]:
    """A text of the submitter with who answers for it; says so if there is none."""
    if not signed.text:
        return [Paragraph((manuscript.file("user.none"),))]
    by = signed.signed_by if manuscript.build != "redacted" else worded("cover.a_person")
    day = written(signed.signed_on) if signed.signed_on else ""
    said = manuscript.file("user.signed", by=by, day=day) if signed.is_signed else manuscript.file("user.unsigned")
    return [*manuscript.user(signed.text), Paragraph((said,))]
