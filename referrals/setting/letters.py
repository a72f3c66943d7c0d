"""Letters as a reader is shown them: nothing that a program could obey, turn around or choke on.

The JSON of a dossier holds every text as it is. In what people read, control characters stand as their pictures, and
the marks that turn the direction of the letters behind them are left out: a name that holds one would turn the sentence
around it. Letters that run from right to left by themselves stay as they are.
"""

from __future__ import annotations

import re

from exports.markup import without_controls

#: Embeddings, overrides and isolates (Unicode, UAX 9, 2).
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: C1 controls and the separators that some programs take for a line end.
_ODD_BREAKS = re.compile("[\u0080-\u009f\u2028\u2029]")
#: Letters of a line in the head or foot of a page, which would push the text off the page if it grew.
_BRIEF = 120
_BLANKS = re.compile(r"[^\S\n]+")


def readable(text: str) -> str:
    """Give a text as one line."""
    return " ".join(lines_of(text))


def brief(text: str) -> str:
    """Give a text as one line that is short enough for the head or foot of a page."""
    line = readable(text)
    return line if len(line) <= _BRIEF else f"{line[: _BRIEF - 1].rstrip()}…"


def lines_of(text: str) -> list[str]:
    """Give a text as its lines, which line feeds separate; none of them holds another line end or a tab."""
    safe = _ODD_BREAKS.sub(" ", _TURNING.sub("", text))
    return [_BLANKS.sub(" ", without_controls(line)).strip() for line in safe.split("\n")]
