"""Coverage: every sentence that was counted has one row, which names claims or a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loaders.curated.columns import COVERAGE
from loaders.curated.folder import check_folder
from tests.loaders.curated.writing import MANIFEST, POST, write_folder, write_table

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = "sentences:\n  paper: [2, 1]\n"
ROWS = [
    {"source": "paper", "paragraph": "1", "sentence": "1", "reason": "title"},
    {"source": "paper", "paragraph": "1", "sentence": "2", "claims": "c-0003; n-0"},
    {"source": "paper", "paragraph": "2", "sentence": "1", "claims": "test:c-0003"},
]


def found(path: Path, rows: list[dict[str, str]], counted: str = COUNTED) -> list[tuple[str, int, str, str]]:
    """Everything that is wrong with a folder that has this coverage."""
    write_folder(path, POST, manifest=MANIFEST + counted)
    write_table(path / "coverage.csv", COVERAGE, rows)
    return [(one.file, one.row, one.column, one.what) for one in check_folder(path)[1]]


def test_complete_coverage_is_sound(tmp_path: Path) -> None:
    """Claims are named alone or with their dataset."""
    assert found(tmp_path, ROWS) == []


def test_without_counted_sentences_no_coverage_is_kept(tmp_path: Path) -> None:
    """A dataset from elsewhere need not count."""
    write_folder(tmp_path, POST)
    assert check_folder(tmp_path)[1] == []


def test_a_sentence_without_a_row_is_named(tmp_path: Path) -> None:
    """Whoever skipped one is told which."""
    assert found(tmp_path, ROWS[:2]) == [("coverage.csv", 0, "", "paper paragraph 2 sentence 1 has no row")]


def test_a_row_without_a_sentence_is_named(tmp_path: Path) -> None:
    """Of the text, or of a source that was not counted."""
    more = [{"source": "paper", "paragraph": "2", "sentence": "2", "reason": "title"}]
    what = "paper paragraph 2 sentence 2 is not counted in dataset.yml"
    assert found(tmp_path, ROWS + more) == [("coverage.csv", 0, "", what)]


def test_a_sentence_in_two_rows_is_named(tmp_path: Path) -> None:
    """In the second of them."""
    assert found(tmp_path, [*ROWS, ROWS[0]]) == [
        ("coverage.csv", 5, "sentence", "this sentence stands in another row too")
    ]


@pytest.mark.parametrize(
    ("cells", "column", "what"),
    [
        ({"claims": "c-9"}, "claims", "no claim 'c-9'"),
        ({"claims": "c-0003", "reason": "title"}, "reason", "name either claims or the reason why there are none"),
        ({}, "reason", "name either claims or the reason why there are none"),
        ({"reason": "boring"}, "reason", "'boring' is not known"),
    ],
)
def test_a_row_names_claims_or_a_known_reason(tmp_path: Path, cells: dict[str, str], column: str, what: str) -> None:
    """One of the two, and only what exists."""
    last = {"source": "paper", "paragraph": "2", "sentence": "1"} | cells
    assert found(tmp_path, [*ROWS[:2], last]) == [("coverage.csv", 4, column, what)]


@pytest.mark.parametrize("number", ["", "0", "00", "-1", "1.0", "one", "٣", "9" * 5000])
def test_paragraph_and_sentence_are_numbers_from_one(tmp_path: Path, number: str) -> None:
    """Of any script but ours, of any length, none is taken for one."""
    last = ROWS[2] | {"paragraph": number}
    problems = found(tmp_path, [*ROWS[:2], last])
    assert ("coverage.csv", 4, "paragraph", "paragraph and sentence are whole numbers from 1") in problems


@pytest.mark.parametrize(
    "counted",
    [
        "sentences: 3\n",
        "sentences: [1, 2]\n",
        "sentences:\n  paper: 3\n",
        "sentences:\n  paper: [x]\n",
        "sentences:\n  paper: [[1]]\n",
        "sentences:\n  paper: [-1]\n",
        "sentences:\n  paper: [1.5]\n",
        "sentences:\n  paper: [999999999999]\n",
        "sentences:\n  paper:\n",
        "sentences:\n  papre: [1]\n",
    ],
)
def test_counts_that_cannot_be_used_are_named(tmp_path: Path, counted: str) -> None:
    """Of each source a list of numbers; and the source exists."""
    assert ("dataset.yml", 0, "sentences") in [one[:3] for one in found(tmp_path, [], counted)]


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    """If sentences were counted, there is a coverage to keep."""
    write_folder(tmp_path, POST, manifest=MANIFEST + COUNTED)
    problems = [(one.file, one.what) for one in check_folder(tmp_path)[1]]
    assert ("coverage.csv", "the file is missing") in problems
