"""Formats: found in their folder, asked in turn, and a path that none of them knows is refused with what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.errors import DatasetProblems, InputError
from loaders.format import formats, read_dataset
from tests.country import FOLDER
from tests.loaders.curated.writing import write_folder

if TYPE_CHECKING:
    from pathlib import Path

    from graph.records import Dataset


def test_the_curated_folder_is_a_format() -> None:
    """Formats are found by listing the folder, and each says what it is."""
    found = {one.name: one.title for one in formats()}
    assert "dataset.yml" in found["curated"]
    assert list(found) == sorted(found)


def test_a_dataset_is_read_in_the_format_that_it_has(veldania: Dataset) -> None:
    """The invented country is a curated folder."""
    assert read_dataset(FOLDER) == veldania


def test_problems_come_through(tmp_path: Path) -> None:
    """What is wrong with a dataset is for the format to say."""
    write_folder(tmp_path, {"id": "c-1"})
    with pytest.raises(DatasetProblems):
        read_dataset(tmp_path)


def test_what_is_no_dataset_is_refused_in_one_line(tmp_path: Path) -> None:
    """Nothing there, or nothing that a format recognises."""
    with pytest.raises(InputError, match="there is no such file or folder"):
        read_dataset(tmp_path / "nowhere")
    with pytest.raises(InputError, match="is no dataset in a known format") as refused:
        read_dataset(tmp_path)
    assert "curated: " in refused.value.mend
    assert "\n" not in str(refused.value)
