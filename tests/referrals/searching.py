"""Everything that stands in a file, however deep: parts of parts, streams, properties, words encoded for programs."""

from __future__ import annotations

import base64
import binascii
import html
import re
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from tests.referrals.formats.opened import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_ENCODED = re.compile(rb"[A-Za-z0-9+/]{40,}=*")
_HEX_TEXT = re.compile(rb"<([0-9A-Fa-f]{8,})>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def found_in(content: bytes, words: tuple[str, ...], poppler: Path, folder: Path) -> list[str]:
    """Look for words in a file and in everything that it holds.

    Args:
        content: the file.
        words: what to look for; case does not matter.
        poppler: what reads the text of a PDF, whose letters are numbers of a font.
        folder: for files that it has to read.

    Returns:
        Each place with the word that is there; nothing if there is none.
    """
    layers = list(_layers("", content, poppler, folder))
    return [f"{place}: {word}" for place, text in layers for word in words if word.casefold() in text]


def _layers(place: str, content: bytes, poppler: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Each layer with its text, in whichever way it may be encoded, in one case."""
    yield from ((place, text.casefold()) for text in _readings(content))
    for found in _ENCODED.findall(content):
        try:
            yield f"{place} base64", base64.b64decode(found, validate=True).decode("utf-8", "replace").casefold()
        except binascii.Error:
            continue
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield f"{place}/{name} (its name)", name.casefold()
                yield from _layers(f"{place}/{name}", archive.read(name), poppler, folder)
    elif content.startswith(b"%PDF"):
        pdf = folder / "searched.pdf"
        pdf.write_bytes(content)
        yield f"{place} text", words_of(poppler, pdf).casefold()
        for stream in _STREAM.findall(content):
            yield from _layers(f"{place} stream", _inflated(stream), poppler, folder)


def _readings(content: bytes) -> Iterator[str]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        text = content.decode(encoding, "replace")
        yield text
        if encoding == "utf-8":
            yield html.unescape(text)
            yield _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    for found in _HEX_TEXT.findall(content):
        yield bytes.fromhex(found.decode()[: len(found) // 2 * 2]).decode("utf-16-be", "replace")


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""
