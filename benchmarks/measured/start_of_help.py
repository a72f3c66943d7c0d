"""From the start of `answerable --help` until it ends.

Beside it a command line made with the same library, with as many commands, all of which do nothing. The two take
turns; both find their modules compiled already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli.main import command_line
from benchmarks.numbers import Allowed, Line, Sample
from benchmarks.programs import ANSWERABLE, BARE, environment, run_to_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.numbers import Extent

ALLOWED = Allowed(times=3, more=0.0)


def measure(extent: Extent) -> Iterator[Line]:
    """Measure both programs in turn."""
    count = len(command_line().registered_commands)
    ours = [ANSWERABLE, "--help"]
    bare = [str(BARE / "command_line.py"), str(count), "--help"]
    variables = environment()
    for program in (ours, bare) if extent.warming else ():
        run_to_end(program, variables)
    pairs = [(run_to_end(ours, variables), run_to_end(bare, variables)) for _ in range(extent.repeats)]
    measured, beside = (Sample(seconds) for seconds in zip(*pairs, strict=True))
    yield Line(f"`answerable --help`; beside it a bare program of {count} commands", measured, beside, ALLOWED)
