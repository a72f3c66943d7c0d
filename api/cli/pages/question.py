"""Pages of the questions that are files: what one is about, and its answer as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from api.cli.output import print_lines, print_table
from api.cli.pages.words import NAME, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from queries.question import Question
    from queries.registry import Answer


def question_page(question: Question) -> Iterator[RenderableType]:
    """Explain one question, from its file's header."""
    header = question.header
    yield Text(header.title, style=NAME)
    yield Text(header.question)
    taken = " ".join(
        f"{parameter.name}=…" if parameter.required else f"[{parameter.name}=…]" for parameter in header.parameters
    )
    yield Text(f"\nUsage: answerable query {question.path} {taken} [--limit NUMBER] [--json]")
    yield Text("\nTakes", style=NAME)
    yield _grid(
        (parameter.name, str(parameter.kind), f"{parameter.meaning}{_default(parameter.default)}")
        for parameter in header.parameters
    )
    yield Text("\nGives in each row", style=NAME)
    yield _grid((column.name, str(column.kind), column.meaning) for column in header.columns)
    yield Text("\nNo rows mean", style=NAME)
    yield Text(f"  {header.empty}")


def print_answer(answer: Answer, limit: int) -> None:
    """Print the rows; columns in which no row says anything are left out on the page."""
    if not answer.rows:
        print_lines([answer.question.header.empty])
        return
    columns = [column.name for column in answer.columns]
    filled = [name for name in columns if any(cell(row.get(name)) for row in answer.rows)]
    print_table(
        [name.replace("_", " ") for name in filled], [[cell(row.get(n)) for n in filled] for row in answer.rows]
    )
    if answer.truncated:
        print_lines([f"Only the first {counted(limit, 'row')}; --limit shows more."])


def cell(value: object) -> str:
    """Write a value for a reader: a name with its id, yes and no, lists with commas."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return _map(value)
    if isinstance(value, list | tuple):
        return ", ".join(text for text in map(cell, value) if text)
    return str(value)


def _map(value: dict[str, object]) -> str:
    if "name" in value:
        return f"{value['name']} ({value['id']})"
    if "stance" in value:
        return _reply(value)
    if "source" in value:
        place = cell(value.get("locator"))
        return f"{cell(value.get('title')) or value['source']}{f' {place}' if place else ''}"
    return ", ".join(f"{key}: {text}" for key, text in ((key, cell(item)) for key, item in value.items()) if text)


def _reply(reply: dict[str, object]) -> str:
    """Say what somebody answered: the denial, who tells it, and what exactly is denied."""
    heads = {"denies": "denied by", "no-reply": "no reply from"}
    told = f", as {cell(reply['told_by'])} tells it" if reply.get("told_by") else ""
    note = f": {reply['note']}" if reply.get("note") else ""
    return f"{heads.get(str(reply['stance']), 'contradicted by')} {cell(reply.get('by'))}{told}{note}"


def _grid(rows: Iterable[tuple[str, str, str]]) -> Table:
    grid = Table.grid(padding=(0, 2))
    for row in rows:
        grid.add_row(f"  {row[0]}", row[1], row[2])
    return grid


def _default(default: str | None) -> str:
    return f" (default: {default})" if default is not None else ""
