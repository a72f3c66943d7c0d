"""Which end of an edge stands higher, so that a chain rises from the act to those at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.drawing.beside import is_response
from graph.model import PARTICIPATION, load_schema

if TYPE_CHECKING:
    from exports.drawing.beside import Beside
    from queries.subgraph.records import Edge

#: Edges that lead from what stands higher: who holds a post stands above the body, a case and a place below the act.
_DOWNWARD = frozenset({"holds_post", "accused_of", "in_case", "located_in", "member_of"})


def leads_down(edge: Edge, beside: Beside) -> bool:
    """Whether the start of an edge stands above its end.

    Doers stand above their act, and the affected below it; but sanctions and awards stand below those whom they
    affect, and whoever gave them below these.
    """
    if is_response(edge):
        return edge.end in beside
    if edge.edge == PARTICIPATION and edge.end in beside.acts:
        return edge.start not in beside.givers
    if edge.edge == PARTICIPATION:
        role = load_schema().roles.get(edge.role)
        return edge.answerable or (role is not None and role.side == "doer")
    return edge.edge in _DOWNWARD
