"""Writing into a spool what widening decided: days, places, cases, bodies and ties of acts, and their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import PARTICIPATION, load_schema
from queries.rows import mapping
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE
from queries.subgraph.withholding.acts import CASE, UNIT, affected_roles
from queries.subgraph.withholding.widening import YEARS, bounds, coarser
from queries.subgraph.witnesses import entities_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from queries.subgraph.subgraph import Plain, Spool
    from queries.subgraph.withholding.changes import Changes
    from queries.subgraph.withholding.widening import Widened

_SPANS = ("on", "started", "ended")


class Applying:
    """Widens the records of one spool."""

    def __init__(self, spool: Spool, people: frozenset[str], widened: Widened, changes: Changes) -> None:
        """Prepare.

        Args:
            spool: what is changed.
            people: ids of the protected people in it.
            widened: how far each act is widened.
            changes: tells which acts get an id of their own, and takes note.
        """
        self._spool, self._people, self._widened, self._changes = spool, people, widened, changes
        self._affected = frozenset(affected_roles())

    def leave_out(self, entities: Collection[str]) -> None:
        """Drop entities with everything that names them."""
        for key, edge in self._spool.each(EDGE) if entities else ():
            if {edge["start"], edge["end"], edge["event"]}.intersection(entities):
                self._changes.drop_edge(key, edge)
        for key, claim in self._spool.each(CLAIM) if entities else ():
            if set(entities_of(claim)).intersection(entities):
                self._changes.drop_claim(key, claim)
        for entity in sorted(entities):
            self._spool.drop(NODE, entity)
            self._spool.drop(MENTION, entity)

    def apply(self) -> None:
        """Go through all edges, claims and acts once."""
        touched = {*self._changes.local, *self._widened.untied}
        for key, edge in self._spool.each(EDGE) if touched else ():
            act = next((str(edge[at]) for at in ("event", "start", "end") if edge[at] in touched), "")
            if act:
                self._edge(key, edge, act)
        for key, claim in self._spool.each(CLAIM) if touched else ():
            act = next((str(claim[at]) for at in ("subject", "object") if claim[at] in touched), "")
            if act:
                self._claim(key, claim, act)
        for act in sorted(self._changes.local):
            self._node(act)

    def _edge(self, key: str, edge: Plain, act: str) -> None:
        qualifiers = {"role": edge["role"]}
        if self._is_left_out(act, str(edge["start"]), str(edge["edge"]), str(edge["end"]), qualifiers):
            self._changes.drop_edge(key, edge)
            return
        changed = edge | {"end": self._moved(act, str(edge["edge"]), str(edge["end"]))}
        level = self._widened.days.get(act, 0)
        if level:
            first, last = (str(edge[at]) for at in ("possible_from", "possible_to"))
            widest = bounds(f"{first or '..'}/{last or '..'}", level) if first or last else ("", "")
            changed |= {"attested_from": "", "attested_to": "", "possible_from": widest[0], "possible_to": widest[1]}
        self._spool.change(EDGE, key, changed)

    def _claim(self, key: str, claim: Plain, act: str) -> None:
        subject, predicate, target = str(claim["subject"]), str(claim["predicate"]), str(claim["object"])
        local, level = act in self._changes.local, self._widened.days.get(act, 0)
        literal = local and subject == act and not target
        if self._is_left_out(act, subject, predicate, target, mapping(claim["qualifiers"])) or (
            literal and predicate not in {"name", "kind"}
        ):
            self._changes.drop_claim(key, claim)
            return
        changed = claim | {"object": self._moved(act, predicate, target)}
        if level:
            changed |= {at: coarser(str(claim[at]), level) for at in _SPANS}
        if literal and predicate == "name":
            changed |= {"value": self._name(act), "qualifiers": {"form": "descriptive"}}
        if local:
            changed = self._changes.bare(changed) | {"recorded_on": ""}
            self._changes.own(key, act)
        self._spool.change(CLAIM, key, changed)

    def _is_left_out(
        self, act: str, subject: str, predicate: str, target: str, qualifiers: Mapping[str, object]
    ) -> bool:
        """Whether a tie of an act is one that is not shown any more."""
        without, moved = self._widened.without.get(act, set()), self._widened.places.get(act, {})
        shortcut = load_schema().edges[predicate].shortcut if predicate in load_schema().edges else None
        affected = predicate == PARTICIPATION and qualifiers.get("role") in self._affected
        return (
            subject in self._widened.untied.get(act, set())
            or (predicate == "located_in" and subject == act and moved.get(target) == "")
            or (predicate == "within" and self._widened.days.get(act, 0) > 0)
            or (predicate == "in_case" and CASE in without)
            or (UNIT in without and (shortcut is not None or (target == act and not affected)))
        )

    def _moved(self, act: str, predicate: str, target: str) -> str:
        return self._widened.places.get(act, {}).get(target, target) if predicate == "located_in" else target

    def _body(self, act: str) -> tuple[str, Plain]:
        body = self._spool.get(NODE, act)
        return (NODE, body) if body is not None else (MENTION, self._spool.get(MENTION, act) or {})

    def _name(self, act: str) -> str:
        """What an act is called by its kind and its year, which is all that may tell it from others."""
        _, body = self._body(act)
        kind = str(body.get("kind") or body.get("type") or "act").replace("-", " ").lower()
        level = max(self._widened.days.get(act, 0), YEARS)
        when = coarser(str(body.get("day") or ""), level).replace("/", " to ").replace("..", "").strip()
        return f"{kind}, {when}" if when else kind

    def _node(self, act: str) -> None:
        kind, body = self._body(act)
        if not body:
            return
        changed = body | {"name": self._name(act), "names": [self._name(act)]}
        level = self._widened.days.get(act, 0)
        if level:
            days = bounds(f"{body['day_from'] or '..'}/{body['day_to'] or '..'}", level)
            changed |= {"day": coarser(str(body["day"]), level), "day_from": days[0], "day_to": days[1]}
        self._spool.change(kind, act, changed)
