"""The zip of a dossier holds what its manifest says, checks itself, and is there whole or not at all."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from exports.export import FileExists
from exports.seal import read_seal
from exports.verify import versions_in
from referrals.document.checking import UnsoundDocument
from referrals.package import MANIFEST, SUMS, pack, put_package
from tests.referrals.invented_document import invented_document

if TYPE_CHECKING:
    from pathlib import Path

    from referrals.document.records import Document


def packed(document: Document) -> bytes:
    """Pack a document in memory."""
    file = io.BytesIO()
    pack(document, file)
    return file.getvalue()


def members(content: bytes) -> dict[str, bytes]:
    """The files of a zip, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_manifest_has_the_hash_of_every_file() -> None:
    """For programs as JSON, and in the form that `sha256sum -c` reads."""
    found = members(packed(invented_document()))
    told = {one["name"]: one for one in json.loads(found[MANIFEST])["files"]}
    assert set(told) == set(found) - {MANIFEST, SUMS, "seal.txt"}
    assert {"dossier.docx", "dossier.pdf", "dossier.md", "dossier.json", "annexes.xlsx", "chart-4-1.svg"} <= set(told)
    hashes = {name: sha256(found[name]).hexdigest() for name in told}
    assert {name: one["sha256"] for name, one in told.items()} == hashes
    assert dict(line.split("  ")[::-1] for line in found[SUMS].decode().splitlines()) == hashes
    assert all(one["bytes"] == len(found[name]) for name, one in told.items())


def test_the_same_document_gives_the_same_bytes() -> None:
    """No time of making and no order by chance; every member bears the earliest time that a zip knows."""
    content = packed(invented_document())
    assert content == packed(invented_document())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_seal_holds_and_a_changed_byte_is_found() -> None:
    """Whatever member is changed, the seal is broken; it names the claims by their versions."""
    content = packed(invented_document())
    seal = read_seal(io.BytesIO(content))
    assert seal.unbroken
    assert seal.about["audience"] == "authority"
    assert set(versions_in(io.BytesIO(content))) == set(invented_document().versions)
    for name in members(content):
        if name != "seal.txt":
            assert not read_seal(io.BytesIO(_with_a_bit_turned(content, name))).unbroken, name


def _with_a_bit_turned(content: bytes, changed: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, member in members(content).items():
            at = len(member) // 2
            turned = member[:at] + bytes([member[at] ^ 1]) + member[at + 1 :]
            archive.writestr(name, turned if name == changed else member)
    return file.getvalue()


def test_what_only_the_advocate_has_to_know_stays_in_the_house() -> None:
    """Warnings are in the internal build alone."""
    document = invented_document()
    assert json.loads(members(packed(document))["dossier.json"])["warnings"] == []
    internal = members(packed(replace(document, build="internal")))
    assert json.loads(internal["dossier.json"])["warnings"] == list(document.warnings)


def test_no_file_is_called_after_anybody() -> None:
    """Names of files and the seal tell nothing of whom the dossier is about but its title."""
    content = packed(replace(invented_document(), title="Draft referral"))
    assert not any("toren" in name.lower() for name in members(content))
    assert "toren" not in str(read_seal(io.BytesIO(content)).about).lower()


def test_an_unsound_document_is_not_written(tmp_path: Path) -> None:
    """Nothing is left of it."""
    with pytest.raises(UnsoundDocument):
        put_package(replace(invented_document(), notes=()), tmp_path / "out.zip")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    """With leave it is."""
    place = tmp_path / "out.zip"
    first = put_package(invented_document(), place)
    with pytest.raises(FileExists):
        put_package(invented_document(), place)
    assert put_package(invented_document(), place, replace=True) == first
    assert first.left_out == ()
