"""The accountability gap: who stood in the covered command chain of acts that somebody chose."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from fastapi.responses import Response

from api.answers.envelope import PREFIX, versions
from api.answers.gap import choices_body, gap_body
from api.answers.reading import read_id
from api.http.asking import Asked, offer
from api.http.models.gap import Choices, Gap
from queries.datasets import loaded_datasets
from referrals.gap import choices, find_gap


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["referrals"])
    offer(router, "/gap", gap_of, model=Gap)
    offer(router, "/gap/{dataset}", acts_to_choose, model=Choices)
    return router


def gap_of(
    asking: Asked,
    acts: Annotated[str, Query(description="Ids of acts that you choose, separated by commas.")],
) -> Response:
    """Who headed a body in the covered command chain of chosen acts, with and without listings, by name.

    It is asked about acts, and never about everybody; standing in the chain of an act says nothing of guilt.
    """
    chosen = [read_id(act, "acts") for act in acts.split(",")]
    return asking.send(gap_body(find_gap(asking.database, chosen, asking.audience), asking.audience))


def acts_to_choose(
    asking: Asked, dataset: Annotated[str, Path(description="Id of a dataset.", examples=["azerbaijan"])]
) -> Response:
    """The acts of a dataset that somebody answers for, to choose among."""
    found = choices(asking.database, read_id(dataset, "dataset"), asking.audience)
    loaded = versions(loaded_datasets(asking.database))
    return asking.send(choices_body(dataset, found, asking.audience, loaded))
