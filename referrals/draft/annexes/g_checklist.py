"""Annex G, checklist: all gates and criteria. It is a map of weaknesses, and leaves the house only if asked to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Paragraph, Section, Table
from referrals.draft.criteria import because_of, lifts_of, shown, standing_of
from referrals.draft.wording import worded

if TYPE_CHECKING:
    from referrals.checklist import Gate
    from referrals.document.records import Block, Cell
    from referrals.draft.manuscript import Manuscript

CODE, TITLE = "G", "Checklist"
GATES, CRITERIA = (
    ("Gate", "Open", "Because", "What would open it"),
    ("Criterion", "Status", "Because", "What would lift it"),
)


def write(manuscript: Manuscript) -> Section | None:
    """Write the checklist for the submitter's own house, or for whom the advocate opted to show it."""
    opted = manuscript.casefile.include_checklist and manuscript.build == "authority"
    if not manuscript.is_internal and not opted:
        return None
    gates = tuple(_gate(manuscript, gate) for gate in manuscript.checklist.gates)
    criteria = tuple(
        tuple(
            manuscript.cell(text)
            for text in (
                f"{one.code} {one.title}",
                standing_of(one),
                because_of(manuscript, one),
                lifts_of(manuscript, one),
            )
        )
        for one in manuscript.checklist.criteria
    )
    blocks: list[Block] = [
        Table("gates", worded("checklist.gates"), GATES, gates, (0.2, 0.1, 0.4, 0.3), first_is_heading=True),
        Table(
            "checklist", worded("checklist.criteria"), CRITERIA, criteria, (0.2, 0.15, 0.35, 0.3), first_is_heading=True
        ),
        *_near(manuscript),
    ]
    return Section(CODE, TITLE, tuple(blocks))


def _gate(manuscript: Manuscript, gate: Gate) -> tuple[Cell, ...]:
    is_open = "yes" if gate.is_open else worded("checklist.overridden", by=gate.overridden_by)
    texts = (f"{gate.code} {gate.title}", is_open, shown(manuscript, gate.because), "\n".join(gate.lifts) or "–")
    return tuple(manuscript.cell(text) for text in texts)


def _near(manuscript: Manuscript) -> list[Block]:
    """What nearly ties the target to an act, told here and nowhere else."""
    near = tuple(
        (manuscript.file("checklist.near", one.claims, why=shown(manuscript, one.why).rstrip(".")),)
        for one in manuscript.matter.near
    )
    return [Paragraph((manuscript.file("checklist.near_lead"),)), Items(near)] if near else []
