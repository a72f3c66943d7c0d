"""How single things are worded on a page, so that nothing hangs on colour and no abbreviation has to be known."""

from __future__ import annotations

from datetime import date

import pytest

from api.cli.failing import log_file
from api.cli.pages.question import cell
from api.cli.pages.words import days, plain, span_words

FIRST, LAST = date(2015, 11, 26), date(2016, 3, 1)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (FIRST, "2015-11-26"),
        ([], ""),
        (["a", None, "b"], "a, b"),
        ({"id": "x", "name": "X", "type": "Person", "protected": False}, "X (x)"),
        ({"source": "s", "title": "Title", "locator": "¶4"}, "Title ¶4"),
        ({"source": "s", "title": None, "locator": None}, "s"),
        ({"stance": "denies", "by": {"id": "x", "name": "X"}, "told_by": None, "note": ""}, "denied by X (x)"),
        (
            {"stance": "no-reply", "by": {"id": "x", "name": "X"}, "told_by": {"id": "y", "name": "Y"}, "note": "all"},
            "no reply from X (x), as Y (y) tells it: all",
        ),
        ({"stance": "asserts", "by": {"id": "x", "name": "X"}}, "contradicted by X (x)"),
        ({"key": "value", "none": None}, "key: value"),
    ],
)
def test_a_cell_is_written_for_a_reader(value: object, written: str) -> None:
    """Names with ids, yes and no, lists with commas, replies as sentences."""
    assert cell(value) == written


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        ((FIRST, FIRST), "2015-11-26"),
        ((FIRST, LAST), "2015-11-26 to 2016-03-01"),
        ((FIRST, None), "from 2015-11-26"),
        ((None, LAST), "until 2016-03-01"),
        ((None, None), ""),
    ],
)
def test_an_interval_is_written_in_words(interval: tuple[date | None, date | None], written: str) -> None:
    """An open end is said, not left blank."""
    assert days(interval) == written


def test_days_as_curated_are_written_in_words() -> None:
    """A slash and two dots are for curators."""
    assert [span_words(text) for text in ("2016", "2016/2019-03", "../2016", "2016/..", "../..", "")] == [
        "2016",
        "2016 to 2019-03",
        "until 2016",
        "from 2016",
        "any day",
        "",
    ]


def test_words_of_the_vocabulary_are_plain_words() -> None:
    """Neither hyphens nor underscores."""
    assert (plain("arresting-body"), plain("holds_post")) == ("arresting body", "holds post")


def test_the_log_has_a_place_whatever_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside the graph, or where logs go if the settings cannot be read."""
    assert log_file().name == "answerable.log"
    monkeypatch.setenv("ANSWERABLE_DATABASE_URI", "nonsense")
    assert log_file().name == "answerable.log"
