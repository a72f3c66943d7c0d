"""A file is written whole or not at all, the same for the same request, and in every format with everything."""

from __future__ import annotations

import io
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exports.export import FileExists, NotWritten, export, put_file, write
from exports.format import format_named, load_formats
from exports.seal import ZIP_HEAD, read_seal
from exports.verify import versions_in
from graph.dates import parse_span
from graph.errors import BadParameter, UnknownQuestion
from queries.subgraph.records import Node
from queries.subgraph.select import select
from queries.subgraph.selection import Selection
from queries.subgraph.subgraph import NODE, Abandoned, Spool, Subgraph
from tests.exports import invented
from tests.exports.writing import formats, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from graph.database import Database
    from graph.records import Dataset
    from tests.graphs import EmbeddedGraphs

FORMATS = formats()
SELECTIONS = [
    Selection("chain", ("arrest-of-elsad",), on=parse_span("2018-04-12")),
    Selection("entity", ("raid-squad",), hops=2, on=parse_span("2018"), limit=20),
    Selection("all", limit=5),
    Selection("all"),
]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda one: f"{one.of}-{one.limit}")
def test_the_same_request_gives_the_same_bytes(
    country: Database, embedded_graphs: EmbeddedGraphs, veldania: Dataset, name: str, selection: Selection
) -> None:
    """Asked again, and asked of the other engine."""
    first, again, elsewhere = (
        _asked(database, selection, name) for database in (country, country, embedded_graphs.holding(veldania))
    )
    assert first == again == elsewhere


def _asked(database: Database, selection: Selection, name: str) -> bytes:
    shown = selection if format_named(name).most is None else replace(selection, limit=min(selection.limit, 50))
    with select(database, shown, program="answerable 0") as subgraph:
        return written(subgraph, name)


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_subgraph_is_a_file_that_says_so(empty: Subgraph, name: str) -> None:
    """With the reason, in words that the reader of the file finds."""
    assert empty.about.empty in readable(written(empty, name))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("unholdable", [False, True])
def test_nasty_names_are_written_like_others(name: str, *, unholdable: bool) -> None:
    """Every claim is in the file with its version, and its seal is its own."""
    with invented.nasty(unholdable=unholdable) as nasty:
        content = written(nasty, name)
        assert set(versions_in(io.BytesIO(content))) == {claim.version for claim in nasty.claims()}


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_holds_the_versions_of_its_claims(case: Subgraph, name: str) -> None:
    """At least of those that nodes and edges stand on and of what answers these; never one that is none."""
    found = set(versions_in(io.BytesIO(written(case, name))))
    evidence = [*(node.evidence for node in case.nodes()), *(edge.evidence for edge in case.edges())]
    evident = {one for part in evidence for one in part.claims if "@" in one}
    assert evident <= found <= evident | {claim.version for claim in case.claims()}


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_is_written_beyond_what_a_format_can_show(case: Subgraph, name: str) -> None:
    """The refusal says how many there are, how many it shows, and what to do."""
    how, file = replace(format_named(name), most=27), io.BytesIO()
    with pytest.raises(BadParameter, match=r"28 nodes and edges are too many .* at most 27 \(ask for less"):
        write(case, how, file)
    assert file.getvalue() == b""


def test_an_unknown_format_is_answered_with_the_list() -> None:
    """And with the nearest."""
    with pytest.raises(UnknownQuestion, match=r"'grafml' \(did you mean graphml\? there are ") as told:
        format_named("grafml")
    assert all(name in str(told.value) for name in FORMATS)
    with pytest.raises(UnknownQuestion, match=r"'x+' \(there are "):
        format_named("x" * 10_000)


def test_formats_differ_in_name_and_tell_what_they_are() -> None:
    """What the list of formats shows is there for each."""
    found = load_formats()
    assert len({one.title for one in found.values()}) == len(found)
    for name, one in found.items():
        assert one.name == name
        assert one.suffix.startswith(".")
        assert "/" in one.media_type
        assert one.opens_in
        assert [sentence for sentence in one.loses if not sentence.endswith(".")] == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_is_put_in_its_place(case: Subgraph, tmp_path: Path, name: str) -> None:
    """With the rights of any new file, sealed, and with nothing beside it."""
    how = format_named(name)
    path = tmp_path / f"case{how.suffix}"
    digest = export(case, how, path)
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes() == written(case, name)
    with path.open("rb") as file:
        assert read_seal(file).digest == digest


def test_a_file_that_is_there_stays(case: Subgraph, tmp_path: Path) -> None:
    """Unless it is said that it may go."""
    path = tmp_path / "case.zip"
    path.write_text("years of work")
    with pytest.raises(FileExists, match=r"is there already .*--force"):
        export(case, format_named("csv"), path)
    assert path.read_text() == "years of work"
    export(case, format_named("csv"), path, replace=True)
    assert path.read_bytes() == written(case, "csv")


def test_a_file_that_appears_meanwhile_stays_too(case: Subgraph, tmp_path: Path) -> None:
    """Somebody else may have written it while this one was being written."""
    path = tmp_path / "case.zip"

    def meanwhile(subgraph: Subgraph, file: io.BytesIO) -> None:
        path.write_text("years of work")
        format_named("csv").write(subgraph, file)

    with pytest.raises(FileExists):
        export(case, replace(format_named("csv"), write=meanwhile), path)  # type: ignore[arg-type]  # any file
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("case.zip", "years of work")]


def test_only_files_are_replaced(case: Subgraph, tmp_path: Path) -> None:
    """No folder, and no pipe or device, which root could replace."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        with pytest.raises(FileExists, match="no file that could be replaced"):
            export(case, format_named("csv"), tmp_path / name, replace=True)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["folder", "pipe"]


@pytest.mark.parametrize("name", ["a" * 251 + ".zip", "ə" * 125 + ".zip", "👩" * 62 + ".zip", "=cmd|' calc'!A1.zip"])
def test_a_name_as_long_as_a_file_may_have(case: Subgraph, tmp_path: Path, name: str) -> None:
    """In whatever script."""
    export(case, format_named("csv"), tmp_path / name)
    assert [one.name for one in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["nowhere/case.zip", "file/case.zip", "n" * 300])
def test_a_place_that_cannot_be_written_to_is_told(case: Subgraph, tmp_path: Path, name: str) -> None:
    """In one line, and nothing is left."""
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritten, match=r"cannot be written: .* \(nothing is left of it\)"):
        export(case, format_named("csv"), tmp_path / name)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_fault_while_writing_leaves_nothing(case: Subgraph, tmp_path: Path) -> None:
    """Neither half a file nor a change of the one that was there."""
    path = tmp_path / "case.jsonld"
    path.write_text("years of work")

    def broken(_: Subgraph, file: io.BytesIO) -> None:
        file.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(case, replace(format_named("jsonld"), write=broken), path, replace=True)  # type: ignore[arg-type]  # any file
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("case.jsonld", "years of work")]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk; only root may make one, in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run([mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], check=False)
    if not made or made.returncode:
        pytest.skip("a small disk can be made by root only, on Linux")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path, left: int) -> Path:
    """Fill the disk but for so many bytes; gives the file that does."""
    stuffing = disk / "stuffing"
    stuffing.write_bytes(b"x" * (shutil.disk_usage(disk).free - left))
    return stuffing


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9])
@pytest.mark.parametrize("name", FORMATS)
def test_a_disk_that_fills_leaves_no_half_file(disk: Path, name: str, part: float) -> None:
    """Neither at the first byte nor near the last; the file that was there stays as it is, and there is room again."""
    path = disk / "large"
    path.write_bytes(b"years of work")
    size = 1_000 if (format_named(name).most or 5_000) >= 5_000 else 20
    with invented.large(size, size) as large:
        fill(disk, int(len(written(large, name)) * part))
        free = shutil.disk_usage(disk).free
        with pytest.raises(NotWritten, match="No space left on device"):
            export(large, format_named(name), path, replace=True)
    assert sorted(one.name for one in disk.iterdir()) == ["large", "stuffing"]
    assert path.read_bytes() == b"years of work"
    assert shutil.disk_usage(disk).free == free


def test_a_small_file_is_not_kept_half_either(disk: Path) -> None:
    """As the differences are written."""
    with pytest.raises(NotWritten):
        put_file(disk / "difference.csv", b"x" * 5_000_000)
    assert list(disk.iterdir()) == []


def test_a_disk_of_temporary_files_that_fills_is_told(disk: Path) -> None:
    """A subgraph that is too large for memory is kept there meanwhile; where is settled when a process begins."""
    script = (
        "from queries.subgraph.subgraph import NoRoom, Spool\n"
        "spool = Spool()\n"
        "try:\n"
        "    for at in range(20_000): spool.put('node', f'n-{at}', {'name': 'x' * 1_000})\n"
        "except NoRoom as error: print(error)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "SQLITE_TMPDIR": str(disk)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "set SQLITE_TMPDIR to a folder with more room" in ran.stdout
    assert (ran.stdout.count("\n"), ran.stderr) == (1, "")
    assert list(disk.iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_more_is_written_when_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """In any format, and no temporary file is left of it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = [True]
    spool = Spool(lambda: left[0])
    spool.put(NODE, "one", Node("one", "Person", "Orven Tagrus"))
    with Subgraph(replace(invented.ABOUT, nodes=1), spool) as subgraph:
        left[0] = False
        with pytest.raises(Abandoned):
            export(subgraph, format_named(name), tmp_path / "file")
    assert list(tmp_path.iterdir()) == []


def readable(content: bytes) -> str:
    """All text of a file, that of the members of a zip too."""
    if not content.startswith(ZIP_HEAD):
        return content.decode(errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())
