"""Data folders for measuring: made empty, and removed when their engine has ended."""

from __future__ import annotations

import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from graph.database import open_database
from graph.embedded.folder import Folder
from graph.embedded.locks import Probe
from graph.settings import Settings
from graph.writer import load
from loaders.curated import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The curated facts of this repository.
FACTS = Path(__file__).resolve().parents[1] / "facts" / "azerbaijan"
ENDING_SECONDS = 30.0


@contextmanager
def empty_graph() -> Iterator[Settings]:
    """Settings that lead to a graph of its own, which is removed after the block."""
    with TemporaryDirectory(prefix="answerable-bench-") as path:
        settings = Settings(data_dir=Path(path), database_uri=None)
        try:
            yield settings
        finally:
            wait_for_end(settings)


@contextmanager
def graph_of_facts() -> Iterator[Settings]:
    """The same with the curated facts in it; its engine has ended when the block begins."""
    with empty_graph() as settings:
        with open_database(settings) as database:
            load(database, read_folder(FACTS))
        wait_for_end(settings)
        yield settings


def wait_for_end(settings: Settings) -> None:
    """Wait until no engine is alive on a data folder.

    Raises:
        TimeoutError: one still is after half a minute.
    """
    probe = Probe.on(Folder.prepare(settings.data_dir).engine_lock)
    until = time.monotonic() + ENDING_SECONDS
    try:
        while probe.held():
            if time.monotonic() > until:
                raise TimeoutError("the embedded engine does not come to its end")
            time.sleep(0.005)
    finally:
        probe.close()
