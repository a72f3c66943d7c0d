"""Whether a document is sound: every sentence that speaks of the world has a note, and every note is used once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from referrals.document.records import Sentence
from referrals.document.walk import each_part, each_picture, each_section, each_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Document


class UnsoundDocument(RuntimeError):
    """A document breaks its own rules, which is a fault of the program; nothing is written then."""


def refuse_unsound(document: Document) -> None:
    """Raise `UnsoundDocument` with everything that is wrong, if anything is."""
    wrong = list(_wrong(document))
    if wrong:
        raise UnsoundDocument("; ".join(wrong))


def _wrong(document: Document) -> Iterator[str]:
    yield from _wrong_notes(document)
    yield from _wrong_parts(document)
    yield from _wrong_names(document)


def _wrong_notes(document: Document) -> Iterator[str]:
    used = [number for part in each_part(document) for number in part.notes]
    numbers = [note.number for note in document.notes]
    if numbers != list(range(1, len(numbers) + 1)):
        yield "notes are not numbered from 1 on"
    if used != numbers:
        yield "notes are not referred to once each, in order"
    for note in document.notes:
        if note.as_note is not None and not 1 <= note.as_note < note.number:
            yield f"note {note.number} refers to no earlier note"
        if not note.cites:
            yield f"note {note.number} cites nothing"


def _wrong_parts(document: Document) -> Iterator[str]:
    for part in each_part(document):
        if part.claims and not part.notes:
            yield f"stands on claims and has no note: {part.text[:60]!r}"
        if isinstance(part, Sentence) and part.kind in {"claim", "law"} and not part.notes:
            yield f"speaks of the world and has no note: {part.text[:60]!r}"
        if isinstance(part, Sentence) and part.kind == "claim" and not part.claims:
            yield f"stands on no claim: {part.text[:60]!r}"


def _wrong_names(document: Document) -> Iterator[str]:
    for table in each_table(document):
        if not table.rows or any(len(row) != len(table.header) for row in table.rows):
            yield f"table {table.name} has no rows, or rows of another length than its header"
    names = Counter([*(table.name for table in each_table(document)), *(one.name for one in each_picture(document))])
    names += Counter(section.code for section in each_section(document))
    yield from (f"{name!r} twice" for name, count in names.items() if count > 1)
