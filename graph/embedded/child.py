"""The child process: `python -m graph.embedded.child FOLDER REPORT`.

FOLDER is the engine's folder and REPORT a descriptor to which one line is written: empty when all is ready, else why
it is not. The child runs the engine until the last of its users is gone, and is nobody's child on purpose: it lets
go of its starter at once, so that it can outlive it for the others. Its locks are never given back: they end with it.
"""

from __future__ import annotations

import os
import secrets
import signal
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from graph.embedded import engine
from graph.embedded.folder import TAKEN, Folder, Run, schema_digest
from graph.embedded.locks import Lock

if TYPE_CHECKING:
    from types import FrameType

#: A child that was killed gives its lock back within moments; one that lives keeps it.
LOCK_SECONDS = 1.0
#: The kernel ends a child that has not stopped by then.
STOP_SECONDS = 20


def main() -> None:
    """Let go of the starter, run the engine, end with the last user."""
    folder, report = Folder(Path(sys.argv[1])), int(sys.argv[2])
    if os.fork():
        os._exit(0)
    os.umask(0o077)
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if Lock.take(folder.engine_lock, seconds=LOCK_SECONDS) is None:
        _tell(report, TAKEN)
        return
    _serve(folder, report)


def _serve(folder: Folder, report: int) -> None:
    password = secrets.token_urlsafe(32)
    try:
        server, port = engine.start(folder, password)
        started = datetime.now(UTC).isoformat(timespec="seconds")
        folder.write_run(Run(os.getpid(), port, engine.engine_version(), started, schema_digest()), password)
    except Exception as error:  # noqa: BLE001 - the starter needs one line about whatever went wrong
        with suppress(OSError):  # the reason may be that there is no room for it
            traceback.print_exc()
        _tell(report, _in_one_line(error))
        signal.alarm(STOP_SECONDS)
        return
    try:
        _tell(report, "")
        Lock.wait(folder.clients_lock)  # until nobody has a seat; and a newcomer waits until this process is gone
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.alarm(STOP_SECONDS)
        folder.sweep_run()
        server.stop()


def _in_one_line(error: Exception) -> str:
    if isinstance(error, ImportError):
        return "the package arcadedb cannot be loaded; it exists for Linux, and for macOS on Apple silicon"
    return " ".join((str(error) or type(error).__name__).split())[:400]


def _tell(report: int, problem: str) -> None:
    try:
        os.write(report, f"{problem}\n".encode())
    except BrokenPipeError:
        pass  # the starter is gone; the others find the run file, or the lock free
    finally:
        os.close(report)


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    main()
