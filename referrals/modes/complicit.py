"""Complicit, or engaged directly or indirectly: the target is named as having taken part, or is accused of the act.

PASS with two origins and a described contribution. An accusation alone, and taking part of which nothing is described,
is WEAK. Knowing of an act is no contribution.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.strength import Shortfalls, enough_origins, make_path

if TYPE_CHECKING:
    from queries.subgraph.records import Edge
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, NearPath, Path

MODE = "complicit"
ROLES = frozenset({"participant"})


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find the ties of the target to an act as one who took part in it or is accused of it."""
    paths = [_path(ground, act, edge, accused=False) for edge in ground.own_parts(act, ROLES)]
    accused = (one for one in ground.parts(act, "accused_of") if one.start == ground.target)
    return [*paths, *(_path(ground, act, edge, accused=True) for edge in accused)], []


def _path(ground: Ground, act: Act, edge: Edge, *, accused: bool) -> Path:
    short, claims = Shortfalls(), ground.view.claims_of(edge)
    lift = f"a source that describes what {ground.view.ref(ground.target).name} contributed to act {act.number}"
    if accused:
        short.add("somebody sees the person behind the act, and no source names them as having taken part", lift)
    elif not any(claim.note or claim.qualifiers.get("reason") for claim in claims):
        short.add("no source describes the contribution", lift)
    enough_origins(ground, edge, act, short)
    return make_path(ground, MODE, act, [edge], short, "two origins or more describe the contribution")
