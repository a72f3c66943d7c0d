"""Starts the child process and waits until it is ready or says why it is not."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graph.embedded.folder import TAKEN

if TYPE_CHECKING:
    from graph.embedded.folder import Folder

MODULE = "graph.embedded.child"
#: What the child needs of our environment; passwords and settings of ours are none of its business.
KEPT_VARIABLES = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "LD_LIBRARY_PATH", "SYSTEMROOT")
KEPT_PREFIXES = ("COVERAGE_",)
OUTPUT_LIMIT = 1_000_000


def start_child(folder: Folder, seconds: float) -> bool:
    """Start a child on this folder and wait for its word that it is ready.

    Args:
        folder: the engine's folder, on which no child is alive.
        seconds: how long it may take; it is killed when it takes longer.

    Returns:
        Whether this child is the engine now; False if another one is, as when its starter was killed half-way.

    Raises:
        EngineStartFailed: it is not ready; the line says why.
        OSError: no process could be started.
    """
    reader, writer = os.pipe()
    try:
        try:
            process = _spawn(folder, writer)
        finally:
            os.close(writer)
        report = _report(reader, seconds)
    finally:
        os.close(reader)
    if report is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()  # the process that we started is gone at once; the child is the one that it leaves behind
    if report is None:
        raise folder.failed(f"it was not ready within {seconds:.0f} seconds")
    if report not in {"\n", f"{TAKEN}\n"}:
        raise folder.failed(report.strip() or "it ended without a word")
    return report == "\n"


def _spawn(folder: Folder, writer: int) -> subprocess.Popen[bytes]:
    output = folder.logs / "child.log"
    with os.fdopen(os.open(output, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600), "ab") as log:
        if log.tell() > OUTPUT_LIMIT:
            log.truncate(0)
        return subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
            [sys.executable, "-P", "-m", MODULE, str(folder.path), str(writer)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=folder.path,
            env=_environment(),
            pass_fds=(writer,),
            start_new_session=True,
            umask=0o077,
        )


def _environment() -> dict[str, str]:
    """The child's environment: enough to find this same package and the engine, and nothing secret."""
    kept = {
        name: value for name, value in os.environ.items() if name in KEPT_VARIABLES or name.startswith(KEPT_PREFIXES)
    }
    here = str(Path(__file__).resolve().parents[2])
    paths = [here, *filter(None, [os.environ.get("PYTHONPATH")])]
    return kept | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"}


def _report(reader: int, seconds: float) -> str | None:
    """The line that the child writes; an empty text if it ends without one, None if it takes too long."""
    until = time.monotonic() + seconds
    heard = b""
    while not heard.endswith(b"\n"):
        left = until - time.monotonic()
        if left <= 0 or not select.select([reader], [], [], left)[0]:
            return None
        piece = os.read(reader, 4096)
        if not piece:
            break
        heard += piece
    return heard.decode(errors="replace")
