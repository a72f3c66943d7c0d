"""What identifies a protected person by itself, left out whatever else is shown.

The rules are those that the validation of facts holds public claims to (`graph.validation.withholding`), here held for
whatever was loaded: who they are related to, where they live, what they do and are, and who speaks or writes of them
are never shown; of what was done to them only kind of tie and role are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import PARTICIPATION, load_schema
from queries.rows import mapping, texts
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE
from queries.subgraph.withholding.acts import affected_roles
from queries.subgraph.withholding.plain import is_plain
from queries.subgraph.witnesses import entities_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from queries.subgraph.subgraph import Plain, Spool
    from queries.subgraph.withholding.changes import Changes
    from queries.subgraph.withholding.hidden import Hidden

#: Groups of edges that say what was done to somebody.
_DONE_TO = frozenset({"custody", "harm"})
#: What may be said of a protected person in plain words.
_DESCRIBING = frozenset({"name", "description"})
_KEPT_QUALIFIERS = frozenset({"role", "form"})


class Details:
    """Leaves out what identifies some people in one spool."""

    def __init__(self, spool: Spool, hidden: Hidden, changes: Changes) -> None:
        """Prepare.

        Args:
            spool: what is changed.
            hidden: whom to protect; of namesakes no tie is kept at all.
            changes: what was done is noted here.
        """
        self._spool, self._people, self._untied, self._changes = spool, hidden.here, hidden.namesakes, changes
        self._general = hidden.general
        self._affected = frozenset(affected_roles())

    def leave_out(self) -> None:
        """Go through all edges and claims once."""
        for key, edge in self._spool.each(EDGE):
            if {str(edge["start"]), str(edge["end"])} & self._people:
                self._edge(key, edge)
        for key, claim in self._spool.each(CLAIM):
            named = self._people.intersection(entities_of(claim))
            if named:
                self._claim(key, claim, named)
        self._replies()
        for person in sorted(self._people):
            self._person(person)

    def _edge(self, key: str, edge: Plain) -> None:
        if not self._is_kept(str(edge["start"]), str(edge["edge"]), str(edge["end"]), str(edge["role"])):
            self._changes.drop_edge(key, edge)
            return
        role = {"role": edge["role"]} if edge["edge"] == PARTICIPATION else {}
        self._spool.change(EDGE, key, edge | {"qualifiers": role, "role": role.get("role", "")})

    def _is_kept(self, start: str, predicate: str, end: str, role: str) -> bool:
        """Whether a tie says what was done to one protected person, and no more."""
        if start not in self._people - self._untied or end in self._people:
            return False
        edge = load_schema().edges[predicate]
        return edge.group in _DONE_TO or (predicate == PARTICIPATION and role in self._affected)

    def _claim(self, key: str, claim: Plain, named: Iterable[str]) -> None:
        qualifiers, predicate = mapping(claim["qualifiers"]), str(claim["predicate"])
        if {str(claim["subject"]), str(claim["object"])} & self._people:
            kept = (
                self._is_kept(str(claim["subject"]), predicate, str(claim["object"]), str(qualifiers.get("role", "")))
                if claim["object"]
                else predicate in _DESCRIBING and self._describes(claim)
            )
            if not kept:
                self._changes.drop_claim(key, claim)
                return
            qualifiers = {name: value for name, value in qualifiers.items() if name in _KEPT_QUALIFIERS}
        referring = load_schema().references(predicate)
        kept_ones = {name: one for name, one in qualifiers.items() if name not in referring or one not in self._people}
        self._spool.change(CLAIM, key, self._changes.bare(claim) | {"qualifiers": kept_ones, "recorded_on": ""})
        self._changes.own(key, min(named))

    def _describes(self, claim: Plain) -> bool:
        descriptive = claim["predicate"] != "name" or mapping(claim["qualifiers"]).get("form") == "descriptive"
        return descriptive and self._is_general(str(claim["value"])) and str(claim["subject"]) not in self._untied

    def _is_general(self, words: str) -> bool:
        """Whether a description is of many people, as its words go, and of several in this graph."""
        return is_plain(words) and words in self._general

    def _replies(self) -> None:
        """What answers a claim about somebody tells as much of them as the claim."""
        for key, owner in self._changes.owned():
            for answer in texts((self._spool.get(CLAIM, key) or {}).get("disputed_by")):
                body = self._spool.get(CLAIM, answer)
                if body is not None and not self._changes.is_owned(answer):
                    self._spool.change(CLAIM, answer, self._changes.bare(body))
                    self._changes.own(answer, owner)

    def _person(self, key: str) -> None:
        for kind in (NODE, MENTION):
            body = self._spool.get(kind, key)
            if body is not None:
                names = [name for name in texts(body["names"]) if self._is_general(name) and key not in self._untied]
                bare = {"kind": "", "placeholder": "", "protected": True, "protection": "", "names": names}
                self._spool.change(kind, key, body | bare | {"name": "", "day": "", "day_from": "", "day_to": ""})


def shield_acts(spool: Spool, acts: Collection[str], changes: Changes) -> None:
    """Leave out notes, sources and places in them of the claims about acts that concern nobody but the protected.

    An act of which anything had to be left out that curators left in gets an id that holds in the subgraph only, since
    its own leads to what was left out.
    """
    for key, claim in spool.each(CLAIM) if acts else ():
        act = next((one for one in (str(claim["subject"]), str(claim["object"])) if one in acts), "")
        if not act:
            continue
        literal = claim["subject"] == act and not claim["object"] and claim["predicate"] != "kind"
        if literal and not is_plain(str(claim["value"])):
            changes.drop_claim(key, claim)
        elif changes.bare(claim) != claim:
            spool.change(CLAIM, key, changes.bare(claim))
            changes.own(key, act)
        else:
            continue
        changes.local.add(act)
