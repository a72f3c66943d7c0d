r"""Values as the text of Cypher, safe whatever they hold, and rows gathered into statements of a bearable size.

Neo4j turns `\u0027` into a quote before it reads a statement, in strings, names and comments alike (tried on 5.26). So
no backslash of a value ever stands before a `u` here, and names and comments have none at all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import IO, TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

Value = str | int | bool | tuple[str, ...]

#: What does not stand in a string as it is: quotes and backslashes, the end of a statement, whatever cannot be seen or
#: turns the direction of what follows.
_SPECIAL = re.compile(r"\\u|[\\';\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff]")
_ESCAPES = {"\\u": r"\\\u0075", "\\": r"\\", "'": r"\'", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
#: Where the rows of a statement go.
ROWS = "$rows"
#: A statement is ended when it has so many rows or letters: Neo4j plans it in a moment, and a browser can show it.
MOST_ROWS, MOST_LETTERS = 500, 200_000


def string(text: str) -> str:
    """Write a text as a string of Cypher; it holds no raw semicolon and no line break."""
    if text.isprintable() and "'" not in text and "\\" not in text and ";" not in text:
        return f"'{text}'"
    return f"'{_SPECIAL.sub(_escaped, text)}'"


@lru_cache(1 << 10)
def name(word: str) -> str:
    """Write a word as a label, type or key; what is no plain word stands between backticks."""
    if _PLAIN_NAME.fullmatch(word):
        return word
    return "`{}`".format(_shown(word).replace("`", "``"))


def comment(text: str) -> str:
    """Write a text as the rest of a comment line."""
    return _shown(text)


def literal(values: Mapping[str, Value]) -> str:
    """Write a map; what is empty is left out, since a database has no empty property."""
    parts = [
        f"{name(key)}: {string(value) if isinstance(value, str) else _value(value)}"
        for key, value in values.items()
        if value or isinstance(value, int)
    ]
    return f"{{{', '.join(parts)}}}"


def _shown(text: str) -> str:
    """A text without what cannot be seen, and with other letters that look like a backslash and a semicolon."""
    seen = "".join(letter if letter.isprintable() else " " for letter in text)
    return seen.replace("\\", "\uff3c").replace(";", "\uff1b")


def _value(value: int | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(string, value))}]"
    return str(value) if value is not True and value is not False else str(value).lower()


def _escaped(found: re.Match[str]) -> str:
    text = found[0]
    return _ESCAPES.get(text) or f"\\u{ord(text):04X}"


class Batches:
    """Rows on their way into statements that take `$rows`, one batch for each; to be used in a `with` block."""

    def __init__(self, file: IO[bytes]) -> None:
        """Begin with none."""
        self._file = file
        self._rows: dict[str, list[str]] = {}
        self._letters: dict[str, int] = {}

    def add(self, statement: str, row: str) -> None:
        """Add a row to the batch of a statement, and write the statement if the batch is full.

        Args:
            statement: what is done with `$rows`.
            row: a literal.
        """
        rows = self._rows.setdefault(statement, [])
        rows.append(row)
        self._letters[statement] = letters = self._letters.get(statement, 0) + len(row)
        if len(rows) == MOST_ROWS or letters > MOST_LETTERS:
            self._write(statement)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is left of every batch, unless something has gone wrong."""
        for statement in list(self._rows) if error is None else ():
            self._write(statement)

    def _write(self, statement: str) -> None:
        rows = ",\n".join(self._rows.pop(statement))
        self._letters.pop(statement)
        before, _, after = statement.partition(ROWS)
        self._file.write(f"{before}[\n{rows}\n]{after};\n".encode())
