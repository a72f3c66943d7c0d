"""Asking a dataset for claims, as the tests of the facts do."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from graph.model import load_schema
from graph.records import Stance

if TYPE_CHECKING:
    from pathlib import Path

    from graph.records import Claim, Dataset


def claims(facts: Dataset, **wanted: object) -> list[Claim]:
    """The claims whose fields have these values, in the order of the dataset."""
    return [claim for claim in facts.claims if all(getattr(claim, key) == value for key, value in wanted.items())]


def one(facts: Dataset, **wanted: object) -> Claim:
    """The only claim whose fields have these values."""
    found = claims(facts, **wanted)
    assert len(found) == 1, f"{len(found)} claims with {wanted}"
    return found[0]


def names(facts: Dataset, entity: str) -> set[str]:
    """Every spelling of an entity."""
    return {claim.value for claim in claims(facts, subject=entity, predicate="name")}


def doers(facts: Dataset, act: str) -> set[str]:
    """Who is tied to an act as its doer, orderer or keeper, by whatever claim that draws an edge."""
    schema = load_schema()
    parts = claims(facts, predicate="involved_in", object=act, stance=Stance.ASSERTS)
    return {part.subject for part in parts if part.draws and schema.roles[part.qualifiers["role"]].answerable}


def posts(facts: Dataset, person: str) -> set[tuple[str, str, str]]:
    """The dated posts of a person: body, and the first and the last day as written."""
    held = claims(facts, subject=person, predicate="holds_post")
    return {(post.object, str(post.started or ""), str(post.ended or "")) for post in held}


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
