"""What is said of one element of superior responsibility."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referrals.checklist import Status


@dataclass(frozen=True, slots=True)
class Element:
    """One element for one act.

    Attributes:
        code: `C1` to `C3`.
        title: what it asks.
        act: id of the act.
        status: PASS, WEAK or MISSING: what the file holds, never what is true.
        because: what decides, in one sentence.
        claims: ids of the claims that it stands on.
        lifts: what would lift it; empty for PASS.
    """

    code: str
    title: str
    act: str
    status: Status
    because: str
    claims: tuple[str, ...]
    lifts: tuple[str, ...]
