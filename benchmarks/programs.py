"""Programs as a person starts them, each in a process of its own, and how long they take.

They see no setting of the person who measures. The first start of each leaves compiled modules behind and is not
counted, so that all the others start as they do every day.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import sysconfig
import time
from contextlib import closing, contextmanager, suppress
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING

from graph.settings import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.settings import Settings

HERE = "127.0.0.1"
ANSWERABLE = str(Path(sysconfig.get_path("scripts")) / "answerable")
BARE = Path(__file__).with_name("bare")
READY_SECONDS = 60.0


class ProgramFailed(Exception):
    """A program that was to be measured did not do what it should."""


def environment(settings: Settings | None = None) -> dict[str, str]:
    """The environment of a measured program: that of a person who has set nothing but where the graph is.

    Args:
        settings: whose graph it uses; none for a program that opens no graph.
    """
    ours = (PREFIX, "PYTHON", "COVERAGE")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    if settings is None:
        return kept
    given = {
        "DATA_DIR": str(settings.data_dir),
        "DATABASE_URI": settings.database_uri or "",
        "DATABASE_USER": settings.database_user,
        "DATABASE_PASSWORD": settings.password().get_secret_value(),
        "DATABASE_NAME": settings.database_name,
    }
    return kept | {f"{PREFIX}{name}": value for name, value in given.items() if value}


def run_to_end(arguments: Sequence[str], variables: dict[str, str]) -> float:
    """Run a Python program until it ends, and give the seconds that it took.

    Raises:
        ProgramFailed: it ended with another code than 0.
    """
    begun = time.perf_counter()
    ended = subprocess.run(  # noqa: S603 - our own programs
        [sys.executable, *arguments], env=variables, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    seconds = time.perf_counter() - begun
    if ended.returncode != 0:
        raise ProgramFailed(ended.stderr.decode(errors="replace"))
    return seconds


@contextmanager
def served(arguments: Sequence[str], port: int, variables: dict[str, str]) -> Iterator[float]:
    """Run a Python program that serves, and end it after the block.

    Args:
        arguments: the program and its arguments; it serves at the port and answers `/readyz`.
        port: a free port, from `free_port`.
        variables: its environment.

    Returns:
        The seconds from its start until it answered.

    Raises:
        ProgramFailed: it ended, or did not answer within a minute.
    """
    begun = time.perf_counter()
    program = subprocess.Popen(  # noqa: S603 - our own programs
        [sys.executable, *arguments], env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        _wait_until_ready(program, port, begun + READY_SECONDS)
        yield time.perf_counter() - begun
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait()


def free_port() -> int:
    """A port of this machine that nobody uses at this moment."""
    with socket.create_server((HERE, 0)) as listening:
        return int(listening.getsockname()[1])


def _wait_until_ready(program: subprocess.Popen[bytes], port: int, until: float) -> None:
    while time.perf_counter() < until:
        if program.poll() is not None:
            raise ProgramFailed(f"the server ended with code {program.returncode}")
        if _is_ready(port):
            return
        time.sleep(0.002)
    raise ProgramFailed("the server was not ready in time")


def _is_ready(port: int) -> bool:
    with (
        suppress(OSError, http.client.HTTPException),
        closing(HTTPConnection(HERE, port, timeout=READY_SECONDS)) as asked,
    ):
        asked.request("GET", "/readyz")
        with asked.getresponse() as answer:
            return answer.status == HTTPStatus.OK
    return False
