"""Checking an export: whether anybody changed the file, and what became of its claims since."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from exports.seal import PNG_HEAD, Unsealed, read_seal
from graph.protection import Audience
from queries.rows import number, text
from queries.subgraph.since import claims_since

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from graph.database import Database
    from queries.subgraph.since import Since

#: A version of a claim, as every format writes it: `dataset:claim@hash`.
_VERSION = re.compile(rb"[A-Za-z0-9][A-Za-z0-9_.-]*:[A-Za-z0-9][A-Za-z0-9_.-]*@[0-9a-f]{12}(?![0-9a-f])")
_LONGEST = 500
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an export.

    Attributes:
        about: what the file says of itself.
        unbroken: whether nobody has changed the file since it was written.
        checked: how many claims were compared with the graph.
        unchecked: how many of its claims do not stand in the file with their version: they name somebody behind a
            label, or the format holds only the claims of its nodes and edges.
        since: what became of its claims.
    """

    about: Mapping[str, object]
    unbroken: bool
    checked: int
    unchecked: int
    since: tuple[Since, ...]

    @property
    def holds(self) -> bool:
        """Whether the file is as it was written, and every claim as it was then."""
        return self.unbroken and not self.since


def verify(database: Database, path: Path) -> Verdict:
    """Check an export against its seal and against the graph.

    Args:
        database: where the graph is.
        path: the file, in any format.

    Raises:
        Unsealed: it is no export of ours, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            seal = read_seal(file)
            versions = frozenset(versions_in(file))
    except OSError as error:
        raise Unsealed(f"cannot be read: {error.strerror}", where=str(path), mend="check the name") from error
    except Unsealed as error:
        raise Unsealed(error.what, where=str(path), mend=error.mend) from error
    circle = text(seal.about.get("audience"))
    audience = Audience(circle) if circle in list(Audience) else Audience.PUBLIC
    return Verdict(
        about=seal.about,
        unbroken=seal.unbroken,
        checked=len(versions),
        unchecked=max(0, number(seal.about.get("claims")) - len(versions)),
        since=claims_since(database, versions, audience, taken_at=text(seal.about.get("latest_record"))),
    )


def versions_in(file: BinaryIO) -> Iterator[str]:
    """Give every version of a claim that stands in a file, some of them more than once."""
    file.seek(0)
    head = file.read(len(PNG_HEAD))
    file.seek(0)
    if not head.startswith(b"PK\x03\x04"):
        yield from _scan(file)
        return
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            with archive.open(name) as member:
                yield from _scan(member)  # type: ignore[arg-type]  # a member is read as a file is


def _scan(file: BinaryIO) -> Iterator[str]:
    """Read block by block; a version that two blocks share is found in the second, which begins in the first.

    What stands at the very beginning of such a window may be the end of a version that the first block held whole.
    """
    before = b""
    while block := file.read(_BLOCK):
        window = before + block
        found = _VERSION.finditer(window)
        yield from (one[0].decode() for one in found if one.start() or not before)
        before = window[-_LONGEST:]
