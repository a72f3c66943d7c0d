"""Portraits: what an entity shows of itself in a list, a picture or a search, as its public claims have it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.records import Sensitivity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from graph.projection.corpus import Corpus
    from graph.records import Claim, Entity

PROTECTED_NAME = "Protected person"


@dataclass(frozen=True, slots=True)
class Portrait:
    """One entity as it is stored.

    Attributes:
        name: the spelling to show: the preferred one, else the first; the id if no claim names it.
        names: every spelling, the shown one first. Of a protected entity only general descriptions.
        kind: the kind of act, body or case; empty if no claim says.
        day_from: for an act, the first day it may have; None if open or not known.
        day_to: for an act, the last day it may have.
        day_text: the day of the act as curated.
    """

    entity: Entity
    name: str
    names: tuple[str, ...]
    kind: str
    day_from: date | None
    day_to: date | None
    day_text: str


def draw_portraits(corpus: Corpus) -> Iterator[Portrait]:
    """Give the portrait of every entity; claims kept to a smaller circle than the public say nothing here."""
    public = corpus.up_to(Sensitivity.PUBLIC)
    named: defaultdict[str, list[Claim]] = defaultdict(list)
    days: dict[str, str] = {}
    for claim in public.claims:
        if claim.draws and claim.predicate == "name":
            named[claim.subject].append(claim)
        elif claim.draws and claim.predicate == "kind" and claim.on:
            days.setdefault(claim.subject, claim.on.text)
    for entity in public.entities.values():
        names = _names(entity, named[entity.id])
        when = public.event_times.get(entity.id)
        yield Portrait(
            entity=entity,
            name=names[0],
            names=names,
            kind=public.kinds.get(entity.id, ""),
            day_from=when.possible_from if when else None,
            day_to=when.possible_to if when else None,
            day_text=days.get(entity.id, ""),
        )


def _names(entity: Entity, claims: Sequence[Claim]) -> tuple[str, ...]:
    if entity.protected:
        described = [claim.value for claim in claims if claim.qualifiers.get("form") == "descriptive"]
        return tuple(dict.fromkeys(described)) or (PROTECTED_NAME,)
    preferred_first = sorted(claims, key=lambda claim: claim.qualifiers.get("preferred") != "yes")
    return tuple(dict.fromkeys(claim.value for claim in preferred_first)) or (entity.id,)
