"""The locked requirements: they give what `pyproject.toml` asks for, by content and not by address."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house import tree

if TYPE_CHECKING:
    from collections.abc import Iterable

PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)(?:\[(?P<extras>[a-z0-9,-]+)\])?==(?P<version>\S+)"
    r"(?: ; (?P<marker>.+?))?(?P<hashes>(?: --hash=sha256:[0-9a-f]{64})+)$"
)


def locked(path: str) -> list[re.Match[str]]:
    """The pins of a lock; a line that is no pin with hashes fails the test."""
    lines = tree.text(path).replace(" \\\n   ", "").splitlines()
    matches = [(line, PIN.match(line)) for line in lines]
    assert [line for line, match in matches if match is None] == []
    return [match for _, match in matches if match]


def pins(path: str) -> dict[str, Version]:
    """The version of each package in a lock."""
    return {match["name"]: Version(match["version"]) for match in locked(path)}


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


@pytest.mark.parametrize("path", ["requirements.txt", "requirements-dev.txt"])
def test_a_pin_names_the_extras_that_others_ask_of_it(path: str) -> None:
    """Otherwise pip takes a newer release for the extra than for the package, and refuses it for want of a hash."""
    given = {match["name"]: set((match["extras"] or "").split(",")) for match in locked(path)}
    missing = [
        f"{name} asks for {one}"
        for name in given
        for one in map(Requirement, requirements_of(name))
        if one.extras - given.get(canonicalize_name(one.name), one.extras)
        and (one.marker is None or one.marker.evaluate({"extra": ""}))
    ]
    assert missing == []


def requirements_of(name: str) -> list[str]:
    """What an installed package asks for; nothing if it is for another system."""
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []
