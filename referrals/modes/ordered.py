"""Ordered, planned or directed it: the target is named as having ordered, organised or commanded the act.

PASS with the order itself as an official record, or with two origins and a described order; WEAK otherwise. An order
is never inferred from a rank or a post.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.ground import ENOUGH_ORIGINS
from referrals.matter.strength import Shortfalls, enough_origins, make_path

if TYPE_CHECKING:
    from queries.subgraph.records import Edge
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, NearPath, Path

MODE = "ordered"
ROLES = frozenset({"orderer", "organiser", "commander"})


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find the ties of the target to an act as the one who ordered, organised or commanded it."""
    return [_path(ground, act, edge) for edge in ground.own_parts(act, ROLES)], []


def _path(ground: Ground, act: Act, edge: Edge) -> Path:
    short, claims = Shortfalls(), ground.view.claims_of(edge)
    counted = ground.origins.count(claim.id for claim in claims).count
    if any(claim.nature == "official-record" for claim in claims) and counted:
        return make_path(ground, MODE, act, [edge], short, "an official record gives the order")
    enough_origins(ground, edge, act, short)
    described = any(claim.note or claim.qualifiers.get("reason") for claim in claims)
    if not described and counted < ENOUGH_ORIGINS:
        short.add("no source describes the order", f"the order for act {act.number}, or a source that describes it")
    return make_path(ground, MODE, act, [edge], short, "two origins or more tell of the order")
