"""Killing a load: whenever it is hit, the graph opens again and holds the dataset whole, or as it was before."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.embedded.folder import Folder
from graph.settings import Settings
from graph.writer import load
from tests.graph.embedded.conftest import wait_for_end
from tests.graph.writer.dump import everything, found_by
from tests.graph.writer.many import MOMENTS, edition_of
from tests.house.tree import TOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

EDITIONS = {"from nothing": 1, "from an earlier edition": 2}
KILLS = {"from nothing": 6, "from an earlier edition": 14}
TARGETS = (("loader",), ("engine",), ("engine", "loader"))
#: Of each row of kills at least this part must hit the load itself, or the test tries nothing.
HITS = 0.5
#: How long a loader whose engine was killed may look for it before it is killed too.
PATIENCE = 2.0


@dataclass(frozen=True)
class Case:
    """A graph before and after a load.

    Attributes:
        edition: what is loaded.
        base: data folder as it is before; copied for every attempt.
        before: everything that the graph holds before.
        after: everything that it holds once the load is done.
        seconds: how long the load takes.
    """

    edition: int
    base: Path
    before: list[str]
    after: list[str]
    seconds: float


class Loader:
    """A process that loads an edition, and the engine that it started."""

    def __init__(self, data_dir: Path, edition: int) -> None:
        """Start it, and wait until the load begins."""
        command = [sys.executable, "-m", "tests.graph.writer.many", str(data_dir), str(edition)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=TOP)
        assert self.process.stdout is not None
        self.output = self.process.stdout
        assert self.output.readline() == "ready\n"
        self.begun = time.monotonic()
        run = Folder(data_dir / "engine").read_run()
        assert run is not None
        self.engine = run[0].pid

    def kill(self, targets: Sequence[str]) -> None:
        """Kill the loader, the engine or both, in this order; one that has ended already is left alone."""
        for target in targets:
            with suppress(ProcessLookupError):
                os.kill(self.engine if target == "engine" else self.process.pid, signal.SIGKILL)

    def outcome(self, patience: float = 60.0) -> str:
        """What it said at the end: `loaded`, `failed …`, or nothing if it was killed, as it is when patience ends."""
        try:
            return self.process.communicate(timeout=patience)[0].strip()
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.communicate()[0].strip()


def dumped(data_dir: Path) -> list[str]:
    """Everything that the graph of a data folder holds; its engine has ended afterwards."""
    with open_database(Settings(data_dir=data_dir)) as database:
        found = everything(database)
    assert wait_for_end(data_dir, seconds=30)
    return found


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Case]]:
    """Both loads, done once to the end."""
    found = {}
    base = tmp_path_factory.mktemp("nothing")
    for name, edition in EDITIONS.items():
        before = dumped(base)
        done = tmp_path_factory.mktemp("done") / "data"
        shutil.copytree(base, done)
        loader = Loader(done, edition)
        assert loader.output.readline() == "loaded\n"
        seconds = time.monotonic() - loader.begun
        assert loader.outcome() == ""
        found[name] = Case(edition, base, before, dumped(done), seconds)
        base = done
    yield found
    for case in found.values():
        shutil.rmtree(case.base)


@pytest.mark.parametrize("name", EDITIONS)
def test_a_killed_load_leaves_the_graph_whole(cases: dict[str, Case], name: str, tmp_path: Path) -> None:
    """Loader, engine or both, killed at moments all over the load: never half a dataset, and it opens every time."""
    case, count = cases[name], KILLS[name]
    assert case.before != case.after
    chance = random.Random(name)  # noqa: S311 - moments, not secrets
    hits = 0
    for number in range(count):
        data, moment = tmp_path / str(number), case.seconds * (number + chance.random()) / count
        shutil.copytree(case.base, data)
        loader = Loader(data, case.edition)
        time.sleep(max(0.0, loader.begun + moment - time.monotonic()))
        targets = TARGETS[number % len(TARGETS)]
        loader.kill(targets)
        said, held = loader.outcome(PATIENCE), dumped(data)
        assert said in {"", "loaded", "failed DatabaseUnavailable"}
        assert held in (case.before, case.after), f"half a dataset after killing {targets} at {moment:.2f} s"
        assert held == case.after or said != "loaded"
        hits += said != "loaded"
        shutil.rmtree(data)
    assert hits >= HITS * count


def test_a_load_after_killed_ones_is_as_if_nothing_had_happened(cases: dict[str, Case], tmp_path: Path) -> None:
    """The same graph in every property, and its indexes find what they should."""
    case = cases["from an earlier edition"]
    data = tmp_path / "data"
    shutil.copytree(case.base, data)
    for target, part in (("loader", 0.4), ("engine", 0.8)):
        loader = Loader(data, case.edition)
        time.sleep(case.seconds * part)
        loader.kill([target])
        loader.outcome(PATIENCE)
    with open_database(Settings(data_dir=data)) as database:
        load(database, edition_of(2), now=MOMENTS[2])
        assert everything(database) == case.after
        assert "person-3" in found_by(database, "3")
        assert "person-4" not in found_by(database, "4")
        found = database.read("MATCH (e:Entity {id: 'person-3'})-[:ARRESTED_BY]->(b) RETURN b.id AS id")
        assert found == [{"id": "police"}]
    assert wait_for_end(data, seconds=30)


def test_a_load_that_loses_its_engine_says_so(cases: dict[str, Case], tmp_path: Path) -> None:
    """One of our errors, not the driver's."""
    case = cases["from an earlier edition"]
    data = tmp_path / "data"
    shutil.copytree(case.base, data)
    loader = Loader(data, case.edition)
    time.sleep(case.seconds / 3)
    loader.kill(["engine"])
    assert loader.outcome() == "failed DatabaseUnavailable"
