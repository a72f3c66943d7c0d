"""What a piece of work sees of its transaction: a reader that reads, a writer that writes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from neo4j.exceptions import ServiceUnavailable, SessionExpired

from graph.database.values import rows
from graph.errors import BadParameter, DatabaseUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import neo4j

    from graph.database.values import Row

NOTHING: Mapping[str, object] = MappingProxyType({})


def run(
    transaction: neo4j.Transaction | neo4j.ManagedTransaction,
    statement: str,
    parameters: Mapping[str, object] = NOTHING,
) -> neo4j.Result:
    """Send one statement; the errors of the database come through as the driver raises them.

    Raises:
        BadParameter: a parameter has a value that no database could take, such as a number beyond 64 bits.
    """
    try:
        return transaction.run(statement, dict(parameters))
    except (OverflowError, TypeError, ValueError) as error:  # what the driver raises while it packs the parameters
        raise BadParameter(f"a parameter cannot be sent to the database: {error}") from None


class Reader(Protocol):
    """Whatever answers a statement with rows."""

    def rows(self, statement: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        """The rows of one statement.

        Args:
            statement: Cypher, from a file.
            parameters: by name, without the dollar; days as `datetime.date`.

        Returns:
            Each row by its columns' names; an empty list if there is none.
        """
        ...


class TransactionReader:
    """Several statements in one transaction that is rolled back at its end."""

    def __init__(self, transaction: neo4j.Transaction) -> None:
        self._transaction = transaction

    def rows(self, statement: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        """As `Reader.rows` says."""
        return rows(run(self._transaction, statement, parameters))


class Writer:
    """Statements in one managed transaction: all hold, or none; they are repeated when others were in the way."""

    def __init__(self, transaction: neo4j.ManagedTransaction, hopeless: Callable[[], bool]) -> None:
        """Write in this transaction.

        Args:
            transaction: the driver's.
            hopeless: says whether a lost connection will not come back, so that the driver need not try for long.
        """
        self._transaction = transaction
        self._hopeless = hopeless

    def run(self, statement: str, parameters: Mapping[str, object] = NOTHING) -> list[Row]:
        """Run one statement and return its rows.

        Args:
            statement: Cypher, from a file.
            parameters: by name, without the dollar; days as `datetime.date`.

        Returns:
            Each row by its columns' names; an empty list if there is none.
        """
        try:
            return rows(run(self._transaction, statement, parameters))
        except (ServiceUnavailable, SessionExpired):
            if self._hopeless():
                raise DatabaseUnavailable("the embedded engine ended during a write (try again)") from None
            raise
