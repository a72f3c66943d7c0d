"""Statements in files: found by name, split where a file holds several."""

from __future__ import annotations

from importlib.resources import files

import pytest

from graph.database.schema import TEXT_INDEX
from graph.statements import script, statement


def test_a_statement_is_the_text_of_its_file() -> None:
    """A statement comes as it stands, comments included, so that it can be pasted and run."""
    text = files("graph").joinpath("cypher", "schema", "constraints.cypher").read_text(encoding="utf-8")
    assert statement("schema/constraints") == text


def test_a_script_is_split_at_semicolons_and_loses_its_comments() -> None:
    """Each statement of a script comes alone, in order."""
    constraints = script("schema/constraints.cypher")
    assert constraints[0] == "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE"
    assert all(part.startswith("CREATE ") and ";" not in part for part in constraints)
    assert script("schema/full_text.arcadedb.sql")[0] == "CREATE VERTEX TYPE Entity IF NOT EXISTS"


def test_an_unknown_name_is_an_error() -> None:
    """A slip in a name is found the first time it is used."""
    with pytest.raises(FileNotFoundError):
        statement("schema/nothing")


def test_the_server_s_full_text_index_has_the_name_that_questions_are_given() -> None:
    """The name of the index in its definition and the parameter of the questions are the same."""
    assert f"CREATE FULLTEXT INDEX {TEXT_INDEX['neo4j']} " in script("schema/full_text.neo4j.cypher")[0]
