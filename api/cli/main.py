"""The command `answerable`: finds its commands in their folder, runs one, and turns what went wrong into one line."""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import typer

from api.cli import commands
from api.cli.failing import failed, misused

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "answerable"
EXPLAINED = """\
Who was answerable for this act on that day, up the whole chain, and how do we know?

Ends with 0 on success, 1 when the answer is "no" (nothing found, a check that failed), 2 when it was asked wrongly,
and 3 when it could not be done. `--json` gives what HTTP gives.
"""
#: The order of the help: what is done first stands first. A command that is not named here follows by its name.
ORDER = (
    *("load", "check", "status", "search", "entity", "chain", "paths", "query", "gap", "referral"),
    *("export", "verify", "diff", "serve"),
)


def main() -> None:
    """Run the command that stands on the command line, and end with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command.

    Args:
        arguments: what stands after the program's name; nothing shows the help.

    Returns:
        The exit code. Nothing is ever raised: what went wrong has been told on standard error.
    """
    try:
        outcome = command_line()(list(arguments) or ["--help"], prog_name=NAME, standalone_mode=False)
    except typer.TyperException as error:
        return misused(error, arguments)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last catch: no trace reaches a person
        return failed(error)
    return outcome if isinstance(outcome, int) else 0


def command_line() -> typer.Typer:
    """Make the command line from the modules of the commands' folder."""
    app = typer.Typer(help=EXPLAINED, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="markdown")
    names = [found.name for found in pkgutil.iter_modules(commands.__path__)]
    for name in sorted(names, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name)):
        module = import_module(f"{commands.__name__}.{name}")
        app.command(name, **getattr(module, "MORE", {}))(getattr(module, name))
    return app
