"""Writing graph formats, beside the writers of networkx.

An invented subgraph, with two claims, two citations and now and then a denial behind each edge, is written as GraphML,
GEXF and Cytoscape JSON, sealed, into a temporary file. Beside it the very same subgraph goes to networkx, attribute by
attribute as our files have them, and its writer of the same format writes it into another such file; both begin with
reading the records. The two take turns. For DOT, networkx has no writer of its own.
"""

from __future__ import annotations

import io
import json
import tempfile
from typing import TYPE_CHECKING

import networkx as nx

from benchmarks.numbers import Allowed, Line, Sample, timed
from exports.bridges import to_networkx
from exports.export import write
from exports.format import format_named
from tests.exports import invented

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import BinaryIO

    from benchmarks.numbers import Extent
    from queries.subgraph.subgraph import Subgraph

#: At least twice as fast.
ALLOWED = Allowed(times=0.5, more=0.0)
_EDGES_PER_NODE = 5


def _cytoscape(graph: nx.MultiDiGraph[str], file: BinaryIO) -> None:
    with io.TextIOWrapper(file, encoding="utf-8") as text:
        json.dump(nx.cytoscape_data(graph), text)


_WRITERS: Mapping[str, Callable[[nx.MultiDiGraph[str], BinaryIO], None]] = {
    "graphml": nx.write_graphml_xml,
    "gexf": nx.write_gexf,
    "cytoscape": _cytoscape,
}


def measure(extent: Extent) -> Iterator[Line]:
    """Measure each format in turn with the writer beside it."""
    edges = extent.claims[-1]
    nodes = edges // _EDGES_PER_NODE
    with invented.large(nodes, edges) as subgraph:
        if extent.warming:
            for name in _WRITERS:
                _turn(subgraph, name)
        for name in _WRITERS:
            pairs = [_turn(subgraph, name) for _ in range(extent.repeats)]
            measured, beside = (Sample(seconds) for seconds in zip(*pairs, strict=True))
            what = f"{format_named(name).title}, {nodes:,} nodes and {edges:,} edges; beside it networkx"
            yield Line(what, measured, beside, ALLOWED)


def _turn(subgraph: Subgraph, name: str) -> tuple[float, float]:
    return timed(lambda: _ours(subgraph, name)), timed(lambda: _theirs(subgraph, name))


def _ours(subgraph: Subgraph, name: str) -> None:
    with tempfile.TemporaryFile() as file:
        write(subgraph, format_named(name), file)


def _theirs(subgraph: Subgraph, name: str) -> None:
    with tempfile.TemporaryFile() as file:
        _WRITERS[name](to_networkx(subgraph), file)
