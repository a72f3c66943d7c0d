"""Tables in a zip, read back cell by cell, and opened by LibreOffice, which must not compute anything."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from exports.about import about_lines
from exports.formats.csv import GUARD, TABLES, line
from tests.exports import invented
from tests.exports.formats.spreadsheets import sheet_seen
from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

    from queries.subgraph.subgraph import Subgraph

Rows = list[dict[str, str]]
#: What a spreadsheet takes for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def tables(content: bytes) -> dict[str, Rows]:
    """The tables of a zip by name, with guards on."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {
            name.removesuffix(".csv"): list(
                csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"), newline=""), strict=True)
            )
            for name in archive.namelist()
            if name.endswith(".csv")
        }


def bare(cell: str) -> str:
    """A cell as the README tells to read it."""
    return cell.removeprefix(GUARD)


def test_every_node_and_edge_carries_its_evidence(case: Subgraph) -> None:
    """Claims by version, standing, origins, denials in words, citations, days: nothing has to be looked up."""
    found = tables(written(case, "csv"))
    nodes = {row["id"]: row for row in found["nodes"]}
    edges = {row["id"]: row for row in found["edges"]}
    assert set(nodes) == {node.id for node in (*case.nodes(), *case.mentioned())}
    for node in case.nodes():
        assert nodes[node.id]["claims"].split("; ") == list(node.evidence.claims or ("",))
        assert nodes[node.id]["name"] == node.name
    for edge in case.edges():
        row = edges[edge.id]
        assert row["claims"].split("; ") == list(edge.evidence.claims)
        assert row["disputed"] == ("yes" if edge.evidence.disputed else "")
        assert row["replies"] == " | ".join(edge.evidence.replies)
        assert (row["attested_from"], row["possible_to"], row["grade"]) == (
            edge.attested_from,
            edge.possible_to,
            edge.grade,
        )
        assert (row["start_name"], row["standing"]) == (nodes[edge.start]["name"], edge.evidence.standing)
    assert nodes["veldania-watch"]["mentioned"] == "yes"


def test_claims_citations_and_sources_are_whole(case: Subgraph) -> None:
    """A denial names what it denies; each citation has its place and what it repeats."""
    found = tables(written(case, "csv"))
    claims = {row["id"]: row for row in found["claims"]}
    for claim in case.claims():
        row = claims[claim.id]
        assert (row["version"], row["stance"], row["disputes"]) == (
            claim.version,
            claim.stance,
            "; ".join(claim.disputes),
        )
        assert (row["from"], row["to"], row["credibility"]) == (claim.started, claim.ended, str(claim.credibility))
    cited = [(row["claim"], row["source"], row["locator"], row["rests_on"]) for row in found["citations"]]
    assert cited == [
        (claim.version, one.source, one.locator, one.rests_on) for claim in case.claims() for one in claim.citations
    ]
    assert [row["title"] for row in found["sources"]] == [source.title for source in case.sources()]


def test_nasty_names_survive_and_no_cell_begins_a_formula() -> None:
    """Taking the guard off gives every text as it was, NUL and line breaks and all."""
    with invented.nasty(unholdable=True) as subgraph:
        found = tables(written(subgraph, "csv"))
    expected = invented.NASTY | invented.UNHOLDABLE
    assert {row["id"]: bare(row["name"]) for row in found["nodes"]} == expected
    assert {row["subject"]: bare(row["value"]) for row in found["claims"]} == expected
    cells = [cell for rows in found.values() for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.lstrip("\u202e\u200f \x00").startswith(FORMULA)] == []


@pytest.mark.parametrize("text", ["=1", " =1", "\u202e=1", "\ufeff+1", "＝1", "-1", "@x", "\tx", "'x", "\r", "'=1"])
def test_whatever_could_be_a_formula_is_guarded_and_comes_back(text: str) -> None:
    """A text that begins with the guard itself gets a second one."""
    (cell,) = next(csv.reader(io.StringIO(line([text]), newline="")))
    assert cell == f"'{text}"
    assert bare(cell) == text


@pytest.mark.parametrize("text", ["", "Orven Tagrus", "a=b", "2018-04-12", "¶4", "(+1)", 5])
def test_what_is_harmless_stays_as_it_is(text: str | int) -> None:
    """Numbers among them."""
    assert next(csv.reader([line([text])])) == [str(text)]


@pytest.mark.parametrize("text", ['"', 'a"b', '","', "a,b", "a\nb", "a\r\nb", '=",', " ", "a\x00b"])
def test_whatever_means_something_in_csv_comes_back_from_any_place_in_a_row(text: str) -> None:
    """Quotes above all, since every cell stands between two of them."""
    rows = [["a", text, "b"], [text, text], ["", text], [text, ""]]
    read = csv.reader(io.StringIO("".join(map(line, rows)), newline=""))
    assert [[bare(cell) for cell in row] for row in read] == rows


def test_the_readme_tells_what_it_is_and_every_column(case: Subgraph) -> None:
    """Whoever opens the zip alone knows what was asked, from what, and what each cell means."""
    with zipfile.ZipFile(io.BytesIO(written(case, "csv"))) as archive:
        text = archive.read("about/README.txt").decode()
    for label, told in about_lines(case.about):
        assert f"{label}: {told}\n" in text
    for table in TABLES:
        for column in table.columns:
            assert f"    {column.name}: {column.holds}\n" in text


def test_an_empty_subgraph_gives_tables_without_rows_that_say_why(empty: Subgraph) -> None:
    """Only headings stand in it."""
    content = written(empty, "csv")
    assert set(tables(content)) == {table.name for table in TABLES}
    assert not any(tables(content).values())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert f"Empty: {empty.about.empty}\n" in archive.read("about/README.txt").decode()


def test_the_same_subgraph_gives_the_same_bytes(case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, "csv") == written(case, "csv")


def test_a_spreadsheet_computes_nothing(soffice: Path, tmp_path: Path) -> None:
    """LibreOffice, which takes `=1+1` for a formula, shows every name with its guard."""
    with invented.nasty() as subgraph:
        content = written(subgraph, "csv")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extract("nodes.csv", tmp_path)
    heading, *lines = sheet_seen(soffice, tmp_path / "nodes.csv", tmp_path / "seen")
    names = {line[heading.index("id")]: line[heading.index("name")] for line in lines}
    assert names["formula"] == f"'{invented.NASTY['formula']}"
    assert names["at-sign"] == f"'{invented.NASTY['at-sign']}"
