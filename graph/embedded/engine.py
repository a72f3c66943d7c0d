"""The engine itself: ArcadeDB's native build as a server in this process, set up for one user on one machine.

Only the child imports it, after it has made the environment that the package reads while it is loaded.
"""

from __future__ import annotations

import importlib
import os
from importlib.metadata import version
from typing import TYPE_CHECKING, Protocol, cast

from graph.embedded.doors import keep_bolt_alone
from graph.embedded.folder import DATABASE, SCHEMA
from graph.embedded.users import write_users
from graph.statements import script

if TYPE_CHECKING:
    from graph.embedded.folder import Folder

KEPT_EVENT_LOGS = 3

#: Two files of 2 MB in turn; relative, since the arguments they are named in are split at blanks.
LOGGING = """\
handlers = java.util.logging.FileHandler
.level = INFO
io.undertow.level = WARNING
org.xnio.level = WARNING
org.jboss.level = WARNING
java.util.logging.FileHandler.pattern = log/engine.%g.log
java.util.logging.FileHandler.limit = 2000000
java.util.logging.FileHandler.count = 2
java.util.logging.FileHandler.append = true
java.util.logging.FileHandler.formatter = com.arcadedb.log.LogFormatter
"""

CONFIGURATION = {
    "mode": "production",
    "host": "127.0.0.1",
    "http_port": 0,
    "bolt_host": "127.0.0.1",
    "bolt_port": 0,
    "bolt_defaultDatabase": DATABASE,
    "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
}


class Database(Protocol):
    """What the child uses of the engine's database object."""

    def command(self, language: str, statement: str) -> object:
        """Run one statement."""
        ...


class Server(Protocol):
    """What the child uses of the engine's server object."""

    def start(self) -> None:
        """Open the doors."""
        ...

    def create_database(self, name: str) -> Database:
        """Make the database, or open it if it is there."""
        ...

    def stop(self) -> None:
        """Write everything down and close the doors."""
        ...


def start(folder: Folder, password: str) -> tuple[Server, int]:
    """Start the server in this process, whose working folder is the engine's, and make the schema.

    Args:
        folder: the engine's folder.
        password: the one password of this run.

    Returns:
        The server and the port on which it speaks Bolt.

    Raises:
        ImportError: there is no engine for this platform.
        Exception: whatever the engine raises when it cannot start; it has no tree of errors of its own for that.
    """
    _prepare(folder, password)
    arcadedb = importlib.import_module("arcadedb")
    server = cast("Server", arcadedb.create_server(str(folder.store), password, dict(CONFIGURATION)))
    server.start()
    database = server.create_database(DATABASE)
    for language, name in SCHEMA:
        for statement in script(name):
            database.command(language, statement)
    return server, keep_bolt_alone()


def engine_version() -> str:
    """Name and version of the engine, as the run file gives them."""
    return f"arcadedb {version('arcadedb')}"


def _prepare(folder: Folder, password: str) -> None:
    folder.store.mkdir(mode=0o700, exist_ok=True)
    (folder.path / "logging.properties").write_text(LOGGING, encoding="utf-8")
    os.environ["ARCADEDB_LOG_DIR"] = str(folder.logs)
    os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"] = "-Djava.util.logging.config.file=logging.properties"
    write_users(folder.store / "config", password)
    for old in sorted((folder.store / "log").glob("server-event-log-*"))[:-KEPT_EVENT_LOGS]:
        old.unlink(missing_ok=True)
