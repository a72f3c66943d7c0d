"""JSON-LD with the words of schema.org and PROV-O, its context inside; one record in each line.

An edge is no bare triple, which could not say who claims it: it is an `rdf:Statement` that was derived
(`prov:wasDerivedFrom`) from claims, each attributed (`prov:wasAttributedTo`) to who speaks, with its sources
(`prov:qualifiedPrimarySource`). A label of a protected person is a blank node, which no other file can refer to.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import quote

import orjson

from exports.about import about_text
from exports.format import Format
from exports.labels import is_label, scope_of
from exports.seal import stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from queries.subgraph.records import About, Citation, Claim, DatasetNote, Edge, Evidence, Node, Source
    from queries.subgraph.subgraph import Subgraph

Plain = dict[str, object]

_OURS = "urn:answerable:"
_REFERENCE, _WORD, _DAY = {"@type": "@id"}, {"@type": "@vocab"}, {"@type": "xsd:date"}
#: Words that are not listed are ours. `edge` and `predicate` are words of Answerable's schema.
CONTEXT: Mapping[str, object] = {
    "@version": 1.1,
    "@vocab": f"{_OURS}schema:",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "title": "schema:name",
    "description": "schema:description",
    "names": "schema:alternateName",
    "url": "schema:url",
    "publisher": "schema:publisher",
    "author": "schema:author",
    "published": "schema:datePublished",
    "archive_url": "schema:archivedAt",
    "language": "schema:inLanguage",
    "file_sha256": "schema:sha256",
    "version": "schema:version",
    "licence": "schema:license",
    "citations": "schema:citation",
    "properties": "schema:additionalProperty",
    "value": "schema:value",
    "temporal": "schema:temporalCoverage",
    "latest_record": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    "program": "prov:wasAttributedTo",
    "start": {"@id": "rdf:subject", **_REFERENCE},
    "end": {"@id": "rdf:object", **_REFERENCE},
    "edge": {"@id": "rdf:predicate", **_WORD},
    "subject": {"@id": "rdf:subject", **_REFERENCE},
    "object": {"@id": "rdf:object", **_REFERENCE},
    "predicate": {"@id": "rdf:predicate", **_WORD},
    "claims": {"@id": "prov:wasDerivedFrom", **_REFERENCE},
    "drawn_from": {"@id": "prov:wasDerivedFrom", **_REFERENCE},
    "asserted_by": {"@id": "prov:wasAttributedTo", **_REFERENCE},
    "version_of": {"@id": "prov:specializationOf", **_REFERENCE},
    "cites": "prov:qualifiedPrimarySource",
    "source": {"@id": "prov:entity", **_REFERENCE},
    **dict.fromkeys(("attributed_to", "rests_on", "event", "fact", "disputes", "disputed_by", "datasets"), _REFERENCE),
    **dict.fromkeys(("attested_from", "attested_to", "possible_from", "possible_to"), _DAY),
    **dict.fromkeys(("day_from", "day_to", "recorded_on", "retrieved"), _DAY),
}
#: What the types of the schema are in the words of schema.org, and of PROV-O where that says more.
_TYPES = {
    "Person": ("schema:Person", "prov:Person"),
    "Agency": ("schema:GovernmentOrganization", "prov:Organization"),
    "Organization": ("schema:Organization", "prov:Organization"),
    "LegalCase": ("schema:Thing",),
    "Event": ("schema:Event",),
    "Place": ("schema:Place", "prov:Location"),
}


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the document; what it is about comes first, with the seal before all else that it says."""
    file.write(b'{"@context":' + orjson.dumps(CONTEXT) + b',\n"@graph":[\n')
    file.write(orjson.dumps(_about(subgraph.about)))
    for record in _records(subgraph):
        file.write(b",\n")
        file.write(orjson.dumps(record))
    file.write(b"\n]}\n")


def _records(subgraph: Subgraph) -> Iterator[Plain]:
    yield from map(_dataset, subgraph.about.datasets)
    yield from map(_node, subgraph.nodes())
    yield from map(_node, subgraph.mentioned())
    yield from map(_edge, subgraph.edges())
    yield from map(_claim, subgraph.claims())
    yield from map(_source, subgraph.sources())


def _about(about: About) -> Plain:
    return {
        "@id": _iri("export", scope_of(about)),
        "@type": ["schema:Dataset", "prov:Entity"],
        "seal": stamp(about),
        "title": about.title,
        "description": about_text(about),
        "question": about.question,
        "properties": _pairs(about.parameters),
        "audience": about.audience,
        "drawn_from": [_iri("dataset", one.id) for one in about.datasets],
        "program": {"@type": ["schema:SoftwareApplication", "prov:SoftwareAgent"], "title": about.program},
        "node_count": about.nodes,
        "edge_count": about.edges,
        "claim_count": about.claims,
        "source_count": about.sources,
        "withheld": about.withheld,
    } | _filled({"on": about.on, "latest_record": about.latest_record, "cut": about.cut, "empty": about.empty})


def _dataset(dataset: DatasetNote) -> Plain:
    return {
        "@id": _iri("dataset", dataset.id),
        "@type": ["schema:Dataset", "prov:Entity"],
        "title": dataset.title,
        "version": dataset.version,
        "licence": dataset.licence,
    }


def _node(node: Node) -> Plain:
    certain = {"schema:startDate": node.day_from} if node.day_from and node.day_from == node.day_to else {}
    return (
        {"@id": _iri("entity", node.id), "@type": [_word(node.type), *_TYPES.get(node.type, ("schema:Thing",))]}
        | {"identifier": node.id, "title": node.name, "names": node.names}
        | _filled({"kind": node.kind, "placeholder": node.placeholder, "protection": node.protection})
        | _filled({"temporal": node.day, "day_from": node.day_from, "day_to": node.day_to, "grade": node.grade})
        | certain
        | {"protected": node.protected, "mentioned": node.mentioned}
        | {"datasets": [_iri("dataset", one) for one in node.datasets]}
        | {"properties": [_pair(name, values) for name, values in node.properties.items()]}
        | _evidence(node.evidence)
    )


def _edge(edge: Edge) -> Plain:
    return (
        {"@id": _iri("edge", edge.id), "@type": ["Edge", "rdf:Statement", "prov:Entity"], "edge": _word(edge.edge)}
        | {"start": _iri("entity", edge.start), "end": _iri("entity", edge.end), "properties": _pairs(edge.qualifiers)}
        | _filled({"role": edge.role, "grade": edge.grade, "event": _iri("entity", edge.event)})
        | _filled({"attested_from": edge.attested_from, "attested_to": edge.attested_to})
        | _filled({"possible_from": edge.possible_from, "possible_to": edge.possible_to})
        | {"undated": edge.undated, "answerable": edge.answerable}
        | {"datasets": [_iri("dataset", one) for one in edge.datasets]}
        | _evidence(edge.evidence)
    )


def _evidence(evidence: Evidence) -> Plain:
    return {
        "claims": [_iri("claim", one) for one in evidence.claims],
        "origins": evidence.origins,
        "disputed": evidence.disputed,
        "replies": evidence.replies,
        "citations": evidence.citations,
    } | _filled({"standing": evidence.standing})


def _claim(claim: Claim) -> Plain:
    return (
        {"@id": _iri("claim", claim.version), "@type": ["schema:Claim", "rdf:Statement", "prov:Entity"]}
        | {"identifier": claim.id, "subject": _iri("entity", claim.subject), "predicate": _word(claim.predicate)}
        | _filled({"object": _iri("entity", claim.object), "value": claim.value, "fact": _iri("edge", claim.fact)})
        | _filled({"temporal": claim.on, "from": claim.started, "to": claim.ended, "note": claim.note})
        | {"from_is_start": claim.from_is_start, "to_is_end": claim.to_is_end}
        | _filled(
            {"asserted_by": _iri("entity", claim.asserted_by), "attributed_to": _iri("entity", claim.attributed_to)}
        )
        | {"stance": claim.stance, "standing": claim.standing, "status": claim.status}
        | _filled(
            {"nature": claim.nature, "recorded_on": claim.recorded_on, "datasets": _iri("dataset", claim.dataset)}
        )
        | {"credibility": claim.credibility, "sensitivity": claim.sensitivity}
        | ({"version_of": _iri("claim", claim.id)} if claim.version != claim.id else {})
        | {"disputes": [_iri("claim", one) for one in claim.disputes]}
        | {"disputed_by": [_iri("claim", one) for one in claim.disputed_by]}
        | {"properties": _pairs(claim.qualifiers)}
        | {"cites": [_citation(at, one) for at, one in enumerate(claim.citations, start=1)]}
    )


def _citation(position: int, citation: Citation) -> Plain:
    return (
        {"@type": "prov:PrimarySource", "position": position, "source": _iri("source", citation.source)}
        | _filled({"locator": citation.locator, "rests_on": _iri("source", citation.rests_on)})
    )  # fmt: skip


def _source(source: Source) -> Plain:
    plain = {name: getattr(source, name) for name in type(source).__slots__ if name != "id"}
    return (
        {"@id": _iri("source", source.id), "@type": ["schema:CreativeWork", "prov:Entity"], "identifier": source.id}
        | _filled(plain)
        | {"seen": source.seen}
    )


def _filled(plain: Mapping[str, object]) -> Plain:
    """What is said; an empty text would be said of everything."""
    return {name: value for name, value in plain.items() if value}


def _pairs(texts: Mapping[str, str]) -> list[Plain]:
    return [_pair(name, (text,)) for name, text in texts.items()]


def _pair(name: str, values: Iterable[str]) -> Plain:
    return {"@type": "schema:PropertyValue", "title": name, "value": list(values)}


def _word(word: str) -> str:
    """A word of the schema; whatever else it may be, it is no IRI and no keyword of JSON-LD."""
    return f"{_OURS}schema:{quote(word, safe='')}"


@lru_cache(65_536)
def _iri(kind: str, key: str) -> str:
    """The name of a record in RDF; of a label a blank node, which is another one in every file."""
    if is_label(key):
        return f"_:{key}"
    return f"{_OURS}{kind}:{quote(key, safe='@:')}" if key else ""


FORMAT = Format(
    name="jsonld",
    title="linked data: JSON-LD with schema.org and PROV-O",
    suffix=".jsonld",
    media_type="application/ld+json",
    opens_in=("Apache Jena", "rdflib", "GraphDB", "any JSON reader"),
    write=write,
    loses=("The order of spellings and of citations in words, once it is read as RDF, which knows none.",),
)
