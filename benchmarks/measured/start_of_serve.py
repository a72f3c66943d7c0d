"""From the start of `answerable serve` until `/readyz` says that it can answer, with the curated facts loaded.

Once when no engine runs, so that one is started and opens the graph; once when another process uses the graph already,
so that its engine is joined. Beside them a web server of the same framework with one door and nothing behind it. All
three take turns.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.graphs import graph_of_facts, wait_for_end
from benchmarks.numbers import Allowed, Line, Sample
from benchmarks.programs import ANSWERABLE, BARE, environment, free_port, served
from graph.embedded.joining import join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.numbers import Extent
    from graph.settings import Settings

ALLOWED = Allowed(times=0, more=2.5)


def measure(extent: Extent) -> Iterator[Line]:
    """Measure the three starts in turn."""
    with graph_of_facts() as settings:
        variables = environment(settings)
        if extent.warming:
            _starts(settings, variables)
        starts = [_starts(settings, variables) for _ in range(extent.repeats)]
    cold, joined, bare = (Sample(seconds) for seconds in zip(*starts, strict=True))
    beside = "beside it a bare web server"
    yield Line(f"`answerable serve`, engine not running; {beside}", cold, bare, ALLOWED)
    yield Line(f"`answerable serve`, engine running; {beside}", joined, bare, ALLOWED)


def _starts(settings: Settings, variables: dict[str, str]) -> tuple[float, float, float]:
    """The seconds of one start without an engine, one with an engine that runs, and one of the bare server."""
    wait_for_end(settings)
    cold = _start(variables)
    wait_for_end(settings)
    with _running_engine(settings):
        joined = _start(variables)
    port = free_port()
    with served([str(BARE / "web_server.py"), str(port)], port, variables) as bare:
        return cold, joined, bare


def _start(variables: dict[str, str]) -> float:
    port = free_port()
    with served([ANSWERABLE, "serve", "--port", str(port)], port, variables) as seconds:
        return seconds


@contextmanager
def _running_engine(settings: Settings) -> Iterator[None]:
    seat = join(settings.data_dir)
    try:
        yield
    finally:
        seat.leave()
