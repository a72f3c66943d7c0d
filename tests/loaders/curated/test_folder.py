"""A whole folder: everything that is wrong with it at once, and nothing but problems whatever it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from graph.errors import DatasetProblems
from loaders.curated.columns import CLAIMS, ENTITIES, SOURCES
from loaders.curated.folder import check_folder, read_folder, recognises
from tests.loaders.curated.writing import MANIFEST, PAPER, POST, named, sound, write_folder, write_table

if TYPE_CHECKING:
    from pathlib import Path

    from graph.records import Dataset


def places(path: Path) -> list[tuple[str, int, str]]:
    """File, row and column of every problem of a folder."""
    return [(one.file, one.row, one.column) for one in check_folder(path)[1]]


def test_a_sound_folder_is_a_dataset(tmp_path: Path) -> None:
    """Records in the order of the tables, ids of claims with the dataset in front, the manifest as it is written."""
    records = sound(write_folder(tmp_path, POST))
    assert (records.id, records.title, records.version, records.licence) == ("test", "A dataset", "1.10", "CC0-1.0")
    assert [entity.id for entity in records.entities] == ["courier", "anna", "police"]
    assert [claim.id for claim in records.claims] == ["test:n-0", "test:n-1", "test:n-2", "test:c-0003"]
    assert [source.id for source in records.sources] == ["paper"]
    assert read_folder(tmp_path) == records


@pytest.mark.parametrize("table", ["sources.csv", "entities.csv", "claims.csv"])
def test_a_table_that_cannot_be_read_is_not_blamed_on_the_others(tmp_path: Path, table: str) -> None:
    """The one line that helps, and what is wrong in the cells of the others; not a line for each record beside it."""
    write_folder(tmp_path, POST | {"on": "x"})
    (tmp_path / table).write_bytes(b"\xff\xfe")
    cell = [] if table == "claims.csv" else [("claims.csv", 5, "on")]
    assert places(tmp_path) == sorted([*cell, (table, 0, "")])


def test_every_problem_of_every_file_comes_at_once(tmp_path: Path) -> None:
    """The manifest, the tables, the cells and what the records say of each other, sorted by file and row."""
    write_folder(tmp_path, POST | {"on": "x", "object": "polise"}, POST, manifest=f"{MANIFEST}licens: x\n")
    write_table(tmp_path / "sources.csv", [*SOURCES, "colour"], [PAPER | {"kind": "newz", "seen": "maybe"}, PAPER])
    write_table(tmp_path / "entities.csv", [one for one in ENTITIES if one != "type"], [{"id": "anna"}, {"id": "Bo"}])
    with pytest.raises(DatasetProblems) as refused:
        read_folder(tmp_path)
    found = [(one.file, one.row, one.column) for one in refused.value.problems]
    assert found == sorted(found)
    assert refused.value.dataset == tmp_path.name
    expected = {
        ("dataset.yml", 0, "licens"),
        ("sources.csv", 1, "colour"),
        ("sources.csv", 2, "kind"),
        ("sources.csv", 2, "seen"),
        ("sources.csv", 3, "id"),
        ("entities.csv", 1, "type"),
        ("entities.csv", 3, "id"),
        ("claims.csv", 5, "on"),
        ("claims.csv", 5, "object"),
        ("claims.csv", 6, "id"),
    }
    assert expected <= set(found)


def test_the_row_of_a_problem_is_that_of_the_spreadsheet(tmp_path: Path) -> None:
    """Also below empty rows."""
    write_folder(tmp_path)
    write_table(
        tmp_path / "claims.csv",
        CLAIMS,
        [*map(named, range(3), ("courier", "anna", "police")), {}, {}, POST | {"on": "x"}],
    )
    assert places(tmp_path) == [("claims.csv", 7, "on")]


def test_an_id_that_stands_twice_is_named_in_its_second_row(tmp_path: Path) -> None:
    """With the row of the first."""
    _, problems = check_folder(write_folder(tmp_path, POST, POST | {"subject": "anna"}))
    assert [(one.row, one.column, one.what) for one in problems] == [(6, "id", "'c-0003' stands in row 5")]


@pytest.mark.parametrize("file", ["sources.csv", "entities.csv", "claims.csv"])
def test_a_table_that_is_missing_is_named(tmp_path: Path, file: str) -> None:
    """Beside everything that is wrong without it."""
    write_folder(tmp_path, POST)
    (tmp_path / file).unlink()
    assert (file, 0, "") in places(tmp_path)


@pytest.mark.parametrize(
    ("manifest", "expected"),
    [
        ("", [""]),
        ("[]", [""]),
        ("just text", [""]),
        ("id: [", [""]),
        ("[" * 1200, [""]),
        ("id: &a [*a]", [""]),
        ("? [a]\n: b", [""]),
        ("id: a\x00b", [""]),
        (MANIFEST.replace("id: test\n", ""), ["id"]),
        (MANIFEST.replace("id: test", "id:"), ["id"]),
        (MANIFEST.replace("A dataset", "[a, b]"), ["title"]),
        (MANIFEST.replace("1.10", "{a: b}"), ["version"]),
        (f"{MANIFEST}titel: x\n", ["titel"]),
        (f"{MANIFEST}1: x\n", ["1"]),
        (MANIFEST.replace("id: test", "id: Te st"), ["id"]),
    ],
)
def test_a_manifest_that_cannot_be_used_is_named(tmp_path: Path, manifest: str, expected: list[str]) -> None:
    """Not YAML, no mapping, a key that is missing, unknown or no text."""
    write_folder(tmp_path, manifest=manifest)
    assert [one.column for one in check_folder(tmp_path)[1] if one.file == "dataset.yml"] == expected


@pytest.mark.parametrize(
    ("written", "read"), [("1.10", "1.10"), ("2015-02-30", "2015-02-30"), ("no", "no"), ("0x1F", "0x1F")]
)
def test_values_of_the_manifest_stay_as_they_are_written(tmp_path: Path, written: str, read: str) -> None:
    """YAML would make a number, a date or a truth value of them, or fail on them."""
    assert sound(write_folder(tmp_path, POST, manifest=MANIFEST.replace("1.10", written))).version == read


def test_a_manifest_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    """Some editors write one."""
    assert sound(write_folder(tmp_path, POST, manifest=f"\ufeff{MANIFEST}")).id == "test"


def test_a_bomb_of_references_is_no_danger(tmp_path: Path) -> None:
    """Each line names the one before ten times; written out, it would fill the memory."""
    lines = ["a0: &a0 x", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 20))]
    bomb = "\n".join([MANIFEST.replace("title: A dataset\n", ""), *lines, "title: *a19"])
    assert ("dataset.yml", 0, "title") in places(write_folder(tmp_path, manifest=bomb))


def test_only_a_folder_with_a_manifest_is_recognised(tmp_path: Path) -> None:
    """By names alone."""
    assert not recognises(tmp_path)
    assert not recognises(tmp_path / "dataset.yml")
    (tmp_path / "dataset.yml").mkdir()
    assert not recognises(tmp_path)
    assert recognises(write_folder(tmp_path / "other"))
    assert check_folder(tmp_path)[0] is None


WORDS = """
published yes no 2018 2015-02-30 2018/2016 .. ../.. ; ;; = a=b role=head test:n-0 n-0 anna ANNA police court paper
name kind holds_post part_of arrested_by involved_in relative_of birth_date Event asserts denies no-reply conflict
withdrawn unnamed minor protected-00000000 withheld
"""
NASTY = st.sampled_from(["", "9" * 5000, "x" * 5000, "\n", "\x00", "\u202e", *WORDS.split()])


def rows(columns: tuple[str, ...]) -> st.SearchStrategy[list[dict[str, str]]]:
    """Rows of a table with anything in their cells."""
    cells = NASTY | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
    return st.lists(st.dictionaries(st.sampled_from(columns), cells, max_size=len(columns)), max_size=4)


@hypothesis_settings(max_examples=150)
@given(sources=rows(SOURCES), entities=rows(ENTITIES), claims=rows(CLAIMS))
def test_no_cell_makes_it_raise_anything_but_problems(
    tmp_path_factory: pytest.TempPathFactory,
    sources: list[dict[str, str]],
    entities: list[dict[str, str]],
    claims: list[dict[str, str]],
) -> None:
    """Whatever stands in the tables, there is a dataset, or a list of problems that each fit a line."""
    path = write_folder(tmp_path_factory.mktemp("fuzz"))
    write_table(path / "sources.csv", SOURCES, sources)
    write_table(path / "entities.csv", ENTITIES, entities)
    write_table(path / "claims.csv", CLAIMS, claims)
    outcome = read_or_refuse(path)
    if isinstance(outcome, DatasetProblems):
        assert all(len(str(problem)) < 6000 for problem in outcome.problems)


@hypothesis_settings(max_examples=100)
@given(
    file=st.sampled_from(["dataset.yml", "sources.csv", "entities.csv", "claims.csv", "coverage.csv"]),
    content=st.binary(max_size=200) | st.text(st.characters(exclude_categories=["Cs"]), max_size=200).map(str.encode),
)
@example(file="dataset.yml", content=b"? !!set {a}\n")
@example(file="dataset.yml", content=b"id: !!python/object:os.system x\n")
def test_no_file_makes_it_raise_anything_but_problems(
    tmp_path_factory: pytest.TempPathFactory, file: str, content: bytes
) -> None:
    """Any bytes in any file."""
    path = write_folder(tmp_path_factory.mktemp("fuzz"), manifest=f"{MANIFEST}sentences: {{paper: [1]}}\n")
    (path / file).write_bytes(content)
    read_or_refuse(path)


@hypothesis_settings(max_examples=100)
@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.dates()
        | st.text(max_size=5)
        | st.binary(max_size=3),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
        max_leaves=6,
    ),
    st.sampled_from(["id", "title", "version", "licence", "rules", "sentences", "at_least", "left_out"]),
)
def test_no_value_of_the_manifest_makes_it_raise_anything_but_problems(
    tmp_path_factory: pytest.TempPathFactory,
    value: object,
    key: str,
) -> None:
    """Numbers, dates, nothing, lists in lists."""
    path = write_folder(tmp_path_factory.mktemp("fuzz"), POST)
    manifest = yaml.safe_load(MANIFEST) | {"version": "1.10", key: value}
    (path / "dataset.yml").write_text(yaml.safe_dump(manifest, allow_unicode=True), encoding="utf-8")
    read_or_refuse(path)


def read_or_refuse(path: Path) -> Dataset | DatasetProblems:
    """The dataset, or the refusal; any other error fails the test."""
    try:
        return read_folder(path)
    except DatasetProblems as error:
        return error
