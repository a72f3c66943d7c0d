"""C3: failure to prevent or punish: a source says so, for a time after the notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.superiors.element import Element

if TYPE_CHECKING:
    from referrals.matter.records import Matter, Path

CODE, TITLE = "C3", "Failed to prevent or punish"
_LIFT = ("a source that says what was done, or was not done, after the office was told",)


def judge(matter: Matter, path: Path) -> Element:
    """PASS if a source that counts says that nothing adequate was done; WEAK if only others do; MISSING otherwise.

    What the graph does not hold proves nothing.
    """
    act = matter.act(path.act)
    failures = [one for one in act.responses if one.negative] if act else []
    claims = tuple(dict.fromkeys(claim for one in failures for claim in one.negative))
    if not failures:
        return Element(CODE, TITLE, path.act, Status.MISSING, "No source says that nothing was done.", (), _LIFT)
    counted = any(one.origins.count for one in failures)
    why = f"“{failures[0].event.name}”: {failures[0].outcome or 'no measure'}."
    return Element(
        CODE, TITLE, path.act, Status.PASS if counted else Status.WEAK, why, claims, () if counted else _LIFT
    )
