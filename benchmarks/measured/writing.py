"""Rows written by a load, beside the driver's bare batches and beside row by row.

A row is a node or a relationship that a load stores. *Loaded* is the whole load of an invented dataset into an empty
graph: hashing, comparing, drawing and checking included. *Bare batches* are the same rows with the same properties in
the same batches, in one transaction of the driver, by statements that do nothing but `UNWIND` and `CREATE` between ends
found by their indexed ids. *Row by row* is a transaction for each row. The three take turns, each in an empty graph,
after one of each that is not counted; row by row only with the smallest dataset. The Neo4j server is a fresh one with
the memory of `docker-compose.yml`, fetched by `make neo4j`. Targets: 10 times the rows of row by row in the same time,
and, with the larger dataset, 0.6 of those of bare batches; with the smaller one the engine is still busy with what it
makes once, such as the types of edges.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.graphs import empty_graph
from benchmarks.invented import write_country
from benchmarks.numbers import Allowed, Line, Sample, timed
from benchmarks.recording import RecordingDatabase
from benchmarks.servers import can_start_server as possible
from benchmarks.servers import empty_server
from graph.database import Database, open_database
from graph.database.embedded_link import EmbeddedLink
from graph.statements import statement
from graph.writer import load
from loaders.curated import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.numbers import Extent
    from graph.database import Writer
    from graph.records import Dataset

__all__ = ["measure", "possible"]
PER = 1_000
BESIDE_BARE, BESIDE_ROWS = Allowed(times=1 / 0.6, more=0.0), Allowed(times=0.1, more=0.0)
BARE = Path(__file__).parents[1] / "bare"
#: Bare statements in place of those that do more than a bare batch does.
INSTEAD = {
    statement("writer/put_sources"): "sources",
    statement("writer/create_entities.arcadedb"): "entities",
    statement("writer/draw_facts.arcadedb"): "facts",
}

Batch = tuple[str, list[object]]
Empty = Callable[[], AbstractContextManager[Database]]


@dataclass(frozen=True, slots=True)
class Seconds:
    """The seconds of the three ways; row by row is measured with the smallest dataset only."""

    loaded: float
    bare: float
    single: float


def measure(extent: Extent) -> Iterator[Line]:
    """Measure two sizes on each engine."""
    with ExitStack() as stack:
        server = stack.enter_context(open_database(stack.enter_context(empty_server())))
        for number, size in enumerate((extent.claims[0], extent.claims[:2][-1]), start=1):
            dataset = _invented(size)
            batches = _recorded(dataset)
            for engine, empty in (("ArcadeDB", _embedded), ("Neo4j", partial(_wiped, server))):
                name = f"{engine}, invented, {number} ({size:,} claims, {sum(len(rows) for _, rows in batches):,} rows)"
                yield from _lines(name, dataset, batches, empty, extent, small=number == 1)


def _lines(
    name: str, dataset: Dataset, batches: list[Batch], empty: Empty, extent: Extent, *, small: bool
) -> Iterator[Line]:
    if extent.warming:
        _repeat(dataset, batches, empty, single=False)
    repeats = [_repeat(dataset, batches, empty, single=small) for _ in range(extent.repeats)]
    rows = sum(len(batch) for _, batch in batches)
    loaded, bare, row_by_row = (
        Sample(tuple(getattr(one, way) * PER / rows for one in repeats)) for way in ("loaded", "bare", "single")
    )
    what = f"{name}, loaded: per {PER:,} rows; beside it"
    yield Line(f"{what} bare batches", loaded, bare, None if small else BESIDE_BARE)
    if small:
        yield Line(f"{what} row by row", loaded, row_by_row, BESIDE_ROWS)


def _repeat(dataset: Dataset, batches: list[Batch], empty: Empty, *, single: bool) -> Seconds:
    with empty() as database:
        loaded = timed(lambda: load(database, dataset))
    with empty() as database:
        bare = timed(lambda: database.write(partial(_write, batches=batches)))
    with empty() as database:
        return Seconds(loaded, bare, timed(lambda: _row_by_row(database, batches)) if single else 0.0)


@contextmanager
def _embedded() -> Iterator[Database]:
    with empty_graph() as settings, open_database(settings) as database:
        yield database


@contextmanager
def _wiped(database: Database) -> Iterator[Database]:
    text = (BARE / "wipe.cypher").read_text(encoding="utf-8")
    while database.write(lambda writer: writer.run(text))[0]["deleted"]:
        pass
    yield database


def _write(writer: Writer, batches: list[Batch]) -> None:
    for text, rows in batches:
        writer.run(text, {"rows": rows})


def _row_by_row(database: Database, batches: list[Batch]) -> None:
    for text, rows in batches:
        for row in rows:
            database.write(partial(_write, batches=[(text, [row])]))


def _recorded(dataset: Dataset) -> list[Batch]:
    """The batches of one load, each with its bare statement."""
    with empty_graph() as settings, RecordingDatabase(EmbeddedLink(settings.data_dir)) as database:
        load(database, dataset)
        return [
            ((BARE / f"{INSTEAD[text]}.cypher").read_text(encoding="utf-8") if text in INSTEAD else text, rows)
            for text, parameters in database.asked
            if isinstance(rows := parameters.get("rows"), list)
        ]


def _invented(size: int) -> Dataset:
    with TemporaryDirectory(prefix="answerable-bench-") as top:
        write_country(Path(top) / "invented", claims=size)
        return read_folder(Path(top) / "invented")
