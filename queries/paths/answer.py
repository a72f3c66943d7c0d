"""The answer to "how are these two joined": paths, their steps, and the ties of each step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from graph.grades import Grade, Horizon
    from graph.protection import Audience, Ref
    from graph.records import Standing
    from queries.chain.answer import Reply


@dataclass(frozen=True, slots=True)
class PathTie:
    """One tie between two neighbours on a path.

    Attributes:
        fact: id of the drawn edge.
        edge: name of the edge in the schema.
        origin: where the tie starts (`from` in JSON), whichever way the path goes.
        target: where it leads (`to` in JSON).
        role: role or kind of the tie; empty if its edge has none.
        title: title as the sources give it; may be empty.
        grade: how well it is established on the day; None if no day was asked.
        standing: the strongest standing of its claims.
        disputed: whether a denial or a contradicting claim answers one of its claims.
        denials: those that deny or contradict it.
        replies: the other answers: who was asked and did not reply.
        attested: first and last day on which a claim holds it.
        origins: number of different origins of its claims.
        event: id of the act that a shortcut is drawn from; empty for other edges.
        claims: ids of its claims.
    """

    fact: str
    edge: str
    origin: Ref
    target: Ref
    role: str
    title: str
    grade: Grade | None
    standing: Standing
    disputed: bool
    denials: tuple[Reply, ...]
    replies: tuple[Reply, ...]
    attested: tuple[date | None, date | None]
    origins: int
    event: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """One path.

    Attributes:
        entities: from the first end to the second.
        steps: for each two neighbours, every tie that joins them, strongest grade first.
    """

    entities: tuple[Ref, ...]
    steps: tuple[tuple[PathTie, ...], ...]


@dataclass(frozen=True, slots=True)
class PathsAnswer:
    """The shortest paths between two entities.

    Attributes:
        start: the first end.
        end: the second end.
        on: the day asked; None for ties of any time, which need not have held together.
        horizon: how many days posts and structure were stretched.
        max_hops: how many steps were looked at.
        paths: all of the same length, the shortest there is; sorted by the ids on them.
        truncated: whether there are more of this length.
        complete: whether nothing was left out because the graph is too dense around the ends.
        hubs: hubs that were not walked through, at most twenty.
        empty: why there is no path; empty if there is one.
        audience: who it is for.
        datasets: version of each loaded dataset, by id.
    """

    start: Ref
    end: Ref
    on: date | None
    horizon: Horizon
    max_hops: int
    paths: tuple[Path, ...]
    truncated: bool
    complete: bool
    hubs: tuple[Ref, ...]
    empty: str
    audience: Audience
    datasets: dict[str, str]
