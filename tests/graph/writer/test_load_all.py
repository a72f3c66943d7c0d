"""Several datasets are put on record together, or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.errors import InputError
from graph.settings import Settings
from graph.writer import load_all

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
