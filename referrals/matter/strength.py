"""Why a path is weak, and what would lift it: the reasons that several modes share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from referrals.matter.ground import ENOUGH_ORIGINS, days_in_words, tied_in_words
from referrals.matter.records import Path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.subgraph.records import Edge
    from referrals.matter.ground import Ground
    from referrals.matter.lines import Line
    from referrals.matter.records import Act


@dataclass(slots=True)
class Shortfalls:
    """What a path falls short of: reasons, and what would lift each of them."""

    reasons: dict[str, None] = field(default_factory=dict)
    lifts: dict[str, None] = field(default_factory=dict)

    def add(self, reason: str, lift: str = "") -> None:
        """Note a reason; nothing lifts one that lies in what is told itself."""
        self.reasons[reason] = None
        if lift:
            self.lifts[lift] = None


def make_path(ground: Ground, mode: str, act: Act, edges: Iterable[Edge], short: Shortfalls, well: str) -> Path:
    """Make a path.

    Args:
        ground: what was read.
        mode: name of the mode.
        act: the act.
        edges: its ties, from the target to the act.
        short: what it falls short of; PASS if that is nothing.
        well: what decides, if it falls short of nothing.
    """
    why = "; ".join(short.reasons) or well
    return Path(
        mode=mode,
        act=act.event.id,
        steps=tuple(ground.step(edge, act.days) for edge in edges),
        strength="WEAK" if short.reasons else "PASS",
        why=f"{why[0].upper()}{why[1:]}.",
        lifts=tuple(short.lifts),
    )


def enough_origins(ground: Ground, edge: Edge, act: Act, short: Shortfalls) -> None:
    """Fall short unless two origins say what a tie to the act says, each naming who did it."""
    count = ground.origins.count(claim.id for claim in ground.view.claims_of(edge)).count
    if count < ENOUGH_ORIGINS:
        said = f"{tied_in_words(ground, edge)} stands on {origins_in_words(count)}"
        short.add(
            said, f"one more independent source that names {ground.view.ref(edge.start).name} for act {act.number}"
        )


def origins_in_words(count: int) -> str:
    """Say how many origins there are."""
    return {0: "no origin that counts", 1: "one origin"}.get(count, f"{count} origins")


def weigh_line(ground: Ground, line: Line, short: Shortfalls) -> None:
    """Fall short where a line from a post down to an act is weak."""
    _weigh_post(ground, line, short)
    for link in line.links:
        _weigh_link(ground, line, link, short)
    if line.member is not None and not ground.origins.count(_ids(ground, line.member)).count:
        said = tied_in_words(ground, line.member)
        short.add(f"{said} stands on no origin that counts", f"an independent source that attests {said}")
    if line.act.origins.count < ENOUGH_ORIGINS:
        lift = f"one more independent source for act {line.act.number}"
        short.add(f"the act stands on {origins_in_words(line.act.origins.count)}", lift)
    if not ground.origins.count(_ids(ground, line.part)).count:
        said = tied_in_words(ground, line.part)
        short.add(
            f"{said} stands on no origin that counts",
            f"an independent source for act {line.act.number} that names {ground.view.ref(line.part.start).name}",
        )


def _weigh_post(ground: Ground, line: Line, short: Shortfalls) -> None:
    post, when = line.post, days_in_words(line.act.days)
    step, said = ground.step(post, line.act.days), tied_in_words(ground, post)
    if line.overlap == "possible":
        clash = "".join(f"; {sentence}" for sentence in clashes(ground, line))
        covered = [edge for edge in line.edges[:-1] if ground.overlap(edge, line.act.days) != "sure"]
        names = " and ".join(tied_in_words(ground, edge) for edge in covered) or "the whole line"
        short.add(f"possible overlap only: it is not sure that {names} held on {when}{clash}")
        for edge in covered:
            hand_over = "the hand-over date of" if edge is post else "a source that attests"
            short.lifts[f"{hand_over} {tied_in_words(ground, edge)} around {when}"] = None
    if not step.official and step.origins.count < ENOUGH_ORIGINS:
        lift = f"an official record, or one more independent source, of {said}"
        short.add(f"{said} stands on {origins_in_words(step.origins.count)} and no official record", lift)


def clashes(ground: Ground, line: Line) -> list[str]:
    """Say who else is documented at the head of the same body on the days on which the target may have been."""
    if line.post.role != "head":
        return []
    others = (
        other
        for other in ground.view.leading_to("holds_post", line.post.end)
        if other.role == "head" and other.start != ground.target
    )
    found = []
    for other in others:
        time = ground.view.time(other)
        if any(time.on(day) == "sure" or time.is_enclosed(day) for day in line.days):
            since = time.start.text or (time.held.attested_from.isoformat() if time.held.attested_from else "")
            found.append(f"{tied_in_words(ground, other)} is documented from {since}")
    return sorted(found)


def _weigh_link(ground: Ground, line: Line, link: Edge, short: Shortfalls) -> None:
    below, above = ground.view.ref(link.start).name, ground.view.ref(link.end).name
    command = f"a source that says that {above} commanded {below} on {days_in_words(line.act.days)}"
    if link.role == "administrative":
        short.add(f"the tie of {below} to {above} is administrative: nobody commands through it", command)
    elif link.role == "unknown":
        short.add(f"no source says of what kind the tie of {below} to {above} is", command)
    for end in (link.start, link.end):
        node = ground.view.node(end)
        if node is not None and node.placeholder == "unknown":
            short.add(
                f"{node.name} stands for a unit that no source names", f"a source that names the unit above {below}"
            )
    if not ground.origins.count(_ids(ground, link)).count:
        said = tied_in_words(ground, link)
        short.add(f"{said} stands on no origin that counts", f"an independent source that attests {said}")


def _ids(ground: Ground, edge: Edge) -> list[str]:
    return [claim.id for claim in ground.view.claims_of(edge)]
