"""The way to the embedded engine: joins the child that runs on a data folder, or starts one."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import SecretStr

from graph.embedded.doors import speaks_bolt
from graph.embedded.folder import Folder, Run, schema_digest
from graph.embedded.locks import Lock, Probe
from graph.embedded.starting import start_child

if TYPE_CHECKING:
    from pathlib import Path

#: For the whole of joining: waiting for another starter, for an ending child, and for our own to be ready.
JOIN_SECONDS = 60.0
POLL_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Seat:
    """One use of a running engine; the engine lives at least until `leave`.

    Attributes:
        folder: the engine's folder.
        run: what the engine announced.
        password: the password of this run.
    """

    folder: Folder
    run: Run
    password: SecretStr
    lock: Lock
    probe: Probe

    def alive(self) -> bool:
        """Whether an engine is alive on this folder; one system call."""
        return self.probe.held()

    def over(self) -> bool:
        """Whether this very run has ended, even if another has begun."""
        announced = self.folder.read_run()
        return announced is None or announced[0] != self.run or not self.alive()

    def kill(self) -> None:
        """End the engine at once, as for a question that will not end; what was committed is kept."""
        if self.over():
            return  # its number may be somebody else's by now
        with suppress(ProcessLookupError):
            _kill(self.run.pid, self.probe)

    def leave(self) -> None:
        """Give the seat up; call it once."""
        self.lock.release()
        self.probe.close()


def join(data_dir: Path, *, seconds: float = JOIN_SECONDS) -> Seat:
    """Take a seat at the engine of a data folder, starting the engine if none runs.

    Args:
        data_dir: the data folder.
        seconds: how long all of it may take.

    Raises:
        EngineStartFailed: there is no engine to be had; the line says why, where the log is, and what to do.
    """
    until = time.monotonic() + seconds
    folder = Folder.prepare(data_dir)
    try:
        start = Lock.take(folder.start_lock, seconds=seconds)
        if start is None:
            raise folder.failed("another process is still trying to start it", mend="try again, or end that process")
        with start:
            return _sit_down(folder, until)
    except OSError as error:
        raise folder.failed(f"{error.strerror} ({error.filename or folder.path})") from None


def _sit_down(folder: Folder, until: float) -> Seat:
    seat = Lock.take(folder.clients_lock, shared=True, seconds=_left(until))
    if seat is None:
        raise folder.failed("the last one does not come to its end", mend="try again in a minute")
    probe = Probe.on(folder.engine_lock)
    try:
        run, password = _running(folder, probe, until)
    except BaseException:
        seat.release()
        probe.close()
        raise
    return Seat(folder, run, SecretStr(password), seat, probe)


def _running(folder: Folder, probe: Probe, until: float) -> tuple[Run, str]:
    """What the running child announces; waits for one that is starting or dying, and starts one if none is alive."""
    while True:
        if not probe.held():
            folder.sweep_run()
            start_child(folder, _left(until))
        announced = folder.read_run()
        if announced is not None and speaks_bolt(announced[0].port):
            return _fitting(folder, *announced)
        if not _left(until):
            raise folder.failed("one is running that does not answer", mend="try again, or end that process")
        time.sleep(POLL_SECONDS)


def _fitting(folder: Folder, run: Run, password: str) -> tuple[Run, str]:
    """What was announced, if the child made the schema that this version of the program expects."""
    if run.schema == schema_digest():
        return run, password
    mend = "end the processes that use it and try again"
    raise folder.failed("another version of Answerable is using its folder", mend=mend)


def _left(until: float) -> float:
    return max(0.0, until - time.monotonic())


def _kill(pid: int, probe: Probe) -> None:
    """Kill the process of this number if it is the one that holds the lock."""
    if not hasattr(os, "pidfd_open"):
        os.kill(pid, signal.SIGKILL)
        return
    process = os.pidfd_open(pid)
    try:
        if probe.held():  # so the number still meant the child when it was opened
            signal.pidfd_send_signal(process, signal.SIGKILL)
    finally:
        os.close(process)
