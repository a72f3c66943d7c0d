"""Days in words, as precise as they were curated and no more."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from graph.dates import parse_span, span_between

if TYPE_CHECKING:
    from referrals.matter.records import Days

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY, _MONTH, _YEAR = 10, 7, 4
OPEN = ".."
NOT_DATED = "on a day that no source gives"


def written(day: date) -> str:
    """Write a day: `10 February 2023`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def plain(text: str) -> str:
    """Write a curated day, month, year or range: `February 2023`, `between 2015 and March 2016`; empty for none."""
    if not text:
        return ""
    first, slash, last = shortest(text).partition("/")
    if not slash or first == last:
        return _partial(first)
    if OPEN in {first, last}:
        return f"up to {_partial(last)}" if first == OPEN else f"from {_partial(first)} on"
    begun, ended = _partial(first), _partial(last)
    # What both have in common is said once: between 28 April and 1 May 2023.
    if len(first) == len(last) and first[:_YEAR] == last[:_YEAR] and len(first) > _YEAR:
        begun = begun.removesuffix(f" {first[:_YEAR]}")
        if len(first) == _DAY and first[:_MONTH] == last[:_MONTH]:
            begun = begun.partition(" ")[0]
    return f"between {begun} and {ended}"


def shortest(text: str) -> str:
    """Write a range that is just one month or year as that: `2003` for `2003-01-01/2003-12-31`."""
    span = parse_span(text)
    if span.first is None or span.last is None or "/" not in span.text:
        return span.text
    whole = span_between(span.first, span.last).text
    return span.text if "/" in whole else whole


def when(text: str) -> str:
    """Say when something was: `on 10 February 2023`, `in 2015`, `between 2015 and March 2016`."""
    if not text:
        return NOT_DATED
    said, short = plain(text), shortest(text)
    if OPEN in short.split("/"):
        return f"at a time {said}"
    if "/" in short and said.startswith("between"):
        return said
    return f"on {said}" if len(short.partition("/")[0]) == _DAY else f"in {said}"


def stretch(text: str) -> str:
    """Write a day or a range behind any word: `3 May 2023`, `3 May 2023 to 5 May 2023`, `days up to 31 May 2023`."""
    first, slash, last = text.partition("/")
    if not slash:
        return plain(text)
    if OPEN in {first, last}:
        return f"days up to {_partial(last)}" if first == OPEN else f"days from {_partial(first)} on"
    return f"{_partial(first)} to {_partial(last)}"


def when_of(days: Days) -> str:
    """Say when an act was."""
    return when(text_of(days))


def text_of(days: Days) -> str:
    """The days of an act as curated; worked out from their bounds where nobody wrote them; empty if not known."""
    if days.text:
        return days.text
    if days.first is None and days.last is None:
        return ""
    first, last = (day.isoformat() if day else OPEN for day in (days.first, days.last))
    return first if first == last else f"{first}/{last}"


def bound(days: Days, unknown: str) -> str:
    """Write the days on which a post may have begun or ended."""
    return plain(text_of(days)) or unknown


def _partial(text: str) -> str:
    if len(text) == _DAY:
        return written(date.fromisoformat(text))
    year, _, month = text.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if len(text) == _MONTH else year
