"""The seal of a file: what it says of itself, and the SHA-256 that tells whether anybody has changed it since.

A sealed file holds two words of plain ASCII, wherever its format allows a comment or a property:

    answerable-manifest:BASE64 answerable-sha256:HEX

The first is the JSON of `About`: the question, its parameters, datasets, versions, times. The second is 64 hex digits
over everything but these digits, for which zeros are taken: in a file of text and in a picture over the file, in a zip
over the names and contents of its members. In a zip the seal is a member of its own, in a workbook (which is a zip) it
stands among the properties, in a PNG in a chunk. In a file of text it comes before everything that was exported, so
that nothing that somebody is called can pass for it.
"""

from __future__ import annotations

import base64
import lzma
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
    from collections.abc import Callable, Iterator, Mapping

    from queries.subgraph.records import About

MANIFEST_WORD, DIGEST_WORD = "answerable-manifest", "answerable-sha256"
UNSEALED = "0" * 64
#: The member of a zip that holds the seal, and the part of a workbook that does.
SEAL_MEMBER, WORKBOOK_PART = "seal.txt", "docProps/core.xml"
#: The beginning of a PNG, and the type of our chunk, which says that it may be ignored and copied.
PNG_HEAD, PNG_CHUNK = b"\x89PNG\r\n\x1a\n", b"anSw"
ZIP_HEAD = b"PK\x03\x04"
#: The moment of every member of a zip, the earliest that the format knows: no file bears the time of its making.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)

#: Manifest and digest as they stand in a file, and the digest of the file as it is.
Words = tuple[bytes, bytes, str]
_STAMP = re.compile(rb"answerable-manifest:([A-Za-z0-9+/]+=*) answerable-sha256:([0-9a-f]{64})")
#: More than any manifest takes: a thousand ids are the longest question.
_LONGEST_STAMP = 8 << 20
_BLOCK = 1 << 20
#: What reading a damaged zip, picture or manifest may raise.
_DAMAGE = (
    ValueError,
    TypeError,
    KeyError,
    EOFError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
)


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
        Unsealed: it bears none, or it is too damaged to be read.
    """
    head = file.read(len(PNG_HEAD))
    file.seek(0)
    read = _read_picture if head == PNG_HEAD else _read_zip if head.startswith(ZIP_HEAD) else _read_text
    try:
        manifest, digest, found = read(file)
        about = dict(orjson.loads(base64.b64decode(manifest, validate=True)))
    except _DAMAGE as error:
        told = " ".join(str(error).split())[:200] or type(error).__name__
        raise Unsealed(f"is damaged and cannot be read: {told}", mend="export it anew") from error
    return Seal(about, digest.decode(), found)


def _unsealed() -> Unsealed:
    return Unsealed("bears no seal of Answerable", mend="only files that `answerable export` wrote can be checked")


def _set_text(file: BinaryIO, about: About) -> str:
    word = stamp(about).encode()
    at = next(_places(file, word), None)
    if at is None:
        raise RuntimeError("a format has to write the stamp, once and as it is")
    digest = _digest(file)
    file.seek(at + len(word) - len(UNSEALED))
    file.write(digest.encode())
    return digest


def _read_text(file: BinaryIO) -> Words:
    for at in _places(file, f"{MANIFEST_WORD}:".encode()):
        file.seek(at)
        if found := _STAMP.match(file.read(_LONGEST_STAMP)):
            return found[1], found[2], _digest(file, at + found.start(2))
    raise _unsealed()


def _places(file: BinaryIO, word: bytes) -> Iterator[int]:
    """Where a word stands, read block by block; the file may be read in between."""
    before, start = b"", 0
    file.seek(0)
    while block := file.read(_BLOCK):
        window = before + block
        end = start + len(window)
        at = window.find(word)
        while at >= 0:
            yield start + at
            at = window.find(word, at + 1)
        before = window[len(window) - len(word) + 1 :] if len(window) >= len(word) else window
        start = end - len(before)
        file.seek(end)


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
    words = f"{stamp(about)}\n".encode()
    with zipfile.ZipFile(file, "a") as archive:
        digest = _members_digest(archive, {SEAL_MEMBER: words})
        archive.writestr(zip_member(SEAL_MEMBER), words.replace(UNSEALED.encode(), digest.encode()))
    return digest


def _set_workbook(file: BinaryIO, about: About) -> str:
    """Write the workbook anew, since a member cannot be changed in place; its comments hold the unsealed stamp."""
    unsealed = stamp(about).encode()
    with tempfile.TemporaryFile() as copy:
        with zipfile.ZipFile(file) as old, zipfile.ZipFile(copy, "w") as new:
            digest = _members_digest(old)
            sealed = unsealed.replace(UNSEALED.encode(), digest.encode())
            for name in old.namelist():
                member = zip_member(name)
                member.file_size = old.getinfo(name).file_size  # so that one of more than 2 GB gets the longer header
                with old.open(name) as content, new.open(member, "w") as written:
                    if name == WORKBOOK_PART:
                        written.write(content.read().replace(unsealed, sealed))
                    else:
                        shutil.copyfileobj(content, written, _BLOCK)
        file.seek(0)
        file.truncate()
        copy.seek(0)
        shutil.copyfileobj(copy, file, _BLOCK)
    return digest


def _read_zip(file: BinaryIO) -> Words:
    """In a workbook the title comes before the seal; whichever of its stamps fits is the seal."""
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        name = next((name for name in (SEAL_MEMBER, WORKBOOK_PART) if name in names), "")
        content = archive.read(name) if name else b""
        if len(names) != len(set(names)):
            raise ValueError("two of its members have one name")
        read: Words | None = None
        for found in _STAMP.finditer(content):
            unsealed = content[: found.start(2)] + UNSEALED.encode() + content[found.end(2) :]
            read = found[1], found[2], _members_digest(archive, {name: unsealed})
            if read[2] == found[2].decode():
                break
    if read is None:
        raise _unsealed()
    return read


def _members_digest(archive: zipfile.ZipFile, instead: Mapping[str, bytes] | None = None) -> str:
    """The digest over name and content of every member, by name; some contents are given."""
    given, taken = instead or {}, sha256()
    for name in sorted({*archive.namelist(), *given}):
        content = sha256(given.get(name, b""))
        if name not in given:
            with archive.open(name) as member:
                _feed(member, content.update)  # type: ignore[arg-type]  # a member is read as a file is
        taken.update(f"{content.hexdigest()}  {name}\n".encode())
    return taken.hexdigest()


def _set_picture(file: BinaryIO, about: About) -> str:
    """Put the seal right behind the first chunk, which has to be the header of the picture."""
    file.seek(0)
    picture, words = file.read(), stamp(about).encode()
    digest = sha256(picture + words).hexdigest()
    content = words.replace(UNSEALED.encode(), digest.encode())
    chunk = struct.pack(">I", len(content)) + PNG_CHUNK + content + struct.pack(">I", zlib.crc32(PNG_CHUNK + content))
    at = len(PNG_HEAD) + 25
    file.seek(0)
    file.write(picture[:at] + chunk + picture[at:])
    return digest


def _read_picture(file: BinaryIO) -> Words:
    picture = file.read()
    at, words, rest = len(PNG_HEAD), b"", PNG_HEAD
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        chunk = picture[at : at + length + 12]
        if chunk[4:8] == PNG_CHUNK and not words:
            words = chunk[8:-4]
            if struct.pack(">I", zlib.crc32(chunk[4:-4])) != chunk[-4:]:
                raise ValueError("the checksum of the chunk that holds the seal is wrong")
        else:
            rest += chunk
        at += length + 12
    found = _STAMP.search(words)
    if found is None:
        raise _unsealed()
    unsealed = words[: found.start(2)] + UNSEALED.encode() + words[found.end(2) :]
    return found[1], found[2], sha256(rest + unsealed).hexdigest()


_SETTERS: Mapping[str, Callable[[BinaryIO, About], str]] = {
    "text": _set_text,
    "zip": _set_zip,
    "workbook": _set_workbook,
    "picture": _set_picture,
}
