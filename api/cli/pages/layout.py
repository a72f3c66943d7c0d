"""Headlines and lists that wrap well, for every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from api.cli.pages.words import NAME, QUIET

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType


def headline(title: str) -> Iterator[RenderableType]:
    """A title in full, however long, above a line."""
    yield Text(title, style=NAME)
    yield Rule(characters="━", style=QUIET)


def hanging(rows: Iterable[tuple[str, str]]) -> Table:
    """Texts with a mark before each, which their further lines stand clear of."""
    grid = Table.grid(padding=(0, 1))
    for mark, text in rows:
        grid.add_row(Text(mark), Text(text))
    return grid
