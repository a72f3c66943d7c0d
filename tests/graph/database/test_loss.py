"""What happens when the embedded engine is late, killed, busy, or inherited by a fork."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.errors import DatabaseUnavailable, DeadlinePassed, EngineStartFailed
from graph.settings import Settings
from tests.graph.database.conftest import COUNT, ENDLESS, PUT, announced, count, put

if TYPE_CHECKING:
    from graph.database import Database, Writer


#: Forks with an open database, asks in both processes, and prints what each was told.
FORKING = f"""
import os, sys
from pathlib import Path
from graph.database import open_database
from graph.settings import Settings

def ask():
    return database.read({COUNT!r})[0]["count"]

database = open_database(Settings(data_dir=Path(sys.argv[1])))
ask()
child = os.fork()
told = ask()
if not child:
    database.close()
    os._exit(10 + told)
_, status = os.waitpid(child, 0)
print(os.waitstatus_to_exitcode(status), told, ask())
database.close()
"""


def test_a_question_past_its_deadline_is_cut_off(database: Database, settings: Settings) -> None:
    """A question that does not end is ended, its engine starts anew, and what was stored is there."""
    put(database, "a")
    before, _ = announced(settings)
    start = time.monotonic()
    with pytest.raises(DeadlinePassed, match=r"cut off after 0\.3 seconds"):
        database.read(ENDLESS, seconds=0.3)
    assert time.monotonic() - start < 2
    assert count(database) == 1
    assert announced(settings)[0].pid != before.pid


def test_a_deadline_does_not_outlive_its_question(database: Database, settings: Settings) -> None:
    """A question that was answered in time costs nobody an engine."""
    before, _ = announced(settings)
    for seconds in (5.0, 0.2, 1.0):
        database.read(COUNT, seconds=seconds)
    time.sleep(0.3)
    assert count(database) == 0
    assert announced(settings)[0] == before


def test_an_engine_killed_between_calls_is_not_noticed(database: Database, settings: Settings) -> None:
    """The next call finds a new engine with everything that was committed."""
    put(database, "a")
    os.kill(announced(settings)[0].pid, signal.SIGKILL)
    time.sleep(0.1)
    assert count(database) == 1


def test_an_engine_killed_during_a_call(database: Database, settings: Settings) -> None:
    """That call says that the database is unavailable; the next one works."""
    put(database, "a")
    pid = announced(settings)[0].pid
    killer = threading.Timer(0.2, os.kill, (pid, signal.SIGKILL))
    killer.start()
    with pytest.raises(DatabaseUnavailable, match="cannot be reached now"):
        database.read(ENDLESS)
    killer.join()
    assert count(database) == 1


def test_an_engine_killed_during_a_write(database: Database, settings: Settings) -> None:
    """A write that loses its engine keeps nothing and says so without trying for long."""

    def killing(writer: Writer) -> None:
        writer.run(PUT, {"rows": [{"id": "a"}]})
        os.kill(announced(settings)[0].pid, signal.SIGKILL)
        time.sleep(0.1)
        writer.run(PUT, {"rows": [{"id": "b"}]})

    start = time.monotonic()
    with pytest.raises(DatabaseUnavailable):
        database.write(killing)
    assert time.monotonic() - start < 5
    assert count(database) == 0


def test_threads_share_one_database(database: Database, settings: Settings) -> None:
    """All threads go on after the engine was killed, on one new engine."""
    put(database, "a")
    os.kill(announced(settings)[0].pid, signal.SIGKILL)
    time.sleep(0.1)
    seen: list[object] = []
    threads = [threading.Thread(target=lambda: seen.append(count(database))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1] * 8


def test_a_busy_engine_is_not_left(database: Database, settings: Settings) -> None:
    """An engine that was unavailable for a moment and lives is used on, with the connection that others are using."""
    before, _ = announced(settings)

    def busy(_: Writer) -> None:
        raise DatabaseUnavailable("busy")

    with database.reading() as reader:
        with pytest.raises(DatabaseUnavailable, match="busy"):
            database.write(busy)
        assert count(database) == 0
        assert reader.rows(COUNT) == [{"count": 0}]
    assert announced(settings)[0] == before


def test_a_password_file_that_was_changed(tmp_path: Path) -> None:
    """Who cannot get in with what lies in the folder is told so, and leaves."""
    settings = Settings(data_dir=tmp_path)
    with open_database(settings):
        (tmp_path / "engine" / "password").write_text("changed")
        with pytest.raises(EngineStartFailed, match="the password in its folder is not its own"):
            open_database(settings)


def test_a_fork_connects_for_itself(database: Database, settings: Settings) -> None:
    """A fork of a process with an open database reads and closes without disturbing its parent."""
    put(database, "a")
    done = subprocess.run(
        [sys.executable, "-c", FORKING, str(settings.data_dir)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "11 1 1\n", done.stderr
