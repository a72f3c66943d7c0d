"""What `export`, `verify` and `diff` print, with which exit code, and what they write."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from exports.format import load_formats
from exports.verify import versions_in
from tests.api.conftest import running
from tests.exports.editions import CHANGED, DENIAL, DENIED, GONE, WITHDRAWN, load_first, load_second
from tests.exports.writing import formats

if TYPE_CHECKING:
    from pathlib import Path

    from graph.database import Database
    from graph.records import Dataset
    from tests.api.doors import Answerable
    from tests.graphs import Graphs

CHAIN = ("chain", "arrest-of-elsad", "--on", "2018-04-12")
SQUAD = ("entity", "raid-squad", "--on", "2018-04-12")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_export_tells_what_it_wrote(answerable: Answerable, here: Path) -> None:
    """The file, the question, what is in it, for whom, what the format loses, what opens it, and its seal."""
    code, output, errors = answerable("export", "graphml", *CHAIN)
    assert (code, errors) == (0, "")
    lines = output.splitlines()
    assert lines[0] == (
        "chain-arrest-of-elsad-2018-04-12.graphml: Who was answerable for “Arrest of Elşad Mirqas” (2018-04-12)"
    )
    assert lines[1].startswith("  17 nodes, 22 edges, 90 claims, ")
    assert lines[2] == "  as of 2018-04-12, for the public"
    assert any(line.startswith("  lost in this format: Claims and sources as records") for line in lines)
    assert lines[-2] == "  opens in Gephi, Gephi Lite, yEd, networkx, igraph"
    assert lines[-1].startswith("  sha256 ")
    assert [one.name for one in here.iterdir()] == ["chain-arrest-of-elsad-2018-04-12.graphml"]


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (("all",), "all.zip"),
        (("search", "Elşad", "Mirqas"), "search-Elşad-Mirqas.zip"),
        (("paths", "orven-tagrus", "zohrab-qalender"), "paths-orven-tagrus-zohrab-qalender.zip"),
        (("ids", "raid-squad", "melik-sarnov"), "ids-raid-squad-melik-sarnov.zip"),
        (("entity", "protected-5f0c2a91"), "entity-V-1.zip"),
        (
            ("query", "holders_on_date", "body=raid-squad", "on=2018-04-12"),
            "query-holders_on_date.zip",
        ),
    ],
)
def test_a_file_is_named_after_its_question(
    answerable: Answerable, here: Path, asked: tuple[str, ...], name: str
) -> None:
    """As its audience may see that; nothing in the name that a file system minds."""
    assert answerable("export", "csv", *asked)[0] == 0
    assert [one.name for one in here.iterdir()] == [name]


def test_an_export_as_json(answerable: Answerable) -> None:
    """The file, its seal, and everything that it says of itself."""
    code, output, _ = answerable("export", "xlsx", *CHAIN, "-o", "a.xlsx", "--json")
    body = json.loads(output)
    assert code == 0
    assert (body["file"], body["format"], len(body["sha256"])) == ("a.xlsx", "xlsx", 64)
    assert body["about"]["parameters"] == {"chain": "arrest-of-elsad", "on": "2018-04-12"}


def test_an_answer_that_is_no_is_written_and_told(answerable: Answerable, here: Path) -> None:
    """Exit code 1, with the reason; the file is there and says it too."""
    for asked, said in (
        (("chain", "elsad-mirqas", "--on", "1999"), "No source documents an act against Elşad Mirqas"),
        (("search", "zzzzzz"), "found by these words"),
        (("all", "--on", "1700", "--types", "Place", "--edges", "holds_post", "--limit", "1"), ""),
    ):
        code, output, errors = answerable("export", "jsonld", *asked, "-o", "no.jsonld", "--force")
        assert errors == ""
        assert said in output
        assert code == (1 if said else 0)
        assert said in (here / "no.jsonld").read_text("utf-8")


def test_the_formats_are_listed(answerable: Answerable) -> None:
    """Each with what it is and what opens it."""
    code, output, _ = answerable("export")
    rows = [line.split("\t") for line in output.splitlines()]
    assert code == 0
    assert rows[0] == ["format", "what it is", "opens in"]
    assert [row[0] for row in rows[1:]] == sorted(load_formats())


def test_filters_and_horizons_go_with_every_question(answerable: Answerable, here: Path) -> None:
    """They are in what the file says of itself, and leave out what they say."""
    asked = (
        *("all", "--on", "2018-04-12", "--types", "Person,Agency", "--edges", "holds_post", "--datasets", "veldania"),
        *("--grade", "bracketed", "--limit", "500", "--posts-horizon", "10", "--structure-horizon", "20"),
    )
    _, output, _ = answerable("export", "csv", *asked, "-o", "a.zip", "--json")
    about = json.loads(output)["about"]
    assert about["parameters"] == {
        "all": "yes",
        "on": "2018-04-12",
        "types": "Agency,Person",
        "edges": "holds_post",
        "datasets": "veldania",
        "grade": "bracketed",
        "limit": "500",
        "posts_horizon": "10",
        "structure_horizon": "20",
    }
    assert about["edges"] > 0
    chosen = ("ids", "raid-squad", "orven-tagrus", "--on", "2018-04-12", "--json")
    _, output, _ = answerable("export", "csv", *chosen, "--ties", "f-000000000000", "-o", "c.zip")
    about = json.loads(output)["about"]
    assert (about["edges"], about["parameters"]["ties"]) == (0, "f-000000000000")
    assert answerable("export", "csv", "entity", "raid-squad", "--hops", "2", "-o", "b.zip")[0] == 0
    assert len(set(versions_in(io.BytesIO((here / "b.zip").read_bytes())))) > about["claims"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "grafml", *CHAIN), "did you mean graphml? there are csv"),
        (("export", "csv"), "needs something to start from (chain ID, entity ID"),
        (("export", "csv", "chian", "x"), "did you mean chain? there are all, chain"),
        (("export", "csv", "chian"), "did you mean chain?"),
        (("export", "csv", "chain"), "chain: needs something to start from (give an id)"),
        (("export", "csv", "chain", "a", "b"), "takes one, not 2"),
        (("export", "csv", "all", "x"), "takes no id"),
        (("export", "csv", "paths", "raid-squad"), "takes two ids (give both ends)"),
        (("export", "csv", "ids", *["raid-squad"] * 1_500, "nobody-at-all"), "no entity has the id"),
        (("export", "csv", "ids", *["a"] * 5_001), "takes at most 5,000 ids"),
        (("export", "csv", *CHAIN, "--ties", "f-1"), "--ties: goes with ids only (leave it out)"),
        (("export", "csv", "chain", "nobody-at-all"), "no entity has the id"),
        (("export", "csv", "all", "--types", "Ship"), "'Ship' is not known (there are Agency"),
        (("export", "csv", "all", "--grade", "covered"), "--grade: needs a day to grade on (give --on too)"),
        (("export", "csv", *CHAIN, "--hops", "2"), "--hops: goes with an entity only"),
        (("export", "csv", "all", "--limit", "0"), "--limit: 0 is out of range"),
        (("export", "csv", *CHAIN, "--audience", "friends"), "give public, partner, authority"),
        (("export", "csv", *CHAIN, "-o", "."), "no file that could be replaced"),
        (("export", "csv", "query", "holders_on_date", "body"), "is no PARAMETER=VALUE"),
        (("verify",), "missing argument 'FILE'"),
        (("verify", "nowhere.zip"), "nowhere.zip: cannot be read: No such file"),
        (("verify", "."), "Is a directory"),
        (("diff", "nowhere.zip", "nowhere.zip"), "nowhere.zip: cannot be read: No such file"),
        (("diff", "2018", "2019"), "'2018' is not one single day"),
        (("diff", "2019-01-01", "2018-01-01"), "give the older day first"),
        (("diff", "2018-01-01", "nowhere.zip"), "a file and a day cannot be compared"),
        (("diff", "a.zip", "b.zip", "chain", "x"), "goes with two days"),
        (("diff", "2018-01-01", "2019-01-01", "-o", "a.exe"), "give .csv, .json, .md"),
        (("diff", "2018-01-01", "2019-01-01", "chian", "x"), "did you mean chain?"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_two(
    answerable: Answerable, here: Path, arguments: tuple[str, ...], said: str
) -> None:
    """What, where and how to mend it; nothing is written."""
    code, output, errors = answerable(*arguments)
    assert (code, output, errors.count("\n")) == (2, "", 1)
    assert said.lower() in errors.lower()
    assert len(errors) < 1_000
    assert list(here.iterdir()) == []


def test_a_file_that_is_there_stays_without_force(answerable: Answerable, here: Path) -> None:
    """Exit code 2, and it is as it was; with --force it is replaced."""
    path = here / "a.zip"
    path.write_text("years of work")
    code, output, errors = answerable("export", "csv", *CHAIN, "-o", "a.zip")
    assert (code, output, errors) == (2, "", "answerable: a.zip: is there already (give another name, or --force)\n")
    assert path.read_text() == "years of work"
    assert answerable("export", "csv", *CHAIN, "-o", "a.zip", "--force")[0] == 0
    assert answerable("verify", "a.zip")[0] == 0


def test_a_place_that_cannot_be_written_to_is_no_bad_input(answerable: Answerable) -> None:
    """Exit code 3, in one line."""
    code, output, errors = answerable("export", "csv", *CHAIN, "-o", "nowhere/a.zip")
    assert (code, output) == (3, "")
    assert errors == (
        "answerable: nowhere/a.zip: cannot be written: No such file or directory (nothing is left of it)\n"
    )


def test_the_audience_decides_who_stands_in_it(answerable: Answerable, here: Path) -> None:
    """On the machine that holds the graph; by HTTP there is only the public."""
    for audience, told in (("public", "for the public"), ("authority", "for authorities")):
        asked = ("export", "jsonld", "chain", "hidden-torture", "--audience", audience, "-o", f"{audience}.jsonld")
        code, output, _ = answerable(*asked)
        assert code == 0
        assert told in output
    public, authority = ((here / f"{one}.jsonld").read_text("utf-8") for one in ("public", "authority"))
    assert "Lalezar" in authority
    assert "Lalezar" not in public
    assert "protected-b7d43e06" not in public


@pytest.fixture
def edited(
    graphs: Graphs,
    graph: Database,
    veldania: Dataset,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Answerable:
    """Commands on a graph in which the second edition has followed the first; there are exports of both here."""
    answerable = running(graphs.written(), monkeypatch, capsys)
    load_first(graph, veldania)
    for name in formats():
        assert answerable("export", name, *SQUAD, "-o", f"old.{name}")[0] == 0
    load_second(graph, veldania)
    assert answerable("export", "csv", *SQUAD, "-o", "new.csv")[0] == 0
    assert answerable("export", "graphml", *SQUAD, "-o", "new.graphml")[0] == 0
    return answerable


def test_an_old_export_is_checked(edited: Answerable, here: Path) -> None:
    """Exit code 1 with a line for each claim that is otherwise now, in every format; 0 for what holds."""
    for name in formats():
        code, output, errors = edited("verify", f"old.{name}")
        assert (code, errors) == (1, "")
        lines = output.splitlines()
        assert lines[0] == f"old.{name}: “Seventh Raid Squad” and what it is tied to"
        assert lines[2] == "  the file is as it was written"
        assert f"  {DENIED} is answered since by {DENIAL}" in lines
        assert f"  {GONE} is no longer on record, or no longer for this circle" in lines
        assert f"  {WITHDRAWN} was withdrawn by its curators" in lines
        assert any(line.startswith(f"  {CHANGED} was changed; it is {CHANGED}@") for line in lines)
    code, output, _ = edited("verify", "new.csv")
    assert (code, output.splitlines()[-1]) == (0, "  none of them was changed, disputed or withdrawn since")
    body = json.loads(edited("verify", "old.csv", "--json")[1])
    assert (body["holds"], body["unbroken"]) == (False, True)
    assert {one["claim"]: one["became"] for one in body["since"]}[DENIED] == "disputed"
    (here / "new.graphml").write_bytes((here / "new.graphml").read_bytes().replace(b"2018", b"2011"))
    code, output, _ = edited("verify", "new.graphml")
    assert (code, output.splitlines()[2]) == (1, "  SOMEBODY HAS CHANGED THIS FILE since it was written")


def test_two_exports_are_compared(edited: Answerable, here: Path) -> None:
    """What happened under a heading each; the same as a file, in three forms; 1 for a difference, 0 for none."""
    code, output, errors = edited("diff", "old.csv", "new.csv", "-o", "difference.csv")
    assert (code, errors) == (1, "")
    headings = [line for line in output.splitlines()[2:] if line and not line.startswith(" ")]
    assert [heading.partition(" (")[0] for heading in headings] == ["Became disputed", "Appeared", "Went", "Changed"]
    assert (
        f"  {DENIAL}: Seventh Raid Squad – part of – Main Directorate against Crime (denied by Interior Ministry)"
        in output
    )
    rows = list(csv.DictReader((here / "difference.csv").read_text("utf-8-sig").splitlines()))
    assert {row["happened"] for row in rows} == {"became disputed", "appeared", "went", "changed"}
    assert edited("diff", "old.csv", "new.csv", "-o", "difference.csv")[0] == 2
    for name in ("difference.csv", "difference.json", "difference.md"):
        assert edited("diff", "old.csv", "new.csv", "-o", name, "--force")[0] == 1
    body = json.loads(edited("diff", "old.csv", "new.csv", "--json")[1])
    assert len(body["changes"]) == len(rows)
    assert body["old"]["title"] == "“Seventh Raid Squad” and what it is tied to"
    assert edited("diff", "new.csv", "new.csv")[1].splitlines()[-1] == "Nothing changed."
    assert edited("diff", "new.csv", "new.csv")[0] == 0


def test_exports_without_tables_are_compared_by_claims(edited: Answerable) -> None:
    """And that is said, and what the format leaves out."""
    code, output, _ = edited("diff", "old.graphml", "new.graphml")
    assert code == 1
    assert "Compared by claims only" in output
    assert "of its claims are not in this format" in output
    assert f"  {DENIAL}\n" in output


def test_two_days_are_compared(edited: Answerable) -> None:
    """Of the record, and of what happened."""
    code, output, _ = edited("diff", "2026-11-02", "2026-11-04")
    assert code == 1
    assert output.startswith("old: What was on record, at the end of 2026-11-02\nnew: ")
    assert f"\nAppeared (1)\n  {DENIAL}: Seventh Raid Squad" in output
    assert edited("diff", "2026-11-04", "2026-11-04")[0] == 0
    code, output, _ = edited("diff", "2018-04-12", "2018-07-20", "entity", "raid-squad")
    assert code == 1
    assert "  Orvən Tağruş – holds post in (head) – Seventh Raid Squad" in output


def test_on_a_terminal_the_formats_are_drawn(answerable: Answerable, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a table that fits the window."""
    monkeypatch.setattr("api.cli.output.on_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    output = answerable("export")[1]
    assert "───" in output
    assert max(map(len, output.splitlines())) <= 80
    assert answerable("export", "--json")[1].startswith('{\n  "items"')


def test_the_program_leaves_no_temporary_files(
    answerable: Answerable, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They would hold what the file holds."""
    folder = here / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    for name in formats():
        assert answerable("export", name, *CHAIN, "-o", f"a.{name}")[0] == 0
        assert list(folder.iterdir()) == [], name
