"""The benchmarks there are: every module of `measured`."""

from __future__ import annotations

import inspect
import pkgutil
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from benchmarks import measured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from benchmarks.numbers import Extent, Line


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One thing that is measured.

    Attributes:
        name: name of its module, by which it is asked for.
        title: what is measured, in a line.
        method: how, in a paragraph or more.
        measure: measures it and gives the lines of its table.
        possible: whether it can be measured on this machine; one that needs a Neo4j server cannot everywhere.
    """

    name: str
    title: str
    method: str
    measure: Callable[[Extent], Iterable[Line]]
    possible: Callable[[], bool] = _always


def benchmarks() -> list[Benchmark]:
    """Every benchmark, by name."""
    names = sorted(found.name for found in pkgutil.iter_modules(measured.__path__))
    return [_benchmark(name) for name in names]


def _benchmark(name: str) -> Benchmark:
    module = import_module(f"{measured.__name__}.{name}")
    title, _, method = inspect.cleandoc(module.__doc__ or "").partition("\n\n")
    possible = getattr(module, "possible", _always)
    return Benchmark(name, title.rstrip("."), method, module.measure, possible)
