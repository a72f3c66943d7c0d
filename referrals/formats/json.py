"""JSON: the whole document in plain values, for programs."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import orjson

from referrals.document.records import Items, Paragraph, Picture, Table
from referrals.format import File, Format

if TYPE_CHECKING:
    from referrals.document.records import Document

NAME = "dossier.json"
#: What tells the blocks of a section apart.
_BLOCKS = {Paragraph: "paragraph", Items: "items", Table: "table", Picture: "picture"}


def write(document: Document) -> tuple[File, ...]:
    """Give every field of the document under its name; blocks say what they are under `block`."""
    content = orjson.dumps(document, default=_plain, option=orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_INDENT_2)
    return (File(NAME, content + b"\n"),)


def _plain(value: object) -> dict[str, object]:
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"a document holds no {type(value).__name__}")
    named = {"block": _BLOCKS[type(value)]} if type(value) in _BLOCKS else {}
    return named | {field.name: getattr(value, field.name) for field in fields(value)}


FORMAT = Format(
    name="json",
    title="the dossier as data, with the claims behind each sentence",
    suffix=".json",
    media_type="application/json",
    write=write,
    order=4,
)
