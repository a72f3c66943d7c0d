"""Several workers at one address: a process that holds the graph open and watches, and those that answer.

Each worker is a server of its own with connections of its own, on the socket that this process has bound; the kernel
gives a new connection to whichever is free. On the embedded engine all of them share one child. A worker that ends
without being told is replaced. What they count lies in one folder, so that `/metrics` of any tells the sum.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import orjson
from prometheus_client.multiprocess import mark_process_dead

from api.http.metrics import TOGETHER
from api.http.serving import FAREWELL_SECONDS, address_of
from graph.database import open_database
from graph.errors import AnswerableError

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator
    from types import FrameType

    from api.http.serving import Service

MODULE = "api.http.worker"
#: A worker that cannot start, as while the database is away, is not started more often than this.
PAUSE_SECONDS = 1.0
#: After the farewell that a worker gives its requests it closes the graph; one that hangs is killed.
KILL_SECONDS = FAREWELL_SECONDS + 10.0
READY = b"\n"


def serve_with(workers: int, service: Service, listening: socket.socket, *, ready: Callable[[str], None]) -> None:
    """Serve with several workers until SIGINT or SIGTERM; requests being worked on are finished first.

    Args:
        workers: how many.
        service: what is served; a worker reads the settings from the environment again.
        listening: from `serving.bind`.
        ready: told the address as soon as all of them answer.

    Raises:
        DatabaseError: the graph could not be opened.
        AnswerableError: a worker ended before all were ready; what it met is on standard error or in the log.
    """
    address = address_of(listening)
    with (
        listening,
        # So that the schema is made once, and an engine outlives its workers.
        open_database(service.settings, may_come_later=True),
        TemporaryDirectory(prefix="answerable-counts-") as counts,
    ):
        team = _Team(workers, service, listening, counts)
        with _told_to_end(team.end):
            team.work(lambda: ready(address))


@dataclass(slots=True)
class _Team:
    """The workers, by the descriptor at which each says that it is ready and, by closing it, that it has ended."""

    size: int
    service: Service
    listening: socket.socket
    counts: str
    ending: bool = False
    ready: set[int] = field(default_factory=set)
    running: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)

    def work(self, ready: Callable[[], None]) -> None:
        """Start all and replace whoever ends, until told to end."""
        life, ours = os.pipe()  # read by each worker, and at its end when this process is gone, however it went
        try:
            for _ in range(self.size):
                self._start(life)
            self._until_ready()
            if not self.ending:
                ready()
            while self.running:
                if self._ended() and not self.ending:
                    time.sleep(PAUSE_SECONDS)
                while len(self.running) < self.size and not self.ending:
                    self._start(life)
        finally:
            os.close(life)
            os.close(ours)
            self._dismiss()

    def end(self) -> None:
        """Tell all to end, and take no further connection."""
        self.ending = True
        self.listening.close()
        for worker in list(self.running.values()):
            worker.terminate()

    def _start(self, life: int) -> None:
        report, told = os.pipe()
        given = (self.listening.fileno(), told, life)
        try:
            worker = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
                [sys.executable, "-P", "-m", MODULE, _text_of(self.service), *map(str, given)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=_environment(self.counts),
                pass_fds=given,
                start_new_session=True,  # Ctrl-C is for this process, which then tells them
            )
        finally:
            os.close(told)
        self.running[report] = worker
        if self.ending:
            worker.terminate()

    def _until_ready(self) -> None:
        while len(self.ready) < self.size and not self.ending:
            if self._ended() and not self.ending:
                raise AnswerableError("a worker ended before it was ready (the log has more)")

    def _ended(self) -> int:
        """Wait until some worker has something to say; gives how many have ended."""
        ended = 0
        for report in select.select(list(self.running), [], [])[0]:
            if os.read(report, 1) == READY:
                self.ready.add(report)
            else:
                self._forget(report)
                ended += 1
        return ended

    def _forget(self, report: int) -> None:
        worker = self.running.pop(report)
        self.ready.discard(report)
        os.close(report)
        worker.wait()
        mark_process_dead(worker.pid, self.counts)  # type: ignore[no-untyped-call]  # the library has no types here

    def _dismiss(self) -> None:
        """End those that still run, as after an error."""
        until = time.monotonic() + KILL_SECONDS
        for worker in self.running.values():
            worker.terminate()
        for report, worker in list(self.running.items()):
            try:
                worker.wait(max(0.0, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                worker.kill()
            self._forget(report)


def _text_of(service: Service) -> str:
    """What a worker is told; settings, among them a password, it reads from the environment."""
    hosts = None if service.hosts is None else sorted(service.hosts)
    return orjson.dumps({"hosts": hosts, "log": service.log and str(service.log)}).decode()


def _environment(counts: str) -> dict[str, str]:
    here = str(Path(__file__).resolve().parents[2])
    paths = [here, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), TOGETHER: counts}


@contextmanager
def _told_to_end(end: Callable[[], None]) -> Iterator[None]:
    """Call a function on SIGINT or SIGTERM."""

    def handle(_signal: int, _frame: FrameType | None) -> None:
        end()

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
