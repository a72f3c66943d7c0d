"""Answerable's own curated folder in a zip: unzipped, `answerable check` and `answerable load` take it as it is.

There is a folder for each dataset, with its manifest and its tables of sources, entities and claims as
`facts/README.md` describes them, so that nothing is lost but who curated it and what the audience may not see.
"""

from __future__ import annotations

import csv
import re
import zipfile
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO

import yaml

from exports.about import about_text
from exports.excerpt import Excerpt
from exports.format import Format
from exports.formats.csv import BYTE_ORDER_MARK
from exports.seal import zip_member
from loaders.curated.columns import CLAIMS, ENTITIES, SOURCES
from loaders.curated.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from exports.excerpt import Row
    from queries.subgraph.records import About, DatasetNote
    from queries.subgraph.subgraph import Subgraph

README, VERSIONS = "README.txt", "versions.txt"
#: What a spreadsheet could take for a formula gets a blank before it, which the loader takes off again.
_DANGEROUS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
_NO_NAME = re.compile(r"[^a-z0-9-]+")


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the zip."""
    with zipfile.ZipFile(file, "w") as archive, Excerpt.of(subgraph) as excerpt:
        _write_text(archive, README, (_readme(subgraph.about),))
        for number, dataset in enumerate(excerpt.datasets, start=1):
            folder = _NO_NAME.sub("-", dataset.id).strip("-") or f"dataset-{number}"
            _write_text(archive, f"{folder}/{MANIFEST}", (_manifest(dataset, subgraph.about),))
            for table, columns, rows in (
                ("sources", SOURCES, excerpt.sources(dataset.id)),
                ("entities", ENTITIES, excerpt.entities(dataset.id)),
                ("claims", tuple(one for one in CLAIMS if one != "curator"), excerpt.claims(dataset.id)),
            ):
                _write_table(archive, f"{folder}/{table}.csv", columns, rows)
        _write_text(archive, VERSIONS, (f"{claim.version}\n" for claim in subgraph.claims()))


def _write_text(archive: zipfile.ZipFile, name: str, parts: Iterable[str]) -> None:
    with _member(archive, name) as text:
        text.writelines(parts)


def _write_table(archive: zipfile.ZipFile, name: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with _member(archive, name) as text:
        text.write(BYTE_ORDER_MARK)
        lines = csv.writer(text)
        lines.writerow(columns)
        lines.writerows([_guarded(row.get(column, "")) for column in columns] for row in rows)


@contextmanager
def _member(archive: zipfile.ZipFile, name: str) -> Iterator[TextIOWrapper]:
    with archive.open(zip_member(name), "w", force_zip64=True) as member:
        text = TextIOWrapper(member, "utf-8", newline="")
        yield text
        text.flush()
        text.detach()


def _guarded(cell: str) -> str:
    return f" {cell}" if cell[:1] in _DANGEROUS else cell


def _manifest(dataset: DatasetNote, about: About) -> str:
    plain = {
        "id": dataset.id,
        "title": dataset.title,
        "version": dataset.version,
        "licence": dataset.licence,
        "description": f"An excerpt. {about_text(about)}",
    }
    left_out = [text for text in (about.cut, *about.withheld) if text]
    return yaml.safe_dump(plain | ({"left_out": left_out} if left_out else {}), allow_unicode=True, sort_keys=False)


def _readme(about: About) -> str:
    return (
        f"{about_text(about)}\n"
        "Each folder is a dataset: unzip this file, and give a folder to `answerable check` or `answerable load`.\n"
        "It has the id of the dataset that it was taken from. Load it into a graph of its own: where the whole\n"
        "dataset is loaded, the excerpt would take its place.\n"
        "A cell that a spreadsheet could take for a formula has a blank before it, which the loader takes off.\n"
        "versions.txt lists the claims with the versions that `answerable verify` compares.\n"
        "seal.txt holds the SHA-256 over all files, its own digits taken for zeros.\n"
    )


FORMAT = Format(
    name="dataset",
    title="a curated folder that Answerable loads again",
    suffix=".zip",
    media_type="application/zip",
    opens_in=("Answerable", "any spreadsheet"),
    write=write,
    seal="zip",
    loses=(
        "Who curated a claim, which no export tells, and claims that the curators have withdrawn.",
        "Why somebody is protected, to the public: the row then says at-risk.",
        "What the dataset says of its rules and the coverage of its sources.",
    ),
)
