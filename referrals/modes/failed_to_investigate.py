"""Failed to investigate: a post with that duty, notice of the act, and a source that says that nothing was done.

PASS with the duty sourced, the notice sourced and the failure sourced. WEAK where the duty has no source, or where no
source says whose failure it was. Where no source says that nothing was done there is no path: what the graph does not
hold is no proof that nothing happened, and what another body did not do is not the failure of this one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from referrals.matter.ground import days_in_words, tied_in_words
from referrals.matter.records import NearPath
from referrals.matter.strength import Shortfalls, make_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.subgraph.records import Edge
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, Path, Response

MODE = "failed-to-investigate"
NOTICES = frozenset({"notice", "complaint"})
#: How a mandate says that a post has to investigate or prosecute.
_DUTY = re.compile(r"investigat|inquir|prosecut|disciplin|inspect|oversight", re.IGNORECASE)


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find posts of the target that were told of an act and of which a source says that nothing adequate was done."""
    paths: list[Path] = []
    near: list[NearPath] = []
    failures = [one for one in act.responses if one.negative]
    for notice in (one for one in act.responses if one.kind in NOTICES):
        for post in _addressed(ground, notice):
            theirs = [one for one in failures if not one.by or one.is_of((post.start, post.end))]
            if theirs:
                paths += _paths(ground, act, post, notice, theirs)
            else:
                near.append(_silence(ground, act, post, notice))
    return paths, near


def _silence(ground: Ground, act: Act, post: Edge, notice: Response) -> NearPath:
    told = ground.view.ref(post.end).name
    why = (
        f"{told} was told of “{act.event.name}” by “{notice.event.name}”; no source says that {told} did nothing "
        "adequate, and silence proves nothing."
    )
    lift = f"a source that says what {told} did, or did not do, about “{act.event.name}”"
    return NearPath(MODE, act.event.id, why, (lift,), notice.claims)


def _addressed(ground: Ground, notice: Response) -> Iterator[Edge]:
    """The posts of the target to which a notice came: to the person, or to a body headed on the day."""
    told = {ref.id for ref, _ in notice.to}
    for post in ground.view.leading_from("holds_post", ground.target):
        reached = ground.target in told or (post.end in told and post.role == "head")
        if reached and ground.overlap(post, notice.days) in {"sure", "possible"}:
            yield post


def _paths(ground: Ground, act: Act, post: Edge, notice: Response, failures: list[Response]) -> Iterator[Path]:
    for failure in failures:
        short = Shortfalls()
        duty = [claim for claim in ground.view.claims_of(post) if _DUTY.search(claim.qualifiers.get("area", ""))]
        if not ground.origins.count(claim.id for claim in duty).count:
            lift = f"the law or decree that makes {tied_in_words(ground, post)} answer for inquiries"
            short.add("no source gives the post a duty to investigate", lift)
        if ground.overlap(post, notice.days) != "sure":
            said = f"{tied_in_words(ground, post)} on {days_in_words(notice.days)}"
            short.add(f"it is not sure that {said} held", f"a source that attests {said}")
        if not notice.origins.count:
            short.add("the notice stands on no origin that counts", f"a copy of “{notice.event.name}”")
        if not failure.by:
            lift = f"a source that says who did nothing about act {act.number}"
            short.add("no source says whose failure it was", lift)
        if not ground.origins.count(failure.negative).count:
            lift = f"an independent source that says that nothing adequate was done about act {act.number}"
            short.add("that nothing was done stands on no origin that counts", lift)
        edges = [post, *_told_by(ground, notice, post, act), *_told_by(ground, failure, post, act)]
        yield make_path(ground, MODE, act, edges, short, "duty, notice and failure are sourced")


def _told_by(ground: Ground, response: Response, post: Edge, act: Act) -> list[Edge]:
    """The ties that show a notice or a measure: who was addressed or responded, and what it was about."""
    ends = {post.start, post.end}
    parts = [edge for edge in ground.view.leading_to("involved_in", response.event.id) if edge.start in ends]
    about = [edge for edge in ground.view.leading_from("about", response.event.id) if edge.end == act.event.id]
    return [*parts, *about]
