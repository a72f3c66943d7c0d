"""Whom to protect: the protected people of a graph whom an audience may not know, and how they are called."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.protection import Audience
from graph.records import Sensitivity
from queries.rows import mapping, text, texts
from queries.search import LONGEST_TEXT, MOST_ITEMS, search
from queries.statements import statement
from queries.subgraph.subgraph import MENTION, NODE
from queries.subgraph.withholding.recognition import FEWEST_FITS
from queries.subgraph.withholding.spellings import Spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from graph.database.values import Row
    from queries.subgraph.subgraph import Plain, Spool

#: Types whose own names stay although a protected person has a word in common with them. An act or a case is named
#: after those whom it is about.
_NAMED_BY_THEMSELVES = frozenset({"Person", "Agency", "Place"})


@dataclass(frozen=True, slots=True)
class Hidden:
    """Whom to protect.

    Attributes:
        everybody: ids of all protected entities of the graph whom the audience may not know.
        here: ids of those who are in the subgraph, and of people in it who are called as one of them is.
        namesakes: those among `here` whom nobody protects, but who have such a name.
        spellings: how they are called, by claims of any circle; never given out.
        general: descriptions that several of them share: one that only one has would tell them from all others.
    """

    everybody: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    namesakes: frozenset[str] = frozenset()
    spellings: Spellings = field(default_factory=lambda: Spellings(()))
    general: frozenset[str] = frozenset()


def find_hidden(database: Database, audience: Audience, spool: Spool) -> Hidden:
    """Find whom to protect in a spool.

    Args:
        database: where the graph is.
        audience: who asks. The authority is told everything; a partner knows those of whom it may read a name.
        spool: with all nodes and mentioned entities.
    """
    if audience is Audience.AUTHORITY:
        return Hidden()
    rows = database.read(statement("subgraph/cypher/protected"), {"audiences": Audience.AUTHORITY.levels})
    known = {str(row["id"]) for row in rows if audience is not Audience.PUBLIC and _is_known(row, audience)}
    rows = [row for row in rows if str(row["id"]) not in known]
    everybody = frozenset(str(row["id"]) for row in rows)
    names = [str(row["value"]) for row in rows if row["value"] and not _is_description(row)]
    spellings = Spellings(names, lambda word: _bearers(database, word))
    described = {(str(row["id"]), str(row["value"])) for row in rows if row["value"] and _is_description(row)}
    if not everybody:
        return Hidden()
    protected = {key for key, _ in _entities(spool) if key in everybody}
    namesakes = (
        {key for key, body in _entities(spool) if spellings and _is_namesake(body, spellings)} - protected - known
    )
    _leave_others(spool, spellings, protected | namesakes)
    shared = Counter(value for _, value in described)
    return Hidden(
        everybody=everybody,
        here=frozenset(protected | namesakes),
        namesakes=frozenset(namesakes),
        spellings=spellings,
        general=frozenset(value for value, times in shared.items() if times >= FEWEST_FITS),
    )


def _bearers(database: Database, word: str) -> Iterator[str]:
    """The names of people, bodies and places, none of them protected, in which a word may stand."""
    if len(word) <= LONGEST_TEXT:
        for item in search(database, word, types=sorted(_NAMED_BY_THEMSELVES), limit=MOST_ITEMS).items:
            yield from item.names


def _is_known(row: Row, audience: Audience) -> bool:
    """Whether a circle smaller than the public has a name: that it may see one says that it may know."""
    seen = row["sensitivity"] in audience.levels and row["sensitivity"] != Sensitivity.PUBLIC.value
    return bool(row["held"]) and seen and not _is_description(row)


def _is_description(row: Row) -> bool:
    return (
        row["predicate"] == "description"
        or mapping(json.loads(text(row["qualifiers"]) or "{}")).get("form") == "descriptive"
    )


def _entities(spool: Spool) -> Iterator[tuple[str, Plain]]:
    yield from spool.each(NODE)
    yield from spool.each(MENTION)


def _is_namesake(body: Plain, spellings: Spellings) -> bool:
    called = (str(body["id"]), *texts(body["names"]))
    return body["type"] == "Person" and any(spellings.is_called(name) for name in called)


def _leave_others(spool: Spool, spellings: Spellings, here: set[str]) -> None:
    if spellings:
        for key, body in _entities(spool):
            for dataset in texts(body["datasets"]):
                spellings.allow(dataset)
            alone = body["type"] == "Organization" and len(str(body["name"]).split()) == 1
            if key not in here and (body["type"] in _NAMED_BY_THEMSELVES or alone):
                for name in texts(body["names"]):
                    spellings.leave(name)
