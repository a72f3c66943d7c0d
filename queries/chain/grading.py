"""Grading every tie around an act on one day after the other: what a grade depends on is worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.dates import shift
from graph.grades import Grade, Horizon, grade_act, grade_on, turning_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from graph.dates import Span
    from graph.intervals import Held
    from queries.chain.evidence import Evidence, Tie

Grades = dict[str, Grade]
"""Grades by the id of the tie; a tie that does not hold on any reading is not among them."""


@dataclass(frozen=True, slots=True)
class _State:
    """A post or a structural tie, and what its grade depends on besides its own time."""

    tie: Tie
    horizon: int
    rivals: tuple[Held, ...]
    exclusive: bool


class Grading:
    """Grades of all ties of some evidence, for one question."""

    def __init__(self, evidence: Evidence, asked: Span, horizon: Horizon) -> None:
        """Work out who is whose rival.

        Args:
            evidence: everything around the act.
            asked: all days asked; the tie of an actor to the act is graded against them, since it does not depend on
                which of them the act was on.
            horizon: how far posts and structure may be stretched.
        """
        self._asked = asked
        self._parts = [part for part in evidence.parts if part.answerable]
        heads = [head for found in evidence.headships.values() for head in found]
        known = {head.id for head in heads}
        self._states = [
            *_links(evidence.links, horizon.structure),
            *_heads(evidence.headships.values(), horizon.posts),
            *(_State(post, horizon.posts, (), exclusive=True) for post in evidence.posts if post.id not in known),
        ]

    def on(self, day: date) -> Grades:
        """Grade every tie that holds on a day on some reading."""
        grades: Grades = {}
        for part in self._parts:
            if part.held.possible_on(day) and (grade := grade_act(part.held, self._asked)):
                grades[part.id] = grade
        for state in self._states:
            grade = grade_on(state.tie.held, day, state.horizon, state.rivals, exclusive=state.exclusive)
            if grade:
                grades[state.tie.id] = grade
        return grades

    def turning_days(self) -> set[date]:
        """The days from which a grade may be another one than on the day before."""
        days: set[date] = set()
        for part in self._parts:
            days |= {part.held.possible_from} if part.held.possible_from else set()
            days |= {shift(part.held.possible_to, 1)} if part.held.possible_to else set()
        for state in self._states:
            days |= turning_days(state.tie.held, state.horizon)
        return days


def _links(links: Iterable[Tie], horizon: int) -> Iterator[_State]:
    """A body can have several parents: another one ends what is bracketed, not what is assumed."""
    by_origin: dict[str, list[Tie]] = {}
    for link in links:
        by_origin.setdefault(link.origin.ref.id, []).append(link)
    for found in by_origin.values():
        for link in found:
            rivals = tuple(other.held for other in found if other.target.ref.id != link.target.ref.id)
            yield _State(link, horizon, rivals, exclusive=False)


def _heads(headships: Iterable[Iterable[Tie]], horizon: int) -> Iterator[_State]:
    for heads in map(tuple, headships):
        for head in heads:
            rivals = tuple(other.held for other in heads if other.origin.ref.id != head.origin.ref.id)
            yield _State(head, horizon, rivals, exclusive=True)
