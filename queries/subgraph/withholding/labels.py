"""Labels: ids that hold in one subgraph only, for everything whose own id leads to somebody who is protected.

Labels are numbered in an order that comes from a hash of the request and of what the subgraph shows of each anyway, not
of what is hidden. Opaque ids stand in the public graph, and an order made from them could be made again by anybody, who
would then know which label is whose; this order tells nothing that the subgraph does not. The same request to the same
graph gives the same labels, and another request numbers them anew.

Claims and edges that touch a label are called after it and bear no hash, since equal hashes would join two subgraphs.
They stand behind all others, because their place among these would tell their numbers in the dataset.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

from graph.model import load_schema
from graph.projection.portraits import PROTECTED_NAME
from queries.rows import mapping, mappings, texts
from queries.subgraph.gathering import DRAWING
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE, SOURCE
from queries.subgraph.withholding.changes import WITHHELD
from queries.subgraph.witnesses import entities_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from queries.subgraph.subgraph import Plain, Spool
    from queries.subgraph.withholding.changes import Changes

PERSON, ANY_CLAIM, ANY_SOURCE = "V", "K", "S"
#: First letters of labels by what stands behind them: act, case, body, place, and a person who is not protected.
_LETTERS = {"Event": "A", "LegalCase": "C", "Place": "L", "Person": "P"}
_BODY = "B"
#: Behind every place that a record of a dataset has.
_LAST = "\uffff"
#: What is not hashed to number labels, because it does not show in the subgraph.
_UNSEEN = frozenset({"id", "version", "fact", "disputes", "disputed_by", "claims", "recorded_on", "citations"})


class Labels:
    """Renames the records of one spool."""

    def __init__(self, spool: Spool, request: str, people: frozenset[str], changes: Changes) -> None:
        """Prepare.

        Args:
            spool: what is changed.
            request: everything that was asked with, as text.
            people: ids of the protected people in it.
            changes: tells which others get labels.
        """
        self._spool, self._request, self._people, self._changes = spool, request, people, changes
        self._local = people | changes.local
        self._seen: defaultdict[str, int] = defaultdict(int)
        self._counts: Counter[str] = Counter()
        self._claims: dict[str, str] = {}
        self._edges: dict[str, str] = {}
        self.entities: dict[str, str] = {}
        self.sources: dict[str, str] = {}

    def give(self, claims: Iterable[str] = (), sources: Iterable[str] = ()) -> None:
        """Give labels to everything that needs one.

        Args:
            claims: ids of claims that need one whatever they are about.
            sources: ids of sources that do.
        """
        for key in claims:
            self._changes.own(key, "")
        self._look()
        self._number()
        self._number_sources(sources)
        self._name_records()
        self._rename()

    def _look(self) -> None:
        """Hash what the subgraph shows of everything that gets a label."""
        for kind in (NODE, MENTION, EDGE, CLAIM):
            for key, body in self._spool.each(kind):
                ids = _named(kind, key, body) & self._local
                for one in ids:
                    self._seen[one] = (self._seen[one] + self._hash(kind, body, one)) % (1 << 256)

    def _hash(self, kind: str, body: Plain, one: str) -> int:
        def said(value: object) -> object:
            if isinstance(value, dict):
                return {key: said(inner) for key, inner in value.items() if key not in _UNSEEN}
            if isinstance(value, list):
                return [said(inner) for inner in value]
            return "@" if value == one else "*" if isinstance(value, str) and value in self._local else value

        return int.from_bytes(self._digest(kind, json.dumps(said(body), sort_keys=True, ensure_ascii=False)))

    def _digest(self, *parts: str) -> bytes:
        return sha256("\x1f".join((self._request, *parts)).encode()).digest()

    def _number(self) -> None:
        def place(key: str) -> tuple[bool, bytes, bytes]:
            # Whoever is shown alike may be exchanged without a change in the file; the second hash only settles which.
            return not self._seen[key], self._digest(str(self._seen[key])), self._digest(key)

        for key in sorted(self._local, key=place):
            letter = PERSON if key in self._people else self._letter(key)
            if letter:
                self.entities[key] = self._next(letter)

    def _letter(self, key: str) -> str:
        body = self._spool.get(NODE, key) or self._spool.get(MENTION, key)
        return _LETTERS.get(str(body["type"]), _BODY) if body else ""

    def _next(self, letter: str) -> str:
        self._counts[letter] += 1
        return f"{letter}-{self._counts[letter]}"

    def _number_sources(self, sources: Iterable[str]) -> None:
        covered = {key for key, _ in self._spool.each(SOURCE) if key.startswith(WITHHELD)}
        for key in sorted({*covered, *sources}, key=self._digest):
            if self._spool.has(SOURCE, key):
                self.sources[key] = self._next(ANY_SOURCE)

    def _name_records(self) -> None:
        self._name_edges()
        numbers: Counter[str] = Counter()
        for key, claim in self._spool.each(CLAIM):
            forced = self._changes.is_owned(key)
            owner = self._owner(_named(CLAIM, key, claim)) or self.entities.get(self._changes.owner_of(key), "")
            if owner or forced:
                word = f"{owner}-c" if owner else f"{ANY_CLAIM}-"
                numbers[word] += 1
                self._claims[key] = f"{word}{numbers[word]}"

    def _name_edges(self) -> None:
        """Number edges by what they say, since the order of their ids comes from the ids of entities."""
        found: list[tuple[str, str, tuple[str, ...], str]] = []
        for key, edge in self._spool.each(EDGE):
            owner = self._owner(_named(EDGE, key, edge))
            if owner:
                said = (str(edge["edge"]), *(self._shown(str(edge[at])) for at in ("start", "end", "event", "role")))
                found.append((owner, said[0], said[1:], key))
        numbers: Counter[str] = Counter()
        for owner, _, _, key in sorted(found):
            numbers[owner] += 1
            self._edges[key] = f"{owner}-e{numbers[owner]}"

    def _owner(self, named: set[str]) -> str:
        """Under whose label a record stands: that of a person before all others."""
        labels = [self.entities[one] for one in named if one in self.entities]
        return min(labels, key=lambda label: (not label.startswith(PERSON), label), default="")

    def _rename(self) -> None:
        for kind in (NODE, MENTION):
            for key, label in self.entities.items():
                body = self._spool.get(kind, key)
                if body is not None:
                    self._replace(kind, key, label, self._node(key, label, body), label)
        for key, body in self._spool.each(EDGE):
            self._change(EDGE, key, self._edges.get(key), body, self._edge(body))
        for key, body in self._spool.each(CLAIM):
            self._change(CLAIM, key, self._claims.get(key), body, self._claim(key, body))
        for key, label in self.sources.items():
            body = self._spool.get(SOURCE, key)
            if body is not None:
                self._replace(SOURCE, key, label, body | {"id": label}, label)
        for key, label in self._claims.items():
            self._spool.drop(DRAWING, key)
            self._spool.put(DRAWING, label, {})

    def _node(self, key: str, label: str, body: Plain) -> Plain:
        called = [label, *(texts(body["names"]) or (PROTECTED_NAME,))]
        shown = {"name": label, "names": called} if key in self._people else {}
        return body | {"id": label} | shown

    def _replace(self, kind: str, key: str, label: str, body: Plain, place: str) -> None:
        self._spool.drop(kind, key)
        self._spool.put(kind, label, body, place)

    def _change(self, kind: str, key: str, label: str | None, body: Plain, changed: Plain) -> None:
        if label:
            self._replace(kind, key, label, changed, _LAST + label if kind == CLAIM else label)
        elif changed != body:
            self._spool.change(kind, key, changed)

    def _edge(self, body: Plain) -> Plain:
        ids = {at: self._shown(str(body[at])) for at in ("start", "end", "event")}
        claims = self._renamed(body["claims"])
        label = self._edges.get(str(body["id"]), body["id"])
        return body | ids | {"id": label, "claims": claims}

    def _claim(self, key: str, body: Plain) -> Plain:
        label = self._claims.get(key)
        referring = load_schema().references(str(body["predicate"]))
        citations = [
            cited | {at: self.sources.get(str(cited[at]), cited[at]) for at in ("source", "rests_on")}
            for cited in mappings(body["citations"])
        ]
        changed = body | {
            **{at: self._shown(str(body[at])) for at in ("subject", "object", "asserted_by", "attributed_to")},
            "qualifiers": {
                name: self._shown(str(one)) if name in referring else one
                for name, one in mapping(body["qualifiers"]).items()
            },
            "citations": citations,
            "fact": self._fact(str(body["fact"]), labelled=label is not None),
            "disputes": self._renamed(body["disputes"]),
            "disputed_by": self._renamed(body["disputed_by"]),
        }
        return changed | {"id": label, "version": label} if label else changed

    def _shown(self, key: str) -> str:
        return self.entities.get(key, key)

    def _renamed(self, claims: object) -> list[str]:
        return [self._claims.get(key, key) for key in texts(claims) if not self._changes.is_dropped(CLAIM, key)]

    def _fact(self, fact: str, *, labelled: bool) -> str:
        """The edge of a claim; the id of one that is not here is made from ids of entities, labelled or not."""
        return self._edges.get(fact, "" if labelled and not self._spool.has(EDGE, fact) else fact)


def _named(kind: str, key: str, body: Mapping[str, object]) -> set[str]:
    """The ids of all entities that a record names."""
    if kind in {NODE, MENTION}:
        return {key}
    if kind == EDGE:
        return {str(body["start"]), str(body["end"]), str(body["event"])} - {""}
    return set(entities_of(dict(body)))
