"""Reads the header of a question: the comment lines at the top of its file, so strictly that a slip is no silence.

    // title: Holders of posts in a body on a day
    // question: Who held a post in this body on this day, and how well is that established?
    // param: body id(Agency|Organization) — the body, by its id
    // param: horizon integer(0..36500) = 730 — how far an attestation may lie from the day, in days
    // returns: holder entity — who held the post
    // example: body=ministry-of-order on=2014-05-01
    // empty: Nobody is documented there on that day; it does not mean that nobody was.
    // covers: group custody, roles affected

`title`, `question`, `returns`, `example` and `empty` are obligatory. A line that begins with two blanks after the
slashes continues the one above. The header ends with the first line that is no comment.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from graph.errors import SchemaError
from queries.kinds import Kind, parse_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

_KEYS = {"title", "question", "param", "returns", "example", "empty", "covers", "engine"}
_OBLIGATORY = ("title", "question", "returns", "example", "empty")
_REPEATED = {"param", "returns"}
_LINE = re.compile(r"^// (?P<key>[a-z]+): (?P<rest>\S.*)$")
_CONTINUED = re.compile(r"^//  +(?P<rest>\S.*)$")
_NAMED = re.compile(r"^(?P<name>[a-z][a-z_0-9]*) (?P<kind>\S+)(?: = (?P<default>.*?))? — (?P<meaning>\S.*)$")
_COVERED = re.compile(r"^(group|roles|events) [a-z-]+$")
NO_DEFAULT = "none"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question takes.

    Attributes:
        name: as in the statement, without `$`; a span is `NAME_from` and `NAME_to` there.
        kind: what values it takes.
        meaning: one sentence with unit or format.
        default: as text; `none` for null, and None if a value must be given.
    """

    name: str
    kind: Kind
    meaning: str
    default: str | None = None

    @property
    def required(self) -> bool:
        """Whether a value must be given."""
        return self.default is None

    @property
    def variables(self) -> tuple[str, ...]:
        """Its names in the statement."""
        return (f"{self.name}_from", f"{self.name}_to") if self.kind.name == "span" else (self.name,)


@dataclass(frozen=True, slots=True)
class Column:
    """What a question gives in each row; `kind` says of which type, `meaning` in one sentence what it is."""

    name: str
    kind: Kind
    meaning: str


@dataclass(frozen=True, slots=True)
class Header:
    """Everything that a question says of itself.

    Attributes:
        title: a few words.
        question: the question in plain words, as a person would ask it.
        parameters: in the order of the file.
        columns: in the order of the file, which is that of the RETURN.
        example: parameters on the invented country of the tests, as text.
        empty: what an answer without rows means.
        covers: parts of the schema of which the statement must name all words, such as `group custody`.
        engine: what a maintainer must know of an engine; empty if nothing.
    """

    title: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    example: tuple[tuple[str, str], ...]
    empty: str
    covers: tuple[str, ...] = ()
    engine: str = ""


N = TypeVar("N", Parameter, Column)


def parse_header(text: str) -> Header:
    """Read the header of a question's file.

    Args:
        text: the whole file.

    Raises:
        SchemaError: the header is wrong; the text says in which line and how to mend it.
    """
    fields: dict[str, list[str]] = {}
    for key, rest in _fields(text):
        if key in fields and key not in _REPEATED:
            raise SchemaError(f"header: `{key}` stands twice (keep one)")
        fields.setdefault(key, []).append(rest)
    missing = [key for key in _OBLIGATORY if key not in fields]
    if missing:
        raise SchemaError(f"header: no `{missing[0]}` (write a line `// {missing[0]}: …`)")
    return Header(
        title=fields["title"][0],
        question=fields["question"][0],
        parameters=_unique(_parameter(rest) for rest in fields.get("param", [])),
        columns=_unique(_column(rest) for rest in fields["returns"]),
        example=_example(fields["example"][0]),
        empty=fields["empty"][0],
        covers=_covers(fields.get("covers", [""])[0]),
        engine=fields.get("engine", [""])[0],
    )


def _fields(text: str) -> list[tuple[str, str]]:
    fields: list[tuple[str, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("//"):
            break
        continued, match = _CONTINUED.match(line), _LINE.match(line)
        if continued and fields:
            fields[-1] = (fields[-1][0], f"{fields[-1][1]} {continued['rest']}")
        elif match is None:
            raise SchemaError(f"line {number}: no header line (write `// key: text`, or two blanks to continue one)")
        elif match["key"] not in _KEYS:
            raise SchemaError(f"line {number}: unknown key {match['key']!r} (known: {', '.join(sorted(_KEYS))})")
        else:
            fields.append((match["key"], match["rest"]))
    return fields


def _parameter(rest: str) -> Parameter:
    match = _named("param", "NAME TYPE = DEFAULT — MEANING", rest)
    return Parameter(match["name"], parse_kind(match["kind"], column=False), match["meaning"], match["default"])


def _column(rest: str) -> Column:
    match = _named("returns", "NAME TYPE — MEANING", rest)
    if match["default"] is not None:
        raise SchemaError(f"header: returns {match['name']}: a column has no default (remove it)")
    return Column(match["name"], parse_kind(match["kind"], column=True), match["meaning"])


def _named(key: str, form: str, rest: str) -> re.Match[str]:
    match = _NAMED.match(rest)
    if match is None:
        raise SchemaError(f"header: {key}: {rest[:60]!r} has another form (write `// {key}: {form}`)")
    return match


def _unique(named: Iterable[N]) -> tuple[N, ...]:
    items = tuple(named)
    names = [item.name for item in items]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise SchemaError(f"header: {twice!r} is declared twice (keep one)")
    return items


def _example(rest: str) -> tuple[tuple[str, str], ...]:
    if rest == NO_DEFAULT:
        return ()
    pairs = [word.partition("=") for word in shlex.split(rest)]
    wrong = next((name for name, equals, _ in pairs if not equals), None)
    if wrong is not None:
        raise SchemaError(f"header: example: {wrong!r} is no NAME=VALUE (or write `none`, if it takes nothing)")
    return tuple((name, value) for name, _, value in pairs)


def _covers(rest: str) -> tuple[str, ...]:
    items = tuple(item.strip() for item in rest.split(",") if item.strip())
    wrong = next((item for item in items if not _COVERED.match(item)), None)
    if wrong is not None:
        raise SchemaError(f"header: covers: {wrong!r} (write `group NAME`, `roles SIDE` or `events GROUP`)")
    return items
