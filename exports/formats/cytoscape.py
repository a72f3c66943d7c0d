"""Cytoscape JSON: elements with flat data, one in each line, and a style that Cytoscape.js applies."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import orjson

from exports.about import about_lines
from exports.attributes import EDGE_ATTRIBUTES, FLAT_LOSES, NODE_ATTRIBUTES, colour, edge_values, node_values
from exports.format import Format
from exports.seal import stamp
from exports.streams import write_parts
from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model import NodeType
    from queries.subgraph.records import About, Edge, Node
    from queries.subgraph.subgraph import Subgraph

_NODE = [attribute.name for attribute in NODE_ATTRIBUTES]
_EDGE = [attribute.name for attribute in EDGE_ATTRIBUTES]
#: How an edge is drawn at each time grade; as in every other picture of ours.
_LINES = {"bracketed": "dashed", "assumed": "dashed", "possible": "dotted", "undated": "dotted"}


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write a subgraph as Cytoscape JSON; entities that are only mentioned are left out."""
    write_parts(file, _lines(subgraph))


def _lines(subgraph: Subgraph) -> Iterator[bytes]:
    yield b'{"format_version": "1.0",\n"data": ' + _json(_data(subgraph.about))
    yield b',\n"style": ' + _json(_style()) + b',\n"elements": {"nodes": ['
    yield from _separated(map(_node, subgraph.nodes()))
    yield b'],\n"edges": ['
    yield from _separated(map(_edge, subgraph.edges()))
    yield b"]}}\n"


def _data(about: About) -> dict[str, str]:
    """The seal stands before any text of others, which could hold the words of one; `name` is what Cytoscape shows."""
    data = {"seal": stamp(about), "name": about.title, "shared_name": about.title}
    for label, value in about_lines(about):
        name = label.lower().replace(" ", "_")
        data[name] = f"{data[name]}\n{value}" if name in data else value
    return data


def _node(node: Node) -> bytes:
    values = dict(zip(_NODE, node_values(node), strict=True))
    return _json({"data": {"id": node.id, "name": node.name, "colour": colour(node.type), **values}})


def _edge(edge: Edge) -> bytes:
    """`interaction` is what Cytoscape calls the kind of an edge."""
    values = dict(zip(_EDGE, edge_values(edge), strict=True))
    ends = {"id": edge.id, "source": edge.start, "target": edge.end, "interaction": edge.edge}
    return _json({"data": {**ends, **values}})


def _style() -> list[object]:
    """Colours and shapes of the schema, lines by time grade, red for what is disputed."""
    plain = {"label": "data(label)", "text-wrap": "wrap", "text-max-width": "120px", "font-size": "10px"}
    edges = {"curve-style": "bezier", "target-arrow-shape": "triangle", "width": "1.5px", "font-size": "8px"}
    return [
        {"selector": "node", "css": {**plain, "background-color": "data(colour)"}},
        *({"selector": f"node[type='{one.name}']", "css": {"shape": one.shape}} for one in _types()),
        {"selector": "edge", "css": {**plain, **edges, "line-color": "#6b7280", "target-arrow-color": "#6b7280"}},
        *({"selector": f"edge[grade='{grade}']", "css": {"line-style": line}} for grade, line in _LINES.items()),
        {"selector": "edge[?disputed]", "css": {"line-color": "#b3261e", "target-arrow-color": "#b3261e"}},
    ]


def _types() -> Iterable[NodeType]:
    return load_schema().nodes.values()


def _separated(items: Iterable[bytes]) -> Iterator[bytes]:
    before = b"\n"
    for item in items:
        yield before + item
        before = b",\n"


def _json(value: object) -> bytes:
    return orjson.dumps(value)


FORMAT = Format(
    name="cytoscape",
    title="Cytoscape JSON",
    suffix=".cyjs",
    media_type="application/vnd.cytoscape.cyjs+json",
    opens_in=("Cytoscape", "Cytoscape.js"),
    write=write,
    loses=FLAT_LOSES,
)
