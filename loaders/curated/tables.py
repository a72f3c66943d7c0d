"""Reading one table strictly: every column accounted for, every row with its number."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import Problem
from graph.validation.checks import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

# A cell longer than this is a pasted text, not a fact in our own words.
LONGEST_CELL = 4_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it (the header is 1), and its cells without outer spaces."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell of a column, empty if the table has no such column."""
        return self.cells.get(column, "")

    def listed(self, column: str) -> list[str]:
        """The values of a cell that holds several, separated by `;`; empty ones are kept."""
        return [part.strip() for part in self[column].split(";")] if self[column] else []


def read_table(path: Path, columns: Sequence[str], required: Sequence[str]) -> tuple[list[Row], list[Problem]]:
    """Read a CSV table.

    Args:
        path: the file; UTF-8, comma-separated, with a header.
        columns: every column that may occur.
        required: columns that must be there.

    Returns:
        The rows, and the problems of the table itself: missing file, bad encoding, unknown, missing or doubled
        columns, rows with too many cells, cells that are too long, control characters.
    """
    name = path.name
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = [line for line in csv.reader(file, strict=True) if any(cell.strip() for cell in line) or not line]
    except FileNotFoundError:
        return [], [Problem(name, 0, "", "the file is missing", "facts/README.md describes it")]
    except UnicodeDecodeError as error:
        return [], [Problem(name, 0, "", f"is not UTF-8 (byte {error.start})", "save it as CSV UTF-8")]
    except csv.Error as error:
        return [], [Problem(name, 0, "", f"is not a CSV table: {error}", "save it as CSV UTF-8")]
    if not lines:
        return [], [Problem(name, 0, "", "is empty", f"the first row names the columns: {', '.join(columns)}")]
    header = [cell.strip() for cell in lines[0]]
    problems = list(_check_header(name, header, columns, required))
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if line:
            problems += _check_line(name, number, header, line)
            rows.append(Row(number, dict(zip(header, (cell.strip() for cell in line), strict=False))))
    return rows, problems


def _check_header(
    name: str, header: Sequence[str], columns: Sequence[str], required: Sequence[str]
) -> Iterable[Problem]:
    for column in header:
        if column not in columns:
            yield Problem(name, 1, column, "unknown column", nearest(column, columns))
        elif header.count(column) > 1:
            yield Problem(name, 1, column, "stands twice", "keep one of them")
    for column in required:
        if column not in header:
            yield Problem(name, 1, column, "the column is missing", "add it to the header")


def _check_line(name: str, number: int, header: Sequence[str], line: Sequence[str]) -> Iterable[Problem]:
    if len(line) > len(header):
        yield Problem(name, number, "", f"has {len(line)} cells, the header {len(header)}", "quote cells with a comma")
    for column, cell in zip(header, line, strict=False):
        if len(cell) > LONGEST_CELL:
            yield Problem(name, number, column, f"is {len(cell)} characters long", f"at most {LONGEST_CELL}")
        if any(ord(letter) < ord(" ") for letter in cell):
            yield Problem(name, number, column, "holds a line break or control character", "keep it on one line")
