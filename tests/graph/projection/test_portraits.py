"""Portraits: what an entity shows of itself to everybody, and that a protected person shows nothing."""

from __future__ import annotations

from datetime import date

import pytest

from graph.projection.portraits import PROTECTED_NAME, Portrait, draw_portraits
from graph.records import Citation, Claim, Entity, Sensitivity, Stance, Status
from graph.writer.rows import entity_properties
from tests.graph.making import HIDDEN, corpus, literal, name_of, part


def portrait(entity: str, *claims: Claim) -> Portrait:
    """The portrait of an entity, of which these claims are all that is said."""
    records = corpus()
    records.claims = tuple(claims)
    return next(one for one in draw_portraits(records) if one.entity.id == entity)


def name(value: str, who: str = "anna", **qualifiers: str) -> Claim:
    """A name."""
    return literal(value.replace(" ", ""), who, "name", value, qualifiers=qualifiers)


def test_the_preferred_name_is_shown_else_the_first() -> None:
    """Every spelling is kept once, the shown one first."""
    assert portrait("anna", name("Anna A"), name("Анна А"), name("Anna A")).names == ("Anna A", "Анна А")
    shown = portrait("anna", name("Anna A"), name("Ana", preferred="yes"), name("Анна А"))
    assert (shown.name, shown.names) == ("Ana", ("Ana", "Anna A", "Анна А"))


def test_without_a_name_an_entity_is_called_by_its_id() -> None:
    """Something must stand in a list."""
    assert portrait("anna").names == ("anna",)


@pytest.mark.parametrize(
    "changes",
    [
        {"sensitivity": Sensitivity.PARTNER},
        {"sensitivity": Sensitivity.AUTHORITY},
        {"status": Status.OPEN},
        {"status": Status.WITHDRAWN},
        {"stance": Stance.DENIES},
        {"attributed_to": "boris"},
    ],
)
def test_only_settled_public_claims_make_the_portrait(changes: dict[str, object]) -> None:
    """A name for partners, a rejected kind and a day from hearsay stay out of lists and searches."""
    claims = [
        literal("n", "arrest", "name", "Secret", **changes),
        literal("k", "arrest", "kind", "torture", on="2018-04-12", **changes),
    ]
    shown = portrait("arrest", *claims)
    assert (shown.names, shown.kind, shown.day_from, shown.day_text) == (("arrest",), "", None, "")


def test_an_act_shows_its_kind_and_the_days_that_it_may_have() -> None:
    """As curated, and as first and last possible day."""
    shown = portrait("arrest", literal("k", "arrest", "kind", "arrest", on="2018-04"))
    assert (shown.kind, shown.day_text) == ("arrest", "2018-04")
    assert (shown.day_from, shown.day_to) == (date(2018, 4, 1), date(2018, 4, 30))


def test_two_sources_narrow_the_day_and_contradicting_ones_widen_it() -> None:
    """In April, and on the 12th: on the 12th. On the 12th, and on the 14th: from the 12th to the 14th."""
    april, twelfth, later = (
        literal(f"k{day}", "arrest", "kind", "arrest", on=day) for day in ("2018-04", "2018-04-12", "2018-04-14")
    )
    narrowed, widened = portrait("arrest", april, twelfth), portrait("arrest", twelfth, later)
    assert (narrowed.day_from, narrowed.day_to) == (date(2018, 4, 12), date(2018, 4, 12))
    assert (widened.day_from, widened.day_to) == (date(2018, 4, 12), date(2018, 4, 14))


def test_the_first_kind_counts() -> None:
    """An act that one source calls arrest and another detention is shown as the first has it."""
    kinds = [literal("a", "arrest", "kind", "detention"), literal("b", "arrest", "kind", "arrest")]
    assert portrait("arrest", *kinds).kind == "detention"


def test_a_protected_person_shows_a_description_and_no_name() -> None:
    """Not even a name that a public claim gives by mistake, and not one in the words for a search."""
    hidden = [
        name("Her Name", HIDDEN),
        name("Nick", HIDDEN, form="nickname"),
        name("A relative", HIDDEN, form="descriptive"),
    ]
    shown = portrait(HIDDEN, *hidden)
    assert (shown.name, shown.names) == ("A relative", ("A relative",))
    stored = entity_properties(shown, ["test"])
    assert "search_text" not in stored
    assert not {"Her Name", "Nick"} & set(map(str, stored.values()))
    assert portrait(HIDDEN, name("Her Name", HIDDEN)).names == (PROTECTED_NAME,)
    assert portrait(HIDDEN).names == (PROTECTED_NAME,)


def test_a_description_for_partners_is_not_shown_to_all() -> None:
    """What may be said of a protected person in a smaller circle stays there."""
    described = literal(
        "d", HIDDEN, "name", "Sister of B", qualifiers={"form": "descriptive"}, sensitivity=Sensitivity.PARTNER
    )
    assert portrait(HIDDEN, described).names == (PROTECTED_NAME,)


def test_every_entity_has_one_portrait() -> None:
    """Those of which nothing is said as well."""
    records = corpus(part("a", "police", "arresting-body"))
    assert [one.entity for one in draw_portraits(records)] == list(records.entities.values())


def test_what_no_dataset_holds_any_more_is_not_found_by_its_name() -> None:
    """It stays for the history, without words for a search."""
    shown = portrait("anna", name_of(Entity("anna", "Person")))
    assert entity_properties(shown, ["test"])["search_text"]
    assert "search_text" not in entity_properties(shown, [])


def test_the_hash_of_what_is_stored_changes_with_it() -> None:
    """Else an edited portrait would not be written."""
    one, other = portrait("anna", name("Anna")), portrait("anna", name("Ana"))
    hashes = [entity_properties(one, ["test"])["hash"], entity_properties(one, ["test", "x"])["hash"]]
    assert len({*hashes, entity_properties(other, ["test"])["hash"]}) == 3
    assert entity_properties(one, ["test"]) == entity_properties(portrait("anna", name("Anna")), ["test"])


def test_a_source_without_a_day_caps_no_act() -> None:
    """A withheld source says nothing of when it appeared."""
    act = literal("k", "threat", "kind", "threat", on="2018", citations=(Citation("withheld"),))
    assert portrait("threat", act).day_to == date(2018, 12, 31)
