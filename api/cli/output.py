"""Writes answers: pages and tables on a terminal, plain lines in a pipe, and JSON for programs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import close_pipe

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import Console, RenderableType

AsJson = Annotated[bool, typer.Option("--json", metavar="", help="Print JSON, the same as HTTP gives.")]
#: Wider lines are hard to read, however wide the window is.
WIDEST = 110
PIPED = 100


def print_json(body: Mapping[str, object]) -> None:
    """Print a body: the bytes that HTTP sends, and on a terminal the same with indents."""
    import orjson

    option = orjson.OPT_INDENT_2 if sys.stdout.isatty() else None
    _write(orjson.dumps(body, option=option).decode() + "\n")


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
    _write("\n".join(lines) + "\n")


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows: a table on a terminal, tab-separated lines with a header in a pipe."""
    if not sys.stdout.isatty():
        lines = ("\t".join(" ".join(cell.split()) for cell in row) for row in (columns, *rows))
        _write("\n".join(lines) + "\n")
        return
    from rich import box
    from rich.table import Table

    table = Table(*columns, box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*row)
    print_page(table)


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
