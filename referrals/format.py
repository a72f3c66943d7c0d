"""What a format of a dossier is, and which there are: every module of `formats/` that has a `FORMAT`."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from graph.errors import BadParameter, UnknownQuestion
from referrals import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from referrals.document.records import Document


@dataclass(frozen=True, slots=True)
class File:
    """One file of a dossier: its name, which tells nothing of whom it is about, and its content."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Format:
    """One way in which a dossier leaves.

    Attributes:
        name: what a person types: `docx`.
        title: what it is, in a few words.
        suffix: of its files, with the dot.
        media_type: for HTTP.
        write: gives the files of a document, always the same for the same document; none if it has nothing to show in
            this way. Raises `NotInstalled` if an extra is needed that is not there.
        order: its place among others where they are listed; the master comes first.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    write: Callable[[Document], tuple[File, ...]]
    order: int


@cache
def load_formats() -> Mapping[str, Format]:
    """Find the formats that ship with Answerable, by name, the master first."""
    names = [found.name for found in pkgutil.iter_modules(formats.__path__)]
    modules = (import_module(f"{formats.__name__}.{name}") for name in names)
    found = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {one.name: one for one in sorted(found, key=lambda one: (one.order, one.name))}


def format_named(name: str) -> Format:
    """Give one format.

    Raises:
        UnknownQuestion: there is none of this name; the text lists those that there are.
    """
    known = load_formats()
    if name not in known:
        nearest = get_close_matches(name[:40].lower(), known, n=1, cutoff=0.5)
        meant = f"did you mean {nearest[0]}? " if nearest else ""
        raise UnknownQuestion(
            f"no format of a dossier is called {name[:40]!r}", mend=f"{meant}there are {', '.join(known)}"
        )
    return known[name]


def written(document: Document, name: str) -> bytes:
    """Give a document as one file of a format.

    Raises:
        UnknownQuestion: as `format_named`.
        BadParameter: it makes no file of this document, or several.
        NotInstalled: an extra is needed that is not there.
    """
    files = format_named(name).write(document)
    if len(files) != 1:
        count = f"{len(files)} files" if files else "nothing to draw"
        raise BadParameter(f"this dossier has {count} in {name}", where="format", mend="take the zip, which holds all")
    return files[0].content
