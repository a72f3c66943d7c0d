"""Opens the graph for one command, and says so while that takes long."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database


@contextmanager
def opened() -> Iterator[Database]:
    """Open the graph that the settings name, and close it after the block."""
    with waiting("opening the graph"):
        from graph.database import open_database
        from graph.settings import read_settings

        database = open_database(read_settings())
    with database:
        yield database


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Show on a terminal that something is being done; in a pipe nothing is shown."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(f"{what} …"):
        yield
