"""A difference as a file: a table for spreadsheets, JSON for programs, or a list to read."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

import orjson

from exports.formats.csv import guarded
from graph.errors import BadParameter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exports.difference.compare import Difference

COLUMNS = ("happened", "what", "id", "words", "field", "before", "after")


def difference_file(difference: Difference, suffix: str) -> bytes:
    """Give a difference as the content of a file.

    Args:
        difference: what changed.
        suffix: `.csv`, `.json` or `.md`.

    Raises:
        BadParameter: there is no such form.
    """
    if suffix not in _WRITERS:
        raise BadParameter(f"{suffix!r} is no form of a difference", where="FILE", mend=f"give {', '.join(_WRITERS)}")
    return _WRITERS[suffix](difference)


def _csv(difference: Difference) -> bytes:
    text = StringIO()
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for change in difference.changes:
        lines.writerow(guarded([str(getattr(change, column)) for column in COLUMNS]))
    return text.getvalue().encode("utf-8-sig")


def _json(difference: Difference) -> bytes:
    return orjson.dumps(difference, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _markdown(difference: Difference) -> bytes:
    """One item for each change; what could be taken for a mark of the form is written so that it is not."""
    lines = [f"- {_plain(change.sentence)}\n" for change in difference.changes]
    return "".join(lines or ["Nothing changed.\n"]).encode()


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|" else letter for letter in " ".join(text.split()))


_WRITERS: Mapping[str, Callable[[Difference], bytes]] = {".csv": _csv, ".json": _json, ".md": _markdown}
