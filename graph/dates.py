"""Days as precise as a source gives them: partial dates, ranges with open ends, and what is wrong with a bad one.

A `Span` keeps the text as it was curated beside the earliest and the latest day that it allows. How spans of several
claims combine to intervals is told in `intervals`.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from graph.errors import BadDay

_PARTIAL = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_OPEN = ".."
_FORMS = "write 2015, 2015-11, 2015-11-26, or a range such as 2015/2016-03, ../2016 or 2015/.."


@dataclass(frozen=True, slots=True)
class Span:
    """A closed span of days, open where nothing is known.

    Attributes:
        text: as written by the curator or the person who asks, for example `2015-11` or `2016/2019-03`.
        first: the earliest day it allows, or None if it is open to the past.
        last: the latest day it allows, or None if it is open to the future.
    """

    text: str
    first: date | None
    last: date | None

    @property
    def is_day(self) -> bool:
        """Whether it is one single day."""
        return self.first is not None and self.first == self.last

    def allows(self, day: date) -> bool:
        """Whether the day lies in the span."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def within(self, other: Span) -> bool:
        """Whether every day of this span lies in the other."""
        starts = other.first is None or (self.first is not None and other.first <= self.first)
        ends = other.last is None or (self.last is not None and self.last <= other.last)
        return starts and ends

    def touches(self, other: Span) -> bool:
        """Whether the two spans share at least one day."""
        before = self.last is not None and other.first is not None and self.last < other.first
        after = self.first is not None and other.last is not None and other.last < self.first
        return not (before or after)

    def __str__(self) -> str:
        """Give the text as written."""
        return self.text


def parse_span(text: str) -> Span:
    """Read a day, a month, a year or a range of these.

    Args:
        text: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of these joined by `/`, either of which may be `..` (open).
            The forms are those of ISO 8601-1 and, for the open range, of ISO 8601-2 (EDTF level 1).

    Returns:
        The span, its text normalised to have no spaces.

    Raises:
        BadDay: the text is of another form, names a day that is none (`2015-02-30`), or is inverted.

    Example:
        >>> parse_span("2015-11").last
        datetime.date(2015, 11, 30)
    """
    written = text.strip().replace(" ", "")
    if "/" not in written:
        first, last = _bounds(written)
        return Span(written, first, last)
    left, _, right = written.partition("/")
    begin = None if left == _OPEN else _bounds(left)[0]
    end = None if right == _OPEN else _bounds(right)[1]
    if begin and end and end < begin:
        raise BadDay(f"the range {written!r} ends before it begins", mend=f"write {right}/{left}")
    return Span(written, begin, end)


def span_between(first: date, last: date) -> Span:
    """Make the span from one day to another, written as a day, month or year where it is exactly one.

    Otherwise the first and the last day of the calendar stand for an open end; open on both sides is `../..`.
    """
    if first == last:
        return Span(first.isoformat(), first, last)
    whole_months = first.day == 1 and last == _month_end(last.year, last.month)
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return Span(first.isoformat()[:7], first, last)
    if whole_months and first.month == 1 and last.month == 12 and first.year == last.year:  # noqa: PLR2004 - December
        return Span(first.isoformat()[:4], first, last)
    if first == date.min or last == date.max:
        ends = (_OPEN if first == date.min else first.isoformat(), _OPEN if last == date.max else last.isoformat())
        return Span("/".join(ends), None if first == date.min else first, None if last == date.max else last)
    return Span(f"{first.isoformat()}/{last.isoformat()}", first, last)


def parse_day(text: str) -> date:
    """Read one single day, `YYYY-MM-DD`.

    Raises:
        BadDay: it is no day, or a month, a year or a range.
    """
    span = parse_span(text)
    if not span.is_day or span.first is None:
        raise BadDay(f"{span.text!r} is not one single day", mend="write it as 2015-11-26")
    return span.first


def shift(day: date, days: int) -> date:
    """Move a day by a number of days, stopping at the first and last day of the calendar."""
    room = (date.max - day).days if days > 0 else (date.min - day).days
    return day + timedelta(days=min(days, room) if days > 0 else max(days, room))


def _bounds(text: str) -> tuple[date, date]:
    """Give the first and the last day of a day, month or year."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise BadDay(f"{text[:40]!r} is not a day, month, year or range", mend=_FORMS)
    year, month, day = int(match["year"]), match["month"], match["day"]
    try:
        if day is not None:
            exact = date(year, int(month), int(day))
            return exact, exact
        if month is not None:
            return date(year, int(month), 1), _month_end(year, int(month))
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError as error:
        raise BadDay(f"{text!r} is not in the calendar", mend=_nearest(year, month)) from error


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _nearest(year: int, month: str | None) -> str:
    """Suggest the last day of the month where the month at least is real."""
    if year < 1:
        return "the first year is 0001"
    if month is None or not 1 <= int(month) <= 12:  # noqa: PLR2004 - the months of a year
        return "months run from 01 to 12"
    return f"{year:04}-{month} ends on {_month_end(year, int(month)).isoformat()}"
