"""Records: equal content is one version, any edit is another, and a claim survives being written down."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import Span, parse_span
from graph.projection.facts import fact_id
from graph.records import Citation, Claim, Sensitivity, Stance, Standing, Status, claim_from_text
from graph.writer.rows import entity_from_record, entity_record, source_from_record, source_record
from tests.graph.making import ENTITIES, POST, SOURCES
from tests.graph.strategies import claims, written_spans

if TYPE_CHECKING:
    from graph.records import Entity, Source

#: For each field of a claim a value that `POST` does not have.
EDITS: dict[str, Any] = {
    "id": "test:other",
    "subject": "boris",
    "predicate": "member_of",
    "citations": (Citation("paper", "¶2"),),
    "object": "ministry",
    "value": "nine",
    "qualifiers": {"role": "deputy"},
    "on": parse_span("2018"),
    "started": parse_span("2017"),
    "ended": parse_span("2019"),
    "from_is_start": True,
    "to_is_end": True,
    "asserted_by": "union",
    "attributed_to": "union",
    "stance": Stance.DENIES,
    "disputes": ("test:other",),
    "standing": Standing.COURT,
    "nature": "court",
    "credibility": 1,
    "note": "seen twice",
    "sensitivity": Sensitivity.PARTNER,
    "curator": "xy",
    "recorded_on": "2026-01-01",
    "status": Status.CONFLICT,
}


@given(claims)
def test_a_claim_is_read_back_from_its_text(claim: Claim) -> None:
    """What the database keeps of a claim is the whole claim."""
    again = claim_from_text(claim.text())
    assert again == claim
    assert again.text() == claim.text()
    assert again.version == claim.version


@given(claims)
def test_the_order_of_qualifiers_makes_no_other_version(claim: Claim) -> None:
    """A spreadsheet that sorts the pairs of a cell otherwise has edited nothing."""
    turned = replace(claim, qualifiers=dict(reversed(list(claim.qualifiers.items()))))
    assert turned.version == claim.version


@given(claims, claims)
def test_claims_have_one_version_if_and_only_if_they_are_equal(one: Claim, other: Claim) -> None:
    """Nothing that a claim says is left out of its version."""
    assert (one.version == other.version) == (one == other)


@pytest.mark.parametrize("name", [field.name for field in fields(Claim) if field.init])
def test_every_edit_of_a_field_is_a_new_version(name: str) -> None:
    """A field that did not count could be edited without a trace."""
    edited = replace(POST, **{name: EDITS[name]})
    assert getattr(edited, name) != getattr(POST, name)
    assert edited.version != POST.version


@pytest.mark.parametrize(
    "citation",
    [Citation("gazette", "¶1"), Citation("paper", "¶9"), Citation("paper", "¶1", "statement")],
)
def test_every_edit_of_a_citation_is_a_new_version(citation: Citation) -> None:
    """Another source, another place, another origin."""
    assert replace(POST, citations=(citation,)).version != POST.version
    assert replace(POST, citations=(*POST.citations, citation)).version != POST.version


def test_the_order_of_citations_is_part_of_the_claim() -> None:
    """The first source is the one whose publication `published` stands for."""
    both = (Citation("paper"), Citation("gazette"))
    assert replace(POST, citations=both).version != replace(POST, citations=both[::-1]).version


def test_a_version_begins_with_the_id_and_is_the_same_in_every_run() -> None:
    """A version is stored, so it may depend on nothing but the content."""
    assert POST.version == "test:post@" + POST.version.removeprefix("test:post@")
    assert len(POST.version) == len("test:post@") + 12
    assert json.loads(POST.text())["started"] == "2018-01-01"


@given(written_spans().filter(lambda text: "/" not in text))
def test_a_day_stays_in_a_claim_as_it_was_written(text: str) -> None:
    """`2015` is not `2015-01-01/2015-12-31`: how precise a source is, is part of what it says."""
    span = parse_span(text)
    spelled_out = Span(f"{span.first}/{span.last}", span.first, span.last)
    written = replace(POST, started=span, ended=span)
    assert written.version != replace(POST, started=spelled_out, ended=spelled_out).version


@pytest.mark.parametrize(
    ("changes", "draws"),
    [
        ({}, True),
        ({"status": Status.CONFLICT}, True),
        ({"status": Status.OPEN}, False),
        ({"status": Status.WITHDRAWN}, False),
        ({"stance": Stance.DENIES}, False),
        ({"stance": Stance.NO_REPLY}, False),
        ({"attributed_to": "boris"}, False),
    ],
)
def test_only_a_settled_assertion_in_the_speakers_own_words_draws(changes: dict[str, Any], *, draws: bool) -> None:
    """Denials, silences, hearsay, open and withdrawn claims are shown and draw nothing."""
    assert replace(POST, **changes).draws is draws


def test_standings_are_ranked_from_allegation_to_court() -> None:
    """The axis of DESIGN.md, section 3, weakest first."""
    assert [standing.rank for standing in Standing] == [0, 1, 2, 3]
    assert [standing.value for standing in Standing] == ["alleged", "reported", "official", "court"]


def test_the_origin_is_what_a_passage_repeats() -> None:
    """A reprint is no origin of its own."""
    assert Citation("paper").origin == "paper"
    assert Citation("paper", "¶1", "statement").origin == "statement"


@pytest.mark.parametrize("source", [*SOURCES, replace(SOURCES[0], note='a "quoted" word\n', published=None)])
def test_a_source_is_read_back_from_its_record(source: Source) -> None:
    """What the database keeps of a source is the whole source."""
    assert source_from_record(source_record(source)) == source


@pytest.mark.parametrize("entity", ENTITIES)
def test_an_entity_is_read_back_from_its_record(entity: Entity) -> None:
    """What the database keeps of an entity is the whole entity."""
    assert entity_from_record(entity_record(entity)) == entity


@given(st.lists(st.text(max_size=3), min_size=1, max_size=4), st.lists(st.text(max_size=3), min_size=1, max_size=4))
def test_what_tells_facts_apart_tells_their_ids_apart(one: list[str], other: list[str]) -> None:
    """No two different lists of parts run together into one id (parts are words and ids, without separators)."""
    one, other = ([part.replace("\x1f", "") for part in parts] for parts in (one, other))
    assert (fact_id(*one) == fact_id(*other)) == (one == other)
    assert fact_id(*one)[:2] == "f-"
    assert len(fact_id(*one)) == 14
