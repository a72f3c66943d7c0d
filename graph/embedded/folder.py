"""The folder of the embedded engine below the data folder, its files, and who may read them."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Self

from graph.errors import EngineStartFailed
from graph.statements import script

if TYPE_CHECKING:
    from pathlib import Path

DATABASE = "answerable"
#: The engine's users (`users`): the first may do everything, and the engine gives it its name.
LOADER, READER = "root", "reader"

#: A disk on which less is left is named as a likely reason when the engine fails: what a load of a country takes.
ROOM_BYTES = 64_000_000

#: What a child reports when another one is alive on its folder.
TAKEN = "taken"

#: What the engine runs when it starts, by language. One list, so that every starter makes the same schema.
SCHEMA = (("opencypher", "schema/constraints.cypher"), ("sql", "schema/full_text.arcadedb.sql"))


def schema_digest() -> str:
    """A short digest of schema and users, by which two versions of the program know that theirs differ."""
    text = json.dumps([LOADER, READER, *(script(name) for _, name in SCHEMA)])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Run:
    """What the run file says about the child that is running.

    Attributes:
        pid: its process id.
        port: the port on 127.0.0.1 where it speaks Bolt.
        engine: name and version of the engine.
        started: when it was ready, ISO in UTC.
        schema: digest of the schema it made.
    """

    pid: int
    port: int
    engine: str
    started: str
    schema: str


@dataclass(frozen=True, slots=True)
class Folder:
    """The engine's folder, `engine` below the data folder; only its owner can look into it (mode 700)."""

    path: Path

    @classmethod
    def prepare(cls, data_dir: Path) -> Self:
        """Make the folder if it is not there, and make it private.

        Args:
            data_dir: the data folder; made with mode 700 if missing, left as it is otherwise.

        Raises:
            EngineStartFailed: it cannot be made or is not ours to change.
        """
        folder = cls(data_dir / "engine")
        try:
            data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            for path in (folder.path, folder.logs):
                path.mkdir(mode=0o700, exist_ok=True)
                path.chmod(0o700)
        except OSError as error:
            raise folder.failed(f"its data folder {data_dir} cannot be used ({error.strerror})", log=False) from None
        return folder

    @property
    def logs(self) -> Path:
        """The folder of the engine's log files."""
        return self.path / "log"

    @property
    def store(self) -> Path:
        """The folder that belongs to the engine itself, with the graph in it."""
        return self.path / "store"

    @property
    def start_lock(self) -> Path:
        """Held for itself alone by whoever is deciding whether to join a child or to start one."""
        return self.path / "start.lock"

    @property
    def clients_lock(self) -> Path:
        """Shared by all who use the child; the child takes it for itself alone when it ends."""
        return self.path / "clients.lock"

    @property
    def engine_lock(self) -> Path:
        """Held by the child for as long as it lives."""
        return self.path / "engine.lock"

    def failed(self, why: str, *, log: bool = True, mend: str = "") -> EngineStartFailed:
        """The error that says why there is no engine, where its log is, and how to mend it."""
        line = f"the embedded engine could not be started: {why}"
        hints = [*filter(None, [self.shortage()]), *([f"log: {self.logs}"] if log else [])]
        hints.append(mend or "set ANSWERABLE_DATA_DIR to another folder, or ANSWERABLE_DATABASE_URI to a Neo4j server")
        return EngineStartFailed(f"{line} ({'; '.join(hints)})")

    def shortage(self) -> str:
        """How little room is left on the folder's disk, in words; empty while there is enough, or nothing is known."""
        try:
            left = shutil.disk_usage(self.path).free
        except OSError:
            return ""
        return f"only {left / 1e6:.1f} MB are left on the disk of {self.path}" if left < ROOM_BYTES else ""

    def write_run(self, run: Run, password: str) -> None:
        """Announce a child: its password first, then the run file, each at once or not at all.

        Raises:
            OSError: a file cannot be written.
        """
        self._write("password", password)
        self._write("run.json", json.dumps(asdict(run)))

    def read_run(self) -> tuple[Run, str] | None:
        """What the running child announced, and its password; None if there is no whole announcement."""
        try:
            run = Run(**json.loads((self.path / "run.json").read_text(encoding="utf-8")))
            return run, (self.path / "password").read_text(encoding="utf-8")
        except (OSError, ValueError, TypeError):
            return None

    def sweep_run(self) -> None:
        """Remove the announcement of a child that is gone or going."""
        (self.path / "run.json").unlink(missing_ok=True)
        (self.path / "password").unlink(missing_ok=True)

    def _write(self, name: str, text: str) -> None:
        draft = self.path / f".{name}.{secrets.token_hex(4)}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        draft.replace(self.path / name)
