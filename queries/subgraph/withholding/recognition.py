"""The re-identification check: whether somebody who reads a subgraph could tell who is behind a label.

Who tries has the subgraph, the whole graph as its audience sees it, and newspapers. Three ways are tried, each with
what the subgraph shows of a person by then:

- the newspaper: what was done to them, by a day, a place, a body, a case or companions at which it can be looked up;
- the graph: whether all that is shown fits just one protected person there, of whom it tells elsewhere who they are;
- a double: whether just one person whom the graph names went through the same, who may be the same person.

Spellings that are left in texts are looked for in `texts` and once more in `labels`.
"""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING

from graph.protection import TELLING_FACETS
from queries.rows import day
from queries.subgraph.withholding.acts import DAY, PLACE, UNIT, Act, facets_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.database.values import Row
    from queries.subgraph.withholding.elsewhere import Elsewhere, Known

#: Of another act of the same person fewer are enough, since the act that is shown adds its own.
TELLING_ELSEWHERE = 2
#: Whatever fits so many people singles nobody out. More would be safer, but graphs hold few protected people, and
#: nearly every subgraph would be refused; what fits two is never more than an even chance.
FEWEST_FITS = 2
#: An act of a named person that shares so many of day, place and body with this one is likely to be the same act.
SHARED_FACETS = 2


class Way(Enum):
    """How a person could be recognised."""

    NEWSPAPER = "what is shown of an act is as much as a newspaper needs"
    GRAPH = "what is shown fits one person in the graph alone, of whom it tells more elsewhere"
    DOUBLE = "what is shown fits one person alone whom the graph names"


class Recognition:
    """Tries to recognise the people of one subgraph."""

    def __init__(self, elsewhere: Elsewhere, countries: frozenset[str], placeholders: frozenset[str]) -> None:
        """Prepare.

        Args:
            elsewhere: what the graph tells.
            countries: places that are too large to tell anything.
            placeholders: bodies that stand for somebody unnamed.
        """
        self._elsewhere, self._countries, self._placeholders = elsewhere, countries, placeholders
        self._named: dict[str, list[Row]] = {}

    def way_to(self, person: str, acts: Sequence[Act], local: Iterable[str]) -> Way | None:
        """Give the first way in which a person can be recognised; None if none leads to them.

        Args:
            person: id of the person.
            acts: what is shown of the acts that affected them.
            local: ids of the acts of which not even the id is shown.
        """
        if len(self.facets(acts)) >= TELLING_FACETS:
            return Way.NEWSPAPER
        if self._is_alone_in_graph(person, acts, frozenset(local)):
            return Way.GRAPH
        return Way.DOUBLE if self._has_double(acts) else None

    def facets(self, acts: Iterable[Act]) -> set[str]:
        """All facets by which acts can be looked up."""
        found = (facets_of(act, self._countries, self._placeholders) for act in acts)
        return set().union(*found)

    def _is_alone_in_graph(self, person: str, acts: Sequence[Act], local: frozenset[str]) -> bool:
        known = self._elsewhere.of_people([person])[person]
        if not self._tells_who(known, acts):
            return False
        everybody = self._elsewhere.everybody()
        self._elsewhere.acts({act for one in everybody.values() for act in one.acts})
        fitting = [one for one, theirs in everybody.items() if self._fits(theirs, acts, local)]
        return len({person, *fitting}) < FEWEST_FITS

    def _tells_who(self, known: Known, shown: Sequence[Act]) -> bool:
        """Whether the graph tells who somebody is, by other acts alone or together with what is shown."""
        others = self._elsewhere.acts(known.acts.difference(act.id for act in shown)).values()
        return (
            bool(known.identity)
            or any(len(self.facets([act])) >= TELLING_ELSEWHERE for act in others)
            or len(self.facets([*shown, *others])) >= TELLING_FACETS
        )

    def _fits(self, known: Known, acts: Sequence[Act], local: frozenset[str]) -> bool:
        theirs = self._elsewhere.acts(known.acts)

        def fits(act: Act) -> bool:
            return any(self._covers(one, act) for one in theirs.values()) if act.id in local else act.id in theirs

        return all(map(fits, acts))

    def _covers(self, known: Act, shown: Act) -> bool:
        """Whether everything that is shown of an act is true of one in the graph."""
        around = {place for one in known.places for place in (one, *self._elsewhere.enclosing(one))}
        ours, its = shown.closest, known.closest
        return (
            known.kind == shown.kind
            and (ours is None or its is None or ours.touches(its))
            and shown.places <= around
            and shown.units <= known.units
            and shown.cases <= known.cases
            and shown.companions <= known.companions
        )

    def _has_double(self, acts: Sequence[Act]) -> bool:
        telling = [act for act in acts if len(self.facets([act]) & {DAY, PLACE, UNIT}) >= SHARED_FACETS]
        by_id = {act.id: act for act in telling}
        new = [act for act in telling if act.id not in self._named]
        self._named |= {act.id: [] for act in new}
        for row in self._elsewhere.named_like(new):
            self._named[str(row["act"])].append(row)
        return any(len(self._doubles(act, self._named[key])) == 1 for key, act in by_id.items())

    def _doubles(self, act: Act, rows: Iterable[Row]) -> set[str]:
        shared: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for row in rows:
            facets = shared[str(row["event"]), str(row["person"])]
            facets |= {PLACE} if row["hub"] in act.places - self._countries else set()
            facets |= {UNIT} if row["hub"] in act.units - self._placeholders else set()
            facets |= {DAY} if _same_time(act, row) else set()
        return {person for (_, person), facets in shared.items() if len(facets) >= SHARED_FACETS} - act.companions


def _same_time(act: Act, row: Mapping[str, object]) -> bool:
    first, last, shown = day(row["day_from"]), day(row["day_to"]), act.closest
    if not (first and last and shown and shown.first and shown.last):
        return False
    return DAY in facets_of(act, (), ()) and first <= shown.last and shown.first <= last
