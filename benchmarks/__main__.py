"""`python -m benchmarks [NAME…]`: measures everything and writes the README, or some of it and prints it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.catalogue import benchmarks
from benchmarks.numbers import FULL, TINY
from benchmarks.report import Result, section, whole
from benchmarks.surroundings import surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from benchmarks.catalogue import Benchmark
    from benchmarks.numbers import Extent

README = Path(__file__).with_name("README.md")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the arguments ask for.

    Args:
        arguments: as on the command line, which they are taken from by default.
    """
    known = {benchmark.name: benchmark for benchmark in benchmarks()}
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(known)}; default: all")
    parser.add_argument("--tiny", action="store_true", help="measure next to nothing, to see that everything runs")
    parser.add_argument("--to", type=Path, default=README, help="where all results are written")
    asked = parser.parse_args(arguments)
    unknown = [name for name in asked.names if name not in known]
    if unknown:
        parser.error(f"there is no benchmark {unknown[0]!r}; there are {', '.join(known)}")
    extent, around = TINY if asked.tiny else FULL, surroundings()
    results = list(_measured([known[name] for name in asked.names or known], extent))
    if not asked.names:
        asked.to.write_text(whole(results, extent, around), encoding="utf-8")


def _measured(chosen: Iterable[Benchmark], extent: Extent) -> Iterator[Result]:
    """Measure one after the other, and print each when it is done."""
    for benchmark in chosen:
        if not benchmark.possible():
            sys.stderr.write(f"{benchmark.name} is left out: `make neo4j` fetches the server that it needs.\n")
            continue
        result = Result(benchmark, tuple(benchmark.measure(extent)))
        sys.stdout.write(f"{section(result)}\n\n")
        sys.stdout.flush()
        yield result


if __name__ == "__main__":
    main()
