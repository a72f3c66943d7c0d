"""From the dates of claims to the time of a fact: when it is attested, when it is possible.

Rules (DESIGN.md, section 2 "Dates"; `reference/chains.md` 4.1 for the ideas of precise and imprecise ranges):

- a claim is **sure** on each day from the latest reading of its first day to the earliest reading of its last day;
- it **touches** the days from the earliest reading of its first day to the latest reading of its last day: it holds on
  at least one of them;
- nothing is attested after the latest publication day of the source that says it; if that leaves a claim one day, it
  is sure on that day;
- a fact is **possible** on no day before a documented start or after a documented end, and unbounded otherwise;
- a fact of which both a start and an end are documented has a **term**: from the latest day that any source allows for
  its start to the earliest day that any allows for its end. Where sources differ the shortest term counts. A fact has
  none if a source tells of another period of the same tie in between, since then it was interrupted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.records import Claim

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Attestation:
    """What one claim says of time.

    Attributes:
        sure: first and last day on all of which it holds, or None if no day is certain.
        touch: first and last day on at least one of which it holds, or None if it bears no date.
        start: days on which the state may have begun, if the claim says that it began.
        end: days on which it may have ended, if the claim says that it ended.
        act: whether it dates an act, which is possible on no other day.
    """

    sure: Days | None
    touch: Days | None
    start: Days | None = None
    end: Days | None = None
    act: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """The time of a fact, put together from its claims.

    Attributes:
        sure: days that a single claim covers, sorted.
        touch: days of which a claim covers at least one, sorted.
        possible_from: it holds on no day before; None if nothing says when it began.
        possible_to: it holds on no day after; None if nothing says when it ended.
        end_from: the earliest day on which a documented end may lie; None if no end is documented. An end that is
            documented for several days does not lie before one of them on which the fact is attested.
        start_to: the latest day on which a documented start may lie; None if no start is documented, or only one
            without bounds. A start that is documented for several days does not lie after one of them on which the
            fact is attested.
    """

    sure: tuple[Days, ...] = ()
    touch: tuple[Days, ...] = ()
    possible_from: date | None = None
    possible_to: date | None = None
    end_from: date | None = None
    start_to: date | None = None

    @property
    def term(self) -> Days | None:
        """From a documented start to a documented end, on every reading of both; None if one of them is not known."""
        if self.start_to is None or self.end_from is None or self.end_from < self.start_to:
            return None
        return self.start_to, self.end_from

    @property
    def undated(self) -> bool:
        """Whether no claim of the fact bears a date."""
        return not self.touch

    @property
    def attested_from(self) -> date | None:
        """The first day on which it certainly holds, None if there is none."""
        return min((first for first, _ in self.sure), default=None)

    @property
    def attested_to(self) -> date | None:
        """The last day on which it certainly holds, None if there is none."""
        return max((last for _, last in self.sure), default=None)

    def possible_on(self, day: date) -> bool:
        """Whether nothing says that it does not hold on that day."""
        begun = self.possible_from is None or self.possible_from <= day
        return begun and (self.possible_to is None or day <= self.possible_to)

    def possible_within(self, days: Span) -> bool:
        """Whether nothing says that it does not hold on some day of a span."""
        return Span("", self.possible_from, self.possible_to).touches(days)


def attest(claim: Claim, published: Iterable[Span | None]) -> Attestation:
    """Say when one claim holds.

    Args:
        claim: a claim with `on`, or with `started` and `ended`, or with neither.
        published: the publication days of the sources that it cites; the latest of them caps what it attests.
            A source without one caps nothing.
    """
    cap = _cap(published)
    if claim.on is not None:
        touch = _capped(claim.on.first or date.min, claim.on.last or date.max, cap)
        return Attestation(touch if touch and touch[0] == touch[1] else None, touch, act=True)
    if claim.started is None and claim.ended is None:
        return Attestation(None, None)
    return _attest_state(claim, cap)


def _attest_state(claim: Claim, cap: date) -> Attestation:
    """A state that gives just one end attests that end only: a start proves no later day.

    What is wholly after its publication attests nothing, not even a start or an end.
    """
    first = claim.started or claim.ended or Span("", None, None)
    last = claim.ended or claim.started or Span("", None, None)
    begins = (first.first or date.min, first.last or date.max)
    ends = (last.first or date.min, last.last or date.max)
    sure = _capped(begins[1], ends[0], cap)
    touch = _capped(begins[0], ends[1], cap)
    if touch is None:
        return Attestation(None, None)
    if touch[0] == touch[1]:
        sure = touch
    return Attestation(
        sure,
        touch,
        start=(begins[0], min(begins[1], max(cap, begins[0]))) if claim.from_is_start else None,
        end=(ends[0], min(ends[1], max(cap, ends[0]))) if claim.to_is_end else None,
    )


def hold(attestations: Iterable[Attestation]) -> Held:
    """Put the attestations of one fact together.

    Where claims give different starts or ends the widest reading is kept, and no start or end cuts off what another
    claim attests: neither a day on which it certainly holds, nor an imprecise date that lies wholly beyond.
    """
    said = list(attestations)
    sure = tuple(sorted(item.sure for item in said if item.sure))
    touch = tuple(sorted(item.touch for item in said if item.touch))
    if touch and all(item.act or item.touch is None for item in said):
        first, last = _act_days(touch)
        return Held(sure, touch, _or_open(first), _or_open(last))
    starts = [item.start for item in said if item.start]
    ends = [item.end for item in said if item.end]
    return Held(
        sure,
        touch,
        _earliest([first for first, _ in starts], sure, touch) if starts else None,
        _latest([last for _, last in ends], sure, touch) if ends else None,
        min(_may_end_from(end, sure) for end in ends) if ends else None,
        _or_open(max(_may_start_to(start, sure) for start in starts)) if starts else None,
    )


def interrupted(held: Held, others: Iterable[Held]) -> Held:
    """Take its term from a fact if another period of the same tie is attested, or may be, within it.

    Args:
        held: the time of the fact.
        others: the times of the other periods that sources tell apart (the qualifier `spell`).
    """
    term = held.term
    if term is None:
        return held
    between = any(first < term[1] and term[0] < last for one in others for first, last in (*one.sure, *one.touch))
    return replace(held, start_to=None) if between else held


def _earliest(starts: list[date], sure: tuple[Days, ...], touch: tuple[Days, ...]) -> date | None:
    before = (first for first, last in touch if last < min(starts))
    return _or_open(min([*starts, *before, *(first for first, _ in sure)]))


def _latest(ends: list[date], sure: tuple[Days, ...], touch: tuple[Days, ...]) -> date | None:
    after = (last for first, last in touch if first > max(ends))
    return _or_open(max([*ends, *after, *(last for _, last in sure)]))


def _may_end_from(end: Days, sure: tuple[Days, ...]) -> date:
    return max([end[0], *(min(last, end[1]) for first, last in sure if first <= end[1])])


def _may_start_to(start: Days, sure: tuple[Days, ...]) -> date:
    return min([start[1], *(max(first, start[0]) for first, last in sure if last >= start[0])])


def _act_days(touch: tuple[Days, ...]) -> Days:
    """The days that an act may have: those that every claim allows, or all of them where claims contradict."""
    first, last = max(first for first, _ in touch), min(last for _, last in touch)
    if first <= last:
        return first, last
    return min(first for first, _ in touch), max(last for _, last in touch)


def _cap(published: Iterable[Span | None]) -> date:
    """The latest day on which any of the cited sources was published; the end of the calendar if one is not known."""
    days = [span.last if span and span.last else date.max for span in published]
    return max(days, default=date.max)


def _capped(first: date, last: date, cap: date) -> Days | None:
    last = min(last, cap)
    return (first, last) if first <= last else None


def _or_open(day: date) -> date | None:
    """The ends of the calendar stand for "nothing is known"."""
    return None if day in {date.min, date.max} else day
