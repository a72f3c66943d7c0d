"""The real server on a socket: what it refuses by itself, how it starts, and how it ends."""

from __future__ import annotations

import os
import signal
import socket
import stat
import time
from typing import TYPE_CHECKING

import httpx
import orjson
import pytest

from api.http.models.problem import Problem
from api.http.serving import bind
from graph.embedded.folder import Folder
from graph.errors import InputError
from tests.api.programs import program, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on an empty graph."""
    with served(tmp_path_factory.mktemp("served")) as (_, address):
        yield address


def raw(address: str, *pieces: bytes) -> tuple[int, dict[str, str], bytes]:
    """Send bytes as they are; gives status, headers and body of the answer."""
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        for piece in pieces:
            connection.sendall(piece)
        connection.shutdown(socket.SHUT_WR)
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *rest = head.decode().split("\r\n")
    pairs = (line.partition(": ") for line in rest)
    return int(first.split()[1]), {name.lower(): value for name, _, value in pairs}, body


@pytest.mark.parametrize(
    ("pieces", "status"),
    [
        ([b"GET /api/v1/search?text=", *[b"a" * 1_000_000] * 10, b" HTTP/1.1\r\nHost: localhost\r\n\r\n"], 414),
        ([b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ", *[b"a" * 1_000_000] * 10, b"\r\n\r\n"], 431),
        ([b"what is this\r\n\r\n"], 400),
        ([b"GET / HTTP/1.1\r\n\r\n"], 400),
        ([b"\x16\x03\x01\x02\x00\x01\x00\x01"], 400),
    ],
    ids=["ten megabytes of parameter", "ten megabytes of header", "no HTTP", "no host", "TLS"],
)
def test_what_is_no_request_gets_a_problem_document_too(address: str, pieces: list[bytes], status: int) -> None:
    """Whole, although the client was still sending; the server goes on."""
    answered, headers, body = raw(address, *pieces)
    assert answered == status
    assert headers["content-type"] == "application/problem+json"
    assert headers["x-content-type-options"] == "nosniff"
    assert Problem.model_validate(orjson.loads(body)).status == status
    assert httpx.get(f"{address}/healthz").status_code == 200


def test_a_large_body_is_refused_and_read_to_its_end(address: str) -> None:
    """The client, which sends all of it, reads the refusal."""
    response = httpx.post(f"{address}/api/v1/status", content=b"x" * 10_000_000)
    assert (response.status_code, response.json()["type"]) == (413, "/problems/body-refused")


def test_an_empty_graph_is_no_error(address: str) -> None:
    """Nothing is loaded, nothing is found, and the answer says so."""
    assert httpx.get(f"{address}/api/v1/status").json()["loaded"] == []
    assert httpx.get(f"{address}/api/v1/search?text=anybody").json()["items"] == []
    assert httpx.get(f"{address}/readyz").status_code == 200


def test_metrics_keep_no_name(address: str) -> None:
    """Addresses are counted by their pattern."""
    httpx.get(f"{address}/api/v1/entities/some-body-s-id")
    text = httpx.get(f"{address}/metrics").text
    assert 'door="/api/v1/entities/{id}",method="GET",status="404"' in text
    assert "some-body" not in text


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server_and_the_engine(tmp_path: Path, ending: signal.Signals) -> None:
    """Quietly, with success, and with nothing left running."""
    with served(tmp_path) as (process, address):
        assert httpx.get(f"{address}/readyz").status_code == 200
        announced = Folder.prepare(tmp_path).read_run()
        assert announced is not None
        process.send_signal(ending)
        output, errors = process.communicate(timeout=30)
        assert (process.returncode, output, errors) == (0, "", "")
        assert ended(announced[0].pid)
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{address}/healthz")


def ended(pid: int) -> bool:
    """Whether a process ends within a moment."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False


def test_a_lost_engine_is_started_again(tmp_path: Path) -> None:
    """A killed engine costs at most one refused request, and the log is its owner's alone."""
    with served(tmp_path) as (_, address):
        announced = Folder.prepare(tmp_path).read_run()
        assert announced is not None
        os.kill(announced[0].pid, signal.SIGKILL)
        first = httpx.get(f"{address}/readyz", timeout=60)
        assert first.status_code in {200, 503}
        if first.status_code == 503:
            assert first.headers["retry-after"] == "2"
        assert httpx.get(f"{address}/readyz", timeout=60).status_code == 200
        assert stat.S_IMODE((tmp_path / "answerable.log").stat().st_mode) == 0o600


def test_a_taken_port_is_told_in_one_line(address: str, tmp_path: Path) -> None:
    """Before any engine is started."""
    port = address.rpartition(":")[2]
    ran = program(tmp_path, "serve", "--port", port)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert "Address already in use" in ran.stderr
    assert not (tmp_path / "engine").exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "no.such.host.invalid", "é" * 300])  # noqa: S104
def test_an_address_that_others_reach_must_be_meant(host: str) -> None:
    """There is no log-in yet; an address that is none is refused too."""
    with pytest.raises(InputError, match="--host"):
        bind(host, 0, remote=False)


def test_an_address_that_is_meant_is_taken() -> None:
    """With `--remote`; and both families of loopback without it, where this machine has them."""
    with bind("0.0.0.0", 0, remote=True) as listening:  # noqa: S104
        assert listening.getsockname()[1] > 0
    with bind("localhost", 0, remote=False) as listening:
        assert listening.getsockname()[1] > 0
