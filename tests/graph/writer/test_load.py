"""Loading: what is stored, that a second time changes nothing, and what an edited dataset changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.errors import InputError
from graph.records import Entity, Standing, claim_from_text
from graph.writer import commit, load
from tests.graph.making import ENTITIES, HIDDEN, PAPER, SOURCES, dataset, literal, post
from tests.graph.writer.dump import (
    CLAIMS,
    FIRST,
    FOURTH,
    SECOND,
    THIRD,
    WHOLE,
    claims_on_record,
    edges,
    edited,
    everything,
    found_by,
    stored,
    without,
    without_moments,
)

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset


def test_loading_twice_changes_nothing(graph: Database) -> None:
    """Not one property of one node, moments included, and the report says so."""
    load(graph, WHOLE, now=FIRST)
    before = everything(graph)
    report = load(graph, WHOLE, now=SECOND)
    assert not report.changed
    counts = (
        report.claims_added,
        report.claims_closed,
        report.entities_written,
        report.facts_drawn,
        report.facts_erased,
    )
    assert counts == (0, 0, 0, 0, 0)
    assert everything(graph) == before


def test_loading_again_what_was_loaded_before_an_edit_changes_nothing_else(graph: Database) -> None:
    """An edit and its reversal leave the same edges and entities, and the history of both."""
    load(graph, WHOLE, now=FIRST)
    before = edges(graph)
    load(graph, edited("head", standing=Standing.COURT), now=SECOND)
    assert edges(graph) != before
    load(graph, WHOLE, now=THIRD)
    assert edges(graph) == before


def test_a_claim_that_is_gone_is_closed_and_still_readable(graph: Database) -> None:
    """Its edge goes, its record stays with the days on which it was on record; the others keep theirs."""
    load(graph, WHOLE, now=FIRST)
    version = claims_on_record(graph)["under"]
    report = load(graph, without("under"), now=SECOND)
    assert (report.claims_added, report.claims_closed, report.facts_drawn, report.facts_erased) == (0, 1, 0, 1)
    assert "under" not in claims_on_record(graph)
    assert ("PART_OF", "police", "ministry") not in edges(graph)
    gone = stored(graph, version)
    assert (gone["current"], gone["on_record_from"], gone["on_record_to"]) == (
        False,
        "2026-01-01T12:00:00+00:00",
        "2026-01-02T12:00:00+00:00",
    )
    assert claim_from_text(str(gone["record"])).object == "ministry"
    subject = graph.read("MATCH (:Claim {version: $v})-[:SUBJECT]->(e) RETURN e.id AS id", {"v": version})
    assert subject == [{"id": "police"}]
    others = graph.read("MATCH (c:Claim) WHERE c.current = true RETURN DISTINCT c.on_record_from AS moment")
    assert others == [{"moment": "2026-01-01T12:00:00+00:00"}]


def test_an_edited_claim_is_a_new_version_beside_the_old_one(graph: Database) -> None:
    """The old one is closed at the moment at which the new one comes, and the edge follows the new one."""
    load(graph, WHOLE, now=FIRST)
    old = claims_on_record(graph)["head"]
    report = load(graph, edited("head", started="2017-01-01"), now=SECOND)
    assert (report.claims_added, report.claims_closed) == (1, 1)
    new = claims_on_record(graph)["head"]
    assert new != old
    assert stored(graph, old)["on_record_to"] == stored(graph, new)["on_record_from"]
    assert "on_record_to" not in stored(graph, new)
    assert edges(graph)["HOLDS_POST", "anna", "police"]["attested_from"] == date(2017, 1, 1)


def test_a_claim_that_comes_back_keeps_its_earlier_time_on_record(graph: Database) -> None:
    """On record, withdrawn, on record again: what was known when can be told for each day."""
    for moment, records in ((FIRST, WHOLE), (SECOND, without("under")), (THIRD, WHOLE)):
        load(graph, records, now=moment)
    again = stored(graph, claims_on_record(graph)["under"])
    assert (again["current"], again["on_record_from"]) == (True, "2026-01-03T12:00:00+00:00")
    assert "on_record_to" not in again
    assert again["on_record_before"] == ["2026-01-01T12:00:00+00:00/2026-01-02T12:00:00+00:00"]
    load(graph, without("under"), now=FOURTH)
    load(graph, WHOLE, now=FOURTH)
    assert stored(graph, str(again["version"]))["on_record_before"] == [
        "2026-01-01T12:00:00+00:00/2026-01-02T12:00:00+00:00",
        "2026-01-03T12:00:00+00:00/2026-01-04T12:00:00+00:00",
    ]


def test_answers_are_tied_to_the_versions_on_record(graph: Database) -> None:
    """A denial follows the edited claim that it denies, and nothing answers a closed version."""
    load(graph, WHOLE)
    load(graph, edited("doer", note="seen by neighbours"))
    answered = graph.read("MATCH (c:Claim)-[:DISPUTES]->(a:Claim) RETURN c.id AS id, a.version AS version ORDER BY id")
    doer = claims_on_record(graph)["doer"]
    assert answered == [{"id": "test:denial", "version": doer}, {"id": "test:silence", "version": doer}]
    load(graph, without("doer"))
    assert graph.read("MATCH (c:Claim)-[r:DISPUTES]->() RETURN c.id AS id") == []


def test_the_order_of_a_sorted_spreadsheet_is_kept_without_new_versions(graph: Database) -> None:
    """Moving rows edits no claim; the order decides which name is shown."""
    load(graph, WHOLE, now=FIRST)
    names = (literal("first", "anna", "name", "Anna A"), literal("second", "anna", "name", "Anna B"))
    load(graph, replace(WHOLE, claims=(*names, *WHOLE.claims)), now=SECOND)
    report = load(graph, replace(WHOLE, claims=(*reversed(names), *WHOLE.claims)), now=THIRD)
    assert (report.claims_added, report.claims_closed) == (0, 0)
    rows = graph.read("MATCH (c:Claim) WHERE c.current = true RETURN c.id AS id ORDER BY c.position LIMIT 2")
    assert [row["id"] for row in rows] == ["test:second", "test:first"]
    assert graph.read("MATCH (e:Entity {id: 'anna'}) RETURN e.name AS name") == [{"name": "Anna B"}]


def test_an_entity_that_vanished_is_not_found(graph: Database) -> None:
    """No full text finds it and no edge leads to it; the history of its claims stays."""
    load(graph, WHOLE)
    assert found_by(graph, "boris") == {"boris"}
    kept = tuple(one for one in WHOLE.claims if "boris" not in {one.subject, one.object})
    entities = tuple(one for one in ENTITIES if one.id != "boris")
    load(graph, replace(WHOLE, entities=entities, claims=kept))
    assert found_by(graph, "boris") == set()
    assert [key for key in edges(graph) if "boris" in key] == []
    (row,) = graph.read("MATCH (e:Entity {id: 'boris'}) RETURN e.datasets AS datasets, e.name AS name")
    assert row == {"datasets": [], "name": "boris"}
    load(graph, WHOLE)
    assert found_by(graph, "boris") == {"boris"}


def test_a_person_who_must_be_protected_loses_every_name(graph: Database) -> None:
    """Under the old id nothing is found, under the opaque one nothing but a description."""
    named = literal("named", "boris", "name", "Boris Hisname")
    load(graph, replace(WHOLE, claims=(*WHOLE.claims, named)))
    assert found_by(graph, "hisname") == {"boris"}
    opaque = Entity("protected-11223344", "Person", protected="at-risk")
    entities = (*(one for one in ENTITIES if one.id != "boris"), opaque)
    load(graph, dataset(*(one for one in CLAIMS if one.subject != "boris"), entities=entities))
    assert found_by(graph, "hisname") == found_by(graph, "relative") == set()
    rows = graph.read("MATCH (e:Entity) RETURN properties(e) AS held")
    assert "Hisname" not in str(rows)
    (row,) = graph.read("MATCH (e:Entity {id: $id}) RETURN e.names AS names", {"id": opaque.id})
    assert row == {"names": ["A relative"]}
    assert graph.read("MATCH (c:Claim {id: 'test:named'}) RETURN c.current AS current") == [{"current": False}]


def test_the_publication_of_a_source_caps_claims_that_did_not_change(graph: Database) -> None:
    """A corrected day of publication reaches the claim and its edge, and takes no version off the record."""
    long = replace(WHOLE, claims=(*WHOLE.claims, post("long", "2015-01-01", until="2020-05-01", object="ministry")))
    load(graph, long, now=FIRST)
    version = claims_on_record(graph)["long"]
    assert stored(graph, version)["sure_to"] == date(2020, 5, 1)
    earlier = replace(PAPER, published=parse_span("2019-02-03"))
    report = load(graph, replace(long, sources=(earlier, *SOURCES[1:])), now=SECOND)
    assert (report.claims_added, report.claims_closed) == (0, 0)
    held = stored(graph, version)
    assert (held["sure_to"], held["touch_to"], held["on_record_from"]) == (
        date(2019, 2, 3),
        date(2019, 2, 3),
        "2026-01-01T12:00:00+00:00",
    )
    assert edges(graph)["HOLDS_POST", "anna", "ministry"]["attested_to"] == date(2019, 2, 3)


def test_what_is_no_longer_said_of_a_source_is_gone(graph: Database) -> None:
    """An address that was taken out does not stay behind."""
    load(graph, replace(WHOLE, sources=(replace(PAPER, url="https://paper.invalid/1"), *SOURCES[1:])))
    load(graph, WHOLE)
    (row,) = graph.read("MATCH (s:Source {id: 'paper'}) RETURN s.url AS url")
    assert not row["url"]
    load(graph, replace(WHOLE, sources=(replace(PAPER, published=None), *SOURCES[1:])))
    (row,) = graph.read("MATCH (s:Source {id: 'paper'}) RETURN s.published AS day, s.published_from AS first")
    assert row == {"day": None, "first": None}


def test_taking_everything_back_leaves_history_and_no_edge(graph: Database) -> None:
    """An edition without records is legal."""
    load(graph, WHOLE)
    report = load(graph, dataset(entities=(), sources=()))
    assert report.claims_closed == len(WHOLE.claims)
    assert edges(graph) == {}
    assert claims_on_record(graph) == {}
    assert graph.read("MATCH (e:Entity) WHERE size(e.datasets) > 0 RETURN e.id AS id") == []


def test_an_edition_loaded_over_others_equals_one_loaded_fresh(graph: Database) -> None:
    """Whatever was loaded before: apart from closed claims and moments, the graph is the same."""
    load(graph, WHOLE)
    fresh = [line for line in without_moments(everything(graph)) if '"current": false' not in line]
    graph.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    for records in (dataset(CLAIMS[3]), edited("doer", note="x"), without("head", "kind"), WHOLE):
        load(graph, records)
    current = graph.read("MATCH (c:Claim) WHERE c.current = false RETURN count(c) AS count")
    assert current != [{"count": 0}]
    graph.write(lambda writer: writer.run("MATCH (c:Claim) WHERE c.current = false DETACH DELETE c"))
    graph.write(lambda writer: writer.run("MATCH (c:Claim) REMOVE c.on_record_before"))
    assert without_moments(everything(graph)) == fresh


@pytest.mark.parametrize(
    "bad",
    [
        replace(WHOLE, entities=tuple(replace(one, type="Person") if one.id == "court" else one for one in ENTITIES)),
        replace(without("head"), entities=(*ENTITIES[:-1], Entity(HIDDEN, "Agency", protected="minor"))),
    ],
    ids=["a body that becomes a person", "a person that becomes a body"],
)
def test_an_entity_keeps_its_type_and_a_refused_load_changes_nothing(graph: Database, bad: Dataset) -> None:
    """The line names the id, both types and how to go on; the graph is as it was, byte for byte."""
    load(graph, WHOLE)
    before = everything(graph)
    with pytest.raises(InputError, match="was stored as") as refused:
        load(graph, bad)
    assert refused.value.where == "test"
    assert everything(graph) == before


def test_the_moment_on_record_is_in_utc(graph: Database) -> None:
    """Wherever the clock stands that gives it."""
    east = datetime(2026, 1, 1, 16, tzinfo=timezone(timedelta(hours=4)))
    load(graph, WHOLE, now=east)
    assert graph.read("MATCH (d:Dataset) RETURN d.loaded_at AS moment") == [{"moment": "2026-01-01T12:00:00+00:00"}]
    graph.write(lambda writer: writer.run("MATCH (n) DETACH DELETE n"))
    load(graph, WHOLE)
    (row,) = graph.read("MATCH (d:Dataset) RETURN d.loaded_at AS moment")
    assert abs(datetime.now(UTC) - datetime.fromisoformat(str(row["moment"]))) < timedelta(minutes=1)


def test_two_loads_within_a_second_are_put_on_record_one_after_the_other() -> None:
    """A moment is written to the microsecond, and sorts as it comes."""
    whole = datetime(2026, 1, 1, 12, tzinfo=UTC)
    moments = [commit.moment(whole + timedelta(microseconds=number)) for number in (0, 1, 250_000, 999_999, 1_000_000)]
    assert moments == sorted(set(moments))
    assert datetime.fromisoformat(moments[1]) - whole == timedelta(microseconds=1)


def test_what_a_later_release_draws_otherwise_is_drawn_anew(graph: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same claims are no news, but their edges may be: a load after an upgrade looks at every one of them."""
    load(graph, WHOLE, now=FIRST)
    monkeypatch.setattr(commit, "DRAWING", "another way")
    report = load(graph, WHOLE, now=SECOND)
    assert (report.changed, report.claims_added, report.claims_closed, report.facts_drawn) == (True, 0, 0, 0)
    assert not load(graph, WHOLE, now=THIRD).changed
