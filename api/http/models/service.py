"""What the service says of itself: health, and what is loaded."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from api.http.models.envelope import Envelope


class Health(BaseModel):
    """Whether the service runs, or can answer."""

    status: Literal["ok"] = Field(description="`ok`; anything else is a problem document.")


class LoadingDataset(BaseModel):
    """A large dataset that is being loaded, or whose load was broken off: no answer holds anything of it yet."""

    dataset: str = Field(description="Its id.")
    version: str = Field(description="The version that is loaded; a former one is answered from until it is there.")
    since: str = Field(description="When the load began, ISO 8601 in UTC.")
    written: int = Field(description="Number of its rows that are written.")
    rows: int = Field(description="Number of its rows.")


class Readiness(Health):
    """Whether the service can answer, and what is still being loaded."""

    loading: list[LoadingDataset] = Field(description="The datasets that are being loaded, by id; mostly none.")


class LoadedDataset(BaseModel):
    """A loaded dataset."""

    id: str = Field(description="Its id.")
    title: str = Field(description="Its title.")
    version: str = Field(description="Its version, as its curators count.")
    licence: str = Field(description="The licence of its facts.")
    loaded_at: str = Field(description="Moment of the last load that changed something, ISO 8601 in UTC.")
    sources: int = Field(description="Number of sources.")
    entities: int = Field(description="Number of entities.")
    claims: int = Field(description="Number of claims.")


class Status(Envelope):
    """What is loaded, and by which program on which engine."""

    program: str = Field(description="Version of Answerable.")
    engine: Literal["arcadedb", "neo4j"] = Field(description="Which engine answers.")
    loaded: list[LoadedDataset] = Field(description="The datasets, by id.")
    loading: list[LoadingDataset] = Field(description="The datasets that are being loaded, by id; mostly none.")
