"""What is compared: the tables of a part of the graph, row by row, from the graph itself or from a file."""

from __future__ import annotations

import csv
import zipfile
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TYPE_CHECKING

from exports.seal import Unsealed, read_seal
from exports.tables import CLAIMS, EDGES, NODES
from exports.verify import versions_in
from graph.errors import BadDay
from queries.rows import text
from queries.subgraph.recorded import recorded_between
from queries.subgraph.records import About
from queries.subgraph.subgraph import Subgraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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


@dataclass(frozen=True, slots=True)
class Take:
    """A part of the graph as somebody took it.

    Attributes:
        title: the question in words.
        taken: when what it holds was on record, or the days that it is about.
        audience: who it is for.
        tables: rows by id, by the name of the table; of a file that is no table, only ids and versions of claims.
        whole: whether there are nodes and edges in it, and not only claims.
    """

    title: str
    taken: str
    audience: str
    tables: Mapping[str, Rows]
    whole: bool = True


def take_of(subgraph: Subgraph) -> Take:
    """Take a part of the graph as it is."""
    about = subgraph.about
    tables = _without_mentions({table.name: _by_id(table, table.rows(subgraph)) for table in TABLES})
    return Take(about.title, about.on or about.latest_record, about.audience, tables)


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
    return takes[0], takes[1]


def _single(span: Span) -> date:
    if not span.is_day or span.first is None:
        raise BadDay(f"{span.text!r} is not one single day", mend="write it as 2026-11-26, or add a question")
    return span.first


def read_take(path: Path) -> Take:
    """Read an export; of a zip of tables everything, of any other format the claims that stand in it.

    Raises:
        Unsealed: it is no export of ours, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            about = read_seal(file).about
            tables = _tables(path)
            claims = {"claims": _claims(versions_in(file))} if tables is None else tables
    except OSError as error:
        raise Unsealed(f"cannot be read: {error.strerror}", where=str(path), mend="check the name") from error
    except Unsealed as error:
        raise Unsealed(error.what, where=str(path), mend=error.mend) from error
    return Take(
        title=text(about.get("title")),
        taken=text(about.get("on")) or text(about.get("latest_record")),
        audience=text(about.get("audience")),
        tables=claims,
        whole=tables is not None,
    )


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
    return tables | {NODES.name: {key: row for key, row in tables[NODES.name].items() if row["mentioned"] != "yes"}}


def _read(archive: zipfile.ZipFile, name: str) -> Rows:
    with archive.open(name) as member, TextIOWrapper(member, _ENCODING, newline="") as lines:
        rows = ({key: _bare(cell) for key, cell in row.items()} for row in csv.DictReader(lines, strict=True))
        return {row["id"]: row for row in rows}


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
