"""`python -m benchmarks.growth CLAIMS`: how everything grows, one size and one engine at a time, into `growth.csv`.

A country of so many claims is invented, loaded into an empty graph, and asked by HTTP. It is no part of `make bench`:
the largest sizes take long, and what matters is the curve and not the day's figure. `python -m benchmarks.growth_page`
draws the curves in `docs/`.

On the embedded engine everything is done in a folder of its own. With `--server DATA PID` the graph is that of the
settings, a Neo4j server whose database is empty, whose folder of data is DATA and whose process is PID.
"""

from __future__ import annotations

import argparse
import csv
import resource
import sys
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.asking import ask_all, questions
from benchmarks.graphs import empty_graph
from benchmarks.nation import invent
from benchmarks.numbers import timed
from benchmarks.programs import ANSWERABLE, environment, free_port, served
from graph.database import open_database
from graph.embedded.folder import Folder
from graph.settings import read_settings
from graph.writer import load
from queries.datasets import loaded_datasets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.nation import Nation
    from graph.settings import Settings

FIGURES = Path(__file__).with_name("growth.csv")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one size on one engine; of seconds that vary the median, with what 95 of 100 did not exceed."""

    engine: str
    claims: int
    what: str
    unit: str
    value: float
    p95: float | None = None
    calls: int = 1
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a graph is kept, to be weighed: the folder of its data and the process that answers."""

    settings: Settings
    data: Path
    process: int | None

    def pid(self) -> int:
        """The process that answers; that of the embedded engine is known while it runs."""
        if self.process is not None:
            return self.process
        announced = Folder.prepare(self.settings.data_dir).read_run()
        if announced is None:
            raise RuntimeError("the embedded engine has ended while it was measured")
        return announced[0].pid


def main() -> None:
    """Measure one size on one engine."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("claims", type=int)
    parser.add_argument("--server", nargs=2, metavar=("DATA", "PID"))
    parser.add_argument("--to", type=Path, default=FIGURES, help="the figures of this size and engine are replaced")
    asked = parser.parse_args()
    with _graph(asked.server) as kept:
        write(list(measure(kept, invent(asked.claims))), asked.to)


def measure(kept: Kept, nation: Nation) -> Iterator[Figure]:
    """Load a country into an empty graph, ask everything, and weigh it."""
    size = len(nation.dataset.claims)
    with open_database(kept.settings) as database:
        if loaded_datasets(database):
            raise RuntimeError("the graph that is to be measured holds something already")
        engine = database.engine
        before = _own_memory()
        yield _told(Figure(engine, size, "load", "s", timed(lambda: load(database, nation.dataset))))
        yield Figure(engine, size, "memory of the loading process", "B", _own_memory())
        yield Figure(engine, size, "memory of the dataset before it is loaded", "B", before)
        yield Figure(engine, size, "memory of the engine after the load", "B", _memory(kept.pid()))
        port = free_port()
        with served([ANSWERABLE, "serve", "--port", str(port)], port, environment(kept.settings)):
            for question, answered in ask_all(port, questions(nation.landmarks)).items():
                calls = len(answered.seconds)
                yield _told(Figure(engine, size, question, "s", answered.p50, answered.p95, calls, answered.refused))
        yield Figure(engine, size, "memory of the engine after all questions", "B", _memory(kept.pid()))
    yield _told(Figure(engine, size, "disk", "B", _disk(kept.data)))


def write(figures: list[Figure], path: Path) -> None:
    """Put figures into the file, in place of those of the same size and engine."""
    measured = {(one.engine, str(one.claims)) for one in figures}
    kept = [row for row in read(path) if (row["engine"], row["claims"]) not in measured]
    rows = [*kept, *(asdict(one) for one in figures)]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, Figure.__slots__, lineterminator="\n")
        table.writeheader()
        table.writerows(sorted(rows, key=lambda row: (str(row["engine"]), int(str(row["claims"])))))


def read(path: Path) -> list[dict[str, str]]:
    """The rows of the file; none if it is not there yet."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@contextmanager
def _graph(server: list[str] | None) -> Iterator[Kept]:
    if server:
        yield Kept(read_settings(), Path(server[0]), int(server[1]))
        return
    with empty_graph() as settings:
        yield Kept(settings, settings.data_dir, None)


def _told(figure: Figure) -> Figure:
    sys.stdout.write(f"{figure}\n")
    sys.stdout.flush()
    return figure


def _own_memory() -> float:
    """The most memory that this process has used so far, in bytes; Linux gives it in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0


def _memory(process: int) -> float:
    """The memory that a process holds, in bytes, as Linux tells it."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
    (resident,) = (line.split()[1] for line in lines if line.startswith("VmRSS:"))
    return int(resident) * 1024.0


def _disk(folder: Path) -> float:
    """What the files of a folder take on the disk, in bytes."""
    return float(sum(file.stat().st_blocks * 512 for file in folder.rglob("*") if file.is_file()))


if __name__ == "__main__":
    main()
