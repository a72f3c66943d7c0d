"""An answer that is read in several transactions, of one state of the graph: none is made of two editions."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from graph.errors import DatabaseUnavailable
from queries.datasets import load_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.database import Database

#: How often an answer is begun anew because facts were loaded while it was read.
_TRIES = 3

T = TypeVar("T")


def in_one_state(database: Database, read: Callable[[], T], drop: Callable[[T], None] = lambda _: None) -> T:
    """Read until nothing was loaded meanwhile.

    Args:
        database: where the graph is.
        read: reads the answer, in as many transactions as it likes.
        drop: lets go of an answer that is of two states.

    Raises:
        DatabaseUnavailable: facts were loaded again and again meanwhile, or the engine cannot be reached.
    """
    for _ in range(_TRIES):
        before = load_number(database)
        found = read()
        if load_number(database) == before:
            return found
        drop(found)
    raise DatabaseUnavailable("facts are being loaded again and again (try again when that is done)")
