"""The checklist of a dossier: gates and criteria, each with what it stands on and what would lift it.

It judges the file, never the person: PASS means that the file holds what the programme asks to see for this element,
not that the element is true. There is no total, no score, no ranking and no forecast.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How a criterion stands."""

    PASS = "PASS"  # noqa: S105 - no password: how a criterion stands
    WEAK = "WEAK"
    MISSING = "MISSING"
    NOT_APPLICABLE = "n/a"


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate: a condition for any export.

    Attributes:
        code: `G1` to `G6`.
        title: what it asks.
        is_open: whether the dossier may be exported as far as this gate is concerned.
        because: why, in one sentence.
        lifts: what would open it; empty if it is open.
        overridden_by: who opened it in spite of that, and why; empty if nobody did.
    """

    code: str
    title: str
    is_open: bool
    because: str
    lifts: tuple[str, ...] = ()
    overridden_by: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion for one programme.

    Attributes:
        code: `K1` to `K17`.
        title: what it asks.
        status: how it stands.
        contested: whether a live denial or contrary claim exists for what it stands on.
        required: whether the programme asks for it; `plus` if it only helps.
        blocks: whether the export is blocked while it is MISSING (K14, K16).
        because: what decides, one sentence each.
        claims: ids of the claims that it stands on.
        lifts: what would lift it, one sentence each; empty for PASS.
    """

    code: str
    title: str
    status: Status
    contested: bool
    required: str
    blocks: bool
    because: tuple[str, ...]
    claims: tuple[str, ...]
    lifts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Gates and criteria of one dossier under one programme.

    Attributes:
        programme: its name.
        checked_by: who checked the law, in words.
        stale: whether the law was looked at too long ago.
        gates: all six.
        criteria: those that the programme asks for or that may help, in order.
        suggestions: programmes that fit better, with the reason.
    """

    programme: str
    checked_by: str
    stale: bool
    gates: tuple[Gate, ...]
    criteria: tuple[Criterion, ...]
    suggestions: tuple[str, ...]

    @property
    def blocked_by(self) -> tuple[str, ...]:
        """Codes of the gates and criteria that block an export; none if it may go out."""
        closed = (gate.code for gate in self.gates if not gate.is_open and not gate.overridden_by)
        missing = (one.code for one in self.criteria if one.blocks and one.status is Status.MISSING)
        return (*closed, *missing)
