"""Vocabulary: words of the schema, rightly used; the refusal says which words there are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graph.records import Entity
from tests.graph.making import ENTITIES, PAPER, SOURCES, claim, dataset, literal, part, post
from tests.graph.validation.finding import claim_problems, columns, problems


@pytest.mark.parametrize(
    ("changes", "column", "mend"),
    [
        ({"predicate": "holdspost"}, "predicate", "nearest: holds_post"),
        ({"predicate": ""}, "predicate", "one of: about, accused_of"),
        ({"predicate": "arrested_by", "started": None, "ended": None}, "predicate", "claim `involved_in` with a role"),
        ({"object": ""}, "object", ""),
        ({"value": "nine"}, "value", ""),
        ({"subject": "ministry"}, "subject", "one of: Person"),
        ({"object": "town"}, "object", "one of: Agency, Organization"),
        ({"qualifiers": {}}, "qualifiers", "the kind of post"),
        ({"qualifiers": {"role": "heda"}}, "qualifiers", "nearest: head"),
        ({"qualifiers": {"role": "victim"}}, "qualifiers", "one of: deputy"),
        ({"qualifiers": {"role": "head", "titel": "x"}}, "qualifiers", "nearest: title"),
        ({"qualifiers": {"role": "head", "acting": "no"}}, "qualifiers", "one of: yes"),
        ({"nature": "press"}, "nature", "nearest: press-report"),
    ],
)
def test_a_word_that_does_not_fit_is_refused_with_those_that_do(
    changes: dict[str, Any], column: str, mend: str
) -> None:
    """Predicate, types of both ends, qualifiers and their values."""
    found = claim_problems(post("a", "2018-01-01", **changes))
    assert [one.column for one in found] == [column]
    assert found[0].mend.startswith(mend)


@pytest.mark.parametrize(
    ("bad", "column", "mend"),
    [
        (literal("a", "arrest", "kind", "arest"), "value", "nearest: arrest"),
        (literal("a", "arrest", "kind", ""), "value", ""),
        (literal("a", "arrest", "method", "by car", object="police"), "object", ""),
        (literal("a", "police", "method", "by car"), "subject", "of: Event"),
        (literal("a", "anna", "birth_date", "in spring"), "value", "write 1975"),
        (literal("a", "anna", "birth_date", "1975-02-30"), "value", "write 1975"),
        (literal("a", "anna", "occupation", "lawyer", qualifiers={"of": "x"}), "qualifiers", "it takes none"),
        (literal("a", "arrest", "count", "nine"), "qualifiers", "what is counted"),
        (literal("a", "anna", "name", "Анна", qualifiers={"script": "Cyrillic"}), "qualifiers", "nearest: Cyrl"),
    ],
)
def test_a_property_is_of_the_right_thing_and_has_a_value(bad: Any, column: str, mend: str) -> None:  # noqa: ANN401
    """A kind of act is one of those with a file, a birth date is a day as precise as the source."""
    found = claim_problems(bad)
    assert [one.column for one in found] == [column]
    assert found[0].mend.startswith(mend)


def test_the_kind_of_a_body_is_free_and_that_of_an_act_is_not() -> None:
    """Ministries are called by many words; acts decide which chains there are."""
    assert columns(literal("a", "police", "kind", "police"), literal("b", "court", "kind", "moot court")) == []
    assert columns(literal("c", "arrest", "kind", "police")) == ["value"]


def test_a_role_of_an_act_is_no_role_of_a_post() -> None:
    """Each edge has its own roles."""
    assert columns(part("a", "anna", "head")) == ["qualifiers"]
    assert columns(part("b", "anna", "victim")) == []


def test_the_fixed_lists_of_sources_and_entities_are_kept() -> None:
    """Kind and reliability, type, placeholder and reason for protection; only a type must be there."""
    odd = (replace(PAPER, id="s1", kind=""), replace(PAPER, id="s2", reliability="AB"))
    entities = (
        Entity("e1", "person"),
        Entity("e2", "Person", "missing"),
        Entity("e3", ""),
        Entity("e4", "Person", "", "shy"),
    )
    names = [literal(f"n-{one.id}", one.id, "name", "A name", qualifiers={"form": "descriptive"}) for one in entities]
    plain = dataset(sources=(*SOURCES, *odd))
    records = replace(plain, entities=(*ENTITIES, *entities), claims=(*plain.claims, *names))
    cells = {(one.file, one.row, one.column) for one in problems(records)}
    first, second = 2 + len(ENTITIES), 2 + len(SOURCES)
    assert {cell for cell in cells if cell[0] != "claims.csv" and cell[2] != "id"} == {
        ("entities.csv", first, "type"),
        ("entities.csv", first + 1, "placeholder"),
        ("entities.csv", first + 2, "type"),
        ("entities.csv", first + 3, "protected"),
        ("sources.csv", second, "kind"),
        ("sources.csv", second + 1, "reliability"),
    }


def test_a_claim_that_uses_nothing_right_has_a_problem_for_everything() -> None:
    """Object and value, both ends, and a qualifier of another word."""
    odd = claim("a", subject="town", object="town", value="x", qualifiers={"kind": "y"}, nature="")
    assert {one.column for one in claim_problems(odd)} == {"nature", "value", "subject", "object", "qualifiers"}
