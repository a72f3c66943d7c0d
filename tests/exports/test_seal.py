"""The seal of a file tells whether anybody changed it, wherever and however little, in every format."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from typing import BinaryIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exports.export import write
from exports.format import load_formats
from exports.seal import (
    DIGEST_WORD,
    MANIFEST_WORD,
    SEAL_MEMBER,
    UNSEALED,
    WORKBOOK_PART,
    ZIP_HEAD,
    Seal,
    Unsealed,
    read_seal,
    set_seal,
    stamp,
)
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.writing import formats, written

FORMATS = formats()
#: Whole seals, of which none is that of the file, as somebody could be called.
FOREIGN = (
    f"{MANIFEST_WORD}:e30= {DIGEST_WORD}:{UNSEALED}",
    f"{MANIFEST_WORD}:e30= {DIGEST_WORD}:{'a' * 64}",
    f"{DIGEST_WORD}:{UNSEALED}",
    f"{MANIFEST_WORD}:",
)


@cache
def sealed(name: str) -> bytes:
    """The invented case in a format."""
    with invented.case() as subgraph:
        return written(subgraph, name)


def read(content: bytes) -> Seal:
    """The seal of a file with this content."""
    return read_seal(io.BytesIO(content))


def holds(content: bytes) -> bool:
    """Whether a file passes for one that nobody changed."""
    try:
        return read(content).unbroken
    except Unsealed:
        return False


def members(content: bytes) -> dict[str, bytes]:
    """Names and contents of what is in a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(contents: dict[str, bytes]) -> bytes:
    """A zip of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_tells_what_it_is_about(name: str) -> None:
    """Everything that is known of the subgraph, whatever the format."""
    about = read(sealed(name)).about
    assert about["question"] == "chain"
    assert about["parameters"] == dict(invented.ABOUT.parameters)
    assert about["on"] == "2018-04-12"
    assert about["audience"] == "public"
    assert about["program"] == invented.ABOUT.program
    assert about["latest_record"] == invented.ABOUT.latest_record
    assert about["datasets"] == [
        {"id": "veldania", "title": "Veldania, an invented country", "version": "7d0c9a41b2e3", "licence": "CC-BY-4.0"}
    ]


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=120, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), added=st.integers(1, 255))
def test_no_byte_can_be_changed(name: str, place: float, added: int) -> None:
    """One byte that is another one breaks the seal; of a zip, what is not content, such as a time, may differ."""
    content = sealed(name)
    at = int(place * len(content))
    changed = content[:at] + bytes([(content[at] + added) % 256]) + content[at + 1 :]
    if holds(changed):
        assert content.startswith(ZIP_HEAD)
        assert members(changed) == members(content)


@pytest.mark.parametrize("name", [name for name in FORMATS if load_formats()[name].seal in {"zip", "workbook"}])
@settings(max_examples=60, deadline=None)
@given(which=st.integers(0, 99), place=st.floats(0, 1, exclude_max=True), added=st.integers(1, 255))
def test_no_byte_of_a_member_can_be_changed(name: str, which: int, place: float, added: int) -> None:
    """Somebody who packs it again, so that every checksum of the zip is right, has changed it all the same."""
    contents = members(sealed(name))
    assert holds(packed(contents))
    member = sorted(member for member, content in contents.items() if content)[which % len(contents)]
    content = contents[member]
    at = int(place * len(content))
    changed = content[:at] + bytes([(content[at] + added) % 256]) + content[at + 1 :]
    assert not holds(packed(contents | {member: changed}))


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), more=st.binary(min_size=1, max_size=40))
@example(place=0.999, more=b"\n")
def test_nothing_can_be_added_or_cut_off(name: str, place: float, more: bytes) -> None:
    """Neither a byte behind the file nor its end; a zip may bear something behind it that is none of its members."""
    content = sealed(name)
    assert not holds(content[: int(place * len(content))])
    if holds(content + more):
        assert content.startswith(ZIP_HEAD)
        assert members(content + more) == members(content)


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_file_says_of_itself_is_sealed_too(name: str) -> None:
    """Another manifest under the same digest: the question, the day and the datasets cannot be exchanged."""
    content = sealed(name)
    other = stamp(replace(invented.ABOUT, on="2011-01-01")).partition(" ")[0].encode()
    if load_formats()[name].seal in {"zip", "workbook"}:
        contents = members(content)
        part = SEAL_MEMBER if SEAL_MEMBER in contents else WORKBOOK_PART
        changed = packed(contents | {part: _with_manifest(contents[part], other)})
    else:
        changed = _with_manifest(content, other)
    assert changed != content
    assert not holds(changed)


def _with_manifest(content: bytes, manifest: bytes) -> bytes:
    at = content.index(f"{MANIFEST_WORD}:".encode())
    return content[:at] + manifest + content[content.index(b" ", at) :]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_name_cannot_pass_for_the_seal(name: str, foreign: str) -> None:
    """Whatever somebody is called, the seal is the one that was set."""
    about = replace(invented.ABOUT, title=foreign, cut=foreign, parameters={"chain": foreign})
    with invented.case() as case:
        nodes = [replace(node, name=foreign, names=(foreign,)) for node in case.nodes()]
        edges = [replace(edge, role=foreign, qualifiers={"role": foreign}) for edge in case.edges()]
        with Subgraph.of(about, nodes, edges, case.claims(), case.sources()) as subgraph:
            content = written(subgraph, name)
    seal = read(content)
    assert seal.unbroken
    assert seal.about["title"] == foreign


@pytest.mark.parametrize("name", FORMATS)
def test_two_files_are_sealed_differently(name: str) -> None:
    """By what they hold, and by what they say of themselves."""
    with invented.case() as case:
        about = replace(case.about, on="2018-04-13")
        with Subgraph.of(about, case.nodes(), case.edges(), case.claims(), case.sources()) as other:
            assert read(written(other, name)).digest != read(sealed(name)).digest


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"a file of somebody else",
        b"PK\x03\x04 no zip at all",
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        packed({"nodes.csv": b"id\r\n"}),
        packed({SEAL_MEMBER: b"no seal"}),
        packed({SEAL_MEMBER: FOREIGN[0].encode().replace(b"e30=", b"WzFd")}),
        FOREIGN[0].encode().replace(b"e30=", b"e30"),
        FOREIGN[0].encode().replace(b"e30=", b"WzFd"),
        FOREIGN[0].encode().replace(b"e30=", b"bm8="),
        FOREIGN[2].encode(),
        FOREIGN[3].encode(),
        f"{DIGEST_WORD}:{UNSEALED} {MANIFEST_WORD}:e30=".encode(),
        f"{MANIFEST_WORD}:{'A' * 3_000_000}".encode(),
    ],
)
def test_a_file_of_others_bears_no_seal(content: bytes) -> None:
    """It is refused in words, and nothing else is raised."""
    with pytest.raises(Unsealed, match=r"bears no seal of Answerable|is damaged and cannot be read"):
        read(content)


def test_the_stamp_is_found_where_blocks_meet() -> None:
    """A file is read in blocks of a megabyte; wherever the stamp lies, it is found and set once."""
    for before in (0, 1, (1 << 20) - 300, (1 << 20) - 70, (1 << 20) - 1, 1 << 20, (2 << 20) - 64):
        file = io.BytesIO(b"x" * before + stamp(invented.ABOUT).encode() + b"y" * 100)
        digest = set_seal(file, "text", invented.ABOUT)
        file.seek(0)
        seal = read_seal(file)
        assert seal.unbroken
        assert seal.digest == digest
        assert not holds(b"z" + file.getvalue())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_with_two_members_of_one_name_is_damaged() -> None:
    """Programs disagree on which of them counts."""
    file = io.BytesIO(sealed("csv"))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("nodes.csv", archive.read("nodes.csv"))
    with pytest.raises(Unsealed, match="two of its members have one name"):
        read(file.getvalue())


def test_a_file_that_is_written_without_a_stamp_is_a_fault_of_its_format() -> None:
    """It is found when it is written, not when somebody wants to check it."""

    def silent(_: Subgraph, file: BinaryIO) -> None:
        file.write(b"{}")

    how = replace(load_formats()["jsonld"], write=silent)
    with invented.case() as subgraph, pytest.raises(RuntimeError, match="has to write the stamp"):
        write(subgraph, how, io.BytesIO())
