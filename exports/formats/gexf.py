"""GEXF 1.3 with time: Gephi's own format, in which nodes and edges exist on some days and not on others.

An act exists on the days that it may have; an edge on the days on which it is attested, and without such days on those
on which it may hold. What bears no day exists at all times. The attribute `days` says which of these it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from exports.about import about_text
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
from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.subgraph.records import About, Edge, Node
    from queries.subgraph.subgraph import Subgraph

_DAYS = Attribute("days", "string", "which days are those on which it exists: attested, possible, or any")
_NAMESPACES = 'xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"'
_TIME = 'mode="dynamic" timeformat="date" timerepresentation="interval"'
#: The four shapes that GEXF knows, for those of the schema.
_SHAPES = {"ellipse": "disc", "round-rectangle": "square", "diamond": "diamond", "triangle": "triangle"}
_KINDS = {"string": "string", "boolean": "boolean", "int": "integer"}
# The label is an attribute of the element itself.
_NODE = [f'<attvalue for="{attribute.name}" value="' for attribute in (*NODE_ATTRIBUTES[1:], _DAYS)]
_EDGE = [f'<attvalue for="{attribute.name}" value="' for attribute in (*EDGE_ATTRIBUTES[1:], _DAYS)]


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write a subgraph as GEXF; entities that are only mentioned are left out."""
    write_lines(file, _lines(subgraph))


def _lines(subgraph: Subgraph) -> Iterator[str]:
    about = subgraph.about
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<gexf {_NAMESPACES}>\n'
    yield from _meta(about)
    yield f'<graph defaultedgetype="directed" {_TIME}>\n'
    yield from _attributes("node", NODE_ATTRIBUTES)
    yield from _attributes("edge", EDGE_ATTRIBUTES)
    yield f'<nodes count="{about.nodes}">\n'
    yield from map(_node, subgraph.nodes())
    yield f'</nodes>\n<edges count="{about.edges}">\n'
    yield from map(_edge, subgraph.edges())
    yield "</edges>\n</graph>\n</gexf>\n"


def _meta(about: About) -> Iterator[str]:
    """The seal stands before any text of others, which could hold the words of one."""
    yield f'<meta lastmodifieddate="{quoted(about.latest_record[:10])}">\n<keywords>{stamp(about)}</keywords>\n'
    yield f"<creator>{text(about.program)}</creator>\n<title>{text(about.title)}</title>\n"
    yield f"<description>{text(about_text(about))}</description>\n</meta>\n"


def _attributes(what: str, attributes: Iterable[Attribute]) -> Iterator[str]:
    yield f'<attributes class="{what}" mode="static">\n'
    for one in (*tuple(attributes)[1:], _DAYS):
        yield f'<attribute id="{one.name}" title="{one.name}" type="{_KINDS[one.kind]}"/>\n'
    yield "</attributes>\n"


def _node(node: Node) -> str:
    label, *values = node_values(node)
    days, spells = _spell(("possible", node.day_from, node.day_to))
    head = f'<node id="{quoted(node.id)}" label="{quoted(str(label))}">'
    return f"{head}{_values(_NODE, (*values, days))}{spells}{_look(node.type)}</node>\n"


def _edge(edge: Edge) -> str:
    """`kind` keeps edges between the same two apart in Gephi."""
    label, *values = edge_values(edge)
    attested = "attested", edge.attested_from, edge.attested_to
    days, spells = _spell(attested, ("possible", edge.possible_from, edge.possible_to))
    ends = f'source="{quoted(edge.start)}" target="{quoted(edge.end)}"'
    head = f'<edge id="{quoted(edge.id)}" {ends} kind="{quoted(edge.edge)}" label="{quoted(str(label))}">'
    return f"{head}{_values(_EDGE, (*values, days))}{spells}</edge>\n"


def _spell(*periods: tuple[str, str, str]) -> tuple[str, str]:
    """Give what the days are called, and the spell, for the first period that has any."""
    for days, first, last in periods:
        if first or last:
            bounds = "".join(f' {side}="{quoted(day)}"' for side, day in (("start", first), ("end", last)) if day)
            return days, f"<spells><spell{bounds}/></spells>"
    return "any", ""


def _values(opening: Iterable[str], values: Iterable[Value]) -> str:
    filled = [f'{tag}{_plain(value)}"/>' for tag, value in zip(opening, values, strict=True) if value != ""]
    return f"<attvalues>{''.join(filled)}</attvalues>"


def _plain(value: Value) -> str:
    if isinstance(value, str):
        return quoted(value)
    return "true" if value is True else "false" if value is False else str(value)


def _look(type_: str) -> str:
    known, shade = load_schema().nodes.get(type_), colour(type_)
    red, green, blue = (int(shade[at : at + 2], 16) for at in (1, 3, 5))
    shape = _SHAPES.get(known.shape if known else "", "disc")
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:shape value="{shape}"/>'


FORMAT = Format(
    name="gexf",
    title="GEXF, a graph in XML that knows time",
    suffix=".gexf",
    media_type="application/gexf+xml",
    opens_in=("Gephi", "Gephi Lite", "networkx"),
    write=write,
    loses=FLAT_LOSES + XML_LOSES,
)
