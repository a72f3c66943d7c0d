"""Programmes as data, as they stand in their files."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from api.http.models.envelope import Envelope

Sure = Literal["read", "opening", "background"]


class Law(BaseModel):
    """One statement of law, in our own words."""

    text: str = Field(description="What it says.")
    sure: Sure = Field(
        description="How far it was checked: its text was `read`, its `opening` was, or it is `background` knowledge."
    )
    sources: list[str] = Field(description="Where it was read, by the ids in `sources`.")


class ReachedActs(BaseModel):
    """A group of acts that a programme reaches."""

    name: str = Field(description="What the group is called.")
    law: Law = Field(description="The law behind it.")
    kinds: list[str] = Field(description="Kinds of act of the schema.")
    scale: bool = Field(description="Whether acts of this group count only if they are widespread or systematic.")


class Reach(BaseModel):
    """Whom a programme can reach."""

    persons: bool = Field(description="Whether it reaches persons.")
    bodies: bool = Field(description="Whether it reaches bodies.")
    officials_only: bool = Field(description="Whether it reaches officials only.")
    foreign_to: str = Field(description="The state to which the target must be foreign; empty if none.")
    note: str = Field(description="What else is to be known of it.")


class AskedCriteria(BaseModel):
    """Which criteria a dossier needs, by their codes."""

    required: list[str] = Field(description="All of these.")
    either: list[list[str]] = Field(description="One of each list.")
    plus: list[str] = Field(description="These only help.")


class Recency(BaseModel):
    """How old the latest linked act may be."""

    pass_years: int = Field(description="So many years are PASS.")
    weak_years: int = Field(description="So many are WEAK.")
    information_only: bool = Field(description="Whether the programme has no such usage.")
    law: Law = Field(description="Where that comes from.")


class Length(BaseModel):
    """What length is advised."""

    reasons_words: tuple[int, int] = Field(description="Words of the draft statement of reasons, at least and at most.")
    body_pages: tuple[int, int] = Field(description="Pages of the body, at least and at most.")
    advice: str = Field(description="What else is advised.")


class LawSource(BaseModel):
    """Where a statement of law was read."""

    id: str = Field(description="Its id within the programme.")
    title: str = Field(description="Title and publisher.")
    sure: Sure = Field(description="How far it was read.")


class Programme(BaseModel):
    """One programme."""

    name: str = Field(description="What is given as `programme`.")
    title: str = Field(description="Its name.")
    authority: str = Field(description="Who decides, with the state first.")
    status: Literal["active", "ended", "draft"] = Field(description="Nothing is drafted under one that has ended.")
    ended_on: date | None = Field(description="When it ended; null if it did not.")
    ended_because: str = Field(description="Why it ended.")
    legal_basis: list[Law] = Field(description="Provisions relied on.")
    measures: Law = Field(description="What a listing does.")
    standard: Law = Field(description="The threshold in words.")
    acts: list[ReachedActs] = Field(description="Groups of acts that it reaches; none for one about corruption.")
    corruption: Law | None = Field(description="What corruption it reaches; null if none.")
    modes: list[str] = Field(description="Ways of being tied to an act that its law knows.")
    tenure: bool = Field(description="Whether a link through a post must fall into the time in post.")
    target: Reach = Field(description="Whom it reaches.")
    criteria: AskedCriteria = Field(description="What a dossier needs.")
    recency: Recency = Field(description="How old acts may be.")
    length: Length = Field(description="How long the document should be.")
    disclosure: Law = Field(description="Who may come to see the file.")
    region_needed: bool = Field(description="Whether a regulation about the state must exist; a person confirms it.")
    partly_abroad: str = Field(description="Outside which country the act must lie at least in part; empty if none.")
    prompts: list[str] = Field(description="Questions that help to write the section on interest; never arguments.")
    alternatives: list[str] = Field(description="Programmes to look at where this one does not fit.")
    law_checked_on: date = Field(description="When its law was last looked at.")
    approver: str = Field(description="The lawyer who checked it; empty if none did.")
    checked_by: str = Field(description="The same in words: `not checked by a lawyer`.")
    notes: list[Law] = Field(description="What else a drafter should know.")
    sources: list[LawSource] = Field(description="Where the law was read.")


class Programmes(Envelope):
    """Every programme."""

    notice: str = Field(description="What this is, and what it is not.")
    recipients: list[str] = Field(description="For whom this server judges and drafts, for whoever asks now.")
    items: list[Programme] = Field(description="The programmes, by name.")
