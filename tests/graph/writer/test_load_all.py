"""Several datasets are put on record together, or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.errors import InputError, UnknownEntity
from graph.settings import Settings
from graph.writer import load_all
from queries.chain.chain import chain
from queries.entity import entity

if TYPE_CHECKING:
    from pathlib import Path

    from graph.records import Dataset


def test_a_conflict_in_the_second_leaves_the_first_unloaded(tmp_path: Path, veldania: Dataset) -> None:
    """An entity that changes its type in the second dataset is found while writing; nothing of the first stays."""
    first, *others = veldania.entities
    other_type = "Place" if first.type != "Place" else "Person"
    second = replace(veldania, id="other", entities=(replace(first, type=other_type), *others))
    with open_database(Settings(data_dir=tmp_path)) as database:
        with pytest.raises(InputError):
            load_all(database, [veldania, second])
        assert database.read("MATCH (n) RETURN count(n) AS nodes") == [{"nodes": 0}]
        (report,) = load_all(database, [veldania])
    assert report.changed


def test_an_entity_that_every_dataset_dropped_is_known_to_no_door(tmp_path: Path, veldania: Dataset) -> None:
    """Whoever is protected later was stored under a name before: that id is neither answered nor suggested."""
    gone = next(one for one in veldania.entities if one.id == "orven-tagrus")
    touching = {"subject", "object", "asserted_by", "attributed_to"}
    claims = tuple(claim for claim in veldania.claims if gone.id not in {getattr(claim, name) for name in touching})
    kept = {claim.id for claim in claims}
    claims = tuple(replace(claim, disputes=tuple(one for one in claim.disputes if one in kept)) for claim in claims)
    entities = tuple(one for one in veldania.entities if one is not gone)
    with open_database(Settings(data_dir=tmp_path)) as database:
        load_all(database, [veldania])
        load_all(database, [replace(veldania, entities=entities, claims=claims)])
        for ask in (entity, chain):
            with pytest.raises(UnknownEntity) as error:
                ask(database, gone.id)
            assert gone.id not in error.value.nearest
