"""What is compared: the tables of a part of the graph, row by row, from the graph itself or from a file."""

from __future__ import annotations

import csv
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO

from exports.seal import Unsealed, read_seal
from exports.tables import CLAIMS, EDGES, NODES
from exports.verify import versions_in
from graph.errors import BadDay
from queries.rows import number, text
from queries.subgraph.recorded import recorded_between
from queries.subgraph.records import About
from queries.subgraph.subgraph import Subgraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from exports.tables import Cell, Table
    from graph.database import Database
    from graph.dates import Span
    from graph.protection import Audience

TABLES = (NODES, EDGES, CLAIMS)
Row = dict[str, str]
Rows = dict[str, Row]
_ENCODING = "utf-8-sig"
_GUARD = "'"
_LONGEST_CELL = 1 << 30


@dataclass(frozen=True, slots=True)
class Take:
    """A part of the graph as somebody took it.

    Attributes:
        title: the question in words.
        taken: when what it holds was on record, or the days that it is about.
        audience: who it is for.
        tables: rows by id, by the name of the table; of a file that is no table, only ids and versions of claims.
        whole: whether there are nodes and edges in it, and not only claims.
        left_out: how many of its claims are not in the file, and count as not there.
        withheld: how many claims are left out because they name somebody who is protected.
    """

    title: str
    taken: str
    audience: str
    tables: Mapping[str, Rows]
    whole: bool = True
    left_out: int = 0
    withheld: int = 0

    @property
    def words(self) -> str:
        """What it is, in words."""
        return f"{self.title}, {self.taken}"


def take_of(subgraph: Subgraph) -> Take:
    """Take a part of the graph as it is."""
    about = subgraph.about
    tables = _without_mentions({table.name: _by_id(table, table.rows(subgraph)) for table in TABLES})
    return Take(about.title, _taken(about.on, about.latest_record), about.audience, tables)


def takes_on_record(database: Database, old: Span, new: Span, audience: Audience) -> tuple[Take, Take]:
    """Take what was on record at the end of two days, as far as they differ; names are those of today.

    Raises:
        BadDay: one of them is no single day.
        BadParameter: as `queries.subgraph.recorded.recorded_between`.
    """
    days = [_single(one) for one in (old, new)]
    found = recorded_between(database, days[0], days[1], audience)
    takes = []
    for day, claims in zip(days, (found.old, found.new), strict=True):
        about = About("What was on record", "record", {}, day.isoformat(), audience.value, (), "", "")
        with Subgraph.of(about, found.named, (), claims) as subgraph:
            tables = {table.name: _by_id(table, table.rows(subgraph)) for table in (CLAIMS,)}
        takes.append(Take(about.title, f"at the end of {day.isoformat()}", audience.value, tables))
    return takes[0], replace(takes[1], withheld=found.withheld)


def _single(span: Span) -> date:
    if not span.is_day or span.first is None:
        raise BadDay(f"{span.text!r} is not one single day", mend="write it as 2026-11-26, or add a question")
    return span.first


def read_take(path: Path) -> Take:
    """Read an export; of a zip of tables everything, of any other format the claims that stand in it.

    Raises:
        Unsealed: it is no export of ours, cannot be read, or was changed since it was written.
    """
    try:
        with path.open("rb") as file:
            about = _unbroken(file)
            tables = _tables(path)
            claims = {"claims": _claims(versions_in(file))} if tables is None else tables
    except OSError as error:
        raise Unsealed(f"cannot be read: {error.strerror}", where=str(path), mend="check the name") from error
    except Unsealed as error:
        raise Unsealed(error.what, where=str(path), mend=error.mend) from error
    return Take(
        title=text(about.get("title")),
        taken=_taken(text(about.get("on")), text(about.get("latest_record"))),
        audience=text(about.get("audience")),
        tables=claims,
        whole=tables is not None,
        left_out=0 if tables else max(0, number(about.get("claims")) - len(claims["claims"])),
    )


def _unbroken(file: BinaryIO) -> Mapping[str, object]:
    """What a file says of itself; one that somebody changed would be compared with what they made of it."""
    seal = read_seal(file)
    if not seal.unbroken:
        raise Unsealed("was changed since it was written", mend="compare the file as it was, or export it anew")
    return seal.about


def _taken(on: str, latest_record: str) -> str:
    return f"{f'as of {on}' if on else 'of any day'}, on record at {latest_record or 'no time'}"


def _tables(path: Path) -> dict[str, Rows] | None:
    """The tables of a zip; None if it is none, or holds other files."""
    if not zipfile.is_zipfile(path):
        return None
    with zipfile.ZipFile(path) as archive:
        if not {f"{table.name}.csv" for table in TABLES} <= set(archive.namelist()):
            return None
        return _without_mentions({table.name: _read(archive, f"{table.name}.csv") for table in TABLES})


def _without_mentions(tables: dict[str, Rows]) -> dict[str, Rows]:
    """Leave out of the nodes whoever is only named by a claim."""
    return tables | {NODES.name: {key: row for key, row in tables[NODES.name].items() if row.get("mentioned") != "yes"}}


def _read(archive: zipfile.ZipFile, name: str) -> Rows:
    with _long_cells(), archive.open(name) as member, TextIOWrapper(member, _ENCODING, newline="") as lines:
        rows = ({key: _bare(cell) for key, cell in row.items()} for row in csv.DictReader(lines, strict=True))
        return {row["id"]: row for row in rows}


@contextmanager
def _long_cells() -> Iterator[None]:
    """Let cells be as long as the evidence of a ministry; the limit is the process's, so it is put back."""
    usual = csv.field_size_limit(_LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(usual)


def _bare(cell: str | None) -> str:
    """A cell without the guard that keeps a spreadsheet from taking it for a formula."""
    return (cell or "").removeprefix(_GUARD)


def _by_id(table: Table, rows: Iterable[tuple[Cell, ...]]) -> Rows:
    names = [column.name for column in table.columns]
    found = ({name: str(cell) for name, cell in zip(names, row, strict=True)} for row in rows)
    return {row["id"]: row for row in found}


def _claims(versions: Iterable[str]) -> Rows:
    parts = (version.rpartition("@") for version in versions)
    return {claim: {"id": claim, "version": f"{claim}@{digest}"} for claim, _, digest in parts}
