"""Reading a drafted document in tests: its texts by section, and what stands outside quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from referrals.document.records import Sentence
from referrals.document.walk import each_section, each_text, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Document, Section, Table

BUILDS = ("authority", "redacted", "internal")
_QUOTED = re.compile(r"“[^”]*”")


def text_of(document: Document, *codes: str) -> str:
    """All text of some sections and of those below, a line for each sentence and cell; of all, without codes."""
    return "\n".join(part for section in chosen(document, *codes) for part in _texts(section))


def chosen(document: Document, *codes: str) -> Iterator[Section]:
    """Sections by code; all of them without one."""
    known = {section.code: section for section in each_section(document)}
    yield from (known[code] for code in codes) if codes else (*document.sections, *document.annexes)


def sentences(document: Document) -> Iterator[Sentence]:
    """Every sentence of the sections."""
    for section in each_section(document):
        for block in section.blocks:
            yield from (part for part in parts_of(block) if isinstance(part, Sentence))


def table(document: Document, name: str) -> Table:
    """One table by its name."""
    blocks = (block for section in each_section(document) for block in section.blocks)
    return next(block for block in blocks if getattr(block, "rows", None) and getattr(block, "name", "") == name)  # type: ignore[return-value]  # only tables have rows


def row_of(document: Document, name: str, first: str) -> tuple[str, ...]:
    """The texts of the row of a table whose first cell begins with something."""
    rows = (tuple(cell.text for cell in row) for row in table(document, name).rows)
    return next(row for row in rows if row[0].startswith(first))


def unquoted(document: Document) -> str:
    """Everything that the program says itself: without what stands between quotation marks, and without user text."""
    own = {one.text for one in sentences(document) if one.kind == "user"}
    return "\n".join(_QUOTED.sub("“”", text) for text in each_text(document) if text not in own)


def _texts(section: Section) -> Iterator[str]:
    yield section.title
    for block in section.blocks:
        yield from (part.text for part in parts_of(block))
    for below in section.subsections:
        yield from _texts(below)
