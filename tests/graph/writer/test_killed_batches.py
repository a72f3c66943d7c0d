"""Killing a load in batches: nothing of it is seen, the mark tells of it, and loading again finishes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from graph.database import open_database
from graph.embedded.folder import Folder
from graph.errors import DatabaseUnavailable
from graph.settings import PREFIX, Settings
from graph.writer import load
from graph.writer.staging import unfinished
from queries.datasets import unfinished_loads
from tests.graph.writer.dump import everything, without_moments
from tests.graph.writer.many import MOMENTS, edition_of
from tests.graph.writer.seen import seen, wiped
from tests.house.tree import TOP

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

    from graph.database import Database
    from tests.neo4j_server.found import Found

#: So few rows in a commit that the load takes some forty.
ROWS = 30
KILLS = 5
PATIENCE = 60.0


def killed(graph: Database, place: str, share: float, variables: Mapping[str, str], engine: Folder | None) -> str:
    """Load the second edition in a process of its own, and kill it when so large a share of the rows is written.

    Args:
        graph: where the load is watched from.
        place: the folder of the graph, or `-` for the one that the variables name.
        share: from 0 to 1.
        variables: for the environment of the process.
        engine: folder of the engine to be killed too, if any.
    """
    command = [sys.executable, "-m", "tests.graph.writer.many", place, "2", str(ROWS)]
    environment = {**os.environ, **variables}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=TOP, env=environment) as process:
        until = time.monotonic() + PATIENCE
        while process.poll() is None and time.monotonic() < until:
            loads = unfinished_loads(graph)
            if loads and loads[0].written >= share * loads[0].rows:
                break
            time.sleep(0.02)
        run = engine.read_run() if engine else None
        if run is not None:
            os.kill(run[0].pid, signal.SIGKILL)
        process.kill()
        said = process.communicate(timeout=PATIENCE)[0].removeprefix("ready").strip()
    with suppress(DatabaseUnavailable):  # who asks first finds the engine gone, and the next one starts another
        unfinished(graph)
    return said


def prepared(graph: Database) -> tuple[list[str], list[str], list[str]]:
    """What is seen of the first edition, what of the second, and all that is stored then; the first one is loaded."""
    load(graph, edition_of(1), now=MOMENTS[1])
    before = seen(graph)
    load(graph, edition_of(2), now=MOMENTS[2])
    after, stored = seen(graph), without_moments(everything(graph))
    load(wiped(graph), edition_of(1), now=MOMENTS[1])
    return before, after, stored


def checked(graph: Database, before: list[str], after: list[str], said: str) -> None:
    """All of it is seen, or nothing and the mark says so; who outlives the engine may say that it has gone."""
    assert said in {"", "loaded", "failed DatabaseUnavailable"}
    found = seen(graph)
    assert found in (before, after)
    assert found == after or said != "loaded"
    assert (unfinished(graph) == {"test"}) is (found == before)


def finished(graph: Database, stored: list[str]) -> None:
    """Loading again finishes it, and leaves what one commit would have left."""
    load(graph, edition_of(2), now=MOMENTS[2])
    assert without_moments(everything(graph)) == stored
    assert unfinished(graph) == set()


def test_a_killed_loader_leaves_the_former_edition(tmp_path: Path) -> None:
    """On the embedded engine, killed with it or alone; the next load finishes what was begun."""
    folder = Folder(tmp_path / "engine")
    with open_database(Settings(data_dir=tmp_path)) as graph:
        before, after, stored = prepared(graph)
        for number in range(KILLS):
            said = killed(graph, str(tmp_path), number / KILLS, {}, folder if number % 2 else None)
            checked(graph, before, after, said)
        finished(graph, stored)


def test_a_killed_loader_leaves_a_server_as_it_was(neo4j_server: Found, request: pytest.FixtureRequest) -> None:
    """On Neo4j, which goes on; the next load finishes what was begun."""
    graph: Database = request.getfixturevalue("neo4j_graphs").empty()
    reached = neo4j_server.settings
    variables = {
        f"{PREFIX}DATABASE_URI": str(reached.database_uri),
        f"{PREFIX}DATABASE_USER": reached.database_user,
        f"{PREFIX}DATABASE_PASSWORD": reached.password().get_secret_value(),
    }
    before, after, stored = prepared(graph)
    for number in range(KILLS):
        checked(graph, before, after, killed(graph, "-", number / KILLS, variables, None))
    finished(graph, stored)
