"""How two entities are joined: everybody on the shortest paths, and the ties of each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import BadDay, BadParameter
from queries.paths import paths
from queries.subgraph.picked import Picked

if TYPE_CHECKING:
    from datetime import date

    from graph.database import Database
    from queries.paths.answer import PathsAnswer
    from queries.subgraph.selection import Selection

ENDS = 2


def pick(database: Database, selection: Selection) -> Picked:
    """Ask for the paths between the two ids; errors as `queries.paths.paths`, and for a span that is not one day."""
    if len(selection.start) != ENDS:
        raise BadParameter("takes two ids", where="paths", mend="give both ends")
    start, end = selection.start
    answer = paths(database, start, end, on=_day(selection), audience=selection.audience)
    ids = dict.fromkeys(ref.id for path in answer.paths for ref in path.entities)
    ties = [tie for path in answer.paths for step in path.steps for tie in step]
    return Picked(
        title=_title(answer),
        ids=tuple(ids or (start, end)),
        facts=frozenset(tie.fact for tie in ties),
        grades={tie.fact: tie.grade for tie in ties if tie.grade},
        cut="There are more paths of this length." if answer.truncated else "",
        empty=answer.empty,
    )


def _title(answer: PathsAnswer) -> str:
    when = f" on {answer.on.isoformat()}" if answer.on else ""
    return f"How “{answer.start.name}” and “{answer.end.name}” are joined{when}"


def _day(selection: Selection) -> date | None:
    if selection.on is not None and not selection.on.is_day:
        raise BadDay(f"{selection.on.text!r} is not one single day", where="on", mend="write it as 2015-11-26")
    return selection.on.first if selection.on else None
