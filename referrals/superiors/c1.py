"""C1: a superior and subordinates: real control, and not only a chart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.superiors.element import Element

if TYPE_CHECKING:
    from referrals.matter.records import Matter, Path

CODE, TITLE = "C1", "Superior and subordinates"
ENOUGH = 2
#: What a source may say of a post that shows control: powers to order, appoint, discipline and deploy.
INDICATORS = {
    "order": re.compile(r"\b(order|command|direct)\w*", re.IGNORECASE),
    "appoint": re.compile(r"\b(appoint|promot|dismiss)\w*", re.IGNORECASE),
    "discipline": re.compile(r"\b(disciplin|punish)\w*", re.IGNORECASE),
    "deploy": re.compile(r"\b(deploy|dispatch)\w*", re.IGNORECASE),
}
_COMMANDING = frozenset({"command", "operational"})


def judge(matter: Matter, path: Path) -> Element:
    """PASS with ties of command and two indicators of control; WEAK with a chart only; MISSING with other ties."""
    links = [step for step in path.steps if step.edge == "part_of"]
    said = {one.id: one.area for one in matter.posts if one.id == path.steps[0].id}
    found = [name for name, pattern in INDICATORS.items() if any(pattern.search(text) for text in said.values())]
    claims = tuple(dict.fromkeys(claim for step in (path.steps[0], *links) for claim in step.claims))
    if any(step.kind not in _COMMANDING for step in links):
        lift = ("a source that says who commanded whom",)
        return Element(CODE, TITLE, path.act, Status.MISSING, "A tie is not of command.", claims, lift)
    if len(found) >= ENOUGH:
        why = f"Ties of command, and powers to {' and to '.join(found)}."
        return Element(CODE, TITLE, path.act, Status.PASS, why, claims, ())
    lift = (f"sources for {ENOUGH - len(found)} more of: power to order, appoint, discipline, deploy",)
    return Element(CODE, TITLE, path.act, Status.WEAK, "A formal chart, and no more.", claims, lift)
