"""Locks on files: who may hold one beside whom, and when it is given back."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from graph.embedded.locks import Lock, Probe

if TYPE_CHECKING:
    from pathlib import Path


def taken(path: Path, *, shared: bool = False) -> Lock:
    """The lock, which nobody is in the way of."""
    lock = Lock.take(path, shared=shared)
    assert lock is not None
    return lock


def test_one_holder_at_a_time(tmp_path: Path) -> None:
    """A lock that is not shared keeps everybody else out until it is released."""
    path = tmp_path / "lock"
    with taken(path):
        assert Lock.take(path) is None
        assert Lock.take(path, shared=True, seconds=0.05) is None
    taken(path).release()


def test_shared_by_many(tmp_path: Path) -> None:
    """A shared lock has many holders, and keeps out whoever wants it for himself alone."""
    path = tmp_path / "lock"
    with taken(path, shared=True), taken(path, shared=True):
        assert Lock.take(path) is None


def test_who_waits_lets_others_share_it_until_the_last_is_gone(tmp_path: Path) -> None:
    """Newcomers may share a lock that somebody waits for, and he gets it when all are gone."""
    path = tmp_path / "lock"
    first = taken(path, shared=True)
    with ThreadPoolExecutor() as pool:
        waiting = pool.submit(Lock.wait, path)
        time.sleep(0.1)
        second = taken(path, shared=True)
        first.release()
        time.sleep(0.1)
        assert not waiting.done()
        second.release()
        waiting.result(timeout=5).release()


def test_a_program_that_we_start_does_not_inherit_it(tmp_path: Path) -> None:
    """A lock that travelled into the engine would keep the engine alive for ever.

    The kernel closes a new program's files only after it has let the starter go on, so the test waits for its word.
    """
    path = tmp_path / "lock"
    lock = taken(path)
    started = [sys.executable, "-c", "print('here', flush=True); input()"]
    with subprocess.Popen(started, stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=False) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"here"
        lock.release()
        taken(path).release()
        program.communicate(b"\n")


def test_a_probe_sees_the_holder_and_stays_out_of_the_way(tmp_path: Path) -> None:
    """Looking whether somebody holds a lock neither takes it nor counts as holding it."""
    path = tmp_path / "lock"
    probe = Probe.on(path)
    assert not probe.held()
    with taken(path):
        assert probe.held()
    assert not probe.held()
    taken(path).release()
    probe.close()


def test_a_lock_file_is_private(tmp_path: Path) -> None:
    """Nobody else can open the file, and so nobody else can hold the lock."""
    path = tmp_path / "lock"
    with taken(path):
        assert path.stat().st_mode & 0o777 == 0o600
