"""The libraries of the page are those that the manifest names, to the byte, with their licences and no address."""

from __future__ import annotations

import re
from hashlib import sha256

import orjson

from exports.viewer.vendored import MANIFEST, load_libraries, module_files, vendor_folder


def test_every_file_is_the_one_of_the_manifest() -> None:
    """Nothing was changed by hand, nothing is missing, and nothing else lies beside it."""
    named = {file: digest for library in load_libraries() for file, digest in library.sha256.items()}
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in vendor_folder().iterdir()}
    found.pop(MANIFEST)
    assert found == named


def test_every_library_has_a_version_and_its_licence() -> None:
    """A free licence, and its text beside the library."""
    for library in load_libraries():
        assert re.fullmatch(r"\d+\.\d+\.\d+", library.version)
        assert library.licence in {"MIT", "Apache-2.0", "BSD-3-Clause", "ISC"}
        assert len(vendor_folder().joinpath(library.licence_file).read_text(encoding="utf-8")) > 800
        assert set(library.modules.values()) < set(library.taken_from) == set(library.sha256)


def test_the_manifest_names_no_place() -> None:
    """Where npm fetches from is the business of whoever runs it."""
    manifest = vendor_folder().joinpath(MANIFEST).read_bytes()
    assert b"://" not in manifest
    assert set(orjson.loads(manifest)) == {"libraries"}
    assert {"preact", "preact/hooks", "htm", "cytoscape"} <= set(module_files())
