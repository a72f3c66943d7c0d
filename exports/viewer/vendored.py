"""The libraries of the page: which they are, where they came from, and fetching them anew from npm.

`python -m exports.viewer.vendored` fetches the versions that `vendor/manifest.json` names through the npm client,
whatever registry that is set to use, and writes their files, licences and SHA-256 sums; other versions are given as
`cytoscape@3.34.4`. Nobody who uses Answerable needs npm: the files are part of it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from graph.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from importlib.resources.abc import Traversable

MANIFEST = "manifest.json"


class NotFetched(InputError):
    """A package could not be had from npm."""


@dataclass(frozen=True, slots=True)
class Library:
    """One library.

    Attributes:
        name: its name at npm, which is also what a module imports.
        version: its version.
        licence: its licence as an SPDX expression.
        licence_file: name of the file in `vendor/` that holds its licence.
        modules: what can be imported of it, each with the name of its file in `vendor/`.
        taken_from: where each file in `vendor/` stands in the package.
        sha256: hash of each file in `vendor/`.
        bundled: whether the page of a file has it too, or only the explorer, once it is needed.
    """

    name: str
    version: str
    licence: str
    licence_file: str
    modules: Mapping[str, str]
    taken_from: Mapping[str, str]
    sha256: Mapping[str, str]
    bundled: bool = True


def vendor_folder() -> Traversable:
    """Where the libraries are."""
    return files("exports.viewer") / "vendor"


def load_libraries() -> tuple[Library, ...]:
    """Read what the manifest says of the libraries, by name."""
    return tuple(Library(**one) for one in orjson.loads((vendor_folder() / MANIFEST).read_bytes())["libraries"])


def bundled_libraries() -> tuple[Library, ...]:
    """Give those libraries that stand in every file of the format `html`."""
    return tuple(library for library in load_libraries() if library.bundled)


def module_files() -> dict[str, str]:
    """Give the file of everything that can be imported by name."""
    return {name: file for library in load_libraries() for name, file in library.modules.items()}


def refresh(wanted: Sequence[str], folder: Path) -> None:
    """Fetch the libraries and write files and manifest anew.

    Args:
        wanted: `name@version` for those that are to change; the others keep their version.
        folder: `vendor/`.

    Raises:
        NotFetched: npm is not there, or does not have it.
    """
    versions = dict(one.rsplit("@", 1) for one in wanted if "@" in one[1:])
    libraries = [_fetched(one, versions.get(one.name, one.version), folder) for one in load_libraries()]
    manifest = {"libraries": sorted(libraries, key=lambda one: one.name)}
    folder.joinpath(MANIFEST).write_bytes(orjson.dumps(manifest, option=orjson.OPT_INDENT_2) + b"\n")


def _fetched(library: Library, version: str, folder: Path) -> Library:
    with tempfile.TemporaryDirectory() as place:
        _pack(f"{library.name}@{version}", Path(place))
        package = Path(place) / "package"
        licence = orjson.loads((package / "package.json").read_bytes())["license"]
        for file, origin in library.taken_from.items():
            shutil.copyfile(package / origin, folder / file)
    sums = {file: sha256(folder.joinpath(file).read_bytes()).hexdigest() for file in sorted(library.taken_from)}
    return replace(library, version=version, licence=licence, sha256=sums)


def _pack(package: str, place: Path) -> None:
    """Fetch a package by the npm client and unpack it; what it would install is not run."""
    npm = shutil.which("npm")
    if npm is None:
        raise NotFetched("npm is not installed", where=package, mend="install Node.js; only this command needs it")
    told = subprocess.run(  # noqa: S603 - the names come from whoever calls this at their own command line
        [npm, "pack", "--ignore-scripts", "--silent", package], cwd=place, capture_output=True, text=True, check=False
    )
    archives = sorted(place.glob("*.tgz"))
    if told.returncode or not archives:
        raise NotFetched(told.stderr.strip()[-300:] or "npm has no such package", where=package, mend="ask for another")
    with tarfile.open(archives[0]) as archive:
        archive.extractall(place, filter="data")


if __name__ == "__main__":
    refresh(sys.argv[1:], Path(str(vendor_folder())))
