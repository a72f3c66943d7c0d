"""Questions that are files, and the shape of each one's rows, made from its header."""

from __future__ import annotations

from datetime import date
from types import GenericAlias
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, Field, create_model

from api.http.models.envelope import Envelope, TypedRef

if TYPE_CHECKING:
    from queries.header import Column
    from queries.kinds import Kind
    from queries.question import Question as AskedQuestion


class Named(BaseModel):
    """A parameter or column by its name."""

    name: str = Field(description="Its name.")
    kind: str = Field(description="Type of its values, such as `id(Agency|Organization)` or `list(date)`.")
    meaning: str = Field(description="What it is, in one sentence.")


class Parameter(Named):
    """What a question takes."""

    default: str | None = Field(description="Taken if none is given; `none` for no value; null if one must be given.")
    required: bool = Field(description="Whether a value must be given.")


class Question(BaseModel):
    """A question that can be asked."""

    path: str = Field(description="Theme and name.")
    title: str = Field(description="A few words.")
    question: str = Field(description="The question in plain words.")
    parameters: list[Parameter] = Field(description="What it takes.")
    columns: list[Named] = Field(description="What each row of its answer has.")
    empty: str = Field(description="What an answer without rows means.")
    address: str = Field(description="Where it is asked.")


class Questions(Envelope):
    """Every question that can be asked."""

    items: list[Question] = Field(description="The questions, by path.")


class QuestionAnswer(Envelope):
    """The answer to a question."""

    question: str = Field(description="Theme and name of the question.")
    title: str = Field(description="Its title.")
    parameters: dict[str, Any] = Field(description="The values that were used; a span is its first and last day.")
    columns: list[Named] = Field(description="What each row has.")
    rows: list[dict[str, Any]] = Field(description="The rows, in the question's order.")
    truncated: bool = Field(description="Whether there are more rows than `limit` let through.")
    empty: str = Field(description="What it means that there are no rows; empty if there are some.")


class AnsweredEntity(TypedRef):
    """An entity in a row."""

    protected: bool | None = Field(
        default=None, description="Whether the entity is protected; its name is general then."
    )


class AnsweredCitation(BaseModel):
    """Where a claim stands."""

    source: str = Field(description="Id of the source.")
    title: str | None = Field(description="Its title.")
    publisher: str | None = Field(description="Its publisher.")
    published: str | None = Field(description="Day or range of its publication.")
    locator: str | None = Field(description="Where in it.")
    rests_on: str | None = Field(description="Id of the source whose statement it repeats there; empty if none.")


class AnsweredReply(BaseModel):
    """What somebody answered to a claim."""

    claim: str = Field(description="Id of the claim that holds it.")
    stance: str = Field(description="`denies`, `no-reply`, or `asserts` for a claim that contradicts.")
    organ: str | None = Field(description="The part of the body that answered, if a source names only that.")
    standing: str | None = Field(description="Standing of the reply.")
    note: str | None = Field(description="What exactly is denied, in our own words.")
    by: AnsweredEntity | None = Field(description="Who answered, or was asked.")
    told_by: AnsweredEntity | None = Field(description="Who reports it, if it is known only at second hand.")


_TYPES: dict[str, Any] = {
    "text": str,
    "id": str,
    "date": date,
    "integer": int,
    "boolean": bool,
    "entity": AnsweredEntity,
    "citation": AnsweredCitation,
    "reply": AnsweredReply,
}


def answer_model(question: AskedQuestion) -> type[QuestionAnswer]:
    """Make the model of one question's answer from the columns in its header."""
    name = "".join(part.title() for part in f"{question.theme}_{question.name}".split("_"))
    fields: dict[str, Any] = {column.name: _field(column) for column in question.header.columns}
    row = create_model(f"{name}Row", __doc__=f"One row of: {question.header.title}.", **fields)
    rows: Any = (list[row], Field(description="The rows, in the question's order."))
    return create_model(name, __base__=QuestionAnswer, __doc__=question.header.question, rows=rows)


def _field(column: Column) -> Any:  # noqa: ANN401 - what pydantic takes for a field is of no one type
    return (_type(column.kind), Field(description=column.meaning))


def _type(kind: Kind) -> Any:  # noqa: ANN401 - as above
    plain = _TYPES[kind.name]
    return GenericAlias(list, (plain,)) if kind.many else plain | None
