"""A program that uses the embedded engine, for tests that need a second process or want to kill one.

`python -m tests.graph.embedded.client DATA_DIR` opens the graph, prints the engine's process id, and stays until its
standard input ends.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.embedded.joining import join

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]


@contextmanager
def client(data_dir: Path) -> Iterator[subprocess.Popen[str]]:
    """Start such a program; it is ended with the block."""
    command = [sys.executable, "-m", "tests.graph.embedded.client", str(data_dir)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with process:
        try:
            yield process
        finally:
            process.kill()


def engine_of(process: subprocess.Popen[str]) -> int:
    """The engine's process id as the program printed it."""
    assert process.stdout is not None
    return int(process.stdout.readline())


def main() -> None:
    """Take a seat, say whose, stay until told to go."""
    seat = join(Path(sys.argv[1]))
    sys.stdout.write(f"{seat.run.pid}\n")
    sys.stdout.flush()
    sys.stdin.read()
    seat.leave()


if __name__ == "__main__":
    main()
