"""Finds the questions, checks them, and asks them: a new question is one new file and no other edit.

registry = load_registry()
answer = ask(database, "responsibility/holders_on_date", {"body": "ministry-of-order", "on": "2014-05-01"})
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.errors import BadParameter, SchemaError, UnknownQuestion
from graph.model import load_schema
from graph.protection import Audience
from queries.datasets import Dataset, read_datasets
from queries.entities import check_entities
from queries.protected import shown
from queries.question import Question, read_question
from queries.values import convert

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

    from graph.database import Database
    from graph.model import Schema
    from queries.header import Column

MOST_ROWS = 1_000
USUAL_ROWS = 100
_NOTHING: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    Attributes:
        question: what was asked.
        parameters: the values of the statement's variables, spans as two days.
        columns: name, type and meaning of each column.
        rows: in the question's order; each by column name, with only what the audience may see.
        audience: who it is for.
        datasets: what was loaded when it was asked.
        truncated: whether there are more rows than the limit let through.
    """

    question: Question
    parameters: Mapping[str, object]
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, object], ...]
    audience: Audience
    datasets: tuple[Dataset, ...]
    truncated: bool


class Registry:
    """All questions, by path."""

    def __init__(self, questions: Mapping[str, Question]) -> None:
        """Hold these questions; `load_registry` reads those that ship with Answerable."""
        self._questions = dict(sorted(questions.items()))

    def __iter__(self) -> Iterator[Question]:
        """Every question, sorted by path."""
        return iter(self._questions.values())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._questions)

    def question(self, path: str) -> Question:
        """Give one question.

        Args:
            path: theme and name, such as `responsibility/holders_on_date`; the name alone will do.

        Raises:
            UnknownQuestion: there is none; the text names the nearest.
        """
        found = self._questions.get(path) or self._by_name().get(path)
        if found is None:
            nearest = get_close_matches(path[:80], [*self._questions, *self._by_name()], n=3, cutoff=0.5)
            mend = f"nearest: {', '.join(nearest)}" if nearest else f"there are {', '.join(self._questions)}"
            raise UnknownQuestion(f"no question is called {path[:80]!r}", mend=mend)
        return found

    def _by_name(self) -> dict[str, Question]:
        """The questions by their names alone, as far as only one theme has the name."""
        names = Counter(question.name for question in self)
        return {question.name: question for question in self if names[question.name] == 1}


@cache
def load_registry() -> Registry:
    """Read the questions that ship with Answerable, once.

    Raises:
        SchemaError: a file is wrong; one line for each problem of each file.
    """
    return read_registry(files("queries"), load_schema())


def read_registry(folder: Traversable, schema: Schema) -> Registry:
    """Read all questions of a folder; each sub-folder without code is a theme.

    Raises:
        SchemaError: as `load_registry`.
    """
    questions: dict[str, Question] = {}
    problems: list[str] = []
    for theme, path in _files(folder):
        try:
            question = read_question(theme, path.name.removesuffix(".cypher"), path.read_text("utf-8"), schema)
        except SchemaError as error:
            problems.append(str(error))
        else:
            questions[question.path] = question
    if problems:
        raise SchemaError("\n".join(problems))
    return Registry(questions)


def ask(
    database: Database,
    path: str,
    parameters: Mapping[str, object] = _NOTHING,
    audience: Audience = Audience.PUBLIC,
    *,
    limit: int = USUAL_ROWS,
    registry: Registry | None = None,
) -> Answer:
    """Ask one question.

    Args:
        database: where the graph is.
        path: theme and name of the question.
        parameters: by name, as text or as Python values.
        audience: who asks; decides which claims are looked at.
        limit: how many rows at most, from 1 to 1,000.
        registry: where the question is found; by default among those that ship with Answerable.

    Returns:
        The answer; without rows if nothing is found, and then `question.header.empty` says what that means.

    Raises:
        UnknownQuestion: there is no such question.
        BadParameter: a parameter is missing, unknown, too long or of the wrong type, or the limit is out of range.
        BadDay: a day or span that is none.
        UnknownEntity: an id that no entity has, with the nearest ones.
    """
    question = (registry or load_registry()).question(path)
    values = convert(question.header.parameters, parameters)
    if not 1 <= limit <= MOST_ROWS:
        raise BadParameter(f"{limit} is out of range", where="limit", mend=f"from 1 to {MOST_ROWS}")
    given = {"audiences": audience.levels, "limit": limit + 1, "text_index": database.text_index}
    with database.reading() as reader:
        check_entities(reader, question.header.parameters, values)
        rows = reader.rows(question.statement, {**given, **values})
        datasets = read_datasets(reader)
    return Answer(
        question=question,
        parameters=values,
        columns=question.header.columns,
        rows=tuple(shown(row, audience) for row in rows[:limit]),
        audience=audience,
        datasets=datasets,
        truncated=len(rows) > limit,
    )


def _files(folder: Traversable) -> Iterator[tuple[str, Traversable]]:
    for theme in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if theme.is_dir() and not (theme / "__init__.py").is_file():
            for path in sorted(theme.iterdir(), key=lambda entry: entry.name):
                if path.name.endswith(".cypher"):
                    yield theme.name, path
