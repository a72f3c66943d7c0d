"""Cuts Cypher into tokens, so that a check never takes a word in a string, a comment or a name for a clause.

Only as much of the grammar as the checks of questions need; what a token means is left to `shapes` and `checks`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from graph.errors import SchemaError

Kind = Literal["word", "name", "string", "number", "parameter", "symbol"]

#: In the order in which they are tried; comments and blanks are dropped.
_FORMS = re.compile(
    r"""
      (?P<skip>\s+|//[^\n]*|/\*.*?\*/)
    | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<name>`(?:[^`]|``)*`)
    | (?P<parameter>\$(?:[^\W\d]\w*|`[^`]+`))
    | (?P<word>[^\W\d]\w*)
    | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    | (?P<symbol>\.\.|<=|>=|<>|=~|\+=|.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a statement.

    Attributes:
        kind: `word` is a bare word, `name` stood in back-ticks; a parameter's text lacks its `$`.
        text: without quotation marks, back-ticks and the `$`.
        line: number of the line in the file, from 1.
    """

    kind: Kind
    text: str
    line: int

    def is_word(self, *words: str) -> bool:
        """Whether it is one of these bare words, in any case."""
        return self.kind == "word" and self.text.upper() in words

    def is_symbol(self, *symbols: str) -> bool:
        """Whether it is one of these symbols."""
        return self.kind == "symbol" and self.text in symbols


def tokenize(text: str) -> list[Token]:
    """Cut a statement into tokens.

    Args:
        text: Cypher, comments included.

    Returns:
        The tokens in order, without comments and blanks.

    Raises:
        SchemaError: a string, a back-ticked name or a comment has no end; the text names the line.
    """
    tokens: list[Token] = []
    line = 1
    for match in _FORMS.finditer(text):
        kind, piece = match.lastgroup, match.group()
        if kind == "symbol" and (piece in "'\"`" or text.startswith("/*", match.start())):
            raise SchemaError(f"line {line}: what begins here with {text[match.start() :][:2]!r} has no end")
        if kind != "skip":
            tokens.append(Token(_kind(kind), _bare(piece), line))
        line += piece.count("\n")
    return tokens


def _kind(group: str | None) -> Kind:
    for kind in ("word", "name", "string", "number", "parameter"):
        if group == kind:
            return kind
    return "symbol"


def _bare(piece: str) -> str:
    """The text without its marks; escapes inside strings stay, since no check looks at them."""
    if piece.startswith("$") and len(piece) > 1:
        return piece[1:].strip("`")
    if len(piece) > 1 and piece[0] in "'\"`":
        return piece[1:-1]
    return piece
