"""Chains of responsibility."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from fastapi.responses import Response

from api.answers.chain import USUAL, chain_body, read_chain
from api.answers.envelope import PREFIX
from api.http.asking import Asked, offer
from api.http.models.chain import Chain


def door() -> APIRouter:
    """Give the routes of this door."""
    router = APIRouter(prefix=PREFIX, tags=["chains"])
    offer(router, "/chains/{id}", chain_of, model=Chain)
    return router


def chain_of(
    asking: Asked,
    id: Annotated[str, Path(description="An act, a person or a body.", examples=["b-kandar-remand"])],  # noqa: A002
    on: Annotated[
        str | None,
        Query(
            description="A day, month, year or range (`2015-11-26`, `2015-11`, `2015`, `2015/2016-03`); by default the "
            "act's own days. Needed for a body."
        ),
    ] = None,
    about: Annotated[str | None, Query(description="A person: is it in the chain, and if not, why?")] = None,
    posts_horizon: Annotated[str, Query(description="How many days a post may be stretched.")] = str(USUAL.posts),
    structure_horizon: Annotated[
        str, Query(description="How many days the structure of bodies may be stretched.")
    ] = str(USUAL.structure),
) -> Response:
    """Who was answerable, up the whole chain.

    For an act: its chain. For a person: the acts against that person on the days asked, and one chain for each. For a
    body: the line above it. Every hop has its grade in time and its standing; accusations stand apart, with the
    replies; where nobody is documented there is a gap.
    """
    asked = read_chain(id, on=on, about=about, posts=posts_horizon, structure=structure_horizon)
    return asking.send(chain_body(asked, asked.ask(asking.database, asking.audience)))
