"""Texts that programs could obey, turn around or choke on, put wherever a text can stand in a document."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from referrals.document.records import Document

FORMULA = "=cmd|'/C calc'!A0"
TURNED = "\u202egro.evil\u202c \u2066x \u05e9\u05dc\u05d5\u05dd"
CONTROLS = "a\x00b\x01c\x08d\x0be\x1ff\x7fg\x85h\u2028i\ufffej\uffffk"
MARKUP = (
    '"\'<w:t>&amp; ]]> <script>alert(1)</script> \\end{x} #import "/etc/passwd" $x$ `y` *z* _x0041_ | ~ {{w}} <r>q</r>'
)
LONG = "Ə" * 10_000
#: What the program says itself, which is never long.
_OWN = {"header", "mark", "notice"}
NASTY = {"formula": FORMULA, "turned": TURNED, "controls": CONTROLS, "markup": MARKUP, "long": LONG}
_TEXTS = {"text", "title", "caption", "alt", "subtitle", "mark", "notice", "quote", "locator"}


def spoiled(document: Document, text: str) -> Document:
    """Give a document in which every text begins with another."""
    made = _spoiled(document, text)
    assert type(made) is type(document)
    return made


def _spoiled(value: Any, text: str) -> Any:  # noqa: ANN401 - whatever a record holds
    if isinstance(value, tuple):
        return tuple(_spoiled(one, text) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for field in fields(value):
        held = getattr(value, field.name)
        if text == LONG and field.name in _OWN:
            continue
        if field.name in _TEXTS:
            changed[field.name] = text + held
        elif field.name == "header":
            changed[field.name] = tuple(text + one for one in held)
        elif field.name == "properties":
            changed[field.name] = tuple((text + one, text + other) for one, other in held)
        else:
            changed[field.name] = _spoiled(held, text)
    return replace(value, **changed)
