"""The connection to a server that may not be there yet, as when a service starts before its database.

Whoever asks tries to connect; from the first success on it is the same as a connection that was there from the start.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from graph.database.links import FETCH
from graph.errors import AnswerableError, DatabaseUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import neo4j

    from graph.database.links import EngineName, ServerLink


class LateLink:
    """A Neo4j server that is connected to when it is there."""

    engine: EngineName = "neo4j"

    def __init__(self, connect: Callable[[], ServerLink]) -> None:
        """Try to connect once.

        Args:
            connect: connects and makes the schema.

        Raises:
            SettingsError: the server is there and refuses the user or the password, or is too old.
        """
        self._connect = connect
        self._connecting = threading.Lock()
        self._link: ServerLink | None = None
        self._tried_at = 0.0
        self._told: AnswerableError | None = None
        self._closed = False
        with suppress(DatabaseUnavailable):  # it may come
            self._link = connect()

    @contextmanager
    def session(self, access: str, *, seconds: float | None = None, fetch: int = FETCH) -> Iterator[neo4j.Session]:
        """As `Link.session` says; while there is no server, each call tries to connect.

        Raises:
            DatabaseUnavailable: the server is not there yet.
            SettingsError: it is, and refuses the user or the password, or is too old.
        """
        link = self._link or self._connected(time.monotonic())
        with link.session(access, seconds=seconds, fetch=fetch) as session:
            yield session

    def gone(self) -> bool:
        """Never: a server comes back at its address."""
        return False

    def close(self) -> None:
        """Close the driver, if there is one."""
        with self._connecting:
            self._closed = True
            if self._link is not None:
                self._link.close()

    def _connected(self, asked_at: float) -> ServerLink:
        """Connect, one at a time; whoever waited while another one tried in vain is told the same."""
        with self._connecting:
            if self._closed:
                raise DatabaseUnavailable("this database object has been closed")
            if self._link is None:
                if self._told is not None and self._tried_at > asked_at:
                    raise type(self._told)(str(self._told))  # a traceback belongs to one thread
                self._link = self._try()
            return self._link

    def _try(self) -> ServerLink:
        try:
            return self._connect()
        except AnswerableError as error:
            self._told = error
            raise
        finally:
            self._tried_at = time.monotonic()
