"""What modes look at to tie the target to acts, and the steps of which they make paths."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from referrals.matter.judgments import cleared
from referrals.matter.records import Days, Step
from referrals.matter.times import together
from referrals.matter.view import is_official

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.subgraph.records import Edge
    from referrals.matter.origins import Origins
    from referrals.matter.records import Act, Overlap, Post
    from referrals.matter.view import View

#: Ties to the act itself: they say nothing of another day.
TO_ACT = frozenset({"involved_in", "accused_of", "about", "within"})
ENOUGH_ORIGINS = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything that was read, before anything is said of how the target is tied to it.

    Attributes:
        view: the excerpt.
        target: id of the target.
        posts: posts of the target.
        acts: acts that may be linked.
        origins: counts origins.
    """

    view: View
    target: str
    posts: tuple[Post, ...]
    acts: tuple[Act, ...]
    origins: Origins

    def own_parts(self, act: Act, roles: frozenset[str]) -> Iterator[Edge]:
        """The ties of the target to an act in some roles."""
        return (edge for edge in self.parts(act) if edge.start == self.target and edge.role in roles)

    def doers(self, act: Act) -> Iterator[Edge]:
        """The ties of its doers, orderers and keepers to an act."""
        return (edge for edge in self.parts(act) if edge.answerable)

    def parts(self, act: Act, name: str = "involved_in") -> Iterator[Edge]:
        """The participations in an act, but for those that nothing but sources graded D or E, or 5, tell of."""
        for edge in self.view.leading_to(name, act.event.id):
            if not self.origins.is_rejected(claim.id for claim in self.view.claims_of(edge)):
                yield edge

    def step(self, edge: Edge, days: Days) -> Step:
        """Make a step of a path from a fact, with what it is worth on the days of an act."""
        claims = self.view.claims_of(edge)
        ids = tuple(claim.id for claim in claims)
        return Step(
            id=edge.id,
            origin=self.view.ref(edge.start),
            edge=edge.edge,
            target=self.view.ref(edge.end),
            kind=edge.role,
            grade=self._grade(edge, days),
            overlap=self.overlap(edge, days),
            claims=ids,
            origins=self.origins.count(ids),
            official=is_official(claims),
            disputed=edge.evidence.disputed or self._was_cleared(edge),
        )

    def _was_cleared(self, edge: Edge) -> bool:
        """Whether a judgment about the act cleared whoever is tied to it."""
        act = next((one for one in self.acts if one.event.id == edge.end), None)
        return edge.edge in {"involved_in", "accused_of"} and act is not None and edge.start in cleared(act)

    def overlap(self, edge: Edge, days: Days) -> Overlap:
        """Whether one tie holds on the days of an act."""
        return "sure" if edge.edge in TO_ACT else together(days, [self.view.time(edge)])[0]

    def _grade(self, edge: Edge, days: Days) -> str:
        """The time grade, where the act has one day; the words of a range are in the overlap."""
        if edge.edge in TO_ACT or days.first is None or days.first != days.last:
            return ""
        grade = self.view.time(edge).grade(days.first)
        return grade.value if grade else ""


def tied_in_words(ground: Ground, edge: Edge) -> str:
    """Say in a few words what a fact claims."""
    view = ground.view
    who, what = view.ref(edge.start).name, view.ref(edge.end).name
    if edge.edge == "holds_post":
        return f"{who} as {edge.qualifiers.get('title') or edge.role} ({what})"
    if edge.edge == "part_of":
        return f"{who} as part of {what} ({edge.role or 'kind not known'})"
    if edge.edge == "involved_in":
        return f"{who} as {edge.role} in “{what}”"
    if edge.edge == "accused_of":
        return f"{who} as accused of “{what}”"
    return f"{who} – {edge.edge.replace('_', ' ')} – {what}"


def days_in_words(days: Days) -> str:
    """Say when an act was."""
    if days.text:
        return days.text
    if days.first is None or days.last is None:
        return "days that are not known"
    return days.first.isoformat() if days.first == days.last else f"{days.first.isoformat()} to {days.last.isoformat()}"
