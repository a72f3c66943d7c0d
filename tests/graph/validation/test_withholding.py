"""Withholding: nothing public leads to a protected person, neither beside them nor beside an act that they are in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from graph.dates import parse_span
from graph.records import Citation, Entity, Sensitivity, Stance
from tests.graph.making import ENTITIES, HIDDEN, PART, SOURCES, WITHHELD, claim, dataset, literal, name_of, part
from tests.graph.validation.finding import claim_problems, columns, problems

if TYPE_CHECKING:
    from graph.records import Claim

SAFE = (Citation("withheld"),)
OPEN = (Citation("paper", "¶7"),)
HARM = part("harm", HIDDEN, "victim", "threat", citations=SAFE)


def test_an_act_against_a_protected_person_can_be_told() -> None:
    """Who did it, what kind of act, roughly when: all from a withheld source."""
    told = (
        HARM,
        part("doer", "police", "perpetrator", "threat", citations=SAFE, on="2018"),
        literal("kind", "threat", "kind", "threat", citations=SAFE, on="2018/2019"),
        literal("who", HIDDEN, "description", "A relative of an activist", citations=SAFE),
    )
    assert columns(*told) == []


@pytest.mark.parametrize(
    "named",
    [
        literal("a", HIDDEN, "name", "Her Name", citations=SAFE),
        literal("a", HIDDEN, "name", "Her Name", citations=SAFE, qualifiers={"form": "full"}),
        literal("a", HIDDEN, "name", "Her Name", citations=SAFE, qualifiers={"form": "nickname"}),
    ],
)
def test_a_protected_person_has_no_name(named: Claim) -> None:
    """Only a description in general words."""
    assert columns(named) == ["value"]
    assert columns(replace(named, sensitivity=Sensitivity.AUTHORITY)) == []


@pytest.mark.parametrize(
    "telling",
    [
        {"predicate": "relative_of", "object": "boris", "qualifiers": {"kinship": "sister"}},
        {"predicate": "located_in", "object": "town"},
        {"predicate": "member_of", "object": "union"},
        {"predicate": "represented_by", "object": "boris"},
        {"predicate": "holds_post", "object": "police", "qualifiers": {"role": "head"}},
        {"predicate": "reports_to", "object": "boris"},
        {"predicate": "appointed_by", "object": "ministry"},
        {"predicate": "birth_date", "value": "1999"},
        {"predicate": "occupation", "value": "singer"},
    ],
)
def test_nothing_beside_a_protected_person_gives_them_away(telling: dict[str, Any]) -> None:
    """Kinship, place, membership, lawyer, post, birth date, occupation: none of it, from whatever source."""
    beside = claim("a", PART, **{"subject": HIDDEN, "object": "", "qualifiers": {}, "citations": SAFE, **telling})
    assert columns(beside) == ["predicate"]
    assert columns(replace(beside, sensitivity=Sensitivity.PARTNER)) == []


def test_kinship_gives_away_from_both_ends() -> None:
    """The named relative is the subject as often as not."""
    brother = {"kinship": "brother"}
    kin = claim("a", PART, subject="boris", predicate="relative_of", object=HIDDEN, qualifiers=brother, citations=SAFE)
    assert columns(kin) == ["predicate"]


TIES = {
    "takes part": HARM,
    "is the subject of it": claim("tie", PART, subject="threat", predicate="about", object=HIDDEN, qualifiers={}),
    "is accused of it": claim("tie", PART, subject=HIDDEN, predicate="accused_of", object="threat", qualifiers={}),
}


@pytest.mark.parametrize("tie", TIES.values(), ids=TIES)
@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"citations": (Citation("paper"),)}, ["source"]),
        ({"citations": (Citation("withheld", "¶3"),)}, ["locator"]),
        ({"citations": (Citation("withheld", "", "statement"),)}, ["source"]),
        ({"citations": (*SAFE, Citation("paper"))}, ["source"]),
        ({"citations": OPEN}, ["locator", "source"]),
        ({"note": "told by her brother"}, ["note"]),
        ({"on": "2018-03-14"}, ["on"]),
        ({"on": "2018-03"}, ["on"]),
        ({"on": "2018-03-14/2018-11-30"}, ["on"]),
        ({"stance": Stance.DENIES, "disputes": ("other:x",), "citations": OPEN}, ["locator", "source"]),
        ({"attributed_to": "boris", "citations": OPEN}, ["locator", "source"]),
    ],
)
def test_no_citation_note_or_day_beside_the_act_leads_there(
    tie: Claim, changes: dict[str, Any], expected: list[str]
) -> None:
    """Whoever reads the paragraph about the doer reads the name of the victim; whoever knows the day can ask."""
    quiet = replace(tie, citations=SAFE)
    beside = part("a", "police", "perpetrator", "threat", **{"citations": SAFE, **changes})
    assert columns(quiet, beside) == expected
    assert columns(quiet, replace(beside, sensitivity=Sensitivity.PARTNER)) == []


def test_the_days_of_a_state_are_as_telling_as_that_of_an_act() -> None:
    """Both ends of them; years are not."""
    state = claim("a", subject="police", predicate="part_of", object="ministry", citations=SAFE, attributed_to=HIDDEN)
    beside = replace(state, qualifiers={"kind": "command"})
    closely = replace(beside, started=parse_span("2018-03-14"), ended=parse_span("2018-03"))
    assert columns(HARM, closely) == ["from", "to"]
    assert columns(HARM, replace(beside, started=parse_span("2017"), ended=parse_span("2018"))) == []


def test_the_tie_to_the_act_itself_cites_nothing_open() -> None:
    """Source, place in it, note and day of the part that the protected person has."""
    assert columns(replace(HARM, citations=OPEN, note="a cousin")) == ["locator", "note", "source"]


def test_a_protected_person_is_not_quoted_from_an_open_source() -> None:
    """Whoever opens the paragraph reads who speaks."""
    says = part("a", "police", "arresting-body", asserted_by=HIDDEN, citations=OPEN)
    told = part("b", "police", "arresting-body", attributed_to=HIDDEN, citations=OPEN)
    assert columns(says) == columns(told) == ["locator", "source"]
    assert columns(replace(says, citations=SAFE)) == []


def test_no_qualifier_points_from_an_open_source_to_a_shielded_act() -> None:
    """An accusation with the blackmail as its background stands in the same paragraph as the blackmail."""
    accused = claim("a", PART, predicate="accused_of", qualifiers={"context": "threat"}, citations=OPEN)
    assert columns(HARM, accused) == ["locator", "source"]
    assert columns(HARM, replace(accused, citations=SAFE)) == []
    about = literal("b", "boris", "statement", "She lied.", qualifiers={"about": HIDDEN}, citations=OPEN)
    assert columns(about) == ["locator", "source"]


def test_an_act_with_nobody_protected_in_it_is_free() -> None:
    """The arrest of a public person stays as it is."""
    assert (
        columns(HARM, part("a", "police", "arresting-body", "arrest", citations=OPEN, note="x", on="2018-04-12")) == []
    )


@pytest.mark.parametrize(
    ("entity", "column"),
    [
        (Entity("her-own-name", "Person", protected="minor"), "id"),
        (Entity("protected-1", "Person", protected="minor"), "id"),
        (Entity("protected-0A1B2C3D", "Person", protected="minor"), "id"),
        (Entity("protected-00000000-anna", "Person", protected="minor"), "id"),
        (Entity("protected-11223344", "Person"), "protected"),
    ],
)
def test_a_protected_person_has_an_opaque_id_and_an_opaque_id_a_protected_person(entity: Entity, column: str) -> None:
    """A name in the id is a name; and an empty cell beside an opaque id is a slip that would publish everything."""
    described = replace(name_of(replace(entity, protected="minor")), id="test:n")
    records = dataset(entities=ENTITIES)
    records = replace(records, entities=(*ENTITIES, entity), claims=(*records.claims, described))
    found = [(one.file, one.row, one.column) for one in problems(records)]
    assert ("entities.csv", 15, column) in found


@pytest.mark.parametrize("column", ["publisher", "author", "url", "archive_url", "file_sha256"])
def test_a_withheld_source_does_not_say_which_it_is(column: str) -> None:
    """Its address or author would lead to the text at once."""
    telling = replace(WITHHELD, id="second", **{column: "x"})  # type: ignore[arg-type]
    found = problems(dataset(sources=(*SOURCES, telling)))
    assert [(one.file, one.row, one.column) for one in found] == [("sources.csv", 6, column)]


def test_the_refusal_says_how_to_go_on() -> None:
    """Withhold the source, leave it out, or raise the sensitivity."""
    found = claim_problems(replace(HARM, citations=OPEN))
    assert {one.mend for one in found} == {"cite a source of kind withheld, or raise the sensitivity", "leave it empty"}
