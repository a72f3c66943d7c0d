"""Turns what the driver returns into plain Python: dates, lists and dictionaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

if TYPE_CHECKING:
    from collections.abc import Iterable

    import neo4j

Row = dict[str, object]

#: Most values are of these types, and pass untouched.
_PLAIN = frozenset({str, int, float, bool, type(None), bytes})


def rows(records: Iterable[neo4j.Record]) -> list[Row]:
    """Every record as a dictionary of plain values; an empty list if there is none."""
    return [
        {name: plain(value) for name, value in zip(record.keys(), record.values(), strict=True)} for record in records
    ]


def plain(value: object) -> object:
    """A value of the driver as plain Python.

    Args:
        value: whatever stands in a record.

    Returns:
        Dates and times as those of `datetime`, a duration as ISO text, a node or relationship as the dictionary of
        its properties, a path as `{"nodes": [...], "relationships": [...]}`; lists and maps with plain values.
        Anything else as it is.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if isinstance(value, Date | DateTime | Time):
        return value.to_native()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return _structure(value)


def _structure(value: object) -> object:
    if isinstance(value, Node | Relationship):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Path):
        return {"nodes": [plain(node) for node in value.nodes], "relationships": [plain(edge) for edge in value]}
    if isinstance(value, Duration):
        return value.iso_format()
    return value
