"""What became of an export is told for every format: whether it was changed, and each claim that is otherwise now."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from exports.export import export
from exports.format import format_named
from exports.seal import Unsealed
from exports.verify import verify, versions_in
from graph.protection import Audience
from graph.records import Sensitivity
from graph.writer import load
from queries.subgraph.select import select
from queries.subgraph.selection import Selection
from queries.subgraph.since import Became, claims_since
from tests.exports.editions import (
    ANSWER,
    ARREST,
    CHANGED,
    DENIAL,
    DENIED,
    GONE,
    SECOND,
    THIRD,
    WITHDRAWN,
    load_first,
    load_second,
    second,
)
from tests.exports.writing import formats

if TYPE_CHECKING:
    from pathlib import Path

    from graph.database import Database
    from graph.records import Dataset

SINCE = {
    ANSWER: Became.CHANGED,
    CHANGED: Became.CHANGED,
    DENIED: Became.DISPUTED,
    GONE: Became.OFF_RECORD,
    WITHDRAWN: Became.WITHDRAWN,
}
VERSION = "veldania:v-squad-head@0123456789ab"


def exported(database: Database, selection: Selection, folder: Path) -> dict[str, Path]:
    """The answer in every format that takes it."""
    paths = {}
    with select(database, selection, program="answerable 0") as subgraph:
        size = subgraph.about.nodes + subgraph.about.edges
        for name in formats():
            how = format_named(name)
            if how.most is None or size <= how.most:
                paths[name] = folder / f"{name}{how.suffix}"
                export(subgraph, how, paths[name])
    return paths


def test_every_format_tells_what_became_of_its_claims(graph: Database, veldania: Dataset, tmp_path: Path) -> None:
    """Changed, denied, withdrawn, gone; all at once, and nothing of a claim that is as it was."""
    load_first(graph, veldania)
    paths = exported(graph, ARREST, tmp_path)
    assert set(paths) == set(formats())
    for name, path in paths.items():
        verdict = verify(graph, path)
        assert (name, verdict.holds, verdict.unbroken, verdict.since) == (name, True, True, ())
        assert verdict.checked + verdict.unchecked == 90
        assert verdict.about["title"] == "Who was answerable for “Arrest of Elşad Mirqas” (2018-04-12)"
    load_second(graph, veldania)
    for name, path in paths.items():
        verdict = verify(graph, path)
        assert not verdict.holds
        assert verdict.unbroken
        held = {one.rpartition("@")[0] for one in versions_in(io.BytesIO(path.read_bytes()))}
        assert set(SINCE) - {ANSWER} <= held, name
        assert {one.claim: one.became for one in verdict.since} == {key: SINCE[key] for key in SINCE if key in held}
        assert len(verdict.since) == len({one.claim for one in verdict.since})
        (denied,) = (one for one in verdict.since if one.became is Became.DISPUTED)
        assert denied.by == (DENIAL,)
        assert DENIAL in denied.words
    load(graph, veldania, now=THIRD)
    assert all(verify(graph, path).holds for path in paths.values())


def test_a_new_export_of_the_second_edition_is_no_news(graph: Database, veldania: Dataset, tmp_path: Path) -> None:
    """The denial is in it, or was left out by its format; neither happened since."""
    load_second(graph, veldania)
    for name, path in exported(graph, ARREST, tmp_path).items():
        assert (name, verify(graph, path).since) == (name, ())


@pytest.mark.parametrize("audience", [Audience.PUBLIC, Audience.AUTHORITY])
@pytest.mark.parametrize("selection", [Selection("all"), Selection("chain", ("hidden-torture",))], ids=lambda s: s.of)
def test_an_answer_that_is_hidden_is_no_news(
    graph: Database, veldania: Dataset, tmp_path: Path, selection: Selection, audience: Audience
) -> None:
    """Whatever is behind a label, and for each circle, an export holds right after it was written."""
    load_first(graph, veldania)
    for name, path in exported(graph, replace(selection, audience=audience), tmp_path).items():
        verdict = verify(graph, path)
        assert (name, verdict.holds, verdict.since) == (name, True, ())
        assert verdict.checked > 0


def test_a_claim_that_becomes_secret_is_gone_for_the_public(graph: Database, veldania: Dataset, tmp_path: Path) -> None:
    """And nothing says that somebody else still sees it."""
    load_first(graph, veldania)
    paths = exported(graph, ARREST, tmp_path)
    secret = [
        replace(claim, sensitivity=Sensitivity.AUTHORITY) if claim.id == CHANGED else claim for claim in veldania.claims
    ]
    load(graph, replace(veldania, claims=tuple(secret)), now=SECOND)
    for path in paths.values():
        (one,) = verify(graph, path).since
        assert (one.claim, one.became) == (CHANGED, Became.OFF_RECORD)
        assert "authority" not in one.words


def test_claims_of_another_graph_are_unknown(graph: Database, country_file: Path) -> None:
    """Each of them; the file itself is as it was written."""
    verdict = verify(graph, country_file)
    assert verdict.unbroken
    assert len(verdict.since) == verdict.checked > 0
    assert {one.became for one in verdict.since} == {Became.UNKNOWN}


@pytest.fixture
def country_file(graph: Database, veldania: Dataset, tmp_path: Path) -> Path:
    """An export of a graph that is empty since."""
    load_first(graph, veldania)
    path = exported(graph, ARREST, tmp_path)["graphml"]
    graph.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    return path


def test_a_changed_file_is_told_and_its_claims_still_compared(
    graph: Database, veldania: Dataset, tmp_path: Path
) -> None:
    """Somebody who changed a date has not changed what became of the claims."""
    load_first(graph, veldania)
    path = exported(graph, ARREST, tmp_path)["graphml"]
    path.write_bytes(path.read_bytes().replace(b"2018-04-12", b"2011-04-12"))
    load_second(graph, veldania)
    verdict = verify(graph, path)
    assert not verdict.unbroken
    assert len(verdict.since) >= 4


def test_a_file_that_cannot_be_read_is_told(graph: Database, tmp_path: Path) -> None:
    """By its name: one that is not there, a folder, and one of somebody else."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "mine.txt").write_text("dear diary")
    for name, said in (("none.zip", "No such file"), ("folder", "Is a directory"), ("mine.txt", "bears no seal")):
        with pytest.raises(Unsealed, match=f"{name}: .*{said}"):
            verify(graph, tmp_path / name)


def test_an_answer_is_news_only_if_it_is_later(graph: Database, veldania: Dataset) -> None:
    """By the moment at which it went on record; without a moment, every answer that was not taken away is."""
    load_first(graph, veldania)
    load_second(graph, veldania)
    (row,) = graph.read("MATCH (c:Claim {id: $id, current: true}) RETURN c.version AS version", {"id": DENIED})
    for moment, news in (("", 1), ("2026-11-01T12:00:00+00:00", 1), (SECOND.isoformat(), 0)):
        since = claims_since(graph, [str(row["version"])], taken_at=moment)
        assert len([one for one in since if one.became is Became.DISPUTED]) == news


def test_the_second_edition_is_valid(veldania: Dataset) -> None:
    """What these tests load could have been curated."""
    ids = {claim.id for claim in veldania.claims}
    assert {claim.id for claim in second(veldania).claims} ^ ids == {GONE, DENIAL}


@pytest.mark.parametrize("before", [0, 1, 30, 499, 500, 501])
def test_versions_are_found_where_blocks_meet(before: int) -> None:
    """Each as it is, and none that is the end of another."""
    for at in ((1 << 20) - before, (1 << 20) - 500 - before):
        content = b" " * at + VERSION.encode() + b" " * (1 << 20) + VERSION.encode()
        assert set(versions_in(io.BytesIO(content))) == {VERSION}


def test_what_looks_like_a_version_is_none() -> None:
    """More digits, fewer, other letters; what stands around one is no part of it."""
    none = (
        "a:b@0123456789abc",
        "a:b@0123456789a",
        "a:b@0123456789AB",
        "a@0123456789ab",
        "@0123456789ab",
        ":b@0123456789ab",
    )
    assert list(versions_in(io.BytesIO(" ".join(none).encode()))) == []
    text = f'"{VERSION}" <{VERSION}>{VERSION}, urn:answerable:claim:{VERSION};{VERSION}\n{VERSION}'
    assert list(versions_in(io.BytesIO(text.encode()))) == [VERSION] * 6
