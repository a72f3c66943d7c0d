"""Numbers of tables and figures, in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Picture, Table
from referrals.document.walk import each_block

if TYPE_CHECKING:
    from collections.abc import Mapping

    from referrals.document.records import Document

TABLE, FIGURE = "Table", "Figure"


def numbered(document: Document) -> Mapping[str, tuple[str, int]]:
    """Give the word and number of each table and picture, by its name."""
    found: dict[str, tuple[str, int]] = {}
    tables = figures = 0
    for block in each_block(document):
        if isinstance(block, Table):
            tables += 1
            found[block.name] = TABLE, tables
        elif isinstance(block, Picture):
            figures += 1
            found[block.name] = FIGURE, figures
    return found
