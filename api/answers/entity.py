"""One entity with its claims: how it is asked for, and the body of the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.answers.envelope import Body, address, envelope, optional_ref, ref_body
from api.answers.reading import read_id, read_number
from graph.protection import Audience, Ref

if TYPE_CHECKING:
    from graph.database import Database
    from queries.claims import Citation, CitedClaim
    from queries.entity import EntityAnswer


@dataclass(frozen=True, slots=True)
class EntityAsked:
    """A question for an entity, read: its id, how many claims on a page, and after which claim the page begins."""

    id: str
    limit: int
    cursor: str | None

    def ask(self, database: Database, audience: Audience = Audience.PUBLIC) -> EntityAnswer:
        """Put the question to the core; raises what `queries.entity.entity` raises."""
        from queries.entity import entity

        return entity(database, self.id, limit=self.limit, cursor=self.cursor, audience=audience)

    def page(self, cursor: str | None) -> str:
        """The address of one page of its claims."""
        return address("entities", self.id, limit=self.limit, cursor=cursor)


def read_entity(entity_id: str, *, limit: str | int, cursor: str | None = None, where: str = "id") -> EntityAsked:
    """Read a question for an entity as typed.

    Raises:
        BadParameter: a value cannot be used.
    """
    from queries.entity import MOST_CLAIMS

    return EntityAsked(read_id(entity_id, where), read_number(limit, "limit", least=1, most=MOST_CLAIMS), cursor)


def entity_body(asked: EntityAsked, answer: EntityAnswer) -> Body:
    """Write the body."""
    properties = {
        name: [{"value": one.value, "claims": one.claims} for one in values]
        for name, values in answer.properties.items()
    }
    return {
        "id": answer.id,
        "type": answer.type,
        "name": answer.name,
        "names": answer.names,
        "kind": answer.kind,
        "placeholder": answer.placeholder,
        "protected": answer.protected,
        "properties": properties,
        "claims": [claim_body(claim) for claim in answer.claims],
        "total": answer.total,
        "next": None if answer.next is None else asked.page(answer.next),
        **envelope(asked.page(asked.cursor), answer.audience, answer.datasets),
    }


def claim_body(claim: CitedClaim) -> Body:
    """Write one claim; of `object` and `value` one is null, and of the days those that it does not bear."""
    return {
        "id": claim.id,
        "predicate": claim.predicate,
        "subject": ref_body(claim.subject),
        "object": optional_ref(claim.object),
        "value": claim.value,
        "on": claim.on,
        "from": claim.started,
        "to": claim.ended,
        "qualifiers": {
            key: ref_body(value) if isinstance(value, Ref) else value for key, value in claim.qualifiers.items()
        },
        "asserted_by": optional_ref(claim.asserted_by),
        "attributed_to": optional_ref(claim.attributed_to),
        "stance": claim.stance,
        "standing": claim.standing,
        "status": claim.status,
        "disputes": claim.disputes,
        "disputed_by": claim.disputed_by,
        "nature": claim.nature,
        "credibility": claim.credibility,
        "note": claim.note,
        "citations": [_citation(citation) for citation in claim.citations],
        "origins": claim.origins,
    }


def _citation(citation: Citation) -> Body:
    return {
        "source": citation.source,
        "title": citation.title,
        "publisher": citation.publisher,
        "published": citation.published,
        "locator": citation.locator,
        "rests_on": optional_ref(citation.rests_on),
    }
