"""The curated folder: unzipped and loaded again by Answerable's own loader, the graph is as it was."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exports.about import about_lines
from graph.protection import Audience
from graph.records import Status
from graph.writer import load
from loaders.curated import check_folder, read_folder
from queries.subgraph.records import Citation, Claim, DatasetNote, Node, Source
from queries.subgraph.select import select
from queries.subgraph.selection import Selection
from queries.subgraph.subgraph import Subgraph
from tests.country import FOLDER
from tests.exports import invented
from tests.exports.writing import written

if TYPE_CHECKING:
    from pathlib import Path

    from graph.database import Database
    from graph.records import Dataset

Stored = dict[str, object]
#: What is stored of when something was put on record, and of the claim as its curator wrote it.
OF_THE_LOAD = frozenset({"version", "record", "hash", "loaded_at", "load", "digest"})
NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS held"
TIES = (
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, coalesce(a.id, '') AS a, coalesce(b.id, '') AS b, properties(r) AS held"
)


def unzipped(content: bytes, folder: Path) -> Path:
    """The folder of the only dataset of an export."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    (found,) = (path for path in folder.iterdir() if path.is_dir())
    return found


def everything(database: Database, audience: Audience) -> Subgraph:
    """All that an audience may see."""
    return select(database, Selection(of="all", limit=1_000_000, audience=audience), program="answerable test")


def stored(database: Database) -> list[tuple[object, ...]]:
    """All nodes and ties of a graph, without what tells of loads."""
    nodes = [("node", sorted(map(str, _list(row["labels"]))), _lasting(row["held"])) for row in database.read(NODES)]
    ties = [(row["type"], row["a"], row["b"], _lasting(row["held"])) for row in database.read(TIES)]
    return sorted((one for one in (*nodes, *ties) if "Load" not in str(one[1])), key=repr)


def _lasting(held: object) -> list[tuple[str, str]]:
    assert isinstance(held, dict)
    kept = {key: value for key, value in held.items() if key not in OF_THE_LOAD and not key.startswith("on_record")}
    return sorted((str(key), repr(value)) for key, value in kept.items())


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


@pytest.fixture
def without_withdrawn(veldania: Dataset) -> Dataset:
    """The invented country without the claims that its curators withdrew, which no audience sees."""
    return replace(veldania, claims=tuple(one for one in veldania.claims if one.status is not Status.WITHDRAWN))


def test_what_comes_back_is_what_was_curated(country: Database, without_withdrawn: Dataset, tmp_path: Path) -> None:
    """Every source, entity and claim, field by field, but for who curated it."""
    with everything(country, Audience.AUTHORITY) as subgraph:
        back = read_folder(unzipped(written(subgraph, "dataset"), tmp_path))
    expected = replace(without_withdrawn, claims=tuple(replace(one, curator="") for one in without_withdrawn.claims))
    assert back.claims == expected.claims
    assert {one.id: one for one in back.entities} == {one.id: one for one in expected.entities}
    assert {one.id: one for one in back.sources} == {one.id: one for one in expected.sources}
    assert (back.id, back.title, back.version, back.licence) == (
        expected.id,
        expected.title,
        expected.version,
        expected.licence,
    )


def test_loaded_again_the_graph_is_equal(graph: Database, without_withdrawn: Dataset, tmp_path: Path) -> None:
    """In every property of every node and tie but for versions, which are hashes with the curator in them."""
    load(graph, without_withdrawn)
    before = stored(graph)
    with everything(graph, Audience.AUTHORITY) as subgraph:
        folder = unzipped(written(subgraph, "dataset"), tmp_path)
    graph.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    load(graph, read_folder(folder))
    assert stored(graph) == before


@pytest.mark.parametrize("audience", list(Audience))
def test_every_audience_gets_a_folder_that_can_be_loaded(country: Database, audience: Audience, tmp_path: Path) -> None:
    """Labels become opaque ids, and whoever has no name left gets a claim that says nothing."""
    with everything(country, audience) as subgraph:
        folder = unzipped(written(subgraph, "dataset"), tmp_path)
    assert check_folder(folder)[1] == []


def test_an_answer_can_be_loaded_too(country: Database, tmp_path: Path) -> None:
    """Whoever speaks in it, and what is denied, comes with it."""
    asked = Selection(of="chain", start=("arrest-of-elsad",))
    with select(country, asked, program="answerable test") as subgraph:
        folder = unzipped(written(subgraph, "dataset"), tmp_path)
    dataset, problems = check_folder(folder)
    assert problems == []
    assert dataset is not None
    assert 0 < len(dataset.claims) < 404


def test_the_curator_is_not_in_it(country: Database) -> None:
    """Not even the column."""
    with everything(country, Audience.AUTHORITY) as subgraph:
        content = written(subgraph, "dataset")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        heading = archive.read("veldania/claims.csv").decode("utf-8-sig").partition("\r\n")[0]
    assert "curator" not in heading


def test_labels_become_ids_that_differ_from_request_to_request(tmp_path: Path) -> None:
    """The protected have opaque ids, others do not; answers between them still find each other."""
    source = Source("S-1", "withheld", "[title withheld]")
    nodes = (
        Node("V-1", "Person", "V-1", protected=True),
        Node("P-1", "Person", "[name withheld]"),
        Node("the-courier", "Organization", "The Courier", datasets=("veldania",)),
    )
    cites = (Citation("S-1"),)
    told = Claim("V-1-c1", "V-1-c1", "veldania", "V-1", "relative_of", "P-1", qualifiers={"kinship": "relative"},
                 asserted_by="the-courier", nature="press-report", disputed_by=("V-1-c2",), citations=cites,
                 sensitivity="partner")  # fmt: skip
    denied = replace(told, version="V-1-c2", id="V-1-c2", stance="denies", disputes=("V-1-c1",), disputed_by=())
    found = []
    for title in ("one request", "another request"):
        about = replace(invented.ABOUT, title=title)
        with Subgraph.of(about, nodes, (), (told, denied), (source,)) as subgraph:
            dataset, problems = check_folder(unzipped(written(subgraph, "dataset"), tmp_path / title))
        assert dataset is not None
        assert problems == []
        found.append(dataset)
    one, another = found
    assert [claim.disputes for claim in one.claims if claim.disputes] == [("veldania:V-1-c1",)]
    assert {entity.id.partition("-")[0]: entity.protected for entity in one.entities} == {
        "protected": "at-risk",
        "withheld": "",
        "the": "",
    }
    shared = {entity.id for entity in one.entities} & {entity.id for entity in another.entities}
    assert shared == {"the-courier"}


def test_a_reply_from_another_dataset_travels_with_what_it_answers(tmp_path: Path) -> None:
    """It has a folder of its own, even where nothing is told of that dataset."""
    node = Node("raid-squad", "Agency", "Raid Squad", datasets=("other", "veldania"))
    cites = (Citation("letter"),)
    said = Claim("veldania:c-1@0123456789ab", "veldania:c-1", "veldania", "raid-squad", "name", value="Raid Squad",
                 asserted_by="raid-squad", nature="expert", disputed_by=("other:d-1",), citations=cites)  # fmt: skip
    denial = replace(said, version="other:d-1@0123456789ab", id="other:d-1", dataset="other", stance="denies",
                     disputes=("veldania:c-1", "other:gone"), disputed_by=())  # fmt: skip
    with Subgraph.of(invented.ABOUT, [node], (), (said, denial), [Source("letter", "news", "Letter")]) as subgraph:
        content = written(subgraph, "dataset")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        archive.extractall(tmp_path)
    for name, disputes in (("veldania", ()), ("other", ("veldania:c-1",))):
        dataset, problems = check_folder(tmp_path / name)
        assert problems == []
        assert dataset is not None
        assert dataset.claims[0].disputes == disputes


@pytest.mark.parametrize("value", ["=cmd|'/C calc'!A0", "+1", "-1", "@SUM(1)", "＝1+1"])
def test_what_looks_like_a_formula_comes_back_as_it_was(value: str, tmp_path: Path) -> None:
    """A blank keeps a spreadsheet from computing it, and the loader takes the blank off."""
    node = Node("one", "Person", value, datasets=("veldania",))
    claim = Claim("veldania:c-1@0123456789ab", "veldania:c-1", "veldania", "one", "name", value=value, note=value,
                  asserted_by="one", nature="expert", citations=(Citation("letter", value),))  # fmt: skip
    with Subgraph.of(invented.ABOUT, [node], (), [claim], [Source("letter", "news", value)]) as subgraph:
        folder = unzipped(written(subgraph, "dataset"), tmp_path)
    dataset, problems = check_folder(folder)
    assert problems == []
    assert dataset is not None
    (read,) = dataset.claims
    assert (read.value, read.note, read.citations[0].locator, dataset.sources[0].title) == (value,) * 4
    with (folder / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.DictReader(file) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@＝"))]


def test_nasty_names_stand_in_the_tables_as_they_are() -> None:
    """What the loader refuses, such as a line break, is written and not lost: `check` says where it is."""
    with invented.nasty(unholdable=True) as subgraph:
        content = written(subgraph, "dataset")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("veldania/claims.csv").decode("utf-8-sig")
    expected = invented.NASTY | invented.UNHOLDABLE
    read = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    rows = {row["id"]: row["value"] for row in read if row["id"] in expected}
    guarded = {key: f" {name}" if name.startswith(("=", "@")) else name for key, name in expected.items()}
    assert rows == guarded


def test_no_id_of_a_dataset_leads_out_of_the_zip() -> None:
    """Its folder has letters, digits and hyphens in its name."""
    about = replace(invented.ABOUT, datasets=(DatasetNote("../../etc/cron.d", "T", "1", "L"),))
    with Subgraph.of(about, (), ()) as subgraph, zipfile.ZipFile(io.BytesIO(written(subgraph, "dataset"))) as archive:
        assert {name.partition("/")[0] for name in archive.namelist() if "/" in name} == {"etc-cron-d"}


def test_the_zip_tells_what_it_is(case: Subgraph, tmp_path: Path) -> None:
    """In a README, and in the description of each dataset; versions are listed for `answerable verify`."""
    folder = unzipped(written(case, "dataset"), tmp_path)
    readme = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert all(f"{label}: {text}\n" in readme for label, text in about_lines(case.about))
    assert case.about.withheld[0] in (folder / "dataset.yml").read_text(encoding="utf-8")
    versions = (tmp_path / "versions.txt").read_text(encoding="utf-8").splitlines()
    assert versions == [claim.version for claim in case.claims()]


def test_an_empty_subgraph_gives_empty_tables_that_say_why(empty: Subgraph, tmp_path: Path) -> None:
    """They can be loaded, for what that is worth."""
    folder = unzipped(written(empty, "dataset"), tmp_path)
    assert check_folder(folder)[1] == []
    assert f"Empty: {empty.about.empty}\n" in (tmp_path / "README.txt").read_text(encoding="utf-8")


def test_the_same_subgraph_gives_the_same_bytes(case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, "dataset") == written(case, "dataset")


def test_the_country_is_where_these_tests_think() -> None:
    """A count above is the number of its claims."""
    assert len(read_folder(FOLDER).claims) == 404
