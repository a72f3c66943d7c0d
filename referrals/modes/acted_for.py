"""Acted for somebody involved: the target reported to a person who is named in the act as its doer.

PASS with an official record that surely holds on the days of the act; WEAK otherwise. Kinship is never taken for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.matter.ground import tied_in_words
from referrals.matter.strength import Shortfalls, enough_origins, make_path

if TYPE_CHECKING:
    from queries.subgraph.records import Edge
    from referrals.matter.ground import Ground
    from referrals.matter.records import Act, NearPath, Path

MODE = "acted-for"


def find(ground: Ground, act: Act) -> tuple[list[Path], list[NearPath]]:
    """Find the doers of an act to whom the target reported on its days."""
    days, parts = act.days, list(ground.doers(act))
    ties = [
        tie
        for tie in ground.view.leading_from("reports_to", ground.target)
        if ground.overlap(tie, days) in {"sure", "possible"}
    ]
    return [_path(ground, act, tie, part) for tie in ties for part in parts if part.start == tie.end], []


def _path(ground: Ground, act: Act, tie: Edge, part: Edge) -> Path:
    short, step = Shortfalls(), ground.step(tie, act.days)
    said = tied_in_words(ground, tie)
    if not step.official:
        short.add(f"{said} is on no official record", f"a document or registry entry that shows {said}")
    if step.overlap != "sure":
        short.add(f"it is not sure that {said} held then", f"a source that dates {said}")
    enough_origins(ground, part, act, short)
    return make_path(ground, MODE, act, [tie, part], short, "the tie is documented and held on the days of the act")
