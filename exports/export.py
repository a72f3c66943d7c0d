"""Writing a subgraph into a file, whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO

from exports.seal import set_seal
from graph.errors import AnswerableError, BadParameter, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exports.format import Format
    from queries.subgraph.subgraph import Subgraph


class NotWritten(AnswerableError):
    """A file could not be written; nothing is left of it."""


class FileExists(InputError):
    """There is a file of that name already."""


def write(subgraph: Subgraph, how: Format, file: BinaryIO) -> str:
    """Write a subgraph in a format, and seal it.

    Args:
        subgraph: what to write; without nodes, a valid file that says that it is empty.
        how: the format.
        file: empty, open for reading and writing.

    Returns:
        The SHA-256 that the seal bears.

    Raises:
        BadParameter: the subgraph is more than the format can show.
    """
    size = subgraph.about.nodes + subgraph.about.edges
    if how.most is not None and size > how.most:
        raise BadParameter(
            f"{size:,} nodes and edges are too many for {how.title}, which shows at most {how.most:,}",
            where=how.name,
            mend="ask for less, or take another format",
        )
    how.write(subgraph, file)
    return set_seal(file, how.seal, subgraph.about)


def export(subgraph: Subgraph, how: Format, path: Path, *, replace: bool = False) -> str:
    """Write a subgraph into a file beside its place, and put it there when it is whole.

    Args:
        subgraph: what to write.
        how: the format.
        path: where to.
        replace: whether a file that is there already may go.

    Returns:
        The SHA-256 that the seal bears.

    Raises:
        FileExists: there is one already.
        BadParameter: as `write`.
        NotWritten: the folder cannot be written to, or the disk is full.
    """
    with _placed(path, replace=replace) as file:
        return write(subgraph, how, file)


def put_file(path: Path, content: bytes, *, replace: bool = False, private: bool = False) -> None:
    """Write a file, whole or not at all; arguments and errors as `export`. A private one only its owner can read."""
    with _placed(path, replace=replace, mode=0o600 if private else 0o666) as file:
        file.write(content)


@contextmanager
def _placed(path: Path, *, replace: bool, mode: int = 0o666) -> Iterator[BinaryIO]:
    """A file beside its place, which is put there at the end of the block, or is gone if that fails."""
    beside = ""
    try:
        _check_free(path, replace=replace)
        descriptor, beside = tempfile.mkstemp(prefix=".answerable-", suffix=".part", dir=path.parent)
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _check_free(path, replace=replace)  # once more: writing may have taken minutes
        os.chmod(beside, mode & ~_umask())  # noqa: PTH101 - there is no path object yet
        os.replace(beside, path)  # noqa: PTH105 - as above
    except OSError as error:
        raise NotWritten(f"{path}: cannot be written: {error.strerror or error} (nothing is left of it)") from error
    finally:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108 - as above


def _check_free(path: Path, *, replace: bool) -> None:
    """Refuse a place that is taken; a folder, a device or a pipe is never replaced."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISREG(mode) and not stat.S_ISLNK(mode):
        raise FileExists("is no file that could be replaced", where=str(path), mend="give the name of a file")
    if not replace:
        raise FileExists("is there already", where=str(path), mend="give another name, or --force")


def _umask() -> int:
    """What the user keeps from others; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
