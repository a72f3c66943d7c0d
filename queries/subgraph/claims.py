"""Claims on their way into a subgraph: from what is stored to what an audience reads, and to words."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from graph.records import Stance, Standing
from queries.rows import mapping, number, text, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from graph.database.values import Row
    from queries.subgraph.records import Citation, Claim, Source

Plain = dict[str, object]
#: What a hash of a claim is not taken over: what it is called, where it is kept, and what others answered to it since.
_NOT_HASHED = frozenset({"version", "dataset", "fact", "disputed_by", "sensitivity"})
_HASH_DIGITS = 12


def claim_body(row: Row) -> Plain:
    """Give the plain form of a `Claim` from a row of `claims` or `claims_about`; who curated it is left out."""
    stored = mapping(json.loads(str(row["record"])))
    body: Plain = {key: value for key, value in stored.items() if key != "curator"}
    for key in ("on", "started", "ended"):
        body[key] = text(body[key])
    body |= {"dataset": text(row["dataset"]), "fact": text(row["fact"]), "disputed_by": list(texts(row["answers"]))}
    body["version"] = version_of(body)
    return body


def claim_place(row: Row) -> str:
    """Give the place of a claim in the order of datasets and curators."""
    return f"{row['dataset']}\x1f{number(row['position']):09}"


def version_of(body: Mapping[str, object]) -> str:
    """Give the id of a claim with the hash of all that it says: equal content has equal versions."""
    said = {key: value for key, value in body.items() if key not in _NOT_HASHED}
    digest = sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return f"{body['id']}@{digest[:_HASH_DIGITS]}"


def origins_of(claims: Iterable[Claim]) -> int:
    """How many different origins the citations of claims have: two reprints of one statement count once."""
    return len({cited.rests_on or cited.source for claim in claims for cited in claim.citations})


def strongest(claims: Iterable[Claim]) -> str:
    """The strongest standing of claims; empty if there is none."""
    ranked = sorted((Standing(claim.standing) for claim in claims), key=lambda standing: standing.rank)
    return ranked[-1].value if ranked else ""


def reply_in_words(reply: Claim, name_of: Callable[[str], str]) -> str:
    """Say what somebody answered: a denial, a contradiction, or that they were asked and did not reply.

    Args:
        reply: the claim that holds the answer.
        name_of: gives the name of an entity by its id.
    """
    who = name_of(reply.attributed_to or reply.asserted_by) or "somebody"
    organ = reply.qualifiers.get("organ", "")
    who = f"{who} ({organ})" if organ else who
    told = f", as {name_of(reply.asserted_by)} tells," if reply.attributed_to and reply.asserted_by else ""
    did = {
        Stance.DENIES.value: "denies it",
        Stance.NO_REPLY.value: "was asked and gave no reply",
    }.get(reply.stance, "says otherwise")
    note = f": {reply.note}" if reply.note else ""
    return f"{who}{told} {did}{note} [{reply.version}]"


def citation_in_words(cited: Citation, source: Source | None, repeated: Source | None) -> str:
    """Say where a claim stands: title, publisher, day of publication, place, and what it repeats there."""
    if source is None:
        return ", ".join(part for part in (cited.source, cited.locator) if part)
    parts = (source.title, source.publisher, source.published, cited.locator)
    words = ", ".join(part for part in parts if part)
    return f"{words} (repeats {repeated.title})" if repeated else words
