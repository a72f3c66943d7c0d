"""C2: knowledge: a notice that reached the person, or the person's office, before or during the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.checklist import Status
from referrals.superiors.element import Element

if TYPE_CHECKING:
    from referrals.matter.records import Act, Matter, Path, Response

CODE, TITLE = "C2", "Knew, or had reason to know"
_NOTICES = frozenset({"notice", "complaint"})
_LIFT = ("a report addressed to the person or the office before the act", "a reply by the office to public reporting")


def judge(matter: Matter, path: Path) -> Element:
    """PASS with a notice to the person or the office by the time of the act; WEAK with earlier like acts; else MISSING.

    That everybody knew is not enough, and a notice after the act shows no knowledge of it while it could be stopped.
    """
    act = matter.act(path.act)
    office = {path.steps[0].origin.id, path.steps[0].target.id}
    earlier = [one for one in matter.acts if act and one.kind == act.kind and _before(one, act)]
    notices = [
        notice
        for one in (*earlier, *((act,) if act else ()))
        for notice in one.responses
        if notice.kind in _NOTICES and act and _by_then(notice, act) and office & {ref.id for ref, _ in notice.to}
    ]
    if notices:
        claims = tuple(dict.fromkeys(claim for notice in notices for claim in notice.claims))
        why = f"Told by “{notices[0].event.name}” by the time of the act."
        return Element(CODE, TITLE, path.act, Status.PASS, why, claims, ())
    if earlier:
        claims = tuple(claim for one in earlier for claim in one.typed_by)
        why = f"{len(earlier)} like acts before, and no notice to the office: a pattern only."
        return Element(CODE, TITLE, path.act, Status.WEAK, why, claims, _LIFT)
    return Element(CODE, TITLE, path.act, Status.MISSING, "No notice to the person or the office is known.", (), _LIFT)


def _before(one: Act, act: Act) -> bool:
    return bool(one.days.last and act.days.first and one.days.last < act.days.first)


def _by_then(notice: Response, act: Act) -> bool:
    return bool(notice.days.last and act.days.last and notice.days.last <= act.days.last)
