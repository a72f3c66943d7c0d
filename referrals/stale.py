"""Which paragraphs of a dossier that was written earlier stand on claims that have changed since.

The zip of a dossier holds it as data, with the claims behind each sentence and cell; what is read here is that and
nothing else, so that a dossier can be looked at long after it was made, without a casefile.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import orjson

from referrals.formats import json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

#: What reading a file that is no dossier, or a damaged one, may raise.
_NONE_OF_OURS = (OSError, zipfile.BadZipFile, KeyError, ValueError, RuntimeError)


def affected(path: Path, claims: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Say where in a dossier some claims are told.

    Args:
        path: the zip of a dossier, or any other file.
        claims: ids of claims.

    Returns:
        Codes of sections and annexes by claim, in reading order; a claim that is told nowhere is not in it, and a file
        that is no zip of a dossier gives nothing.
    """
    asked = set(claims)
    found: dict[str, dict[str, None]] = {}
    for code, one in _told(path) if asked else ():
        if one in asked:
            found.setdefault(one, {})[code] = None
    return {one: tuple(codes) for one, codes in found.items()}


def _told(path: Path) -> Iterator[tuple[str, str]]:
    """Every claim of a dossier with the code of the section that it stands in."""
    try:
        with zipfile.ZipFile(path) as archive:
            content = orjson.loads(archive.read(json.NAME))
    except _NONE_OF_OURS:
        return
    if isinstance(content, dict):
        for part in ("sections", "annexes"):
            for section in _maps(content.get(part)):
                yield from _of_section(section)


def _of_section(section: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    code = str(section.get("code", ""))
    yield from ((code, one) for block in _maps(section.get("blocks")) for one in _claims(block))
    for below in _maps(section.get("subsections")):
        yield from _of_section(below)


def _claims(value: object) -> Iterator[str]:
    """The claims of everything inside of a block."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "claims" and isinstance(inner, list):
                yield from (one for one in inner if isinstance(one, str))
            else:
                yield from _claims(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _claims(inner)


def _maps(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
