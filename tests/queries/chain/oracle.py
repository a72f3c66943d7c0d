"""A second opinion: which lines hold on a day, worked out from the claims, by brute force.

Written from the prose of DESIGN.md, sections 2 ("Dates") and 3. It shares no code with the program but the records,
and the ids of facts, so that both can speak of the same hop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import Span
from graph.model import load_schema
from graph.projection.facts import fact_id
from graph.records import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.grades import Horizon
    from graph.records import Claim, Entity, Source

Days = tuple[date, date]
EVER: Days = (date.min, date.max)
EVER_SPAN = Span("", None, None)
STRICT = frozenset({"covered", "bracketed"})


@dataclass(frozen=True)
class Said:
    """What one claim says of time: days on all of which it holds, days on one of which, a start, an end."""

    sure: Days | None = None
    some: Days | None = None
    start: Days | None = None
    end: Days | None = None


@dataclass(frozen=True)
class Fact:
    """The claims that say the same of the same two."""

    id: str
    predicate: str
    subject: str
    object: str
    word: str
    said: tuple[Said, ...]
    interrupted: bool = False

    @property
    def sure(self) -> list[Days]:
        """Stretches on every day of which a single claim holds."""
        return [one.sure for one in self.said if one.sure]

    @property
    def some(self) -> list[Days]:
        """Stretches on at least one day of which a claim holds."""
        return [one.some for one in self.said if one.some]

    def allows(self, day: date) -> bool:
        """Whether no documented start or end speaks against the day; none cuts off what another claim attests."""
        starts = [one.start[0] for one in self.said if one.start]
        ends = [one.end[1] for one in self.said if one.end]
        earlier = [first for first, last in self.some if starts and last < min(starts)]
        later = [last for first, last in self.some if ends and first > max(ends)]
        begun = not starts or day >= min([*starts, *earlier, *(first for first, _ in self.sure)])
        return begun and (not ends or day <= max([*ends, *later, *(last for _, last in self.sure)]))

    def ends_by(self, day: date) -> date | None:
        """The earliest day on which a documented end may lie, if that is not after the day."""
        days = [max([one.end[0], *self._held_in(one.end)]) for one in self.said if one.end]
        return min((end for end in days if end <= day), default=None)

    def _held_in(self, end: Days) -> list[date]:
        return [min(last, end[1]) for first, last in self.sure if first <= end[1] and last >= end[0]]

    def term(self) -> Days | None:
        """From the last reading of any start to the first reading of any end, if both are documented in that order."""
        starts = [one.start for one in self.said if one.start]
        ends = [max([one.end[0], *self._held_in(one.end)]) for one in self.said if one.end]
        begun = [min([last, *(max(a, first) for a, b in self.sure if b >= first)]) for first, last in starts]
        return (max(begun), min(ends)) if begun and ends and max(begun) <= min(ends) else None

    def contests(self, term: Days, day: date) -> bool:
        """Whether it is attested in between for certain, or may be attested on the day."""
        certain = any(a < term[1] and term[0] < b for a, b in self.sure)
        return certain or any((term[0] < a and b < term[1]) or a <= day <= b for a, b in self.some)

    def before(self, day: date, horizon: int) -> date | None:
        """The last day by which it has been attested, at the least; None if that is beyond the horizon."""
        days = [min(last, day) for first, last in self.sure if first <= day]
        days += [first for first, last in self.some if last <= day]
        return max((one for one in days if (day - one).days <= horizon), default=None)

    def after(self, day: date, horizon: int) -> date | None:
        """The first day from which it is attested again, at the latest; None if that is beyond the horizon."""
        days = [max(first, day) for first, last in self.sure if last >= day]
        days += [last for first, last in self.some if first >= day]
        return min((one for one in days if (one - day).days <= horizon), default=None)

    def beside(self, other: Fact) -> bool:
        """Whether both are attested together on more days than the one of a hand-over."""
        common = {(max(a, c), min(b, d)) for a, b in self.sure for c, d in other.sure if max(a, c) <= min(b, d)}
        return len(common) > 1 or any(first < last for first, last in common)


def grade(fact: Fact, day: date, horizon: int, rivals: Sequence[Fact], *, one_at_a_time: bool) -> str | None:
    """How well a state of affairs is established on a day; None if it does not hold on any reading."""
    if not fact.allows(day):
        return None
    if not fact.some:
        return "undated"
    if any(first <= day <= last for first, last in fact.sure):
        return "covered"
    others = [rival for rival in rivals if not fact.beside(rival)]
    term = None if fact.interrupted else fact.term()
    rivalled = [rival for rival in others if one_at_a_time and term and rival.contests(term, day)]
    enclosed = bool(term and term[0] <= day <= term[1])
    documented = enclosed and not rivalled
    before, after, ended = fact.before(day, horizon), fact.after(day, horizon), fact.ends_by(day)
    broken_off = ended and before and ended >= before
    met = [one for rival in others for one in rival.some if before and after and one[0] < after and before < one[1]]
    if documented or (before and after and not broken_off and not met):
        return "bracketed"
    since = [
        one for rival in others for one in (*rival.sure, *rival.some) if before and _since(one, before, day, rival)
    ]
    if before and not ended and not (one_at_a_time and since):
        return "assumed"
    return "possible" if enclosed or any(first <= day <= last for first, last in fact.some) else None


def _since(stretch: Days, before: date, day: date, rival: Fact) -> bool:
    """Whether somebody else is certainly attested after the one day and up to the other."""
    if stretch in rival.sure:
        return stretch[0] <= day and stretch[1] > before
    return before < stretch[0] and stretch[1] <= day


class Oracle:
    """What the claims say, as a circle of people may see them."""

    def __init__(
        self,
        entities: Iterable[Entity],
        sources: Iterable[Source],
        claims: Iterable[Claim],
        level: Sensitivity = Sensitivity.PUBLIC,
    ) -> None:
        """Put the claims of each fact together."""
        self.sources = {source.id: source for source in sources}
        seen = list(Sensitivity)[: list(Sensitivity).index(level) + 1]
        self.claims = [claim for claim in claims if claim.draws and claim.sensitivity in seen]
        self.public = [claim for claim in self.claims if claim.sensitivity is Sensitivity.PUBLIC]
        kinds = {claim.subject: claim.value for claim in reversed(self.public) if claim.predicate == "kind"}
        self.persons = {entity.id for entity in entities if entity.type == "Person"}
        self.dead_ends = {entity.id for entity in entities if entity.placeholder == "unnamed"}
        self.dead_ends |= {entity for entity, kind in kinds.items() if kind == "court"}
        self.facts = self._facts()

    def act_days(self, act: str, claims: Sequence[Claim] | None = None) -> Days | None:
        """The days that an act may have: as it is dated itself, else as its parts are; None if nothing dates it."""
        told = self.public if claims is None else claims
        own = [claim for claim in told if claim.predicate == "kind" and claim.subject == act]
        parts = [claim for claim in told if claim.predicate == "involved_in" and claim.object == act]
        for among in (own, parts):
            days = [said.some for said in map(self._said, among) if said.some]
            if days:
                return _common(days)
        return None

    def asked(self, act: str) -> Span:
        """The days of the act, as a question that gives none asks for them."""
        first, last = self.act_days(act) or EVER
        return Span("", None if first == date.min else first, None if last == date.max else last)

    def lines(self, act: str, day: date, asked: Span, horizon: Horizon) -> tuple[set[tuple[str, ...]], ...]:
        """The wide and the strict lines of an act on a day."""
        grades = self.grades(act, day, asked, horizon)
        return self._lines(act, set(grades)), self._lines(act, {one for one in grades if grades[one] in STRICT})

    def lines_above(self, body: str, day: date, horizon: Horizon) -> tuple[set[tuple[str, ...]], ...]:
        """The wide and the strict lines above a body on a day."""
        grades = self.grades("", day, EVER_SPAN, horizon)
        held = [fact for fact in self.facts if fact.id in grades]
        strict = [fact for fact in held if grades[fact.id] in STRICT]
        return tuple({line for line in self._up(body, [], facts) if line} for facts in (held, strict))

    def grades(self, act: str, day: date, asked: Span, horizon: Horizon) -> dict[str, str]:
        """The grade of every fact that holds on a day on some reading."""
        found = {fact.id: self._grade(fact, act, day, asked, horizon) for fact in self.facts}
        return {fact: held for fact, held in found.items() if held}

    def _grade(self, fact: Fact, act: str, day: date, asked: Span, horizon: Horizon) -> str | None:
        if fact.predicate == "involved_in":
            return self._grade_part(fact, act, day, asked) if fact.object == act else None
        if fact.predicate == "part_of":
            rivals = [one for one in self.facts if _links(one, fact) and one.object != fact.object]
            return grade(fact, day, horizon.structure, rivals, one_at_a_time=False)
        if fact.predicate == "holds_post":
            rivals = [one for one in self.facts if _heads(one, fact) and one.subject != fact.subject]
            counted = [] if fact.object in self.dead_ends else rivals
            return grade(fact, day, horizon.posts, counted, one_at_a_time=True)
        return None

    def _grade_part(self, fact: Fact, act: str, day: date, asked: Span) -> str | None:
        """A part of an act is as sure as all its days are days asked."""
        days = _common(fact.some) if fact.some else self.act_days(act, self.claims)
        if days is None:
            return "undated"
        first, last = asked.first or date.min, asked.last or date.max
        if not days[0] <= day <= days[1] or days[1] < first or last < days[0]:
            return None
        return "covered" if first <= days[0] and days[1] <= last else "possible"

    def _lines(self, act: str, held: set[str]) -> set[tuple[str, ...]]:
        """Every way from the act upward over facts that hold."""
        facts = [fact for fact in self.facts if fact.id in held]
        lines: set[tuple[str, ...]] = set()
        for part in facts:
            answers = part.predicate == "involved_in" and load_schema().roles[part.word].answerable
            if answers and part.object == act:
                lines |= set(self._from_actor(part, facts))
        return lines

    def _from_actor(self, part: Fact, facts: Sequence[Fact]) -> list[tuple[str, ...]]:
        posts = [fact for fact in facts if fact.predicate == "holds_post" and fact.subject == part.subject]
        if part.subject not in self.persons:
            return self._up(part.subject, [part], facts)
        if not posts:
            return [(part.id,)]
        return [line for post in posts for line in self._up(post.object, [part, post], facts)]

    def _up(self, body: str, walked: list[Fact], facts: Sequence[Fact]) -> list[tuple[str, ...]]:
        """Lines end at a head, behind an administrative tie, at a dead end, at the top, and where they come round."""
        here = tuple(fact.id for fact in walked)
        met = [fact.subject for fact in walked if fact.predicate == "part_of"]
        if body in self.dead_ends or body in met:
            return [here]
        heads = [one for one in facts if one.predicate == "holds_post" and one.word == "head" and one.object == body]
        lines = [(*here, head.id) for head in heads if head not in walked]
        parents = [fact for fact in facts if fact.predicate == "part_of" and fact.subject == body]
        for link in parents:
            ends = link.word == "administrative"
            lines += [(*here, link.id)] if ends else self._up(link.object, [*walked, link], facts)
        return lines or [here]

    def _facts(self) -> list[Fact]:
        grouped: dict[tuple[str, ...], list[Claim]] = {}
        for claim in self.claims:
            edge = load_schema().edges.get(claim.predicate)
            if edge is not None:
                identity = [f"{key}={claim.qualifiers.get(key, '')}" for key in edge.identity]
                grouped.setdefault((claim.subject, claim.predicate, claim.object, *identity), []).append(claim)
        facts = [
            Fact(
                fact_id(*key),
                key[1],
                key[0],
                key[2],
                claims[0].qualifiers.get("role") or claims[0].qualifiers.get("kind", ""),
                tuple(self._said(claim) for claim in claims),
            )
            for key, claims in grouped.items()
        ]
        return [replace(fact, interrupted=any(_other_period(one, fact) for one in facts)) for fact in facts]

    def _said(self, claim: Claim) -> Said:
        """A source attests nothing after it was published; one end of a state attests that end alone."""
        printed = [self.sources[citation.source].published for citation in claim.citations]
        cap = max((one.last if one and one.last else date.max for one in printed), default=date.max)
        if claim.on:
            return Said(some=_capped(_bounds(claim.on), cap))
        if not claim.started and not claim.ended:
            return Said()
        begins, ends = _bounds(claim.started or claim.ended), _bounds(claim.ended or claim.started)
        some = _capped((begins[0], ends[1]), cap)
        return Said(
            sure=some if some and some[0] == some[1] else _capped((begins[1], ends[0]), cap),
            some=some,
            start=(begins[0], max(begins[0], min(begins[1], cap))) if claim.from_is_start else None,
            end=(ends[0], max(ends[0], min(ends[1], cap))) if claim.to_is_end else None,
        )


def _other_period(one: Fact, fact: Fact) -> bool:
    """Whether a source tells another period of the same tie apart, and it was, or may have been, within the term."""
    same = (one.predicate, one.subject, one.object, one.word) == (fact.predicate, fact.subject, fact.object, fact.word)
    term = fact.term()
    return same and one.id != fact.id and term is not None and any(a < term[1] and term[0] < b for a, b in one.some)


def _links(one: Fact, other: Fact) -> bool:
    return one.predicate == "part_of" and one.subject == other.subject


def _heads(one: Fact, other: Fact) -> bool:
    return one.predicate == "holds_post" and one.word == other.word == "head" and one.object == other.object


def _bounds(span: Span | None) -> Days:
    return EVER if span is None else (span.first or date.min, span.last or date.max)


def _capped(days: Days, cap: date) -> Days | None:
    first, last = days[0], min(days[1], cap)
    return (first, last) if first <= last else None


def _common(days: Sequence[Days]) -> Days:
    """Days that every claim allows; all days of all of them where they contradict each other."""
    first, last = max(one[0] for one in days), min(one[1] for one in days)
    return (first, last) if first <= last else (min(one[0] for one in days), max(one[1] for one in days))
