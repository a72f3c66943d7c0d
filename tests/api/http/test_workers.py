"""Several workers at one address, on either engine: they share the graph and the counts, are replaced, and end."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import pytest

from api.http.serving import allowed_hosts
from graph.embedded.folder import Folder
from graph.errors import InputError
from tests.api.http.test_serving import ended
from tests.api.programs import program, served, variables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.settings import Settings

WORKERS = 2
COUNTED = re.compile(r'answerable_requests_total\{door="([^"]+)",method="GET",status="200"\} (\d+)')


@contextmanager
def team(settings: Settings, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve a graph with several workers."""
    with served(settings.data_dir, "--workers", str(WORKERS), *arguments, **variables(settings)) as serving:
        yield serving


def workers_of(process: int) -> list[int]:
    """The workers of a server, by the system's list of processes."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    return [int(pid) for pid, parent in map(str.split, listed.splitlines()) if int(parent) == process]


def ask(address: str) -> tuple[int, bytes]:
    """Ask for a chain on a connection of its own, so that any worker may get it."""
    answer = httpx.get(f"{address}/api/v1/chains/arrest-of-elsad", timeout=30)
    return answer.status_code, answer.content


def counted(address: str) -> dict[str, int]:
    """What `/metrics` says of answered questions, by door."""
    return {door: int(count) for door, count in COUNTED.findall(httpx.get(f"{address}/metrics").text)}


def test_workers_share_the_graph_and_the_counts(country_reached: Settings) -> None:
    """Many questions at one time get one and the same answer, and any worker tells how many all of them answered."""
    with team(country_reached) as (process, address):
        assert len(workers_of(process.pid)) == WORKERS
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(ask, [address] * 40))
        assert {status for status, _ in answers} == {200}
        assert len({content for _, content in answers}) == 1
        told = [counted(address)["/api/v1/chains/{id}"] for _ in range(6)]
        assert told == [40] * 6


def test_a_worker_that_ends_is_replaced(country_reached: Settings) -> None:
    """Meanwhile the others answer, and nothing that was counted is lost."""
    with team(country_reached) as (process, address):
        ask(address)
        first, _ = before = workers_of(process.pid)
        os.kill(first, signal.SIGKILL)
        end = time.monotonic() + 30
        while len(set(workers_of(process.pid)) - set(before)) < 1 and time.monotonic() < end:
            assert ask(address)[0] == 200
        assert len(workers_of(process.pid)) == WORKERS
        assert first not in workers_of(process.pid)
        assert counted(address)["/api/v1/chains/{id}"] >= 2


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_all(tmp_path: Path, ending: signal.Signals) -> None:
    """Quietly, with success, and neither a worker nor the engine is left."""
    with served(tmp_path, "--workers", str(WORKERS)) as (process, address):
        assert httpx.get(f"{address}/readyz").status_code == 200
        announced = Folder.prepare(tmp_path).read_run()
        assert announced is not None
        left = [*workers_of(process.pid), announced[0].pid]
        process.send_signal(ending)
        output, errors = process.communicate(timeout=30)
        assert (process.returncode, output, errors) == (0, "", "")
        assert all(ended(pid) for pid in left)


def test_workers_do_not_outlive_who_started_them(tmp_path: Path) -> None:
    """However it ended: nobody would replace or end them any more."""
    with served(tmp_path, "--workers", str(WORKERS)) as (process, address):
        assert httpx.get(f"{address}/healthz").status_code == 200
        left = workers_of(process.pid)
        process.kill()
        assert all(ended(pid) for pid in left)


def test_a_graph_that_cannot_be_opened_is_told_once(tmp_path: Path) -> None:
    """Before any worker is started, in one line, as with a single server."""
    (tmp_path / "engine" / "start.lock").mkdir(parents=True)
    ran = program(tmp_path, "serve", "--port", "0", "--workers", "2")
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (3, "", 1)


def test_faults_can_go_to_standard_error(tmp_path: Path) -> None:
    """As whoever runs a container reads them; no log file is made then."""
    with served(tmp_path, "--log", "-") as (process, address):
        announced = Folder.prepare(tmp_path).read_run()
        assert announced is not None
        (tmp_path / "engine").rename(tmp_path / "engine-away")
        (tmp_path / "engine").touch()
        os.kill(announced[0].pid, signal.SIGKILL)
        assert ended(announced[0].pid)
        assert httpx.get(f"{address}/readyz", timeout=60).status_code >= 500
        process.terminate()
        _, errors = process.communicate(timeout=30)
    assert " ERROR answerable" in errors
    assert not (tmp_path / "answerable.log").exists()


def test_names_under_which_it_may_be_asked(tmp_path: Path) -> None:
    """Only those named, and those of this machine, even where other machines reach it."""
    with served(tmp_path, "--host", "0.0.0.0", "--remote", "--name", "graph.example") as (_, address):  # noqa: S104
        asked = {
            name: httpx.get(f"{address}/healthz", headers={"Host": name}).status_code
            for name in ("graph.example:8000", "localhost", "127.0.0.1:80", "rebound.example")
        }
    assert asked == {"graph.example:8000": 200, "localhost": 200, "127.0.0.1:80": 200, "rebound.example": 421}


def test_which_names_are_allowed() -> None:
    """Without any a server for this machine takes those of this machine, and one for others takes all."""
    assert allowed_hosts((), remote=True) is None
    assert "localhost" in (allowed_hosts((), remote=False) or ())
    assert "graph.example" in (allowed_hosts(["graph.example"], remote=True) or ())
    for name in ("graph.example:8000/path", "https://graph.example", "", "*"):
        with pytest.raises(InputError, match="--name"):
            allowed_hosts([name], remote=True)
