"""The problem document (RFC 9457), and what a kind of problem says of itself."""

from __future__ import annotations

from pydantic import BaseModel, Field


class SingleProblem(BaseModel):
    """One thing that is wrong in a request."""

    where: str = Field(description="Name of the parameter; empty if it is plain from `what`.")
    what: str = Field(description="What is wrong, in one clause.")
    mend: str = Field(description="How to put it right; may be empty.")


class Problem(BaseModel):
    """Why a request was refused or failed (RFC 9457, media type `application/problem+json`)."""

    type: str = Field(description="Address that explains this kind of problem.")
    title: str = Field(description="The kind of problem, the same for every request.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What is wrong with this request, in one line: where, what, how to mend it.")
    instance: str = Field(description="Path of the request.")
    problems: list[SingleProblem] = Field(default=[], description="The same in single parts; absent if there are none.")
    nearest: list[str] = Field(
        default=[], description="What exists and is written alike, best first; absent if nothing is."
    )
    reference: str = Field(default="", description="Under which name the server's log has more; absent if it has none.")


class ProblemKind(BaseModel):
    """One kind of problem."""

    type: str = Field(description="Its address, as in a problem document.")
    title: str = Field(description="What it is.")
    status: int = Field(description="The HTTP status that it comes with.")


class ProblemKinds(BaseModel):
    """Every kind of problem that these doors answer with."""

    items: list[ProblemKind] = Field(description="The kinds, by name.")
