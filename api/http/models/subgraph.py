"""The shapes of parts of the graph and of the list of formats, for the documentation."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class FormatItem(BaseModel):
    """A format of exports."""

    name: str = Field(description="What stands in the address.")
    title: str = Field(description="What it is.")
    suffix: str = Field(description="Of the file.")
    media_type: str = Field(description="Of the answer.")
    opens_in: list[str] = Field(description="Programs that open it, best first.")
    loses: list[str] = Field(description="What it cannot hold.")
    most: int | None = Field(description="How many nodes and edges it takes together; null for any number.")


class Formats(BaseModel):
    """The formats of exports."""

    items: list[FormatItem]


class DatasetItem(BaseModel):
    """A dataset that it was drawn from."""

    id: str
    title: str
    version: str
    licence: str


class AboutSubgraph(BaseModel):
    """What a part of the graph says of itself."""

    title: str = Field(description="The question in words.")
    question: str = Field(description="Kind of question.")
    parameters: dict[str, str] = Field(description="Everything that it was asked with.")
    on: str = Field(description="The days asked; empty if none were.")
    audience: str = Field(description="Who it is for.")
    datasets: list[DatasetItem]
    program: str = Field(description="Name and version of the program.")
    latest_record: str = Field(description="When the latest of the datasets was put on record.")
    nodes: int
    edges: int
    claims: int
    sources: int
    cut: str = Field(description="What was left out because of a limit; empty if nothing was.")
    withheld: list[str] = Field(description="What was left out or widened to protect people.")
    empty: str = Field(description="Why there is nothing in it; empty if there is something.")


class Stands(BaseModel):
    """What stands behind a node or an edge."""

    claims: list[str] = Field(description="Versions of its claims.")
    standing: str
    origins: int
    disputed: bool
    replies: list[str] = Field(description="Denials, contradictions and missing replies, in words.")
    citations: list[str] = Field(description="Where it stands, in words.")


class Record(BaseModel):
    """A record as `queries.subgraph.records` describes it; fields beyond those named here may come."""

    model_config = ConfigDict(extra="allow")

    id: str


class Supported(Record):
    """A node or an edge."""

    evidence: Stands


class SubgraphBody(BaseModel):
    """A part of the graph with its evidence."""

    about: AboutSubgraph
    notice: str = Field(description="What every reader has to know.")
    nodes: list[Supported]
    mentioned: list[Supported] = Field(description="Whoever claims name that is no node.")
    edges: list[Supported]
    claims: list[Record]
    sources: list[Record]
