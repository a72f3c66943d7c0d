"""The engine's two users: one that loads, and one that reads and may change neither what is stored nor the schema.

The engine knows no transaction that only reads, and a rollback does not undo what a statement does to the schema; so a
question is asked by a user who may not. Both have the one password of the run: the line is drawn against slips of ours,
not against each other. Both files are the engine's own, in the form in which it writes them.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from typing import TYPE_CHECKING

from graph.embedded.folder import LOADER, READER

if TYPE_CHECKING:
    from pathlib import Path

#: Iterations slow down guessing; nobody guesses 32 random bytes, and each would be paid again on every connection.
_ITERATIONS = 1
_RECORDS = ("createRecord", "readRecord", "updateRecord", "deleteRecord")
#: What each user may do: to the database, and to records. The engine wants the group `*`, for everybody else, too.
_RIGHTS = {
    LOADER: (("updateSecurity", "updateSchema", "updateDatabaseSettings"), _RECORDS),
    READER: ((), ("readRecord",)),
    "*": ((), ()),
}


def write_users(configuration: Path, password: str) -> None:
    """Write the users anew; those of the last run know another password.

    Args:
        configuration: the engine's folder for such files; made if missing.
        password: the one password of this run.

    Raises:
        OSError: a file cannot be written.
    """
    configuration.mkdir(mode=0o700, exist_ok=True)
    groups = {name: _group(*rights) for name, rights in _RIGHTS.items()}
    text = json.dumps({"version": 2, "databases": {"*": {"groups": groups}}})
    (configuration / "server-groups.json").write_text(text, encoding="utf-8")
    users = ({"name": name, "databases": {"*": [name]}, "password": _hashed(password)} for name in (LOADER, READER))
    lines = (json.dumps(user, separators=(",", ":")) + "\n" for user in users)
    (configuration / "server-users.jsonl").write_text("".join(lines), encoding="utf-8")


def _group(database: tuple[str, ...], records: tuple[str, ...]) -> dict[str, object]:
    types = {"*": {"access": records}}
    return {"resultSetLimit": -1, "readTimeout": -1, "access": database, "types": types}


def _hashed(password: str) -> str:
    """A password as the engine keeps it."""
    salt = secrets.token_urlsafe(32)
    made = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), _ITERATIONS, 32)
    return f"PBKDF2WithHmacSHA256${_ITERATIONS}${salt}${base64.b64encode(made).decode()}"
