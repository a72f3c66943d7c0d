"""Fetching what a selection is about, page by page, into a spool: nodes and edges.

Nothing is held in memory but a page and, for a selection that is not the whole graph, its ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.rows import day, mapping, text, texts
from queries.statements import statement
from queries.subgraph.bodies import PAGE, as_seen, edge_body, fact_of, node_body, pages
from queries.subgraph.grading import Grader
from queries.subgraph.subgraph import EDGE, NODE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.database import Database
    from graph.database.values import Row
    from graph.grades import Grade
    from queries.subgraph.picked import Picked
    from queries.subgraph.selection import Selection
    from queries.subgraph.subgraph import Spool

#: What is kept in the spool beside records: ids of claims that draw the edges.
DRAWING = "drawing"


class Gathering:
    """The nodes and edges of one selection on their way into a spool."""

    def __init__(self, database: Database, selection: Selection, picked: Picked, spool: Spool) -> None:
        """Prepare.

        Args:
            database: where the graph is.
            selection: what was asked for.
            picked: what that comes to.
            spool: filled with the plain forms of nodes and edges, which hold no evidence yet.
        """
        self._database, self._selection, self._picked, self._spool = database, selection, picked, spool
        self._grader = Grader(database, selection)

    def gather(self) -> str:
        """Fetch nodes and edges, and say in words what had to be left out; nothing if nothing was."""
        cut = self._gather_nodes()
        for ids in pages(key for key, _ in self._spool.each(NODE)):
            self._gather_edges(ids)
        if self._picked.tied:
            self._drop_loose()
        return " ".join(words for words in (self._picked.cut, cut) if words)

    def _drop_loose(self) -> None:
        """Leave out nodes to which no edge leads that was asked for."""
        tied = {str(body[end]) for _, body in self._spool.each(EDGE) for end in ("start", "end")} | self._picked.tied
        for key, _ in self._spool.each(NODE):
            if key not in tied:
                self._spool.drop(NODE, key)

    def _gather_nodes(self) -> str:
        taken, most = 0, self._selection.limit
        for entity in self._entities():
            if taken == most and self._fits(entity):
                return f"Only the first {most:,} nodes are in here; there are more."
            if self._fits(entity):
                self._put_node(entity)
                taken += 1
        return ""

    def _entities(self) -> Iterator[Mapping[str, object]]:
        if self._picked.ids is None:
            after = ""
            while rows := self._rows("nodes_after", after=after, most=PAGE):
                yield from (mapping(row["entity"]) for row in rows)
                after = str(mapping(rows[-1]["entity"])["id"])
            return
        for ids in pages(self._picked.ids):
            found = {str(mapping(row["entity"])["id"]): mapping(row["entity"]) for row in self._rows("nodes", ids=ids)}
            yield from (found[one] for one in ids if one in found)

    def _rows(self, name: str, **parameters: object) -> list[Row]:
        return self._database.read(statement(f"subgraph/cypher/{name}"), parameters)

    def _fits(self, entity: Mapping[str, object]) -> bool:
        """Whether an entity was asked for; one that no dataset holds any more never is."""
        held = texts(entity.get("datasets"))
        types, datasets = self._selection.types, self._selection.datasets
        return bool(held) and (not types or entity["type"] in types) and (not datasets or not datasets.isdisjoint(held))

    def _put_node(self, entity: Mapping[str, object]) -> None:
        act = entity["type"] == "Event"
        grade = self._grader.of_act(day(entity.get("day_from")), day(entity.get("day_to"))) if act else ""
        self._spool.put(NODE, str(entity["id"]), node_body(entity, self._selection.audience, grade, mentioned=False))

    def _gather_edges(self, ids: list[str]) -> None:
        levels = self._selection.audience.levels
        rows = as_seen(self._rows("edges_from", ids=ids, audiences=levels), levels)
        asked = [row for row in rows if self._spool.has(NODE, str(row["finish"])) and self._asked(row)]
        grades = self._grader.of_edges(asked, self._picked.grades)
        for row in asked:
            self._put_edge(row, grades.get(fact_of(row)))

    def _asked(self, row: Row) -> bool:
        tie, selection = mapping(row["tie"]), self._selection
        wrong_edge = selection.edges and tie["edge"] not in selection.edges
        elsewhere = selection.datasets and selection.datasets.isdisjoint(texts(tie.get("datasets")))
        if wrong_edge or elsewhere or (selection.ties and self._leads_to_protected(row)):
            return False
        return self._picked.facts is None or self._belongs(row)

    def _leads_to_protected(self, row: Row) -> bool:
        """Whether an edge has no id to ask by: that in the graph can be made from a guess, and would confirm it."""
        ends = (self._spool.get(NODE, str(row[end])) or {} for end in ("start", "finish"))
        return any(end.get("protected") for end in ends)

    def _belongs(self, row: Row) -> bool:
        """Whether an edge is part of an answer that has edges of its own."""
        tie, picked = mapping(row["tie"]), self._picked
        facts = picked.facts or frozenset()
        ends = {str(row["start"]), str(row["finish"]), text(tie.get("event"))}
        return (
            not facts.isdisjoint({str(tie["fact"]), fact_of(row)})
            or not picked.acts.isdisjoint(ends)
            or not picked.claims.isdisjoint(texts(tie["claims"]))
        )

    def _put_edge(self, row: Row, grade: Grade | None) -> None:
        """Keep an edge that is as well established as was asked; those of an answer, also if not on these days."""
        least = self._selection.grade
        if least is not None and (grade is None or grade.rank > least.rank):
            return
        if self._selection.on is not None and grade is None and self._picked.facts is None:
            return
        self._spool.put(EDGE, fact_of(row), edge_body(row, grade))
        for claim in texts(mapping(row["tie"])["claims"]):
            self._spool.put(DRAWING, claim, {})
