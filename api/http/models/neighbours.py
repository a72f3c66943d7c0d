"""What an entity is tied to, as HTTP gives it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from api.http.models.envelope import Envelope, Interval, Ref, TypedRef
from graph.records import Standing

Direction = Literal["out", "in"]


class TieReply(BaseModel):
    """What somebody answered to a tie."""

    claim: str = Field(description="Id of the claim that holds it.")
    by: Ref = Field(description="Who answered, or was asked.")
    told_by: Ref | None = Field(description="Who reports it, if it is known only from somebody else's words.")
    stance: str = Field(description="`denies`, `no-reply`, or `asserts` for a claim that contradicts.")
    organ: str = Field(description="The part of the body that answered; empty if no source names one.")
    standing: Standing = Field(description="How far the reply itself has been taken up.")
    note: str = Field(description="What exactly is denied, in our own words; may be empty.")


class NeighbourCount(BaseModel):
    """How many ties of one kind an entity has."""

    edge: str = Field(description="Name of the edge in the schema.")
    direction: Direction = Field(description="`out` if the ties lead from the entity, `in` if they lead to it.")
    ties: int = Field(description="Number of ties.")
    neighbours: int = Field(description="Number of different entities at their other ends.")
    alleged: int = Field(description="How many of the ties are only alleged.")
    disputed: int = Field(description="How many of them a denial or a contradiction answers.")


class Neighbour(BaseModel):
    """One tie of the entity."""

    entity: TypedRef = Field(description="The other end.")
    edge: str = Field(description="Name of the edge.")
    direction: Direction = Field(description="`out` if the tie leads to the neighbour, `in` if it comes from it.")
    role: str = Field(description="Role or kind of the tie; may be empty.")
    title: str = Field(description="Title as the sources give it; may be empty.")
    standing: Standing = Field(description="The strongest standing of its claims.")
    disputed: bool = Field(description="Whether a denial or a contradiction answers one of its claims.")
    replies: list[TieReply] = Field(description="Denials, contradictions and missing replies.")
    attested: Interval = Field(description="First and last day on which a claim holds it.")
    origins: int = Field(description="Number of different origins of its claims.")
    event: str = Field(description="Id of the act that a shortcut is drawn from; empty for other edges.")
    claims: list[str] = Field(description="Ids of its claims.")
    fact: str = Field(description="Id of the drawn edge.")


class Neighbours(Envelope):
    """A page of an entity's ties, with how many there are of each kind."""

    entity: Ref = Field(description="Whose they are.")
    counts: list[NeighbourCount] = Field(
        description="How many there are on all pages, whatever edges and direction were asked for."
    )
    items: list[Neighbour] = Field(description="A page of ties, by edge and neighbour.")
    next: str | None = Field(description="Absolute path of the next page; null on the last one.")
