"""Text in XML 1.0: what it means there is escaped, and what may not stand there at all is shown as a picture of it."""

from __future__ import annotations

import re

#: What a format in XML cannot hold.
XML_LOSES = ("Characters that XML may not hold, such as NUL: a picture of each stands in its place.",)
_MEANS_SOMETHING = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_QUOTES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
#: Control characters have pictures in Unicode ("␀"); what has none becomes the character that replaces others.
_NOT_ALLOWED = {
    **{chr(code): chr(0x2400 + code) for code in range(0x20) if code not in b"\t\n\r"},
    **{chr(code): "\ufffd" for code in (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)},
}
_TEXT, _QUOTED = (str.maketrans(_MEANS_SOMETHING | _NOT_ALLOWED | more) for more in ({}, _IN_QUOTES))
_CONTROLS = str.maketrans(_NOT_ALLOWED)
_UNSAFE_TEXT = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE_QUOTED = re.compile('[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]')

#: Hebrew, Arabic and the like, and the marks that turn or isolate (Unicode, UAX 9).
_LEFTWARD = re.compile("[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]")


def text(value: str) -> str:
    """Escape what stands between tags."""
    return value.translate(_TEXT) if _UNSAFE_TEXT.search(value) else value


def quoted(value: str) -> str:
    """Escape what stands between double quotes in a tag."""
    return value.translate(_QUOTED) if _UNSAFE_QUOTED.search(value) else value


def without_controls(value: str) -> str:
    """Put pictures in the place of what may not stand in XML at all, and leave everything else."""
    return value.translate(_CONTROLS) if _UNSAFE_TEXT.search(value) else value


def pictured(line: str) -> str:
    """Escape one line for a label of Graphviz, in which a backslash would be a command.

    A line that holds letters or marks that run from right to left is isolated, so that they turn nothing around them.
    """
    plain = quoted(line).replace("\\", "&#92;")
    return f"\u200e\u2066{plain}\u2069" if _LEFTWARD.search(plain) else plain
