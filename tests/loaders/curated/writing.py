"""A small sound folder, written as a researcher would, to be spoilt cell by cell."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from loaders.curated.columns import CLAIMS, ENTITIES, SOURCES
from loaders.curated.folder import check_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from graph.errors import Problem
    from graph.records import Claim, Dataset, Source

Cells = dict[str, str]
MANIFEST = "id: test\ntitle: A dataset\nversion: 1.10\nlicence: CC0-1.0\n"
PAPER = {"id": "paper", "kind": "news", "title": "The paper", "published": "2020-06-01"}
NAME = {"predicate": "name", "asserted_by": "courier", "nature": "press-report", "source": "paper"}
POST = {
    "id": "c-0003",
    "subject": "anna",
    "predicate": "holds_post",
    "object": "police",
    "qualifiers": "role=head",
    "from": "2018-01-01",
    "to": "2018-01-01",
    "asserted_by": "courier",
    "nature": "press-report",
    "source": "paper",
}


def named(number: int, entity: str) -> Cells:
    """The row of a name."""
    return {"id": f"n-{number}", "subject": entity, "value": f"The {entity}"} | NAME


def write_table(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    """Write a table as a spreadsheet does."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)


def write_folder(
    path: Path, *claims: Cells, sources: Sequence[Cells] = (PAPER,), manifest: str = MANIFEST, **entities: str
) -> Path:
    """Write a folder: its entities are a courier, anna and the police, and those given by id and type."""
    types = {"courier": "Organization", "anna": "Person", "police": "Agency"} | entities
    path.mkdir(parents=True, exist_ok=True)
    (path / "dataset.yml").write_text(manifest, encoding="utf-8")
    write_table(path / "sources.csv", SOURCES, sources)
    write_table(path / "entities.csv", ENTITIES, [{"id": one, "type": kind} for one, kind in types.items()])
    write_table(path / "claims.csv", CLAIMS, [*map(named, range(len(types)), types), *claims])
    return path


def read_claim(path: Path, cells: Cells) -> tuple[Claim, list[Problem]]:
    """Read the one claim of a folder that a test is about, and everything that is wrong with the folder."""
    records, problems = check_folder(write_folder(path, cells))
    assert records is not None
    return records.claims[-1], problems


def read_source(path: Path, cells: Cells) -> tuple[Source, list[Problem]]:
    """The same for one source."""
    records, problems = check_folder(write_folder(path, sources=[PAPER, cells]))
    assert records is not None
    return records.sources[-1], problems


def sound(path: Path) -> Dataset:
    """The dataset of a folder that has no problem."""
    records, problems = check_folder(path)
    assert problems == []
    assert records is not None
    return records
