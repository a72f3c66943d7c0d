"""A tool is found where it is, and its absence is told in a line that says how to get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tools import TOOLS, find_tools, made, on_path

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_program_is_found_on_the_path_by_any_of_its_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian and others call the same browser by different names."""
    program = tmp_path / "browser-by-another-name"
    program.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert on_path("browser", program.name)() == program
    assert on_path("browser")() is None


def test_a_folder_counts_once_it_is_whole(tmp_path: Path) -> None:
    """A fetch that was broken off leaves a folder without its stamp."""
    assert made(tmp_path, "stamp")() is None
    (tmp_path / "stamp").touch()
    assert made(tmp_path, "stamp")() == tmp_path


def test_every_tool_says_how_it_is_got(pytestconfig: pytest.Config) -> None:
    """One line each, and each is a fixture."""
    assert list(find_tools()) == list(TOOLS)
    for tool in TOOLS.values():
        assert "`" in tool.how
        assert "\n" not in tool.absent
    assert pytestconfig.rootpath.is_dir()
