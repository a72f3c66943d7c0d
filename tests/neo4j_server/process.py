"""Starts the server, waits until it answers, and ends exactly the process that was started."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from typing import TYPE_CHECKING

from graph.database import open_database
from graph.errors import DatabaseUnavailable
from graph.settings import Settings
from tests.neo4j_server.fetching import fetch, java_for
from tests.neo4j_server.place import Place, Running, Unable, chosen_version
from tests.neo4j_server.secrets import USER, put_certificate, put_password

if TYPE_CHECKING:
    from pathlib import Path

START_SECONDS = 180.0
STOP_SECONDS = 60.0
#: What Neo4j's own launcher gives to Java; it reaches into these modules.
OPENED = tuple(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch"))
FLAGS = (*OPENED, "-Dio.netty.tryReflectionSetAccessible=true", "-Dlog4j2.disable.jmx=true", "-Dfile.encoding=UTF-8")
LATER_FLAGS = ("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED")
SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.memory.heap.initial_size=256m
server.memory.heap.max_size=768m
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
"""
#: Both with and without TLS at one port, so that one server serves all tests.
TLS = """\
server.bolt.tls_level=OPTIONAL
dbms.ssl.policy.bolt.enabled=true
dbms.ssl.policy.bolt.client_auth=NONE
"""


def settings_of(place: Place, uri: str) -> Settings:
    """The settings with which Answerable reaches the server."""
    return Settings(database_uri=uri, database_user=USER, database_password_file=place.password_file)


def start(place: Place) -> Running:
    """Start the server if none runs here, and wait until it answers.

    Raises:
        Unable: it cannot be fetched, does not start, or does not answer in time.
    """
    if running := place.running():
        _wait(place, running)
        return running
    version = chosen_version()
    java = java_for(version)
    place.folder.mkdir(parents=True, exist_ok=True)
    programs = fetch(place, version)
    put_password(place)
    running = _launch(place, [java, *_arguments(version), "-cp", f"{programs}/*", _main_class(version)], version)
    _wait(place, running)
    return running


def stop(place: Place) -> bool:
    """End the server that runs here; gives False if there was none.

    Raises:
        Unable: it does not end.
    """
    running = place.running()
    if running is None:
        return False
    os.kill(running.pid, signal.SIGTERM)
    end = time.monotonic() + STOP_SECONDS
    while place.is_ours(running.pid):
        if time.monotonic() > end:
            raise Unable(f"process {running.pid} does not end; the log is {place.log}")
        time.sleep(0.1)
    return True


def _arguments(version: str) -> tuple[str, ...]:
    return FLAGS if version.startswith("5.") else (*FLAGS, *LATER_FLAGS)


def _main_class(version: str) -> str:
    return f"org.neo4j.server.{'CommunityEntryPoint' if version.startswith('5.') else 'Neo4jCommunity'}"


def _launch(place: Place, command: list[str], version: str) -> Running:
    port = _free_port(place.last_port())
    configuration = place.home / "conf"
    configuration.mkdir(parents=True, exist_ok=True)
    text = SETTINGS.format(port=port) + (TLS if put_certificate(place) else "")
    (configuration / "neo4j.conf").write_text(text, encoding="utf-8")
    with place.log.open("ab") as log:
        child = subprocess.Popen(
            [*command, f"--home-dir={place.home}", f"--config-dir={configuration}"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=place.folder,
            start_new_session=True,  # a ctrl-C in this terminal is not meant for it
        )
    running = Running(child.pid, port, version)
    child.returncode = 0  # it is meant to outlive us, and Python would warn of that
    place.announce(running)
    return running


def _free_port(wanted: int) -> int:
    """The port that is wanted if nobody has it, or else any."""
    for port in (wanted, 0):
        with socket.socket() as candidate:
            candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                candidate.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(candidate.getsockname()[1])
    raise Unable("no port is free on this machine")


def _wait(place: Place, running: Running) -> None:
    end = time.monotonic() + START_SECONDS
    while place.is_ours(running.pid):
        try:
            open_database(settings_of(place, running.uri)).close()
        except DatabaseUnavailable:
            if time.monotonic() > end:
                raise Unable(f"Neo4j does not answer after {START_SECONDS:g} seconds; its log is {place.log}") from None
            time.sleep(0.3)
        else:
            return
    raise Unable(f"Neo4j ended while it started: {_last_line(place.log)}")


def _last_line(log: Path) -> str:
    lines = [line for line in log.read_text("utf-8", errors="replace").splitlines() if line.strip()]
    return lines[-1].strip() if lines else f"{log} is empty"
