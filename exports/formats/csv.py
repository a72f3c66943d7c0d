"""Tables in a zip: nodes, edges, claims, citations and sources as CSV, with a text that tells what they are."""

from __future__ import annotations

import csv
import os
import re
import shutil
import zipfile
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import islice
from string import ascii_letters, digits
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, BinaryIO

from exports.about import about_text
from exports.format import Format
from exports.seal import zip_member
from exports.tables import (
    BETWEEN_IDS,
    BETWEEN_TEXTS,
    CITATIONS,
    CLAIMS,
    EDGES,
    NODES,
    SOURCES,
    citation_rows,
    claim_row,
    namer,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exports.tables import Cell, Table
    from queries.subgraph.records import Claim
    from queries.subgraph.subgraph import Subgraph

    Writing = Callable[[Iterable[Iterable[Cell]]], None]

TABLES = (NODES, EDGES, CLAIMS, CITATIONS, SOURCES)
README = "about/README.txt"
#: A spreadsheet takes what begins like this for a formula, in whichever width of letters, and behind whatever cannot be
#: seen (OWASP, "CSV Injection"). What begins with the guard itself is guarded too, so that it can be taken off again.
GUARD = "'"
_DANGEROUS = re.compile(r"['\t\r\n]|[\s\x00-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]")
#: Most cells are empty or begin with one of these, and need no closer look.
_HARMLESS = frozenset(("", *ascii_letters, *digits))
#: Excel takes a CSV file without it for one in the code page of the machine.
BYTE_ORDER_MARK = "\ufeff"
_BATCH = 500


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the zip."""
    with zipfile.ZipFile(file, "w") as archive:
        with archive.open(zip_member(README), "w") as member:
            member.write(_readme(subgraph).encode())
        for table in (NODES, EDGES):
            with _member(archive, table) as rows:
                rows(table.rows(subgraph))
        _write_claims(archive, subgraph)
        with _member(archive, SOURCES) as rows:
            rows(SOURCES.rows(subgraph))


def guarded(cells: Iterable[Cell]) -> list[Cell]:
    """Put an apostrophe before every text that a spreadsheet could take for a formula."""
    return [cell if isinstance(cell, int) or cell[:1] in _HARMLESS else _guarded(cell) for cell in cells]


def _guarded(text: str) -> str:
    return f"{GUARD}{text}" if _DANGEROUS.match(text) else text


def _write_claims(archive: zipfile.ZipFile, subgraph: Subgraph) -> None:
    """Write claims and citations, reading each claim once: citations wait aside until the table of claims is whole."""
    name = namer(subgraph)
    with TemporaryFile() as aside:
        # A file that can be read, too, takes texts at a third of the speed.
        with (
            os.fdopen(aside.fileno(), "wb", closefd=False) as apart,
            _member(archive, CLAIMS) as rows,
            _lines(apart, CITATIONS) as cited,
        ):
            for claims in _batched(subgraph.claims()):
                rows(claim_row(claim, name) for claim in claims)
                cited(row for claim in claims for row in citation_rows(claim))
        aside.seek(0)
        with archive.open(zip_member(f"{CITATIONS.name}.csv"), "w", force_zip64=True) as member:
            shutil.copyfileobj(aside, member)


def _batched(claims: Iterator[Claim]) -> Iterator[list[Claim]]:
    """Give claims in lists that are short enough for memory and long enough for speed."""
    while batch := list(islice(claims, _BATCH)):
        yield batch


@contextmanager
def _member(archive: zipfile.ZipFile, table: Table) -> Iterator[Writing]:
    with (
        archive.open(zip_member(f"{table.name}.csv"), "w", force_zip64=True) as member,
        _lines(member, table) as writing,
    ):
        yield writing


@contextmanager
def _lines(file: IO[bytes], table: Table) -> Iterator[Writing]:
    """Write the headings of a table, and give what writes rows below them."""
    text = TextIOWrapper(file, "utf-8", newline="")
    text.write(BYTE_ORDER_MARK)
    lines = csv.writer(text)
    lines.writerow(column.name for column in table.columns)
    yield lambda rows: lines.writerows(map(guarded, rows))
    text.detach()


def _readme(subgraph: Subgraph) -> str:
    tables = "\n".join(_described(table) for table in TABLES)
    return (
        f"{about_text(subgraph.about)}\n"
        "The tables are CSV: UTF-8 with a byte order mark, commas, double quotes, a heading in the first row.\n"
        "No cell is a formula: a text that a spreadsheet could take for one, or that begins with an apostrophe, has\n"
        "an apostrophe before it. A program that reads the tables takes the first apostrophe of a cell off; then\n"
        "every text is as it was.\n"
        f"Between several ids in a cell stands {BETWEEN_IDS!r}, between several texts {BETWEEN_TEXTS!r}.\n"
        "seal.txt holds the SHA-256 over all files, its own digits taken for zeros; `answerable verify` checks it.\n\n"
        f"{tables}"
    )


def _described(table: Table) -> str:
    columns = "".join(f"    {column.name}: {column.holds}\n" for column in table.columns)
    return f"{table.name}.csv: one row is {table.one_row}\n{columns}"


FORMAT = Format(
    name="csv",
    title="tables in a zip",
    suffix=".zip",
    media_type="application/zip",
    opens_in=("LibreOffice Calc", "Excel", "pandas", "R", "OpenRefine"),
    write=write,
    seal="zip",
)
