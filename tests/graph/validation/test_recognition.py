"""Recognition: public claims never tell as much of an act against a protected person as finds it in a newspaper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.protection import CROWD
from graph.records import Citation, Claim, Entity, Sensitivity
from tests.graph.making import ENTITIES, HIDDEN, PART, claim, dataset, literal, part
from tests.graph.validation.finding import problems

SAFE = (Citation("withheld"),)
CROWDED = tuple(Entity(f"villager-{at}", "Person") for at in range(CROWD))


def _tie(number: str, predicate: str, target: str, act: str = "threat") -> Claim:
    return claim(
        number, PART, subject=act, predicate=predicate, object=target, qualifiers={}, citations=SAFE, asserted_by=""
    )


HARM = part("harm", HIDDEN, "victim", "threat", citations=SAFE)
DOER = part("doer", "police", "perpetrator", "threat", citations=SAFE)
BESIDE = part("beside", "boris", "victim", "threat", citations=SAFE)
PLACE, CASE = _tie("place", "located_in", "town"), _tie("case", "in_case", "case")
OTHER_HARM, OTHER_PLACE = (
    part("harm-2", HIDDEN, "victim", citations=SAFE),
    _tie("place-2", "located_in", "town", "arrest"),
)


def told(*claims: Claim, entities: tuple[Entity, ...] = ENTITIES) -> list[str]:
    """What is found to be told of the protected person."""
    found = problems(dataset(*claims, entities=entities))
    return [one.what for one in found if (one.file, one.column) == ("entities.csv", "protected")]


@pytest.mark.parametrize(
    "two",
    [(DOER, PLACE), (DOER, CASE), (PLACE, BESIDE), (DOER, OTHER_HARM, OTHER_PLACE)],
    ids=lambda claims: "-".join(claim.id.removeprefix("test:") for claim in claims),
)
def test_two_things_are_what_years_of_reports_have_in_common(two: tuple[Claim, ...]) -> None:
    """A body and a place, for instance."""
    assert told(HARM, *two) == []


@pytest.mark.parametrize(
    ("three", "words"),
    [
        ((DOER, PLACE, CASE), "a place, who did it, a case"),
        ((DOER, PLACE, BESIDE), "a place, who did it, another victim"),
        ((DOER, CASE, OTHER_HARM, OTHER_PLACE), "a place, who did it, a case"),
        ((DOER, PLACE, _tie("within", "within", "arrest")), "a day or a larger act, a place, who did it"),
    ],
    ids=["one act", "another victim", "two acts together", "a larger act"],
)
def test_three_things_find_a_report(three: tuple[Claim, ...], words: str) -> None:
    """Of one act, or of all acts against one person; what only a smaller circle sees does not count."""
    (found,) = told(HARM, *three)
    assert words in found
    *others, last = three
    assert told(HARM, *others, replace(last, sensitivity=Sensitivity.PARTNER)) == []
    assert told(*three) == []


def test_a_country_and_an_unnamed_body_say_nothing() -> None:
    """Nothing is looked up by them."""
    country = literal("large", "town", "kind", "country")
    assert told(HARM, DOER, PLACE, CASE, country) == []
    unnamed = tuple(replace(one, placeholder="unnamed") if one.id == "police" else one for one in ENTITIES)
    assert told(HARM, DOER, PLACE, CASE, entities=unnamed) == []


def test_nobody_stands_out_of_a_crowd() -> None:
    """A raid on a village is told with day and place."""
    many = [part(one.id, one.id, "victim", "threat", citations=SAFE) for one in CROWDED]
    assert told(HARM, DOER, PLACE, CASE, *many, entities=(*ENTITIES, *CROWDED)) == []
    assert len(told(HARM, DOER, PLACE, CASE, *many[:2], entities=(*ENTITIES, *CROWDED))) == 1
