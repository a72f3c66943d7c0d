"""What is drawn apart from a chain, so that nobody takes it for a superior: sanctions and awards, and who gave them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from graph.model import PARTICIPATION, load_schema

if TYPE_CHECKING:
    from queries.subgraph.records import Edge
    from queries.subgraph.subgraph import Subgraph

#: What stands over the frame in which they are.
BESIDE = "Sanctions, awards and recognition: nobody in this frame stands above anybody outside it"
_GROUP = "response"


@dataclass(frozen=True, slots=True)
class Beside:
    """What of a subgraph is drawn apart.

    Attributes:
        acts: ids of the sanctions and awards.
        givers: ids of those who are in it only because they gave them.
    """

    acts: frozenset[str] = frozenset()
    givers: frozenset[str] = frozenset()

    @classmethod
    def of(cls, subgraph: Subgraph) -> Beside:
        """Find it; reads nodes and edges once."""
        acts = frozenset(node.id for node in subgraph.nodes() if node.kind in _responses())
        givers, others = set[str](), set[str]()
        for edge in subgraph.edges() if acts else ():
            gives = edge.edge == PARTICIPATION and edge.end in acts and not _is_affected(edge)
            givers |= {edge.start} if gives else set()
            if is_response(edge):
                others.add(edge.start)
            elif not gives:
                others |= {edge.start, edge.end}
        return cls(acts, frozenset(givers - others - acts))

    def __contains__(self, node_id: str) -> bool:
        """Whether a node is drawn apart."""
        return node_id in self.acts or node_id in self.givers

    def ranks(self, edge: Edge) -> bool:
        """Whether an edge has a say in what stands above what; of a giver who is part of the chain it has none."""
        if is_response(edge):
            return False
        return edge.end not in self.acts or edge.start in self or _is_affected(edge)


def is_response(edge: Edge) -> bool:
    """Whether an edge is the short form of a sanction or an award: sanctioned by, awarded by, recognised by."""
    known = load_schema().edges.get(edge.edge)
    return known is not None and known.group == _GROUP


def _is_affected(edge: Edge) -> bool:
    role = load_schema().roles.get(edge.role)
    return role is not None and role.side == "affected"


@cache
def _responses() -> frozenset[str]:
    """The kinds of act of which such an edge is the short form."""
    shortcuts = (edge.shortcut for edge in load_schema().edges.values() if edge.group == _GROUP)
    return frozenset(kind for shortcut in shortcuts if shortcut for kind in shortcut.events)
