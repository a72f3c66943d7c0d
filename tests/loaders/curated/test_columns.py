"""The columns are those that a researcher reads about in `facts/README.md`, no more and no fewer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.records import NATURES, PLACEHOLDERS, PROTECTION_REASONS, SOURCE_KINDS, Sensitivity, Stance, Standing, Status
from loaders.curated.columns import CLAIMS, COVERAGE, ENTITIES, REASONS, SOURCES

README = (Path(__file__).parents[3] / "facts" / "README.md").read_text(encoding="utf-8")


def rows_of(section: str) -> dict[str, str]:
    """The rows of the table of a section: its first cell, and the meaning."""
    text = README.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    rows = (line.strip("| ").partition(" | ") for line in text.splitlines() if line.startswith("| `"))
    return {first: meaning for first, _, meaning in rows}


def documented(section: str) -> list[str]:
    """The columns of a section, in order."""
    return [name for first in rows_of(section) for name in re.findall(r"`([a-z_0-9]+)`", first)]


def words(section: str, column: str) -> set[str]:
    """The words that the meaning of a column lists."""
    meaning = next(text for first, text in rows_of(section).items() if f"`{column}`" in first)
    return set(re.findall(r"`([a-z-]+)`", meaning))


@pytest.mark.parametrize(
    ("section", "columns"),
    [("sources.csv", SOURCES), ("entities.csv", ENTITIES), ("claims.csv", CLAIMS), ("coverage.csv", COVERAGE)],
)
def test_the_documented_columns_are_the_columns(section: str, columns: tuple[str, ...]) -> None:
    """In the same order, each once."""
    assert documented(section) == list(columns)


@pytest.mark.parametrize(
    ("section", "column", "known"),
    [
        ("sources.csv", "kind", SOURCE_KINDS),
        ("entities.csv", "placeholder", PLACEHOLDERS),
        ("entities.csv", "protected", PROTECTION_REASONS),
        ("claims.csv", "stance", [stance.value for stance in Stance]),
        ("claims.csv", "standing", [standing.value for standing in Standing]),
        ("claims.csv", "status", [status.value for status in Status]),
        ("claims.csv", "sensitivity", [level.value for level in Sensitivity]),
        ("claims.csv", "nature", NATURES),
    ],
)
def test_the_documented_words_are_those_that_are_taken(section: str, column: str, known: list[str]) -> None:
    """Every word of a fixed list is explained, and nothing explained is refused."""
    assert set(known) <= words(section, column)
    assert words(section, column) - set(known) <= {"protected-"}


def test_the_documented_reasons_are_those_of_coverage() -> None:
    """Why a sentence makes no claim."""
    meaning = next(text for first, text in rows_of("coverage.csv").items() if first == "`reason`")
    assert set(re.findall(r"`([a-z ]+)`", meaning)) == set(REASONS)
