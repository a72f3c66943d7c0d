"""Reading one table strictly: every column accounted for, every row with its number."""

from __future__ import annotations

import csv
import errno
import stat
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import Problem
from graph.validation.checks import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

# A cell longer than this is a pasted text, not a fact in our own words.
LONGEST_CELL = 4_000
SHOWN_OF_LONG = 40
# Embedded text can be shown backwards with these; names in any script are written without them.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


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


# No table that people edit is longer; a device or a pipe in its place would be read without end.
LONGEST_FILE = 512 * 1024 * 1024


def require_plain(path: Path) -> None:
    """Refuse a file that is not read at all: a link, a pipe or a device, or one that is too long.

    A link could lead to any file of the machine, whose lines would then stand in the problems.

    Raises:
        OSError: with the reason as its text; also if there is no such file.
    """
    status = path.lstat()
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
        raise OSError(errno.EINVAL, "it is no plain file")
    if status.st_size > LONGEST_FILE:
        raise OSError(errno.EFBIG, f"it is longer than {LONGEST_FILE:,} bytes")


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
        require_plain(path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file, strict=True))
    except FileNotFoundError:
        return [], [Problem(name, 0, "", "the file is missing", "facts/README.md describes it")]
    except OSError as error:
        return [], [Problem(name, 0, "", f"cannot be read: {error.strerror}")]
    except UnicodeDecodeError as error:
        return [], [Problem(name, 0, "", f"is not UTF-8 (byte {error.start})", "save it as CSV UTF-8")]
    except csv.Error as error:
        return [], [Problem(name, 0, "", f"is not a CSV table: {error}", "save it as CSV UTF-8")]
    if not any(map(_has_text, lines)):
        return [], [Problem(name, 0, "", "is empty", f"the first row names the columns: {', '.join(columns)}")]
    header = [cell.strip() for cell in lines[0]]
    problems = list(_check_header(name, header, columns, required))
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if _has_text(line):
            problems += _check_line(name, number, header, line)
            rows.append(Row(number, dict(zip(header, map(_cell, line), strict=False))))
    return rows, problems


def _has_text(line: Sequence[str]) -> bool:
    """Whether it is more than what a spreadsheet leaves of an empty row."""
    return any(cell.strip() for cell in line)


def _cell(text: str) -> str:
    """A cell without outer spaces; of one that is too long the beginning, since it is refused anyway."""
    return text.strip() if len(text) <= LONGEST_CELL else text.strip()[:SHOWN_OF_LONG]


def _is_control(letter: str) -> bool:
    """Line breaks, control characters, and marks that turn the direction of what follows."""
    return unicodedata.category(letter) in {"Cc", "Zl", "Zp"} or letter in TURNING


def _check_header(
    name: str, header: Sequence[str], columns: Sequence[str], required: Sequence[str]
) -> Iterable[Problem]:
    for column in header:
        if column not in columns:
            yield Problem(name, 1, column[:SHOWN_OF_LONG], "unknown column", nearest(column, columns))
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
        if any(map(_is_control, cell)):
            yield Problem(name, number, column, "holds a line break or control character", "keep it on one line")
