"""Cutting Cypher: a word in a string, a comment, a back-ticked name or a property is never taken for a clause."""

from __future__ import annotations

import pytest

from graph.errors import SchemaError
from queries.tokens import tokenize


def test_comments_vanish_and_lines_are_counted() -> None:
    """Tokens keep the line that they stand in, also behind comments and strings of several lines."""
    tokens = tokenize("// MERGE\nMATCH /* two\nlines */ (n)\nRETURN 'a\nb' AS x")
    assert [(token.text, token.line) for token in tokens] == [
        ("MATCH", 2),
        ("(", 3),
        ("n", 3),
        (")", 3),
        ("RETURN", 4),
        ("a\nb", 4),
        ("AS", 5),
        ("x", 5),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "bare"),
    [
        ("'it\\'s CREATE'", "string", "it\\'s CREATE"),
        ('"// no comment"', "string", "// no comment"),
        ("`SET`", "name", "SET"),
        ("$limit", "parameter", "limit"),
        ("$`a b`", "parameter", "a b"),
        ("ölçü", "word", "ölçü"),
        ("1.5", "number", "1.5"),
        ("..", "symbol", ".."),
        ("<>", "symbol", "<>"),
    ],
)
def test_a_token_is_what_it_looks_like(text: str, kind: str, bare: str) -> None:
    """Strings, names and parameters lose their marks and nothing else."""
    (token,) = tokenize(text)
    assert (token.kind, token.text) == (kind, bare)


def test_a_range_of_numbers_is_three_tokens() -> None:
    """`1..6` is no decimal number."""
    assert [token.text for token in tokenize("*1..6")] == ["*", "1", "..", "6"]


@pytest.mark.parametrize("text", ["RETURN 'open", "RETURN `open", "MATCH (n) /* open", 'RETURN "open'])
def test_what_has_no_end_is_refused(text: str) -> None:
    """Behind an open string everything would be taken for text."""
    with pytest.raises(SchemaError, match=r"line 1: .* has no end"):
        tokenize(text)
