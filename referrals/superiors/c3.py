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
    """PASS if a source that counts says that the office did nothing adequate; WEAK if only others do; else MISSING.

    WEAK too if no source says whose failure it was. The failure of another body is not theirs, and what the graph does
    not hold proves nothing.
    """
    act = matter.act(path.act)
    failures = [one for one in act.responses if one.negative] if act else []
    office = {path.steps[0].origin.id, path.steps[0].target.id}
    theirs = [one for one in failures if one.is_of(office)]
    nobodys = [one for one in failures if not one.by]
    decisive = theirs or nobodys
    if not decisive:
        why = "No source says that the person or the office did nothing."
        return Element(CODE, TITLE, path.act, Status.MISSING, why, (), _LIFT)
    counted = bool(theirs) and any(one.origins.count for one in theirs)
    claims = tuple(dict.fromkeys(claim for one in decisive for claim in one.negative))
    whose = "" if theirs else " No source says whose failure that was."
    why = f"“{decisive[0].event.name}”: {decisive[0].outcome or 'no measure'}.{whose}"
    status, lifts = (Status.PASS, ()) if counted else (Status.WEAK, _LIFT)
    return Element(CODE, TITLE, path.act, status, why, claims, lifts)
