"""What the whole graph tells an audience of protected people, beyond what one subgraph shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model import PARTICIPATION, load_schema
from queries.rows import day, mapping, text
from queries.statements import statement
from queries.subgraph.bodies import pages
from queries.subgraph.claims import claim_body
from queries.subgraph.withholding.acts import ACT_TYPES, Act, affected_roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.database import Database
    from graph.database.values import Row
    from graph.protection import Audience

#: Literals that say who somebody is.
_IDENTIFYING = frozenset({"birth_date", "occupation", "statement", "count", "kind"})
_MOST_ENCLOSING = 6


@dataclass(slots=True)
class Known:
    """What the graph tells of a protected person.

    Attributes:
        acts: ids of the acts that affected them.
        identity: how many things it tells that say who they are: a relative, a post, a birth date, a name.
    """

    acts: set[str] = field(default_factory=set)
    identity: int = 0


class Elsewhere:
    """Asks the graph as one audience sees it, and remembers the answers."""

    def __init__(self, database: Database, audience: Audience, people: frozenset[str]) -> None:
        """Prepare.

        Args:
            database: where the graph is.
            audience: who could look there.
            people: ids of all whom it may not know.
        """
        self._database, self._levels, self._people = database, audience.levels, people
        self._affected = frozenset(affected_roles())
        self._known: dict[str, Known] = {}
        self._acts: dict[str, Act] = {}
        self._enclosing: dict[str, str] = {}

    def _rows(self, name: str, **parameters: object) -> list[Row]:
        return self._database.read(statement(f"subgraph/cypher/{name}"), {"audiences": self._levels, **parameters})

    def of_people(self, ids: Iterable[str]) -> dict[str, Known]:
        """What is told of some protected people, by id."""
        asked = list(ids)
        for page in pages(one for one in asked if one not in self._known):
            self._known |= {one: Known() for one in page}
            for row in self._rows("ties_of", ids=page):
                self._note_tie(self._known[str(row["id"])], mapping(row["tie"]), mapping(row["other"]))
            for row in self._rows("claims_about", ids=page):
                self._note_claim(claim_body(row))
        return {one: self._known[one] for one in asked}

    def everybody(self) -> dict[str, Known]:
        """What is told of all protected people of the graph."""
        return self.of_people(sorted(self._people))

    def _note_tie(self, known: Known, tie: Mapping[str, object], other: Mapping[str, object]) -> None:
        edge = load_schema().edges[str(tie["edge"])]
        affected = edge.name == PARTICIPATION and text(tie.get("role")) in self._affected
        if affected and other["type"] in ACT_TYPES:
            known.acts.add(str(other["id"]))
        elif not edge.shortcut and not other["protected"]:
            known.identity += 1

    def _note_claim(self, claim: Mapping[str, object]) -> None:
        named = claim["predicate"] == "name" and mapping(claim["qualifiers"]).get("form") != "descriptive"
        if named or claim["predicate"] in _IDENTIFYING:
            self._known[str(claim["subject"])].identity += 1

    def acts(self, ids: Iterable[str]) -> dict[str, Act]:
        """What is told of some acts, by id."""
        asked = sorted(set(ids))
        for page in pages(one for one in asked if one not in self._acts):
            for row in self._rows("nodes", ids=page):
                entity = mapping(row["entity"])
                act = Act(str(entity["id"]), str(entity["type"]), text(entity.get("kind")))
                first, last = day(entity.get("day_from")), day(entity.get("day_to"))
                act.spans |= {f"{first}/{last}"} if first and last else set()
                self._acts[act.id] = act
            for row in self._rows("ties_of", ids=page):
                if str(row["id"]) in self._acts:
                    self._note_around(self._acts[str(row["id"])], mapping(row["tie"]), mapping(row["other"]))
        return {one: self._acts[one] for one in asked if one in self._acts}

    def _note_around(self, act: Act, tie: Mapping[str, object], other: Mapping[str, object]) -> None:
        other_id, edge = str(other["id"]), str(tie["edge"])
        around = {"located_in": act.places, "in_case": act.cases, "within": act.larger, "accused_of": act.units}
        if edge in around:
            around[edge].add(other_id)
        elif edge == PARTICIPATION and other_id in self._people:
            act.people.add(other_id)
        elif edge == PARTICIPATION:
            (act.companions if text(tie.get("role")) in self._affected else act.units).add(other_id)

    def enclosing(self, place: str) -> list[str]:
        """The places that a place lies in, nearest first; none if the graph does not tell."""
        found: list[str] = []
        while len(found) < _MOST_ENCLOSING:
            here = found[-1] if found else place
            if here not in self._enclosing:
                rows = self._rows("edges_from", ids=[here])
                outer = [str(row["finish"]) for row in rows if mapping(row["tie"])["edge"] == "located_in"]
                self._enclosing[here] = min(outer, default="")
            if not self._enclosing[here] or self._enclosing[here] in {place, *found}:
                break
            found.append(self._enclosing[here])
        return found

    def named_like(self, acts: Sequence[Act]) -> list[Row]:
        """Who was affected, by name, by acts that share a kind with one of these, and a place or a body."""
        asked = [
            {"act": act.id, "kind": act.kind, "hub": hub} for act in acts for hub in sorted(act.places | act.units)
        ]
        return self._rows("acts_like", asked=asked, roles=affected_roles()) if asked else []
