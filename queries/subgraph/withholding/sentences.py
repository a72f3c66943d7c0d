"""What was withheld, in words: how much, and never which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.subgraph.withholding.changes import (
    ACTS,
    CASES,
    CLAIMS,
    DAYS,
    PEOPLE,
    PLACES,
    RECORDS,
    SOURCES,
    TEXTS,
    TIES,
    UNITS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


_LABEL = "V-1 and so on, a label that holds in this file only"
_LOCAL = "an id that holds in this file only, since its own leads to somebody"
#: What each count is called, one and several, and what was done.
_SAID = (
    (PEOPLE, "protected person was", "protected people were", "left out altogether"),
    (ACTS, "other record has", "other records have", _LOCAL),
    (TIES, "tie was", "ties were", "left out"),
    (CLAIMS, "claim was", "claims were", "left out"),
    (RECORDS, "record was", "records were", "left out to which nothing else leads"),
    (SOURCES, "source is", "sources are", "not named where it would lead to somebody"),
    (TEXTS, "record has", "records have", "a text in general words, since it named somebody"),
    (DAYS, "time an act is", "times acts are", "dated more loosely, or not at all"),
    (PLACES, "time a place is", "times places are", "given more widely, or not at all"),
    (CASES, "time a case is", "times cases are", "not given for an act"),
    (UNITS, "time it is", "times it is", "not given who acted"),
)


def sentences(labels: int, counts: Mapping[str, int]) -> Iterator[str]:
    """Say what was withheld.

    Args:
        labels: how many people stand there as labels.
        counts: how often each thing was done, by the words of `changes`.
    """
    yield from _said(labels, "protected person stands", "protected people stand", f"here as {_LABEL}")
    for what, one, several, rest in _SAID:
        yield from _said(counts.get(what, 0), one, several, rest)


def _said(count: int, one: str, several: str, what: str) -> Iterator[str]:
    if count:
        yield f"{count:,} {one if count == 1 else several} {what}."
