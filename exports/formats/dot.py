"""Graphviz DOT: the text that `dot` lays out, with labels for people and every attribute for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from exports.attributes import FLAT_LOSES
from exports.drawing.graph_text import graph_lines
from exports.format import Format
from exports.markup import XML_LOSES
from exports.streams import write_lines

if TYPE_CHECKING:
    from queries.subgraph.subgraph import Subgraph


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write a subgraph in the language of Graphviz."""
    write_lines(file, graph_lines(subgraph))


FORMAT = Format(
    name="dot",
    title="Graphviz DOT",
    suffix=".dot",
    media_type="text/vnd.graphviz",
    opens_in=("Graphviz",),
    write=write,
    loses=FLAT_LOSES + XML_LOSES,
)
