"""What was done to a spool to protect people: counted for the sentences, and remembered for what hangs on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from queries.rows import mapping, mappings, texts
from queries.subgraph.subgraph import CLAIM, EDGE, SOURCE
from queries.subgraph.witnesses import entities_of, sources_of

if TYPE_CHECKING:
    from queries.subgraph.subgraph import Plain, Spool

#: Set before the id of a source for what stands in its place until labels are given.
WITHHELD = "~"
TIES, CLAIMS, SOURCES, TEXTS, PEOPLE, ACTS, DAYS, PLACES, UNITS, CASES, RECORDS = [
    "ties",
    "claims",
    "sources",
    "texts",
    "people",
    "acts",
    "days",
    "places",
    "units",
    "cases",
    "records",
]


class Changes:
    """Drops and bares records of one spool, and keeps account of it."""

    def __init__(self, spool: Spool) -> None:
        """Begin with nothing changed."""
        self._spool = spool
        self._owners: dict[str, str] = {}
        self._dropped: defaultdict[str, set[str]] = defaultdict(set)
        self.counts: Counter[str] = Counter()
        #: Entities and sources of which the last that was said may be gone.
        self.loose: set[str] = set()
        self.loose_sources: set[str] = set()
        #: Entities that get an id that holds in this subgraph only.
        self.local: set[str] = set()

    def drop_edge(self, key: str, edge: Plain) -> None:
        """Leave out an edge."""
        self._spool.drop(EDGE, key)
        self._dropped[EDGE].add(key)
        self.loose |= {str(edge["start"]), str(edge["end"])}
        self.counts[TIES] += 1

    def drop_claim(self, key: str, claim: Plain) -> None:
        """Leave out a claim, and what answers it."""
        self._spool.drop(CLAIM, key)
        self._owners.pop(key, None)
        self._dropped[CLAIM].add(key)
        self.loose |= set(entities_of(claim))
        self.loose_sources |= set(sources_of(claim))
        self.counts[CLAIMS] += 1
        for answer in texts(claim["disputed_by"]):
            body = self._spool.get(CLAIM, answer)
            if body is not None:
                self.drop_claim(answer, body)

    def is_dropped(self, kind: str, key: str) -> bool:
        """Whether a record was left out."""
        return key in self._dropped[kind]

    def own(self, claim: str, owner: str) -> None:
        """Note that a claim gets an id of its own in this subgraph, under the label of an entity."""
        self._owners.setdefault(claim, owner)

    def is_owned(self, claim: str) -> bool:
        """Whether a claim gets an id of its own."""
        return claim in self._owners

    def owner_of(self, claim: str) -> str:
        """Whose a claim is; empty if it keeps its id."""
        return self._owners.get(claim, "")

    def owned(self) -> list[tuple[str, str]]:
        """Every such claim with its owner."""
        return sorted(self._owners.items())

    def bare(self, claim: Plain) -> Plain:
        """Give a claim without note and places in sources, and with a general word for each source."""
        citations = [cited | {"locator": ""} | self._covered(cited) for cited in mappings(claim["citations"])]
        return claim | {"note": "", "citations": citations}

    def _covered(self, cited: Plain) -> Plain:
        return {key: self._cover(str(cited[key])) if cited[key] else "" for key in ("source", "rests_on")}

    def _cover(self, source: str) -> str:
        """What stands for a source; a withheld one stands for itself."""
        body = self._spool.get(SOURCE, source)
        if source.startswith(WITHHELD) or body is None or body["kind"] == "withheld":
            return source
        self.loose_sources.add(source)
        if not self._spool.has(SOURCE, WITHHELD + source):
            self._spool.put(SOURCE, WITHHELD + source, withheld_source(body))
            self.counts[SOURCES] += 1
        return WITHHELD + source


def withheld_source(body: Plain) -> Plain:
    """Give what stands for a source that leads to somebody: that it is one, and how reliable it is."""
    empty: Plain = dict.fromkeys(mapping(body), "")
    kept = {key: body[key] for key in ("id", "reliability", "seen")}
    return empty | kept | {"kind": "withheld", "title": "[Withheld for the protection of those concerned]"}
