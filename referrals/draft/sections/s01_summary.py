"""Summary: the draft statement of reasons, what stands against it, and the user's own words on the context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Section
from referrals.draft.answers import answers_of, other_answers, sentence
from referrals.draft.proceedings import outcomes
from referrals.draft.statement import write_statement
from referrals.draft.wording import joined, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Block, Sentence
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "1", "Summary and draft statement of reasons"


def write(manuscript: Manuscript) -> Section:
    """Write the summary."""
    matter = manuscript.matter
    asked = manuscript.file(
        "summary.asked",
        target=matter.target.name,
        programme=manuscript.programme.title,
        acts=len(manuscript.dossier.linked),
    )
    standard = manuscript.law(manuscript.programme.standard, "summary.standard")
    subsections = [_statement(manuscript), _against(manuscript)]
    context = manuscript.user(manuscript.casefile.context)
    if context:
        subsections.append(Section("1.3", "Context, in the submitter's words", tuple(context)))
    return Section(CODE, TITLE, (Paragraph((asked, standard)),), tuple(subsections))


def _statement(manuscript: Manuscript) -> Section:
    statement = write_statement(manuscript)
    least, most = manuscript.programme.length.reasons_words
    block: Paragraph
    if statement.why_none:
        target = manuscript.matter.target.name
        block = Paragraph((manuscript.file(statement.why_none, target=target),))
        manuscript.warnings.append(worded("warnings.no_statement"))
    else:
        block = Paragraph(statement.sentences)
        if not least <= statement.words <= most:
            manuscript.warnings.append(worded("warnings.length", words=statement.words, least=least, most=most))
    return Section("1.1", "Draft statement of reasons", (block,))


def _against(manuscript: Manuscript) -> Section:
    """Denials, replies and outcomes, and which criteria are contested: nothing switches these off."""
    items = tuple((one,) for one in _answers(manuscript))
    nothing = manuscript.file("summary.nothing_against")
    block: Block = Items(items) if items else Paragraph((nothing,))
    codes = [f"{one.code} ({one.title})" for one in manuscript.checklist.criteria if one.contested]
    blocks: tuple[Block, ...] = (block,)
    if codes:
        blocks = (block, Paragraph((manuscript.file("summary.contested", criteria=joined(codes)),)))
    return Section("1.2", "Denials, replies and outcomes", blocks)


def _answers(manuscript: Manuscript) -> Iterator[Sentence]:
    matter = manuscript.matter
    for told in (*answers_of(matter, matter.acts), *other_answers(matter)):
        yield sentence(manuscript, told)
    for act in matter.acts:
        yield from outcomes(manuscript, act)
