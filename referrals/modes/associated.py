"""Associated with somebody involved, by conduct: a tie to a doer of the act, and a part of the target's own in the act.

A relation alone is no path: kinship, a common party or a common office ties nobody to an act. Conduct has to be
described besides, and two origins have to tell of it for PASS.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import load_schema
from referrals.matter.strength import Shortfalls, enough_origins, make_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.subgraph.records import Edge
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, NearPath, Path

MODE = "associated"
#: Parts in an act that are no conduct towards it: whoever complains, reports or defends is not associated by that.
_NO_CONDUCT = frozenset(
    {"witness", "lawyer", "applicant", "publisher", "addressee", "not-included", "protester", "issuer"}
)
_TIES = ("reports_to", "member_of")


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find conduct of the target in an act beside a tie to one of its doers."""
    roles = load_schema().roles
    conduct = frozenset(role for role, word in roles.items() if word.side == "bystander" and role not in _NO_CONDUCT)
    paths = []
    for own in ground.own_parts(act, conduct):
        for tie in _ties(ground, act):
            short = Shortfalls()
            enough_origins(ground, own, act, short)
            if not any(claim.note for claim in ground.view.claims_of(own)):
                short.add("the conduct is not described", f"a source that describes the conduct in act {act.number}")
            paths.append(make_path(ground, MODE, act, [tie, own], short, "two origins or more describe the conduct"))
    return paths, []


def _ties(ground: Ground, act: Act) -> Iterator[Edge]:
    doers = {edge.start for edge in ground.doers(act)}
    for name in _TIES:
        for tie in ground.view.leading_from(name, ground.target):
            if tie.end in doers and ground.overlap(tie, act.days) in {"sure", "possible"}:
                yield tie
