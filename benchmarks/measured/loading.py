"""Loading a dataset: per 1,000 claims, and again when nothing or one claim has changed.

Invented datasets of several sizes (the same ones each time, made in the proportions of the curated facts) and the
curated facts themselves. *Checked* is reading the tables and finding no problem in them; *loaded* is putting them on
record and drawing the edges, in an empty graph whose engine runs; *again unchanged* is loading the same once more, and
*one claim changed* loading it with a single note edited. Each repeat begins with an empty graph, and takes the datasets
in turn. There is no target.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.graphs import FACTS, empty_graph
from benchmarks.invented import write_country
from benchmarks.numbers import Line, Sample, timed
from graph.database import open_database
from graph.writer import load
from loaders.curated import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.numbers import Extent
    from graph.records import Dataset

PER = 1_000


@dataclass(frozen=True, slots=True)
class Loading:
    """The seconds of the steps of one loading."""

    checked: float
    loaded: float
    unchanged: float
    edited: float


def measure(extent: Extent) -> Iterator[Line]:
    """Load every dataset in every repeat."""
    with _folders(extent.claims) as folders:
        sizes = {name: len(read_folder(folder).claims) for name, folder in folders.items()}
        repeats = [{name: _load(folder) for name, folder in folders.items()} for _ in range(extent.repeats)]
    for name, size in sizes.items():
        whole = f"{name} ({size:,} claims)"
        steps = [repeat[name] for repeat in repeats]
        yield Line(f"{whole}, checked: per {PER:,} claims", Sample(tuple(one.checked * PER / size for one in steps)))
        yield Line(f"{whole}, loaded: per {PER:,} claims", Sample(tuple(one.loaded * PER / size for one in steps)))
        yield Line(f"{whole}, again unchanged: in all", Sample(tuple(one.unchanged for one in steps)))
        yield Line(f"{whole}, one claim changed: in all", Sample(tuple(one.edited for one in steps)))


@contextmanager
def _folders(sizes: tuple[int, ...]) -> Iterator[dict[str, Path]]:
    """The folders of the datasets, by name."""
    with TemporaryDirectory(prefix="answerable-bench-") as top:
        folders = {"the curated facts": FACTS}
        for number, size in enumerate(sizes, start=1):
            folders[f"invented, {number}"] = Path(top) / f"invented-{number}"
            write_country(folders[f"invented, {number}"], claims=size)
        yield folders


def _load(folder: Path) -> Loading:
    """Take a dataset through all steps, in an empty graph."""
    datasets: list[Dataset] = []
    checked = timed(lambda: datasets.append(read_folder(folder)))
    dataset = datasets[0]
    edited = _edited(dataset)
    with empty_graph() as settings, open_database(settings) as database:
        return Loading(
            checked=checked,
            loaded=timed(lambda: load(database, dataset)),
            unchanged=timed(lambda: load(database, dataset)),
            edited=timed(lambda: load(database, edited)),
        )


def _edited(dataset: Dataset) -> Dataset:
    """The same dataset with another note on its last claim."""
    *claims, last = dataset.claims
    return replace(dataset, claims=(*claims, replace(last, note="Edited while measuring")))
