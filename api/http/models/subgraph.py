"""The shapes of parts of the graph and of the list of formats, for the documentation.

The records of a subgraph are those of `queries.subgraph.records`, field by field; what each field holds is told by the
columns of `exports.tables`, so that it is said in one place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import GenericAlias
from typing import Any

from pydantic import BaseModel, Field, create_model

from exports.tables import CITATIONS, CLAIMS, EDGES, NODES, SOURCES, Table
from queries.subgraph.records import Citation, Claim, Edge, Evidence, Node, Source

_PLAIN: dict[str, object] = {
    "str": str,
    "int": int,
    "bool": bool,
    "tuple[str, ...]": list[str],
    "Mapping[str, str]": dict[str, str],
    "Mapping[str, tuple[str, ...]]": dict[str, list[str]],
}
#: Columns that are called otherwise in a table, and fields that have a table of their own.
_CALLED = {"started": "from", "ended": "to"}
_APART = {"evidence": "what stands behind it", "citations": "where it stands"}


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

    items: list[FormatItem] = Field(description="Each format.")


class DatasetItem(BaseModel):
    """A dataset that it was drawn from."""

    id: str = Field(description="Its id.")
    title: str = Field(description="Its title.")
    version: str = Field(description="Its version, as its curators count.")
    licence: str = Field(description="The licence of its facts.")


class AboutSubgraph(BaseModel):
    """What a part of the graph says of itself."""

    title: str = Field(description="The question in words.")
    question: str = Field(description="Kind of question.")
    parameters: dict[str, str] = Field(description="Everything that it was asked with.")
    on: str = Field(description="The days asked; empty if none were.")
    audience: str = Field(description="Who it is for.")
    datasets: list[DatasetItem] = Field(description="Where it was drawn from.")
    program: str = Field(description="Name and version of the program.")
    latest_record: str = Field(description="When the latest of the datasets was put on record.")
    nodes: int = Field(description="How many nodes it has.")
    edges: int = Field(description="How many edges.")
    claims: int = Field(description="How many claims.")
    sources: int = Field(description="How many sources.")
    cut: str = Field(description="What was left out because of a limit; empty if nothing was.")
    withheld: list[str] = Field(description="What was left out or widened to protect people.")
    empty: str = Field(description="Why the answer is no, or nothing fits; empty if there is an answer.")


class FittingFormat(BaseModel):
    """A format, and whether it can show a part of the graph."""

    name: str = Field(description="What stands in the address.")
    fits: bool = Field(description="Whether it takes as many nodes and edges.")


class Preview(BaseModel):
    """What a file of a part of the graph would say of itself."""

    about: AboutSubgraph = Field(description="What it would be about, with what is withheld and what is cut.")
    formats: list[FittingFormat] = Field(description="Each format.")


@cache
def subgraph_model() -> type[BaseModel]:
    """Give the shape of a part of the graph."""
    stands = {"Evidence": _model("Stands", "What stands behind a node or an edge.", Evidence, NODES)}
    cited = {"tuple[Citation, ...]": _many(_model("CitationRecord", "Where a claim stands.", Citation, CITATIONS))}
    node = _model("NodeRecord", "An entity.", Node, NODES, stands)
    edge = _model("EdgeRecord", "A fact about two entities.", Edge, EDGES, stands)
    claim = _model("ClaimRecord", "One statement of one speaker.", Claim, CLAIMS, cited)
    source = _model("SourceRecord", "Something that was read, or that a text repeats.", Source, SOURCES)
    parts: dict[str, Any] = {
        "about": (AboutSubgraph, Field(description="What it is about.")),
        "notice": (str, Field(description="What every reader has to know.")),
        "nodes": (_many(node), Field(description="The entities.")),
        "mentioned": (_many(node), Field(description="Whoever claims name that is no node.")),
        "edges": (_many(edge), Field(description="The facts about two entities.")),
        "claims": (_many(claim), Field(description="What is claimed, denied and not answered.")),
        "sources": (_many(source), Field(description="Where that stands.")),
    }
    model: type[BaseModel] = create_model("SubgraphBody", __doc__="A part of the graph with its evidence.", **parts)
    return model


def _many(model: type[BaseModel]) -> GenericAlias:
    return GenericAlias(list, (model,))


def _model(
    name: str, told: str, record: type, table: Table, more: Mapping[str, object] | None = None
) -> type[BaseModel]:
    """Make the shape of a record: its fields with their types, told by the columns of its table."""
    columns = {column.name: column.holds for column in table.columns}
    kinds = _PLAIN | dict(more or {})
    described: dict[str, Any] = {
        one.name: (kinds[str(one.type)], Field(description=_told(one.name, columns))) for one in fields(record)
    }
    model: type[BaseModel] = create_model(name, __doc__=told, **described)
    return model


def _told(name: str, columns: dict[str, str]) -> str:
    holds = _APART.get(name) or columns[_CALLED.get(name, name)]
    return f"{holds[0].upper()}{holds[1:]}." if not holds.startswith("yes") else f"True{holds.removeprefix('yes')}."
