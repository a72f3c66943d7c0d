"""A script for Neo4j: entities, sources, claims with all their ties, and edges that carry their evidence.

It is pasted into Neo4j Browser, or given to `cypher-shell`, with an empty database; it may run again. The graph has the
shape of Answerable's own: `(:Claim)-[:SUBJECT|OBJECT|ASSERTED_BY|ATTRIBUTED_TO]->(:Entity)`, `-[:CITES]->(:Source)` and
`-[:DISPUTES]->(:Claim)`, and an edge between two entities for each fact. Each statement ends with a semicolon at the
end of a line, and no semicolon stands anywhere else in a statement.
"""

from __future__ import annotations

import shutil
from functools import cache
from importlib.resources import files
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, BinaryIO

from exports.about import about_lines
from exports.cypher_text import Batches, comment, literal, name, string
from exports.format import Format
from exports.labels import scope_of
from exports.seal import stamp
from exports.tables import qualified

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exports.cypher_text import Value
    from queries.subgraph.records import About, Claim, Edge, Evidence, Node, Source
    from queries.subgraph.subgraph import Subgraph

Values = dict[str, "Value"]


def write(subgraph: Subgraph, file: BinaryIO) -> None:
    """Write the script: what is tied before the ties."""
    file.write(_opening(subgraph.about).encode())
    with Batches(file) as batches:
        batches.add(_statement("put", "Export"), literal(_about(subgraph.about)))
    with TemporaryFile() as aside:
        with Batches(file) as batches, Batches(aside) as ties:
            _put_entities(subgraph, batches)
            _put_claims(subgraph, batches, ties)
        _draw_edges(subgraph, file)
        aside.seek(0)
        shutil.copyfileobj(aside, file)


@cache
def _statement(file: str, word: str = "") -> str:
    """A statement of `cypher/`, without its comments; a word takes the place of its label or type in capitals."""
    text = files("exports").joinpath("cypher", f"{file}.cypher").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("//"))
    return "\n".join(lines).replace(":LABEL", f":{word}")


def _opening(about: About) -> str:
    lines = "".join(f"// {label}: {comment(text)}\n" for label, text in about_lines(about))
    return f"// {stamp(about)}\n{lines}{_statement('constraints')}\n"


def _put_entities(subgraph: Subgraph, batches: Batches) -> None:
    for nodes in (subgraph.nodes(), subgraph.mentioned()):
        for node in nodes:
            batches.add(_statement("put_entity", name(node.type)), literal(_node(node)))
    for source in subgraph.sources():
        batches.add(_statement("put", "Source"), literal(_source(source)))


def _draw_edges(subgraph: Subgraph, file: BinaryIO) -> None:
    with Batches(file) as batches:
        for edge in subgraph.edges():
            ends = f"id: {string(edge.id)}, a: {string(edge.start)}, b: {string(edge.end)}"
            batches.add(_statement("draw_edge", name(edge.edge.upper())), f"{{{ends}, p: {literal(_edge(edge))}}}")


def _put_claims(subgraph: Subgraph, batches: Batches, ties: Batches) -> None:
    """Put the claims; their ties wait until everything that is tied is there."""
    put = _statement("put", "Claim")
    for claim in subgraph.claims():
        batches.add(put, literal(_claim(claim)))
        _tie(claim, ties)


def _tie(claim: Claim, ties: Batches) -> None:
    this = f"{{c: {string(claim.id)}, x: "
    for kind, other in (
        ("SUBJECT", claim.subject),
        ("OBJECT", claim.object),
        ("ASSERTED_BY", claim.asserted_by),
        ("ATTRIBUTED_TO", claim.attributed_to),
    ):
        if other:
            ties.add(_statement("tie_to_entity", kind), f"{this}{string(other)}}}")
    for other in claim.disputes:
        ties.add(_statement("tie_to_claim"), f"{this}{string(other)}}}")
    for position, one in enumerate(claim.citations):
        place: Values = {"locator": one.locator, "rests_on": one.rests_on, "position": position}
        ties.add(_statement("cite"), f"{this}{string(one.source)}, {literal(place)[1:]}")


def _about(about: About) -> Values:
    texts: dict[str, list[str]] = {}
    for label, text in about_lines(about):
        texts.setdefault(label.lower().replace(" ", "_"), []).append(text)
    values: Values = {key: found[0] if len(found) == 1 else tuple(found) for key, found in texts.items()}
    return {"id": scope_of(about), **values}


def _node(node: Node) -> Values:
    values: Values = {
        "id": node.id,
        "type": node.type,
        "name": node.name,
        "names": node.names,
        "kind": node.kind,
        "placeholder": node.placeholder,
        "protected": node.protected,
        "protection": node.protection,
        "day": node.day,
        "day_from": node.day_from,
        "day_to": node.day_to,
        "grade": node.grade,
        "datasets": node.datasets,
        "mentioned": node.mentioned,
        **_evidence(node.evidence),
    }
    return _with(values, node.properties)


def _edge(edge: Edge) -> Values:
    values: Values = {
        "edge": edge.edge,
        "role": edge.role,
        "grade": edge.grade,
        "attested_from": edge.attested_from,
        "attested_to": edge.attested_to,
        "possible_from": edge.possible_from,
        "possible_to": edge.possible_to,
        "undated": edge.undated,
        "answerable": edge.answerable,
        "event": edge.event,
        "datasets": edge.datasets,
        **_evidence(edge.evidence),
    }
    return _with(values, {key: text for key, text in edge.qualifiers.items() if key != "role" or text != edge.role})


def _with(values: Values, more: Mapping[str, Value]) -> Values:
    """Add properties under names of their own: one that is taken gets a low line at its end."""
    for key, value in more.items():
        free = key
        while free in values or free in {"id", "a", "b", "p"}:
            free += "_"
        values[free] = value
    return values


def _evidence(evidence: Evidence) -> Values:
    return {
        "claims": evidence.claims,
        "standing": evidence.standing,
        "origins": evidence.origins,
        "disputed": evidence.disputed,
        "replies": evidence.replies,
        "citations": evidence.citations,
    }


def _claim(claim: Claim) -> Values:
    return {
        "id": claim.id,
        "version": claim.version,
        "dataset": claim.dataset,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "object": claim.object,
        "value": claim.value,
        "qualifiers": qualified(claim.qualifiers),
        "on": claim.on,
        "from": claim.started,
        "to": claim.ended,
        "from_is_start": claim.from_is_start,
        "to_is_end": claim.to_is_end,
        "asserted_by": claim.asserted_by,
        "attributed_to": claim.attributed_to,
        "stance": claim.stance,
        "disputes": claim.disputes,
        "disputed_by": claim.disputed_by,
        "standing": claim.standing,
        "status": claim.status,
        "nature": claim.nature,
        "credibility": claim.credibility,
        "note": claim.note,
        "sensitivity": claim.sensitivity,
        "recorded_on": claim.recorded_on,
        "fact": claim.fact,
    }


def _source(source: Source) -> Values:
    return {field: getattr(source, field) for field in type(source).__slots__}


FORMAT = Format(
    name="cypher",
    title="a script that builds the graph in Neo4j",
    suffix=".cypher",
    media_type="application/x-cypher-query",
    opens_in=("Neo4j Browser", "cypher-shell"),
    write=write,
    loses=("A key of a qualifier that is taken by a word of the edge itself gets a low line at its end.",),
)
