"""An engine of its own for a test, ended before the next one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from graph.embedded.folder import Folder
from graph.embedded.joining import join
from graph.embedded.locks import Probe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.embedded.joining import Seat


def wait_for_end(data_dir: Path, seconds: float = 10.0) -> bool:
    """Whether the engine of this data folder ends within so many seconds."""
    probe = Probe.on(Folder(data_dir / "engine").engine_lock)
    until = time.monotonic() + seconds
    while (held := probe.held()) and time.monotonic() < until:
        time.sleep(0.02)
    probe.close()
    return not held


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """A seat at an engine of its own."""
    seat = join(tmp_path)
    yield seat
    seat.leave()
    assert wait_for_end(tmp_path)
