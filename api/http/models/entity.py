"""One entity with everything that is said of it, as HTTP gives it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from api.http.models.envelope import Envelope, Ref
from graph.records import Standing


class PropertyValue(BaseModel):
    """A value that claims give for a property."""

    value: str = Field(description="The value, as the source has it.")
    claims: list[str] = Field(description="Ids of the claims that give it.")


class Citation(BaseModel):
    """Where a claim stands."""

    source: str = Field(description="Id of the source.")
    title: str = Field(description="Its title; one of our own stands in square brackets.")
    publisher: str = Field(description="Who published it; may be empty.")
    published: str = Field(description="Day or range of publication; empty if not known.")
    locator: str = Field(description="Where in it, such as `¶4`; may be empty.")
    rests_on: Ref | None = Field(description="The statement that the passage repeats; null if it repeats none.")


class Claim(BaseModel):
    """One statement of one speaker."""

    model_config = ConfigDict(populate_by_name=True)

    id: str = Field(description="Its id.")
    predicate: str = Field(description="What is said of the subject: an edge or a property of the schema.")
    subject: Ref = Field(description="About whom or what.")
    object: Ref | None = Field(description="The entity that it names; null for a literal.")
    value: str | None = Field(description="The literal; null if it names an entity.")
    on: str | None = Field(description="Day of an act, as precise as the source; null if it bears none.")
    from_: str | None = Field(alias="from", description="First day of a state that it attests; null if it bears none.")
    to: str | None = Field(description="Last day of it; null if it bears none.")
    qualifiers: dict[str, str | Ref] = Field(
        description="Role, title, kind and the like; one that names an entity is a reference."
    )
    asserted_by: Ref | None = Field(description="Who speaks in the source.")
    attributed_to: Ref | None = Field(description="Whose words the speaker reports; null unless it is hearsay.")
    stance: str = Field(description="`asserts`, `denies` or `no-reply`.")
    standing: Standing = Field(description="How far it has been taken up.")
    status: str = Field(description="`accepted`, `conflict` or `open`.")
    disputes: list[str] = Field(description="Ids of the claims that it denies or answers.")
    disputed_by: list[str] = Field(description="Ids of the claims that deny or answer it.")
    nature: str = Field(description="What kind of evidence it is, such as `first-hand`.")
    credibility: int = Field(description="1 (confirmed by others) to 5 (improbable), 6 (cannot be judged).")
    note: str = Field(description="In our own words; may be empty.")
    citations: list[Citation] = Field(description="Where it stands.")
    origins: int = Field(description="Number of different origins of its citations; two reprints are one origin.")


class Entity(Envelope):
    """One entity with a page of its claims."""

    id: str = Field(description="Its id.")
    type: str = Field(description="Its type in the schema.")
    name: str = Field(description="The name to show; of a protected person a general description.")
    names: list[str] = Field(description="Every spelling that the audience may see, the shown one first.")
    kind: str = Field(description="Kind of act, body or case; empty if no claim says.")
    placeholder: str = Field(description="`unnamed` or `unknown` for what no source names; else empty.")
    protected: bool = Field(description="Whether it is protected.")
    properties: dict[str, list[PropertyValue]] = Field(
        description="Values of each property; several where sources differ."
    )
    claims: list[Claim] = Field(description="A page of its claims, in the order of the curators.")
    total: int = Field(description="Number of claims on all pages.")
    next: str | None = Field(description="Absolute path of the next page; null on the last one.")
