"""`answerable check`: is a dataset sound?"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from api.cli.failing import NO
from api.cli.folders import Folders, dataset_folders
from api.cli.opening import waiting
from api.cli.output import AsJson, print_json, print_lines

if TYPE_CHECKING:
    from pathlib import Path

    from graph.errors import Problem
    from graph.records import Dataset


@dataclass(frozen=True, slots=True)
class Checked:
    """One dataset and what was found: its records, or its problems."""

    path: Path
    dataset: Dataset | None
    problems: tuple[Problem, ...]


def check(folders: Folders = None, *, as_json: AsJson = False) -> int:
    """Check datasets, and report every problem with file, row, column and the nearest valid value.

    Ends with 0 if all are sound, 1 if one is not, and 2 if a folder holds no dataset. The graph is not touched.
    """
    checked = [_check(path) for path in dataset_folders(folders)]
    if as_json:
        print_json({"datasets": [_body(one) for one in checked]})
    else:
        print_lines(line for one in checked for line in _lines(one))
    return NO if any(one.problems for one in checked) else 0


def _check(path: Path) -> Checked:
    from graph.errors import DatasetProblems
    from loaders.format import read_dataset

    with waiting(f"reading {path}"):
        try:
            return Checked(path, read_dataset(path), ())
        except DatasetProblems as error:
            return Checked(path, None, error.problems)


def _lines(checked: Checked) -> list[str]:
    if checked.dataset is not None:
        dataset = checked.dataset
        counts = f"{len(dataset.claims):,} claims, {len(dataset.entities):,} entities, {len(dataset.sources):,} sources"
        return [f"{checked.path}: sound: {dataset.title}, version {dataset.version}, {counts}"]
    count = len(checked.problems)
    return [
        *(f"{checked.path}/{problem}" for problem in checked.problems),
        f"{checked.path}: {count:,} problem{'' if count == 1 else 's'}",
    ]


def _body(checked: Checked) -> dict[str, object]:
    return {
        "path": str(checked.path),
        "sound": not checked.problems,
        "dataset": checked.dataset.id if checked.dataset else None,
        "version": checked.dataset.version if checked.dataset else None,
        "problems": [asdict(problem) for problem in checked.problems],
    }
