"""Writing an invented subgraph in a format, as the tests of formats do."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from exports.export import write
from exports.format import format_named, load_formats
from exports.seal import read_seal
from tests.tools import TOOLS

if TYPE_CHECKING:
    from queries.subgraph.subgraph import Subgraph


def formats() -> list[str]:
    """The names of all formats that can be written here: pictures are drawn by Graphviz, and left out without it."""
    drawn = set() if TOOLS["dot"].find() else {"svg", "png"}
    return sorted(set(load_formats()) - drawn)


def written(subgraph: Subgraph, name: str) -> bytes:
    """Write a subgraph in the format of this name, and make sure that its seal is there, whole and its own."""
    file = io.BytesIO()
    digest = write(subgraph, format_named(name), file)
    file.seek(0)
    seal = read_seal(file)
    assert seal.unbroken
    assert seal.digest == digest
    assert seal.about["title"] == subgraph.about.title
    return file.getvalue()
