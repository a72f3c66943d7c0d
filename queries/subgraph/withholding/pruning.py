"""Leaving out what is in a subgraph only because of something that was withheld, and would tell it by being there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE, SOURCE
from queries.subgraph.withholding.changes import RECORDS, WITHHELD
from queries.subgraph.witnesses import entities_of, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.subgraph.selection import Selection
    from queries.subgraph.subgraph import Spool
    from queries.subgraph.withholding.changes import Changes

#: Questions whose answer is what can be reached from where they start.
_FROM_START = frozenset({"entity", "chain"})
#: Questions whose answer has an entity because of what it is itself, and not because of what it is tied to.
_OF_ITSELF = frozenset({"all", "search"})
#: A claim names its speaker, whose claims name others: no real chain of these is as long.
_MOST_ROUNDS = 20


class Pruning:
    """Leaves out what hangs loose in one spool."""

    def __init__(self, spool: Spool, selection: Selection, people: frozenset[str], changes: Changes) -> None:
        """Prepare.

        Args:
            spool: what is changed.
            selection: what was asked for.
            people: ids of the protected people in it.
            changes: tells what was left out.
        """
        self._spool, self._selection, self._people, self._changes = spool, selection, people, changes

    def prune(self) -> set[str]:
        """Leave it out, and give the ids of the nodes that went."""
        gone = self._gone() if self._changes.loose else set()
        for key, edge in self._spool.each(EDGE) if gone else ():
            if {str(edge["start"]), str(edge["end"])} & gone:
                self._spool.drop(EDGE, key)
                self._changes.loose |= {str(edge["start"]), str(edge["end"])}
        for key, claim in self._spool.each(CLAIM) if gone else ():
            if claim["object"] and {str(claim["subject"]), str(claim["object"])} & gone:
                self._changes.drop_claim(key, claim)
        self._to_mentions(gone)
        for _ in range(_MOST_ROUNDS):
            if not self._drop_unnamed():
                break
        self._drop_uncited()
        self._changes.counts[RECORDS] += len(gone)
        return gone

    def _gone(self) -> set[str]:
        of, start = self._selection.of, self._selection.start
        if of in _OF_ITSELF:
            return set()
        if of == "paths":
            return {key for key, _ in self._spool.each(NODE)}.difference(start)
        if of in _FROM_START:
            reached = self._reached(start[0])
            return {key for key, _ in self._spool.each(NODE) if key not in reached}
        loose = {key for key in self._changes.loose if self._spool.has(NODE, key)} - self._people
        tied = {str(edge[end]) for _, edge in self._spool.each(EDGE) for end in ("start", "end")} if loose else set()
        return loose - tied

    def _reached(self, start: str) -> set[str]:
        """Everything to which edges that are left lead from the start."""
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for _, edge in self._spool.each(EDGE):
            beside[str(edge["start"])].add(str(edge["end"]))
            beside[str(edge["end"])].add(str(edge["start"]))
        reached, frontier = {start}, [start]
        while frontier:
            found = beside[frontier.pop()] - reached
            reached |= found
            frontier += found
        return reached

    def _to_mentions(self, gone: Iterable[str]) -> None:
        for key in sorted(gone):
            body = self._spool.get(NODE, key)
            if body is not None:
                self._spool.drop(NODE, key)
                self._spool.put(MENTION, key, body | {"mentioned": True})
                self._changes.loose.add(key)

    def _drop_unnamed(self) -> bool:
        """Drop mentioned entities that no claim names any more, but those about their own names; whether there were."""
        loose = {key for key in self._changes.loose if self._spool.has(MENTION, key)}
        if not loose:
            return False
        for _, claim in self._spool.each(CLAIM):
            own = {str(claim["subject"])} if not claim["object"] else set()
            loose -= set(entities_of(claim)) - own
        for key, claim in self._spool.each(CLAIM) if loose else ():
            if claim["subject"] in loose:
                self._changes.drop_claim(key, claim)
        for key in loose:
            self._spool.drop(MENTION, key)
        return bool(loose)

    def _drop_uncited(self) -> None:
        covered = {key for key, _ in self._spool.each(SOURCE) if key.startswith(WITHHELD)}
        loose = self._changes.loose_sources | covered
        for _, claim in self._spool.each(CLAIM) if loose else ():
            loose -= set(sources_of(claim))
        for key in loose:
            self._spool.drop(SOURCE, key)
