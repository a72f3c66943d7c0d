"""`answerable status`: what is loaded, and where."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from api.cli.opening import opened
from api.cli.output import AsJson, print_json, print_lines, print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.datasets import Dataset, Unfinished

COLUMNS = ("dataset", "version", "title", "claims", "entities", "sources", "licence", "loaded")


def status(*, as_json: AsJson = False) -> int:
    """Say what is loaded, with versions and counts, and where the graph is kept."""
    from api.answers.status import status_body
    from queries.datasets import loaded_datasets, unfinished_loads

    with opened() as database:
        loaded, loading, engine = loaded_datasets(database), unfinished_loads(database), database.engine
    if as_json:
        print_json(status_body(engine, loaded, loading))
    else:
        _print(engine, loaded, loading)
    return 0


def _print(engine: str, loaded: Sequence[Dataset], loading: Sequence[Unfinished]) -> None:
    from api.version import program_version
    from graph.settings import read_settings

    settings = read_settings()
    where = settings.database_uri or f"{settings.data_dir} (started by itself)"
    print_lines([f"answerable {program_version()}, engine {engine}: {where}"])
    print_lines(map(_line, loading))
    if not loaded:
        print_lines(["No dataset is loaded. `answerable load DIR` loads one."])
        return
    print_table(COLUMNS, [_row(dataset) for dataset in loaded])


def _row(dataset: Dataset) -> tuple[str, ...]:
    counts = (f"{count:,}" for count in (dataset.claims, dataset.entities, dataset.sources))
    moment = datetime.fromisoformat(dataset.loaded_at).isoformat(timespec="seconds") if dataset.loaded_at else ""
    return (dataset.id, dataset.version, dataset.title, *counts, dataset.licence, moment)


def _line(load: Unfinished) -> str:
    return (
        f"{load.dataset} {load.version} is being loaded since {load.since}, {load.written:,} of {load.rows:,} rows. It"
        " is seen when all of it is there; if nobody loads it now, load it again."
    )
