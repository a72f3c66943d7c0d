"""Reads the values of a row, whose types no type checker can know."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from graph.protection import shown_ref

if TYPE_CHECKING:
    from graph.protection import Ref


def mapping(value: object) -> dict[str, object]:
    """A map; an empty one if it is none."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> list[dict[str, object]]:
    """The maps in a list; none if it is no list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def texts(value: object) -> tuple[str, ...]:
    """The items of a list as texts; none if it is no list."""
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def number(value: object) -> int:
    """A whole number; 0 if there is none."""
    return int(str(value or 0))


def text(value: object) -> str:
    """A text; empty if there is none."""
    return "" if value is None else str(value)


def optional_text(value: object) -> str | None:
    """A text, or None."""
    return None if value is None else str(value)


def day(value: object) -> date | None:
    """A day, or None."""
    return value if isinstance(value, date) else None


def optional_ref(value: object) -> Ref | None:
    """A reference to the entity in a map, or None if there is no map."""
    return shown_ref(value) if isinstance(value, dict) else None
