"""A subgraph as objects of py2neo, and back; no database is asked.

Neo4j stores no maps, so properties and qualifiers are spread: `property_born`, `qualifier_title`. All else has the name
that it has in `queries.subgraph.records`. Labels and types are those of Answerable's own graph.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Protocol

from exports.bridges.library import library
from graph.errors import BadParameter
from graph.model import load_schema
from queries.subgraph.records import Edge, Evidence, Node
from queries.subgraph.subgraph import Subgraph

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from queries.subgraph.records import About

_LABEL, _KEY = "Entity", "id"
_PROPERTY, _QUALIFIER = "property_", "qualifier_"
_EVIDENCE = tuple(one.name for one in fields(Evidence))
_NODE = tuple(one.name for one in fields(Node) if one.name not in {"type", "properties", "evidence"})
_EDGE = tuple(one.name for one in fields(Edge) if one.name not in {"edge", "start", "end", "qualifiers", "evidence"})


class Py2neoNode(Protocol):
    """What is asked of a node of py2neo."""

    @property
    def labels(self) -> Collection[str]:
        """Its labels."""

    def keys(self) -> Iterable[str]:
        """The names of its properties."""

    def __getitem__(self, name: str) -> object: ...


class Py2neoRelationship(Protocol):
    """What is asked of a relationship of py2neo; its type is the name of its class."""

    @property
    def nodes(self) -> Sequence[Py2neoNode]:
        """Its two ends."""

    def keys(self) -> Iterable[str]:
        """The names of its properties."""

    def __getitem__(self, name: str) -> object: ...


class Py2neoSubgraph(Protocol):
    """What is asked of a subgraph of py2neo."""

    @property
    def nodes(self) -> Iterable[Py2neoNode]:
        """Its nodes."""

    @property
    def relationships(self) -> Iterable[Py2neoRelationship]:
        """Its relationships."""


def to_py2neo(subgraph: Subgraph) -> Py2neoSubgraph:
    """Give a subgraph as a `py2neo.Subgraph`.

    Args:
        subgraph: what to give; its claims and sources as records of their own, and entities that are only mentioned,
            are left out.

    Returns:
        Its nodes and relationships, unbound; each node knows `Entity` and `id` as the label and key to merge it by.

    Raises:
        NotInstalled: py2neo is not there.
    """
    py2neo = library("py2neo")
    nodes = {}
    for node in subgraph.nodes():
        made = py2neo.Node(_LABEL, node.type, **_filled(node, _NODE, {_PROPERTY: node.properties}))
        made.__primarylabel__, made.__primarykey__ = _LABEL, _KEY
        nodes[node.id] = made
    relationships = []
    for edge in subgraph.edges():
        relationship = py2neo.Relationship.type(edge.edge.upper())
        filled = _filled(edge, _EDGE, {_QUALIFIER: edge.qualifiers})
        relationships.append(relationship(nodes[edge.start], nodes[edge.end], **filled))
    given: Py2neoSubgraph = py2neo.Subgraph(nodes.values(), relationships)
    return given


def from_py2neo(given: Py2neoSubgraph, about: About) -> Subgraph:
    """Take a `py2neo.Subgraph`, one that `to_py2neo` gave or one from a database of somebody else.

    Args:
        given: its nodes need an `id`; what Answerable has no name for becomes a property or a qualifier.
        about: what the subgraph is to say of itself, as py2neo has no place for it; its counts are not changed.

    Returns:
        A subgraph, ordered by id, without claims and sources of its own.

    Raises:
        BadParameter: a node has no id.
    """
    nodes = [_node(one) for one in given.nodes]
    edges = [_edge(at, one) for at, one in enumerate(given.relationships)]
    return Subgraph.of(about, sorted(nodes, key=lambda node: node.id), sorted(edges, key=lambda edge: edge.id))


def _filled(record: Node | Edge, names: Iterable[str], spread: Mapping[str, Mapping[str, object]]) -> dict[str, object]:
    """Everything of a record that is not empty, with lists for tuples and without maps."""
    plain = {name: getattr(record, name) for name in names}
    plain |= {name: getattr(record.evidence, name) for name in _EVIDENCE}
    plain |= {f"{prefix}{key}": value for prefix, values in spread.items() for key, value in values.items()}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in plain.items() if value}


def _node(given: Py2neoNode) -> Node:
    known = load_schema().nodes
    type_ = next((label for label in sorted(given.labels) if label in known), "")
    plain = {name: given[name] for name in given.keys()}  # noqa: SIM118 - py2neo's own objects iterate over themselves
    if not plain.get(_KEY):
        raise BadParameter("a node of py2neo has no id", where=str(plain)[:80], mend="give each node a property `id`")
    own, evidence, rest = _sorted(plain, _NODE, _PROPERTY)
    own.setdefault("name", str(plain[_KEY]))
    properties = {key: value if isinstance(value, tuple) else (str(value),) for key, value in rest.items()}
    return Node(type=type_, properties=properties, evidence=evidence, **own)  # type: ignore[arg-type]  # named above


def _edge(at: int, given: Py2neoRelationship) -> Edge:
    start, end = (str(node[_KEY]) for node in (given.nodes[0], given.nodes[-1]))
    plain = {name: given[name] for name in given.keys()}  # noqa: SIM118 - as above
    own, evidence, rest = _sorted(plain, _EDGE, _QUALIFIER)
    own.setdefault("id", f"{start} {type(given).__name__} {end} {at}")
    qualifiers = {key: "; ".join(value) if isinstance(value, tuple) else str(value) for key, value in rest.items()}
    edge = type(given).__name__.lower()
    return Edge(edge=edge, start=start, end=end, qualifiers=qualifiers, evidence=evidence, **own)  # type: ignore[arg-type]  # named above


def _sorted(
    plain: Mapping[str, object], names: Iterable[str], prefix: str
) -> tuple[dict[str, object], Evidence, dict[str, object]]:
    """Tell apart what belongs to a record, to its evidence, and to neither; lists become tuples."""
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()}
    own = {name: values.pop(name) for name in names if name in values}
    evidence = {name: values.pop(name) for name in _EVIDENCE if name in values}
    return own, Evidence(**evidence), {name.removeprefix(prefix): value for name, value in values.items()}  # type: ignore[arg-type]  # named above
