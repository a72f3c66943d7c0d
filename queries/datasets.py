"""What is loaded: each dataset with its version and counts; and what is still being loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.statements import statement

if TYPE_CHECKING:
    from graph.database import Database, Reader
    from graph.database.values import Row


@dataclass(frozen=True, slots=True)
class Dataset:
    """A loaded dataset.

    Attributes:
        id: id of the dataset, such as `azerbaijan`.
        title: its title.
        version: its version, as its curators count.
        licence: the licence of its facts.
        loaded_at: the moment of the last load that changed something, ISO 8601 in UTC.
        sources: how many sources it has.
        entities: how many entities.
        claims: how many claims.
    """

    id: str
    title: str
    version: str
    licence: str
    loaded_at: str
    sources: int
    entities: int
    claims: int


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A large dataset that is being loaded in batches, or whose load was broken off; nobody sees anything of it yet.

    Attributes:
        dataset: id of the dataset.
        version: the version that is loaded; a former one is seen until it is there.
        since: when the load began, ISO 8601 in UTC.
        written: how many of its rows are written.
        rows: how many there are.
    """

    dataset: str
    version: str
    since: str
    written: int
    rows: int


def loaded_datasets(database: Database) -> tuple[Dataset, ...]:
    """Give the datasets that are loaded, sorted by id; none if the graph is empty."""
    with database.reading() as reader:
        return read_datasets(reader)


def unfinished_loads(database: Database) -> tuple[Unfinished, ...]:
    """Give the datasets that are being loaded in batches, by id; loading one again finishes it. Mostly none."""
    return tuple(
        Unfinished(
            dataset=str(row["dataset"]),
            version=str(row["version"]),
            since=str(row["since"]),
            written=int(str(row["written"])),
            rows=int(str(row["rows"])),
        )
        for row in database.read(statement("lookup/unfinished"))
    )


def load_number(database: Database) -> int:
    """Give how many loads have changed something, 0 if none has: where it is the same, the graph is the same."""
    rows = database.read(statement("lookup/turn"))
    return int(str(rows[0]["number"])) if rows else 0


def read_datasets(reader: Reader) -> tuple[Dataset, ...]:
    """Give the datasets that are loaded, as `loaded_datasets` does, in an open reading transaction."""
    return tuple(_dataset(row) for row in reader.rows(statement("lookup/datasets")))


def dataset_versions(reader: Reader) -> dict[str, str]:
    """Give the version of each dataset that is loaded, by id: what every answer says it was drawn from."""
    return {dataset.id: dataset.version for dataset in read_datasets(reader)}


def _dataset(row: Row) -> Dataset:
    return Dataset(
        id=str(row["id"]),
        title=str(row["title"] or ""),
        version=str(row["version"] or ""),
        licence=str(row["licence"] or ""),
        loaded_at=str(row["loaded_at"] or ""),
        sources=int(str(row["sources"] or 0)),
        entities=int(str(row["entities"] or 0)),
        claims=int(str(row["claims"] or 0)),
    )
