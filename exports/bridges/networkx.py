"""A subgraph as a graph of networkx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.about import about_lines
from exports.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, edge_values, node_values
from exports.bridges.library import library

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from queries.subgraph.subgraph import Subgraph

_NODE = [attribute.name for attribute in NODE_ATTRIBUTES]
_EDGE = [attribute.name for attribute in EDGE_ATTRIBUTES]


def to_networkx(subgraph: Subgraph) -> MultiDiGraph[str]:
    """Give a subgraph as a directed graph that may have several edges between the same two nodes.

    Args:
        subgraph: what to give; entities that are only mentioned are left out.

    Returns:
        A graph whose nodes have the ids of the entities, and whose edges have the ids of the facts as keys. Attributes
        are those of GraphML: texts, numbers and booleans, so that every writer of networkx takes them. What the
        subgraph says of itself is in `graph.graph`. All of it is in memory.

    Raises:
        NotInstalled: networkx is not there.
    """
    graph: MultiDiGraph[str] = library("networkx").MultiDiGraph()
    for label, text in about_lines(subgraph.about):
        name = label.lower().replace(" ", "_")
        graph.graph[name] = f"{graph.graph[name]}\n{text}" if name in graph.graph else text
    for node in subgraph.nodes():
        graph.add_node(node.id, **dict(zip(_NODE, node_values(node), strict=True)))
    for edge in subgraph.edges():
        graph.add_edge(edge.start, edge.end, key=edge.id, **dict(zip(_EDGE, edge_values(edge), strict=True)))
    return graph
