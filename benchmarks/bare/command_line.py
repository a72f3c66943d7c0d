"""A command line that does nothing, with as many commands as are asked for: `python command_line.py COUNT --help`."""

from __future__ import annotations

import sys

import typer


def main() -> None:
    """Take the count from the arguments, and leave the rest to the command line."""
    count = int(sys.argv.pop(1))
    app = typer.Typer(add_completion=False)
    for number in range(count):
        app.command(f"command-{number}")(nothing)
    app()


def nothing() -> None:
    """Do nothing, and say so in one line of the help."""


if __name__ == "__main__":
    main()
