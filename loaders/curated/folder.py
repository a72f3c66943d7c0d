"""A whole curated folder: read, checked as one, and given as a dataset or as the list of everything that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import DatasetProblems, Problem
from graph.model import load_schema
from graph.records import Claim, Dataset, Entity, Source
from graph.validation import check_dataset
from loaders.curated.columns import CLAIMS, ENTITIES, SOURCES
from loaders.curated.coverage import check_coverage
from loaders.curated.manifest import MANIFEST, read_manifest
from loaders.curated.parse import parse_claim, parse_entity, parse_source
from loaders.curated.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def recognises(path: Path) -> bool:
    """Whether a path is a curated folder: it holds a manifest."""
    return path.is_dir() and (path / MANIFEST).is_file()


def read_folder(path: Path) -> Dataset:
    """Read a curated folder.

    Raises:
        DatasetProblems: with every problem, in file and row order.
    """
    dataset, problems = check_folder(path)
    if problems or dataset is None:
        raise DatasetProblems(path.resolve().name, problems)
    return dataset


def check_folder(path: Path) -> tuple[Dataset | None, list[Problem]]:
    """Read a curated folder and give everything that is wrong with it.

    What records say of each other is not looked at while one of the tables cannot be read.

    Returns:
        The dataset as far as it could be read (None without a usable manifest), and the problems; none if it is sound.
    """
    manifest, problems = read_manifest(path / MANIFEST)
    if manifest is None:
        return None, problems
    dataset, places, found = _read_tables(path, manifest)
    problems += found
    if any(one.row == 0 for one in found):  # every record that refers to the others would seem to be wrong
        return dataset, sorted(set(problems))
    problems += check_dataset(dataset, load_schema(), places)
    problems += check_coverage(path / "coverage.csv", manifest, dataset)
    return dataset, sorted(set(problems))


def _read_tables(
    path: Path, manifest: Mapping[str, object]
) -> tuple[Dataset, dict[tuple[str, str], int], list[Problem]]:
    """Read the three tables; `places` gives the row of each record by file and id."""
    name = str(manifest["id"])
    problems: list[Problem] = []
    places: dict[tuple[str, str], int] = {}
    sources: list[Source] = []
    entities: list[Entity] = []
    claims: list[Claim] = []
    for file, columns, required in (
        ("sources.csv", SOURCES, ("id", "kind", "title")),
        ("entities.csv", ENTITIES, ("id", "type")),
        ("claims.csv", CLAIMS, ("id", "subject", "predicate", "source")),
    ):
        rows, found = read_table(path / file, columns, required)
        problems += found
        published = {source.id: source.published for source in sources}
        for row in rows:
            if file == "sources.csv":
                source, wrong = parse_source(row)
                sources.append(source)
            elif file == "entities.csv":
                entity, wrong = parse_entity(row)
                entities.append(entity)
            else:
                claim, wrong = parse_claim(row, published, name)
                claims.append(claim)
            problems += wrong
            if (file, row["id"]) in places:
                problems.append(
                    Problem(file, row.number, "id", f"{row['id']!r} stands in row {places[file, row['id']]}")
                )
            places.setdefault((file, row["id"]), row.number)
    dataset = Dataset(
        id=name,
        title=str(manifest["title"]),
        version=str(manifest["version"]),
        licence=str(manifest["licence"]),
        sources=tuple(sources),
        entities=tuple(entities),
        claims=tuple(claims),
    )
    return dataset, places, problems
