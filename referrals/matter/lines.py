"""Lines from a post of the target down to an act: the post, the structure below it, and whoever did the act.

A line is a path only if all of its ties hold together on a day of the act; one that does not is kept as near, with
what is in the way. Through an administrative tie nobody commands, and of an unknown tie or unit nobody knows whether it
commands: such a line may be told, and never counts for more than weak.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from referrals.matter.ground import days_in_words, tied_in_words
from referrals.matter.reach import LEVELS
from referrals.matter.records import NearPath
from referrals.matter.times import together

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from queries.subgraph.records import Edge
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, Overlap

#: Posts through which somebody leads a body or is one of its officials; a member or a spokesperson is neither.
LEADING = frozenset({"head", "deputy", "officer"})
#: The way that a line is; what falls short of one is told in its name.
BY_POST = "leader-of-body"
#: A body under many parents at many levels multiplies lines; more than these nobody reads.
MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class Line:
    """One line, from the target to the act.

    Attributes:
        act: the act.
        post: the post of the target.
        links: structural ties, from the body of the post downward.
        member: the post of whoever did the act in person; None if a body did.
        part: the tie of whoever did it to the act.
        overlap: whether all of it holds on the days of the act.
        days: days of those looked at on which it may all hold.
    """

    act: Act
    post: Edge
    links: tuple[Edge, ...]
    member: Edge | None
    part: Edge
    overlap: Overlap
    days: tuple[date, ...]

    @property
    def edges(self) -> tuple[Edge, ...]:
        """All ties, from the target to the act."""
        return (self.post, *self.links, *((self.member,) if self.member else ()), self.part)


def find_lines(ground: Ground, act: Act) -> tuple[list[Line], list[NearPath]]:
    """Find the lines from posts of the target to an act, the best for each post and each doer; and those that fail."""
    best: dict[tuple[str, str], Line] = {}
    near: dict[str, NearPath] = {}
    for line in islice(_lines(ground, act), MOST_LINES):
        if line.overlap in {"none", "unknown"}:
            missed = _near(ground, line)
            near.setdefault(missed.why, missed)
            continue
        key = (line.post.id, line.part.id)
        if key not in best or _rank(line) < _rank(best[key]):
            best[key] = line
    posts = {line.post.id for line in best.values()}
    return list(best.values()), [missed for missed in near.values() if not posts]


def _lines(ground: Ground, act: Act) -> Iterator[Line]:
    posts = [post for post in ground.view.leading_from("holds_post", ground.target) if post.role in LEADING]
    for part in ground.doers(act):
        if part.start != ground.target:
            for body, member in _lowest(ground, part):
                for above, links in _upward(ground, body, (), frozenset()):
                    for post in (one for one in posts if one.end == above):
                        yield _line(ground, act, post, tuple(reversed(links)), member, part)


def _lowest(ground: Ground, part: Edge) -> Iterator[tuple[str, Edge | None]]:
    """A body did it itself; a person did it as a member of the bodies in which they held a post."""
    if not ground.view.body(part.start).is_person:
        yield part.start, None
        return
    for post in ground.view.leading_from("holds_post", part.start):
        yield post.end, post


def _upward(
    ground: Ground, body: str, links: tuple[Edge, ...], passed: frozenset[str]
) -> Iterator[tuple[str, tuple[Edge, ...]]]:
    """Every body from here upward, with the ties that lead there; a court and an unnamed body have no line."""
    yield body, links
    if body in passed or len(links) >= LEVELS or not ground.view.body(body).has_line:
        return
    for link in ground.view.leading_from("part_of", body):
        yield from _upward(ground, link.end, (*links, link), passed | {body})


def _line(ground: Ground, act: Act, post: Edge, links: tuple[Edge, ...], member: Edge | None, part: Edge) -> Line:
    timed = (post, *links, *((member,) if member else ()))
    overlap, days = together(act.days, [ground.view.time(edge) for edge in timed])
    return Line(act, post, links, member, part, overlap, days)


def _rank(line: Line) -> tuple[bool, bool, int, str]:
    weak = any(link.role in {"administrative", "unknown"} for link in line.links)
    return line.overlap != "sure", weak, len(line.links), line.post.id


def _near(ground: Ground, line: Line) -> NearPath:
    """Say which ties do not hold on the days of the act, and what would mend it."""
    claims = tuple(claim.id for edge in line.edges for claim in ground.view.claims_of(edge))
    if line.overlap == "unknown":
        why = f"No source says when “{line.act.event.name}” was, so that no time in post can cover it."
        return NearPath(BY_POST, line.act.event.id, why, (f"a source that dates “{line.act.event.name}”",), claims)
    when = days_in_words(line.act.days)
    failing = [edge for edge in line.edges if ground.overlap(edge, line.act.days) == "none"]
    if not failing:
        names = " and ".join(tied_in_words(ground, edge) for edge in line.edges[:-1])
        return NearPath(BY_POST, line.act.event.id, f"These hold on no day of {when} together: {names}.", (), claims)
    why = "; ".join(
        f"{tied_in_words(ground, edge)} is not documented for {when}{_known(ground, edge)}" for edge in failing
    )
    lifts = tuple(
        f"a source that attests {tied_in_words(ground, edge)} on {when}"
        for edge in failing
        if not _ruled_out(ground, line, edge)
    )
    return NearPath(BY_POST, line.act.event.id, f"{why}.", lifts if len(lifts) == len(failing) else (), claims)


def _known(ground: Ground, edge: Edge) -> str:
    """The days for which a tie is documented, in words."""
    time = ground.view.time(edge)
    parts = []
    if time.held.attested_from and time.held.attested_to:
        parts.append(f"attested {time.held.attested_from.isoformat()} to {time.held.attested_to.isoformat()}")
    if time.end.text:
        parts.append(f"ended {time.end.text}")
    return f" ({', '.join(parts)})" if parts else ""


def _ruled_out(ground: Ground, line: Line, edge: Edge) -> bool:
    """Whether a source says that a tie had ended by then, or had not begun."""
    held, days = ground.view.time(edge).held, line.act.days
    ended = bool(held.possible_to and days.first and held.possible_to < days.first)
    return ended or bool(held.possible_from and days.last and days.last < held.possible_from)
