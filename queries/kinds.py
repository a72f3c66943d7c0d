"""The types of parameters and columns: `text`, `id(Agency|Organization)`, `integer(0..36500)`, `list(date)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.errors import SchemaError

_FORM = re.compile(r"^(?P<list>list\()?(?P<name>[a-z]+)(?:\((?P<detail>[^()]+)\))?(?P<end>\))?$")
_RANGE = re.compile(r"^(?P<least>-?\d+)\.\.(?P<most>-?\d+)$")
#: What may be asked for. A span is a day, month, year or range, and becomes two days; an edge, a predicate and an act
#: are words of the schema.
PARAMETER_KINDS = ("text", "id", "date", "span", "integer", "boolean", "edge", "predicate", "act")
#: What may be returned. An entity is a map {id, name, type, protected}; a citation {source, title, publisher,
#: published, locator, rests_on}; a reply {claim, stance, organ, standing, note, by, told_by}, where `by` is the entity
#: that answered, or was asked, and `told_by` the one who reports it, if it is known only at second hand.
COLUMN_KINDS = ("text", "id", "date", "integer", "boolean", "entity", "citation", "reply")


@dataclass(frozen=True, slots=True)
class Kind:
    """One type.

    Attributes:
        name: one of the kinds above.
        many: whether it is a list of these.
        choices: for a text the values allowed, for an id the types of entity allowed; empty for any.
        least: smallest integer allowed.
        most: largest integer allowed.
    """

    name: str
    many: bool = False
    choices: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None

    def __str__(self) -> str:
        """As it stands in a header."""
        detail = "|".join(self.choices) or ("" if self.least is None else f"{self.least}..{self.most}")
        plain = f"{self.name}({detail})" if detail else self.name
        return f"list({plain})" if self.many else plain


def parse_kind(text: str, *, column: bool) -> Kind:
    """Read a type as a header writes it.

    Args:
        text: for example `id(Agency|Organization)`.
        column: whether it is the type of a column rather than of a parameter.

    Raises:
        SchemaError: there is no such type; the text names those that there are.
    """
    known = COLUMN_KINDS if column else PARAMETER_KINDS
    match = _FORM.match(text)
    if match is None or bool(match["list"]) != bool(match["end"]) or match["name"] not in known:
        raise SchemaError(f"header: unknown type {text!r} (known: {', '.join(known)}, and list(…) of these)")
    kind = Kind(match["name"], many=bool(match["list"]))
    if kind.name == "span" and kind.many:
        raise SchemaError("header: a list of spans cannot be asked for (take one span)")
    return _with_detail(kind, match["detail"], text)


def _with_detail(kind: Kind, detail: str | None, text: str) -> Kind:
    if detail is None:
        return kind
    if kind.name == "integer":
        limits = _RANGE.match(detail)
        if limits is None:
            raise SchemaError(f"header: {text!r} has no range (write integer(0..730))")
        return Kind(kind.name, kind.many, least=int(limits["least"]), most=int(limits["most"]))
    if kind.name not in {"text", "id"}:
        raise SchemaError(f"header: {kind.name} takes nothing in brackets (write {kind.name})")
    return Kind(kind.name, kind.many, choices=tuple(detail.split("|")))
