"""While a large dataset is loaded in batches every door answers as before, and says what is being loaded."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from api.http.app import create_app
from graph.model import load_schema
from graph.settings import Settings
from graph.writer import load
from graph.writer.staging import load_in_batches
from tests.api.doors import asking
from tests.api.http.test_bodies import ADDRESSES
from tests.graph.writer.dump import SECOND
from tests.graph.writer.seen import Breaking, Broken

if TYPE_CHECKING:
    from pathlib import Path

    from graph.database import Database
    from graph.records import Claim, Dataset
    from tests.api.doors import Asking

SAYING = ("/readyz", "/api/v1/status")
ROWS = 40
#: The next try finds what the one before has written, so it breaks off further on.
COMMITS = (7, 6, 6)


def second_edition(dataset: Dataset) -> Dataset:
    """The dataset without a third of what it says of posts, parts and structure, and all the rest edited."""
    said = {"holds_post", "involved_in", "part_of"}
    kept = [one for number, one in enumerate(dataset.claims) if number % 3 or one.predicate not in said]
    ids = {one.id for one in kept}
    return replace(dataset, version="2.0.0", claims=tuple(edited(one, ids) for one in kept))


def copied(dataset: Dataset) -> Dataset:
    """A dataset that says all the same under ids of its own, so that every fact has twice as many claims."""
    ids = {one.id for one in dataset.claims}
    claims = tuple(replace(edited(one, ids), id=f"copy:{one.id}", disputes=()) for one in dataset.claims)
    return replace(dataset, id="copy", claims=claims)


def edited(claim: Claim, ids: set[str]) -> Claim:
    """The claim as somebody has looked at it again."""
    disputes = tuple(one for one in claim.disputes if one in ids)
    return replace(claim, recorded_on="2026-01-01", disputes=disputes)


@pytest.fixture
def ask(graph: Database, veldania: Dataset, tmp_path: Path) -> Asking:
    """Ask the doors of a graph that holds the invented country."""
    load(graph, veldania)
    return asking(create_app(Settings(data_dir=tmp_path), database=graph))


@pytest.mark.parametrize("edition", [second_edition, copied], ids=["another edition", "another dataset"])
def test_every_door_answers_as_before_until_all_of_it_is_there(
    ask: Asking, graph: Database, veldania: Dataset, edition: object
) -> None:
    """Chains, searches, paths, entities and every question, byte by byte; and then all of the new one."""
    assert callable(edition)
    records: Dataset = edition(veldania)
    addresses = [one for one in ADDRESSES if one not in SAYING]
    before = {path: ask(path).content for path in addresses}
    for commit in COMMITS:
        breaking = Breaking(graph, commit)
        with suppress(Broken):
            load_in_batches(breaking, records, load_schema(), SECOND, rows=ROWS)
        assert breaking.broken
        assert {path: ask(path).content for path in addresses} == before
    assert load(graph, records).changed
    assert ask("/api/v1/status").json()["loading"] == []
    assert ask("/api/v1/chains/arrest-of-elsad").content != before["/api/v1/chains/arrest-of-elsad"]


def test_the_service_says_what_is_being_loaded_and_how_far_it_is(
    ask: Asking, graph: Database, veldania: Dataset
) -> None:
    """It is ready all the time; the dataset is still the former one."""
    assert ask("/readyz").json() == {"status": "ok", "loading": []}
    with suppress(Broken):
        load_in_batches(Breaking(graph, 6), second_edition(veldania), load_schema(), SECOND, rows=ROWS)
    ready, status = ask("/readyz"), ask("/api/v1/status").json()
    (loading,) = status["loading"]
    assert (ready.status_code, ready.json()) == (200, {"status": "ok", "loading": [loading]})
    assert (loading["dataset"], loading["version"]) == ("veldania", "2.0.0")
    assert loading["since"] == "2026-01-02T12:00:00+00:00"
    assert 0 < loading["written"] < loading["rows"]
    assert [(one["id"], one["version"]) for one in status["loaded"]] == [("veldania", "1.0.0")]
