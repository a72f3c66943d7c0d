"""Putting evidence together: what each node and edge of a spool stands on, in the words of an export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.records import Sensitivity, Stance
from queries.rows import texts
from queries.subgraph.claims import citation_in_words, origins_of, reply_in_words, strongest
from queries.subgraph.records import Evidence, Source
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE, SOURCE, claim_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from queries.subgraph.records import Claim
    from queries.subgraph.subgraph import Plain, Spool

#: Properties that a node has as fields of its own.
_APART = frozenset({"name", "kind"})
#: Literals by the entity that they are about, kept in the spool while evidence is put together.
_LITERALS = "literals"


def finish(spool: Spool) -> None:
    """Complete every node and edge of a spool from the claims in it."""
    _index_literals(spool)
    for kind in (NODE, MENTION):
        for key, body in spool.each(kind):
            literals = list(_claims(spool, texts((spool.get(_LITERALS, key) or {}).get("claims"))))
            spool.change(kind, key, _finished_node(spool, body, literals))
    for key, body in spool.each(EDGE):
        spool.change(EDGE, key, _finished_edge(spool, body))


def _index_literals(spool: Spool) -> None:
    for key, body in spool.each(CLAIM):
        if not body["object"]:
            subject = str(body["subject"])
            known = texts((spool.get(_LITERALS, subject) or {}).get("claims"))
            spool.put(_LITERALS, subject, {"claims": [*known, key]})


def _finished_node(spool: Spool, body: Plain, literals: list[Claim]) -> Plain:
    drawing = [claim for claim in literals if _draws(claim)]
    named = [claim.value for claim in drawing if claim.predicate == "name"]
    names = dict.fromkeys([*texts(body["names"]), *named])
    if body["protected"] and (real := _real_name(drawing)):
        body["name"] = real
    properties: dict[str, dict[str, None]] = {}
    for claim in drawing:
        if claim.predicate not in _APART:
            properties.setdefault(claim.predicate, {})[claim.value] = None
    shown = {str(body["name"]): None} | names
    return body | {
        "names": list(shown),
        "properties": {key: list(values) for key, values in sorted(properties.items())},
        "evidence": _evidence(spool, drawing, disputed=any(_contradicted(spool, claim) for claim in drawing)),
    }


def _real_name(literals: Iterable[Claim]) -> str:
    """The name that a smaller circle has of a protected person; empty if the public's is all there is."""
    real = (
        claim.value
        for claim in literals
        if claim.predicate == "name"
        and claim.sensitivity != Sensitivity.PUBLIC.value
        and claim.qualifiers.get("form") != "descriptive"
    )
    return next(real, "")


def _finished_edge(spool: Spool, body: Plain) -> Plain:
    claims = list(_claims(spool, texts(body["claims"])))
    disputed = bool(body["disputed"])
    plain = {key: value for key, value in body.items() if key not in {"claims", "disputed"}}
    return plain | {"evidence": _evidence(spool, claims, disputed=disputed)}


def _evidence(spool: Spool, claims: list[Claim], *, disputed: bool) -> Evidence:
    answered = dict.fromkeys(one for claim in claims for one in claim.disputed_by)
    replies = (reply_in_words(reply, lambda key: _name(spool, key)) for reply in _claims(spool, answered))
    cited = dict.fromkeys(one for claim in claims for one in claim.citations)
    citations = (
        citation_in_words(one, _source(spool, one.source), _source(spool, one.rests_on) if one.rests_on else None)
        for one in cited
    )
    return Evidence(
        claims=tuple(claim.version for claim in claims),
        standing=strongest(claims),
        origins=origins_of(claims),
        disputed=disputed,
        replies=tuple(dict.fromkeys(replies)),
        citations=tuple(dict.fromkeys(citations)),
    )


def _claims(spool: Spool, ids: Iterable[str]) -> Iterator[Claim]:
    """Those of some claims that are in the spool."""
    for key in ids:
        body = spool.get(CLAIM, key)
        if body is not None:
            yield claim_of(body)


def _draws(claim: Claim) -> bool:
    """Whether a claim stands for what is known; as `graph.records.Claim.draws`."""
    return claim.stance == Stance.ASSERTS.value and not claim.attributed_to and claim.status in {"accepted", "conflict"}


def _contradicted(spool: Spool, claim: Claim) -> bool:
    return any(answer.stance != Stance.NO_REPLY.value for answer in _claims(spool, claim.disputed_by))


def _name(spool: Spool, key: str) -> str:
    body = spool.get(NODE, key) or spool.get(MENTION, key)
    return str(body["name"]) if body else key


def _source(spool: Spool, key: str) -> Source | None:
    body = spool.get(SOURCE, key)
    return None if body is None else Source(**body)  # type: ignore[arg-type]  # written by us
