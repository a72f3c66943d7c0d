"""`answerable query`: the questions that are files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import NO
from api.cli.opening import opened
from api.cli.output import AsJson, print_json, print_lines, print_page, print_table
from graph.errors import BadParameter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.question import Question

#: The command explains itself, and also each question.
MORE: dict[str, dict[str, list[str]]] = {"context_settings": {"help_option_names": []}}

Name = Annotated[str | None, typer.Argument(metavar="NAME", help="Theme and name; nothing lists the questions.")]
Values = Annotated[list[str] | None, typer.Argument(metavar="PARAMETER=VALUE", help="What the question takes.")]
Limit = Annotated[str | None, typer.Option(metavar="NUMBER", help="How many rows at most, from 1 to 1,000.")]
Help = Annotated[bool, typer.Option("--help", metavar="", help="Explain this command, or with NAME that question.")]


def query(
    context: typer.Context,
    name: Name = None,
    values: Values = None,
    *,
    limit: Limit = None,
    as_json: AsJson = False,
    explain: Help = False,
) -> int:
    """Ask one of the questions that are files; without NAME, list them.

    `answerable query NAME --help` says what a question takes, what it gives, and what an answer without rows means.
    """
    if explain and name is None:
        print_lines([context.get_help()])
        return 0
    from queries.registry import load_registry

    if name is None:
        return _list(as_json=as_json)
    question = load_registry().question(name)
    if explain:
        from api.cli.pages.question import question_page

        print_page(*question_page(question))
        return 0
    return _ask(question, read_given(values or []), limit, as_json=as_json)


def _list(*, as_json: bool) -> int:
    from queries.registry import load_registry

    if as_json:
        from api.answers.envelope import versions
        from api.answers.question import questions_body
        from graph.protection import Audience
        from queries.datasets import loaded_datasets

        with opened() as database:
            datasets = versions(loaded_datasets(database))
        print_json(questions_body(load_registry(), datasets, Audience.PUBLIC))
        return 0
    print_table(("name", "question"), [(question.path, question.header.question) for question in load_registry()])
    return 0


def read_given(values: Sequence[str]) -> dict[str, str]:
    """Read what a question takes, as typed on the command line.

    Raises:
        BadParameter: a word is no PARAMETER=VALUE, or one is given twice.
    """
    given: dict[str, str] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not equals:
            raise BadParameter(f"{value[:40]!r} is no PARAMETER=VALUE", mend="write it as on=2015-11-26")
        if name in given:
            raise BadParameter("is given twice", where=name[:80], mend="give it once")
        given[name] = text
    return given


def _ask(question: Question, given: dict[str, str], limit: str | None, *, as_json: bool) -> int:
    from api.answers.question import answer_body
    from api.answers.reading import read_number
    from queries.registry import MOST_ROWS, USUAL_ROWS, ask

    most = read_number(limit or USUAL_ROWS, "--limit", least=1, most=MOST_ROWS)
    with opened() as database:
        answer = ask(database, question.path, given, limit=most)
    if as_json:
        print_json(answer_body(answer, given, most))
    else:
        from api.cli.pages.question import print_answer

        print_answer(answer, most)
    return 0 if answer.rows else NO
