"""The questions that are files: the list of them, one of them described, and the body of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.answers.envelope import Body, address, envelope, versions
from graph.protection import Audience

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from queries.header import Column, Parameter
    from queries.question import Question
    from queries.registry import Answer

#: Parameters that every question has beside its own.
LIMIT = "limit"


def questions_body(questions: Iterable[Question], datasets: Mapping[str, str], audience: Audience) -> Body:
    """Write the list of questions."""
    items = [question_body(question) for question in questions]
    return {"items": items, **envelope(address("queries"), audience, datasets)}


def question_body(question: Question) -> Body:
    """Describe one question, as its file's header does."""
    header = question.header
    return {
        "path": question.path,
        "title": header.title,
        "question": header.question,
        "parameters": [_parameter(parameter) for parameter in header.parameters],
        "columns": [_column(column) for column in header.columns],
        "empty": header.empty,
        "address": address("queries", question.theme, question.name),
    }


def answer_body(answer: Answer, given: Mapping[str, object], limit: int) -> Body:
    """Write the answer to one question.

    Args:
        answer: what the registry found.
        given: parameters as they were typed, for the address that repeats it.
        limit: how many rows at most were asked for.
    """
    question = answer.question
    repeated = address("queries", question.theme, question.name, **{**given, LIMIT: limit})
    on = given.get("on")
    return {
        "question": question.path,
        "title": question.header.title,
        "parameters": dict(answer.parameters),
        "columns": [_column(column) for column in answer.columns],
        "rows": list(answer.rows),
        "truncated": answer.truncated,
        "empty": "" if answer.rows else question.header.empty,
        **envelope(repeated, answer.audience, versions(answer.datasets), on=None if on is None else str(on)),
    }


def _parameter(parameter: Parameter) -> Body:
    return {
        "name": parameter.name,
        "kind": str(parameter.kind),
        "meaning": parameter.meaning,
        "default": parameter.default,
        "required": parameter.required,
    }


def _column(column: Column) -> Body:
    return {"name": column.name, "kind": str(column.kind), "meaning": column.meaning}
