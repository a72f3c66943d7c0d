"""A set of entities picked by hand, and how they are tied to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import BadParameter
from queries.entities import known_types
from queries.subgraph.picked import Picked

if TYPE_CHECKING:
    from graph.database import Database
    from queries.subgraph.selection import Selection


def pick(database: Database, selection: Selection) -> Picked:
    """Take the ids.

    Raises:
        UnknownEntity: one of them has no entity.
        BadParameter: there is none.
    """
    if not selection.start:
        raise BadParameter("is empty", where="ids", mend="give at least one id")
    with database.reading() as reader:
        known_types(reader, selection.start)
    ids = tuple(dict.fromkeys(selection.start))
    title = f"{len(ids)} chosen record{'' if len(ids) == 1 else 's'}"
    return Picked(title=title, ids=ids, facts=selection.ties or None)
