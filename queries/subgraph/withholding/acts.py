"""What a subgraph shows of the acts and cases that protected people are in, gathered to see whether it tells who."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import Span, parse_span
from graph.errors import BadDay
from graph.model import PARTICIPATION, load_schema
from graph.protection import CROWD, DAYS_OF_A_YEAR
from queries.rows import mapping, text
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from queries.subgraph.subgraph import Spool

ACT_TYPES = frozenset({"Event", "LegalCase"})
#: Predicates that tell what surrounds an act.
_AROUND = frozenset({PARTICIPATION, "accused_of", "located_in", "in_case", "within"})
DAY, PLACE, UNIT, CASE, COMPANION = "day", "place", "unit", "case", "companion"


@dataclass(slots=True)
class Act:
    """What is shown of one act or case; it grows while it is gathered, and shrinks while it is widened.

    Attributes:
        id: id of the entity.
        type: `Event` or `LegalCase`.
        kind: kind of act.
        spans: every day or span that something shown gives it.
        people: ids of protected people whom it affected.
        companions: ids of others whom it affected.
        places: ids of places.
        units: ids of bodies and people who did it, ordered it, or are accused of it.
        cases: ids of cases that it belongs to.
        larger: ids of acts that it happened within.
    """

    id: str
    type: str
    kind: str
    spans: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    companions: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    cases: set[str] = field(default_factory=set)
    larger: set[str] = field(default_factory=set)

    def learn(self, known: Act) -> None:
        """Take in what the graph tells of it beside the subgraph.

        What is widened must not depend on what else was asked for: of two subgraphs one would show the day of an act
        and the other its place.
        """
        self.spans |= known.spans
        self.people |= known.people
        self.companions |= known.companions
        self.places |= known.places
        self.units |= known.units
        self.cases |= known.cases
        self.larger |= known.larger

    @property
    def is_crowded(self) -> bool:
        """Whether it affected so many that none of them stands out."""
        return len(self.people | self.companions) >= CROWD

    @property
    def is_theirs_alone(self) -> bool:
        """Whether everybody whom it affected is protected."""
        return not self.companions

    @property
    def closest(self) -> Span | None:
        """The shortest span that is shown of it; None if it is not dated."""
        spans = [span for one in self.spans if (span := span_of(one)) and span.first and span.last]
        return min(spans, key=_length, default=None)


def facets_of(act: Act, countries: Iterable[str], placeholders: Iterable[str]) -> set[str]:
    """Say by what an act could be looked up in a newspaper, beside its kind.

    Args:
        act: what is shown of it.
        countries: places that are too large to tell anything.
        placeholders: bodies that stand for somebody unnamed.
    """
    if act.is_crowded:
        return set()
    closest = act.closest
    facets = {
        DAY: bool(closest and _length(closest) < DAYS_OF_A_YEAR) or bool(act.larger),
        PLACE: bool(act.places.difference(countries)),
        UNIT: bool(act.units.difference(placeholders)),
        CASE: bool(act.cases) or act.type == "LegalCase",
        COMPANION: bool(act.companions),
    }
    return {facet for facet, is_there in facets.items() if is_there}


def affected_roles() -> list[str]:
    """The roles of those whom an act affects, sorted."""
    return sorted(role.name for role in load_schema().roles.values() if role.side == "affected")


def span_of(written: str) -> Span | None:
    """Read a day as curated; None if it is none."""
    try:
        return parse_span(written) if written else None
    except BadDay:
        return None


def _length(span: Span) -> int:
    return (span.last - span.first).days + 1 if span.first and span.last else date.max.toordinal()


class ActsOf:
    """Gathers the acts of some people from a spool."""

    def __init__(self, spool: Spool, people: frozenset[str], known: Iterable[str]) -> None:
        """Prepare.

        Args:
            spool: where the ties of these people that do not say what was done to them were left out already.
            people: ids of everybody who is protected, in the spool or not.
            known: ids of acts that the graph ties to them. An act is as telling if the subgraph does not tie it to
                anybody: the graph does.
        """
        self._spool, self._people = spool, people
        self._known = [key for key in known if spool.has(NODE, key) or spool.has(MENTION, key)]
        self._affected = frozenset(affected_roles())

    def gather(self, *, tied: bool) -> dict[str, Act]:
        """Give their acts and cases, by id.

        Args:
            tied: whether the spool may tie somebody to an act whom the graph does not, as an unsettled claim does.
        """
        found = {*self._known, *(self._tied() if tied else ())}
        acts = {key: act for key in sorted(found) if (act := self._act(key))}
        for body in self._bodies() if acts else ():
            self._note(body, acts)
        return acts

    def _tied(self) -> set[str]:
        tied = {str(body["object"]) for body in self._bodies() if body["subject"] in self._people}
        return tied - {""}

    def _act(self, key: str) -> Act | None:
        body = self._spool.get(NODE, key) or self._spool.get(MENTION, key)
        if body is None or body["type"] not in ACT_TYPES:
            return None
        spans = {str(body["day"]), *_interval(body["day_from"], body["day_to"])} - {""}
        return Act(key, str(body["type"]), str(body["kind"]), spans)

    def _bodies(self) -> Iterator[Mapping[str, object]]:
        """Claims, and edges in the form of claims."""
        for _, body in self._spool.each(CLAIM):
            yield body
        for _, body in self._spool.each(EDGE):
            ends = (body["start"], body["event"] or body["end"]) if body["event"] else (body["start"], body["end"])
            predicate = PARTICIPATION if body["event"] and body["start"] in self._people else body["edge"]
            yield body | {"subject": ends[0], "predicate": predicate, "object": ends[1]}

    def _note(self, body: Mapping[str, object], acts: Mapping[str, Act]) -> None:
        subject, predicate, target = str(body["subject"]), str(body["predicate"]), str(body["object"])
        for act in (acts.get(subject), acts.get(target)):
            if act is not None:
                act.spans |= {str(body.get(key) or "") for key in ("on", "started", "ended")} - {""}
                act.spans |= set(_interval(body.get("attested_from"), body.get("attested_to")))
                act.spans |= set(_interval(body.get("possible_from"), body.get("possible_to")))
        if subject in acts and predicate in {"located_in", "in_case", "within"}:
            act = acts[subject]
            {"located_in": act.places, "in_case": act.cases, "within": act.larger}[predicate].add(target)
        elif target in acts and predicate in _AROUND:
            self._note_part(acts[target], subject, predicate, mapping(body["qualifiers"]))

    def _note_part(self, act: Act, subject: str, predicate: str, qualifiers: Mapping[str, object]) -> None:
        affected = predicate == PARTICIPATION and text(qualifiers.get("role")) in self._affected
        if subject in self._people:
            act.people.add(subject)
        elif affected:
            act.companions.add(subject)
        elif predicate in {PARTICIPATION, "accused_of"}:
            act.units.add(subject)


def _interval(first: object, last: object) -> Iterator[str]:
    if first and last:
        yield str(first) if first == last else f"{first}/{last}"
