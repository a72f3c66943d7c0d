"""Why the engine may not start: each reason gives one clear line that says where the log is and how to mend it."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from graph.embedded import starting
from graph.embedded.folder import Folder
from graph.embedded.joining import join
from graph.errors import EngineStartFailed
from tests.graph.embedded.conftest import wait_for_end

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Programs that stand for a child in trouble; they get the same arguments.
HANGS = "import time; time.sleep(60)"
CRASHES = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"
NO_ENGINE = "import sys; sys.modules['arcadedb'] = None; from graph.embedded.child import main; main()"
FULL_DISK = (
    "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)); from graph.embedded.child import main; main()"
)


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Lets another program than the child be started, in a module that lies in a folder of its own."""
    folder = tmp_path / "program"
    folder.mkdir()

    def take(text: str) -> None:
        (folder / "stand_in.py").write_text(text)
        monkeypatch.setenv("PYTHONPATH", str(folder))
        monkeypatch.setattr(starting, "MODULE", "stand_in")

    return take


def refusal(data_dir: Path, seconds: float = 30.0) -> str:
    """The one line of an attempt that fails."""
    with pytest.raises(EngineStartFailed) as caught:
        join(data_dir, seconds=seconds)
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith("the embedded engine could not be started: ")
    return line


def test_a_data_folder_that_is_none(tmp_path: Path) -> None:
    """A file where the folder should be is named, with the variable to set."""
    (tmp_path / "file").touch()
    line = refusal(tmp_path / "file" / "data")
    assert f"its data folder {tmp_path / 'file' / 'data'} cannot be used" in line
    assert "ANSWERABLE_DATA_DIR" in line


def test_no_package_for_this_platform(tmp_path: Path, program: Callable[[str], None]) -> None:
    """Where the engine's package is missing, the line names it and the other way."""
    program(NO_ENGINE)
    line = refusal(tmp_path)
    assert "the package arcadedb cannot be loaded" in line
    assert "ANSWERABLE_DATABASE_URI" in line
    assert wait_for_end(tmp_path)


def test_a_full_disk(tmp_path: Path, program: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that cannot write its files says so and ends."""
    program(FULL_DISK)
    monkeypatch.setattr(starting, "KEPT_PREFIXES", ())  # what measures coverage could not write its file either
    assert f"log: {tmp_path / 'engine' / 'log'}" in refusal(tmp_path)
    assert wait_for_end(tmp_path, seconds=25)


def test_an_engine_that_crashes(tmp_path: Path, program: Callable[[str], None]) -> None:
    """A child that dies without a word is noticed at once."""
    program(CRASHES)
    assert "it ended without a word" in refusal(tmp_path)


def test_an_engine_that_hangs(tmp_path: Path, program: Callable[[str], None]) -> None:
    """A child that is never ready is killed when the time is over."""
    program(HANGS)
    assert "it was not ready within 1 seconds" in refusal(tmp_path, seconds=0.8)


def test_a_damaged_graph(tmp_path: Path) -> None:
    """A graph that the engine cannot open gives its reason, and leaves the folder free for a repair."""
    seat = join(tmp_path)
    seat.leave()
    assert wait_for_end(tmp_path)
    (tmp_path / "engine" / "store" / "databases" / "answerable" / "configuration.json").write_text("damaged")
    assert f"log: {tmp_path / 'engine' / 'log'}" in refusal(tmp_path)
    assert wait_for_end(tmp_path, seconds=25)
    shutil.rmtree(tmp_path / "engine" / "store")
    join(tmp_path).leave()
    assert wait_for_end(tmp_path)


def test_no_interpreter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that cannot be started at all is one line too."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nowhere"))
    assert "No such file" in refusal(tmp_path)


def test_a_folder_that_cannot_be_locked(tmp_path: Path) -> None:
    """What the system says of a file in the folder is passed on with the file's name."""
    (tmp_path / "engine" / "start.lock").mkdir(parents=True)
    assert "Is a directory" in refusal(tmp_path)


def test_an_announcement_that_is_half_written(tmp_path: Path) -> None:
    """What cannot be read as an announcement counts as none."""
    folder = Folder.prepare(tmp_path)
    assert folder.read_run() is None
    (folder.path / "run.json").write_text("{")
    assert folder.read_run() is None
    (folder.path / "run.json").write_text('{"pid": 1}')
    assert folder.read_run() is None
    folder.sweep_run()
    assert list(folder.path.iterdir()) == [folder.logs]


def test_the_output_file_does_not_grow_for_ever(tmp_path: Path, program: Callable[[str], None]) -> None:
    """What a child prints is kept from run to run, up to a size."""
    program("print('x' * 10)")
    refusal(tmp_path)
    refusal(tmp_path)
    output = tmp_path / "engine" / "log" / "child.log"
    assert output.read_text() == ("x" * 10 + "\n") * 2
    output.write_bytes(b"x" * (starting.OUTPUT_LIMIT + 1))
    refusal(tmp_path)
    assert output.read_text() == "x" * 10 + "\n"
