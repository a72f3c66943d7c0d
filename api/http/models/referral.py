"""The checklist of a dossier, and what to find next."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from api.http.models.envelope import Envelope, Ref, TypedRef


class UnderProgramme(BaseModel):
    """The programme under which a file is judged."""

    name: str = Field(description="Its short name.")
    title: str = Field(description="Its name.")
    authority: str = Field(description="Who decides.")


class Gate(BaseModel):
    """A condition for any export."""

    code: str = Field(description="`G1` to `G6`.")
    title: str = Field(description="What it asks.")
    open: bool = Field(description="Whether the dossier may be exported as far as this gate is concerned.")
    because: str = Field(description="Why.")
    lifts: list[str] = Field(description="What would open it.")
    overridden_by: str | None = Field(description="Who opened it in spite of that, and why; null if nobody did.")


class Criterion(BaseModel):
    """A criterion. It judges the file, never the person."""

    code: str = Field(description="`K1` to `K17`.")
    title: str = Field(description="What it asks.")
    status: Literal["PASS", "WEAK", "MISSING", "n/a"] = Field(
        description="PASS means that the file holds what the programme asks to see, not that it is true."
    )
    contested: bool = Field(description="Whether a live denial or contrary claim exists for what it stands on.")
    required: str = Field(description="Whether the programme asks for it: `required`, `plus`, `information` …")
    blocks: bool = Field(description="Whether an export is blocked while it is MISSING.")
    because: list[str] = Field(description="What decides.")
    claims: list[str] = Field(description="Ids of the claims that it stands on.")
    lifts: list[str] = Field(description="What would lift it; empty for PASS.")


class Link(BaseModel):
    """A way in which the target is tied to an act."""

    mode: str = Field(description="Which way.")
    strength: Literal["PASS", "WEAK"] = Field(description="By its weakest step.")
    known: bool = Field(description="Whether the law of the programme knows this way.")
    why: str = Field(description="What decides.")


class NumberedAct(Ref):
    """An act with its number in the dossier."""

    number: str = Field(description="How the dossier refers to it: `4.1`.")


class Act(NumberedAct):
    """An act that may be chosen as an incident."""

    kind: str = Field(description="Kind of act in the schema; empty if only a smaller circle may know it.")
    on: str | None = Field(description="When it was, as curated; null if nothing says.")
    reached: bool = Field(description="Whether the programme reaches acts of this kind.")
    links: list[Link] = Field(description="The ways in which the target is tied to it.")
    answers: int = Field(description="How many denials, missing replies and outcomes are on record about it.")
    protected: bool = Field(
        description="Whether somebody affected is protected; its id is a label of this answer then."
    )


class Near(BaseModel):
    """A tie that would lead from the target to an act, but does not."""

    mode: str = Field(description="The way that it would be.")
    act: str = Field(description="Id of the act.")
    why: str = Field(description="What is missing or in the way.")
    lifts: list[str] = Field(description="What would mend it; empty if the sources rule it out.")


class Checklist(Envelope):
    """Gates and criteria of one file under one programme; no total, no score, no forecast."""

    notice: str = Field(description="What this is, and what it is not.")
    recipient: str = Field(description="For whom the dossier is.")
    target: TypedRef = Field(description="Whom it is about; somebody who is protected is a label.")
    programme: UnderProgramme = Field(description="Under which programme.")
    checked_by: str = Field(description="Who checked the law, in words.")
    law_checked_on: date = Field(description="When it was last looked at.")
    stale: bool = Field(description="Whether that is too long ago.")
    blocked_by: list[str] = Field(description="Codes of what blocks an export; empty if nothing does.")
    gates: list[Gate] = Field(description="All six.")
    criteria: list[Criterion] = Field(description="All, in order.")
    suggestions: list[str] = Field(description="Programmes that reach acts which this one does not.")
    acts: list[Act] = Field(description="The acts, in order of time.")
    near: list[Near] = Field(description="What is nearly linked, and why it is not.")
    conflicts: list[str] = Field(description="Conflicts between sources about the target, for somebody to read.")
    namesakes: list[Ref] = Field(description="Others who bear one of the target's names.")
    withheld: list[str] = Field(description="What was left out for the recipient.")
    cut: str = Field(description="What was left out because there is too much; empty if nothing.")


class Lead(BaseModel):
    """Something to find."""

    what: str = Field(description="What to find.")
    criteria: list[str] = Field(description="What it would lift: programme and code.")
    acts: list[str] = Field(description="Names of the acts whose chains it would complete.")
    lines: int = Field(description="How many lines of chains it would complete.")


class Research(Envelope):
    """What to find next, in the order of how much a source would complete."""

    notice: str = Field(description="What the order says, and what it does not.")
    target: TypedRef = Field(description="Whom the file is about.")
    acts: list[NumberedAct] = Field(description="The acts that the list refers to by number.")
    items: list[Lead] = Field(description="What to find.")
