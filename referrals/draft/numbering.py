"""Numbering notes: in the order in which the document is read, each once; a repeated one refers to the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from referrals.document.records import Cell, Items, Paragraph, Section, Sentence, Table
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from referrals.document.records import Block, Note

Part = TypeVar("Part", Sentence, Cell)


class Numbering:
    """Numbers the notes of one document while it goes through it."""

    def __init__(self, notes: Sequence[Note]) -> None:
        """Take the notes as a manuscript holds them."""
        self._given = notes
        self._first: dict[tuple[object, ...], int] = {}
        self.notes: list[Note] = []

    def sections(self, sections: Iterable[Section]) -> tuple[Section, ...]:
        """Give the sections with their notes numbered."""
        return tuple(self._section(section) for section in sections)

    def _section(self, section: Section) -> Section:
        blocks = tuple(self._block(block) for block in section.blocks)
        return replace(section, blocks=blocks, subsections=self.sections(section.subsections))

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(sentences):
                return Paragraph(tuple(self._numbered(one) for one in sentences))
            case Items(items):
                return replace(block, items=tuple(tuple(self._numbered(one) for one in item) for item in items))
            case Table(rows=rows):
                return replace(block, rows=tuple(tuple(self._numbered(one) for one in row) for row in rows))
            case _:
                return block

    def _numbered(self, part: Part) -> Part:
        return replace(part, notes=tuple(self._number(self._given[number - 1]) for number in part.notes))

    def _number(self, note: Note) -> int:
        number = len(self.notes) + 1
        key = (note.text, note.cites)
        first = self._first.setdefault(key, number)
        if first == number:
            self.notes.append(replace(note, number=number))
        else:
            self.notes.append(replace(note, number=number, text=worded("notes.as_note", number=first), as_note=first))
        return number
