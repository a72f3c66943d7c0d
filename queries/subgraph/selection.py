"""What is asked for: which part of the graph, and what of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.grades import Grade, Horizon
from graph.protection import Audience

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.dates import Span

MOST_NODES, USUAL_NODES = 1_000_000, 10_000
MOST_HOPS = 6


@dataclass(frozen=True, slots=True)
class Selection:
    """Which part of the graph.

    Attributes:
        of: name of a module of `picking`: `chain`, `paths`, `entity`, `search`, `query`, `ids` or `all`.
        start: what it starts from: ids, words to search for, or the path of a question.
        parameters: what a question takes, by name.
        on: days asked; None for any time.
        horizon: how far states may be stretched on the days asked.
        types: only entities of these types; all, if empty.
        edges: only edges with these names; all, if empty.
        ties: with `ids`, only the edges with these ids, whether they hold on the days asked or not; all, if empty. One
            that leads to somebody protected has no id that holds, and is never among them.
        datasets: only what these datasets say, but for denials, which always travel with what they deny; all, if empty.
        grade: only edges with this time grade or a stronger one; None for every grade.
        hops: how many steps around an entity.
        limit: how many nodes at most.
        audience: who it is for.
    """

    of: str
    start: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    on: Span | None = None
    horizon: Horizon = field(default_factory=Horizon)
    types: frozenset[str] = frozenset()
    edges: frozenset[str] = frozenset()
    ties: frozenset[str] = frozenset()
    datasets: frozenset[str] = frozenset()
    grade: Grade | None = None
    hops: int = 1
    limit: int = USUAL_NODES
    audience: Audience = Audience.PUBLIC

    def as_parameters(self) -> dict[str, str]:
        """Write down everything that was asked with, as text; what was left at its default is left out."""
        plain = {
            **self.parameters,
            "on": str(self.on) if self.on else "",
            "types": ",".join(sorted(self.types)),
            "edges": ",".join(sorted(self.edges)),
            "ties": ",".join(sorted(self.ties)),
            "datasets": ",".join(sorted(self.datasets)),
            "grade": self.grade.value if self.grade else "",
            "hops": str(self.hops) if self.hops != 1 else "",
            "limit": str(self.limit) if self.limit != USUAL_NODES else "",
        }
        standard = Horizon()
        if self.horizon != standard:
            plain |= {"posts_horizon": str(self.horizon.posts), "structure_horizon": str(self.horizon.structure)}
        return {self.of: ",".join(self.start) or "yes"} | {name: value for name, value in plain.items() if value}
