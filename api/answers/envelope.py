"""What every body says of itself: days, horizon, audience, datasets, and the address that repeats it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from graph.grades import Horizon
    from graph.protection import Audience, Ref
    from queries.datasets import Dataset

Body = dict[str, object]
PREFIX = "/api/v1"


def envelope(
    address: str,
    audience: Audience,
    datasets: Mapping[str, str],
    *,
    on: str | None = None,
    horizon: Horizon | None = None,
) -> Body:
    """Write the members that every body has.

    Args:
        address: path and parameters that repeat the question.
        audience: who the answer is for.
        datasets: version of each dataset by id.
        on: the days asked; None if the answer depends on no day.
        horizon: how far posts and structure were stretched; None if nothing was.
    """
    days = None if horizon is None else {"posts": horizon.posts, "structure": horizon.structure}
    return {"on": on, "horizon_days": days, "audience": audience.value, "datasets": dict(datasets), "self": address}


def address(*path: str, **parameters: object) -> str:
    """Write an absolute path below `/api/v1`, with those parameters that have a value.

    Example:
        >>> address("chains", "a-remand", on="2022-12", about=None)
        '/api/v1/chains/a-remand?on=2022-12'
    """
    given = {name.strip("_"): value for name, value in parameters.items() if value not in (None, "")}
    query = f"?{urlencode(given, safe='/:,')}" if given else ""
    return "/".join((PREFIX, *(quote(part, safe="") for part in path))) + query


def versions(datasets: Iterable[Dataset]) -> dict[str, str]:
    """Version of each dataset, by id."""
    return {dataset.id: dataset.version for dataset in datasets}


def ref_body(ref: Ref) -> Body:
    """Refer to an entity."""
    return {"id": ref.id, "name": ref.name}


def optional_ref(ref: Ref | None) -> Body | None:
    """Refer to an entity, or to none."""
    return None if ref is None else ref_body(ref)


def interval_body(interval: tuple[date | None, date | None]) -> Body:
    """First and last day; null where nothing is known."""
    return {"from": interval[0], "to": interval[1]}
