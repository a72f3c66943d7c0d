"""A Neo4j server that is killed in the middle of a load and of a request, stays away and comes back, seen from outside.

One outage, since a server takes its time to start; each test looks at one side of it.
"""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from api.cli.main import run
from api.http.app import create_app
from graph.database import Writer, open_database
from graph.writer import load
from tests.api.doors import asking
from tests.api.programs import program, served, variables, wait_for
from tests.country import FOLDER
from tests.graph.writer.dump import everything
from tests.neo4j_server.process import start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from fastapi import FastAPI

    from graph.records import Dataset
    from graph.settings import Settings
    from tests.graphs import ServerGraphs
    from tests.neo4j_server.found import Found
    from tests.neo4j_server.place import Place

STATUS, READY = "/api/v1/status", "/readyz"
DOORS = (STATUS, READY, "/api/v1/search?text=somebody", "/api/v1/chains/arrest-of-elsad", "/api/v1/schema")
#: Long enough for a request to reach a server that no longer answers.
HANGING_SECONDS = 0.5
WRONG = "hunter2-hunter2"
Told = tuple[int, str, str]


@dataclass
class Outage:
    """What was seen.

    Attributes:
        before: everything that the graph held before the load that was hit.
        load: what the load said that was hit; exit code, output and errors.
        hanging: the answer to the request that was hit.
        away: the answers of a running application while there was no server.
        command: what a command said meanwhile.
        early: what a service said that was started meanwhile: status and Retry-After.
        starting: with which statuses it answered until the server was there.
        refused: the answer of one that has a wrong password, once the server was there.
        log: what that one wrote down.
        back: everything that the graph held when the server was back.
        answers: the answers of the application then.
        again: what the same load said then, twice.
    """

    before: list[str] = field(default_factory=list)
    load: Told = (-1, "", "")
    hanging: httpx.Response | None = None
    away: dict[str, httpx.Response] = field(default_factory=dict)
    command: Told = (-1, "", "")
    early: list[tuple[int, str | None]] = field(default_factory=list)
    starting: set[int] = field(default_factory=set)
    refused: httpx.Response | None = None
    log: str = ""
    back: list[str] = field(default_factory=list)
    answers: dict[str, httpx.Response] = field(default_factory=dict)
    again: list[Told] = field(default_factory=list)


class Halfway:
    """Holds a load in the middle of its statements, and lets it go on."""

    def __init__(self) -> None:
        self.count, self.stop_at = 0, 0
        self.reached, self.go_on = threading.Event(), threading.Event()

    def runs(self) -> Callable[..., object]:
        """A way for writers to run statements as they do, which waits before the one that it is to stop at."""
        really = Writer.run

        def run(writer: Writer, *asked: Any) -> object:  # noqa: ANN401 - as it was called
            self.count += 1
            if self.count == self.stop_at:
                self.reached.set()
                self.go_on.wait(60)
            return really(writer, *asked)

        return run

    def halve(self) -> None:
        """Stop the next load at half the statements that the last one took."""
        self.count, self.stop_at = 0, self.count // 2


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented country in a later version, in which most claims have another standing."""
    folder = tmp_path_factory.mktemp("edited") / "veldania"
    shutil.copytree(FOLDER, folder)
    for name, old, new in (("dataset.yml", "1.0.0", "1.1.0"), ("claims.csv", ",reported,", ",official,")):
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), "utf-8")
    return folder


@pytest.fixture(scope="module")
def outage(
    neo4j_graphs: ServerGraphs, neo4j_server: Found, own_server: Place, veldania: Dataset, edited: Path, early: Path
) -> Iterator[Outage]:
    """The whole of it."""
    seen, halfway = Outage(), Halfway()
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr("graph.database.drivers.RETRY_SECONDS", 2.0)
        patch.setattr(Writer, "run", halfway.runs())
        for name, value in variables(neo4j_server.settings).items():
            patch.setenv(name, value)
        load(neo4j_graphs.empty(), veldania)
        database = stack.enter_context(open_database(neo4j_server.settings))
        app = create_app(neo4j_server.settings, database=database)
        seen.before = everything(database)
        halfway.halve()
        stack.callback(start, own_server)
        fall(seen, halfway, own_server, app, edited)
        seen.away = {door: asking(app)(door) for door in DOORS}
        seen.command = command("status")
        come_back(seen, own_server, stack, early)
        seen.back = everything(database)
        seen.answers = {door: asking(app)(door) for door in DOORS}
        seen.again = [command("load", str(edited)) for _ in range(2)]
        yield seen
    neo4j_graphs.empty()


@pytest.fixture(scope="module")
def early(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for services that start too early."""
    return tmp_path_factory.mktemp("early")


def command(*arguments: str) -> Told:
    """Run a command in this process; nothing else may print meanwhile."""
    output, errors = StringIO(), StringIO()
    with redirect_stdout(output), redirect_stderr(errors):
        code = run(arguments)
    return code, output.getvalue(), errors.getvalue()


def fall(seen: Outage, halfway: Halfway, place: Place, app: FastAPI, edited: Path) -> None:
    """Kill the server, as a machine that loses its power does, while a load and a request wait for it."""
    running = place.running()
    assert running is not None
    with ThreadPoolExecutor() as pool:
        loading = pool.submit(command, "load", str(edited))
        assert halfway.reached.wait(60)
        os.kill(running.pid, signal.SIGSTOP)
        asked = pool.submit(asking(app), STATUS)
        time.sleep(HANGING_SECONDS)
        assert not asked.done()
        os.kill(running.pid, signal.SIGKILL)
        while place.is_ours(running.pid):
            time.sleep(0.05)
        halfway.go_on.set()
        seen.hanging, seen.load = asked.result(60), loading.result(60)


def come_back(seen: Outage, place: Place, stack: ExitStack, folder: Path) -> None:
    """Start two services, one of them with a wrong password, and then the server; and then mend the password."""
    secret = folder / "password"
    secret.write_text(f"{WRONG}\n", "utf-8")
    _, address = stack.enter_context(served(folder / "right"))
    _, shut_out = stack.enter_context(served(folder / "wrong", ANSWERABLE_DATABASE_PASSWORD_FILE=str(secret)))
    answers = (httpx.get(address + door) for door in DOORS)
    seen.early = [(answer.status_code, answer.headers.get("retry-after")) for answer in answers]
    with ThreadPoolExecutor() as pool:
        polling = pool.submit(statuses, address + READY)
        start(place)
        seen.starting = polling.result(60)
    seen.refused = httpx.get(shut_out + READY)
    shutil.copyfile(place.password_file, secret)
    wait_for(shut_out + READY, 200)
    seen.log = (folder / "wrong" / "answerable.log").read_text("utf-8")


def statuses(address: str) -> set[int]:
    """With which statuses a service answers until it answers well."""
    found: set[int] = set()
    while 200 not in found:
        found.add(httpx.get(address, timeout=60).status_code)
        time.sleep(0.05)
    return found


def test_a_load_that_loses_its_server_keeps_nothing_and_says_so(outage: Outage) -> None:
    """In one line and with its own exit code; the same command does it once the server is back."""
    code, output, errors = outage.load
    assert (code, output, errors.count("\n")) == (3, "", 1)
    assert "try again" in errors
    assert outage.back == outage.before
    assert [told[0] for told in outage.again] == [0, 0]
    assert "veldania 1.1.0: 309 claims added, 309 closed" in outage.again[0][1]
    assert "unchanged" in outage.again[1][1]


def test_a_request_that_loses_its_server_is_told_to_come_again(outage: Outage) -> None:
    """It had waited for an answer; nothing of the inside is shown."""
    assert outage.hanging is not None
    assert (outage.hanging.status_code, outage.hanging.headers["retry-after"]) == (503, "2")
    assert "bolt://" not in outage.hanging.text


def test_the_doors_say_that_the_server_is_away_and_then_answer_as_before(outage: Outage) -> None:
    """A running application needs no restart."""
    for door, away in outage.away.items():
        assert (away.status_code, away.headers["retry-after"]) == (503, "2"), door
        assert away.headers["content-type"] == "application/problem+json"
    assert outage.command[:2] == (3, "")
    assert "cannot be reached now (try again)" in outage.command[2]
    assert {answer.status_code for answer in outage.answers.values()} == {200}


def test_a_service_may_start_before_its_server(outage: Outage) -> None:
    """It answers 503, also while the server starts, and answers well as soon as that is there."""
    assert outage.early == [(503, "2")] * len(DOORS)
    assert outage.starting == {503, 200}


def test_a_service_with_a_wrong_password_works_when_that_is_mended(outage: Outage) -> None:
    """The caller learns nothing of it; the log says what to check, and shows no password."""
    assert outage.refused is not None
    assert (outage.refused.status_code, outage.refused.headers["retry-after"]) == (503, "2")
    assert "ANSWERABLE" not in outage.refused.text
    assert "ANSWERABLE_DATABASE_PASSWORD" in outage.log
    assert WRONG not in outage.log + outage.refused.text


def test_a_command_with_a_wrong_password_says_what_to_check(neo4j_server: Found, tmp_path: Path) -> None:
    """In one line, without the password."""
    settings = variables(neo4j_server.settings) | {"ANSWERABLE_DATABASE_PASSWORD": WRONG}
    for arguments in (("status",), ("serve", "--port", "0")):
        told = program(tmp_path, *arguments, **settings)
        assert (told.returncode, told.stdout, told.stderr.count("\n")) == (2, "", 1)
        assert "refuses the user or the password (check ANSWERABLE_DATABASE_USER" in told.stderr
        assert WRONG not in told.stderr


def test_more_requests_than_connections(country_reached: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """One too many is told to come again, and is answered once another has ended; on both engines."""
    monkeypatch.setattr("graph.database.drivers.CONNECTIONS", 2)
    monkeypatch.setattr("graph.database.drivers.WAIT_SECONDS", 0.5)
    with open_database(country_reached) as database:
        ask = asking(create_app(country_reached, database=database))
        with ExitStack() as others:
            for _ in range(2):
                others.enter_context(database.reading()).rows("RETURN 1 AS one")
            refused = ask(STATUS)
            assert (refused.status_code, refused.headers["retry-after"]) == (503, "2")
        assert ask(STATUS).status_code == 200
