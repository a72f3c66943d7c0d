"""A dossier as one zip: every format, the SHA-256 of each file, and a seal that `answerable verify` can check."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

import orjson

from exports.bridges.library import NotInstalled
from exports.export import put_file
from exports.seal import set_seal, zip_member
from queries.subgraph.records import About
from referrals.document.checking import refuse_unsound
from referrals.format import File, load_formats

if TYPE_CHECKING:
    from pathlib import Path

    from referrals.document.records import Document
    from referrals.format import Format

#: The file that lists the others for programs, and the one that `sha256sum -c` reads.
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
MEDIA_TYPE, SUFFIX = "application/zip", ".zip"


@dataclass(frozen=True, slots=True)
class Packed:
    """What was packed.

    Attributes:
        digest: the SHA-256 that the seal bears.
        files: names of the files in it, seal and manifest left out.
        left_out: formats that are not in it, each with the reason in one line.
    """

    digest: str
    files: tuple[str, ...]
    left_out: tuple[str, ...]


def pack(document: Document, file: BinaryIO) -> Packed:
    """Write the zip of one build.

    Args:
        document: the build. What only the advocate has to know, its `warnings`, goes into the internal build alone.
        file: empty, open for reading and writing.

    Returns:
        What is in it. The same document gives the same bytes where the same extras are installed.

    Raises:
        UnsoundDocument: a sentence stands on nothing, or a note is wrong: a fault of the program.
    """
    refuse_unsound(document)
    shown = document if document.build == "internal" else replace(document, warnings=())
    found, left_out = _files(shown)
    listed = {one.name: (how, one, sha256(one.content).hexdigest()) for how, one in found}
    sums = "".join(f"{digest}  {name}\n" for name, (_, _, digest) in sorted(listed.items()))
    with zipfile.ZipFile(file, "w") as archive:
        for name, (_, one, _) in listed.items():
            archive.writestr(zip_member(name), one.content)
        archive.writestr(zip_member(MANIFEST), _manifest(shown, listed))
        archive.writestr(zip_member(SUMS), sums)
    return Packed(set_seal(file, "zip", _about(shown)), tuple(listed), left_out)


def put_package(document: Document, path: Path, *, replace: bool = False) -> Packed:
    """Write the zip into a file that only its owner can read, whole or not at all.

    Args:
        document: the build.
        path: where to.
        replace: whether a file that is there already may go.

    Raises:
        FileExists: there is one already.
        NotWritten: the folder cannot be written to, or the disk is full.
        UnsoundDocument: as `pack`.
    """
    file = io.BytesIO()
    packed = pack(document, file)
    put_file(path, file.getvalue(), replace=replace, private=True)
    return packed


def _files(document: Document) -> tuple[list[tuple[Format, File]], tuple[str, ...]]:
    """The files of every format that can be written here, and why the others cannot."""
    found: list[tuple[Format, File]] = []
    left_out: list[str] = []
    for how in load_formats().values():
        try:
            found += ((how, one) for one in how.write(document))
        except NotInstalled as error:
            left_out.append(f"{how.name}: {error}")
    return found, tuple(left_out)


def _manifest(document: Document, listed: dict[str, tuple[Format, File, str]]) -> bytes:
    told = {
        "title": document.title,
        "programme": document.programme,
        "as_of": document.as_of.isoformat(),
        "build": document.build,
        "handling": document.mark,
        "notice": document.notice,
        "files": [
            {"name": name, "is": how.title, "media_type": how.media_type, "bytes": len(one.content), "sha256": digest}
            for name, (how, one, digest) in listed.items()
        ],
        "claims": document.versions,
        "properties": [list(pair) for pair in document.properties],
        "latest_record": document.latest_record,
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2) + b"\n"


def _about(document: Document) -> About:
    """What the seal says: nothing that the dossier itself does not say."""
    return About(
        title=document.title,
        question="referral",
        parameters={"programme": document.programme, "as of": document.as_of.isoformat(), "build": document.build},
        on="",
        audience=document.audience,
        datasets=(),
        program=dict(document.properties).get("Made by", "Answerable"),
        latest_record=document.latest_record,
        claims=len(document.versions),
    )
