"""How well a fact is established on a day: the time axis of a chain.

Five grades, strongest first. The strict reading takes the first two, the wide reading all (DESIGN.md, section 3):

========== ============================================================================================
covered    a single claim holds on that day (on every day, if the question is a longer span)
bracketed  attested before and after, within the horizon, and no end and nobody else is attested between; or between
           a documented start and a documented end, however far apart, with nobody else attested in the post between
assumed    attested earlier, within the horizon, no end known, and nobody else certainly attested since
possible   an imprecise date touches the day; or a documented start and end enclose it, and somebody else is attested in
           the post between them
undated    no dates at all
========== ============================================================================================

Nothing is ever carried backward in time. The horizon, in days, belongs to the question.

It limits how far an attestation is stretched, and between a documented start and a documented end nothing is: the
**term** of a fact (`graph.intervals`) is bracketed on every day, unless

- a claim says that it was interrupted: then it has no term;
- the post is exclusive, and somebody else is certainly attested in it between start and end, be it for a day: then they
  may have taken turns, nobody knows when, and on no day the term counts;
- the post is exclusive, and an imprecise date of somebody else, which need not lie between the two, touches the day: a
  successor "appointed in 2014" takes these days of 2014 from a predecessor who left in May 2014, and no year before.

What is left then is what the horizon gives, and that it is possible: somebody whom sources put into a post and out of
it is not dropped in silence because they name another one too, and both are shown. A body can have several parents at
one time, so that another one says nothing against a documented term of the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.dates import shift

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from graph.dates import Span
    from graph.intervals import Days, Held


class Grade(StrEnum):
    """How well a fact is established on the day asked, strongest first."""

    COVERED = "covered"
    BRACKETED = "bracketed"
    ASSUMED = "assumed"
    POSSIBLE = "possible"
    UNDATED = "undated"

    @property
    def rank(self) -> int:
        """Position on the axis: 0 is the strongest."""
        return list(Grade).index(self)

    @property
    def is_strict(self) -> bool:
        """Whether the strict reading takes it."""
        return self in {Grade.COVERED, Grade.BRACKETED}


@dataclass(frozen=True, slots=True)
class Horizon:
    """How many days an attestation may be stretched: for posts, and for the structure of bodies.

    Defaults are those of DESIGN.md, section 3: two years and ten years. Acts have none.
    """

    posts: int = 730
    structure: int = 3650


def weakest(grades: Sequence[Grade]) -> Grade:
    """The weakest of several grades: a chain is as strong as its weakest hop."""
    return max(grades, key=lambda grade: grade.rank)


def grade_on(
    held: Held, day: date, horizon: int, rivals: Sequence[Held] = (), *, exclusive: bool = True
) -> Grade | None:
    """Grade a state of affairs on one day.

    Args:
        held: the time of the fact.
        day: the day asked.
        horizon: in days, how far an attestation may lie from the day.
        rivals: the times of facts of the same kind about the same body (others who headed it, other bodies above
            it). Those attested together with this one stand beside it and count for nothing, unless the one day that
            they share is a hand-over.
        exclusive: whether a rival that is attested later also ends the assumption that this one went on. True for a
            headship; a body can have several parents, so a new one alone does not end an old one. It decides too
            whether a rival breaks a documented term.

    Returns:
        The grade, or None if the fact does not hold on that day on any reading.
    """
    if not held.possible_on(day):
        return None
    if held.undated:
        return Grade.UNDATED
    if _inside(held.sure, day):
        return Grade.COVERED
    others = [rival for rival in rivals if not _beside(held.sure, rival.sure)]
    documented = _in_term(held, day) and not (exclusive and _contested(held.term, day, others))
    before, after = _last_before(held, day, horizon), _first_after(held, day, horizon)
    end = held.end_from if held.end_from and held.end_from <= day else None
    broken_off = before is not None and end is not None and before <= end
    joined = before and after and not broken_off and not _attested_between(others, before, after)
    if documented or joined:
        return Grade.BRACKETED
    replaced = exclusive and before is not None and _attested_since(others, before, day)
    if before and not end and not replaced:
        return Grade.ASSUMED
    return Grade.POSSIBLE if _inside(held.touch, day) or _in_term(held, day) else None


def grade_act(held: Held, asked: Span) -> Grade | None:
    """Grade the tie of somebody to an act for the days asked.

    The tie does not depend on the day: if all days that the act may have are among those asked, it is covered; if
    only some are, it is possible.

    Returns:
        None if the act cannot have been on the days asked.
    """
    if held.undated:
        return Grade.UNDATED
    first, last = held.possible_from, held.possible_to
    late = asked.last is not None and first is not None and asked.last < first
    early = asked.first is not None and last is not None and last < asked.first
    if late or early:
        return None
    starts = asked.first is None or (first is not None and asked.first <= first)
    ends = asked.last is None or (last is not None and last <= asked.last)
    return Grade.COVERED if starts and ends else Grade.POSSIBLE


def turning_days(held: Held, horizon: int) -> set[date]:
    """The days on which the grade of a fact may change; between two of them it is the same on every day.

    Each is the first day of a stretch. Rivals have turning days of their own, which the caller adds.
    """
    days: set[date] = set()
    for first, last in (*held.sure, *held.touch):
        # An imprecise date counts as later only up to its first day, and as earlier only from its last.
        days |= {first, shift(first, 1), last, shift(last, 1)}
        days |= {shift(first, -horizon), shift(last, horizon + 1), shift(first, horizon + 1), shift(last, -horizon)}
    if held.possible_from:
        days.add(held.possible_from)
    if held.possible_to:
        days.add(shift(held.possible_to, 1))
    if held.end_from:
        days |= {held.end_from, shift(held.end_from, 1)}
    if held.start_to:
        days.add(held.start_to)
    return days


def _inside(stretches: Sequence[Days], day: date) -> bool:
    return any(first <= day <= last for first, last in stretches)


def _in_term(held: Held, day: date) -> bool:
    return held.term is not None and held.term[0] <= day <= held.term[1]


def _contested(term: Days | None, day: date, rivals: Sequence[Held]) -> bool:
    """Whether somebody else is certainly attested within a documented term, or may be on the day."""
    if term is None:
        return False
    since, until = term
    between = any(first < until and since < last for rival in rivals for first, last in rival.sure)
    loose = [days for rival in rivals for days in rival.touch]
    return between or any(since < first and last < until for first, last in loose) or _inside(loose, day)


def _beside(ours: Sequence[Days], theirs: Sequence[Days]) -> bool:
    """Whether two facts are attested together on more than one day: on one day an office is handed over."""
    common = {(max(a, c), min(b, d)) for a, b in ours for c, d in theirs if a <= d and c <= b}
    return len(common) > 1 or any(first < last for first, last in common)


def _last_before(held: Held, day: date, horizon: int) -> date | None:
    """The last day up to `day` on which it is attested; of an imprecise date the earliest reading counts."""
    sure = [min(last, day) for first, last in held.sure if first <= day]
    loose = [first for first, last in held.touch if last <= day]
    nearest = max([*sure, *loose], default=None)
    return nearest if nearest and nearest >= shift(day, -horizon) else None


def _first_after(held: Held, day: date, horizon: int) -> date | None:
    """The first day from `day` on which it is attested; of an imprecise date the latest reading counts."""
    sure = [max(first, day) for first, last in held.sure if last >= day]
    loose = [last for first, last in held.touch if first >= day]
    nearest = min([*sure, *loose], default=None)
    return nearest if nearest and nearest <= shift(day, horizon) else None


def _attested_between(rivals: Sequence[Held], after: date, before: date) -> bool:
    """Whether somebody else is attested on a day strictly between the two, or may be."""
    return any(first < before and after < last for rival in rivals for first, last in (*rival.sure, *rival.touch))


def _attested_since(rivals: Sequence[Held], after: date, until: date) -> bool:
    """Whether somebody else is certainly attested on a later day, up to the last one."""
    sure = any(first <= until and after < last for rival in rivals for first, last in rival.sure)
    return sure or any(after < first and last <= until for rival in rivals for first, last in rival.touch)
