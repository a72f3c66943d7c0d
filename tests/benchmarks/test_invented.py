"""The invented country is sound, has as many claims as asked for, and is the same each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.invented import write_country
from loaders.curated import read_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_sound_and_of_the_size_asked_for(tmp_path: Path) -> None:
    """The checks of every dataset find nothing wrong with it."""
    write_country(tmp_path / "country", claims=400)
    assert len(read_folder(tmp_path / "country").claims) == 400


def test_it_is_the_same_each_time(tmp_path: Path) -> None:
    """Two runs measure the same."""
    for name in ("one", "two"):
        write_country(tmp_path / name, claims=200)
    assert read_folder(tmp_path / "one") == read_folder(tmp_path / "two")
