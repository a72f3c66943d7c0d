"""Days: what is written is read back, bounds are the days that the text allows, and what is no day is refused."""

from __future__ import annotations

import calendar
import doctest
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import graph.dates
from graph.dates import Span, parse_day, parse_span, shift, span_between
from graph.errors import BadDay
from tests.graph.strategies import days, months, points, spans, written_spans, years


@given(written_spans())
def test_what_is_written_is_read_and_printed_as_it_was(text: str) -> None:
    """A curator finds the own text again, and it means the same when it is read a second time."""
    span = _read(text)
    if isinstance(span, BadDay):
        assert "before it begins" in span.what
    else:
        assert str(span) == span.text == text
        assert parse_span(str(span)) == span


@given(written_spans(), st.integers(0, 8))
def test_blanks_mean_nothing(text: str, place: int) -> None:
    """A blank before, behind or within changes no day and does not stay in the text."""
    assert _shown(_read(f" {text[:place]} {text[place:]} \n")) == _shown(_read(text))


@given(days)
def test_a_day_has_itself_as_bounds(text: str) -> None:
    """A day is one single day."""
    span = parse_span(text)
    assert span.is_day
    assert span.first == span.last == date.fromisoformat(text) == parse_day(text)


@given(months)
def test_a_month_runs_from_its_first_to_its_last_day(text: str) -> None:
    """The day after the last one is in another month, also in February of a leap year."""
    span = parse_span(text)
    year, month = map(int, text.split("-"))
    assert span.first == date(year, month, 1)
    assert span.last == date(year, month, calendar.monthrange(year, month)[1])
    assert not span.is_day


@given(years)
def test_a_year_runs_from_new_year_to_new_years_eve(text: str) -> None:
    """All days of a year, and no others."""
    span = parse_span(text)
    assert (span.first, span.last) == (date(int(text), 1, 1), date(int(text), 12, 31))


@given(points, points)
def test_a_range_begins_with_its_left_and_ends_with_its_right_side(left: str, right: str) -> None:
    """It is refused exactly if no day lies in it, and the refusal says how to write it."""
    first, last = parse_span(left).first, parse_span(right).last
    assert first is not None
    assert last is not None
    if last < first:
        with pytest.raises(BadDay) as refused:
            parse_span(f"{left}/{right}")
        assert refused.value.mend == f"write {right}/{left}"
        assert parse_span(refused.value.mend.removeprefix("write ")).allows(first)
    else:
        span = parse_span(f"{left}/{right}")
        assert (span.first, span.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("../2021-12-31", None, date(2021, 12, 31)),
        ("../2021", None, date(2021, 12, 31)),
        ("2021-03/..", date(2021, 3, 1), None),
        ("../..", None, None),
        ("2016/2019-03", date(2016, 1, 1), date(2019, 3, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 1)),
    ],
)
def test_open_ends_and_ends_of_the_calendar(text: str, first: date | None, last: date | None) -> None:
    """The forms of `facts/README.md` mean what it says."""
    span = parse_span(text)
    assert (span.first, span.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("2015-02-30", "2015-02 ends on 2015-02-28"),
        ("2016-02-30", "2016-02 ends on 2016-02-29"),
        ("2015-04-31", "2015-04 ends on 2015-04-30"),
        ("2015-13", "months run from 01 to 12"),
        ("2015-00-10", "months run from 01 to 12"),
        ("2015-01-00", "2015-01 ends on 2015-01-31"),
        ("0000", "the first year is 0001"),
        ("0000-05-05", "the first year is 0001"),
    ],
)
def test_a_day_that_is_none_is_named_with_the_nearest_that_is(text: str, mend: str) -> None:
    """Whoever types an impossible day is told which one and what to write."""
    for form in (text, f"{text}/..", f"../{text}"):
        with pytest.raises(BadDay) as refused:
            parse_span(form)
        assert text in refused.value.what
        assert refused.value.mend == mend


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "/",
        "..",
        "2015/",
        "/2015",
        "2015//2016",
        "2015/2016/2017",
        "2015-1",
        "2015-1-1",
        "15",
        "20150101",
        "2015-01-01T10:00",
        "2015–11",
        "-2015",
        "26.11.2015",
        "November 2015",
        "unknown",
        "2015\n/2016",
        "٢٠١٥",
        "２０１５-０１-０１",
        "2015-W05",
        "2015-11-26Z",
    ],
)
def test_what_is_no_day_is_refused_with_the_forms_that_there_are(text: str) -> None:
    """Other forms, digits of other scripts and a line break within are refused."""
    with pytest.raises(BadDay):
        parse_span(text)


@given(st.text())
@example("٢٠١٥")
@example("1" * 5000)
@example("2016/" + " " * 5000 + "2015")
@example("2016" + " " * 5000 + "-13")
def test_any_text_is_read_or_refused_in_a_short_line(text: str) -> None:
    """Whatever comes in, nothing but a refusal comes out, and it does not repeat ten megabytes."""
    span = _read(text)
    if isinstance(span, BadDay):
        assert len(str(span)) < 300
    else:
        assert span.text.isascii()
        assert span.text == "".join(span.text.split())


@given(st.text(max_size=3) | points | written_spans())
@example("2015-11-26/2015-11-26")
@example("2015" + " " * 5000)
def test_one_single_day_is_a_day_or_refused(text: str) -> None:
    """A month, a year or a longer range is no day."""
    span = _read(text)
    if isinstance(span, Span) and span.is_day:
        assert parse_day(text) == span.first
    else:
        with pytest.raises(BadDay) as refused:
            parse_day(text)
        assert len(str(refused.value)) < 300


@given(st.dates(), st.dates())
@example(date(999, 1, 1), date(999, 12, 31))
@example(date(999, 2, 1), date(999, 2, 28))
@example(date(2016, 2, 1), date(2016, 2, 29))
@example(date.min, date.max)
@example(date.min, date.min)
@example(date.max, date.max)
def test_a_span_between_two_days_reads_back_as_the_same_days(one: date, other: date) -> None:
    """What a chain prints as its stretch can be asked again as it stands."""
    first, last = sorted([one, other])
    span = span_between(first, last)
    assert parse_span(span.text) == span
    assert (span.first or date.min, span.last or date.max) == (first, last)


@given(st.one_of(months, years, days))
@example("0001-01-01")
@example("9999-12-31")
@example("9999")
def test_a_span_between_the_ends_of_a_month_or_year_is_called_by_it(text: str) -> None:
    """November is called November, not by its first and last day; and so are the ends of the calendar."""
    span = parse_span(text)
    assert span.first is not None
    assert span.last is not None
    assert span_between(span.first, span.last) == span


@given(spans(), spans(), st.integers(-3, 30))
def test_spans_are_compared_as_their_days_are(one: Span, other: Span, number: int) -> None:
    """Touching is sharing a day, and lying within is sharing all of one's own."""
    window = [date(2000, 2, 20) + timedelta(days=offset) for offset in range(50)]
    mine, theirs = ({day for day in window if span.allows(day)} for span in (one, other))
    assert one.touches(other) == other.touches(one) == bool(mine & theirs)
    open_within = (one.first is not None or other.first is None) and (one.last is not None or other.last is None)
    assert one.within(other) == (mine <= theirs and open_within)
    day = window[0] + timedelta(days=max(0, number))
    assert one.allows(day) == Span("", day, day).within(one)


@given(st.dates(), st.integers(-5_000_000, 5_000_000))
def test_shifting_stops_at_the_ends_of_the_calendar(day: date, number: int) -> None:
    """A horizon of any length is no error."""
    exact = day.toordinal() + number
    inside = min(max(exact, date.min.toordinal()), date.max.toordinal())
    assert shift(day, number) == date.fromordinal(inside)


def test_the_example_in_the_documentation_holds() -> None:
    """What the docstring shows is what comes out."""
    assert doctest.testmod(graph.dates).failed == 0


def _read(text: str) -> Span | BadDay:
    try:
        return parse_span(text)
    except BadDay as error:
        return error


def _shown(read: Span | BadDay) -> str:
    return repr(read) if isinstance(read, Span) else read.what
