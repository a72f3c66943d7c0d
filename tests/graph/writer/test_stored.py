"""What is stored of a dataset: records, ties and edges, each with just what is said of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from graph.records import Entity, claim_from_text
from graph.writer import load
from tests.graph.making import ENTITIES, HIDDEN, dataset, literal, part, post
from tests.graph.validation.finding import problems
from tests.graph.writer.dump import (
    CLAIMS,
    FIRST,
    WHOLE,
    claims_on_record,
    edges,
    stored,
)

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Claim


def test_the_dataset_of_these_tests_is_sound() -> None:
    """It shows how real datasets behave."""
    assert problems(WHOLE) == []


def test_everything_of_a_dataset_is_stored(graph: Database) -> None:
    """Every record is a node, every claim tied to what it names, and the claim can be read back whole."""
    report = load(graph, WHOLE, now=FIRST)
    assert report.changed
    assert (report.claims_added, report.claims_closed, report.facts_erased) == (len(WHOLE.claims), 0, 0)
    assert report.entities_written == len(ENTITIES)
    assert report.facts_drawn == len(edges(graph))
    records = graph.read("MATCH (c:Claim) RETURN c.record AS record ORDER BY c.position")
    assert [claim_from_text(str(row["record"])) for row in records] == list(WHOLE.claims)
    ties = graph.read("MATCH (c:Claim)-[r]->(x) RETURN type(r) AS type, count(*) AS count")
    assert {row["type"]: row["count"] for row in ties} == {
        "SUBJECT": len(WHOLE.claims),
        "OBJECT": sum(1 for one in WHOLE.claims if one.object),
        "ASSERTED_BY": len(WHOLE.claims),
        "ATTRIBUTED_TO": 1,
        "CITES": sum(len(one.citations) for one in WHOLE.claims),
        "DISPUTES": 2,
    }
    (row,) = graph.read("MATCH (d:Dataset) RETURN properties(d) AS held")
    held = row["held"]
    assert isinstance(held, dict)
    assert (held["id"], held["loaded_at"], held["claims"]) == ("test", "2026-01-01T12:00:00+00:00", len(WHOLE.claims))


def test_an_entity_has_its_label_and_what_everybody_may_see(graph: Database) -> None:
    """Days as days, names as a list, and the type as a label."""
    load(graph, WHOLE)
    (row,) = graph.read("MATCH (e:Entity:Event {id: 'arrest'}) RETURN properties(e) AS held, labels(e) AS labels")
    held = row["held"]
    assert isinstance(held, dict)
    assert row["labels"] in (["Entity", "Event"], ["Event", "Entity"])
    assert (held["kind"], held["day_from"], held["day_to"]) == ("arrest", date(2018, 4, 12), date(2018, 4, 12))
    assert (held["name"], held["names"], held["datasets"]) == ("The arrest", ["The arrest"], ["test"])


def test_a_claim_holds_what_questions_walk_on_and_nothing_that_is_not_said(graph: Database) -> None:
    """Every cell under its name, days as days; what is empty in the table is not there at all."""
    full = part(
        "full",
        "police",
        "keeper",
        on="2018-04",
        attributed_to="clara",
        asserted_by="union",
        note="seen twice",
        credibility=2,
        recorded_on="2026-01-01",
        curator="ab",
        qualifiers={"organ": "leadership"},
    )
    load(graph, dataset(full, CLAIMS[2]), now=FIRST)
    held = stored(graph, full.version)
    assert {key: value for key, value in held.items() if key not in {"record", "fact"}} == {
        "version": full.version,
        "id": "test:full",
        "dataset": "test",
        "position": len(ENTITIES),
        "subject": "police",
        "predicate": "involved_in",
        "object": "arrest",
        "qualifiers": '{"organ": "leadership", "role": "keeper"}',
        "role": "keeper",
        "organ": "leadership",
        "on_text": "2018-04",
        "touch_from": date(2018, 4, 1),
        "touch_to": date(2018, 4, 30),
        "asserted_by": "union",
        "attributed_to": "clara",
        "stance": "asserts",
        "standing": "alleged",
        "nature": "press-report",
        "credibility": 2,
        "note": "seen twice",
        "sensitivity": "public",
        "status": "accepted",
        "recorded_on": "2026-01-01",
        "on_record_from": "2026-01-01T12:00:00+00:00",
        "current": True,
    }
    plain = stored(graph, CLAIMS[2].version)
    assert not {"value", "note", "attributed_to", "role", "organ", "on_text", "recorded_on"} & plain.keys()
    assert (plain["from_text"], plain["to_text"], plain["sure_to"]) == ("2018-01-01", "2018-01-01", date(2018, 1, 1))


def test_a_denial_touches_the_fact_that_it_denies(graph: Database) -> None:
    """Claims lead to the edge by its id; a property leads to none."""
    load(graph, WHOLE)
    fact = edges(graph)["INVOLVED_IN", "police", "arrest"]["fact"]
    versions = claims_on_record(graph)
    assert stored(graph, versions["doer"])["fact"] == stored(graph, versions["denial"])["fact"] == fact
    assert "fact" not in stored(graph, versions["kind"])


def test_flags_of_entities_and_edges_are_stored(graph: Database) -> None:
    """A placeholder, a reason for protection, an end, an edge for partners under an id of its own."""
    crowd = Entity("crowd", "Organization", "unnamed")
    ended = post("ended", "2015-01-01", until="2016-01-01", to_is_end=True, object="ministry")
    load(graph, dataset(*CLAIMS, ended, entities=(*ENTITIES, crowd)))
    flags = (
        "MATCH (e:Entity {id: $id}) RETURN e.protected AS protected, e.protected_reason AS why, e.placeholder AS place"
    )
    assert graph.read(flags, {"id": "crowd"}) == [{"protected": False, "why": None, "place": "unnamed"}]
    assert graph.read(flags, {"id": HIDDEN}) == [{"protected": True, "why": "private-relative", "place": None}]
    drawn = edges(graph)
    left, holds = drawn["HOLDS_POST", "anna", "ministry"], drawn["HOLDS_POST", "anna", "police"]
    assert (left["ended"], left["end_from"], left["possible_to"]) == (True, date(2016, 1, 1), date(2016, 1, 1))
    assert holds["ended"] is False
    assert not {"end_from", "start_to", "possible_to", "possible_from", "event"} & holds.keys()
    assert "start_to" not in left
    public, kept = drawn["ARRESTED_BY", "boris", "police"], drawn["ARRESTED_BY@partner", "boris", "ministry"]
    assert (public["sensitivity"], kept["sensitivity"]) == ("public", "partner")
    assert "@" not in str(public["fact"])
    assert str(kept["fact"]).endswith("@partner")


def test_edges_are_drawn_with_what_they_are_told(graph: Database) -> None:
    """Facts, shortcuts and the edge that only partners see; nothing from denial, silence, hearsay or open claims."""
    load(graph, WHOLE)
    drawn = edges(graph)
    assert set(drawn) == {
        ("HOLDS_POST", "anna", "police"),
        ("PART_OF", "police", "ministry"),
        ("INVOLVED_IN", "boris", "arrest"),
        ("INVOLVED_IN", "police", "arrest"),
        ("INVOLVED_IN", HIDDEN, "threat"),
        ("ARRESTED_BY", "boris", "police"),
        ("INVOLVED_IN@partner", "ministry", "arrest"),
        ("ARRESTED_BY@partner", "boris", "ministry"),
    }
    post_held = drawn["HOLDS_POST", "anna", "police"]
    assert post_held["claims"] == ["test:head", "test:head-too"]
    assert (post_held["origins"], post_held["standing"], post_held["disputed"]) == (2, "official", False)
    assert post_held["sure_from"] == post_held["sure_to"] == [date(2018, 1, 1), date(2019, 1, 1)]
    assert (post_held["role"], post_held["datasets"], post_held["undated"]) == ("head", ["test"], False)
    arrest = drawn["ARRESTED_BY", "boris", "police"]
    assert (arrest["event"], arrest["disputed"], arrest["attested_from"]) == ("arrest", True, date(2018, 4, 12))


def test_a_name_that_looks_like_cypher_is_a_name(graph: Database) -> None:
    """Quotes, braces, comments, a dollar and a line of Cypher change nothing but the name."""
    names = ["'); MATCH (n) DETACH DELETE n; //", '"}]->() SET x.y = "', "$rows", "\\u0027 \\", "{id: 'anna'}"]
    claims: list[Claim] = [literal(f"n{number}", "anna", "name", one) for number, one in enumerate(names)]
    odd = part("odd", "anna", "victim", qualifiers={"title": "`) DELETE"})
    load(graph, dataset(*claims, odd))
    (row,) = graph.read("MATCH (e:Entity {id: 'anna'}) RETURN e.names AS names")
    assert row == {"names": ["The anna", *names]}
    assert edges(graph)["INVOLVED_IN", "anna", "arrest"]["title"] == "`) DELETE"


def test_both_ends_of_a_documented_term_are_stored(graph: Database) -> None:
    """The last day of its start and the first day of its end; and none once a source tells of a period in between."""
    began = post("began", "2015", until="", ended=None, from_is_start=True, object="ministry")
    ended = post("ended", "2018", started=None, to_is_end=True, object="ministry")
    load(graph, dataset(*CLAIMS, began, ended))
    term = edges(graph)["HOLDS_POST", "anna", "ministry"]
    assert (term["start_to"], term["end_from"]) == (date(2015, 12, 31), date(2018, 1, 1))
    again = post("again", "2016-05-01", object="ministry", qualifiers={"role": "head", "spell": "2"})
    load(graph, dataset(*CLAIMS, began, ended, again))
    asked = (
        "MATCH (:Person {id: $who})-[r:HOLDS_POST]->(:Agency {id: $in}) RETURN r.spell AS spell, r.start_to AS since"
    )
    assert sorted(graph.read(asked, {"who": "anna", "in": "ministry"}), key=str) == [
        {"spell": "2", "since": None},
        {"spell": None, "since": None},
    ]
