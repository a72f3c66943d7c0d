"""Turns what the driver raises into our own errors; no error of the driver passes, and no password is in any text."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from neo4j.exceptions import (
    AuthError,
    ConnectionPoolError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph.errors import (
    AnswerableError,
    DatabaseError,
    DatabaseUnavailable,
    DeadlinePassed,
    SettingsError,
    WriteRefused,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Status codes by their end: https://neo4j.com/docs/status-codes/current/errors/all-errors/
_TIMED_OUT = ("TransactionTimedOut", "TransactionTimedOutClientConfiguration")
_NO_MEMORY = ("MemoryPoolOutOfMemoryError", "TransactionOutOfMemoryError")
_READ_ONLY = ("AccessMode", "Forbidden", "ForbiddenDueToTransactionType", "ForbiddenOnReadOnlyDatabase")
_NOT_LET_IN = ("AuthenticationRateLimit", "CredentialsExpired")
#: A transaction that the database itself gave up, as when it has no room for it.
_GIVEN_UP = ("TransactionNotFound", "TransactionTerminated")
_AT_FAULT = "Neo.DatabaseError."
_LOST = (ServiceUnavailable, SessionExpired)


@contextmanager
def translated(where: str, seconds: float | None = None) -> Iterator[None]:
    """Translate the driver's errors that this block lets out.

    Args:
        where: the database in words.
        seconds: the time limit that the database was given; none for a write.

    Raises:
        DatabaseError: of the class that fits, with one line.
        SettingsError: the server refuses the user or the password.
    """
    try:
        yield
    except (Neo4jError, DriverError) as error:
        raise translate(error, where, seconds) from None


def translate(error: Neo4jError | DriverError, where: str, seconds: float | None = None) -> AnswerableError:
    """The error of ours that says the same.

    Args:
        error: what the driver raised.
        where: the database in words.
        seconds: the time limit that the database was given, if any.
    """
    if isinstance(error, IncompleteCommit):
        return DatabaseUnavailable(f"the connection to {where} broke while it was writing; load again to be sure")
    if isinstance(error, _LOST):
        return DatabaseUnavailable(f"{where} cannot be reached now (try again)")
    if isinstance(error, ConnectionPoolError):
        return DatabaseUnavailable(f"{where} is busy with other questions (try again)")
    if isinstance(error, AuthError):
        return _not_let_in(where)
    if isinstance(error, Neo4jError):
        return _refusal(error, where, seconds)
    return DatabaseError(f"{where}: {_line(str(error))}")


def late(seconds: float) -> DeadlinePassed:
    """The error for a question that ran for longer than so many seconds."""
    return DeadlinePassed(f"the question was cut off after {seconds:g} seconds (ask for less, or for a shorter path)")


def _not_let_in(where: str) -> SettingsError:
    return SettingsError(
        f"{where} refuses the user or the password (check ANSWERABLE_DATABASE_USER and ANSWERABLE_DATABASE_PASSWORD or"
        " its file)"
    )


def _refusal(error: Neo4jError, where: str, seconds: float | None) -> AnswerableError:
    code = error.code or ""
    kind = code.rpartition(".")[2]
    if kind in _NOT_LET_IN:
        return _not_let_in(where)
    if kind in _TIMED_OUT and seconds is not None:
        return late(seconds)
    if kind in _READ_ONLY and seconds is not None:
        return WriteRefused("a question may not write (writing goes through a load)")
    if kind in _GIVEN_UP or (seconds is None and code.startswith(_AT_FAULT)):
        return DatabaseUnavailable(f"{where} gave up (try again; its log says why): {code}")
    if isinstance(error, TransientError):
        return DatabaseUnavailable(_not_now(where, kind, code))
    return DatabaseError(f"{where} refused the statement: {code}: {_line(error.message or '')}")


def _not_now(where: str, kind: str, code: str) -> str:
    if kind in _NO_MEMORY:
        return f"{where} has too little memory for this (give it a larger heap, and try again)"
    return f"{where} is busy with other writers (try again): {code}"


def _line(text: str) -> str:
    return " ".join(text.split())[:300]
