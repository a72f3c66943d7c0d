"""`answerable load`: put datasets on record."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from api.cli.folders import Folders, dataset_folders
from api.cli.opening import opened, waiting
from api.cli.output import AsJson, print_json, print_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.records import Dataset
    from graph.writer import LoadReport


def load(folders: Folders = None, *, as_json: AsJson = False) -> int:
    """Load datasets into the graph, all of them whole or nothing at all.

    They are checked first, and written together: if one has a problem nothing is loaded. Loading the same content
    again changes nothing; what an edited dataset no longer says goes off the record and is not deleted.
    """
    reports = _load([_read(path) for path in dataset_folders(folders)])
    if as_json:
        print_json({"loaded": [asdict(report) for report in reports]})
    else:
        print_lines(_line(report) for report in reports)
    return 0


def _read(path: object) -> Dataset:
    from pathlib import Path

    from loaders.format import read_dataset

    with waiting(f"checking {path}"):
        return read_dataset(Path(str(path)))


def _load(datasets: Sequence[Dataset]) -> list[LoadReport]:
    from graph.writer import load_all

    claims = sum(len(dataset.claims) for dataset in datasets)
    names = ", ".join(dataset.id for dataset in datasets)
    with opened() as database, waiting(f"loading {names}, {claims:,} claims"):
        return load_all(database, datasets)


def _line(report: LoadReport) -> str:
    name = f"{report.dataset} {report.version}"
    if not report.changed:
        return f"{name}: unchanged, it is on record already"
    return (
        f"{name}: {report.claims_added:,} claims added, {report.claims_closed:,} closed; "
        f"{report.entities_written:,} entities written, "
        f"{report.facts_drawn:,} edges drawn, {report.facts_erased:,} erased"
    )
