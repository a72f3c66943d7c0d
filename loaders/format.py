"""What a format is: a name, a test whether a path looks like it, and a reader that gives a sound dataset or problems.

A new format is one new module or package in this folder that holds a `FORMAT`; nothing else is edited.
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from graph.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from graph.records import Dataset


@dataclass(frozen=True, slots=True)
class Format:
    """A format that datasets come in.

    Attributes:
        name: short name for the command line.
        title: one sentence that says what it is.
        recognises: whether a path looks like this format, by names alone.
        read: gives the dataset; raises `DatasetProblems` with everything that is wrong with it.
    """

    name: str
    title: str
    recognises: Callable[[Path], bool]
    read: Callable[[Path], Dataset]


def formats() -> list[Format]:
    """Every format that a module of this folder offers, by name."""
    package = import_module("loaders")
    modules = (import_module(f"loaders.{found.name}") for found in pkgutil.iter_modules(package.__path__))
    offered = (getattr(module, "FORMAT", None) for module in modules)
    return sorted((one for one in offered if isinstance(one, Format)), key=lambda one: one.name)


def read_dataset(path: Path) -> Dataset:
    """Read a dataset in whatever known format it is.

    Raises:
        InputError: nothing is there, or no format recognises it.
        DatasetProblems: it has problems; all of them are in the error.
    """
    if not path.exists():
        raise InputError("there is no such file or folder", where=str(path), mend="give a dataset folder")
    for one in formats():
        if one.recognises(path):
            return one.read(path)
    known = "; ".join(f"{one.name}: {one.title}" for one in formats())
    raise InputError("is no dataset in a known format", where=str(path), mend=known)
