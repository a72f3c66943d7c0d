"""A sheet of a workbook that is written row by row, without what XlsxWriter does for cells that may be anything.

XlsxWriter keeps account of the rows by one cell of each; when it asks for that cell, the whole row is written in its
place. A text stands in its cell as an inline string, and nothing else can come of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

#: What cannot stand in a cell as it is: markup, what XML may not hold, what passes for an escape of that, and blanks
#: at the ends, which a reader would take off.
_SPECIAL = re.compile(r"[&<>\x00-\x1f\ufffe\uffff]|_x[0-9a-fA-F]{4}_|^\s|\s$")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9a-fA-F]{4}_)")
#: Office Open XML escapes these as `_xHHHH_` (ECMA-376, part 1, 22.9.2.19); tab and line feed stand as they are.
_NOT_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_COLUMNS = tuple(xl_col_to_name(at) for at in range(256))


class PlainSheet(Worksheet):  # type: ignore[misc]  # as above
    """A sheet of a workbook with constant memory."""

    #: The cells of the row that XlsxWriter holds, as they are written.
    _row = ""

    def put_row(self, row: int, cells: Sequence[str | int]) -> None:
        """Write a row below all others.

        Args:
            row: its number, from 0.
            cells: texts that a cell can take, and numbers; an empty text leaves its cell empty.
        """
        written = "".join(_cells(row + 1, cells))
        if written:
            self.write_string(row, 0, "stands for the row")
            self._row = written

    def _write_cell(self, row: int, col: int, cell: object) -> None:
        """Write what XlsxWriter asks for: a heading, or a whole row."""
        if self._row:
            self.fh.write(self._row)
            self._row = ""
        else:
            super()._write_cell(row, col, cell)


def _cells(number: int, cells: Sequence[str | int]) -> Iterator[str]:
    for at, cell in enumerate(cells):
        if cell == "":
            continue
        if not isinstance(cell, str):
            yield f'<c r="{_COLUMNS[at]}{number}"><v>{cell}</v></c>'
        elif _SPECIAL.search(cell):
            text = escaped(cell)
            yield f'<c r="{_COLUMNS[at]}{number}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
        else:
            yield f'<c r="{_COLUMNS[at]}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'


def escaped(text: str) -> str:
    """Give a text as the content of an element of a workbook."""
    safe = _LOOKS_ESCAPED.sub("_x005F_", text).translate(_MARKUP)
    return _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", safe)
