"""The connection to whichever engine answers: who keeps it, and what happens when it is lost.

Link                what the database object needs of either
├── ServerLink      a Neo4j server at an address; its driver reconnects by itself
├── LateLink        such a server that may not be there yet (`late_link`)
└── EmbeddedLink    the engine of a data folder, joined or started anew when it is gone (`embedded_link`)
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, Protocol

import neo4j

from graph.database.drivers import server_driver
from graph.database.faults import translated
from graph.errors import DatabaseUnavailable, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from graph.settings import Settings

EngineName = Literal["arcadedb", "neo4j"]
OLDEST_NEO4J = (5, 26)
#: Rows that the server sends in one go; a question with a limit asks for no more than that.
FETCH = 1000


class Link(Protocol):
    """What the database object needs of a connection."""

    @property
    def engine(self) -> EngineName:
        """Which engine answers."""
        ...

    def session(
        self, access: str, *, seconds: float | None = None, fetch: int = FETCH
    ) -> AbstractContextManager[neo4j.Session]:
        """A session of the driver, connected again first if the engine is gone.

        Args:
            access: `neo4j.READ_ACCESS` or `neo4j.WRITE_ACCESS`.
            seconds: how long all of it may take; None for a write.
            fetch: rows that the server sends in one go.

        Raises:
            DatabaseError: instead of any error of the driver that the block lets out.
        """
        ...

    def gone(self) -> bool:
        """Whether trying again on the same connection is hopeless."""
        ...

    def close(self) -> None:
        """Give the connection up; a second time does nothing."""
        ...


class ServerLink:
    """A Neo4j server at an address."""

    engine: EngineName = "neo4j"

    def __init__(self, settings: Settings) -> None:
        """Connect.

        Args:
            settings: with `database_uri` set.

        Raises:
            DatabaseUnavailable: nobody answers there.
            SettingsError: the server refuses the user, or is older than we support.
        """
        self._where = f"the database at {settings.database_uri}"
        self._name = settings.database_name
        self._closed = False
        # In a cluster a question may go to another member than the write before it, which then waits until it has it.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        with translated(self._where):
            self._driver = server_driver(settings)
            try:
                self._check(self._driver.get_server_info().agent)
            except BaseException:
                self._driver.close()
                raise

    @contextmanager
    def session(self, access: str, *, seconds: float | None = None, fetch: int = FETCH) -> Iterator[neo4j.Session]:
        """As `Link.session` says; the server itself sees to the time limit."""
        if self._closed:
            raise DatabaseUnavailable("this database object has been closed")
        with (
            translated(self._where, seconds),
            self._driver.session(
                database=self._name,
                default_access_mode=access,
                fetch_size=fetch,
                bookmark_manager=self._bookmarks,
            ) as session,
        ):
            yield session

    def gone(self) -> bool:
        """Never: a server comes back at its address."""
        return False

    def close(self) -> None:
        """Close the driver."""
        self._closed = True
        self._driver.close()

    def _check(self, agent: str) -> None:
        """Refuse a server that is too old; its agent reads `Neo4j/5.26.3`."""
        name, _, version = agent.partition("/")
        numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
        if name != "Neo4j" or numbers < OLDEST_NEO4J:
            oldest = ".".join(map(str, OLDEST_NEO4J))
            raise SettingsError(f"{self._where} is {agent}; Neo4j {oldest} or later is needed")
