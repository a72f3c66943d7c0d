"""Running every check of this folder over a dataset."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from rapidfuzz import process

from graph.errors import Problem

if TYPE_CHECKING:
    from graph.model import Schema
    from graph.records import Claim, Dataset

Places = Mapping[tuple[str, str], int]
# No word of ours is longer; comparing a pasted page with every id would take minutes.
LONGEST_WORD = 100


class Place:
    """Where a record stands: makes problems that name file, row and column."""

    def __init__(self, places: Places, dataset: str) -> None:
        """Take the row of each record by file and id; a record without one is reported for the whole file."""
        self._places, self._dataset = places, dataset

    def claim(self, claim: Claim, column: str, what: str, mend: str = "") -> Problem:
        """A problem of a claim."""
        local = claim.id.removeprefix(f"{self._dataset}:")
        return self.at("claims.csv", local, column, what, mend)

    def at(self, file: str, record: str, column: str, what: str, mend: str = "") -> Problem:
        """A problem of a record of a file."""
        row = self._places.get((file, record), 0)
        return Problem(file, row, column, what if row else f"{record}: {what}", mend)


Check = Callable[["Dataset", "Schema", Place], Iterable[Problem]]


def check_dataset(dataset: Dataset, schema: Schema, places: Places) -> list[Problem]:
    """Run every check.

    Args:
        dataset: the dataset, as far as it could be read.
        schema: the vocabulary.
        places: row number of each record, by file name and id (`{("claims.csv", "c-0001"): 2}`); may be empty.

    Returns:
        All problems, sorted by file and row; none if the dataset is sound.
    """
    place = Place(places, dataset.id)
    return sorted({problem for check in _checks() for problem in check(dataset, schema, place)})


def nearest(word: str, known: Iterable[str]) -> str:
    """Suggest the known word that is spelled most like the given one."""
    choices = list(known)
    found = process.extractOne(word[:LONGEST_WORD], choices, score_cutoff=60)
    shown = ", ".join(choices[:12]) + (" …" if len(choices) > 12 else "")  # noqa: PLR2004 - as much as a line holds
    return f"nearest: {found[0]}" if found else f"one of: {shown}"


@cache
def _checks() -> tuple[Check, ...]:
    package = import_module("graph.validation")
    modules = (import_module(f"graph.validation.{found.name}") for found in pkgutil.iter_modules(package.__path__))
    return tuple(module.check for module in modules if hasattr(module, "check"))
