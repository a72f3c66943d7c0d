"""Addresses in a text, which formats may show as links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Plain addresses only: a wrong one makes Word call the whole file damaged, and no other can run anything. A full stop
#: or a bracket at the end belongs to the sentence.
_ADDRESS = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&'*+,;=%()-]*[A-Za-z0-9/=_-]")
_LONGEST = 2_000


def pieces(line: str) -> Iterator[tuple[str, bool]]:
    """Give a line in pieces, none of them empty, each with whether it is an address."""
    at = 0
    for found in _ADDRESS.finditer(line):
        if len(found[0]) <= _LONGEST:
            if line[at : found.start()]:
                yield line[at : found.start()], False
            yield found[0], True
            at = found.end()
    if line[at:]:
        yield line[at:], False
