"""The seal of a file: what it says of itself, and the SHA-256 that tells whether anybody has changed it since.

A sealed file holds two words of plain ASCII, wherever its format allows a comment or a property:

    answerable-manifest:BASE64      the JSON of `About`: the question, its parameters, datasets, versions, times
    answerable-sha256:HEX           64 hex digits over all of the file but these digits themselves

In a file of text the digest is taken while the digits are zeros, and then written over them. In a zip it stands in a
member of its own, and in a workbook (which is a zip) among its properties; it is taken over the names and contents of
all other members. In a PNG it is taken over the file without the chunk that holds it. So it leaves just itself out.
"""

from __future__ import annotations

import base64
import re
import shutil
import struct
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

import orjson

from graph.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from queries.subgraph.records import About

MANIFEST_WORD, DIGEST_WORD = "answerable-manifest", "answerable-sha256"
UNSEALED = "0" * 64
#: The member of a zip that holds the seal, and the part of a workbook that does.
SEAL_MEMBER, WORKBOOK_PART = "seal.txt", "docProps/core.xml"
#: The beginning of a PNG, and the type of our chunk, which says that it may be ignored and copied.
PNG_HEAD, PNG_CHUNK = b"\x89PNG\r\n\x1a\n", b"anSw"
#: The moment of every member of a zip, the earliest that the format knows: no file bears the time of its making.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)

_DIGEST = re.compile(rb"answerable-sha256:([0-9a-f]{64})")
_MANIFEST = re.compile(rb"answerable-manifest:([A-Za-z0-9+/]+=*)")
_BLOCK = 1 << 20
_ONLY_OURS = "only files that `answerable export` wrote can be checked"


class Unsealed(InputError):
    """A file bears no seal of ours, or none that can be read."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What the seal of a file says, and what the file says now.

    Attributes:
        about: the manifest, as JSON.
        digest: the digest that the file bears.
        found: the digest of the file as it is.
    """

    about: Mapping[str, object]
    digest: str
    found: str

    @property
    def unbroken(self) -> bool:
        """Whether nobody has changed the file."""
        return self.digest == self.found


def stamp(about: About) -> str:
    """Give the two words, unsealed; a format of text writes them once, in a comment or property."""
    return f"{MANIFEST_WORD}:{base64.b64encode(orjson.dumps(about)).decode()} {DIGEST_WORD}:{UNSEALED}"


def zip_member(name: str) -> zipfile.ZipInfo:
    """Describe a member of a zip such that the same content gives the same bytes."""
    member = zipfile.ZipInfo(name, ZIP_EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member


def set_seal(file: BinaryIO, how: str, about: About) -> str:
    """Write the digest of a finished file into it.

    Args:
        file: open for reading and writing, with what the `write` of a format wrote from its beginning on.
        how: the `seal` of the format.
        about: what the file is about.

    Returns:
        The digest, 64 hex digits.
    """
    return _SETTERS[how](file, about)


def read_seal(file: BinaryIO) -> Seal:
    """Read the seal of a file, whichever format it has.

    Raises:
        Unsealed: it bears none, or one that cannot be read.
    """
    head = file.read(len(PNG_HEAD))
    file.seek(0)
    try:
        read = _read_picture if head == PNG_HEAD else _read_zip if head.startswith(b"PK\x03\x04") else _read_text
        words, found = read(file)
        manifest, digest = _MANIFEST.search(words), _DIGEST.search(words)
        if manifest is None or digest is None:
            raise Unsealed(
                "bears no seal of Answerable", mend="only files that `answerable export` wrote can be checked"
            )
        return Seal(orjson.loads(base64.b64decode(manifest[1])), digest[1].decode(), found)
    except (ValueError, zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError) as error:
        raise Unsealed(f"bears a seal that cannot be read: {error}", mend="export it anew") from error


def _set_text(file: BinaryIO, _: About) -> str:
    at = _find(file, f"{DIGEST_WORD}:{UNSEALED}".encode())
    digest = _digest(file)
    file.seek(at + len(DIGEST_WORD) + 1)
    file.write(digest.encode())
    return digest


def _read_text(file: BinaryIO) -> tuple[bytes, str]:
    """The first seal counts, wherever it stands; what an entity is called cannot pass for one that comes later."""
    at = _find(file, f"{DIGEST_WORD}:".encode())
    start = max(0, _find(file, f"{MANIFEST_WORD}:".encode()))
    file.seek(start)
    words = file.read(max(0, at - start) + len(DIGEST_WORD) + 1 + 64)
    return words, _digest(file, at + len(DIGEST_WORD) + 1)


def _find(file: BinaryIO, word: bytes) -> int:
    """Where a word first stands, read block by block.

    Raises:
        Unsealed: it stands nowhere.
    """
    file.seek(0)
    before, start = b"", 0
    while block := file.read(_BLOCK):
        window = before + block
        at = window.find(word)
        if at >= 0:
            return start + at
        before = window[-len(word) :]
        start += len(window) - len(before)
    raise Unsealed("bears no seal of Answerable", mend=_ONLY_OURS)


def _digest(file: BinaryIO, zeros: int | None = None) -> str:
    """The digest of a file, with the 64 digits from `zeros` on taken for zeros."""
    file.seek(0)
    taken = sha256()
    if zeros is not None:
        _feed(file, taken.update, zeros)
        taken.update(UNSEALED.encode())
        file.seek(zeros + len(UNSEALED))
    _feed(file, taken.update)
    return taken.hexdigest()


def _feed(file: BinaryIO, update: Callable[[bytes], None], most: int | None = None) -> None:
    while block := file.read(_BLOCK if most is None else min(_BLOCK, most)):
        update(block)
        most = None if most is None else most - len(block)


def _set_zip(file: BinaryIO, about: About) -> str:
    with zipfile.ZipFile(file, "a") as archive:
        digest = _members_digest(archive, SEAL_MEMBER)
        archive.writestr(zip_member(SEAL_MEMBER), stamp(about).replace(UNSEALED, digest) + "\n")
    return digest


def _set_workbook(file: BinaryIO, _: About) -> str:
    """Write the workbook anew, since a member cannot be changed in place; its comments hold the unsealed seal."""
    with tempfile.TemporaryFile() as copy:
        with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
            digest = _members_digest(old, WORKBOOK_PART)
            for name in old.namelist():
                content = old.read(name).replace(UNSEALED.encode(), digest.encode()) if name == WORKBOOK_PART else None
                with old.open(name) as member, new.open(zip_member(name), "w") as written:
                    written.write(content) if content else shutil.copyfileobj(member, written, _BLOCK)
        file.seek(0)
        file.truncate()
        copy.seek(0)
        shutil.copyfileobj(copy, file, _BLOCK)
    return digest


def _read_zip(file: BinaryIO) -> tuple[bytes, str]:
    with zipfile.ZipFile(file) as archive:
        name = next((name for name in (SEAL_MEMBER, WORKBOOK_PART) if name in archive.namelist()), "")
        return (archive.read(name) if name else b""), _members_digest(archive, name)


def _members_digest(archive: zipfile.ZipFile, seal: str) -> str:
    """The digest over name and content of every member but the seal, by name."""
    taken = sha256()
    for name in sorted(set(archive.namelist()) - {seal}):
        content = sha256()
        with archive.open(name) as member:
            _feed(member, content.update)  # type: ignore[arg-type]  # a member is read as a file is
        taken.update(f"{content.hexdigest()}  {name}\n".encode())
    return taken.hexdigest()


def _set_picture(file: BinaryIO, about: About) -> str:
    """Put the seal right behind the first chunk, which has to be the header of the picture."""
    file.seek(0)
    picture = file.read()
    digest = sha256(picture).hexdigest()
    content = stamp(about).replace(UNSEALED, digest).encode()
    chunk = struct.pack(">I", len(content)) + PNG_CHUNK + content + struct.pack(">I", zlib.crc32(PNG_CHUNK + content))
    at = len(PNG_HEAD) + 25
    file.seek(0)
    file.write(picture[:at] + chunk + picture[at:])
    return digest


def _read_picture(file: BinaryIO) -> tuple[bytes, str]:
    picture = file.read()
    at, words, rest = len(PNG_HEAD), b"", PNG_HEAD
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        chunk = picture[at : at + length + 12]
        if chunk[4:8] == PNG_CHUNK and not words:
            words = chunk[8:-4]
        else:
            rest += chunk
        at += length + 12
    return words, sha256(rest).hexdigest()


_SETTERS: Mapping[str, Callable[[BinaryIO, About], str]] = {
    "text": _set_text,
    "zip": _set_zip,
    "workbook": _set_workbook,
    "picture": _set_picture,
}
