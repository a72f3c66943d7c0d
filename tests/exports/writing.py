"""Writing an invented subgraph in a format, as the tests of formats do."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from exports.export import write
from exports.format import format_named
from exports.seal import read_seal

if TYPE_CHECKING:
    from queries.subgraph.subgraph import Subgraph


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
