"""The statements that answer no question by themselves keep the same rules as the questions."""

from __future__ import annotations

from pathlib import Path

import pytest

import queries
from graph.model import load_schema
from queries.checks import statement_problems
from queries.statements import statement

FOLDER = Path(queries.__file__).parent
INNER = sorted(path for path in FOLDER.rglob("*.cypher") if path.parent.name in {"lookup", "cypher"})


@pytest.mark.parametrize("path", INNER, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_inner_statement_reads_only_and_asks_who_asks(path: Path) -> None:
    """What search, entity, neighbours, paths and chain send is checked as a question is."""
    assert list(statement_problems(path.read_text(encoding="utf-8"), load_schema())) == []


def test_every_inner_statement_is_in_use() -> None:
    """A statement that nobody sends is a leftover."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.py"))
    assert [path.stem for path in INNER if path.parent.name == "lookup" and f'"lookup/{path.stem}"' not in code] == []


def test_a_statement_that_does_not_exist_is_not_found() -> None:
    """A slip in a name is no empty statement."""
    with pytest.raises(FileNotFoundError):
        statement("lookup/nothing")
