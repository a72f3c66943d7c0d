"""Fetching the evidence of gathered nodes and edges: claims, what answers them, whoever they name, and their sources.

A denial travels with what it denies, whatever dataset it is from.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from graph.model import load_schema
from queries.rows import mapping, texts
from queries.statements import statement
from queries.subgraph.bodies import node_body, pages
from queries.subgraph.claims import claim_body, claim_place
from queries.subgraph.gathering import DRAWING
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.database import Database
    from graph.database.values import Row
    from queries.subgraph.selection import Selection
    from queries.subgraph.subgraph import Plain, Spool

#: Claims answer claims, and entities that are named are named by claims of others: no real chain of these is as long.
_MOST_ROUNDS = 20


class Witnesses:
    """The evidence of one selection on its way into a spool that holds its nodes and edges."""

    def __init__(self, database: Database, selection: Selection, spool: Spool) -> None:
        """Prepare."""
        self._database, self._selection, self._spool = database, selection, spool

    def gather(self) -> None:
        """Fetch all of it."""
        for ids in pages(key for key, _ in self._spool.each(NODE)):
            self._put_claims(self._rows("claims_about", ids=ids), literals_only=False)
        self._gather_named_claims()
        self._gather_mentioned()
        self._gather_sources()

    def _rows(self, name: str, **parameters: object) -> list[Row]:
        audiences = {"audiences": self._selection.audience.levels} if name.startswith("claims") else {}
        return self._database.read(statement(f"subgraph/cypher/{name}"), {**audiences, **parameters})

    def _put_claims(self, rows: Iterable[Row], *, literals_only: bool) -> None:
        for row in rows:
            body = claim_body(row)
            if self._belongs(body, literals_only=literals_only):
                self._spool.put(CLAIM, str(body["id"]), body, claim_place(row))

    def _belongs(self, body: Plain, *, literals_only: bool) -> bool:
        """Whether a claim about an entity says something of what is in here."""
        if self._selection.datasets and body["dataset"] not in self._selection.datasets:
            return False
        if body["predicate"] in load_schema().properties:
            return True
        if literals_only:
            return False
        if self._spool.has(EDGE, str(body["fact"])) or self._spool.has(DRAWING, str(body["id"])):
            return True
        draws = body["stance"] == "asserts" and not body["attributed_to"] and body["status"] != "open"
        return not draws and self._spool.has(NODE, str(body["object"]))

    def _gather_named_claims(self) -> None:
        """Fetch claims that edges or claims name by id: what draws a shortcut, and what answers a claim."""
        sought: set[str] = set()
        for _ in range(_MOST_ROUNDS):
            missing = {key for key in self._named_claims() if not self._spool.has(CLAIM, key)} - sought
            for ids in pages(sorted(missing)):
                for row in self._rows("claims", ids=ids):
                    body = claim_body(row)
                    self._spool.put(CLAIM, str(body["id"]), body, claim_place(row))
            if not missing:
                return
            sought |= missing

    def _named_claims(self) -> Iterator[str]:
        yield from (key for key, _ in self._spool.each(DRAWING))
        for _, body in self._spool.each(CLAIM):
            yield from texts(body["disputed_by"])

    def _gather_mentioned(self) -> None:
        """Fetch whoever a claim names that is no node, with name and properties, whose claims name others again."""
        sought: set[str] = set()
        for _ in range(_MOST_ROUNDS):
            missing = {key for key in self._named_entities() if not self._known(key)} - sought
            for ids in pages(sorted(missing)):
                for row in self._rows("nodes", ids=ids):
                    entity = mapping(row["entity"])
                    body = node_body(entity, self._selection.audience, "", mentioned=True)
                    self._spool.put(MENTION, str(entity["id"]), body)
                self._put_claims(self._rows("claims_about", ids=ids), literals_only=True)
            if not missing:
                return
            sought |= missing

    def _known(self, entity_id: str) -> bool:
        return self._spool.has(NODE, entity_id) or self._spool.has(MENTION, entity_id)

    def _named_entities(self) -> Iterator[str]:
        for _, body in self._spool.each(CLAIM):
            yield from entities_of(body)

    def _gather_sources(self) -> None:
        named = {key for _, body in self._spool.each(CLAIM) for key in sources_of(body)}
        for ids in pages(sorted(named)):
            for row in self._rows("sources", ids=ids):
                stored = mapping(json.loads(str(row["record"])))
                self._spool.put(SOURCE, str(stored["id"]), stored | {"published": stored.get("published") or ""})


def entities_of(body: Plain) -> Iterator[str]:
    """The ids of all entities that a claim names."""
    qualifiers = mapping(body["qualifiers"])
    referring = load_schema().references(str(body["predicate"]))
    named = [body["subject"], body["object"], body["asserted_by"], body["attributed_to"]]
    yield from (str(one) for one in (*named, *(qualifiers.get(key) for key in referring)) if one)


def sources_of(body: Plain) -> Iterator[str]:
    """The ids of all sources that a claim cites, and of the statements that these repeat."""
    citations = body["citations"] if isinstance(body["citations"], list) else []
    for cited in citations:
        yield from (str(cited[key]) for key in ("source", "rests_on") if cited[key])
