"""Text in XML 1.0: what it means there is escaped, and what may not stand there at all is shown as a picture of it."""

from __future__ import annotations

import re

#: What a format in XML cannot hold.
XML_LOSES = ("characters that XML may not hold, such as NUL: a picture of each stands in its place",)
_MEANS_SOMETHING = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_QUOTES = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
#: Control characters have pictures in Unicode ("␀"); what has none becomes the character that replaces others.
_NOT_ALLOWED = {
    **{chr(code): chr(0x2400 + code) for code in range(0x20) if code not in b"\t\n\r"},
    **{chr(code): "\ufffd" for code in (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF)},
}
_TEXT, _QUOTED = (str.maketrans(_MEANS_SOMETHING | _NOT_ALLOWED | more) for more in ({}, _IN_QUOTES))
_UNSAFE_TEXT = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_UNSAFE_QUOTED = re.compile('[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]')


def text(value: str) -> str:
    """Escape what stands between tags."""
    return value.translate(_TEXT) if _UNSAFE_TEXT.search(value) else value


def quoted(value: str) -> str:
    """Escape what stands between double quotes in a tag."""
    return value.translate(_QUOTED) if _UNSAFE_QUOTED.search(value) else value
