"""Cutting the days asked where a holder or a link changes, so that each part of an answer holds on all its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from graph.dates import Span, shift
from graph.grades import Grade, weakest
from queries.chain.grading import Grades, Grading
from queries.chain.walk import Line, Reading, read_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.grades import Horizon
    from queries.chain.evidence import Evidence, Tie


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row on which the same lines hold in both readings, and the same hops are strict.

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


@dataclass(frozen=True, slots=True)
class Piece:
    """Days in a row on which every tie has the same grade."""

    first: date
    last: date
    reading: Reading


def cut(evidence: Evidence, ties: Mapping[str, Tie], days: Span, asked: Span, horizon: Horizon) -> list[Stretch]:
    """Cut the days of an answer into stretches.

    Args:
        evidence: everything around the act.
        ties: its ties, by id.
        days: the days to cut: those asked that the act may have.
        asked: the days asked, against which the tie of an actor to the act is graded. Where the days are cut, it is
            graded against each stretch: the act may have been on another one.
        horizon: how far posts and structure may be stretched.

    Returns:
        At least one stretch, in time order, without a hole.
    """
    grading = Grading(evidence, asked, horizon)
    pieces = [
        Piece(start, end, read_day(evidence, grades))
        for start, end, grades in _graded(grading, days.first or date.min, days.last or date.max)
    ]
    groups = list(_alike(pieces))
    if len(groups) > 1:
        groups = [_regraded(evidence, group, asked, horizon) for group in groups]
    return [_stretch(group, ties) for group in groups]


def _regraded(evidence: Evidence, group: Sequence[Piece], asked: Span, horizon: Horizon) -> list[Piece]:
    """Read the pieces of a stretch as if just its days had been asked: the same days have the same answer."""
    first, last = max(group[0].first, asked.first or date.min), min(group[-1].last, asked.last or date.max)
    grading = Grading(evidence, Span("", first, last) if first <= last else asked, horizon)
    return [Piece(piece.first, piece.last, read_day(evidence, grading.on(piece.first))) for piece in group]


def _graded(grading: Grading, first: date, last: date) -> Iterator[tuple[date, date, Grades]]:
    """Days in a row on which every tie has the same grade, and these grades."""
    if first == last:
        yield first, last, grading.on(first)
        return
    start, grades = first, grading.on(first)
    for day in sorted(day for day in grading.turning_days() if first < day <= last):
        now = grading.on(day)
        if now != grades:
            yield start, shift(day, -1), grades
            start, grades = day, now
    yield start, last, grades


def _alike(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Group neighbours with the same lines, in which the same hops are strict."""
    for _, group in groupby(pieces, lambda piece: (piece.reading.wide, piece.reading.strict, piece.reading.proved)):
        yield list(group)


def _stretch(group: Sequence[Piece], ties: Mapping[str, Tie]) -> Stretch:
    first, last, reading = group[0].first, group[-1].last, group[0].reading
    grades = {
        tie: _whole(ties[tie], first, last, [piece.reading.grades[tie] for piece in group]) for tie in reading.grades
    }
    return Stretch(first, last, grades, reading.wide, reading.strict)


def _whole(tie: Tie, first: date, last: date, grades: Sequence[Grade]) -> Grade:
    """Covered on a longer stretch only if a single claim holds on every day of it (acts are graded as a whole)."""
    grade = weakest(grades)
    if grade is not Grade.COVERED or tie.edge == "involved_in":
        return grade
    single = any(begins <= first and last <= ends for begins, ends in tie.held.sure)
    return grade if single else Grade.BRACKETED
