"""A workbook with the tables of the annexes, one sheet each, and the notes. No cell is ever a formula or a link."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it ships no types

from exports.formats.xlsx import write_table, write_text
from exports.plain_sheet import shortened
from exports.tables import Column
from exports.tables import Table as Sheet
from referrals.document.records import Table
from referrals.document.walk import each_section
from referrals.format import File, Format
from referrals.setting.letters import lines_of, readable
from referrals.setting.moments import moment_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xlsxwriter.format import Format as Style  # type: ignore[import-untyped]  # as above

    from referrals.document.records import Cell, Document

#: As in the workbooks of exports: texts go in as texts, whatever they look like.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LINE_WIDTH, _LEAST, _LABEL, _TEXT = 160, 9, 18, 110
#: What stands between two lines of a cell, since a cell of a workbook shows one.
_BETWEEN_LINES = "; "


def write(document: Document) -> tuple[File, ...]:
    """Give the workbook; none if no annex has a table."""
    tables = _annexed(document)
    if not tables:
        return ()
    file = io.BytesIO()
    with Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": shortened(readable(document.title), 250), "created": moment_of(document)})
        heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        _write_about(book, document)
        for table in tables:
            write_table(book, heading, _sheet(table), _rows(table))
        notes = Sheet("notes", "one note", (Column("No.", 6, ""), Column("Note", _TEXT, "")), lambda _: iter(()))
        write_table(book, heading, notes, ((note.number, readable(note.text)) for note in document.notes))
    return (File("annexes.xlsx", file.getvalue()),)


def _annexed(document: Document) -> list[Table]:
    annexes = {id(one) for annex in document.annexes for one in (annex, *annex.subsections)}
    return [
        block
        for section in each_section(document)
        if id(section) in annexes
        for block in section.blocks
        if isinstance(block, Table)
    ]


def _has_notes(table: Table) -> bool:
    return any(cell.notes for row in table.rows for cell in row)


def _sheet(table: Table) -> Sheet:
    """The columns of a table, as wide as their shares of a line, and one more for the numbers of its notes."""
    shares = table.widths or (1 / len(table.header),) * len(table.header)
    columns = [
        Column(readable(title), max(_LEAST, round(_LINE_WIDTH * share)), "")
        for title, share in zip(table.header, shares, strict=True)
    ]
    if _has_notes(table):
        columns.append(Column("Notes", _LEAST, ""))
    return Sheet(table.name, "", tuple(columns), lambda _: iter(()))


def _rows(table: Table) -> Iterator[tuple[str, ...]]:
    noted = _has_notes(table)
    for row in table.rows:
        yield (*map(_told, row), *((_numbers(row),) if noted else ()))


def _told(cell: Cell) -> str:
    return _BETWEEN_LINES.join(filter(None, lines_of(cell.text)))


def _numbers(row: Iterable[Cell]) -> str:
    return ", ".join(str(number) for cell in row for number in cell.notes)


def _write_about(book: Workbook, document: Document) -> None:
    """Say on the first sheet what this is and how it may be handled."""
    sheet = book.add_worksheet("About")
    label: Style = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, _LABEL)
    sheet.set_column(1, 1, _TEXT, wrapped)
    told = (
        ("Title", document.title),
        ("Programme", document.subtitle),
        ("Handling", document.mark),
        ("Notice", document.notice),
        ("As of", document.as_of.isoformat()),
        *document.properties,
    )
    for row, (name, text) in enumerate((name, text) for name, text in told if text):
        write_text(sheet, row, 0, readable(name), label)
        write_text(sheet, row, 1, readable(text), label)


FORMAT = Format(
    name="xlsx",
    title="the annexes as a workbook: evidence, chronology, sources, notes",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write=write,
    order=5,
)
