"""What is loaded, with version and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.datasets import dataset_versions, loaded_datasets

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset


def test_a_loaded_dataset_says_how_much_it_holds(country: Database, veldania: Dataset) -> None:
    """Counts are of the records, and the moment of loading is in UTC."""
    (found,) = loaded_datasets(country)
    assert (found.id, found.title, found.version) == ("veldania", veldania.title, "1.0.0")
    assert (found.sources, found.entities, found.claims) == (
        len(veldania.sources),
        len(veldania.entities),
        len(veldania.claims),
    )
    assert found.loaded_at.endswith("+00:00")
    with country.reading() as reader:
        assert dataset_versions(reader) == {"veldania": "1.0.0"}
