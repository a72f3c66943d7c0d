"""Going through a document in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Cell, Items, Paragraph, Picture, Section, Sentence, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Block, Document


def each_section(document: Document) -> Iterator[Section]:
    """Give every section, subsection and annex."""
    for section in (*document.sections, *document.annexes):
        yield from _with_subsections(section)


def each_block(document: Document) -> Iterator[Block]:
    """Give every block."""
    for section in each_section(document):
        yield from section.blocks


def each_part(document: Document) -> Iterator[Sentence | Cell]:
    """Give everything that may have a note: sentences and cells."""
    for block in each_block(document):
        yield from parts_of(block)


def each_table(document: Document) -> Iterator[Table]:
    """Give every table."""
    return (block for block in each_block(document) if isinstance(block, Table))


def each_picture(document: Document) -> Iterator[Picture]:
    """Give every picture."""
    return (block for block in each_block(document) if isinstance(block, Picture))


def parts_of(block: Block) -> Iterator[Sentence | Cell]:
    """Give the sentences and cells of one block."""
    match block:
        case Paragraph(sentences):
            yield from sentences
        case Items(items):
            for item in items:
                yield from item
        case Table(rows=rows):
            for row in rows:
                yield from row
        case Picture():
            return


def each_text(document: Document) -> Iterator[str]:
    """Give every text that a reader or a program could find in the document, notes and drawings included."""
    yield from (document.title, document.subtitle, document.target, document.mark, document.notice)
    yield from document.warnings
    for label, text in document.properties:
        yield from (label, text)
    for section in each_section(document):
        yield section.title
        for block in section.blocks:
            yield from _texts_of(block)
    for note in document.notes:
        yield note.text
        for cite in note.cites:
            yield from (cite.locator, cite.archive_url, cite.quote)


def _texts_of(block: Block) -> Iterator[str]:
    match block:
        case Table(caption=caption, header=header):
            yield from (caption, *header)
        case Picture(svg=svg, alt=alt, caption=caption):
            yield from (svg, alt, caption)
        case _:
            pass
    yield from (part.text for part in parts_of(block))


def _with_subsections(section: Section) -> Iterator[Section]:
    yield section
    for below in section.subsections:
        yield from _with_subsections(below)
