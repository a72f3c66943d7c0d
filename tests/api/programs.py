"""Runs the real program in a process of its own, as a person or a service manager would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx

from graph.settings import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.settings import Settings

PROGRAM = (sys.executable, "-c", "from api.cli.main import main; main()")
SECONDS = 60.0


def program(data_dir: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end.

    Args:
        data_dir: folder of the graph.
        arguments: the command.
        more: variables of the environment.
    """
    return subprocess.run(
        (*PROGRAM, *arguments),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
        env=environment(data_dir, **more),
        stdin=subprocess.DEVNULL,
    )


def variables(settings: Settings) -> dict[str, str]:
    """The variables of the environment by which a program has these settings."""
    if settings.database_uri is None:
        return {f"{PREFIX}DATA_DIR": str(settings.data_dir)}
    given = {
        "DATABASE_URI": settings.database_uri,
        "DATABASE_USER": settings.database_user,
        "DATABASE_PASSWORD": settings.password().get_secret_value(),
    }
    return {f"{PREFIX}{name}": value for name, value in given.items() if value}


def environment(data_dir: Path, **more: str) -> dict[str, str]:
    """The environment of a command: this process's, with its graph in a folder."""
    return {**os.environ, "ANSWERABLE_DATA_DIR": str(data_dir), "PYTHONIOENCODING": "utf-8", **more}


@contextmanager
def served(data_dir: Path, *arguments: str, **more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve in a process of its own; gives the process and the address, and ends it after the block."""
    command = (*PROGRAM, "serve", "--port", "0", *arguments)
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment(data_dir, **more)) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"http://\S+:\d+", line)
            assert found, (line, process.stderr.read() if process.stderr else "")
            yield process, found[0]
        finally:
            process.terminate()


def wait_for(address: str, status: int) -> None:
    """Ask until the answer has this status."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if httpx.get(address).status_code == status:
            return
        time.sleep(0.05)
    raise AssertionError(f"{address} never answered {status}")
