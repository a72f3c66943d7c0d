"""What a search finds, as HTTP gives it."""

from __future__ import annotations

from pydantic import Field

from api.http.models.envelope import Envelope, TypedRef


class SearchItem(TypedRef):
    """One entity that was found."""

    names: list[str] = Field(description="Every spelling that the audience may see.")
    score: float = Field(description="1.0 if every word of a spelling was typed; the word that fits worst decides.")


class Search(Envelope):
    """What a search found."""

    text: str = Field(description="What was searched for.")
    items: list[SearchItem] = Field(description="What was found, best first; no item if no name looks alike.")
    next: str | None = Field(description="Absolute path of the next page; null on the last one.")
