"""What a search found: on a terminal a name with its id below, whole, so that it can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from api.cli.output import on_terminal, print_lines, print_page, print_table
from api.cli.pages.words import NAME, QUIET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.search import SearchAnswer, SearchItem

COLUMNS = ("id", "type", "name", "also written", "score")


def print_found(answer: SearchAnswer) -> None:
    """Print the items, best first."""
    if on_terminal():
        print_page(*(line for item in answer.items for line in _lines(item)))
    else:
        print_table(COLUMNS, [_row(item) for item in answer.items])
    if answer.next:
        print_lines([f"There are more: --cursor '{answer.next}'"])


def _lines(item: SearchItem) -> Iterator[Text]:
    others = _others(item)
    yield Text(item.name, style=NAME).append(f"  also {others}" if others else "", style=QUIET)
    yield Text(f"  {item.id}").append(f"  {item.type}, {item.score:.2f}", style=QUIET)


def _row(item: SearchItem) -> tuple[str, ...]:
    return (item.id, item.type, item.name, _others(item), f"{item.score:.2f}")


def _others(item: SearchItem) -> str:
    return "; ".join(name for name in item.names if name != item.name)
