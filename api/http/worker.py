"""One of several workers: `python -m api.http.worker SERVICE LISTENING REPORT LIFE`, started by `workers`.

SERVICE is how to serve, as JSON; the others are descriptors: the bound socket, a pipe on which it says that it is
ready, and one that comes to its end when its starter is gone.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from pathlib import Path

import orjson

from api.cli.failing import failed
from api.http.serving import Service, serve
from graph.settings import read_settings


def main() -> int:
    """Serve until told to end, or until the starter is gone; gives the exit code."""
    told, *descriptors = sys.argv[1:]
    listening, report, life = map(int, descriptors)
    threading.Thread(target=_end_with, args=(life,), daemon=True).start()
    try:
        serve(_service(told), socket.socket(fileno=listening), ready=lambda _: _say_ready(report))
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - as on the command line: one line, no trace
        return failed(error)
    return 0


def _service(told: str) -> Service:
    plain = orjson.loads(told)
    hosts, log = plain["hosts"], plain["log"]
    return Service(read_settings(), None if hosts is None else frozenset(hosts), Path(log) if log else None)


def _say_ready(report: int) -> None:
    os.write(report, b"\n")


def _end_with(life: int) -> None:
    """Wait until the starter is gone, then end as if it had said so."""
    os.read(life, 1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
