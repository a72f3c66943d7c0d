"""Both engines give equal answers, order included, to whatever can be asked of the invented country.

On the embedded engine the same tests hold every answer to a second asking of the same question.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

import pytest

from graph.errors import InputError
from graph.protection import Audience
from queries.chain.chain import chain
from queries.entity import entity
from queries.neighbours import neighbours
from queries.paths import paths
from queries.registry import ask, load_registry
from queries.search import search

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.database import Database
    from graph.records import Dataset
    from queries.question import Question
    from tests.graphs import EmbeddedGraphs

EVERY_QUESTION = pytest.mark.parametrize("question", list(load_registry()), ids=lambda question: question.path)
EVERYBODY = (Audience.PUBLIC, Audience.AUTHORITY)
PAGED: tuple[Callable[..., object], ...] = (entity, neighbours)


@dataclass(frozen=True)
class Engines:
    """The engine that is tested, and the embedded one."""

    tested: Database
    embedded: Database

    def agree(self, door: Callable[..., object], *asked: object, **more: object) -> None:
        """Ask both the same; a refusal has to read the same too."""
        there, here = (answered(door, graph, *asked, **more) for graph in (self.tested, self.embedded))
        assert there == here, asked


def answered(door: Callable[..., object], *asked: object, **more: object) -> object:
    """The answer, or the refusal as it reads."""
    try:
        return door(*asked, **more)
    except InputError as refused:
        return str(refused)


@pytest.fixture
def engines(country: Database, embedded_graphs: EmbeddedGraphs, veldania: Dataset) -> Engines:
    """The invented country on both."""
    return Engines(country, embedded_graphs.holding(veldania))


@EVERY_QUESTION
def test_examples_of_questions(engines: Engines, question: Question) -> None:
    """As everybody sees them, and as a smaller circle does."""
    for audience in EVERYBODY:
        engines.agree(ask, question.path, dict(question.header.example), audience)


@EVERY_QUESTION
def test_questions_about_anybody(engines: Engines, question: Question, veldania: Dataset) -> None:
    """Asked about entities of all types, whether the question fits them or not."""
    names = [one.name for one in question.header.parameters if str(one.kind).startswith("id")]
    for one in veldania.entities[::5] if names else ():
        engines.agree(ask, question.path, dict(question.header.example) | dict.fromkeys(names, one.id))


def test_chains(engines: Engines, veldania: Dataset) -> None:
    """Of every act, person and body."""
    for one, audience in product(veldania.entities, EVERYBODY):
        engines.agree(chain, one.id, audience=audience)


def test_entities_and_their_ties(engines: Engines, veldania: Dataset) -> None:
    """The first page of what is on record of everybody, and of their ties."""
    for one, door in product(veldania.entities, PAGED):
        engines.agree(door, one.id, limit=5, audience=Audience.AUTHORITY)


def test_searches(engines: Engines, veldania: Dataset) -> None:
    """Every spelling of every name, and each with a letter left out: what is found, and in which order."""
    spellings = {claim.value for claim in veldania.claims if claim.predicate in {"name", "alias"} and claim.value}
    assert spellings
    for text in sorted(spellings):
        engines.agree(search, text)
        engines.agree(search, text[:2] + text[3:])


def test_paths(engines: Engines, veldania: Dataset) -> None:
    """Between pairs that stand near each other in the list of entities, which are as good as any."""
    ids = [one.id for one in veldania.entities]
    for start, end in (*pairwise(ids[::2]), *pairwise(ids[::5])):
        engines.agree(paths, start, end)
