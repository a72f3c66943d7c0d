"""A workbook: sheets for what it is about, nodes, edges, claims and sources. No cell is ever a formula or a link."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it ships no types

from exports.about import about_lines
from exports.format import Format
from exports.plain_sheet import PlainSheet, shortened
from exports.seal import stamp
from exports.tables import CLAIMS, EDGES, NODES, SOURCES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from xlsxwriter.format import Format as Style  # type: ignore[import-untyped]  # as above
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

    from exports.tables import Cell, Table
    from queries.subgraph.records import About
    from queries.subgraph.subgraph import Subgraph

SHEETS = (NODES, EDGES, CLAIMS, SOURCES)
#: What Excel takes ("Excel specifications and limits"): rows of a sheet.
MOST_ROWS = 1_048_576
#: Texts go in as texts, whatever they look like; rows go to the disk when the next one begins.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LABEL_WIDTH, _TEXT_WIDTH = 18, 110
#: What a workbook bears as the time of its making if no dataset says when it was put on record.
_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the workbook."""
    patient = _Patient(file)
    with Workbook(patient, _OPTIONS) as book:
        _set_properties(book, subgraph.about)
        _write_about(book, subgraph.about)
        heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        for table in SHEETS:
            write_table(book, heading, table, table.rows(subgraph))
    patient.end()


class _Patient:
    """A file for XlsxWriter, which leaves its temporary files behind if writing fails: it fails at the end only."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._at = file, file.tell()
        self._failure: OSError | None = None

    def write(self, content: bytes) -> int:
        """Write, unless that failed before."""
        self._at += len(content)
        self._do(lambda: self._file.write(content))
        return len(content)

    def seek(self, at: int, whence: int = 0) -> int:
        """Go to a place, counted from the beginning or from where it stands."""
        self._at = at + (self._at if whence else 0)
        self._do(lambda: self._file.seek(self._at))
        return self._at

    def tell(self) -> int:
        """Where it stands."""
        return self._at

    def flush(self) -> None:
        """Write what is left in memory."""
        self._do(self._file.flush)

    def end(self) -> None:
        """Fail if anything failed."""
        if self._failure:
            raise self._failure

    def _do(self, what: Callable[[], object]) -> None:
        if self._failure is None:
            try:
                what()
            except OSError as error:
                self._failure = error


def write_table(
    book: Workbook, heading: Style, table: Table, rows: Iterable[tuple[Cell, ...]], most: int = MOST_ROWS
) -> None:
    """Write a table into a sheet, and into more sheets where one is full.

    Args:
        book: the workbook.
        heading: how headings look.
        table: its columns and its name.
        rows: its rows.
        most: how many rows a sheet takes, the heading among them.
    """
    sheet = _Sheet.begun(book, heading, table, 1)
    for row in rows:
        if sheet.filled == most:
            sheet.end()
            sheet = _Sheet.begun(book, heading, table, sheet.number + 1)
        sheet.add(row)
    sheet.end()


@dataclass
class _Sheet:
    """A sheet that is being filled, row by row."""

    sheet: PlainSheet
    table: Table
    number: int
    filled: int = 1

    @classmethod
    def begun(cls, book: Workbook, heading: Style, table: Table, number: int) -> _Sheet:
        """Begin a sheet with its headings, which stay in sight."""
        name = table.name.title() if number == 1 else f"{table.name.title()} {number}"
        sheet = book.add_worksheet(name, worksheet_class=PlainSheet)
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, column.name, heading)
        return cls(sheet, table, number)

    def add(self, row: tuple[Cell, ...]) -> None:
        """Add a row; empty cells are not written."""
        self.sheet.put_row(self.filled, row)
        self.filled += 1

    def end(self) -> None:
        """Offer filters over all that was written."""
        self.sheet.autofilter(0, 0, self.filled - 1, len(self.table.columns) - 1)


def write_text(sheet: Worksheet, row: int, column: int, text: str, style: Style) -> None:
    """Write a text into a cell as it is.

    Args:
        sheet: the sheet.
        row: number of the row, from 0.
        column: number of the column, from 0.
        text: not empty.
        style: any style of the workbook.
    """
    shown = shortened(text)
    if shown.startswith("<r>") and shown.endswith("</r>"):
        # XlsxWriter takes such a text for XML of its own and would write it unescaped, so it gets it in two pieces.
        sheet.write_rich_string(row, column, shown[:1], style, shown[1:])
    else:
        sheet.write_string(row, column, shown)


def _write_about(book: Workbook, about: About) -> None:
    sheet = book.add_worksheet("About")
    label = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, 1, _TEXT_WIDTH, wrapped)
    for row, (name, text) in enumerate(about_lines(about)):
        sheet.write_string(row, 0, name, label)
        write_text(sheet, row, 1, text, label)


def _set_properties(book: Workbook, about: About) -> None:
    """The seal goes into the comments, and the only time is that of the latest record."""
    try:
        created = datetime.fromisoformat(about.latest_record).astimezone(UTC)
    except ValueError:
        created = _NO_TIME
    title = shortened(" ".join(about.title.split()), 250)
    book.set_properties({"comments": stamp(about), "created": created, "title": title, "author": about.program})


FORMAT = Format(
    name="xlsx",
    title="a workbook with sheets of nodes, edges, claims and sources",
    suffix=".xlsx",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    opens_in=("Excel", "LibreOffice Calc", "Google Sheets", "Numbers"),
    write=write,
    seal="workbook",
    loses=("A text of more than 32,767 letters is cut, since no cell takes more; a mark says where.",),
)
