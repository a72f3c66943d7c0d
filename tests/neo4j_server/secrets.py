"""The server's password, which only its owner can read, and a certificate that it signed itself."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.neo4j_server.place import Place

USER = "neo4j"
ROUNDS = 1024


def put_password(place: Place) -> None:
    """Make a password, and tell a server that never ran; one that did keeps the password that it has.

    The server reads it, hashed, from the file that its own command for a first password writes. The command itself
    would show the password to everybody who lists processes.
    """
    if place.password_file.exists():
        return
    password = secrets.token_urlsafe(24)
    salt = secrets.token_bytes(32)
    digest = salt + password.encode()
    for _ in range(ROUNDS):
        digest = hashlib.sha256(digest).digest()
    first = place.home / "data" / "dbms" / "auth.ini"
    first.parent.mkdir(parents=True, exist_ok=True)
    _write_private(first, f"{USER}:SHA-256,{digest.hex()},{salt.hex()},{ROUNDS}:\n")
    _write_private(place.password_file, password + "\n")


def put_certificate(place: Place) -> bool:
    """Make a key and a certificate for 127.0.0.1, by `openssl`; gives False where there is none."""
    folder = place.home / "certificates" / "bolt"
    if (folder / "public.crt").exists():
        return True
    openssl = shutil.which("openssl")
    if openssl is None:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    key, certificate = folder / "private.key", folder / "public.crt"
    of_whom = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost"]
    command = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", *of_whom]
    done = subprocess.run(
        [*command, "-keyout", str(key), "-out", str(certificate)], capture_output=True, check=False, umask=0o077
    )
    return done.returncode == 0


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
