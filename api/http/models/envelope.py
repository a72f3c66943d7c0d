"""What every answer says of itself, and the small shapes that many answers share."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Ref(BaseModel):
    """An entity as every answer refers to it."""

    id: str = Field(description="The entity's id.")
    name: str = Field(
        description="The name that the audience may see; of a protected person a general description, never a name."
    )


class TypedRef(Ref):
    """An entity with its type."""

    type: str = Field(description="Person, Agency, Organization, LegalCase, Event or Place.")


class Interval(BaseModel):
    """A closed interval of days."""

    model_config = ConfigDict(populate_by_name=True)

    from_: date | None = Field(alias="from", description="First day; null where nothing is known.")
    to: date | None = Field(description="Last day; null where nothing is known.")


class HorizonDays(BaseModel):
    """How far an attestation was stretched, in days."""

    posts: int = Field(description="For posts and memberships.")
    structure: int = Field(description="For the structure of bodies.")


class Envelope(BaseModel):
    """What every answer says of itself."""

    model_config = ConfigDict(populate_by_name=True)

    on: str | None = Field(
        description="The days asked, as a day, month, year or range; null if none were given or none matter."
    )
    horizon_days: HorizonDays | None = Field(description="The horizon of the question; null if nothing was stretched.")
    audience: str = Field(description="Who the answer is for.")
    datasets: dict[str, str] = Field(description="Version of each loaded dataset, by its id.")
    self_: str = Field(alias="self", description="Absolute path that repeats this question.")
