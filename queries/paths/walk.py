"""The walk behind `paths`: shortest paths over ties that hold on the day, found from both ends at once.

It is not left to `shortestPath()`, since the embedded engine filters what that found only afterwards: an expired tie
would hide a longer path that holds (tried; DESIGN.md, section 1, principle 3). Each level is one statement.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from graph.dates import span_between
from graph.grades import Grade, Horizon, grade_act, grade_on
from graph.model import load_schema
from queries.chain.evidence import held_of
from queries.rows import mapping, number
from queries.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from graph.database import Reader
    from graph.database.values import Row
    from graph.intervals import Held
    from graph.protection import Audience

#: An entity with more ties than this joins everybody with everybody, and a path through it says nothing.
HUB = 250
#: What one question may look at: entities in all, and ties in one step.
_MOST_VISITED, _MOST_TIES = 20_000, 50_000

Stored = dict[str, object]
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Way:
    """How a path was asked for.

    Attributes:
        ends: ids of the two ends.
        on: the day on which every tie must hold on some reading; None for any time.
        most: how many steps at most.
        paths: how many paths at most.
        through_hubs: whether a path may lead through places and hubs.
        horizon: how far a state may be stretched, in days.
        audience: who asks.
    """

    ends: tuple[str, str]
    on: date | None
    most: int
    paths: int
    through_hubs: bool
    horizon: Horizon
    audience: Audience


@dataclass(slots=True)
class Found:
    """What the walk found.

    Attributes:
        paths: each as the ids of its entities, from the first end to the second; one more than asked for, if there is.
        ties: the stored ties between two entities that were looked at, by fact.
        hubs: ids of the hubs that were not walked through.
        complete: whether nothing was left out because the graph is too dense.
    """

    paths: list[tuple[str, ...]] = field(default_factory=list)
    ties: defaultdict[Pair, dict[str, Stored]] = field(default_factory=lambda: defaultdict(dict))
    hubs: set[str] = field(default_factory=set)
    complete: bool = True


class _Side:
    """What was reached from one end: each entity with those it was reached from."""

    def __init__(self, end: str) -> None:
        self.reached: dict[str, set[str]] = {end: set()}
        self.frontier = [end]

    def ways_to(self, entity_id: str) -> Iterator[tuple[str, ...]]:
        """Every shortest way from the end to an entity."""
        before = self.reached[entity_id]
        if not before:
            yield (entity_id,)
        for nearer in sorted(before):
            yield from ((*way, entity_id) for way in self.ways_to(nearer))


class PathWalk:
    """One search for the shortest paths between two entities."""

    def __init__(self, reader: Reader, way: Way, banned: Iterable[str] = ()) -> None:
        """Prepare the search.

        Args:
            reader: an open reading transaction.
            way: how the path was asked for.
            banned: ids of drawn edges that turned out not to hold.
        """
        self.reader, self.way, self.banned = reader, way, frozenset(banned)
        self.found = Found()
        self.degrees: dict[str, int] = {}

    def search(self) -> Found:
        """Find the shortest paths; none if there is none of at most so many steps."""
        first, second = (_Side(end) for end in self.way.ends)
        for _ in range(self.way.most):
            near, far = sorted((first, second), key=lambda side: len(side.frontier))
            self._step(near)
            met = [entity_id for entity_id in near.frontier if entity_id in far.reached]
            meeting = self._passable(met)
            if meeting:
                joined = (path for middle in meeting for path in _join(first, second, middle))
                self.found.paths = list(islice(joined, self.way.paths + 1))
                break
            if not near.frontier or not self.found.complete:
                break
        return self.found

    def _step(self, side: _Side) -> None:
        """Go one step further from one end."""
        fresh: defaultdict[str, set[str]] = defaultdict(set)
        for near, far, tie in self._ties(self._passable(side.frontier)):
            if far not in side.reached and self._holds(tie):
                fresh[far].add(near)
                self.found.ties[frozenset((near, far))][str(tie["fact"])] = tie
        side.reached |= fresh
        side.frontier = sorted(fresh)
        self.found.complete = self.found.complete and len(side.reached) < _MOST_VISITED

    def _ties(self, ids: Sequence[str]) -> Iterator[tuple[str, str, Stored]]:
        asked = {
            "ids": list(ids),
            "on": self.way.on,
            "ends": list(self.way.ends),
            "through": self.way.through_hubs,
            "audiences": self.way.audience.levels,
            "most": _MOST_TIES,
        }
        rows = self.reader.rows(statement("lookup/ties"), asked) if ids else []
        self.found.complete = self.found.complete and len(rows) < _MOST_TIES
        return (_tie_of(row) for row in rows)

    def _holds(self, tie: Stored) -> bool:
        if str(tie["fact"]) in self.banned:
            return False
        return self.way.on is None or grade_tie(tie, self.way.on, self.way.horizon) is not None

    def _passable(self, ids: Sequence[str]) -> list[str]:
        """Those that a path may lead through or end at."""
        if self.way.through_hubs:
            return list(ids)
        unknown = [entity_id for entity_id in ids if entity_id not in self.degrees and entity_id not in self.way.ends]
        asked = {"ids": unknown, "audiences": self.way.audience.levels, "enough": HUB + 1}
        rows = self.reader.rows(statement("lookup/degrees"), asked) if unknown else []
        self.degrees |= {str(row["id"]): number(row["degree"]) for row in rows}
        hubs = {entity_id for entity_id in ids if self.degrees.get(entity_id, 0) > HUB}
        self.found.hubs |= hubs
        return [entity_id for entity_id in ids if entity_id not in hubs]


def grade_tie(tie: Stored, on: date, horizon: Horizon, rivals: Sequence[Held] = ()) -> Grade | None:
    """Grade a stored tie on a day.

    Args:
        tie: its stored properties.
        on: the day.
        horizon: how far a state may be stretched.
        rivals: the times of facts that exclude it.

    Returns:
        The grade; None if it does not hold on that day on any reading.
    """
    edge, held = load_schema().edges[str(tie["edge"])], held_of(tie)
    if edge.time != "state":
        return grade_act(held, span_between(on, on))
    structural = edge.name == "part_of"
    days = horizon.structure if structural else horizon.posts
    return grade_on(held, on, days, rivals, exclusive=not structural)


def _tie_of(row: Row) -> tuple[str, str, Stored]:
    """A tie as it was met: from which entity to which, and its properties with the two ends in its own direction."""
    near, far = str(row["near"]), str(row["far"])
    start, finish = (near, far) if row["outward"] else (far, near)
    return near, far, {**mapping(row["tie"]), "start": start, "finish": finish}


def _join(first: _Side, second: _Side, middle: str) -> Iterator[tuple[str, ...]]:
    for there in first.ways_to(middle):
        for back in second.ways_to(middle):
            yield (*there, *reversed(back[:-1]))
