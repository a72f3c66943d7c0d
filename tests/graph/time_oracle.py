"""The rules of time and grades once more, day by day, as the prose has them: slow, plain, and sharing no code.

DESIGN.md, sections 2 ("Dates") and 3, and the docstrings of `graph.intervals` and `graph.grades` are the rules. Every
set here is a set of days of one window; nothing is computed with ends of stretches where a day can be asked instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.graph.strategies import FIRST, MONTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.dates import Span
    from graph.records import Claim

#: Wider than the month on both sides, so that an open end reaches out of it.
WINDOW = [FIRST + timedelta(days=number) for number in range(-40, len(MONTH) + 40)]
#: Stands for "never said": no day of the window lies behind it.
NEVER = WINDOW[-1] + timedelta(days=1)


@dataclass(frozen=True)
class Said:
    """What one claim says of the days of the window."""

    sure: frozenset[date]
    touch: frozenset[date]
    starts: frozenset[date]
    ends: frozenset[date]


def readings(span: Span | None, other: Span | None) -> set[date]:
    """The days that one end of a state may have; an end that is not given is the day of the other one."""
    meant = span or other
    return {day for day in WINDOW if meant is not None and meant.allows(day)}


def publication(published: Iterable[Span | None]) -> date:
    """The latest day on which one of the sources may have appeared."""
    return max(span.last if span and span.last else NEVER for span in published)


def said(claim: Claim, published: Iterable[Span | None]) -> Said:
    """What a claim of a state attests, up to the publication of its sources."""
    cap = publication(published)
    if claim.started is None and claim.ended is None:
        return Said(frozenset(), frozenset(), frozenset(), frozenset())
    firsts, lasts = readings(claim.started, claim.ended), readings(claim.ended, claim.started)
    known = [day for day in WINDOW if day <= cap]
    sure = {day for day in known if all(first <= day for first in firsts) and all(day <= last for last in lasts)}
    touch = {day for day in known if any(first <= day for first in firsts) and any(day <= last for last in lasts)}
    begins = {day for day in firsts if day <= cap} or {min(firsts)}
    ends = {day for day in lasts if day <= cap} or {min(lasts)}
    if not touch:
        return Said(frozenset(), frozenset(), frozenset(), frozenset())
    return Said(
        frozenset(sure or (touch if len(touch) == 1 else set())),
        frozenset(touch),
        frozenset(begins if claim.from_is_start else set()),
        frozenset(ends if claim.to_is_end else set()),
    )


class Fact:
    """A fact as several claims have it, asked one day at a time."""

    def __init__(self, sayings: Sequence[Said]) -> None:
        """Take what the claims say."""
        self.sayings = sayings
        self.sure = {day for one in sayings for day in one.sure}
        self.stretches = [one.touch for one in sayings if one.touch]
        self.starts = {day for one in sayings for day in one.starts}
        self.ends = {day for one in sayings for day in one.ends}

    def possible(self, day: date) -> bool:
        """Not before every documented start, not after every documented end, unless a claim attests such days."""
        begun, over = {*self.starts, *self.sure}, {*self.ends, *self.sure}
        for stretch in self.stretches:
            begun |= stretch if self.starts and max(stretch) < min(self.starts) else set()
            over |= stretch if self.ends and min(stretch) > max(self.ends) else set()
        too_early = bool(self.starts) and all(day < other for other in begun)
        too_late = bool(self.ends) and all(other < day for other in over)
        return not (too_early or too_late)

    def end_known(self, day: date) -> date | None:
        """The earliest day on which a documented end may lie, if it may lie up to this day.

        An end that may lie on several days does not lie before one of them on which the fact is attested.
        """
        found = []
        for one in self.sayings:
            if one.ends:
                attested = {other for other in self.sure if other <= max(one.ends)}
                found.append(min(end for end in one.ends if not any(end < other for other in attested)))
        return min((end for end in found if end <= day), default=None)

    def term(self) -> set[date]:
        """The days by which it has begun on every reading of every start, and has not ended on any reading of any end.

        A start that may lie on several days does not lie after one of them on which the fact is attested, and an end
        does not lie before one.
        """
        begun, over = [one for one in self.sayings if one.starts], [one for one in self.sayings if one.ends]
        if not begun or not over:
            return set()
        return {
            day
            for day in WINDOW
            if all(other <= day for one in begun for other in self._readings_of_start(one))
            and all(day <= other for one in over for other in self._readings_of_end(one))
        }

    def _readings_of_start(self, one: Said) -> set[date]:
        attested = {day for day in self.sure if day >= min(one.starts)}
        return {start for start in one.starts if not any(day < start for day in attested)}

    def _readings_of_end(self, one: Said) -> set[date]:
        attested = {day for day in self.sure if day <= max(one.ends)}
        return {end for end in one.ends if not any(end < day for day in attested)}

    def contests(self, term: set[date], day: date) -> bool:
        """Whether it takes a day from somebody else's term: certainly attested in between, or perhaps on that day."""
        between = {other for other in term if min(term) < other < max(term)}
        certain = bool(self.sure & between) or any(stretch <= between for stretch in self.stretches)
        return certain or any(day in stretch for stretch in self.stretches)

    def attested_before(self, day: date, horizon: int) -> date | None:
        """Going back day by day: certainly attested, or the first day of a stretch that is over by the day asked."""
        back = [day - timedelta(days=number) for number in range(horizon + 1)]
        over = {min(stretch) for stretch in self.stretches if max(stretch) <= day}
        return next((other for other in back if other in self.sure or other in over), None)

    def attested_after(self, day: date, horizon: int) -> date | None:
        """Going on day by day: certainly attested, or the last day of a stretch that has not begun before."""
        onward = [day + timedelta(days=number) for number in range(horizon + 1)]
        coming = {max(stretch) for stretch in self.stretches if min(stretch) >= day}
        return next((other for other in onward if other in self.sure or other in coming), None)

    def attested_within(self, after: date, before: date) -> bool:
        """Whether it is attested, certainly or not, on a day strictly between two."""
        return any(after < day < before for days in (self.sure, *self.stretches) for day in days)

    def attested_since(self, after: date, until: date) -> bool:
        """Whether it is certainly attested after one day, up to another: on one day, or on some day of a stretch."""
        certain = any(after < day <= until for day in self.sure)
        return certain or any(all(after < day <= until for day in stretch) for stretch in self.stretches)


def expected_grade(fact: Fact, day: date, horizon: int, rivals: Sequence[Fact], *, exclusive: bool) -> str | None:
    """The grade on one day, by the table at the top of `graph.grades`."""
    if not fact.possible(day):
        return None
    if not fact.stretches:
        return "undated"
    if day in fact.sure:
        return "covered"
    others = [rival for rival in rivals if len(rival.sure & fact.sure) <= 1]
    term = fact.term()
    documented = day in term and not (exclusive and any(rival.contests(term, day) for rival in others))
    before, after = fact.attested_before(day, horizon), fact.attested_after(day, horizon)
    end = fact.end_known(day)
    broken_off = end is not None and before is not None and end >= before
    between = before and after and any(rival.attested_within(before, after) for rival in others)
    if documented or (before and after and not broken_off and not between):
        return "bracketed"
    if before and end is None and not (exclusive and any(rival.attested_since(before, day) for rival in others)):
        return "assumed"
    return "possible" if day in term or any(day in stretch for stretch in fact.stretches) else None
