"""The accountability gap of chosen acts, and the acts to choose from."""

from __future__ import annotations

from pydantic import BaseModel, Field

from api.http.models.envelope import Envelope, Ref


class Listed(BaseModel):
    """A sanction on record."""

    event: Ref = Field(description="The sanction.")
    on: str | None = Field(description="When, as curated; null if nothing says.")
    programme: str = Field(description="The programme, as sources quote it.")
    authorities: list[Ref] = Field(description="Who imposed it.")


class Official(BaseModel):
    """One person in the covered command chain of one act; that says nothing of guilt."""

    person: Ref = Field(description="Who.")
    act: Ref = Field(description="Which act.")
    body: Ref = Field(description="The body that the person headed on its day.")
    title: str = Field(description="Title, as the sources give it.")
    actor: Ref = Field(description="Who is tied to the act, from whom the line goes up.")
    actor_role: str = Field(description="The actor's role in the act.")
    weakest_standing: str = Field(description="How far the weakest step of the line has been taken up.")
    listings: list[Listed] = Field(description="Sanctions on record, in order of time.")
    programmes_reaching_the_act: list[str] = Field(description="Programmes that reach acts of this kind.")
    replies: list[str] = Field(description="Ids of claims that deny or contradict a step, or tell of a missing reply.")
    claims: list[str] = Field(description="Ids of the claims of every step.")


class Gap(Envelope):
    """Who stood in the covered command chains of chosen acts, by name."""

    notice: str = Field(description="What standing in a chain says, and what it does not.")
    acts: list[Ref] = Field(description="The acts that were asked about.")
    officials: list[Official] = Field(description="The officials, by name.")
    stops: list[str] = Field(description="Why chains go no further.")


class ChoosableAct(Ref):
    """An act that may be chosen."""

    kind: str = Field(description="Kind of act in the schema.")
    on: str | None = Field(description="When it was; null if nothing says.")


class Choices(Envelope):
    """The acts of a dataset that somebody answers for."""

    dataset: str = Field(description="Id of the dataset.")
    acts: list[ChoosableAct] = Field(description="The acts, in order of time.")
