"""What has to be written so that the database holds a new edition of a dataset: only what differs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.writer.merged import merge
from graph.writer.rows import Properties, entity_properties, fact_properties, place_of
from graph.writer.stored import intervals_before, read_stored

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.database import Writer
    from graph.model import Schema
    from graph.records import Claim, Dataset, Source
    from graph.writer.merged import Merged
    from graph.writer.stored import Answer, FactPlace, Stored


@dataclass(frozen=True, slots=True)
class Drawing:
    """An edge that has to be drawn: the type of its relationship and what it holds."""

    relationship: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class Plan:
    """The difference between what is stored and what shall be.

    What is new can be written out of everybody's sight before; the rest changes what is seen already.

    Attributes:
        dataset: the edition that is loaded.
        turn: how many loads had changed something when the plan was made: it holds for no other state.
        new_sources: sources that are not stored.
        known_sources: the others.
        new_entities: properties of the entities that are not stored.
        known_entities: properties of the stored entities that differ.
        new_claims: claims in a version that was never stored.
        back: earlier intervals on record of the versions that come back, as `from/to`.
        returning: claims in a version that was on record before and is closed.
        gone: versions that leave the record.
        moved: places of the versions that stay and have another place than before, of any dataset.
        places: what `place_of` gives for every current claim, by version.
        drawn: the edges that are new or differ.
        erased: the stored edges that are no longer, or differ.
        answered: versions of denials and of what they answer that are not tied.
        unanswered: those that are tied and no longer answer each other.
    """

    dataset: Dataset
    turn: int
    new_sources: tuple[Source, ...]
    known_sources: tuple[Source, ...]
    new_entities: tuple[Properties, ...]
    known_entities: tuple[Properties, ...]
    new_claims: tuple[Claim, ...]
    back: Mapping[str, list[str]]
    returning: tuple[Claim, ...]
    gone: tuple[str, ...]
    moved: tuple[Properties, ...]
    places: Mapping[str, Properties]
    drawn: Mapping[FactPlace, Drawing]
    erased: tuple[FactPlace, ...]
    answered: tuple[Answer, ...]
    unanswered: tuple[Answer, ...]

    @property
    def lost(self) -> int:
        """How many of the erased edges are not drawn again."""
        return sum(1 for place in self.erased if place not in self.drawn)


def make_plan(writer: Writer, schema: Schema, dataset: Dataset) -> Plan:
    """Compare what is stored with an edition of a dataset.

    Args:
        writer: only asked, and writes nothing.
        schema: the vocabulary.
        dataset: the edition.

    Raises:
        InputError: an entity has another type than it was stored with.
        DatasetProblems: beside what other datasets say, a claim leads to a protected person.
    """
    stored = read_stored(writer, dataset)
    merged = merge(schema, stored, dataset)
    places = _places(schema, merged)
    fresh = [claim for claim in dataset.claims if claim.version not in stored.own]
    # Of a dataset that was never loaded no version can come back.
    known = dataset.id in stored.datasets
    back = intervals_before(writer, [claim.version for claim in fresh]) if known else {}
    portraits = list(_differing_entities(stored, merged))
    drawn, erased = _differing_facts(stored, merged)
    answers = _answers(merged)
    return Plan(
        dataset=dataset,
        turn=stored.turn,
        new_sources=tuple(source for source in dataset.sources if source.id not in stored.sources),
        known_sources=tuple(source for source in dataset.sources if source.id in stored.sources),
        new_entities=tuple(one for one in portraits if one["id"] not in stored.entities),
        known_entities=tuple(one for one in portraits if one["id"] in stored.entities),
        new_claims=tuple(claim for claim in fresh if claim.version not in back),
        back=back,
        returning=tuple(claim for claim in fresh if claim.version in back),
        gone=tuple(sorted(stored.own.difference(claim.version for claim in dataset.claims))),
        moved=tuple(_moved(stored, places)),
        places=places,
        drawn=drawn,
        erased=erased,
        answered=tuple(answer for answer in answers if answer not in stored.answers),
        unanswered=tuple(sorted(stored.answers.difference(answers))),
    )


def _differing_entities(stored: Stored, merged: Merged) -> Iterator[Properties]:
    """Those that are new, and those whose portrait differs from what is stored."""
    for portrait in merged.portraits:
        properties = entity_properties(portrait, merged.members[portrait.entity.id])
        if properties["hash"] != stored.entity_hashes.get(portrait.entity.id):
            yield properties


def _places(schema: Schema, merged: Merged) -> dict[str, Properties]:
    """The order of all current claims in their datasets, the facts that they touch and the days that they attest."""
    positions: Counter[str] = Counter()
    places = {}
    for claim in merged.corpus.claims:
        dataset = merged.dataset_of[claim.id]
        places[claim.version] = place_of(claim, merged.corpus.attestation(claim), schema, positions[dataset])
        positions[dataset] += 1
    return places


def _moved(stored: Stored, places: Mapping[str, Properties]) -> Iterator[Properties]:
    for version, place in places.items():
        if version in stored.places and stored.places[version] != place:
            yield {"version": version, **place}


def _differing_facts(stored: Stored, merged: Merged) -> tuple[dict[FactPlace, Drawing], tuple[FactPlace, ...]]:
    """The edges to draw, and those to erase; one that stays as it is is in neither."""
    wanted = {}
    for fact in merged.facts:
        properties = fact_properties(fact, merged.dataset_of)
        wanted[(str(properties["fact"]), fact.start, fact.end)] = Drawing(fact.edge.upper(), properties)
    differing = {place: one for place, one in wanted.items() if stored.facts.get(place) != one.properties["hash"]}
    erased = (place for place in stored.facts if place not in wanted or place in differing)
    return differing, tuple(erased)


def _answers(merged: Merged) -> dict[Answer, None]:
    """Denials and missing replies with what they answer, among the versions that are on record now."""
    versions = {claim.id: claim.version for claim in merged.corpus.claims}
    return {
        (claim.version, versions[answered]): None
        for claim in merged.corpus.claims
        for answered in claim.disputes
        if answered in versions
    }
