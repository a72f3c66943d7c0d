"""The graph as it will be: what is stored of other datasets, put together with the dataset that is loaded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from graph.errors import DatasetProblems, InputError
from graph.projection.corpus import Corpus
from graph.projection.facts import Fact, draw_facts
from graph.projection.portraits import Portrait, draw_portraits
from graph.projection.shortcuts import draw_shortcuts
from graph.records import Sensitivity
from graph.validation import recognition, withholding
from graph.validation.checks import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.model import Schema
    from graph.records import Dataset, Entity
    from graph.writer.stored import Stored

_WITHHOLDING = (withholding.check, recognition.check)


@dataclass(frozen=True, slots=True)
class Merged:
    """What the database shall hold after the load.

    Attributes:
        corpus: the current records of all datasets.
        portraits: every entity, those that no dataset holds any more included.
        facts: every edge.
        members: ids of the datasets that hold an entity, sorted, by entity id.
        dataset_of: id of the dataset of a claim, by claim id.
    """

    corpus: Corpus
    portraits: tuple[Portrait, ...]
    facts: tuple[Fact, ...]
    members: Mapping[str, list[str]]
    dataset_of: Mapping[str, str]


def merge(schema: Schema, stored: Stored, dataset: Dataset) -> Merged:
    """Put the stored datasets and a new edition of one together.

    Raises:
        InputError: an entity has another type than it was stored with.
        DatasetProblems: a claim of one dataset leads to a person whom another one protects.
    """
    by_dataset = {**stored.claims, dataset.id: list(dataset.claims)}
    corpus = Corpus(
        schema,
        {**stored.sources, **{source.id: source for source in dataset.sources}}.values(),
        _entities(stored, dataset).values(),
        chain.from_iterable(by_dataset[name] for name in sorted(by_dataset)),
    )
    members = _members(stored, dataset)
    _check_withheld(corpus, members, dataset)
    return Merged(
        corpus=corpus,
        portraits=tuple(draw_portraits(corpus)),
        facts=tuple(_all_facts(corpus)),
        members=members,
        dataset_of={claim.id: name for name, claims in by_dataset.items() for claim in claims},
    )


def _check_withheld(corpus: Corpus, members: Mapping[str, list[str]], dataset: Dataset) -> None:
    """What is harmless in one dataset can lead to a person whom another one protects."""
    entities = tuple(entity for entity in corpus.entities.values() if members[entity.id])
    if any(entity.protected for entity in entities):
        whole = replace(dataset, sources=tuple(corpus.sources.values()), entities=entities, claims=corpus.claims)
        place = Place({}, dataset.id)
        problems = sorted({one for check in _WITHHOLDING for one in check(whole, corpus.schema, place)})
        if problems:
            raise DatasetProblems(dataset.id, problems)


def _entities(stored: Stored, dataset: Dataset) -> dict[str, Entity]:
    """A flag that any dataset sets stays set: protection given by one holds for all."""
    entities = dict(stored.entities)
    for entity in dataset.entities:
        known = stored.entities.get(entity.id, entity)
        if known.type != entity.type:
            what = f"{entity.id!r} is of type {entity.type} here and was stored as {known.type}"
            raise InputError(what, where=dataset.id, mend="an id keeps its type; give this one another id")
        others = [name for name in stored.members.get(entity.id, []) if name != dataset.id]
        entities[entity.id] = replace(
            entity,
            placeholder=entity.placeholder or (known.placeholder if others else ""),
            protected=entity.protected or (known.protected if others else ""),
        )
    return entities


def _members(stored: Stored, dataset: Dataset) -> dict[str, list[str]]:
    holds = {entity.id for entity in dataset.entities}
    members = {
        entity: sorted({*(name for name in names if name != dataset.id), *([dataset.id] if entity in holds else [])})
        for entity, names in stored.members.items()
    }
    return members | {entity: [dataset.id] for entity in holds if entity not in members}


def _all_facts(corpus: Corpus) -> Iterator[Fact]:
    """Every edge as the public sees it, and again for each smaller circle that sees it otherwise, in its stead."""
    shown: dict[str, Fact] = {}
    for level in (one for one in Sensitivity if one in corpus.levels):
        view = corpus.up_to(level)
        facts = list(draw_facts(view))
        seen = {fact.id: fact for fact in (*facts, *draw_shortcuts(view, facts))}
        for wider in [one for one in shown.values() if seen.get(one.id) != replace(one, level=Sensitivity.PUBLIC)]:
            yield replace(shown.pop(wider.id), until=level)
        shown |= {key: replace(fact, level=level) for key, fact in seen.items() if key not in shown}
    yield from shown.values()
