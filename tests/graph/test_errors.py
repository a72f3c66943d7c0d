"""Errors: one line that says what, where and how to mend it, and one tree by which doors tell them apart."""

from __future__ import annotations

import pytest

from graph import errors
from graph.errors import (
    AnswerableError,
    BadDay,
    BadParameter,
    DatabaseError,
    DatabaseUnavailable,
    DatasetProblems,
    DeadlinePassed,
    EngineStartFailed,
    InputError,
    Problem,
    SchemaError,
    SettingsError,
    UnknownEntity,
    UnknownQuestion,
    WriteRefused,
)


def test_a_line_holds_where_what_and_how_to_mend_it() -> None:
    """And leaves out what is not said."""
    assert str(InputError("is no day", where="on", mend="write 2015")) == "on: is no day (write 2015)"
    assert str(InputError("is no day", where="on")) == "on: is no day"
    assert str(InputError("is no day", mend="write 2015")) == "is no day (write 2015)"
    assert str(InputError("is no day")) == "is no day"


def test_an_unknown_id_comes_with_the_nearest_ones() -> None:
    """Or with another way to look; an id of ten megabytes is not repeated."""
    assert str(UnknownEntity("ana", ["anna", "anar"])) == "no entity has the id 'ana' (nearest: anna, anar)"
    assert str(UnknownEntity("ana")) == "no entity has the id 'ana' (try a search by name)"
    assert len(str(UnknownEntity("x" * 10_000_000))) < 200


@pytest.mark.parametrize("kind", [BadDay, BadParameter, UnknownEntity, UnknownQuestion, DatasetProblems])
def test_what_a_caller_did_wrong_is_an_input_error(kind: type[AnswerableError]) -> None:
    """Doors answer these with one code."""
    assert issubclass(kind, InputError)


@pytest.mark.parametrize("kind", [DatabaseUnavailable, EngineStartFailed, DeadlinePassed, WriteRefused])
def test_what_the_database_did_not_do_is_a_database_error(kind: type[AnswerableError]) -> None:
    """And nothing that the caller did."""
    assert issubclass(kind, DatabaseError)
    assert not issubclass(kind, InputError)


def test_everything_raised_on_purpose_is_one_family() -> None:
    """A door that catches this one shows no traceback."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, Exception)]
    assert {SchemaError, SettingsError, DatabaseError, InputError} <= set(kinds)
    assert [kind for kind in kinds if not issubclass(kind, AnswerableError)] == []


def test_problems_are_kept_whole_and_in_order() -> None:
    """All of them, sorted by file and row; the line counts them and shows the first."""
    problems = [Problem("claims.csv", 12, "on", "b"), Problem("claims.csv", 3, "", "a")]
    error = DatasetProblems("facts", problems)
    assert error.problems == (problems[1], problems[0])
    assert str(error) == "facts: 2 problems, the first: claims.csv:3: a (`answerable check` lists them all)"
    assert "1 problem, the first" in str(DatasetProblems("facts", problems[:1]))
