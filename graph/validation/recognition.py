"""Recognition: what is told of the acts against a protected person is less than finds them in a newspaper.

Every door but that of exports shows public claims as they are, so they must be harmless as they are. An export widens
what this check would refuse, for graphs that were filled by other means (`queries/subgraph/withholding`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model import PARTICIPATION
from graph.protection import CROWD, TELLING_FACETS
from graph.records import Sensitivity
from graph.validation.withholding import SHIELDED_TYPES, is_closer_than_a_year

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.errors import Problem
    from graph.model import Schema
    from graph.records import Claim, Dataset, Entity
    from graph.validation.checks import Place

#: By what an act can be looked up, in the order in which it is told.
_DAY, _PLACE, _BODY, _CASE, _COMPANION = "a day or a larger act", "a place", "who did it", "a case", "another victim"
_FACETS = (_DAY, _PLACE, _BODY, _CASE, _COMPANION)
_LARGE_PLACE = "country"


@dataclass(slots=True)
class _Told:
    """What public claims tell of one act: by what it can be looked up, and whom it affected."""

    facets: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)


def check(dataset: Dataset, schema: Schema, place: Place) -> Iterator[Problem]:
    """Check everybody who is protected, with all acts that public claims tie them to."""
    entities = {entity.id: entity for entity in dataset.entities}
    if not any(entity.protected for entity in dataset.entities):
        return
    theirs: defaultdict[str, set[str]] = defaultdict(set)
    for told in _told(dataset, schema, entities).values():
        if len(told.people | told.others) < CROWD:
            for person in told.people:
                theirs[person] |= told.facets | ({_COMPANION} if told.others else set())
    for person, facets in sorted(theirs.items()):
        if len(facets) >= TELLING_FACETS:
            told_by = ", ".join(facet for facet in _FACETS if facet in facets)
            what = f"what was done to them is told with {told_by}: enough to find it in a newspaper"
            yield place.at("entities.csv", person, "protected", what, "leave one out, or raise its sensitivity")


def _told(dataset: Dataset, schema: Schema, entities: Mapping[str, Entity]) -> dict[str, _Told]:
    """What is told of every act and case, by id."""
    affected = {role.name for role in schema.roles.values() if role.side == "affected"}
    public = [claim for claim in dataset.claims if claim.sensitivity is Sensitivity.PUBLIC]
    large = {claim.subject for claim in public if claim.predicate == "kind" and claim.value == _LARGE_PLACE}
    acts = {key: _Told() for key, entity in entities.items() if entity.type in SHIELDED_TYPES}
    for key, told in acts.items():
        told.facets |= {_CASE} if entities[key].type == "LegalCase" else set()
    for claim in public:
        for end in {claim.subject, claim.object} & acts.keys():
            if any(map(is_closer_than_a_year, (claim.on, claim.started, claim.ended))):
                acts[end].facets.add(_DAY)
        if claim.subject in acts and claim.object not in large:
            around = {"located_in": _PLACE, "in_case": _CASE, "within": _DAY}
            acts[claim.subject].facets |= {around[claim.predicate]} if claim.predicate in around else set()
        if claim.object in acts:
            _note_part(acts[claim.object], claim, entities, affected)
    return acts


def _note_part(told: _Told, claim: Claim, entities: Mapping[str, Entity], affected: set[str]) -> None:
    who = entities.get(claim.subject)
    if who is not None and who.protected:
        told.people.add(who.id)
    elif claim.predicate == PARTICIPATION and claim.qualifiers.get("role") in affected:
        told.others.add(claim.subject)
    elif claim.predicate in {PARTICIPATION, "accused_of"} and not (who and who.placeholder):
        told.facets.add(_BODY)
