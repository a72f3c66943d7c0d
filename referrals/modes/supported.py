"""Materially assisted: the target is named as having given premises to the act.

Payments and deliveries have no word in the vocabulary of the graph yet, so that premises are all that is found. Whether
they were given for the act is not said by such a tie, and the path is WEAK.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.strength import Shortfalls, enough_origins, make_path

if TYPE_CHECKING:
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, NearPath, Path

MODE = "supported"
ROLES = frozenset({"premises-holder"})


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find the ties of the target to an act as one who gave it premises."""
    paths = []
    for edge in ground.own_parts(act, ROLES):
        short = Shortfalls()
        lift = f"a source that says what the premises were given for, for act {act.number}"
        short.add("holding the premises does not say that they were given for the act", lift)
        enough_origins(ground, edge, act, short)
        paths.append(make_path(ground, MODE, act, [edge], short, ""))
    return paths, []
