"""Fetches the server's programs by Maven, once for each version, and finds a Java that runs them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.neo4j_server.place import POM, Unable

if TYPE_CHECKING:
    from pathlib import Path

    from tests.neo4j_server.place import Place

#: The first Java that runs a major version of Neo4j; what is not listed, the calendar versions, needs the last one.
OLDEST_JAVA = {"5": 17}
OLDEST_JAVA_OF_LATER = 21


def java_for(version: str) -> str:
    """A Java that is new enough: the one of `JAVA_HOME`, or the first on the path.

    Raises:
        Unable: there is none, or it is too old.
    """
    oldest = OLDEST_JAVA.get(version.partition(".")[0], OLDEST_JAVA_OF_LATER)
    home = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{home}/bin" if home else None)
    if found is None:
        raise Unable(f"Neo4j {version} needs Java {oldest} or later: install it, or let JAVA_HOME name its folder.")
    told = subprocess.run([found, "-version"], capture_output=True, text=True, check=False).stderr
    number = re.search(r'version "(\d+)', told)
    if number is None or int(number[1]) < oldest:
        raise Unable(f"Neo4j {version} needs Java {oldest} or later, and {found} is older: let JAVA_HOME name another.")
    return found


def fetch(place: Place, version: str) -> Path:
    """The folder with the programs of a version, fetched if it is not there.

    Raises:
        Unable: there is no Maven, or it does not find the version.
    """
    folder = place.programs(version)
    if folder.is_dir():
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise Unable("Neo4j is fetched by Maven (3.8 or later), and there is none: install it, then try again.")
    log, partial = place.folder / "maven.log", folder.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    command = [maven, "--batch-mode", "--file", str(POM), f"-Dneo4j.version={version}", "dependency:copy-dependencies"]
    command.append(f"-DoutputDirectory={partial}")
    with log.open("wb") as output:
        done = subprocess.run(command, stdout=output, stderr=output, env=_for_maven(), check=False)
    if done.returncode:
        raise Unable(f"Maven could not fetch Neo4j {version}; it says why in {log}")
    partial.rename(folder)  # only now, so that a broken-off fetch is not taken for a whole one
    return folder


def _for_maven() -> dict[str, str]:
    """The environment, in which `JAVA_HOME` may name a Java for the server alone: a small one cannot run Maven."""
    return {name: value for name, value in os.environ.items() if name != "JAVA_HOME" or shutil.which("java") is None}
