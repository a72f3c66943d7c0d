"""Who can reach the engine: nobody but who can read its folder, by any door."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import neo4j
import pytest
from neo4j.exceptions import AuthError

from graph.embedded.doors import open_doors, speaks_bolt
from graph.embedded.folder import DATABASE, LOADER, READER, Folder
from graph.embedded.joining import join
from tests.graph.embedded.conftest import wait_for_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.embedded.joining import Seat

STATE_LISTEN = "0A"


@pytest.fixture(scope="module")
def seat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seat]:
    """A seat at an engine that these tests only look at."""
    data_dir = tmp_path_factory.mktemp("private")
    before = os.umask(0)
    seat = join(data_dir)
    os.umask(before)
    yield seat
    seat.leave()
    assert wait_for_end(data_dir)


def listening(pid: int) -> list[tuple[str, int]]:
    """Address in hexadecimal and port of every TCP socket on which a process listens, as the kernel tells it."""
    links = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed since it was listed
            links.append(str(entry.readlink()))
    lines = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{pid}/net/{table}").read_text(encoding="ascii").splitlines()[1:]
    ]
    mine = [line for line in lines if line[3] == STATE_LISTEN and f"socket:[{line[9]}]" in links]
    return [(line[1].partition(":")[0], int(line[1].partition(":")[2], 16)) for line in mine]


def loopback(address: str) -> bool:
    """Whether a hexadecimal address of the kernel's tables is 127.0.0.1, or the same in IPv6."""
    return address in {"0100007F", "0000000000000000FFFF00000100007F"}


def test_every_listening_port_is_bolt_on_loopback(seat: Seat) -> None:
    """The engine's HTTP door, with its console and its tools for language models, is closed; Bolt alone is left."""
    if Path("/proc/self/net/tcp").exists():
        ports = listening(seat.run.pid)
        assert [port for _, port in ports] == [seat.run.port]
        assert all(loopback(address) for address, _ in ports)
    assert speaks_bolt(seat.run.port)


@pytest.mark.parametrize("auth", [None, (LOADER, ""), (READER, "reader"), ("neo4j", "neo4j")])
def test_nobody_gets_in_without_the_password(seat: Seat, auth: tuple[str, str] | None) -> None:
    """Without the password of this run there is no answer."""
    with (
        neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{seat.run.port}", auth=auth) as driver,
        pytest.raises(AuthError),
        driver.session(database=DATABASE) as session,
    ):
        session.run("RETURN 1 AS one").consume()


def test_only_the_owner_can_look_into_the_folder(seat: Seat) -> None:
    """Folders have mode 700 and files mode 600, whatever the starter's umask was."""
    modes = {path: path.stat().st_mode & 0o777 for path in [seat.folder.path, *seat.folder.path.rglob("*")]}
    assert {path: mode for path, mode in modes.items() if mode != (0o700 if path.is_dir() else 0o600)} == {}


def test_a_folder_that_was_open_is_closed(tmp_path: Path) -> None:
    """An engine's folder that others could read is made private before anything is written into it."""
    (tmp_path / "engine").mkdir(mode=0o755)
    (tmp_path / "engine").chmod(0o755)
    assert Folder.prepare(tmp_path).path.stat().st_mode & 0o777 == 0o700


def test_a_new_data_folder_is_private(tmp_path: Path) -> None:
    """The data folder is made with mode 700; one that was there keeps its own."""
    Folder.prepare(tmp_path / "new")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_the_password_stands_in_its_file_alone(seat: Seat) -> None:
    """Neither a log nor a setting of the engine, nor its command line or environment, shows the password."""
    secret = seat.password.get_secret_value()
    assert len(secret) >= 40
    files = [path for path in seat.folder.path.rglob("*") if path.is_file() and secret.encode() in path.read_bytes()]
    assert files == [seat.folder.path / "password"]
    assert secret not in repr(seat)
    shown = subprocess.run(["ps", "eww", str(seat.run.pid)], capture_output=True, text=True, check=True).stdout
    assert "graph.embedded.child" in shown
    assert secret not in shown


def test_our_secrets_do_not_travel_into_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine gets none of the starter's settings."""
    monkeypatch.setenv("ANSWERABLE_DATABASE_PASSWORD", "for another database")
    seat = join(tmp_path)
    shown = subprocess.run(["ps", "eww", str(seat.run.pid)], capture_output=True, text=True, check=True).stdout
    seat.leave()
    assert "for another database" not in shown
    assert wait_for_end(tmp_path)


def test_the_engine_stands_apart_from_its_starter(seat: Seat) -> None:
    """It has a session of its own, so that Ctrl-C reaches the program and not the engine, and holds no lock of ours."""
    assert os.getsid(seat.run.pid) != os.getsid(0)
    assert os.getpgid(seat.run.pid) != os.getpgid(0)


def test_this_process_opens_no_door(seat: Seat) -> None:
    """All listening is the child's."""
    assert seat.run.port not in [door.port for door in open_doors()]
