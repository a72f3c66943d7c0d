"""Writing many short texts into a file with few calls and flat memory."""

from __future__ import annotations

from itertools import islice
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_AT_ONCE = 512


def write_lines(file: IO[bytes], lines: Iterable[str]) -> None:
    """Write texts one behind the other as UTF-8, some hundreds at a time.

    Args:
        file: open for writing, where it stands.
        lines: texts with their line ends; what UTF-8 cannot hold becomes a question mark.
    """
    left = iter(lines)
    while some := list(islice(left, _AT_ONCE)):
        file.write("".join(some).encode("utf-8", "replace"))


def write_parts(file: IO[bytes], parts: Iterable[bytes]) -> None:
    """Write bytes one behind the other, as `write_lines` does."""
    left = iter(parts)
    while some := list(islice(left, _AT_ONCE)):
        file.write(b"".join(some))
