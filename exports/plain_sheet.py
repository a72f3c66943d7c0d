"""A sheet of a workbook that writes plain texts fast: most cells need nothing of what XlsxWriter does for others."""

from __future__ import annotations

import re

from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]  # it ships no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # as above

#: What has to be escaped in a cell, or kept by a word of its own: markup, control characters and what passes for one of
#: their escapes, line breaks, blanks at the ends.
_NOT_PLAIN = re.compile(r"[&<>\x00-\x1f\ufffe\uffff]|_x[0-9a-fA-F]{4}_|^\s|\s$")
_COLUMNS = tuple(xl_col_to_name(at) for at in range(256))


class PlainSheet(Worksheet):  # type: ignore[misc]  # as above
    """A sheet with constant memory. Where XlsxWriter no longer asks for a cell so, it writes all of them itself."""

    def _write_cell(self, row: int, col: int, cell: tuple[object, ...]) -> None:
        """Write a cell into the file of the sheet.

        Args:
            row: from 0.
            col: from 0.
            cell: what XlsxWriter holds of it: of a text, the text and its format.
        """
        text = cell[0]
        if (
            isinstance(text, str)
            and type(cell).__name__ == "String"
            and cell[1] is None
            and not _NOT_PLAIN.search(text)
        ):
            self.fh.write(f'<c r="{_COLUMNS[col]}{row + 1}" t="inlineStr"><is><t>{text}</t></is></c>')
        else:
            super()._write_cell(row, col, cell)
