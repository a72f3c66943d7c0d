"""The database object that everything else uses, and how to open it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Self, TypeVar

import neo4j

from graph.database.embedded_link import EmbeddedLink
from graph.database.late_link import LateLink
from graph.database.links import FETCH, ServerLink
from graph.database.schema import TEXT_INDEX, check_types, make_schema
from graph.database.transactions import NOTHING, Reader, TransactionReader, Writer, run
from graph.database.values import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType

    from graph.database.links import EngineName, Link
    from graph.database.values import Row
    from graph.settings import Settings

T = TypeVar("T")
READ_SECONDS = 30.0


class Database:
    """The graph. Threads share one; a fork that inherits one connects for itself."""

    def __init__(self, link: Link) -> None:
        """Use this connection; `open_database` makes one."""
        self._link = link

    @property
    def engine(self) -> EngineName:
        """Which engine answers."""
        return self._link.engine

    @property
    def text_index(self) -> str:
        """Name of the full-text index over `search_text`, for `db.index.fulltext.queryNodes($text_index, …)`."""
        return TEXT_INDEX[self._link.engine]

    def read(
        self,
        statement: str,
        parameters: Mapping[str, object] = NOTHING,
        *,
        seconds: float = READ_SECONDS,
        limit: int | None = None,
    ) -> list[Row]:
        """The rows of one statement in a transaction of its own, which is rolled back whatever it did.

        Args:
            statement: Cypher, from a file.
            parameters: by name, without the dollar; days as `datetime.date`.
            seconds: how long it may run.
            limit: how many rows at most; the rest is not even sent. None for all of them.

        Returns:
            Each row by its columns' names, days as `datetime.date`, nodes and relationships as dictionaries of their
            properties; an empty list if there is none.

        Raises:
            DeadlinePassed: it ran longer than it may.
            WriteRefused: the statement creates or deletes something, or changes the schema or a user. The embedded
                engine lets a change of a property pass until the end, which never comes.
            DatabaseUnavailable: the engine cannot be reached now; the next call connects again.
            DatabaseError: the engine refuses the statement.
        """
        with self._rolled_back(seconds, limit) as transaction:
            result = run(transaction, statement, parameters)
            return rows(result if limit is None else result.fetch(limit))

    @contextmanager
    def reading(self, *, seconds: float = READ_SECONDS) -> Iterator[Reader]:
        """Several statements in one transaction, which is rolled back at the end of the block.

        Args:
            seconds: how long all of them may take together.

        Raises:
            DatabaseError: as `read` does, in the block.
        """
        with self._rolled_back(seconds) as transaction:
            yield TransactionReader(transaction)

    def write(self, work: Callable[[Writer], T]) -> T:
        """Do a piece of work in one transaction: all of it is kept, or nothing.

        Args:
            work: runs the statements; called again from its start when other writers were in the way, so it should
                change nothing but the database.

        Returns:
            What the work returned the last time.

        Raises:
            DatabaseUnavailable: the engine cannot be reached now, or is too busy; nothing was kept unless the line says
                that it may have been.
            DatabaseError: the engine refuses a statement.
        """
        with self._link.session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(lambda transaction: work(Writer(transaction, self._link.gone)))

    def close(self) -> None:
        """Give the connection up; the embedded engine ends if nobody else uses it. A second time does nothing."""
        self._link.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _rolled_back(self, seconds: float, limit: int | None = None) -> Iterator[neo4j.Transaction]:
        fetch = FETCH if limit is None else max(1, min(limit, FETCH))
        with self._link.session(neo4j.READ_ACCESS, seconds=seconds, fetch=fetch) as session:
            transaction = session.begin_transaction(timeout=seconds)
            try:
                yield transaction
            finally:
                transaction.close()


def open_database(settings: Settings, *, may_come_later: bool = False) -> Database:
    """Open the graph that the settings name, making its schema where it is missing.

    Args:
        settings: where the graph is kept.
        may_come_later: whether a server that is not there yet will do: then every call tries to connect, and says that
            the database is unavailable until one has.

    Returns:
        The database; close it, or use it in a `with` block.

    Raises:
        EngineStartFailed: the embedded engine could not be started.
        DatabaseUnavailable: nobody answers at the server's address.
        SettingsError: the server refuses the user or the password, or is too old.
    """
    if settings.database_uri is None:
        return Database(EmbeddedLink(settings.data_dir))
    if may_come_later:
        return Database(LateLink(lambda: _connected(settings)))
    return Database(_connected(settings))


def _connected(settings: Settings) -> ServerLink:
    link = ServerLink(settings)
    try:
        make_schema(link)
        check_types(link)
    except BaseException:
        link.close()
        raise
    return link
