"""GraphML: the XML that most graph programs read; all attributes are flat and declared."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from exports.about import about_lines
from exports.attributes import (
    EDGE_ATTRIBUTES,
    FLAT_LOSES,
    NODE_ATTRIBUTES,
    Attribute,
    Value,
    colour,
    edge_values,
    node_values,
)
from exports.format import Format
from exports.markup import XML_LOSES, quoted, text
from exports.seal import stamp
from exports.streams import write_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.subgraph.records import About, Edge, Node
    from queries.subgraph.subgraph import Subgraph

#: Gephi and graphology take the colour of a node from these three.
_COLOUR = tuple(Attribute(channel, "int", f"colour of its type: {channel}") for channel in "rgb")
_NODE = [f'<data key="node-{attribute.name}">' for attribute in (*NODE_ATTRIBUTES, *_COLOUR)]
_EDGE = [f'<data key="edge-{attribute.name}">' for attribute in EDGE_ATTRIBUTES]


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write a subgraph as GraphML; entities that are only mentioned are left out."""
    write_lines(file, _lines(subgraph))


def _lines(subgraph: Subgraph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    yield from _keys(subgraph.about)
    yield '<graph id="answerable" edgedefault="directed">\n'
    yield from _about(subgraph.about)
    yield from map(_node, subgraph.nodes())
    yield from map(_edge, subgraph.edges())
    yield "</graph>\n</graphml>\n"


def _keys(about: About) -> Iterator[str]:
    for what, attributes in (("node", (*NODE_ATTRIBUTES, *_COLOUR)), ("edge", EDGE_ATTRIBUTES)):
        for one in attributes:
            yield _key(f"{what}-{one.name}", what, one.name, one.kind)
    for name in ("seal", *_graph_data(about)):
        yield _key(f"graph-{name}", "graph", name, "string")


def _key(key: str, what: str, name: str, kind: str) -> str:
    return f'<key id="{quoted(key)}" for="{what}" attr.name="{quoted(name)}" attr.type="{kind}"/>\n'


def _about(about: About) -> Iterator[str]:
    """The seal stands before any text of others, which could hold the words of one."""
    for name, value in {"seal": stamp(about), **_graph_data(about)}.items():
        yield f'<data key="graph-{quoted(name)}">{text(value)}</data>\n'


def _graph_data(about: About) -> dict[str, str]:
    """What the file says of itself, several texts of one label in lines."""
    data: dict[str, str] = {}
    for label, value in about_lines(about):
        name = label.lower().replace(" ", "_")
        data[name] = f"{data[name]}\n{value}" if name in data else value
    return data


def _node(node: Node) -> str:
    shade = colour(node.type)
    channels = (int(shade[at : at + 2], 16) for at in (1, 3, 5))
    return f'<node id="{quoted(node.id)}">{_data(_NODE, (*node_values(node), *channels))}</node>\n'


def _edge(edge: Edge) -> str:
    ends = f'source="{quoted(edge.start)}" target="{quoted(edge.end)}"'
    return f'<edge id="{quoted(edge.id)}" {ends}>{_data(_EDGE, edge_values(edge))}</edge>\n'


def _data(opening: Iterable[str], values: Iterable[Value]) -> str:
    return "".join([f"{tag}{_plain(value)}</data>" for tag, value in zip(opening, values, strict=True) if value != ""])


def _plain(value: Value) -> str:
    if isinstance(value, str):
        return text(value)
    return "true" if value is True else "false" if value is False else str(value)


FORMAT = Format(
    name="graphml",
    title="GraphML, a graph in XML",
    suffix=".graphml",
    media_type="application/graphml+xml",
    opens_in=("Gephi", "Gephi Lite", "yEd", "networkx", "igraph"),
    write=write,
    loses=FLAT_LOSES + XML_LOSES,
)
