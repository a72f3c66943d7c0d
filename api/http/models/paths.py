"""How two entities are joined, as HTTP gives it."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from api.http.models.chain import Reply
from api.http.models.envelope import Envelope, Interval, Ref
from graph.grades import Grade
from graph.records import Standing


class PathTie(BaseModel):
    """One tie between two neighbours on a path."""

    model_config = ConfigDict(populate_by_name=True)

    id: str = Field(description="Id of the drawn fact.")
    from_: Ref = Field(alias="from", description="Where the tie starts, whichever way the path goes.")
    edge: str = Field(description="Name of the edge in the schema.")
    to: Ref = Field(description="Where it leads.")
    role: str = Field(description="Role or kind of the tie; empty if its edge has none.")
    title: str = Field(description="Title as the sources give it; may be empty.")
    grade: Grade | None = Field(description="How well it is established on the day; null if no day was asked.")
    standing: Standing = Field(description="The strongest standing of its claims.")
    attested: Interval = Field(description="First and last day on which a claim holds it.")
    disputed: bool = Field(description="Whether a denial or a contradiction answers one of its claims.")
    denials: list[Reply] = Field(description="Those that deny or contradict it.")
    replies: list[Reply] = Field(description="The other answers: who was asked and did not reply.")
    origins: int = Field(description="Number of different origins of its claims.")
    event: str = Field(description="Id of the act that a shortcut is drawn from; empty for other edges.")
    claims: list[str] = Field(description="Ids of its claims.")


class Path(BaseModel):
    """One path."""

    entities: list[Ref] = Field(description="From the first end to the second.")
    steps: list[list[PathTie]] = Field(
        description="For each two neighbours every tie that joins them, strongest grade first."
    )


class Paths(Envelope):
    """The shortest paths between two entities."""

    model_config = ConfigDict(populate_by_name=True)

    from_: Ref = Field(alias="from", description="The first end.")
    to: Ref = Field(description="The second end.")
    max_hops: int = Field(description="How many steps were looked at.")
    paths: list[Path] = Field(description="All of the same length, the shortest there is.")
    truncated: bool = Field(description="Whether there are more of this length.")
    complete: bool = Field(description="False if the graph is too dense around the ends to look at everything.")
    hubs: list[Ref] = Field(description="Hubs that no path was led through, at most twenty.")
    empty: str = Field(description="Why there is no path; empty if there is one.")
