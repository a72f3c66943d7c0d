"""Looking at an excerpt: what is tied to what, by which claims, and how a claim reads with names beside its ids."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.model import SPELL, load_schema
from graph.protection import Ref
from queries.chain.evidence import Body
from queries.claims import Citation, CitedClaim
from queries.subgraph.claims import origins_of
from referrals.matter.times import held_of, time_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.grades import Horizon
    from graph.intervals import Held
    from queries.subgraph.records import Claim, Edge, Node
    from referrals.matter.excerpt import Excerpt
    from referrals.matter.times import Time

HEAD = "head"


class View:
    """An excerpt with indexes."""

    def __init__(self, excerpt: Excerpt, horizon: Horizon) -> None:
        """Index it.

        Args:
            excerpt: what was read.
            horizon: how far posts and structure may be stretched.
        """
        self.excerpt, self.horizon = excerpt, horizon
        # Every path asks for the same times again.
        self._times: dict[str, Time] = {}
        self._by_version = {claim.version: claim for claim in excerpt.claims.values()}
        self._out: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._in: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
        for edge in excerpt.edges.values():
            self._out[edge.edge, edge.start].append(edge)
            self._in[edge.edge, edge.end].append(edge)
        self._literals: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in excerpt.claims.values():
            if not claim.object:
                self._literals[claim.predicate, claim.subject].append(claim)

    def node(self, entity: str) -> Node | None:
        """Give an entity; None if it is not in here."""
        return self.excerpt.nodes.get(entity)

    def ref(self, entity: str) -> Ref:
        """Refer to an entity."""
        node = self.node(entity)
        return Ref(entity, node.name if node else entity)

    def optional_ref(self, entity: str) -> Ref | None:
        """Refer to an entity, or to none for an empty id."""
        return self.ref(entity) if entity else None

    def body(self, entity: str) -> Body:
        """Give a body as the chain machinery has it."""
        node = self.node(entity)
        if node is None:
            return Body(Ref(entity, entity), "", "", "")
        return Body(self.ref(entity), node.type, node.kind, node.placeholder)

    def leading_from(self, edge: str, entity: str) -> list[Edge]:
        """The facts of one edge that lead from an entity."""
        return self._out[edge, entity]

    def leading_to(self, edge: str, entity: str) -> list[Edge]:
        """The facts of one edge that lead to an entity."""
        return self._in[edge, entity]

    def literals(self, predicate: str, entity: str) -> list[Claim]:
        """The claims that give an entity a literal, those that only report or deny it left out."""
        return [claim for claim in self._literals[predicate, entity] if draws(claim)]

    def claims_of(self, edge: Edge) -> list[Claim]:
        """The claims that draw a fact."""
        return [self._by_version[version] for version in edge.evidence.claims if version in self._by_version]

    def answers_to(self, claims: Iterable[str]) -> list[Claim]:
        """The claims that deny, contradict or leave unanswered some claims, each once, in the order of the curators."""
        asked = set(claims)
        return [
            claim for claim in self.excerpt.claims.values() if asked & set(claim.disputes) and claim.id not in asked
        ]

    def held(self, edge: Edge) -> Held:
        """When a fact is attested and possible."""
        return held_of(self.claims_of(edge), self.excerpt.sources)

    def time(self, edge: Edge) -> Time:
        """When a post, a structural tie or another state of affairs holds, with what would end it."""
        if edge.id not in self._times:
            self._times[edge.id] = self._time(edge)
        return self._times[edge.id]

    def _time(self, edge: Edge) -> Time:
        claims, sources, horizon = self.claims_of(edge), self.excerpt.sources, self.horizon
        periods = [self.held(one) for one in self._out[edge.edge, edge.start] if _is_other_period(one, edge)]
        if edge.edge == "part_of":
            rivals = [self.held(one) for one in self._out["part_of", edge.start] if one.end != edge.end]
            return time_of(claims, sources, horizon.structure, rivals, periods=periods, exclusive=False)
        if edge.edge == "holds_post" and edge.role == HEAD:
            others = (one for one in self._in["holds_post", edge.end] if one.role == HEAD and one.start != edge.start)
            return time_of(claims, sources, horizon.posts, [self.held(one) for one in others], periods=periods)
        return time_of(claims, sources, horizon.posts, periods=periods)

    def cited(self, claim: Claim) -> CitedClaim:
        """Give a claim with names beside its ids."""
        referring = load_schema().references(claim.predicate)
        citations = tuple(self._citation(one.source, one.locator, one.rests_on) for one in claim.citations)
        return CitedClaim(
            id=claim.id,
            predicate=claim.predicate,
            subject=self.ref(claim.subject),
            object=self.optional_ref(claim.object),
            value=None if claim.object else claim.value,
            on=claim.on or None,
            started=claim.started or None,
            ended=claim.ended or None,
            qualifiers={key: self.ref(value) if key in referring else value for key, value in claim.qualifiers.items()},
            asserted_by=self.optional_ref(claim.asserted_by),
            attributed_to=self.optional_ref(claim.attributed_to),
            stance=claim.stance,
            standing=claim.standing,
            status=claim.status,
            disputes=claim.disputes,
            disputed_by=claim.disputed_by,
            nature=claim.nature,
            credibility=claim.credibility,
            note=claim.note,
            citations=citations,
            origins=origins_of([claim]),
        )

    def _citation(self, source: str, locator: str, rests_on: str) -> Citation:
        stored = self.excerpt.sources.get(source)
        repeated = self.excerpt.sources.get(rests_on)
        return Citation(
            source=source,
            title=stored.title if stored else "",
            publisher=stored.publisher if stored else "",
            published=stored.published if stored else "",
            locator=locator,
            rests_on=Ref(rests_on, repeated.title if repeated else rests_on) if rests_on else None,
        )


def _is_other_period(one: Edge, edge: Edge) -> bool:
    """Whether a fact from the same entity is another period of a tie, which a source tells apart from it."""
    spells = {one.qualifiers.get(SPELL, ""), edge.qualifiers.get(SPELL, "")}
    return (one.end, one.role) == (edge.end, edge.role) and len(spells) > 1


def draws(claim: Claim) -> bool:
    """Whether a claim stands for what is known: it asserts, is no hearsay, and is settled."""
    return claim.stance == "asserts" and not claim.attributed_to and claim.status in {"accepted", "conflict"}


def is_official(claims: Iterable[Claim]) -> bool:
    """Whether one of some claims is an official record or a court's."""
    return any(claim.nature in {"official-record", "court"} for claim in claims)
