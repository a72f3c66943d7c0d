"""One question: a file in a theme's folder, checked against its own header and against the schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import SchemaError
from queries.checks import question_problems
from queries.header import Header, parse_header

if TYPE_CHECKING:
    from graph.model import Schema


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be asked.

    Attributes:
        theme: name of the folder, such as `responsibility`.
        name: name of the file without its ending, such as `holders_on_date`.
        header: what it says of itself.
        statement: the whole file, which is valid Cypher.
    """

    theme: str
    name: str
    header: Header
    statement: str

    @property
    def path(self) -> str:
        """Theme and name, as a caller asks for it: `responsibility/holders_on_date`."""
        return f"{self.theme}/{self.name}"


def read_question(theme: str, name: str, text: str, schema: Schema) -> Question:
    """Read a question and check it.

    Args:
        theme: name of its folder.
        name: name of its file without the ending.
        text: the content of the file.
        schema: the vocabulary that its statement may use.

    Raises:
        SchemaError: the header or the statement is wrong; one line for each problem, each with the file.
    """
    file = f"queries/{theme}/{name}.cypher"
    try:
        header = parse_header(text)
        problems = list(question_problems(text, header, schema))
    except SchemaError as error:
        raise SchemaError(f"{file}: {error}") from None
    if problems:
        raise SchemaError("\n".join(f"{file}: {problem}" for problem in problems))
    return Question(theme, name, header, text)
