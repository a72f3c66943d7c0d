"""Turns what a caller gives for a parameter into the value that the statement takes, or says how to give it.

Values come as text from a command line or an address, or as Python values from a program. A value is never part of a
statement, so Cypher in it is plain text.
"""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from graph.dates import Span, parse_day, parse_span
from graph.errors import BadDay, BadParameter
from graph.model import load_schema
from queries.header import NO_DEFAULT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from queries.header import Parameter
    from queries.kinds import Kind

#: No name, id or day is longer; a longer text is a slip or an attack.
LONGEST = 10_000
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_TRUTH = {"yes": True, "true": True, "no": False, "false": False}


def convert(parameters: Sequence[Parameter], given: Mapping[str, object]) -> dict[str, object]:
    """Convert everything that a caller gives for a question.

    Args:
        parameters: what the question takes.
        given: by name; text, or for a date a `date`, for an integer an `int`, for a list a list or text with commas.

    Returns:
        The value of each variable of the statement. Ids are not looked up here.

    Raises:
        BadParameter: one is missing, unknown, too long or of the wrong type.
        BadDay: a day or span that is none.
    """
    known = [parameter.name for parameter in parameters]
    for name in given:
        if name not in known:
            nearest = get_close_matches(name[:80], known, n=1)
            mend = f"did you mean {nearest[0]}?" if nearest else f"it takes {', '.join(known) or 'nothing'}"
            raise BadParameter("the question does not take this", where=name[:80], mend=mend)
    converted: dict[str, object] = {}
    for parameter in parameters:
        converted |= _convert_one(parameter, given.get(parameter.name))
    return converted


def _convert_one(parameter: Parameter, raw: object) -> dict[str, object]:
    given = parameter.default if raw is None else raw
    if given is None:
        raise BadParameter("no value", where=parameter.name, mend=f"give {parameter.kind}: {parameter.meaning}")
    if raw is None and given == NO_DEFAULT:
        return dict.fromkeys(parameter.variables)
    value = _items(parameter, given) if parameter.kind.many else _value(parameter.name, parameter.kind, given)
    if isinstance(value, Span):
        return dict(zip(parameter.variables, (value.first, value.last), strict=True))
    return {parameter.name: value}


def _items(parameter: Parameter, given: object) -> list[object]:
    if isinstance(given, str):
        _check_text(parameter.name, given)
        given = [item for item in (part.strip() for part in given.split(",")) if item]
    if not isinstance(given, list | tuple):
        raise BadParameter("is no list", where=parameter.name, mend="separate the values by commas")
    if sum(len(str(item)) for item in given) > LONGEST:
        raise BadParameter(f"is longer than {LONGEST:,} characters", where=parameter.name, mend="ask in parts")
    return [_value(parameter.name, parameter.kind, item) for item in given]


def _value(name: str, kind: Kind, given: object) -> object:
    if isinstance(given, str):
        _check_text(name, given)
    if kind.name == "integer":
        return _integer(name, kind, given)
    if kind.name == "boolean":
        return _boolean(name, given)
    if isinstance(given, date | Span):
        given = str(given)
    if not isinstance(given, str):
        raise BadParameter(f"is no {kind.name}", where=name, mend="give it as text")
    if kind.name in {"date", "span"}:
        return _days(name, kind, given)
    if kind.name == "text" and kind.choices and given not in kind.choices:
        raise BadParameter(
            f"{given[:40]!r} is not among the values", where=name, mend=f"one of {', '.join(kind.choices)}"
        )
    if kind.name in {"edge", "predicate", "act"}:
        _check_word(name, kind.name, given)
    if not given.strip():
        raise BadParameter("is empty", where=name, mend="leave it out, or give a value")
    return given.strip() if kind.name == "id" else given


def _check_word(name: str, kind: str, given: str) -> None:
    schema = load_schema()
    known = {"edge": sorted(schema.edges), "predicate": schema.predicates(), "act": sorted(schema.events)}[kind]
    if given not in known:
        nearest = get_close_matches(given[:80], known, n=3) or known
        raise BadParameter(f"the schema has no {kind} {given[:40]!r}", where=name, mend=f"one of {', '.join(nearest)}")


def _check_text(name: str, text: str) -> None:
    if len(text) > LONGEST or len(text.encode("utf-8", "replace")) > LONGEST:
        raise BadParameter(f"is longer than {LONGEST:,} bytes", where=name, mend="shorten it")
    if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise BadParameter("holds a letter that is none", where=name, mend="give text in UTF-8")


def _integer(name: str, kind: Kind, given: object) -> int:
    number = int(given) if isinstance(given, str) and _WHOLE.fullmatch(given) else given
    if not isinstance(number, int) or isinstance(number, bool):
        raise BadParameter(f"{str(given)[:40]!r} is no whole number", where=name, mend="give digits, such as 730")
    least, most = kind.least, kind.most
    if (least is not None and number < least) or (most is not None and number > most):
        raise BadParameter(f"{number} is out of range", where=name, mend=f"from {least} to {most}")
    return number


def _boolean(name: str, given: object) -> bool:
    truth = _TRUTH.get(given.lower()) if isinstance(given, str) else given
    if not isinstance(truth, bool):
        raise BadParameter(f"{str(given)[:40]!r} is neither yes nor no", where=name, mend="give yes or no")
    return truth


def _days(name: str, kind: Kind, given: str) -> date | Span:
    try:
        return parse_span(given) if kind.name == "span" else parse_day(given)
    except BadDay as error:
        raise BadDay(error.what, where=name, mend=error.mend) from None
