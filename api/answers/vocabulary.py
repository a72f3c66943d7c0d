"""The vocabulary as a body: everything that `graph/schema/` says."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from api.answers.envelope import Body, address, envelope
from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.protection import Audience


def vocabulary_body(datasets: Mapping[str, str], audience: Audience) -> Body:
    """Write the body."""
    return {"vocabulary": _vocabulary(), **envelope(address("schema"), audience, datasets)}


@cache
def _vocabulary() -> Body:
    return load_schema().model_dump(mode="json", by_alias=True)
