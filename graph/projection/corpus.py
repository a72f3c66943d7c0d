"""The current records of all datasets, indexed for projection."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from graph.intervals import Attestation, Held, attest, hold
from graph.records import Sensitivity, Stance, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from graph.model import Schema
    from graph.records import Claim, Entity, Source


class Corpus:
    """Records that a projection looks at; claims keep their order."""

    def __init__(
        self, schema: Schema, sources: Iterable[Source], entities: Iterable[Entity], claims: Iterable[Claim]
    ) -> None:
        """Index sources and entities by id."""
        self.schema = schema
        self.sources = {source.id: source for source in sources}
        self.entities = {entity.id: entity for entity in entities}
        self.claims = tuple(claims)
        # By claim id. Every projection asks for it, and it depends on nothing but the claim and its sources.
        self._attestations: dict[str, Attestation] = {}

    def up_to(self, level: Sensitivity) -> Corpus:
        """The same records as a circle sees them: without the claims that are kept to a smaller one."""
        visible = list(Sensitivity)[: list(Sensitivity).index(level) + 1]
        if self.levels.issubset(visible):
            return self
        claims = (claim for claim in self.claims if claim.sensitivity in visible)
        seen = Corpus(self.schema, self.sources.values(), self.entities.values(), claims)
        seen._attestations = self._attestations
        return seen

    @cached_property
    def levels(self) -> frozenset[Sensitivity]:
        """The circles that claims are kept to."""
        return frozenset(claim.sensitivity for claim in self.claims)

    @cached_property
    def _disputers(self) -> dict[str, set[str]]:
        """Ids of the claims that deny or contradict a claim, by its id; a missing reply disputes nothing."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            if claim.stance is not Stance.NO_REPLY and claim.status is not Status.WITHDRAWN:
                for answered in claim.disputes:
                    found[answered].add(claim.id)
        return found

    def is_disputed(self, claims: Collection[str]) -> bool:
        """Whether somebody denies or contradicts what these claims say together.

        Claims of one fact that contradict each other in a detail, such as two legal bases of one sanction, do not
        dispute the fact.
        """
        return any(self._disputers.get(claim, set()).difference(claims) for claim in claims)

    @cached_property
    def event_times(self) -> dict[str, Held]:
        """When each act was: from its kind claims, or from its participations if those give no day."""
        by_kind: defaultdict[str, list[Attestation]] = defaultdict(list)
        by_part: defaultdict[str, list[Attestation]] = defaultdict(list)
        for claim in self.claims:
            if claim.draws and claim.predicate == "kind":
                by_kind[claim.subject].append(self.attestation(claim))
            elif claim.draws and claim.predicate == "involved_in":
                by_part[claim.object].append(self.attestation(claim))
        held = {event: hold(said) for event, said in by_part.items()}
        dated = {event: hold(said) for event, said in by_kind.items()}
        return held | {event: when for event, when in dated.items() if not when.undated}

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each act, body or case, by its first accepted claim."""
        kinds: dict[str, str] = {}
        for claim in self.claims:
            if claim.draws and claim.predicate == "kind":
                kinds.setdefault(claim.subject, claim.value)
        return kinds

    def is_event(self, entity_id: str) -> bool:
        """Whether an entity is an act."""
        entity = self.entities.get(entity_id)
        return entity is not None and entity.type == "Event"

    def attestation(self, claim: Claim) -> Attestation:
        """Say when a claim holds, capped by the publication of the sources that it cites."""
        known = self._attestations.get(claim.id)
        if known is None:
            known = attest(claim, [self.sources[citation.source].published for citation in claim.citations])
            self._attestations[claim.id] = known
        return known
