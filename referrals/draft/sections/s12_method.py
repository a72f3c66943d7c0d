"""Method and standard: house rules, grades, the independence rule with its counts, dates, data and version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Items, Section, Table
from referrals.draft.acts import source_number
from referrals.draft.wording import joined, worded
from referrals.matter.times import HORIZON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.document.records import Block, Cell, Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act

CODE, TITLE = "12", "Method and standard used"
HEADER = ("Act", "Origins", "Sources that count, origin by origin", "Set aside")
_RULES = (
    "claims",
    "grading",
    "standing",
    "dates",
    "kinds",
    "proof",
    "wording",
    "labels",
    "no_score",
    "instructions",
    "sent",
)


def write(manuscript: Manuscript) -> Section:
    """Write how the file was made."""
    said = [manuscript.law(manuscript.programme.standard, "method.standard")]
    said += [manuscript.file("method.independence", rule=manuscript.matter.notes.get("independence", "").rstrip("."))]
    said += [manuscript.file(f"method.{rule}") for rule in _RULES]
    said += list(_facts(manuscript))
    blocks: list[Block] = [Items(tuple((one,) for one in said))]
    if manuscript.matter.acts:
        rows = tuple(_row(manuscript, act) for act in manuscript.matter.acts)
        blocks.append(Table("origins", worded("method.caption"), HEADER, rows, (0.1, 0.1, 0.45, 0.35)))
    return Section(CODE, TITLE, tuple(blocks))


def _facts(manuscript: Manuscript) -> Iterator[Sentence]:
    matter = manuscript.matter
    yield manuscript.file("method.horizon", posts=HORIZON.posts, structure=HORIZON.structure)
    stored = sum(1 for one in matter.claims if manuscript.evidence.passage(one))
    yield manuscript.file("method.passages", stored=stored, all=len(matter.claims))
    yield manuscript.law(manuscript.programme.recency.law, "method.recency")
    for law in manuscript.programme.notes:
        yield manuscript.law(law, "method.law_note")
    versions = ", ".join(f"{name} {version}" for name, version in sorted(matter.datasets.items()))
    yield manuscript.file("method.made", program=manuscript.program, versions=versions, record=matter.latest_record)


def _row(manuscript: Manuscript, act: Act) -> tuple[Cell, ...]:
    groups = "\n".join(
        f"{joined(source_number(manuscript, key) for key in members)}{f' ({reason})' if reason else ''}"
        for members, reason in act.origins.groups
    )
    left = "\n".join(f"{source_number(manuscript, key)}: {reason}" for key, reason in act.origins.left_out)
    return (
        manuscript.cell(act.number),
        manuscript.cell(str(act.origins.count)),
        manuscript.cell(groups or "–"),
        manuscript.cell(left or "–"),
    )
