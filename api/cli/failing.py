"""What a person sees when something goes wrong: one line that says what, where and how to mend it, and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import typer

NO, MISUSED, NOT_DONE, INTERRUPTED, PIPE_CLOSED = 1, 2, 3, 130, 141
DEBUG = "ANSWERABLE_DEBUG"


def misused(error: typer.TyperException, arguments: Sequence[str]) -> int:
    """Tell about a command line that cannot be read."""
    first = next((argument for argument in arguments if not argument.startswith("-")), "")
    told = error.format_message().rstrip(".")
    tell(f"{told[0].lower()}{told[1:]} (see `answerable {f'{first} ' if first.isidentifier() else ''}--help`)")
    return MISUSED


def failed(error: BaseException) -> int:
    """Tell about an error; a fault of the program goes to the log, with its trace."""
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        return close_pipe()
    if os.environ.get(DEBUG, "") not in {"", "0"}:
        traceback.print_exception(error)
        return _code(error)
    return _tell_error(error)


def tell(line: str) -> None:
    """Write one line on standard error."""
    sys.stderr.write(f"answerable: {' '.join(line.split())}\n")


def close_pipe() -> int:
    """Whoever read our output has gone: write nothing more, and do not complain about it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


def log_file() -> Path:
    """Where faults of the program are written: beside the graph, or in the user's folder for logs."""
    from graph.errors import SettingsError
    from graph.settings import read_settings

    try:
        return read_settings().data_dir / "answerable.log"
    except SettingsError:
        import platformdirs

        return platformdirs.user_log_path("answerable", appauthor=False) / "answerable.log"


def _tell_error(error: BaseException) -> int:
    from graph.errors import AnswerableError, DatasetProblems

    if isinstance(error, DatasetProblems):
        for problem in error.problems:
            sys.stderr.write(f"{error.dataset}/{problem}\n")
    elif isinstance(error, AnswerableError):
        for line in error.lines:
            tell(line)
    else:
        tell(_fault(error))
    return _code(error)


def _code(error: BaseException) -> int:
    from graph.errors import InputError, SettingsError

    return MISUSED if isinstance(error, InputError | SettingsError) else NOT_DONE


def _fault(error: BaseException) -> str:
    """Write a fault to the log, and say in one line that and where."""
    what = f"something went wrong in the program: {type(error).__name__}: {str(error)[:200]}"
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now(UTC).isoformat()}\n{''.join(traceback.format_exception(error))}\n")
    except OSError:
        return f"{what} (set {DEBUG}=1 to see more)"
    return f"{what} (more in {path})"
