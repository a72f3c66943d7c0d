"""How well the edges of a subgraph are established on the days asked."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.grades import Grade, grade_act, grade_on, turning_days, weakest
from graph.intervals import Held
from graph.model import load_schema
from queries.chain.evidence import held_of
from queries.rows import mapping
from queries.statements import statement
from queries.subgraph.bodies import fact_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from graph.database import Database
    from graph.database.values import Row
    from graph.dates import Span
    from queries.subgraph.selection import Selection

#: Ties that others of their kind exclude: another head of the body, another body above it.
_WITH_RIVALS = frozenset({"holds_post", "part_of"})


class Grader:
    """Grades acts and ties on the days of one selection."""

    def __init__(self, database: Database, selection: Selection) -> None:
        """Grade for this selection; without days nothing has a grade."""
        self._database, self._selection = database, selection

    def of_act(self, first: date | None, last: date | None) -> str:
        """Grade an act by the days that it may have; empty if it was not on the days asked, or none were."""
        asked = self._selection.on
        if asked is None:
            return ""
        days = (first, last) if first and last else None
        grade = grade_act(Held(touch=(days,) if days else (), possible_from=first, possible_to=last), asked)
        return grade.value if grade else ""

    def of_edges(self, rows: Sequence[Row], given: Mapping[str, Grade]) -> dict[str, Grade]:
        """Grade ties, by the id of the fact.

        Args:
            rows: as `edges_from` gives them.
            given: grades that an answer has given already, by the id that it knows the fact by.

        Returns:
            The grades; a tie that does not hold on the days asked on any reading is not among them.
        """
        grades = {fact_of(row): given[_stored(row)] for row in rows if _stored(row) in given}
        asked = self._selection.on
        if asked is None:
            return grades
        left = [row for row in rows if fact_of(row) not in grades]
        rivals = self._rivals([row for row in left if mapping(row["tie"])["edge"] in _WITH_RIVALS])
        found = {fact_of(row): self._grade(row, asked, rivals.get(_stored(row), [])) for row in left}
        return grades | {fact: grade for fact, grade in found.items() if grade}

    def _grade(self, row: Row, asked: Span, rivals: list[Held]) -> Grade | None:
        tie = mapping(row["tie"])
        edge, held = load_schema().edges[str(tie["edge"])], held_of(tie)
        if edge.time != "state":
            return grade_act(held, asked)
        structural = edge.name == "part_of"
        horizon = self._selection.horizon.structure if structural else self._selection.horizon.posts
        return grade_during(held, asked, horizon, rivals, exclusive=not structural)

    def _rivals(self, rows: Sequence[Row]) -> dict[str, list[Held]]:
        found: defaultdict[str, list[Held]] = defaultdict(list)
        facts = [{"fact": _stored(row), "start": row["start"], "finish": row["finish"]} for row in rows]
        asked = {"facts": facts, "audiences": self._selection.audience.levels}
        for row in self._database.read(statement("lookup/rivals"), asked) if facts else []:
            found[str(row["fact"])].append(held_of(mapping(row["rival"])))
        return found


def grade_during(
    held: Held, asked: Span, horizon: int, rivals: Sequence[Held] = (), *, exclusive: bool = True
) -> Grade | None:
    """Grade a state of affairs on all days of a span.

    Args:
        held: the time of the fact.
        asked: the days; an end that is open is looked at as far as anything is known to change.
        horizon: as `graph.grades.grade_on` takes it.
        rivals: likewise.
        exclusive: likewise.

    Returns:
        The weakest of its grades on these days; `possible` if it holds on some of them only; None if on none.
    """
    turns = turning_days(held, horizon).union(*(turning_days(rival, horizon) for rival in rivals))
    days = {day for day in turns if asked.allows(day)} | {day for day in (asked.first, asked.last) if day}
    grades = [grade_on(held, day, horizon, rivals, exclusive=exclusive) for day in sorted(days)]
    held_on = [grade for grade in grades if grade]
    if held.undated and not days:
        return Grade.UNDATED
    if not held_on:
        return None
    return weakest(held_on) if len(held_on) == len(grades) else Grade.POSSIBLE


def _stored(row: Row) -> str:
    """The id of a fact as it is stored, with its circle."""
    return str(mapping(row["tie"])["fact"])
