"""One dossier under one programme, as gates and criteria look at it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from referrals.checklist import Criterion, Gate, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from referrals.casefile import Casefile
    from referrals.evidence import Evidence
    from referrals.matter.records import Act, Matter, Path
    from referrals.programme import Programme

#: Kinds of proceeding whose outcome may speak against what is alleged.
_DECISIONS = frozenset({"verdict", "court-decision", "measure", "dismissal"})


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is judged: the file, never the person.

    Attributes:
        matter: what the graph holds.
        casefile: what the advocate brings.
        programme: under which the file is judged.
        evidence: stored copies and passages.
    """

    matter: Matter
    casefile: Casefile
    programme: Programme
    evidence: Evidence

    @property
    def fitting(self) -> tuple[Act, ...]:
        """The acts of kinds that the programme reaches."""
        return tuple(act for act in self.matter.acts if self.programme.acts_of(act.kind))

    @property
    def paths(self) -> tuple[Path, ...]:
        """The paths to fitting acts in ways that the programme's law knows, strongest first."""
        fitting = {act.event.id for act in self.fitting}
        known = [path for path in self.matter.paths if path.act in fitting and path.mode in self.programme.modes]
        return tuple(sorted(known, key=lambda path: path.strength != "PASS"))

    @property
    def linked(self) -> tuple[Act, ...]:
        """The fitting acts to which such a path leads."""
        reached = {path.act for path in self.paths}
        return tuple(act for act in self.fitting if act.event.id in reached)

    def criterion(
        self,
        code: str,
        title: str,
        status: Status,
        because: Iterable[str],
        *,
        claims: Iterable[str] = (),
        lifts: Iterable[str] = (),
        contested: bool = False,
        blocks: bool = False,
    ) -> Criterion:
        """Make a criterion, with what the programme says of it; a PASS needs no lifting."""
        return Criterion(
            code=code,
            title=title,
            status=status,
            contested=contested,
            required=self.asked(code),
            blocks=blocks,
            because=tuple(dict.fromkeys(because)),
            claims=tuple(dict.fromkeys(claims)),
            lifts=() if status in {Status.PASS, Status.NOT_APPLICABLE} else tuple(dict.fromkeys(lifts)),
        )

    def asked(self, code: str) -> str:
        """What the programme says of a criterion: `required`, `plus`, what it may stand for, or `information`."""
        asked = self.programme.criteria
        if code in asked.required or (code == "K5" and self.programme.tenure and self.runs_through_post):
            return "required"
        for group in asked.either:
            if code in group:
                return f"required, or {' or '.join(one for one in group if one != code)} in its place"
        return "plus" if code in asked.plus else "information"

    @property
    def runs_through_post(self) -> bool:
        """Whether some path to an act leads through a post."""
        return any(step.edge == "holds_post" for path in self.paths for step in path.steps)


def is_contested(acts: Iterable[Act]) -> bool:
    """Whether a denial or contrary claim answers one of some acts, or an authority decided about it."""
    known = list(acts)
    denied = any(answer.stance != "no-reply" for act in known for answer in act.answers)
    return denied or any(response.kind in _DECISIONS for act in known for response in act.responses)


def gate(dossier: Dossier, code: str, title: str, because: str, *, is_open: bool, lifts: Iterable[str] = ()) -> Gate:
    """Make a gate, with whoever opened it in spite of what it says."""
    override = dossier.casefile.overrides_gate(code)
    by = f"{override.by} on {override.on.isoformat()}: {override.reason}" if override and not is_open else ""
    return Gate(code, title, is_open, because, () if is_open else tuple(lifts), by)
