"""A dossier as data for the template `dossier.typ`, which sets it as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from referrals.document.records import Items, Paragraph, Picture, Table
from referrals.setting.addresses import pieces
from referrals.setting.captions import numbered
from referrals.setting.letters import brief, lines_of, readable
from referrals.setting.moments import as_of, moment_of
from referrals.setting.voices import voices
from referrals.setting.wide import is_wide
from referrals.typeset.compiler import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from referrals.document.records import Block, Cell, Document, Section, Sentence

Plain = dict[str, object]
#: ISO 14289-1, for readers who do not see it. It asks for a letter of some font for everything; where no font has one,
#: the PDF is tagged all the same, and only does not say that it keeps the standard.
_STANDARD = ("ua-1",)


def typeset(document: Document) -> bytes:
    """Set a document as PDF.

    Raises:
        NotInstalled: Typst is not there.
    """
    data = {"document": orjson.dumps(_document(document)).decode()}
    try:
        return compiled("dossier", data, "pdf", moment_of(document), _STANDARD)
    except RuntimeError:
        return compiled("dossier", data, "pdf", moment_of(document))


def _document(document: Document) -> Plain:
    numbers = numbered(document)
    return {
        "title": readable(document.title),
        "subtitle": readable(document.subtitle),
        "head": [brief(document.mark), brief(document.title)],
        "foot": [brief(document.notice), as_of(document)],
        "language": document.language,
        "on": [document.as_of.year, document.as_of.month, document.as_of.day],
        "notes": [_linked(note.text) for note in document.notes],
        "sections": [list(_section(one, 1, numbers)) for one in document.sections],
        "annexes": [
            {"wide": is_wide(annex), "blocks": list(_section(annex, 1, numbers))} for annex in document.annexes
        ],
    }


def _section(section: Section, level: int, numbers: Mapping[str, tuple[str, int]]) -> Iterator[Plain]:
    code = section.code
    before = f"Annex {code}." if code.isalpha() else f"{code}." if level == 1 else code
    yield {"is": "heading", "level": level, "text": f"{before} {readable(section.title)}"}
    for block in section.blocks:
        yield _block(block, numbers)
    for below in section.subsections:
        yield from _section(below, level + 1, numbers)


def _block(block: Block, numbers: Mapping[str, tuple[str, int]]) -> Plain:
    match block:
        case Paragraph(sentences):
            return {"is": "paragraph", "runs": _spoken(sentences)}
        case Items(items, is_numbered):
            return {"is": "items", "numbered": is_numbered, "items": [_spoken(item) for item in items]}
        case Table():
            return _captioned(block, numbers) | {
                "is": "table",
                "header": [readable(title) for title in block.header],
                "widths": _widths(block),
                "rows": [
                    [_cell(cell, strong=block.first_is_heading and not at) for at, cell in enumerate(row)]
                    for row in block.rows
                ],
            }
        case Picture():
            return _captioned(block, numbers) | {
                "is": "picture",
                "svg": block.svg,
                "width": block.width,
                "height": block.height,
                "alt": readable(block.alt),
            }


def _captioned(block: Table | Picture, numbers: Mapping[str, tuple[str, int]]) -> Plain:
    word, number = numbers[block.name]
    return {"label": f"{word} {number}", "caption": readable(block.caption)}


def _widths(table: Table) -> Sequence[float]:
    return table.widths or (1.0,) * len(table.header)


def _cell(cell: Cell, *, strong: bool) -> Plain:
    return {
        "lines": [_linked(line) for line in lines_of(cell.text)],
        "notes": cell.notes,
        "strong": strong,
        "long": len(cell.text),
    }


def _spoken(sentences: Iterable[Sentence]) -> list[Plain]:
    """Sentences as runs; words of the advocate are marked where they begin."""
    runs: list[Plain] = []
    for voice, mark, spoken in voices(sentences):
        runs += [{"text": [[mark, False]], "voice": "mark", "notes": ()}] if mark else []
        runs += [{"text": _linked(one.text), "voice": voice, "notes": one.notes} for one in spoken]
    return runs


def _linked(text: str) -> list[tuple[str, bool]]:
    """A line in pieces, each with whether it is an address."""
    return list(pieces(readable(text)))
