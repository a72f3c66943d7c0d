"""How numbers become lines: medians, spreads, percentiles, targets met and missed."""

from __future__ import annotations

from benchmarks.catalogue import Benchmark
from benchmarks.numbers import FULL, Allowed, Extent, Line, Sample, percentile
from benchmarks.report import Result, section, whole

SLOW = Line("slow", Sample((0.9, 0.3, 0.5)), Sample((0.1, 0.1, 0.2)), Allowed(times=2, more=0.003))
QUICK = Line("quick", Sample((1.5,)), None, Allowed(times=0, more=2.5))
ALONE = Line("alone", Sample((0.01,)))


def nothing(_extent: Extent) -> list[Line]:
    """Measure nothing."""
    return []


BENCHMARK = Benchmark("name", "A title", "A method.", nothing)


def test_a_line_tells_median_spread_ratio_and_target() -> None:
    """The ratio is the median of the repeats' ratios (9, 3, 2.5), not the ratio of the medians."""
    slow = (
        "slow",
        "500.0 ms (300.0 ms to 900.0 ms)",
        "100.0 ms (100.0 ms to 200.0 ms)",
        "3.00",
        "2 × + 3 ms = 203.0 ms",
    )
    assert section(Result(BENCHMARK, (SLOW, QUICK, ALONE))).splitlines()[-3:] == [
        f"| {' | '.join(slow)} | **no** |",
        "| quick | 1.50 s (1.50 s to 1.50 s) | – | – | 2.5 s | yes |",
        "| alone | 10.0 ms (10.0 ms to 10.0 ms) | – | – | – | – |",
    ]


def test_missed_targets_are_named_at_the_top() -> None:
    """A reader must not have to search the tables for what is missed."""
    text = whole([Result(BENCHMARK, (SLOW, QUICK, ALONE))], FULL, {"Cores": "2"})
    assert "**Targets:** 1 of 2 are met. Missed:\n\n- slow\n" in text
    assert "**Targets:** all 1 are met." in whole([Result(BENCHMARK, (QUICK,))], FULL, {})


def test_percentiles_are_measured_values() -> None:
    """Nearest rank: no value is made up between two."""
    values = [float(value) for value in range(100, 0, -1)]
    assert [percentile(values, share) for share in (0.0, 0.5, 0.95, 1.0)] == [1.0, 50.0, 95.0, 100.0]
    assert percentile([3.0], 0.95) == 3.0
