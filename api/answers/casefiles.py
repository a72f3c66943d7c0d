"""Which casefile a question is about: one that was brought, or an empty one; and whether it fits what was asked."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, cast

from graph.errors import BadParameter
from referrals.casefile import CIRCLES
from referrals.programme import programme_named

if TYPE_CHECKING:
    from referrals.casefile import Casefile, Recipient
    from referrals.programme import Programme

#: The circles of exports, as whom a dossier for them is for.
_ALSO = {"partner": "sponsor"}


def read_recipient(text: str, where: str) -> Recipient:
    """Read for whom a dossier is; `partner`, as exports call it, is a sponsor.

    Raises:
        BadParameter: it is nobody for whom there are dossiers.
    """
    name = _ALSO.get(text, text)
    if name not in CIRCLES:
        nearest = get_close_matches(text[:40], CIRCLES, n=1)
        mend = f"did you mean {nearest[0]}?" if nearest else f"one of {', '.join(CIRCLES)}"
        raise BadParameter(f"{text[:40]!r} is nobody for whom there are dossiers", where=where, mend=mend)
    return cast("Recipient", name)


def programme_of(casefile: Casefile, name: str | None, where: str) -> Programme:
    """Give the programme that was named, or the only one of the casefile, if it is still in force.

    Raises:
        UnknownQuestion: there is none of this name.
        EndedProgramme: it is no longer in force.
        BadParameter: none was named, and the casefile has several.
    """
    if name is None and len(casefile.programmes) > 1:
        what = f"the casefile has {len(casefile.programmes)} programmes"
        raise BadParameter(what, where=where, mend=f"name one: {', '.join(casefile.programmes)[:200]}")
    programme = programme_named(name or casefile.programmes[0])
    programme.refuse_if_ended()
    return programme


def about(casefile: Casefile, target: str | None, where: str) -> Casefile:
    """Give the casefile, if it is about whom was asked.

    Raises:
        BadParameter: it is about somebody else.
    """
    if target is not None and casefile.target != target:
        what = f"the casefile is about {casefile.target[:80]!r}"
        raise BadParameter(what, where=where, mend="give that id, or another casefile")
    return casefile
