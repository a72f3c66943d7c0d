"""Only plain files of the folder are read: a pipe would never end, a link could lead anywhere."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from loaders.curated import check_folder
from tests.country import FOLDER

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["claims.csv", "sources.csv", "dataset.yml"])
@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_what_is_no_plain_file_is_a_problem_and_not_read(tmp_path: Path, name: str, kind: str) -> None:
    """The check ends at once and shows nothing of what the link leads to."""
    folder = tmp_path / "country"
    shutil.copytree(FOLDER, folder)
    (folder / name).unlink()
    if kind == "pipe":
        os.mkfifo(folder / name)
    else:
        (tmp_path / "secret").write_text("a line that nobody should see", encoding="utf-8")
        (folder / name).symlink_to(tmp_path / "secret")
    _, problems = check_folder(folder)
    assert any(problem.file == name and "no plain file" in problem.what for problem in problems)
    assert "nobody should see" not in repr(problems)
