"""Reads single values that a person typed; each error names the parameter as that person wrote it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.dates import Span, parse_span
from graph.errors import BadDay, BadParameter

if TYPE_CHECKING:
    from datetime import date

LONGEST_ID = 200
LONGEST_TEXT = 1_000
LONGEST_HORIZON = 36_500
#: Digits of other scripts would pass for numbers too, and the address that repeats the question would not be theirs.
_WHOLE = re.compile(r"-?[0-9]+")


def read_id(text: str, where: str) -> str:
    """Read an entity's id, without looking it up.

    Args:
        text: as typed.
        where: name of the parameter, for the error.

    Raises:
        BadParameter: it is empty, too long, or holds what no id holds.
    """
    return read_text(text, where, longest=LONGEST_ID)


def read_text(text: str, where: str, *, longest: int = LONGEST_TEXT) -> str:
    """Read a short text, stripped.

    Raises:
        BadParameter: it is empty, longer than `longest` characters, or holds a control character or half a letter.
    """
    if len(text) > longest:
        raise BadParameter(f"is {len(text):,} characters long", where=where, mend=f"at most {longest:,}")
    if any(letter < " " or "\ud800" <= letter <= "\udfff" for letter in text):
        raise BadParameter("holds a character that is no text", where=where, mend="give plain text in UTF-8")
    if not text.strip():
        raise BadParameter("is empty", where=where, mend="give a value")
    return text.strip()


def read_days(text: str | None, where: str) -> Span | None:
    """Read a day, month, year or range; None if nothing was typed.

    Raises:
        BadDay: it is none, or inverted.
    """
    if text is None:
        return None
    try:
        return parse_span(read_text(text, where, longest=80))
    except BadDay as error:
        raise BadDay(error.what, where=where, mend=error.mend) from None


def read_day(text: str | None, where: str) -> date | None:
    """Read one single day; None if nothing was typed.

    Raises:
        BadDay: it is none, or a month, a year or a range.
    """
    span = read_days(text, where)
    if span is not None and not span.is_day:
        raise BadDay(f"{span.text!r} is not one single day", where=where, mend="write it as 2015-11-26")
    return None if span is None else span.first


def read_truth(text: object, where: str) -> bool:
    """Read `yes` or `no`, or `true` or `false`.

    Raises:
        BadParameter: it is neither.
    """
    truth = {"yes": True, "true": True, "no": False, "false": False}.get(str(text).lower())
    if truth is None:
        raise BadParameter(f"{str(text)[:40]!r} is neither yes nor no", where=where, mend="give yes or no")
    return truth


def read_number(text: str | int, where: str, *, least: int, most: int) -> int:
    """Read a whole number in a range.

    Raises:
        BadParameter: it is no whole number, or out of range.
    """
    mend = f"a whole number from {least} to {most:,}"
    typed = str(text)
    number = int(typed) if _WHOLE.fullmatch(typed) and len(typed) <= len(str(most)) + 1 else None
    if number is None:
        raise BadParameter(f"{str(text)[:40]!r} is no such number", where=where, mend=mend)
    if not least <= number <= most:
        raise BadParameter(f"{number} is out of range", where=where, mend=mend)
    return number
