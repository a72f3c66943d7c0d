"""The vocabulary of the graph as HTTP gives it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from api.http.models.envelope import Envelope


class Word(BaseModel):
    """What every word of the vocabulary has."""

    model_config = ConfigDict(populate_by_name=True)

    name: str = Field(description="The word.")
    title: str = Field(description="How it is written for a reader.")
    description: str = Field(description="What it means, and what it does not.")


class NodeType(Word):
    """A type of entity."""

    plural: str = Field(description="Its title for several.")
    colour: str = Field(description="Its colour in pictures and the legend.")
    shape: str = Field(description="Its shape in pictures and the legend.")


class Qualifier(BaseModel):
    """A key that a claim may carry beside its object or value."""

    description: str = Field(description="What it says.")
    required: bool = Field(description="Whether a claim must have it.")
    values: list[str] | Literal["roles"] | None = Field(
        description="The values allowed; `roles` for the roles of the edge; null for any text."
    )
    refers: str = Field(description="Type of the entity whose id it holds; empty if it holds no id.")


class Shortcut(BaseModel):
    """How an edge that is never claimed is drawn from an act."""

    events: list[str] = Field(description="Kinds of act that it is drawn from.")
    from_roles: list[str] = Field(description="Roles of those whom it leads from: the affected.")
    to_roles: list[str] = Field(description="Roles of those whom it leads to: the doers.")


class EdgeType(Word):
    """A type of edge between two entities."""

    group: str = Field(description="What it belongs to, such as `custody`.")
    from_: list[str] = Field(alias="from", description="Types of entity that it may lead from.")
    to: list[str] = Field(description="Types of entity that it may lead to.")
    answerable: bool | Literal["by-role"] = Field(
        description="Whether it ties somebody to an act as doer, orderer or keeper; `by-role` leaves that to the role."
    )
    time: Literal["act", "state", "none"] = Field(
        description="Whether it is an act, a state of affairs, or has no time."
    )
    horizon: int | None = Field(description="Days for which a state may be assumed after its last attestation.")
    identity: list[str] = Field(description="Qualifiers that tell two facts between the same two entities apart.")
    qualifiers: dict[str, Qualifier] = Field(description="What a claim of it may carry.")
    shortcut: Shortcut | None = Field(description="How it is drawn from acts; null if it is claimed as it is.")


class PropertyType(Word):
    """What may be said of an entity without naming another."""

    of: list[str] = Field(description="Types of entity that may have it.")
    value: Literal["text", "date"] = Field(description="Type of its values.")
    time: Literal["act", "state", "none"] = Field(description="Whether it has a time.")
    qualifiers: dict[str, Qualifier] = Field(description="What a claim of it may carry.")


class Role(Word):
    """A role in an act, or a kind of post."""

    edge: str = Field(description="The edge that carries it.")
    side: Literal["doer", "affected", "bystander", "headship", "post"] = Field(description="What it groups with.")
    answerable: bool = Field(description="Whether it ties somebody to an act as doer, orderer or keeper.")


class EventKind(Word):
    """A kind of act."""

    group: str = Field(description="What it belongs to.")
    answered_for: bool = Field(description="Whether chains are asked for it.")
    expects: list[str] = Field(description="Roles whose absence is a gap.")


class Vocabulary(BaseModel):
    """Every word, by name."""

    nodes: dict[str, NodeType] = Field(description="Types of entity.")
    edges: dict[str, EdgeType] = Field(description="Types of edge.")
    properties: dict[str, PropertyType] = Field(description="Literal properties.")
    roles: dict[str, Role] = Field(description="Roles in acts and posts.")
    events: dict[str, EventKind] = Field(description="Kinds of act.")


class SchemaAnswer(Envelope):
    """The vocabulary: what types, edges, properties, roles and kinds of act exist."""

    vocabulary: Vocabulary = Field(description="Every word with its title and description.")
