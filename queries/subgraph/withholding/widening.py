"""Saying less of acts, step by step, until nobody behind a label can be recognised from what is left.

What costs the reader least comes first: a day becomes a month, then a year, then nothing; a place the one that it lies
in, then nothing; only then do cases and bodies go, since who acted is what the reader came for; the tie of a person to
an act goes last. An act of which anything was widened gets an id of its own, because its id leads to all of it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.dates import Span
from graph.protection import TELLING_FACETS
from queries.subgraph.withholding.acts import CASE, DAY, PLACE, UNIT, Act, span_of
from queries.subgraph.withholding.changes import CASES, DAYS, PLACES, UNITS
from queries.subgraph.withholding.recognition import Way

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from queries.subgraph.withholding.changes import Changes
    from queries.subgraph.withholding.elsewhere import Elsewhere
    from queries.subgraph.withholding.recognition import Recognition

#: How far days are widened.
MONTHS, YEARS, NO_DAYS = range(1, 4)


class Widened:
    """How far each act of a subgraph was widened, by its id.

    Attributes:
        days: how far its days are.
        places: what is shown in the place of each place; empty for nothing.
        without: facets that are left out.
        untied: the protected people whose tie to it is left out.
    """

    def __init__(self) -> None:
        """Begin with nothing widened."""
        self.days: defaultdict[str, int] = defaultdict(int)
        self.places: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self.without: defaultdict[str, set[str]] = defaultdict(set)
        self.untied: defaultdict[str, set[str]] = defaultdict(set)


class Widening:
    """Widens the acts of one subgraph."""

    def __init__(
        self,
        acts: Mapping[str, Act],
        recognition: Recognition,
        elsewhere: Elsewhere,
        shown: frozenset[str],
        changes: Changes,
    ) -> None:
        """Prepare.

        Args:
            acts: the acts that are shown, by id; what is said less is taken from them.
            recognition: tries to recognise people.
            elsewhere: tells where places lie.
            shown: ids of the places that the subgraph shows anyway.
            changes: what was done is noted here.
        """
        self._acts, self._recognition, self._elsewhere = acts, recognition, elsewhere
        self._shown, self._changes = shown, changes
        self._noted: set[tuple[str, str]] = set()
        self.widened = Widened()

    def protect(self, person: str) -> Way | None:
        """Say less until a person cannot be recognised; give the way in which they still can, if nothing helped."""
        self._untie_where(person, lambda act: not act.is_theirs_alone and self._telling(act))
        for step in (self._without_id, self._coarser, self._outward, self._without_case, self._without_unit):
            while (way := self._way_to(person)) and self._go(step, person, way):
                pass
        if self._way_to(person):
            self._untie_where(person, lambda _: True)
        return self._way_to(person)

    def _go(self, step: Callable[[Act, Way], bool], person: str, way: Way) -> bool:
        """Take a step with every act that may be widened: others must not lose what is said of them."""
        acts = [act for act in self._theirs(person) if act.is_theirs_alone and not act.is_crowded]
        taken = [step(act, way) for act in acts]
        return any(taken)

    def _way_to(self, person: str) -> Way | None:
        return self._recognition.way_to(person, self._theirs(person), self._changes.local)

    def _theirs(self, person: str) -> list[Act]:
        return [act for act in self._acts.values() if person in act.people]

    def _telling(self, act: Act) -> bool:
        return len(self._facets(act)) >= TELLING_FACETS

    def _facets(self, act: Act) -> set[str]:
        return self._recognition.facets([act])

    def _without_id(self, act: Act, way: Way) -> bool:
        """Its id leads to all that the graph tells of it, which no newspaper has."""
        if way is Way.NEWSPAPER or act.id in self._changes.local:
            return False
        self._changes.local.add(act.id)
        return True

    def _coarser(self, act: Act, way: Way) -> bool:
        dated = bool(act.spans or act.larger) if way is Way.GRAPH else DAY in self._facets(act)
        if not dated or self.widened.days[act.id] == NO_DAYS:
            return False
        self.widened.days[act.id] += 1
        act.spans = {coarser(one, self.widened.days[act.id]) for one in act.spans} - {""}
        act.larger = set()
        return self._note(act, DAYS)

    def _outward(self, act: Act, way: Way) -> bool:
        """One step outward for every place, to one that the subgraph shows; if there is none, the place goes."""
        if not act.places or (way is not Way.GRAPH and PLACE not in self._facets(act)):
            return False
        moved = {place: self._outer(place) for place in act.places}
        before = self.widened.places[act.id]
        for origin, now in [*before.items()]:
            before[origin] = moved.get(now, now)
        before |= {
            place: outer for place, outer in moved.items() if place not in before.values() and place not in before
        }
        act.places = {outer for outer in moved.values() if outer}
        return self._note(act, PLACES)

    def _outer(self, place: str) -> str:
        return next((outer for outer in self._elsewhere.enclosing(place) if outer in self._shown), "")

    def _without_case(self, act: Act, _: Way) -> bool:
        if not act.cases:
            return False
        act.cases = set()
        self.widened.without[act.id].add(CASE)
        return self._note(act, CASES)

    def _without_unit(self, act: Act, _: Way) -> bool:
        if not act.units:
            return False
        act.units = set()
        self.widened.without[act.id].add(UNIT)
        return self._note(act, UNITS)

    def _note(self, act: Act, what: str) -> bool:
        self._changes.local.add(act.id)
        if (act.id, what) not in self._noted:
            self._noted.add((act.id, what))
            self._changes.counts[what] += 1
        return True

    def _untie_where(self, person: str, applies: Callable[[Act], bool]) -> None:
        for act in self._theirs(person):
            if applies(act):
                act.people.discard(person)
                self.widened.untied[act.id].add(person)


def coarser(written: str, level: int) -> str:
    """Give a day or span as months, as years, or not at all.

    Args:
        written: as curated; empty if there is none.
        level: how far.
    """
    span = span_of(written)
    if span is None or level == NO_DAYS:
        return ""
    digits = 7 if level == MONTHS else 4
    first, last = (end.isoformat()[:digits] if end else ".." for end in (span.first, span.last))
    return first if first == last else f"{first}/{last}"


def bounds(written: str, level: int) -> tuple[str, str]:
    """Give the first and the last day of what `coarser` gives, ISO; empty where it is open."""
    span = span_of(coarser(written, level)) or Span("", None, None)
    return (span.first.isoformat() if span.first else "", span.last.isoformat() if span.last else "")
