"""The connection to the embedded engine: joins it, notices that it is gone, joins or starts it anew."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import neo4j

from graph.database.deadlines import Deadline, Watch
from graph.database.drivers import embedded_driver
from graph.database.faults import late, translated
from graph.database.links import FETCH
from graph.embedded.folder import DATABASE, LOADER, READER
from graph.embedded.joining import join
from graph.errors import DatabaseUnavailable, DeadlinePassed, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.database.links import EngineName
    from graph.embedded.joining import Seat

WHERE = "the embedded engine"


@dataclass(frozen=True, slots=True)
class Connection:
    """One run of the engine as one process sees it.

    Attributes:
        process: the process that connected.
        seat: its seat at the engine.
        reader: the driver for questions, whose user may change nothing; it connects first.
        loader: the driver for writes; it connects when something is written.
        watch: cuts off late questions.
    """

    process: int
    seat: Seat
    reader: neo4j.Driver
    loader: neo4j.Driver
    watch: Watch

    @classmethod
    def to(cls, data_dir: Path) -> Connection:
        """Take a seat and see that the engine answers.

        Raises:
            EngineStartFailed: there is no engine to be had.
            DatabaseUnavailable: it was there and does not answer.
        """
        seat = join(data_dir)
        reader, loader = (embedded_driver(seat, user) for user in (READER, LOADER))
        connection = cls(os.getpid(), seat, reader, loader, Watch(seat.kill))
        try:
            with translated(WHERE):
                reader.verify_connectivity()
        except SettingsError:
            connection.close()
            mend = "end the processes that use it and try again"
            raise seat.folder.failed("the password in its folder is not its own", mend=mend) from None
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        """Leave the engine; if nobody else is there, it ends."""
        self.watch.close()
        self.reader.close()
        self.loader.close()
        self.seat.leave()


class EmbeddedLink:
    """The engine of a data folder."""

    engine: EngineName = "arcadedb"

    def __init__(self, data_dir: Path) -> None:
        """Connect.

        Raises:
            EngineStartFailed: there is no engine to be had.
        """
        self._data_dir = data_dir
        self._joining = threading.Lock()
        self._connection: Connection | None = Connection.to(data_dir)
        self._doubted: Connection | None = None
        # A fork must neither use nor close what it inherits: both would talk on sockets that are its parent's.
        self._inherited: list[Connection] = []

    @contextmanager
    def session(self, access: str, *, seconds: float | None = None, fetch: int = FETCH) -> Iterator[neo4j.Session]:
        """As `Link.session` says.

        The engine knows neither a transaction that only reads nor a time limit: a question is asked by the user who may
        only read, and a late one is cut off by ending the engine.
        """
        connection = self._connected()
        driver = connection.reader if access == neo4j.READ_ACCESS else connection.loader
        try:
            with (
                _limited(connection.watch, seconds),
                translated(WHERE, seconds),
                driver.session(database=DATABASE, default_access_mode=access, fetch_size=fetch) as session,
            ):
                yield session
        except DeadlinePassed:
            self._doubted = connection
            raise
        except DatabaseUnavailable:
            self._doubted = connection
            if shortage := connection.seat.folder.shortage():
                raise DatabaseUnavailable(f"{WHERE} gave up: {shortage} (make room and try again)") from None
            raise

    def gone(self) -> bool:
        """Whether the run of the engine that we are connected to has ended."""
        connection = self._connection
        return connection is None or connection.seat.over()

    def close(self) -> None:
        """Leave the engine."""
        with self._joining:
            connection, self._connection = self._connection, None
            if connection is not None and connection.process == os.getpid():
                connection.close()

    def _connected(self) -> Connection:
        connection = self._connection
        if connection is not None and self._usable(connection):
            return connection
        with self._joining:
            connection = self._connection
            if connection is None:
                raise DatabaseUnavailable("this database object has been closed")
            if not self._usable(connection):
                connection = self._connection = self._anew(connection)
            return connection

    def _usable(self, connection: Connection) -> bool:
        return connection is not self._doubted and connection.process == os.getpid() and connection.seat.alive()

    def _anew(self, old: Connection) -> Connection:
        new = Connection.to(self._data_dir)
        self._doubted = None
        if old.process != os.getpid():
            self._inherited.append(old)
        elif old.seat.run == new.seat.run:
            new.close()  # it was busy, not gone, and other threads are using the connection that was doubted
            return old
        else:
            old.close()
        return new


@contextmanager
def _limited(watch: Watch, seconds: float | None) -> Iterator[None]:
    if seconds is None:
        yield
        return
    deadline: Deadline
    with watch.until(seconds) as deadline:
        try:
            yield
        except DatabaseUnavailable:
            if deadline.passed:
                raise late(seconds) from None
            raise
