"""A graph on the real engine, empty for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.database import open_database
from graph.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One engine for a module."""
    with open_database(Settings(data_dir=tmp_path_factory.mktemp("writer"))) as database:
        yield database


@pytest.fixture
def graph(opened: Database) -> Database:
    """The module's graph, empty."""
    opened.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    return opened
