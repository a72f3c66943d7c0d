"""A disk that is full: the embedded engine says so, keeps what it had, and goes on once there is room again."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.api.programs import program, served
from tests.country import FOLDER
from tests.graph.embedded.conftest import wait_for_end
from tests.house.tree import TOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FACTS = str(TOP / "facts" / "azerbaijan")
#: Room enough to begin with the load, and not to keep it.
SIZE, LEFT = "64m", 900_000
#: What stands in the line whenever a disk is full.
SAID = "MB are left on the disk of"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, with the invented country loaded in `data`; only root may make one, in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)], check=False)
    if not made or made.returncode:
        pytest.skip("a small disk can be made by root only, on Linux")
    try:
        assert program(folder / "data", "load", str(FOLDER)).returncode == 0
        assert wait_for_end(folder / "data", seconds=30)
        yield folder
    finally:
        wait_for_end(folder / "data", seconds=30)
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, left: int) -> Path:
    """Fill the disk but for so many bytes; gives the file that does."""
    stuffing = disk / "stuffing"
    stuffing.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - left)))
    return stuffing


def loaded(address: str) -> dict[str, str]:
    """The datasets that a server answers from."""
    answer = httpx.get(f"{address}/api/v1/status", timeout=60)
    assert answer.status_code == 200, answer.text
    found = answer.json()["datasets"]
    assert isinstance(found, dict)
    return found


def test_a_load_that_finds_no_room_keeps_nothing_and_says_so(disk: Path) -> None:
    """Whoever reads beside it goes on reading the former state; with room, the same command and the same engine do."""
    data = disk / "data"
    with served(data) as (_, address):
        chain = httpx.get(f"{address}/api/v1/chains/arrest-of-elsad").content
        stuffing = fill(disk, LEFT)
        failed = program(data, "load", FACTS)
        assert (failed.returncode, failed.stdout, failed.stderr.count("\n")) == (3, "", 1)
        assert SAID in failed.stderr
        assert loaded(address) == {"veldania": "1.0.0"}
        assert httpx.get(f"{address}/api/v1/chains/arrest-of-elsad").content == chain
        stuffing.unlink()
        assert program(data, "load", FACTS).returncode == 0
        assert set(loaded(address)) == {"azerbaijan", "veldania"}
        assert "unchanged" in program(data, "load", FACTS).stdout


def test_an_engine_that_finds_no_room_to_start_says_so(disk: Path) -> None:
    """With room it starts, and holds what it held."""
    data = disk / "data"
    stuffing = fill(disk, 0)
    for command in (("status",), ("load", FACTS), ("serve", "--port", "0")):
        failed = program(data, *command)
        assert (failed.returncode, failed.stdout, failed.stderr.count("\n")) == (3, "", 1)
        assert SAID in failed.stderr
    stuffing.unlink()
    assert "veldania\t1.0.0" in program(data, "status").stdout
