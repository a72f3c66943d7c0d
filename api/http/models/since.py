"""The shape of what became of claims, for the documentation."""

from __future__ import annotations

from pydantic import BaseModel, Field


class SinceItem(BaseModel):
    """One thing that happened to a claim."""

    claim: str = Field(description="Its id.")
    became: str = Field(description="`changed`, `disputed`, `withdrawn`, `off the record` or `unknown`.")
    words: str = Field(description="The same in one sentence.")
    by: list[str] = Field(description="Ids of the claims that answer it since.")


class ClaimsSince(BaseModel):
    """What became of claims since somebody took them away."""

    checked: int = Field(description="How many claims were compared.")
    items: list[SinceItem] = Field(description="What happened; nothing for a claim that is as it was.")
