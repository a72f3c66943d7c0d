"""Readers while a dataset is loaded: until its last commit they see the former state, and after it the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest

from graph.database import Database
from graph.model import load_schema
from graph.writer import load
from graph.writer.staging import load_in_batches
from tests.graph.writer.many import MOMENTS, edition_of
from tests.graph.writer.seen import seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.database import Writer

T = TypeVar("T")
#: A load in one commit takes one, and others take their turns; one in batches takes more than these.
FEW = 5


class LookedAt(Database):
    """A graph at which somebody else looks when a transaction has written everything, and is not yet at its end."""

    def __init__(self, graph: Database) -> None:
        """Look by sessions of the same connection."""
        super().__init__(graph._link)  # noqa: SLF001 - the same connection under another object
        self.views: list[list[str]] = []

    def write(self, work: Callable[[Writer], T]) -> T:
        """As `Database.write`."""
        return super().write(lambda writer: self._looked(work(writer)))

    def _looked(self, done: T) -> T:
        self.views.append(seen(self))
        return done


@pytest.mark.parametrize("rows", [0, 60], ids=["in one commit", "in batches"])
@pytest.mark.parametrize("first", [True, False], ids=["from nothing", "from an earlier edition"])
def test_readers_see_the_former_state_until_the_last_commit(graph: Database, rows: int, *, first: bool) -> None:
    """Everything is written, and nothing is seen; then all of it is."""
    if not first:
        load(graph, edition_of(1), now=MOMENTS[1])
    before, watched = seen(graph), LookedAt(graph)
    if rows:
        load_in_batches(watched, edition_of(2), load_schema(), MOMENTS[2], rows=rows)
    else:
        load(watched, edition_of(2), now=MOMENTS[2])
    assert all(view == before for view in watched.views)
    assert (len(watched.views) > FEW) is bool(rows)
    assert seen(graph) != before
