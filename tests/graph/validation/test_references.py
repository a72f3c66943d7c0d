"""References: an id that does not exist, or that is none, is named with the nearest that does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.records import Citation, Entity, Status
from tests.graph.making import PAPER, PART, SOURCES, claim, dataset, literal, post
from tests.graph.validation.finding import claim_problems, columns, problems


@pytest.mark.parametrize(
    ("column", "mend"),
    [
        ("subject", "nearest: anna"),
        ("object", "nearest: anna"),
        ("asserted_by", "nearest: anna"),
        ("attributed_to", "nearest: anna"),
    ],
)
def test_an_entity_that_does_not_exist_is_named_with_the_nearest(column: str, mend: str) -> None:
    """Wherever a claim names one."""
    found = claim_problems(post("a", "2018-01-01", **{column: "annna"}))
    assert [(one.column, one.what, one.mend) for one in found] == [(column, "no entity 'annna'", mend)]


def test_a_qualifier_that_refers_to_an_entity_is_followed() -> None:
    """The column is the one in the table, and the type must fit."""
    about = {"about": "ann"}
    found = claim_problems(literal("a", "boris", "statement", "nothing was done", qualifiers=about))
    assert [(one.column, one.mend) for one in found] == [("qualifiers", "nearest: anna")]
    accused = claim("b", PART, predicate="accused_of", qualifiers={"context": "anna"})
    assert [one.mend for one in claim_problems(accused)] == ["an entity of type Event"]


def test_a_source_that_does_not_exist_is_named_with_the_nearest() -> None:
    """The one that is cited, and the one that it repeats."""
    cited = post("a", "2018-01-01", citations=(Citation("papre"),))
    repeated = post("b", "2018-01-01", citations=(Citation("paper", "", "statment"),))
    found = [(one.column, one.mend) for one in claim_problems(cited, repeated)]
    assert found == [("source", "nearest: paper"), ("rests_on", "nearest: statement")]


@pytest.mark.parametrize("bad", ["Anna", "anna_b", "-anna", "anna-", "an--na", "ənna", "an na", "anna\n", "", "٣"])
def test_an_id_is_lower_case_digits_and_hyphens(bad: str) -> None:
    """In every table and in the manifest."""
    entity = Entity(bad, "Person")
    named = literal("n", bad, "name", "A name")
    records = dataset(named, entities=(Entity("courier", "Organization"), entity))
    found = {(one.file, one.column) for one in problems(replace(records, sources=(*SOURCES, replace(PAPER, id=bad))))}
    assert {("entities.csv", "id"), ("sources.csv", "id")} <= found
    manifest = [one for one in problems(replace(records, id=bad)) if one.file == "dataset.yml"]
    assert [(one.row, one.column) for one in manifest] == [(0, "id")]


@pytest.mark.parametrize("bad", ["", "c 1", "c_1", "other:c-1", "c\n", "test:c"])
def test_a_claim_has_an_id_of_its_own_dataset(bad: str) -> None:
    """A claim of another dataset cannot be written here, nor one that could not be named."""
    assert "id" in {one.column for one in problems(dataset(post(bad, "2018-01-01")))}
    foreign = replace(post("a", "2018-01-01"), id="other:a")
    assert [(one.column, one.what) for one in problems(dataset(foreign))] == [("id", "'other:a' is no claim id")]


def test_an_answer_names_a_claim_that_exists_here_or_is_in_another_dataset() -> None:
    """One's own dataset is known whole; what another one holds is not."""
    unsettled = post("a", "2018-01-01", disputes=("test:zzz",), status=Status.CONFLICT)
    assert columns(unsettled) == ["disputes"]
    assert columns(replace(unsettled, disputes=("test:a",))) == ["disputes"]
    assert columns(replace(unsettled, disputes=("other:zzz",))) == []


def test_subject_and_object_are_two() -> None:
    """Nobody stands under oneself."""
    own = post("a", "2018-01-01", predicate="part_of", subject="police", qualifiers={"kind": "command"})
    assert columns(own) == ["object"]


def test_an_entity_without_a_name_is_a_slip() -> None:
    """Everything that stands in the graph can be called something."""
    records = dataset()
    nameless = replace(records, claims=tuple(one for one in records.claims if one.subject != "anna"))
    assert [(one.file, one.row, one.column) for one in problems(nameless)] == [("entities.csv", 3, "id")]
