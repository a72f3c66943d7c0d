"""What a file says of itself is told whole, in words, on lines of its own."""

from __future__ import annotations

from dataclasses import replace

from exports.about import about_lines, about_text
from queries.subgraph.records import NOTICE
from tests.exports import invented


def test_everything_that_a_reader_has_to_know_is_there() -> None:
    """Question, parameters, day, audience, datasets with version and licence, what was cut and withheld, the notice."""
    lines = about_lines(invented.ABOUT)
    assert lines[0] == ("Title", invented.ABOUT.title)
    assert ("Read this first", NOTICE) in lines
    assert [text for label, text in lines if label == "Asked with"] == ["chain = arrest-of-elsad", "on = 2018-04-12"]
    assert ("Drawn from", "Veldania, an invented country (veldania), version 7d0c9a41b2e3, licence CC-BY-4.0") in lines
    assert ("Cut", invented.ABOUT.cut) in lines
    assert [text for label, text in lines if label == "Withheld"] == list(invented.ABOUT.withheld)
    assert ("Latest record", "2026-01-02T03:04:05Z") in lines
    assert ("Holds", "13 nodes, 15 edges, 20 claims, 5 sources") in lines


def test_what_is_not_said_has_no_line() -> None:
    """An empty label would look like a slip."""
    about = replace(invented.ABOUT, on="", cut="", withheld=())
    labels = {label for label, _ in about_lines(about)}
    assert labels.isdisjoint({"Days asked", "Cut", "Withheld", "Empty"})


def test_a_title_of_several_lines_is_one_line() -> None:
    """It cannot pass for another label."""
    about = replace(invented.ABOUT, title="A title\nMade for: authority")
    assert about_text(about).splitlines()[0] == "Title: A title Made for: authority"
