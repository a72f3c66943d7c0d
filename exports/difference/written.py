"""A difference as a file: a table for spreadsheets, JSON for programs, or a list to read."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

import orjson

from exports.difference.compare import Happened
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
    check_suffix(suffix)
    return _WRITERS[suffix](difference)


def check_suffix(suffix: str) -> None:
    """Refuse a form that there is not, before anything is compared; arguments and errors as `difference_file`."""
    if suffix not in _WRITERS:
        what = f"{suffix[:40]!r} is no form of a difference" if suffix else "tells no form of a difference"
        raise BadParameter(what, where="FILE", mend=f"give {', '.join(_WRITERS)}")


def _csv(difference: Difference) -> bytes:
    text = StringIO()
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for change in difference.changes:
        lines.writerow([guarded(str(getattr(change, column))) for column in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def _json(difference: Difference) -> bytes:
    return orjson.dumps(difference, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _markdown(difference: Difference) -> bytes:
    """A heading for each kind of change, an item for each; no text can be taken for a mark of the form."""
    parts = [f"Old: {_plain(difference.old)}  \nNew: {_plain(difference.new)}\n"]
    for happened in Happened:
        items = [f"- {_plain(change.told)}\n" for change in difference.of(happened)]
        parts += [f"## {happened.value.capitalize()}\n\n{''.join(items)}"] if items else []
    return "\n".join(parts if difference.changes else [*parts, "Nothing changed.\n"]).encode()


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#|&~" else letter for letter in " ".join(text.split()))


_WRITERS: Mapping[str, Callable[[Difference], bytes]] = {".csv": _csv, ".json": _json, ".md": _markdown}
