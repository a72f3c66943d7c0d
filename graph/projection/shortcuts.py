"""Shortcuts: the edges that people think in, drawn from the participations in an act.

`arrested_by` leads from the person arrested to the body that a source names as arresting them, and carries the id of
the act. It is as strong as the weaker of the two participations.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.model import PARTICIPATION
from graph.projection.facts import Fact, fact_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from graph.model import EdgeType
    from graph.projection.corpus import Corpus


def draw_shortcuts(corpus: Corpus, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Give the shortcuts of every act.

    Args:
        corpus: where the kinds of the acts and the types of those who take part are found.
        facts: all drawn facts; only participations (`involved_in`) in acts are looked at.
    """
    parts: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.edge == PARTICIPATION and fact.event:
            parts[fact.event].append(fact)
    for edge in corpus.schema.edges.values():
        for event in parts if edge.shortcut else ():
            yield from _draw_edge(corpus, edge, corpus.kinds.get(event, ""), parts[event])


def _draw_edge(corpus: Corpus, edge: EdgeType, kind: str, parts: Iterable[Fact]) -> Iterator[Fact]:
    shortcut = edge.shortcut
    if shortcut is None or kind not in shortcut.events:
        return
    taking_part = list(parts)
    affected = _among(taking_part, shortcut.from_roles, edge.from_types, corpus)
    doers = _among(taking_part, shortcut.to_roles, edge.to_types, corpus)
    for one in affected:
        yield from (_join(edge, one, doer) for doer in doers if doer.start != one.start)


def _among(parts: Iterable[Fact], roles: Collection[str], types: Collection[str], corpus: Corpus) -> list[Fact]:
    """Those of the parts that are taken in one of the roles by an entity of one of the types."""
    return [
        part for part in parts if part.qualifiers.get("role") in roles and corpus.entities[part.start].type in types
    ]


def _join(edge: EdgeType, affected: Fact, doer: Fact) -> Fact:
    """The doer's own words of time, role and title lead; what the affected side adds is kept beside it."""
    return Fact(
        id=fact_id(edge.name, affected.id, doer.id),
        edge=edge.name,
        start=affected.start,
        end=doer.start,
        claims=tuple(dict.fromkeys((*affected.claims, *doer.claims))),
        held=doer.held,
        qualifiers={**affected.qualifiers, **doer.qualifiers},
        standing=min(affected.standing, doer.standing, key=lambda standing: standing.rank),
        origins=doer.origins,
        disputed=affected.disputed or doer.disputed,
        answerable=edge.answerable is True,
        event=doer.event,
    )
