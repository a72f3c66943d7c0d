"""FollowTheMoney entities, one JSON object in each line, for Aleph, OpenSanctions' tools and `ftm`.

Its model has no claims, no gaps and no possible days (version 4.11), so these become words: a claim is a
`Documentation` that ties its subject to each source, an edge the interval that fits best, `UnknownLink` if none does.
The first line is a `Note` that tells what the file is about and what is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

import orjson

from exports.about import about_lines
from exports.format import Format
from exports.labels import is_label, scope_of
from exports.seal import stamp
from exports.tables import qualified
from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from queries.subgraph.records import About, Claim, Edge, Evidence, Node, Source
    from queries.subgraph.subgraph import Subgraph

Texts = dict[str, "Iterable[str]"]
Ids = Callable[[str, str], str]

LOSES = (
    "Claims are no things of their own: each is a Documentation between its subject and each source, in words.",
    "Who denies what is told in words, in `description` and `notes`.",
    "Days on which a fact is certain stand in `date`; those on which it is possible, in words. No `endDate` is set.",
    "The role in an act, and the kind of a tie, are words in `role`.",
    "A tie for which the model has no word is an UnknownLink, whose `role` says what it is.",
    "A name stands in one line, without control characters; `ftm` itself takes out other marks that cannot be seen.",
)
#: What each type of the schema is there, and which property holds the kind.
_SCHEMATA = {
    "Person": ("Person", "keywords"),
    "Agency": ("PublicBody", "classification"),
    "Organization": ("Organization", "classification"),
    "LegalCase": ("CourtCase", "category"),
    "Event": ("Event", "keywords"),
    "Place": ("Address", "keywords"),
}
_OTHER = ("Note", "keywords")
_BODIES = frozenset({"Agency", "Organization"})
_PARTIES = _BODIES | {"Person"}
#: Edges that have a word there: schema, properties of start and end, and what start and end have to be.
_INTERVALS = {
    "holds_post": ("Employment", "employee", "employer", {"Person"}, _BODIES),
    "member_of": ("Membership", "member", "organization", _PARTIES, _BODIES),
    "relative_of": ("Family", "person", "relative", {"Person"}, {"Person"}),
    "represented_by": ("Representation", "client", "agent", _PARTIES, _PARTIES),
    "involved_in": ("CourtCaseParty", "party", "case", _PARTIES, {"LegalCase"}),
}
_ANY = ("UnknownLink", "subject", "object")
#: Properties of the schema that have a property of the same meaning there.
_MEANT = {"birth_date": "birthDate", "occupation": "profession"}
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]{0,180}[0-9a-zA-Z])?")
_KEPT = 1 << 18


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the lines."""
    entities = _entities(subgraph, _ids(scope_of(subgraph.about)))
    file.writelines(orjson.dumps(entity, option=orjson.OPT_APPEND_NEWLINE) for entity in entities)


def safe_id(key: str) -> str:
    """Give an id that FollowTheMoney takes: the same, or a hash where it has other characters or is too long."""
    plain = key.replace(":", ".").replace("@", ".")
    return plain if _ID.fullmatch(plain) else f"x-{sha256(key.encode()).hexdigest()[:40]}"


def _ids(scope: str) -> Ids:
    """Give a function that makes an id of what something is and its id here; labels get what tells requests apart."""

    def made(kind: str, key: str) -> str:
        own = f"{key}-{scope}" if is_label(key) else key
        return safe_id(f"{kind}.{own}" if kind else own)

    known = lru_cache(_KEPT)(made)
    # An edge or a claim has its id once, an entity or a source again and again.
    return lambda kind, key: (made if kind in {"edge", "claim"} else known)(kind, key)


def _entities(subgraph: Subgraph, id_of: Ids) -> Iterator[dict[str, object]]:
    @lru_cache(_KEPT)
    def type_of(key: str) -> str:
        node = subgraph.node(key)
        return node.type if node else ""

    yield _about(subgraph.about)
    for nodes in (subgraph.nodes(), subgraph.mentioned()):
        for node in nodes:
            yield _node(node, id_of)
    for edge in subgraph.edges():
        yield _edge(edge, id_of, type_of)
    for claim in subgraph.claims():
        yield from _claim(claim, id_of)
    yield from (_source(source, id_of) for source in subgraph.sources())


def _entity(key: str, schema: str, properties: Texts, datasets: Iterable[str] = ()) -> dict[str, object]:
    """One line; the properties in the order given, without empty texts and with each text once."""
    filled = {name: list(dict.fromkeys(filter(None, texts))) for name, texts in properties.items()}
    return {
        "id": key,
        "schema": schema,
        "properties": {name: texts for name, texts in filled.items() if texts},
        "datasets": list(datasets) or ["answerable"],
    }


def _about(about: About) -> dict[str, object]:
    properties: Texts = {
        "summary": (stamp(about),),
        "name": (_one_line(about.title),),
        "description": (f"{label}: {text}" for label, text in about_lines(about)),
        "notes": (f"Lost in this format: {sentence}" for sentence in LOSES),
        "modifiedAt": (about.latest_record[:19],),
    }
    return _entity(f"answerable-export-{scope_of(about)}", "Note", properties, (one.id for one in about.datasets))


def _node(node: Node, id_of: Ids) -> dict[str, object]:
    schema, kind = _SCHEMATA.get(node.type, _OTHER)
    marks = (node.placeholder, "protected" if node.protected else "", "only mentioned" if node.mentioned else "")
    properties: Texts = {
        "name": (_one_line(node.name),),
        "alias": (name for name in map(_one_line, node.names) if name != _one_line(node.name)),
        "description": (f"{key}: {text}" for key, texts in node.properties.items() for text in texts),
        "notes": (*_words(node.evidence), _claimed(node.evidence)),
    }
    properties["keywords"] = (*marks, node.kind) if kind == "keywords" else marks
    if kind != "keywords":
        properties[kind] = (node.kind,)
    if schema == "Address":
        properties["full"] = properties["name"]
    if schema == "Event":
        properties |= _day_of(node)
    if schema == "Person":
        properties |= {theirs: _meant(node.properties.get(ours, ()), ours) for ours, theirs in _MEANT.items()}
    return _entity(id_of("", node.id), schema, properties, node.datasets)


def _day_of(node: Node) -> Texts:
    """The day of an act; a range is said in words, since there it would be an act that lasts."""
    said = f"Day: {node.day}" if node.day else ""
    grade = f"Time grade on the days asked: {node.grade}" if node.grade else ""
    return {"date": _days(node.day), "summary": (said, grade), "recordId": node.evidence.claims}


def _meant(texts: Iterable[str], ours: str) -> Iterable[str]:
    return _days(*texts) if load_schema().properties[ours].value == "date" else texts


def _edge(edge: Edge, id_of: Ids, type_of: Callable[[str], str]) -> dict[str, object]:
    schema, start, end = _interval(edge, type_of)
    role = edge.edge.replace("_", " ")
    properties: Texts = {
        start: (id_of("", edge.start),),
        end: (id_of("", edge.end),),
        "relationship" if schema == "Family" else "role": (f"{role}: {edge.role}" if edge.role else role,),
        "date": _days(edge.attested_from, edge.attested_to),
        "summary": (qualified(edge.qualifiers),),
        "description": (*_when(edge), *_words(edge.evidence)),
        "recordId": edge.evidence.claims,
    }
    if schema != "Family":
        properties["status"] = (edge.evidence.standing,)
    return _entity(id_of("edge", edge.id), schema, properties, edge.datasets)


def _interval(edge: Edge, type_of: Callable[[str], str]) -> tuple[str, str, str]:
    fitting = _INTERVALS.get(edge.edge)
    if fitting and type_of(edge.start) in fitting[3] and type_of(edge.end) in fitting[4]:
        return fitting[:3]
    return _ANY


def _when(edge: Edge) -> Iterator[str]:
    """The days of an edge in words."""
    if edge.attested_from:
        yield f"Attested from {edge.attested_from} to {edge.attested_to}; no end is meant by that."
    if edge.possible_from or edge.possible_to:
        yield f"Possible from {edge.possible_from or 'any day'} to {edge.possible_to or 'any day'}."
    if edge.undated:
        yield "No claim of it bears a date."
    if edge.grade:
        yield f"Time grade on the days asked: {edge.grade}."
    if edge.answerable:
        yield "Ties somebody to an act as its doer, orderer or keeper."
    if edge.event:
        yield f"Drawn from the act {edge.event}."


def _words(evidence: Evidence) -> Iterator[str]:
    if evidence.claims:
        disputed = "disputed" if evidence.disputed else "not disputed"
        yield f"Standing: {evidence.standing or 'none'}; origins: {evidence.origins}; {disputed}."
    yield from evidence.replies
    yield from evidence.citations


def _claimed(evidence: Evidence) -> str:
    return f"Claims: {'; '.join(evidence.claims)}" if evidence.claims else ""


def _claim(claim: Claim, id_of: Ids) -> Iterator[dict[str, object]]:
    """A claim for each of its citations; without one, a note on its subject."""
    properties: Texts = {
        "entity": (id_of("", claim.subject),),
        "summary": (_said(claim),),
        "description": tuple(_circumstances(claim)),
    }
    if not claim.citations:
        yield _entity(id_of("claim", claim.version), "Note", properties, (claim.dataset,))
    more: Texts = {
        "role": (f"{claim.stance} {claim.predicate.replace('_', ' ')}",),
        "status": (claim.standing,),
        "date": _days(claim.on, claim.started, claim.ended),
        "recordId": (claim.version,),
    }
    for position, one in enumerate(claim.citations, start=1):
        where: Texts = {
            "document": (id_of("source", one.source),),
            "description": (
                f"Place in the source: {one.locator}" if one.locator else "",
                f"Repeats there: {one.rests_on}" if one.rests_on else "",
                *_circumstances(claim),
            ),
        }
        key = f"{id_of('claim', claim.version)}.{position}"
        yield _entity(key, "Documentation", properties | more | where, (claim.dataset,))


def _said(claim: Claim) -> str:
    how = qualified(claim.qualifiers)
    words = (claim.subject, claim.predicate, claim.object or claim.value, f"({how})" if how else "")
    return " ".join(filter(None, words))


def _circumstances(claim: Claim) -> Iterator[str]:
    """What else a claim says, one text for each."""
    days = {"on": claim.on, "from": claim.started, "to": claim.ended}
    ends = {"from is the start": claim.from_is_start, "to is the end": claim.to_is_end}
    yield from (f"{name}: {text}" for name, text in days.items() if text)
    yield from (name for name, holds in ends.items() if holds)
    texts: Mapping[str, str] = {
        "asserted by": claim.asserted_by,
        "attributed to": claim.attributed_to,
        "disputes": "; ".join(claim.disputes),
        "disputed by": "; ".join(claim.disputed_by),
        "status": claim.status,
        "nature": claim.nature,
        "credibility": str(claim.credibility),
        "note": claim.note,
        "sensitivity": claim.sensitivity,
        "recorded on": claim.recorded_on,
    }
    yield from (f"{name}: {text}" for name, text in texts.items() if text)


def _source(source: Source, id_of: Ids) -> dict[str, object]:
    texts: Mapping[str, str] = {
        "kind": source.kind,
        "reliability": source.reliability,
        "read": "yes" if source.seen else "no",
        "published": source.published,
        "how that was found": source.published_basis,
        "SHA-256": source.file_sha256,
        "note": source.note,
    }
    properties: Texts = {
        "title": (source.title,),
        "publisher": (source.publisher,),
        "author": (source.author,),
        "publishedAt": _days(source.published),
        "retrievedAt": _days(source.retrieved),
        "sourceUrl": (source.url, source.archive_url),
        "language": (source.language,),
        "keywords": (source.kind,),
        "notes": (f"{name}: {text}" for name, text in texts.items() if text),
    }
    return _entity(id_of("source", source.id), "Article", properties)


def _days(*texts: str) -> Iterator[str]:
    """Those texts that are a day, month or year: all that its dates can be."""
    return (text for text in texts if _DAY.fullmatch(text))


def _one_line(text: str) -> str:
    return " ".join("".join(letter for letter in text if letter >= " " or letter.isspace()).split())


FORMAT = Format(
    name="ftm",
    title="FollowTheMoney entities, one in each line",
    suffix=".ftm.json",
    media_type="application/x-ndjson",
    opens_in=("Aleph", "ftm", "OpenSanctions' tools"),
    write=write,
    loses=LOSES,
)
