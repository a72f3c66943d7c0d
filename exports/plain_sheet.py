"""A sheet of a workbook that is written row by row, without what XlsxWriter does for cells that may be anything.

Rows go straight into the file in which XlsxWriter keeps those of a workbook with constant memory, behind the headings
that it has written there itself. A text stands in its cell as an inline string, and nothing else can come of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

if TYPE_CHECKING:
    from collections.abc import Sequence

#: What Excel takes ("Excel specifications and limits"): units of UTF-16 in a cell.
MOST_UNITS = 32_767
_SURELY_FITS = MOST_UNITS // 2
#: What cannot stand in a cell as it is: markup, what XML may not hold, what passes for an escape of that, and blanks
#: at the ends, which a reader would take off.
_SPECIAL = re.compile(r"[&<>\x00-\x1f\ufffe\uffff]|_x[0-9a-fA-F]{4}_|^\s|\s$")
#: Between the cells of a row, to look at all of them at once: it can be seen and is hardly ever written.
_GAP = "¦"
#: Whatever is special holds one of these, or is not printable.
_SIGNS = ("&", "<", ">", "_x", f"{_GAP} ", f" {_GAP}")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9a-fA-F]{4}_)")
#: Office Open XML escapes these as `_xHHHH_` (ECMA-376, part 1, 22.9.2.19); tab and line feed stand as they are.
_NOT_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_COLUMNS = tuple(xl_col_to_name(at) for at in range(256))


class PlainSheet(Worksheet):  # type: ignore[misc]  # as above
    """A sheet of a workbook with constant memory, which has its headings already."""

    def put_row(self, row: int, cells: Sequence[str | int]) -> None:
        """Write a row below all others.

        Args:
            row: its number, from 1.
            cells: texts and numbers; an empty text leaves its cell empty, and one that no cell takes is shortened.
        """
        if not self.previous_row:
            self._write_single_row(row)  # it writes the headings, which wait for the next row
        self.dim_rowmax = row
        written = _plain_cells if _are_plain(cells) else _cells
        self.fh.write(f'<row r="{row + 1}">{"".join(written(row + 1, cells))}</row>')


def _are_plain(cells: Sequence[str | int]) -> bool:
    """Whether every text can stand in its cell as it is."""
    row = f"{_GAP}{_GAP.join(map(str, cells))}{_GAP}"
    return row.isprintable() and len(row) <= _SURELY_FITS and not any(map(row.__contains__, _SIGNS))


def _plain_cells(number: int, cells: Sequence[str | int]) -> list[str]:
    return [_cell(column, number, cell) for column, cell in zip(_COLUMNS, cells, strict=False) if cell != ""]


def _cell(column: str, number: int, cell: str | int) -> str:
    if isinstance(cell, str):
        return f'<c r="{column}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
    return f'<c r="{column}{number}"><v>{cell}</v></c>'


def _cells(number: int, cells: Sequence[str | int]) -> list[str]:
    """Escape what is special in a row; the others of its cells are written as in any row."""
    texts = [shortened(cell) if isinstance(cell, str) and len(cell) > _SURELY_FITS else cell for cell in cells]
    return [
        f'<c r="{column}{number}" t="inlineStr"><is><t xml:space="preserve">{escaped(cell)}</t></is></c>'
        if isinstance(cell, str) and _SPECIAL.search(cell)
        else _cell(column, number, cell)
        for column, cell in zip(_COLUMNS, texts, strict=False)
        if cell != ""
    ]


def shortened(text: str, most: int = MOST_UNITS) -> str:
    """Give a text as far as a cell takes it; if it takes less than all, a mark at the end says so.

    Args:
        text: any.
        most: how many units of UTF-16 fit, in which Excel counts.
    """
    if _units(text) <= most:
        return text
    mark = f" … [CUT: {len(text):,} letters in all; the tables in CSV hold them]"
    kept = text.encode("utf-16-le")[: 2 * (most - _units(mark))]
    return kept.decode("utf-16-le", errors="ignore") + mark


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def escaped(text: str) -> str:
    """Give a text as the content of an element of a workbook."""
    safe = _LOOKS_ESCAPED.sub("_x005F_", text).translate(_MARKUP)
    return _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", safe)
