"""Tables in a zip: nodes, edges, claims, citations and sources as CSV, with a text that tells what they are."""

from __future__ import annotations

import csv
import re
import zipfile
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO

from exports.about import about_text
from exports.format import Format
from exports.seal import zip_member
from exports.tables import BETWEEN_IDS, BETWEEN_TEXTS, CITATIONS, CLAIMS, EDGES, NODES, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exports.tables import Cell, Table
    from queries.subgraph.subgraph import Subgraph

TABLES = (NODES, EDGES, CLAIMS, CITATIONS, SOURCES)
README = "about/README.txt"
#: A spreadsheet takes what begins like this for a formula, in whichever width of letters, and behind whatever cannot be
#: seen (OWASP, "CSV Injection"). What begins with the guard itself is guarded too, so that it can be taken off again.
GUARD = "'"
_DANGEROUS = re.compile(r"['\t\r\n]|[\s\x00-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]")
#: Excel takes a CSV file without it for one in the code page of the machine.
_ENCODING = "utf-8-sig"


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the zip."""
    with zipfile.ZipFile(file, "w") as archive:
        with archive.open(zip_member(README), "w") as member:
            member.write(_readme(subgraph).encode())
        for table in TABLES:
            with archive.open(zip_member(f"{table.name}.csv"), "w", force_zip64=True) as member:
                _write_table(table, subgraph, TextIOWrapper(member, _ENCODING, newline="", write_through=False))


def guarded(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Put an apostrophe before every text that a spreadsheet could take for a formula."""
    dangerous = _DANGEROUS.match
    return (f"{GUARD}{cell}" if cell and isinstance(cell, str) and dangerous(cell) else cell for cell in cells)


def _write_table(table: Table, subgraph: Subgraph, text: TextIOWrapper) -> None:
    lines = csv.writer(text)
    lines.writerow(column.name for column in table.columns)
    lines.writerows(map(guarded, table.rows(subgraph)))
    text.flush()
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
