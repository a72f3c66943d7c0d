"""Days: acts have one, states have two, nothing is inverted and nothing comes after its publication."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.dates import parse_span
from graph.records import Citation
from tests.graph.making import PAPER, SOURCES, dataset, literal, part, post
from tests.graph.validation.finding import claim_problems, columns, problems


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"started": "2018-02-01", "ended": "2018-01-01"}, ["to"]),
        ({"started": "2018-02", "ended": "2018-01"}, ["to"]),
        ({"started": "2019", "ended": "2018"}, ["to"]),
        ({"started": "2018", "ended": "2018-01-01"}, []),
        ({"started": "2018-12-31", "ended": "2018"}, []),
        ({"started": "../2018", "ended": "2017"}, []),
        ({"started": "2018-01-01", "ended": "2018-01-01"}, []),
        ({"started": "2018", "ended": "2017/.."}, []),
        ({"started": None, "ended": None}, []),
        ({"started": None, "ended": None, "from_is_start": True}, ["from_is_start"]),
        ({"started": None, "ended": "2018", "from_is_start": True}, ["from_is_start"]),
        ({"started": "2018", "ended": None, "to_is_end": True}, ["to_is_end"]),
        ({"started": "2018", "ended": "2018", "on": "2018"}, ["on"]),
        ({"started": None, "ended": None, "on": "2018"}, ["on"]),
    ],
)
def test_a_state_has_a_first_and_a_last_day(changes: dict[str, Any], expected: list[str]) -> None:
    """An imprecise range is inverted only if no day lies in it; a flag needs its day."""
    assert columns(post("a", "2018-01-01", **changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"on": "2018-04-12"}, []),
        ({}, []),
        ({"started": "2018", "ended": "2018"}, ["from"]),
        ({"ended": "2018"}, ["to"]),
        ({"on": "2018", "started": "2018"}, ["from"]),
    ],
)
def test_an_act_has_on_and_nothing_else(changes: dict[str, Any], expected: list[str]) -> None:
    """`from` and `to` of an act would leave it without bounds: it could then be on any day."""
    assert columns(part("a", "police", "arresting-body", **changes)) == expected
    assert columns(literal("b", "arrest", "kind", "arrest", **{"started": None, "ended": None, **changes})) == expected


def test_what_is_timeless_has_no_day() -> None:
    """A kinship, a name."""
    related = post("a", "2018-01-01", predicate="relative_of", object="boris", qualifiers={"kinship": "sister"})
    assert columns(related) == ["on"]
    assert columns(literal("b", "anna", "name", "Anna", on="2018")) == ["on"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"started": "2020-06-01", "ended": "2020-06-01"}, []),
        ({"started": "2020-06", "ended": "2020-06"}, []),
        ({"started": "2020-06-02", "ended": "2020-06-02"}, ["from"]),
        ({"started": "2020-07", "ended": "2020-07"}, ["from"]),
        ({"started": "2019", "ended": "2025", "to_is_end": True}, []),
        ({"started": None, "ended": "2020-07", "to_is_end": True}, ["to"]),
    ],
)
def test_a_source_proves_nothing_after_its_publication(changes: dict[str, Any], expected: list[str]) -> None:
    """The paper appeared on 1 June 2020; an end that is announced stands beside a beginning that is known."""
    found = claim_problems(post("a", "2018-01-01", **changes))
    assert [one.column for one in found] == expected
    assert all("2020-06-01" in one.what for one in found)


def test_an_act_after_its_publication_is_refused() -> None:
    """Also one that may only have been later."""
    assert columns(part("a", "police", "keeper", on="2020-06-02")) == ["on"]
    assert columns(part("b", "police", "keeper", on="2020-06")) == []


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ((None,), []),
        (("2019", None), []),
        (("2019", "2021"), []),
        (("2019", "2018/.."), []),
        (("2019",), ["from"]),
        (("2018", "2019"), ["from"]),
    ],
)
def test_the_latest_publication_counts_if_all_are_known(published: tuple[str | None, ...], expected: list[str]) -> None:
    """A source without a day, or with an open one, may have appeared at any time."""
    days = [parse_span(day) if day else None for day in published]
    extra = [replace(PAPER, id=f"s{number}", published=day, published_basis="x") for number, day in enumerate(days)]
    cited = post("a", "2020-01-01", citations=tuple(Citation(source.id) for source in extra))
    found = problems(dataset(cited, sources=(*SOURCES, *extra)))
    assert [one.column for one in found] == expected
    assert all("2019-12-31" in one.what for one in found)


def test_a_range_of_publication_says_how_it_was_found() -> None:
    """A text without a day of its own must not get one from nowhere."""
    vague = replace(PAPER, id="vague", published=parse_span("2020/2021"))
    found = problems(dataset(sources=(*SOURCES, vague)))
    assert [(one.file, one.row, one.column) for one in found] == [("sources.csv", 6, "published_basis")]
    assert problems(dataset(sources=(*SOURCES, replace(vague, published_basis="mentions a verdict")))) == []
