"""Writes answers: pages and tables on a terminal, plain lines in a pipe, and JSON for programs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import close_pipe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import Console, RenderableType

AsJson = Annotated[bool, typer.Option("--json", metavar="", help="Print JSON, the same as HTTP gives.")]
#: Wider lines are hard to read, however wide the window is.
WIDEST = 110
PIPED = 100
#: With more columns a table that is wider than the window breaks its cells into narrow strips.
MOST_COLUMNS = 6


def print_json(body: Mapping[str, object]) -> None:
    """Print a body: the bytes that HTTP sends, and on a terminal the same with indents."""
    import orjson

    option = orjson.OPT_INDENT_2 if on_terminal() else None
    _write(orjson.dumps(body, option=option).decode() + "\n")


def on_terminal() -> bool:
    """Whether a person reads the output as it comes."""
    return sys.stdout.isatty()


def print_lines(lines: Iterable[str]) -> None:
    """Print plain lines."""
    _write("".join(f"{line}\n" for line in lines))


def print_page(*parts: RenderableType) -> None:
    """Print the parts of a page one below the other; without colour where nobody would see it."""
    console = page_console()
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    lines = (line.rstrip() for line in capture.get().splitlines())
    _write("\n".join(lines).strip("\n") + "\n")


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows: a table on a terminal, tab-separated lines with a header in a pipe."""
    if not on_terminal():
        lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in (columns, *rows))
        _write("\n".join(lines).strip("\n") + "\n")
        return
    listed = [list(row) for row in rows]
    print_page(*(_records(columns, listed) if _too_wide(columns, listed) else [_table(columns, listed)]))


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> RenderableType:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _records(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[RenderableType]:
    """One block for each row, a line for each cell that says something."""
    from rich.table import Table
    from rich.text import Text

    for row in rows:
        grid = Table.grid(padding=(0, 2))
        for column, cell in zip(columns, row, strict=True):
            if cell:
                grid.add_row(Text(column, style="dim"), cell)
        yield from (grid, Text(""))


def _too_wide(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    if len(columns) <= MOST_COLUMNS:
        return False
    widest = (max(len(column), *(len(row[at]) for row in rows)) for at, column in enumerate(columns))
    return sum(widest) + 2 * len(columns) > page_console().width


def page_console() -> Console:
    """The console that pages are drawn for: as wide as the window, within what can be read."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=False)
    known = console.is_terminal or "COLUMNS" in os.environ
    console.width = min(console.width, WIDEST) if known else PIPED
    return console


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise typer.Exit(close_pipe()) from None
    except UnicodeEncodeError:
        sys.stdout.buffer.write(text.encode(sys.stdout.encoding, "replace"))
        sys.stdout.flush()
