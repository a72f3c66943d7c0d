"""Did it personally: the target is named in the act as its doer or keeper.

PASS with two origins that both name the person; WEAK with one, or where nobody but an interested party says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.strength import Shortfalls, enough_origins, make_path

if TYPE_CHECKING:
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, NearPath, Path

MODE = "did"
ROLES = frozenset(
    {"perpetrator", "arresting-body", "detaining-body", "keeper", "charging-body"}
    | {"court", "judge", "prosecutor", "investigator"}
)


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find the ties of the target to an act as its doer."""
    paths = []
    for edge in ground.own_parts(act, ROLES):
        short = Shortfalls()
        enough_origins(ground, edge, act, short)
        paths.append(make_path(ground, MODE, act, [edge], short, "two origins or more name the person"))
    return paths, []
