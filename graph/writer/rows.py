"""Records as the properties under which they are stored."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from graph.dates import parse_span
from graph.projection.facts import fact_id
from graph.records import Entity, Sensitivity, Source
from graph.spelling import search_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.intervals import Attestation
    from graph.model import Schema
    from graph.projection.facts import Fact
    from graph.projection.portraits import Portrait
    from graph.records import Claim

Properties = dict[str, object]


def digest(*texts: str) -> str:
    """Hash texts: equal content has equal digests."""
    return sha256("\x1e".join(texts).encode()).hexdigest()


def source_record(source: Source) -> str:
    """The whole source as JSON with sorted keys."""
    plain = asdict(replace(source, published=None)) | {"published": str(source.published) if source.published else None}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def source_from_record(record: str) -> Source:
    """Read back what `source_record` gave."""
    plain = json.loads(record)
    return Source(**plain | {"published": parse_span(plain["published"]) if plain["published"] else None})


def entity_record(entity: Entity) -> str:
    """The whole entity as JSON with sorted keys."""
    return json.dumps(asdict(entity), sort_keys=True)


def entity_from_record(record: str) -> Entity:
    """Read back what `entity_record` gave."""
    return Entity(**json.loads(record))


def source_properties(source: Source) -> Properties:
    """What a source node holds."""
    published = source.published
    plain = asdict(replace(source, published=None)) | {
        "published": str(published) if published else None,
        "published_from": published.first if published else None,
        "published_to": published.last if published else None,
        "record": source_record(source),
    }
    return _without_none(plain)


def entity_properties(portrait: Portrait, datasets: list[str]) -> Properties:
    """What an entity node holds; a protected one, or one that no dataset holds any more, is not found by a search."""
    entity = portrait.entity
    findable = not entity.protected and bool(datasets)
    properties = _without_none(
        {
            "id": entity.id,
            "type": entity.type,
            "name": portrait.name,
            "names": list(portrait.names),
            "kind": portrait.kind or None,
            "search_text": search_text(portrait.names) if findable else None,
            "protected": bool(entity.protected),
            "protected_reason": entity.protected or None,
            "placeholder": entity.placeholder or None,
            "datasets": datasets,
            "day_from": portrait.day_from,
            "day_to": portrait.day_to,
            "day_text": portrait.day_text or None,
            "record": entity_record(entity),
        }
    )
    return properties | {"hash": _hash(properties)}


def place_of(claim: Claim, attestation: Attestation, schema: Schema, position: int) -> Properties:
    """What a claim node holds that is not said by the claim alone: it changes with other rows and with sources."""
    return {
        "position": position,
        "fact": touched_fact(claim, schema),
        "sure_from": attestation.sure[0] if attestation.sure else None,
        "sure_to": attestation.sure[1] if attestation.sure else None,
        "touch_from": attestation.touch[0] if attestation.touch else None,
        "touch_to": attestation.touch[1] if attestation.touch else None,
    }


def claim_properties(claim: Claim, place: Properties, *, dataset: str, now: str, before: list[str]) -> Properties:
    """What a claim node holds; `record` has the whole claim, the rest is for questions to walk and filter on.

    Args:
        claim: the claim.
        place: what `place_of` gives for it.
        dataset: id of its dataset.
        now: the moment from which it is on record.
        before: earlier intervals in which this same version was on record, as `from/to`.
    """
    return _without_none(
        {
            "version": claim.version,
            "id": claim.id,
            "dataset": dataset,
            **place,
            "subject": claim.subject,
            "predicate": claim.predicate,
            "object": claim.object or None,
            "value": claim.value or None,
            "qualifiers": json.dumps(dict(claim.qualifiers), ensure_ascii=False, sort_keys=True),
            "role": claim.qualifiers.get("role"),
            "organ": claim.qualifiers.get("organ"),
            "on_text": str(claim.on) if claim.on else None,
            "from_text": str(claim.started) if claim.started else None,
            "to_text": str(claim.ended) if claim.ended else None,
            "asserted_by": claim.asserted_by or None,
            "attributed_to": claim.attributed_to or None,
            "stance": claim.stance.value,
            "standing": claim.standing.value,
            "nature": claim.nature,
            "credibility": claim.credibility,
            "note": claim.note or None,
            "sensitivity": claim.sensitivity.value,
            "status": claim.status.value,
            "recorded_on": claim.recorded_on or None,
            "on_record_from": now,
            "on_record_before": before or None,
            "current": True,
            "record": claim.text(),
        }
    )


def touched_fact(claim: Claim, schema: Schema) -> str | None:
    """The id of the fact that a claim draws or would draw: a denial touches the fact that it denies."""
    edge = schema.edges.get(claim.predicate)
    if edge is None:
        return None
    identity = (f"{key}={claim.qualifiers.get(key, '')}" for key in edge.identity)
    return fact_id(claim.subject, claim.predicate, claim.object, *identity)


def fact_properties(fact: Fact, datasets: Mapping[str, str]) -> Properties:
    """What a drawn edge holds.

    Args:
        fact: the fact to store.
        datasets: the dataset of each claim, by claim id.
    """
    held = fact.held
    properties = _without_none(
        {
            **fact.qualifiers,
            "fact": fact.id if fact.level is Sensitivity.PUBLIC else f"{fact.id}@{fact.level.value}",
            "edge": fact.edge,
            "claims": list(fact.claims),
            "origins": fact.origins,
            "standing": fact.standing.value,
            "disputed": fact.disputed,
            "answerable": fact.answerable,
            "event": fact.event or None,
            "attested_from": held.attested_from,
            "attested_to": held.attested_to,
            "possible_from": held.possible_from,
            "possible_to": held.possible_to,
            "start_to": held.start_to,
            "end_from": held.end_from,
            "ended": held.end_from is not None,
            "undated": held.undated,
            "sure_from": [first for first, _ in held.sure],
            "sure_to": [last for _, last in held.sure],
            "touch_from": [first for first, _ in held.touch],
            "touch_to": [last for _, last in held.touch],
            "datasets": sorted({datasets[claim] for claim in fact.claims}),
            "sensitivity": fact.seen_by,
        }
    )
    return properties | {"hash": _hash(properties)}


def _hash(properties: Properties) -> str:
    return digest(json.dumps(properties, default=str, sort_keys=True, ensure_ascii=False))[:16]


def _without_none(properties: Mapping[str, object]) -> Properties:
    """A database has no null: what is not known is not stored."""
    return {key: value for key, value in properties.items() if value is not None}
