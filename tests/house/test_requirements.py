"""The locked requirements: they give what `pyproject.toml` asks for, by content and not by address."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house import tree

if TYPE_CHECKING:
    from collections.abc import Iterable

PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<marker>.+?))?(?P<hashes>(?: --hash=sha256:[0-9a-f]{64})+)$"
)


def pins(path: str) -> dict[str, Version]:
    """The version of each package in a lock; a line that is no pin with hashes fails the test."""
    lines = tree.text(path).replace(" \\\n   ", "").splitlines()
    matches = [(line, PIN.match(line)) for line in lines]
    assert [line for line, match in matches if match is None] == []
    return {match["name"]: Version(match["version"]) for _, match in matches if match}


def unmet(asked: Iterable[str], locked: dict[str, Version]) -> list[str]:
    """The requirements that a lock does not give."""
    wanted = map(Requirement, asked)
    return [
        str(one)
        for one in wanted
        if not one.specifier.contains(locked.get(canonicalize_name(one.name), Version("0")), prereleases=True)
    ]


@pytest.fixture(scope="module")
def project() -> dict[str, list[str]]:
    """What the project file asks for, by the lock that gives it."""
    content = tomllib.loads(tree.text("pyproject.toml"))
    run = [*content["project"]["dependencies"], *content["dependency-groups"]["build"]]
    return {
        "requirements.txt": run,
        "requirements-dev.txt": [*run, *content["project"]["optional-dependencies"]["dev"]],
    }


@pytest.mark.parametrize("path", ["requirements.txt", "requirements-dev.txt"])
def test_each_lock_gives_what_is_asked_for(path: str, project: dict[str, list[str]]) -> None:
    """After an edit of `pyproject.toml`, `make lock UPGRADE=` brings the lock after it."""
    assert unmet(project[path], pins(path)) == []


def test_both_locks_agree() -> None:
    """Tests run on the very versions that users run on."""
    run, dev = pins("requirements.txt"), pins("requirements-dev.txt")
    assert {name: version for name, version in run.items() if dev.get(name) != version} == {}
