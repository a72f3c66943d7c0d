"""Walking from an act upward on one day: which lines hold, and how well each hop does.

Every hop is graded on the same day before it is walked, so an expired link can never carry a line (DESIGN.md,
principle 3). `administrative` links are shown and end the line: nobody commands through them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from graph.grades import Grade, Horizon, grade_act, grade_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from graph.dates import Span
    from queries.chain.evidence import Body, Evidence, Tie

Line = tuple[str, ...]
"""Ids of the hops of one line, from the act upward."""

# A body under many parents at many levels multiplies lines; more than these nobody reads, and an alarm says so.
MOST_LINES = 400
ADMINISTRATIVE = "administrative"


@dataclass(frozen=True, slots=True)
class Reading:
    """What holds on one day.

    Attributes:
        grades: grade of every tie that is part of a wide line, by id.
        wide: lines whose hops all hold on some reading.
        strict: lines whose hops are all covered or bracketed.
    """

    grades: Mapping[str, Grade]
    wide: tuple[Line, ...]
    strict: tuple[Line, ...]


def read_day(evidence: Evidence, day: date, asked: Span, horizon: Horizon) -> Reading:
    """Walk the evidence on one day.

    Args:
        evidence: everything around the act.
        day: the day.
        asked: all days asked; the tie of an actor to the act is graded against them, since it does not depend on
            which of them the act was on.
        horizon: how far posts and structure may be stretched.
    """
    grades = grade_ties(evidence, day, asked, horizon)
    wide = _lines(evidence, grades)
    strict = _lines(evidence, {tie: grade for tie, grade in grades.items() if grade.is_strict})
    walked = {hop for line in wide for hop in line}
    return Reading({tie: grade for tie, grade in grades.items() if tie in walked}, wide, strict)


def grade_ties(evidence: Evidence, day: date, asked: Span, horizon: Horizon) -> dict[str, Grade]:
    """Grade every tie that holds on the day on some reading, by id."""
    graded: dict[str, Grade | None] = {}
    for part in evidence.parts:
        if part.answerable:
            graded[part.id] = grade_act(part.held, asked)
    for link in evidence.links:
        rivals = [
            other.held
            for other in evidence.links
            if other.origin.ref.id == link.origin.ref.id and other.target.ref.id != link.target.ref.id
        ]
        graded[link.id] = grade_on(link.held, day, horizon.structure, rivals, exclusive=False)
    for heads in evidence.headships.values():
        for head in heads:
            rivals = [other.held for other in heads if other.origin.ref.id != head.origin.ref.id]
            graded[head.id] = grade_on(head.held, day, horizon.posts, rivals)
    for post in evidence.posts:
        if post.id not in graded:
            graded[post.id] = grade_on(post.held, day, horizon.posts)
    return {tie: grade for tie, grade in graded.items() if grade is not None}


def _lines(evidence: Evidence, grades: Mapping[str, Grade]) -> tuple[Line, ...]:
    """Give every line of the ties that are graded, up to a bound."""
    return tuple(islice(_Walker(evidence, grades).lines(), MOST_LINES))


class _Walker:
    """One walk over the ties that hold."""

    def __init__(self, evidence: Evidence, grades: Mapping[str, Grade]) -> None:
        self.evidence, self.grades = evidence, grades
        self.posts = _by_origin(tie for tie in evidence.posts if tie.id in grades)
        self.links = _by_origin(tie for tie in evidence.links if tie.id in grades)

    def lines(self) -> Iterator[Line]:
        """Every line from the actors upward; above a body alone, every line from it."""
        parts = [part for part in self.evidence.parts if part.answerable and part.id in self.grades]
        for part in parts:
            if not part.origin.is_person:
                yield from self._above(part.origin, (part.id,), frozenset())
            elif not (posts := self.posts.get(part.origin.ref.id)):
                yield (part.id,)
            else:
                for post in posts:
                    yield from self._above(post.target, (part.id, post.id), frozenset())
        if not self.evidence.parts and self.evidence.start is not None:
            yield from self._above(self.evidence.start, (), frozenset())

    def _above(self, body: Body, line: Line, passed: frozenset[str]) -> Iterator[Line]:
        """Lines that go on from a body: to its heads, and through its parents."""
        if not body.has_line or body.ref.id in passed:
            yield line
            return
        heads = [head.id for head in self.evidence.headships.get(body.ref.id, ()) if head.id in self.grades]
        others = [head for head in heads if head not in line]
        yield from ((*line, head) for head in others)
        parents = self.links.get(body.ref.id, [])
        for link in parents:
            if link.qualifiers.get("kind") == ADMINISTRATIVE:
                yield (*line, link.id)
            else:
                yield from self._above(link.target, (*line, link.id), passed | {body.ref.id})
        if not parents and not others and line:
            yield line


def _by_origin(ties: Iterable[Tie]) -> dict[str, list[Tie]]:
    grouped: dict[str, list[Tie]] = {}
    for tie in ties:
        grouped.setdefault(tie.origin.ref.id, []).append(tie)
    return grouped
