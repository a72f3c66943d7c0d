"""The graphs that tests ask, on either engine: loaded with a dataset when it is first asked for, or empty."""

from __future__ import annotations

import fcntl
import hashlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from graph.database import open_database
from graph.settings import Settings
from graph.writer import load

if TYPE_CHECKING:
    from datetime import datetime

    from graph.database import Database
    from graph.records import Dataset

WIPE = "MATCH (n) DETACH DELETE n"
#: The folder of the embedded graph that is written to.
_WRITTEN = "written"
ANYTHING = "MATCH (n) RETURN labels(n) AS labels LIMIT 1"


class Graphs(Protocol):
    """The graphs of one engine; what they hold stays until other content is asked for."""

    def holding(self, dataset: Dataset) -> Database:
        """The graph that holds just this dataset, to be read."""
        ...

    def settings(self, dataset: Dataset) -> Settings:
        """Settings that lead to the graph that `holding` gave."""
        ...

    def empty(self) -> Database:
        """A graph that holds nothing, to be written to."""
        ...

    def written(self) -> Settings:
        """Settings that lead to the graph that `empty` gave."""
        ...

    def close(self) -> None:
        """Leave nothing behind."""
        ...


class EmbeddedGraphs:
    """On the embedded engine: a folder for each dataset, and one for all that write."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self._folder, self._now = folder, now
        self._open: dict[str, Database] = {}

    def holding(self, dataset: Dataset) -> Database:
        """As `Graphs.holding` says."""
        if dataset.id not in self._open:
            load(self._opened(dataset.id), dataset, now=self._now)
        return self._open[dataset.id]

    def settings(self, dataset: Dataset) -> Settings:
        """As `Graphs.settings` says."""
        return Settings(data_dir=self._folder / dataset.id)

    def empty(self) -> Database:
        """As `Graphs.empty` says."""
        database = self._open.get("") or self._opened("")
        database.write(lambda writer: writer.run(WIPE))
        return database

    def written(self) -> Settings:
        """As `Graphs.written` says."""
        return Settings(data_dir=self._folder / _WRITTEN)

    def close(self) -> None:
        """As `Graphs.close` says."""
        for database in self._open.values():
            database.close()

    def _opened(self, name: str) -> Database:
        database = open_database(Settings(data_dir=self._folder / (name or _WRITTEN)))
        self._open[name] = database
        return database


class ServerGraphs:
    """On a Neo4j server, whose community edition has one database for all: it holds one thing after the other."""

    def __init__(self, settings: Settings, now: datetime, *, disposable: bool) -> None:
        """Take the server for these tests alone.

        Args:
            settings: where it is; whatever it holds is lost.
            now: the moment at which everything is put on record.
            disposable: whether it was made for tests; another one must be empty, lest somebody's facts are lost.
        """
        self._settings, self._now = settings, now
        uri = hashlib.sha256(str(settings.database_uri).encode()).hexdigest()[:12]
        self._lock = (Path(tempfile.gettempdir()) / f"answerable-tests-{uri}.lock").open("w")
        fcntl.flock(self._lock, fcntl.LOCK_EX)  # waits for the tests of another process
        self._database = open_database(settings)
        if not disposable and self._database.read(ANYTHING):
            raise RuntimeError(f"{settings.database_uri} holds something that these tests would delete: empty it first")
        self._holds = "?"

    def holding(self, dataset: Dataset) -> Database:
        """As `Graphs.holding` says."""
        if self._holds != dataset.id:
            load(self.empty(), dataset, now=self._now)
            self._holds = dataset.id
        return self._database

    def settings(self, dataset: Dataset) -> Settings:
        """As `Graphs.settings` says."""
        assert dataset.id == self._holds
        return self._settings

    def empty(self) -> Database:
        """As `Graphs.empty` says."""
        self._database.write(lambda writer: writer.run(WIPE))
        self._holds = ""
        return self._database

    def written(self) -> Settings:
        """As `Graphs.written` says."""
        return self._settings

    def close(self) -> None:
        """As `Graphs.close` says."""
        self.empty().close()
        self._lock.close()
