"""The numbers of a benchmark: samples of several repeats, what stands beside them, and what is allowed."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured.

    Attributes:
        repeats: how often everything is repeated from its start; medians and spreads are taken over these.
        calls: requests of each kind in one repeat, of which percentiles are taken.
        warming: requests of each kind that are made first and not counted; 0 also counts the first start of a program.
        claims: sizes of the invented datasets, each a multiple of 20.
    """

    repeats: int = 5
    calls: int = 100
    warming: int = 20
    claims: tuple[int, ...] = (1_000, 5_000, 20_000)


FULL = Extent()
#: Enough to see that every benchmark still runs.
TINY = Extent(repeats=1, calls=2, warming=0, claims=(40,))


@dataclass(frozen=True, slots=True)
class Sample:
    """The same thing measured several times, in seconds, one value per repeat."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median of the repeats."""
        return median(self.seconds)

    @property
    def spread(self) -> tuple[float, float]:
        """The least and the most of the repeats."""
        return min(self.seconds), max(self.seconds)

    def over(self, other: Sample) -> float:
        """The median of the ratios to another sample, taken repeat by repeat; not a number if there are none."""
        ratios = [mine / theirs for mine, theirs in zip(self.seconds, other.seconds, strict=True) if theirs]
        return median(ratios) if ratios else math.nan


@dataclass(frozen=True, slots=True)
class Allowed:
    """What is allowed: so many times what stands beside it, and so many seconds more."""

    times: float
    more: float

    def seconds(self, beside: Sample | None) -> float:
        """The allowed time, by the median of what stands beside it."""
        return self.times * (beside.median if beside else 0.0) + self.more


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a benchmark's table.

    Attributes:
        what: what was measured, in words.
        measured: how long it took.
        beside: how long the thing took that it is compared with; None where there is none.
        allowed: the target; None where there is none.
        in_bytes: whether all of these are numbers of bytes rather than of seconds.
    """

    what: str
    measured: Sample
    beside: Sample | None = None
    allowed: Allowed | None = None
    in_bytes: bool = False

    @property
    def met(self) -> bool | None:
        """Whether the target is met by the median; None without a target."""
        return None if self.allowed is None else self.measured.median <= self.allowed.seconds(self.beside)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that so large a share of them does not exceed (nearest rank).

    Args:
        values: at least one.
        share: from 0 to 1.
    """
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def timed(work: Callable[[], object]) -> float:
    """How many seconds a piece of work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
