"""What a caller gives: converted strictly, and refused with one line that says how to give it."""

from __future__ import annotations

from datetime import date

import pytest

from graph.dates import parse_span
from graph.errors import BadDay, BadParameter
from queries.header import Parameter
from queries.kinds import parse_kind
from queries.values import LONGEST, convert


def take(kind: str, given: object, default: str | None = None) -> dict[str, object]:
    """Convert one value for a parameter `x` of this type."""
    parameter = Parameter("x", parse_kind(kind, column=False), "meaning", default)
    return convert([parameter], {} if given is None else {"x": given})


@pytest.mark.parametrize(
    ("kind", "given", "value"),
    [
        ("text", "MATCH (n) DETACH DELETE n", "MATCH (n) DETACH DELETE n"),
        ("text(a|b)", "b", "b"),
        ("id", " raid-squad ", "raid-squad"),
        ("date", "2018-04-12", date(2018, 4, 12)),
        ("date", date(2018, 4, 12), date(2018, 4, 12)),
        ("integer(0..10)", "7", 7),
        ("integer", -3, -3),
        ("boolean", "Yes", True),
        ("boolean", False, False),
        ("list(text)", "a, b,,c", ["a", "b", "c"]),
        ("list(integer)", ["1", 2], [1, 2]),
        ("edge", "holds_post", "holds_post"),
        ("predicate", "name", "name"),
        ("act", "arrest", "arrest"),
    ],
)
def test_a_value_is_converted(kind: str, given: object, value: object) -> None:
    """Text from a command line and values from a program give the same; Cypher in a value is text."""
    assert take(kind, given) == {"x": value}


@pytest.mark.parametrize("given", ["2018-04", parse_span("2018-04")])
def test_a_span_is_two_days(given: object) -> None:
    """A statement compares days, so a month becomes its first and last."""
    assert take("span", given) == {"x_from": date(2018, 4, 1), "x_to": date(2018, 4, 30)}


def test_an_open_span_has_no_day_there() -> None:
    """Where nothing is known there is null."""
    assert take("span", "2018/..") == {"x_from": date(2018, 1, 1), "x_to": None}


def test_defaults_stand_in_for_what_is_not_given() -> None:
    """`none` is null, also for both days of a span; other defaults are converted like a value."""
    assert take("span", None, "none") == {"x_from": None, "x_to": None}
    assert take("integer(0..900)", None, "730") == {"x": 730}
    assert take("text", None, "none") == {"x": None}


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        ("text", None, "x: no value"),
        ("text", "", "x: is empty"),
        ("id", "  ", "x: is empty"),
        ("text", "a" * (LONGEST + 1), "is longer than 10,000 bytes"),
        ("text", "ə" * 6_000, "is longer than 10,000 bytes"),
        ("text", "a\0b", "holds a letter that is none"),
        ("text", "\ud800", "holds a letter that is none"),
        ("text", 5, "x: is no text"),
        ("text(a|b)", "c", "'c' is not among the values (one of a, b)"),
        ("integer", "seven", "'seven' is no whole number"),
        ("integer", True, "'True' is no whole number"),
        ("integer", "٧", "is no whole number"),
        ("integer", "9" * 30, "is no whole number"),
        ("integer(0..10)", "11", "11 is out of range (from 0 to 10)"),
        ("boolean", "maybe", "'maybe' is neither yes nor no"),
        ("boolean", 1, "'1' is neither yes nor no"),
        ("list(text)", 5, "x: is no list"),
        ("list(text)", ["a" * 6_000, "b" * 6_000], "is longer than 10,000 characters"),
        ("edge", "holds_pots", "the schema has no edge 'holds_pots' (one of holds_post"),
        ("act", "arest", "the schema has no act 'arest' (one of arrest"),
    ],
)
def test_a_bad_value_is_refused(kind: str, given: object, said: str) -> None:
    """One line with the parameter, what is wrong and how to mend it."""
    with pytest.raises(BadParameter) as raised:
        take(kind, given)
    assert said in str(raised.value)


@pytest.mark.parametrize("given", ["2018-02-30", "2018", "tomorrow", "2018-04-12T10:00"])
def test_a_bad_day_is_refused(given: str) -> None:
    """A day is one day of the calendar."""
    with pytest.raises(BadDay, match=r"^x: "):
        take("date", given)


def test_an_inverted_span_is_refused() -> None:
    """A range that ends before it begins is a slip."""
    with pytest.raises(BadDay, match="ends before it begins"):
        take("span", "2019/2018")


def test_an_unknown_parameter_is_refused_with_the_nearest() -> None:
    """A slip in a name does not fall under the table."""
    parameter = Parameter("body", parse_kind("id", column=False), "meaning")
    with pytest.raises(BadParameter, match=r"bod: the question does not take this \(did you mean body\?\)"):
        convert([parameter], {"bod": "x"})
    with pytest.raises(BadParameter, match="it takes body"):
        convert([parameter], {"zzz": "x"})
    with pytest.raises(BadParameter, match="it takes nothing"):
        convert([], {"zzz": "x"})


@pytest.mark.parametrize("kind", ["list(id)", "integer(0..5)", "text(a|b)", "id(Agency|Organization)"])
def test_a_type_reads_as_it_is_written(kind: str) -> None:
    """What docs show is what a header says."""
    assert str(parse_kind(kind, column=False)) == kind
