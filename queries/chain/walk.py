"""Walking from an act upward on one day: which lines hold.

Every hop is graded on the same day before it is walked, so an expired link can never carry a line (DESIGN.md,
principle 3). `administrative` links are shown and end the line: nobody commands through them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from graph.grades import Grade
    from queries.chain.evidence import Body, Evidence, Tie

Line = tuple[str, ...]
"""Ids of the hops of one line, from the act upward."""

# A body under many parents at many levels multiplies lines; more than these nobody reads, and an alarm says so.
MOST_LINES = 400


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

    @property
    def proved(self) -> frozenset[str]:
        """The hops that are covered or bracketed, those included that are reached over a weaker one."""
        return frozenset(tie for tie, grade in self.grades.items() if grade.is_strict)


def read_day(evidence: Evidence, grades: Mapping[str, Grade]) -> Reading:
    """Walk the evidence on one day.

    Args:
        evidence: everything around the act.
        grades: grade on that day of every tie that holds.
    """
    wide = _lines(evidence, grades)
    strict = _lines(evidence, {tie for tie, grade in grades.items() if grade.is_strict})
    walked = {hop for line in wide for hop in line}
    return Reading({tie: grade for tie, grade in grades.items() if tie in walked}, wide, strict)


def _lines(evidence: Evidence, held: Container[str]) -> tuple[Line, ...]:
    """Give every line of the ties that hold, up to a bound."""
    return tuple(islice(_Walker(evidence, held).lines(), MOST_LINES))


class _Walker:
    """One walk over the ties that hold."""

    def __init__(self, evidence: Evidence, held: Container[str]) -> None:
        self.evidence, self.held = evidence, held
        self.posts = _by_origin(tie for tie in evidence.posts if tie.id in held)
        self.links = _by_origin(tie for tie in evidence.links if tie.id in held)

    def lines(self) -> Iterator[Line]:
        """Every line from the actors upward; above a body alone, every line from it."""
        for part in self.evidence.parts:
            if part.answerable and part.id in self.held:
                yield from self._from_actor(part)
        if self.evidence.start is not None:
            yield from self._above(self.evidence.start, (), frozenset())

    def _from_actor(self, part: Tie) -> Iterator[Line]:
        """A body has its line itself; a person has those of the bodies where they held a post."""
        if not part.origin.is_person:
            yield from self._above(part.origin, (part.id,), frozenset())
        elif not (posts := self.posts.get(part.origin.ref.id)):
            yield (part.id,)
        else:
            for post in posts:
                yield from self._above(post.target, (part.id, post.id), frozenset())

    def _above(self, body: Body, line: Line, passed: frozenset[str]) -> Iterator[Line]:
        """Lines that go on from a body, to its heads and through its parents; where none does, the line ends here."""
        goes_on = False
        if body.has_line and body.ref.id not in passed:
            for further in self._further(body, line, passed | {body.ref.id}):
                goes_on = True
                yield further
        if line and not goes_on:
            yield line

    def _further(self, body: Body, line: Line, passed: frozenset[str]) -> Iterator[Line]:
        for head in self.evidence.headships.get(body.ref.id, ()):
            if head.id in self.held and head.id not in line:
                yield (*line, head.id)
        for link in self.links.get(body.ref.id, ()):
            if link.is_administrative:
                yield (*line, link.id)
            else:
                yield from self._above(link.target, (*line, link.id), passed)


def _by_origin(ties: Iterable[Tie]) -> dict[str, list[Tie]]:
    grouped: dict[str, list[Tie]] = {}
    for tie in ties:
        grouped.setdefault(tie.origin.ref.id, []).append(tie)
    return grouped
