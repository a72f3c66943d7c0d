"""The maker of the server says what it lacks, takes no other process for its own, and keeps its password to itself."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from tests.neo4j_server.fetching import fetch, java_for
from tests.neo4j_server.found import find_server
from tests.neo4j_server.place import Place, Running, Unable, pinned_version
from tests.neo4j_server.process import stop
from tests.neo4j_server.secrets import put_password

if TYPE_CHECKING:
    from pathlib import Path


def test_the_version_stands_in_one_place() -> None:
    """A release of the long-term line, in full."""
    assert re.fullmatch(r"5\.26\.\d+", pinned_version())


@pytest.mark.parametrize(("version", "java"), [("5.26.30", 17), ("2026.03.1", 21)])
def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: str, java: int) -> None:
    """In one line each, for Java and for Maven."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(Unable, match=f"Neo4j {version} needs Java {java} or later"):
        java_for(version)
    with pytest.raises(Unable, match="fetched by Maven"):
        fetch(Place(tmp_path), version)


def test_an_older_java_is_not_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What it says of itself decides."""
    (tmp_path / "bin").mkdir()
    java = tmp_path / "bin" / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n", encoding="utf-8")
    java.chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(Unable, match="is older"):
        java_for("5.26.30")


def test_another_process_is_left_alone(tmp_path: Path) -> None:
    """A number that was given to somebody else since is no server of ours, and is not ended."""
    place = Place(tmp_path)
    assert (place.running(), place.last_port(), stop(place)) == (None, 0, False)
    place.announce(Running(os.getpid(), 7687, "5.26.30"))
    assert (place.running(), place.last_port(), stop(place)) == (None, 7687, False)


def test_the_password_is_for_its_owner(tmp_path: Path) -> None:
    """Made once, stored where only its owner reads it, and told to the server as a hash."""
    place = Place(tmp_path)
    put_password(place)
    password = place.password_file.read_text("utf-8")
    put_password(place)
    assert place.password_file.read_text("utf-8") == password
    hashed = tmp_path / "home" / "data" / "dbms" / "auth.ini"
    assert password.strip() not in hashed.read_text("utf-8")
    assert {file.stat().st_mode & 0o777 for file in (hashed, place.password_file)} == {0o600}


def test_a_server_can_be_named() -> None:
    """By variables; its password never shows."""
    named = {"URI": "bolt://there:7687", "USER": "tester", "PASSWORD": "hunter2"}
    found = find_server({f"ANSWERABLE_TEST_NEO4J_{name}": value for name, value in named.items()})
    assert found is not None
    assert (found.place, found.settings.database_user) == (None, "tester")
    assert found.settings.password().get_secret_value() == "hunter2"
    assert "hunter2" not in repr(found)
