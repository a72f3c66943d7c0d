"""A large subgraph needs no more memory to be written than a small one."""

from __future__ import annotations

import tempfile
import tracemalloc

import pytest

from exports.export import write
from exports.format import format_named
from tests.exports import invented

#: Those that keep nothing; others keep a fixed number of names at hand.
FORMATS = ["graphml", "gexf", "cytoscape", "dot"]


def peak(name: str, nodes: int, edges: int) -> int:
    """The most bytes that are taken at once while a subgraph is written."""
    with invented.large(nodes, edges) as subgraph, tempfile.TemporaryFile() as file:
        tracemalloc.start()
        try:
            write(subgraph, format_named(name), file)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("name", FORMATS)
def test_eight_times_as_much_needs_hardly_more_memory(name: str) -> None:
    """What is read and written at once has a fixed number of records."""
    peak(name, 10, 10)
    small, large = peak(name, 300, 1_200), peak(name, 2_400, 9_600)
    assert large < 1.5 * small
