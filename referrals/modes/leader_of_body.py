"""Leader or official of a body whose members did it: a post, the structure below it, and the act, all on one day.

PASS with a post on an official record or two origins, every structural tie sourced and of command, an act with two
origins, and sure overlap; WEAK with an administrative tie, a tie or unit that is not known, or possible overlap only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.lines import BY_POST, find_lines
from referrals.matter.strength import Shortfalls, make_path, weigh_line

if TYPE_CHECKING:
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, NearPath, Path

MODE = BY_POST
WELL = "post, structure and act are sourced, and every tie surely held on the days of the act"


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find the lines from posts of the target down to an act."""
    lines, near = find_lines(ground, act)
    paths = []
    for line in lines:
        short = Shortfalls()
        weigh_line(ground, line, short)
        paths.append(make_path(ground, MODE, act, line.edges, short, WELL))
    return paths, near
