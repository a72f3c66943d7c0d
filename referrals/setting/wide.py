"""Which annexes are wide: their tables have so many columns that the paper is held across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Table

if TYPE_CHECKING:
    from referrals.document.records import Section

_MOST_UPRIGHT = 6


def is_wide(annex: Section) -> bool:
    """Whether a table of an annex, or of a part of it, has more columns than can be read on upright paper."""
    tables = (block for block in annex.blocks if isinstance(block, Table))
    return any(len(one.header) > _MOST_UPRIGHT for one in tables) or any(map(is_wide, annex.subsections))
