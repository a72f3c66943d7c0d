"""Everything that is loaded, or everything of some datasets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.subgraph.picked import Picked

if TYPE_CHECKING:
    from graph.database import Database
    from queries.subgraph.selection import Selection


def pick(_: Database, selection: Selection) -> Picked:
    """Take every entity; the datasets of the selection are looked at when they are fetched."""
    named = f"of {', '.join(sorted(selection.datasets))}" if selection.datasets else "that is loaded"
    return Picked(title=f"Everything {named}", ids=None)
