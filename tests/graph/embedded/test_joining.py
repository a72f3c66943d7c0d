"""Who starts the engine, who joins it, and when it ends, however its users end."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.embedded.joining import join
from graph.embedded.locks import Lock
from graph.embedded.starting import start_child
from graph.errors import EngineStartFailed
from tests.graph.embedded.client import client, engine_of
from tests.graph.embedded.conftest import wait_for_end

if TYPE_CHECKING:
    from pathlib import Path

    from graph.embedded.joining import Seat


def test_another_process_joins_the_same_engine(seat: Seat, tmp_path: Path) -> None:
    """Two programs on one data folder talk to one engine."""
    with client(tmp_path) as other:
        assert engine_of(other) == seat.run.pid


def test_the_engine_outlives_its_starter_for_the_others(tmp_path: Path) -> None:
    """Whoever started the engine may go first."""
    with client(tmp_path) as starter:
        engine = engine_of(starter)
        seat = join(tmp_path)
        starter.kill()
        starter.wait()
        time.sleep(0.2)
        assert seat.alive()
        assert seat.run.pid == engine
    seat.leave()
    assert wait_for_end(tmp_path)


def test_the_engine_ends_with_the_last_user(tmp_path: Path) -> None:
    """When the last one leaves, the engine stops, sweeps its announcement, and the next start is a new one."""
    first = join(tmp_path)
    first.leave()
    assert wait_for_end(tmp_path)
    assert not (first.folder.path / "run.json").exists()
    assert not (first.folder.path / "password").exists()
    second = join(tmp_path)
    assert second.run.pid != first.run.pid
    assert second.password != first.password
    second.leave()
    assert wait_for_end(tmp_path)


def test_the_engine_ends_when_its_last_user_is_killed(tmp_path: Path) -> None:
    """No goodbye is needed: the kernel gives the dead one's seat back."""
    with client(tmp_path) as user:
        engine_of(user)
        user.kill()
        user.wait()
        assert wait_for_end(tmp_path)


def test_the_engine_ends_when_its_starter_is_killed_before_it_is_ready(tmp_path: Path) -> None:
    """A starter that dies half-way leaves no engine behind, and the next one gets in."""
    for delay in (0.2, 0.3, 0.4):
        with client(tmp_path) as starter:
            time.sleep(delay)
            starter.kill()
            starter.wait()
        seat = join(tmp_path)
        seat.leave()
        assert wait_for_end(tmp_path)


def test_who_comes_while_the_engine_is_ending_gets_a_new_one(tmp_path: Path) -> None:
    """Leaving and coming at any moment never meets a folder that is open twice or an engine that is going."""
    for delay in (0.0, 0.005, 0.02, 0.05):
        seat = join(tmp_path)
        assert seat.alive()
        seat.leave()
        time.sleep(delay)
    assert wait_for_end(tmp_path)


def test_many_who_come_at_once_share_one_engine(tmp_path: Path) -> None:
    """Of several that find no engine, one starts it and the others join."""
    seats: list[Seat] = []
    threads = [threading.Thread(target=lambda: seats.append(join(tmp_path))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({seat.run.pid for seat in seats}) == 1
    for seat in seats:
        seat.leave()
    assert wait_for_end(tmp_path)


def test_a_killed_engine_is_replaced(seat: Seat, tmp_path: Path) -> None:
    """What a killed engine announced is swept, and the next one to come starts another."""
    os.kill(seat.run.pid, signal.SIGKILL)
    another = join(tmp_path)
    assert another.run.pid != seat.run.pid
    assert seat.over()
    another.leave()


def test_an_engine_told_to_end_ends_cleanly(seat: Seat, tmp_path: Path) -> None:
    """A SIGTERM, as at a shutdown of the machine, stops the engine and sweeps its announcement."""
    os.kill(seat.run.pid, signal.SIGTERM)
    assert wait_for_end(tmp_path)
    assert not (seat.folder.path / "run.json").exists()


def test_killing_hits_nobody_else(seat: Seat) -> None:
    """A seat whose run is over kills nothing, even if its number lives on as another process."""
    os.kill(seat.run.pid, signal.SIGKILL)
    assert wait_for_end(seat.folder.path.parent)
    seat.kill()
    replace(seat, run=replace(seat.run, pid=os.getpid())).kill()


def test_two_engines_never_open_one_folder(seat: Seat) -> None:
    """A child that is started although another is alive gives up."""
    assert not start_child(seat.folder, 20)
    assert seat.alive()


def test_another_version_is_refused(seat: Seat, tmp_path: Path) -> None:
    """An engine whose schema is not this version's is not joined."""
    path = seat.folder.path / "run.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"schema": "another"}))
    with pytest.raises(EngineStartFailed, match="another version of Answerable is using its folder"):
        join(tmp_path)


def test_an_engine_that_does_not_answer_is_not_waited_for_without_end(seat: Seat, tmp_path: Path) -> None:
    """An engine that lives and says nothing gives a clear error in time."""
    (seat.folder.path / "run.json").unlink()
    with pytest.raises(EngineStartFailed, match="does not answer"):
        join(tmp_path, seconds=0.2)


def test_a_starter_that_hangs_is_not_waited_for_without_end(tmp_path: Path) -> None:
    """Somebody else who never finishes starting gives a clear error in time."""
    seat = join(tmp_path)
    with Lock(os.dup(seat.lock.descriptor)), suppress(OSError):
        start = Lock.take(seat.folder.start_lock)
        assert start is not None
        with start, pytest.raises(EngineStartFailed, match="still trying to start it"):
            join(tmp_path, seconds=0.1)
    seat.leave()
    assert wait_for_end(tmp_path)


def test_an_ending_that_hangs_is_not_waited_for_without_end(tmp_path: Path) -> None:
    """An engine that never finishes ending gives a clear error in time."""
    seat = join(tmp_path)
    seat.leave()
    assert wait_for_end(tmp_path)
    ending = Lock.take(seat.folder.clients_lock)
    assert ending is not None
    with ending, pytest.raises(EngineStartFailed, match="does not come to its end"):
        join(tmp_path, seconds=0.1)
