"""Taking out of a subgraph what its audience may not see: protected people become labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.database import Database
    from queries.subgraph.selection import Selection
    from queries.subgraph.subgraph import Spool


@dataclass(frozen=True, slots=True)
class Withheld:
    """What was withheld.

    Attributes:
        sentences: what was left out or widened, in words.
        labels: what stands for an id or name that is not shown.
    """

    sentences: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)

    def shown(self, text: str) -> str:
        """Give a text with labels in place of what is not shown."""
        for hidden, label in self.labels.items():
            text = text.replace(hidden, label)
        return text


def withhold(database: Database, selection: Selection, spool: Spool) -> Withheld:
    """Take out of a spool what the audience may not see."""
    return Withheld()
