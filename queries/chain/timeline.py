"""Cutting the days asked where a holder or a link changes, so that each part of an answer holds on all its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import Span, shift
from graph.grades import Grade, Horizon, turning_days, weakest
from queries.chain.walk import Line, Reading, read_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from queries.chain.evidence import Evidence, Tie

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row on which the same lines hold in both readings.

    Attributes:
        first: its first day.
        last: its last day.
        grades: grade of each hop on all these days: the weakest of them; covered only if one claim holds throughout.
        wide: lines of the wide reading.
        strict: lines of the strict reading.
    """

    first: date
    last: date
    grades: Mapping[str, Grade]
    wide: tuple[Line, ...]
    strict: tuple[Line, ...]


def cut(evidence: Evidence, days: Span, asked: Span, horizon: Horizon) -> list[Stretch]:
    """Cut the days of an answer into stretches.

    Args:
        evidence: everything around the act.
        days: the days to cut: those asked that the act may have.
        asked: the days asked, against which the tie of an actor to the act is graded.
        horizon: how far posts and structure may be stretched.

    Returns:
        At least one stretch, in time order, without a hole.
    """
    first, last = days.first or date.min, days.last or date.max
    starts = sorted({first, *(day for day in _turning_days(evidence, horizon) if first < day <= last)})
    ends = [shift(day, -1) for day in starts[1:]] + [last]
    read = [(start, end, read_day(evidence, start, asked, horizon)) for start, end in zip(starts, ends, strict=True)]
    ties = {tie.id: tie for tie in _all_ties(evidence)}
    return [_stretch(group, ties) for group in _alike(read)]


def _turning_days(evidence: Evidence, horizon: Horizon) -> set[date]:
    days: set[date] = set()
    for link in evidence.links:
        days |= turning_days(link.held, horizon.structure)
    for tie in (*evidence.posts, *(head for heads in evidence.headships.values() for head in heads)):
        days |= turning_days(tie.held, horizon.posts)
    return days


def _alike(read: Sequence[tuple[date, date, Reading]]) -> Iterator[list[tuple[date, date, Reading]]]:
    """Group neighbours with the same lines in both readings."""
    group: list[tuple[date, date, Reading]] = []
    for piece in read:
        if group and (group[-1][2].wide, group[-1][2].strict) != (piece[2].wide, piece[2].strict):
            yield group
            group = []
        group.append(piece)
    yield group


def _stretch(group: Sequence[tuple[date, date, Reading]], ties: Mapping[str, Tie]) -> Stretch:
    first, last, reading = group[0][0], group[-1][1], group[0][2]
    grades = {
        tie: _whole(ties[tie], first, last, [piece.grades[tie] for _, _, piece in group]) for tie in reading.grades
    }
    return Stretch(first, last, grades, reading.wide, reading.strict)


def _whole(tie: Tie, first: date, last: date, grades: Sequence[Grade]) -> Grade:
    """Covered on a longer stretch only if a single claim holds on every day of it (acts are graded as a whole)."""
    grade = weakest(grades)
    if grade is not Grade.COVERED or tie.edge == "involved_in":
        return grade
    single = any(begins <= first and last <= ends for begins, ends in tie.held.sure)
    return grade if single else Grade.BRACKETED


def _all_ties(evidence: Evidence) -> Iterator[Tie]:
    yield from evidence.parts
    yield from evidence.posts
    yield from evidence.links
    for heads in evidence.headships.values():
        yield from heads
