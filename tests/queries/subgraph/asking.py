"""Asking for a part of a graph in tests, and looking at what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.subgraph.select import select

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from graph.database import Database
    from queries.subgraph.records import Claim, Edge, Node
    from queries.subgraph.selection import Selection
    from queries.subgraph.subgraph import Subgraph


def asked(database: Database, selection: Selection) -> AbstractContextManager[Subgraph]:
    """A subgraph, to be used in a `with` block."""
    return select(database, selection, program="answerable 0")


def ids(subgraph: Subgraph) -> set[str]:
    """The ids of its nodes."""
    return {node.id for node in subgraph.nodes()}


def node(subgraph: Subgraph, key: str) -> Node:
    """One node or mentioned entity."""
    found = subgraph.node(key)
    assert found is not None, key
    return found


def claim(subgraph: Subgraph, key: str) -> Claim:
    """One claim by its id."""
    return next(one for one in subgraph.claims() if one.id == key)


def edge(subgraph: Subgraph, name: str, start: str, end: str) -> Edge:
    """The edge of this name between two nodes."""
    (found,) = (one for one in subgraph.edges() if (one.edge, one.start, one.end) == (name, start, end))
    return found


def triples(subgraph: Subgraph) -> Iterator[tuple[str, str, str]]:
    """Start, name and end of every edge."""
    for one in subgraph.edges():
        yield one.start, one.edge, one.end


def people(subgraph: Subgraph) -> set[str]:
    """The labels of protected people."""
    return {one.id for one in (*subgraph.nodes(), *subgraph.mentioned()) if one.protected}
