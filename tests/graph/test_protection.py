"""Protection: what each circle sees, and that nothing secret passes through the one place that every door uses."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.projection.portraits import PROTECTED_NAME
from graph.protection import NEVER_SHOWN, Audience, Ref, shown_claims, shown_entity, shown_ref
from graph.records import Claim, Sensitivity

if TYPE_CHECKING:
    from graph.database import Database
    from graph.records import Dataset

SECRET = "Her Own Name"
ENTITY = {
    "id": "protected-0a1b2c3d",
    "type": "Person",
    "name": "A relative",
    "names": ["A relative", SECRET],
    "kind": "student",
    "search_text": SECRET,
    "record": json.dumps({"name": SECRET}),
    "hash": "0f",
    "protected": True,
    "protected_reason": "minor",
    "datasets": ["test"],
    "day_from": "2018-01-01",
}
values = st.text(max_size=5) | st.integers() | st.booleans() | st.none() | st.lists(st.text(max_size=3), max_size=2)
keys = st.sampled_from([*NEVER_SHOWN, *ENTITY, "value", "note"]) | st.text(max_size=4)
levels = st.sampled_from([level.value for level in Sensitivity]) | st.none() | st.text(max_size=7)


def test_each_audience_sees_its_own_circle_and_the_wider_ones() -> None:
    """Public below partner below authority; the words are those of claims, and of edges that end before a circle."""
    until = "public until authority"
    assert Audience.PUBLIC.levels == ["public", "public until partner", until]
    assert Audience.PARTNER.levels == ["public", "partner", until, "partner until authority"]
    assert Audience.AUTHORITY.levels == ["public", "partner", "authority"]
    assert [audience.value for audience in Audience] == [level.value for level in Sensitivity]


def test_nobody_sees_who_recorded_a_claim_or_what_is_kept_for_the_program() -> None:
    """`record` holds the curator too, and the words for a search hold every name."""
    assert {"curator", "record", "search_text", "hash"} <= NEVER_SHOWN
    assert "curator" in {field.name for field in fields(Claim)}


@given(st.lists(st.dictionaries(keys, values, max_size=6)), st.sampled_from(Audience), st.data())
def test_only_claims_of_its_circles_are_shown_and_in_their_order(
    rows: list[dict[str, object]], audience: Audience, data: st.DataObject
) -> None:
    """Whatever a row holds; one without a sensitivity, or with an unknown one, is shown to nobody."""
    marked = [{**row, "sensitivity": data.draw(levels), "number": number} for number, row in enumerate(rows)]
    shown = shown_claims(marked, audience)
    assert [row["number"] for row in shown] == [
        row["number"] for row in marked if row["sensitivity"] in audience.levels
    ]
    assert all(not NEVER_SHOWN & row.keys() for row in shown)
    for row in shown:
        whole = marked[int(str(row["number"]))]
        assert row == {key: value for key, value in whole.items() if key not in NEVER_SHOWN}


def test_a_claim_whose_question_forgot_the_sensitivity_is_not_shown() -> None:
    """A slip hides, and does not leak."""
    assert shown_claims([{"value": SECRET}], Audience.AUTHORITY) == []


def test_the_public_sees_one_description_of_a_protected_person() -> None:
    """No second name, no kind, no day, no dataset and no reason that could tell who it is."""
    assert shown_entity(ENTITY, Audience.PUBLIC) == {
        "id": "protected-0a1b2c3d",
        "type": "Person",
        "protected": True,
        "name": "A relative",
        "names": ["A relative"],
    }


@pytest.mark.parametrize("audience", [Audience.PARTNER, Audience.AUTHORITY])
def test_smaller_circles_see_why_somebody_is_protected(audience: Audience) -> None:
    """And still nothing that is kept for the program."""
    shown = shown_entity(ENTITY, audience)
    assert shown == {key: value for key, value in ENTITY.items() if key not in NEVER_SHOWN}


@given(st.dictionaries(keys, values, max_size=8), st.sampled_from(Audience), st.booleans())
def test_no_entity_shows_what_nobody_sees(row: dict[str, object], audience: Audience, protected: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    """Of a protected one the public sees five things at most; of any other everything that is shown at all."""
    whole = {**row, "id": "somebody", "protected": protected}
    shown = shown_entity(whole, audience)
    assert not NEVER_SHOWN & shown.keys()
    if protected and audience is Audience.PUBLIC:
        assert shown.keys() <= {"id", "type", "protected", "name", "names"}
        assert shown["names"] == [shown["name"]]
    else:
        assert shown == {key: value for key, value in whole.items() if key not in NEVER_SHOWN}


def test_an_entity_is_called_by_its_name_or_its_id_and_a_protected_one_by_neither() -> None:
    """Wherever an answer refers to it."""
    assert shown_ref({"id": "anna", "name": "Anna A"}) == Ref("anna", "Anna A")
    assert shown_ref({"id": "anna"}) == shown_ref({"id": "anna", "name": None}) == Ref("anna", "anna")
    assert shown_ref({"id": "protected-1", "protected": True}) == Ref("protected-1", PROTECTED_NAME)


def test_nothing_secret_of_the_invented_country_is_shown_to_the_public(country: Database, veldania: Dataset) -> None:
    """Every entity, every claim and every edge that it holds, through this door: no secret value, note or curator."""
    secret = [claim for claim in veldania.claims if claim.sensitivity is not Sensitivity.PUBLIC]
    words = {text for claim in secret for text in (claim.value, claim.note) if text}
    assert words
    entities = [row["held"] for row in country.read("MATCH (e:Entity) RETURN properties(e) AS held")]
    claims = [row["held"] for row in country.read("MATCH (c:Claim) RETURN properties(c) AS held")]
    edges = [row["held"] for row in country.read("MATCH (:Entity)-[r]->(:Entity) RETURN properties(r) AS held")]
    assert all(isinstance(held, dict) for held in (*entities, *claims, *edges))
    shown = [shown_entity(held, Audience.PUBLIC) for held in entities if isinstance(held, dict)]
    said = shown_claims([held for held in claims if isinstance(held, dict)], Audience.PUBLIC)
    drawn = shown_claims([held for held in edges if isinstance(held, dict)], Audience.PUBLIC)
    text = json.dumps([*shown, *said, *drawn], default=str, ensure_ascii=False)
    assert len(said) == len(veldania.claims) - len(secret)
    assert [word for word in words if word in text] == []
    assert [claim.id for claim in secret if f'"{claim.id}"' in text] == []
    assert '"curator"' not in text
