"""Responsible in that capacity: a line as for the leader of a body, and a mandate that ties the post to the function.

PASS with a mandate on an official record; WEAK where a mandate is assumed from the title, or only reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.ground import tied_in_words
from referrals.matter.lines import find_lines
from referrals.matter.strength import Shortfalls, make_path, weigh_line
from referrals.matter.view import is_official

if TYPE_CHECKING:
    from queries.subgraph.records import Edge
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, NearPath, Path

MODE = "in-that-capacity"


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find the lines from posts of the target down to an act, and judge their mandates.

    The ties that nearly lead there are those of `leader_of_body`, and are told by it.
    """
    lines, _ = find_lines(ground, act)
    paths = []
    for line in lines:
        short = Shortfalls()
        weigh_line(ground, line, short)
        _weigh_mandate(ground, line.post, short)
        paths.append(
            make_path(ground, MODE, act, line.edges, short, "the mandate of the post is on an official record")
        )
    return paths, []


def _weigh_mandate(ground: Ground, post: Edge, short: Shortfalls) -> None:
    said = [claim for claim in ground.view.claims_of(post) if claim.qualifiers.get("area")]
    if is_official(said):
        return
    reason = "the mandate of the post is reported, and on no official record" if said else "the mandate is assumed"
    short.add(reason, f"the law, decree or job description that sets the mandate of {tied_in_words(ground, post)}")
