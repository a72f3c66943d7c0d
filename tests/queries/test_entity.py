"""One entity with its claims: the shape that stays stable, what each audience sees, and pages of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.errors import BadParameter, UnknownEntity
from graph.protection import Audience, Ref
from queries.claims import Citation
from queries.entity import entity

if TYPE_CHECKING:
    from graph.database import Database
    from queries.claims import CitedClaim
    from queries.entity import EntityAnswer


def claim(answer: EntityAnswer, name: str) -> CitedClaim:
    """One claim by its id in the country's tables."""
    return next(claim for claim in answer.claims if claim.id == f"veldania:{name}")


def test_an_entity_has_every_spelling_and_its_properties(country: Database) -> None:
    """Names are apart from the other properties, and each value says which claims give it."""
    answer = entity(country, "solmaz-mirqas")
    assert (answer.id, answer.type, answer.protected, answer.placeholder) == ("solmaz-mirqas", "Person", False, "")
    assert answer.name == answer.names[0]
    assert "Solmaz Mirgas" in answer.names
    assert [(value.value, value.claims) for value in answer.properties["occupation"]] == [
        ("lawyer", ("veldania:v-163",))
    ]
    assert "name" not in answer.properties
    assert answer.datasets == {"veldania": "1.0.0"}


def test_values_that_differ_between_sources_all_stand(country: Database) -> None:
    """Twelve arrested, or more than thirty: the reader sees both, and which claims say so."""
    values = entity(country, "operation-dawn").properties["count"]
    assert [(value.value, value.claims) for value in values] == [
        ("12", ("veldania:v-171",)),
        ("more than 30", ("veldania:v-172",)),
    ]


def test_a_claim_names_everybody_and_cites_its_sources(country: Database) -> None:
    """References are id and name; a statement that is repeated is one origin."""
    found = claim(entity(country, "raid-squad"), "v-one-origin")
    assert found.subject == Ref("raid-squad", "Seventh Raid Squad")
    assert found.object == Ref("arrest-of-elsad", "Arrest of Elşad Mirqas")
    assert found.qualifiers == {"role": "arresting-body"}
    assert found.asserted_by == Ref("ministry-press-service", "Press Service of the Interior Ministry")
    assert (found.attributed_to, found.value, found.on) == (None, None, None)
    assert found.citations[0] == Citation(
        source="agency-one-reprint",
        title="Ministry on the arrests",
        publisher="Agency One",
        published="2018-04-13",
        locator="¶2",
        rests_on=Ref("ministry-statement", "[Statement of the Interior Ministry on the arrests]"),
    )
    assert (len(found.citations), found.origins) == (2, 1)


def test_a_qualifier_that_names_an_entity_is_a_reference(country: Database) -> None:
    """The schema says which qualifiers are ids."""
    found = claim(entity(country, "interior-ministry"), "v-accused-leadership")
    assert found.qualifiers == {
        "organ": "leadership",
        "context": Ref("threat-to-elsad", "Threat against Elşad Mirqas by telephone"),
    }
    assert found.disputed_by == ("veldania:v-no-reply",)


def test_days_of_states_and_acts_stand_as_curated(country: Database) -> None:
    """A month stays a month."""
    post = claim(entity(country, "ruzi-cavlan"), "v-144")
    assert (post.started, post.ended, post.on) == ("2018-06", "2018-06", None)
    act = claim(entity(country, "pressure-in-july"), "v-216")
    assert (act.on, act.value) == ("2018-07", "coercion")


def test_hearsay_denials_and_unsettled_claims_say_what_they_are(country: Database) -> None:
    """The reader sees who tells whose words, and that a meaning is open; a withdrawn claim is gone."""
    denial = claim(entity(country, "zohrab-qalender"), "v-hearsay-denial")
    assert (denial.stance, denial.attributed_to) == ("denies", Ref("interior-ministry", "Interior Ministry"))
    assert denial.disputes == ("veldania:v-threat-orderer",)
    assert claim(entity(country, "melik-sarnov"), "v-open").status == "open"
    assert not [one for one in entity(country, "vaqif-torali").claims if one.id == "veldania:v-withdrawn"]


@pytest.mark.parametrize(("audience", "kinship"), [("public", 0), ("partner", 0), ("authority", 1)])
def test_an_audience_sees_its_circle(country: Database, audience: str, kinship: int) -> None:
    """The kinship of a protected person is kept to authorities, at both of its ends."""
    for name in ("protected-b7d43e06", "elsad-mirqas"):
        answer = entity(country, name, audience=Audience(audience))
        assert len([one for one in answer.claims if one.id == "veldania:v-secret-kinship"]) == kinship
        assert answer.total == len(answer.claims)


def test_a_protected_person_has_a_description_and_no_name(country: Database) -> None:
    """In public nothing else is shown but what is said of the act."""
    answer = entity(country, "protected-b7d43e06")
    assert (answer.protected, answer.names) == (True, ("A relative of an activist",))
    assert answer.kind == ""
    assert {one.predicate for one in answer.claims} == {"name", "involved_in"}


def test_pages_of_claims_are_complete_and_stable(country: Database) -> None:
    """All pages together are one long page, in the order of the curators."""
    whole = entity(country, "letters-union", limit=500)
    assert whole.next is None
    pages = [entity(country, "letters-union", limit=20)]
    while pages[-1].next:
        pages.append(entity(country, "letters-union", limit=20, cursor=pages[-1].next))
    assert [one.id for page in pages for one in page.claims] == [one.id for one in whole.claims]
    assert {page.total for page in pages} == {len(whole.claims)}


def test_an_unknown_id_is_refused_with_the_nearest(country: Database) -> None:
    """Whatever is typed, ten thousand letters included."""
    with pytest.raises(UnknownEntity) as raised:
        entity(country, "Interor Ministry")
    assert raised.value.nearest[0] == "interior-ministry"
    with pytest.raises(UnknownEntity) as raised:
        entity(country, "protected-5f0c2a92")
    assert not [near for near in raised.value.nearest if near.startswith("protected")]
    for name in ("", "q" * 10_000, "x' OR true //"):
        with pytest.raises(UnknownEntity):
            entity(country, name)


@pytest.mark.parametrize(("limit", "cursor"), [(0, None), (501, None), (5, "what"), (5, "veldania~-1")])
def test_a_page_that_is_none_is_refused(country: Database, limit: int, cursor: str | None) -> None:
    """Limits have bounds, and a cursor comes from the page before."""
    with pytest.raises(BadParameter):
        entity(country, "raid-squad", limit=limit, cursor=cursor)
