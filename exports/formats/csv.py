"""Tables in a zip: nodes, edges, claims, citations and sources as CSV, with a text that tells what they are."""

from __future__ import annotations

import re
import shutil
import zipfile
from itertools import chain, islice
from operator import itemgetter
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, BinaryIO

from exports.about import about_text
from exports.format import Format
from exports.seal import zip_member
from exports.streams import write_lines
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
    from collections.abc import Iterable, Iterator

    from exports.tables import Cell, Table
    from queries.subgraph.records import Claim
    from queries.subgraph.subgraph import Subgraph

TABLES = (NODES, EDGES, CLAIMS, CITATIONS, SOURCES)
README = "about/README.txt"
#: A spreadsheet takes what begins like this for a formula, in whichever width of letters, and behind whatever cannot be
#: seen (OWASP, "CSV Injection"). What begins with the guard itself is guarded too, so that it can be taken off again.
GUARD = "'"
_DANGEROUS = re.compile(r"['\t\r\n]|[\s\x00-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]")
_FIRST = itemgetter(0)
#: Excel takes a CSV file without it for one in the code page of the machine.
BYTE_ORDER_MARK = "\ufeff"
_BATCH = 500


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the zip."""
    with zipfile.ZipFile(file, "w") as archive:
        with archive.open(zip_member(README), "w") as member:
            member.write(_readme(subgraph).encode())
        for table in (NODES, EDGES):
            _write_table(archive, table, map(line, table.rows(subgraph)))
        _write_claims(archive, subgraph)
        _write_table(archive, SOURCES, map(line, SOURCES.rows(subgraph)))


def line(cells: Iterable[Cell]) -> str:
    """Write a row, with every cell in quotes; a text that a spreadsheet could take for a formula is guarded."""
    texts = list(map(str, cells))
    if not all(map(str.isalnum, map(_FIRST, filter(None, texts)))) and any(map(_DANGEROUS.match, texts)):
        texts = list(map(guarded, texts))
    row = '","'.join(texts)
    if row.count('"') > 2 * len(texts) - 2:
        row = '","'.join([text.replace('"', '""') for text in texts])
    return f'"{row}"\r\n'


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet could take for a formula."""
    return f"{GUARD}{text}" if _DANGEROUS.match(text) else text


def _headings(table: Table) -> str:
    return BYTE_ORDER_MARK + line(column.name for column in table.columns)


def _member(archive: zipfile.ZipFile, table: Table) -> IO[bytes]:
    return archive.open(zip_member(f"{table.name}.csv"), "w", force_zip64=True)


def _write_table(archive: zipfile.ZipFile, table: Table, lines: Iterable[str]) -> None:
    with _member(archive, table) as member:
        write_lines(member, chain((_headings(table),), lines))


def _write_claims(archive: zipfile.ZipFile, subgraph: Subgraph) -> None:
    """Write claims and citations, reading each claim once: citations wait aside until the table of claims is whole."""
    name = namer(subgraph)
    with TemporaryFile() as aside:
        write_lines(aside, [_headings(CITATIONS)])
        with _member(archive, CLAIMS) as member:
            write_lines(member, [_headings(CLAIMS)])
            for claims in _batched(subgraph.claims()):
                write_lines(member, (line(claim_row(claim, name)) for claim in claims))
                write_lines(aside, (line(row) for claim in claims for row in citation_rows(claim)))
        aside.seek(0)
        with _member(archive, CITATIONS) as member:
            shutil.copyfileobj(aside, member)


def _batched(claims: Iterator[Claim]) -> Iterator[list[Claim]]:
    """Give claims in lists that are short enough for memory and long enough for speed."""
    while batch := list(islice(claims, _BATCH)):
        yield batch


def _readme(subgraph: Subgraph) -> str:
    tables = "\n".join(_described(table) for table in TABLES)
    return (
        f"{about_text(subgraph.about)}\n"
        "The tables are CSV: UTF-8 with a byte order mark, commas, each cell in double quotes, a heading in the first\n"
        "row.\n"
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
