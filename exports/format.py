"""What a format is, and which there are: every module of `formats/` that has a `FORMAT`."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, Literal

from exports import formats
from graph.errors import UnknownQuestion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from queries.subgraph.subgraph import Subgraph

Seal = Literal["text", "zip", "workbook", "picture"]


@dataclass(frozen=True, slots=True)
class Format:
    """One way in which a subgraph leaves.

    Attributes:
        name: what a person types: `graphml`.
        title: what it is, in a few words.
        suffix: of the file, with its dot.
        media_type: for HTTP.
        opens_in: programs that open it, best first.
        write: writes a subgraph into a file that is open for writing; it never closes it. The same subgraph gives the
            same bytes. It writes where the file stands, reads records one by one, and raises `BadParameter` before the
            first byte if the subgraph is more than it can show.
        seal: how the SHA-256 of the file is kept in the file (see `exports.seal`).
        loses: what of a subgraph it cannot hold, one sentence each.
        most: how many nodes and edges it takes together; None for any number.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    opens_in: tuple[str, ...]
    write: Callable[[Subgraph, BinaryIO], None]
    seal: Seal = "text"
    loses: tuple[str, ...] = ()
    most: int | None = None


@cache
def load_formats() -> Mapping[str, Format]:
    """Find the formats that ship with Answerable, by name."""
    names = sorted(found.name for found in pkgutil.iter_modules(formats.__path__))
    modules = (import_module(f"{formats.__name__}.{name}") for name in names)
    found = [module.FORMAT for module in modules if hasattr(module, "FORMAT")]
    return {one.name: one for one in found}


def format_named(name: str) -> Format:
    """Give one format.

    Raises:
        UnknownQuestion: there is none of this name; the text lists those that there are.
    """
    known = load_formats()
    if name not in known:
        nearest = get_close_matches(name[:40].lower(), known, n=1, cutoff=0.5)
        meant = f"did you mean {nearest[0]}? " if nearest else ""
        raise UnknownQuestion(f"no format is called {name[:40]!r}", mend=f"{meant}there are {', '.join(known)}")
    return known[name]
