"""Passes the rows of a question through `graph.protection`, entity by entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.protection import NEVER_SHOWN, shown_entity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.protection import Audience


def shown(row: Mapping[str, object], audience: Audience) -> dict[str, object]:
    """Give a row as the audience may see it.

    Args:
        row: by column; every map in it that has the key `protected`, at any depth, is an entity.
        audience: who asks.
    """
    return {key: _shown_value(value, audience) for key, value in row.items() if key not in NEVER_SHOWN}


def _shown_value(value: object, audience: Audience) -> object:
    if isinstance(value, list):
        return [_shown_value(item, audience) for item in value]
    if isinstance(value, dict):
        return shown(shown_entity(value, audience) if "protected" in value else value, audience)
    return value
