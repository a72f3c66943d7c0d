"""Markdown, as GitHub and Pandoc read it: text with footnotes, to compare and to paste."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Picture, Table
from referrals.format import File, Format
from referrals.setting.addresses import pieces
from referrals.setting.captions import numbered
from referrals.setting.letters import lines_of, readable
from referrals.setting.voices import voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from referrals.document.records import Block, Cell, Document, Section, Sentence

#: What means something anywhere in a line, and what does at its beginning.
_MEANS = re.compile(r"([\\`*_{}\[\]<>|#~$^&])")
_BEGINS = re.compile(r"^(\d{0,9})([-+=.)])(?=\s|$|=)")


def write(document: Document) -> tuple[File, ...]:
    """Give the dossier as one text."""
    return (File("dossier.md", "\n\n".join(_parts(document)).encode("utf-8", "replace") + b"\n"),)


def _parts(document: Document) -> Iterator[str]:
    numbers = numbered(document)
    yield f"**{_escaped(document.mark)}**"
    yield f"# {_escaped(document.title)}"
    yield _escaped(document.subtitle)
    yield f"> {_escaped(document.notice)}"
    for section in document.sections:
        yield from _section(section, 2, numbers)
    for annex in document.annexes:
        yield from _section(annex, 2, numbers)
    yield "\n".join(f"[^{note.number}]: {_line(note.text)}" for note in document.notes)


def _section(section: Section, level: int, numbers: Mapping[str, tuple[str, int]]) -> Iterator[str]:
    code = f"Annex {section.code}." if section.code.isalpha() else f"{section.code}." if level == 2 else section.code  # noqa: PLR2004 - the level of sections
    yield f"{'#' * min(level, 6)} {code} {_escaped(section.title)}"
    for block in section.blocks:
        yield _block(block, numbers)
    for below in section.subsections:
        yield from _section(below, level + 1, numbers)


def _block(block: Block, numbers: Mapping[str, tuple[str, int]]) -> str:
    match block:
        case Paragraph(sentences):
            return _sentences(sentences)
        case Items(items, is_numbered):
            marks = (f"{at}." if is_numbered else "-" for at in range(1, len(items) + 1))
            return "\n".join(f"{mark} {_sentences(item)}" for mark, item in zip(marks, items, strict=True))
        case Table():
            return f"{_caption(block, numbers)}\n\n{_table(block)}"
        case Picture():
            return f"{_caption(block, numbers)}\n\n![{_escaped(block.alt)}]({block.name}.svg)"


def _caption(block: Table | Picture, numbers: Mapping[str, tuple[str, int]]) -> str:
    word, number = numbers[block.name]
    return f"**{word} {number}.** {_escaped(block.caption)}"


def _table(table: Table) -> str:
    head = _cells(_escaped(title) for title in table.header)
    rows = (_cells(_cell(cell) for cell in row) for row in table.rows)
    return "\n".join((head, _cells("---" for _ in table.header), *rows))


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(_line(line) for line in lines_of(cell.text)) + _references(cell.notes)


def _sentences(sentences: Iterable[Sentence]) -> str:
    """Sentences in a row; words of the advocate are marked where they begin."""
    said: list[str] = []
    for _, mark, spoken in voices(sentences):
        said += [f"**{mark}**"] if mark else []
        said += [_line(one.text) + _references(one.notes) for one in spoken]
    return " ".join(said)


def _references(notes: Iterable[int]) -> str:
    return "".join(f"[^{number}]" for number in notes)


def _line(text: str) -> str:
    """One line, with its addresses as links."""
    return "".join(
        f"<{piece}>" if address else _escaped(piece, strip=False) for piece, address in pieces(readable(text))
    )


def _escaped(text: str, *, strip: bool = True) -> str:
    plain = _MEANS.sub(r"\\\1", readable(text) if strip else text)
    return _BEGINS.sub(r"\1\\\2", plain)


FORMAT = Format(
    name="markdown",
    title="the dossier as plain text with footnotes",
    suffix=".md",
    media_type="text/markdown; charset=utf-8",
    write=write,
    order=3,
)
