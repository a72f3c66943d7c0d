"""A chart hides no line behind another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from referrals.document.records import Picture
from referrals.document.walk import each_section
from tests.referrals.making import another

if TYPE_CHECKING:
    from tests.referrals.making import Making

DAHL = "detention-of-dahl"


def test_ties_between_the_same_two_stand_side_by_side(varied: Making) -> None:
    """Whoever holds the premises of an act and is accused of it too has two lines, with a label each."""
    part = another(varied.claim("dahl-reth"), "reth-part", predicate="involved_in", qualifiers={"role": "participant"})
    asked = varied.loaded(part).asked(target="olaf-reth", incidents=[DAHL])
    blocks = [block for section in each_section(asked.draft()) for block in section.blocks]
    drawn = next(block.svg for block in blocks if isinstance(block, Picture))
    lines = re.findall(r'<path d="(M[^"]+)" fill="none"', drawn)
    labels = re.findall(r'<text x="(\d+)" y="(\d+)" text-anchor="middle" font-size="11">', drawn)
    assert len(lines) > 1
    assert len(set(lines)) == len(lines)
    assert len({y for _, y in labels}) == len(labels)


def test_a_tie_on_no_origin_that_counts_is_not_drawn_as_sourced(varied: Making) -> None:
    """A statement that nobody can judge is dashed in the drawing and in its table."""
    part = another(
        varied.claim("dahl-reth"),
        "reth-part",
        predicate="involved_in",
        qualifiers={"role": "participant"},
        credibility=6,
    )
    document = varied.loaded(part).asked(target="olaf-reth", incidents=[DAHL]).draft()
    rows = [row for section in each_section(document) for block in section.blocks for row in getattr(block, "rows", ())]
    drawn = next(row[5].text for row in rows if len(row) == 6 and row[2].text == "participant")
    assert drawn == "dashed"
