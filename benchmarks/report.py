"""What was measured as Markdown: `README.md` is written by this module and never by hand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from benchmarks.catalogue import Benchmark
    from benchmarks.numbers import Allowed, Extent, Line, Sample

COLUMNS = ("what", "measured", "beside it", "ratio", "allowed", "met")
NOTHING = "–"
MET = {True: "yes", False: "**no**", None: NOTHING}

OPENING = """\
# Benchmarks

Written by `make bench`; an edit by hand is lost with the next run.

Every time is the median of {repeats} repeats, with the least and the most of them behind it. What is compared was
measured in the same run and in turn, so that whatever else the machine was doing weighed on both; the ratio is the
median of the ratios of the repeats. Read ratios rather than times: a time belongs to a machine."""

REPEATING = """\
## To repeat

    make bench                                            # everything, and write this file (minutes)
    .venv/bin/python -m benchmarks start_of_help          # one of them, on the terminal only

Each is one module of [`measured/`](measured), which tells at its head how it measures; another module there is another
benchmark. Everything is measured in folders of its own: the graph of whoever measures is not touched.
How everything grows with the number of claims is measured apart, since it takes hours, by
`python -m benchmarks.growth`, and told in [`docs/scaling.md`](../docs/scaling.md)."""


@dataclass(frozen=True, slots=True)
class Result:
    """A benchmark with the lines that it gave."""

    benchmark: Benchmark
    lines: Sequence[Line]


def whole(results: Sequence[Result], extent: Extent, around: Mapping[str, str]) -> str:
    """The README.

    Args:
        results: of all benchmarks.
        extent: how much was measured.
        around: what is said of the machine, by title.
    """
    parts = [OPENING.format(repeats=extent.repeats), "\n".join(_machine(around)), _targets(results)]
    return "\n\n".join([*parts, *map(section, results), REPEATING]) + "\n"


def section(result: Result) -> str:
    """The part about one benchmark: what it is, how it is done, and its table."""
    rows = [_row(COLUMNS), _row(["---"] * len(COLUMNS)), *(_row(_cells(line)) for line in result.lines)]
    return "\n\n".join((f"## {result.benchmark.title}", result.benchmark.method, "\n".join(rows)))


def _machine(around: Mapping[str, str]) -> Iterator[str]:
    yield from (_row(("", "")), _row(("---", "---")))
    yield from (_row(item) for item in around.items())


def _targets(results: Sequence[Result]) -> str:
    """How many targets there are, and which of them are missed."""
    lines = [line for result in results for line in result.lines if line.met is not None]
    missed = [line.what for line in lines if not line.met]
    if not missed:
        return f"**Targets:** all {len(lines)} are met."
    return f"**Targets:** {len(lines) - len(missed)} of {len(lines)} are met. Missed:\n\n" + "\n".join(
        f"- {what}" for what in missed
    )


def _cells(line: Line) -> tuple[str, ...]:
    beside, told = line.beside, _size if line.in_bytes else _time
    return (
        line.what,
        _sample(line.measured, told),
        _sample(beside, told) if beside else NOTHING,
        _ratio(line.measured.over(beside)) if beside else NOTHING,
        _allowed(line.allowed, beside, told) if line.allowed else NOTHING,
        MET[line.met],
    )


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _sample(sample: Sample, told: Callable[[float], str]) -> str:
    least, most = sample.spread
    return f"{told(sample.median)} ({told(least)} to {told(most)})"


def _ratio(ratio: float) -> str:
    return NOTHING if math.isnan(ratio) else f"{ratio:.2f}"


def _allowed(allowed: Allowed, beside: Sample | None, told: Callable[[float], str]) -> str:
    parts = [f"{allowed.times:g} ×"] if allowed.times else []
    parts += [_round(allowed.more) if told is _time else told(allowed.more)] if allowed.more else []
    rule = " + ".join(parts)
    return f"{rule} = {told(allowed.seconds(beside))}" if allowed.times else rule


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1_000:.1f} ms"


def _size(count: float) -> str:
    return f"{count / 1_000:,.1f} kB"


def _round(seconds: float) -> str:
    return f"{seconds:g} s" if seconds >= 1 else f"{seconds * 1_000:g} ms"
