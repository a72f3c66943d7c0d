"""One embedded graph for these tests, and what they all do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.database import Database, open_database
from graph.embedded.folder import Folder
from graph.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.embedded.folder import Run

PUT = "UNWIND $rows AS row MERGE (n:Entity:Person {id: row.id}) SET n += row"
COUNT = "MATCH (n:Entity) RETURN count(n) AS count"
#: About a hundred million rows: nobody waits for it.
ENDLESS = "UNWIND range(1, 100000) AS x UNWIND range(1, 1000) AS y WITH x, y WHERE x % 7 = 3 RETURN count(x) AS count"


@pytest.fixture(scope="package")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings of an embedded graph for these tests."""
    return Settings(data_dir=tmp_path_factory.mktemp("graph"), database_uri=None)


@pytest.fixture(scope="package")
def opened(settings: Settings) -> Iterator[Database]:
    """One database for all of these tests."""
    with open_database(settings) as database:
        yield database


@pytest.fixture
def database(opened: Database) -> Database:
    """The shared database, empty."""
    opened.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    return opened


def announced(settings: Settings) -> tuple[Run, str]:
    """What the running engine announced, and its password."""
    found = Folder(settings.data_dir / "engine").read_run()
    assert found is not None
    return found


def put(database: Database, *ids: str) -> None:
    """Store persons with these ids."""
    database.write(lambda writer: writer.run(PUT, {"rows": [{"id": each} for each in ids]}))


def count(database: Database) -> object:
    """How many entities are stored."""
    return database.read(COUNT)[0]["count"]
