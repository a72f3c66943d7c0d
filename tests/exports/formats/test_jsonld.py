"""JSON-LD, read by a public processor that may not reach any network, as RDF."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pyld import jsonld  # type: ignore[import-untyped]  # it ships no types

from exports.formats.jsonld import CONTEXT
from queries.subgraph.records import Citation, Claim, Edge, Evidence, Node, Source
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.writing import written

if TYPE_CHECKING:
    from collections.abc import Mapping

Triples = set[tuple[str, str, str]]

OURS = "urn:answerable:"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PROV = "http://www.w3.org/ns/prov#"
SCHEMA = "https://schema.org/"
#: Characters that turn what they stand in into another IRI, or end it.
BREAKS = ' <>"{}|\\^`//@id:#?%\n'


def unreachable(address: str, _: object) -> Mapping[str, object]:
    """Stand where a processor would go to the network for a context."""
    raise AssertionError(address)


def triples(content: bytes) -> Triples:
    """What a file says as RDF: subject, predicate, object."""
    options = {"documentLoader": unreachable}
    dataset = jsonld.to_rdf(json.loads(content), options)
    assert list(dataset) == ["@default"]
    keys = ("subject", "predicate", "object")
    return {tuple(triple[key]["value"] for key in keys) for triple in dataset["@default"]}


def objects(said: Triples, subject: str, predicate: str) -> set[str]:
    """What is said of a subject with a predicate."""
    return {other for one, word, other in said if (one, word) == (subject, predicate)}


def test_an_edge_is_a_statement_derived_from_claims(case: Subgraph) -> None:
    """Subject, predicate and object stand on it, with its evidence; no bare triple says it without."""
    said = triples(written(case, "jsonld"))
    for edge in case.edges():
        this = f"{OURS}edge:{edge.id}"
        assert objects(said, this, f"{RDF}predicate") == {f"{OURS}schema:{edge.edge}"}
        assert objects(said, this, f"{PROV}wasDerivedFrom") == {f"{OURS}claim:{one}" for one in edge.evidence.claims}
        assert objects(said, this, f"{OURS}schema:disputed") == {str(edge.evidence.disputed).lower()}
        assert objects(said, this, f"{OURS}schema:replies") == set(edge.evidence.replies)
        assert objects(said, this, f"{SCHEMA}citation") == set(edge.evidence.citations)
    assert not any(word.startswith(f"{OURS}schema:holds_post") for _, word, _ in said)


def test_a_claim_says_who_speaks_and_where_it_stands(case: Subgraph) -> None:
    """In the words of PROV-O; what it answers is told by the id of the answered claim."""
    said = triples(written(case, "jsonld"))
    denial = next(claim for claim in case.claims() if claim.stance == "denies")
    this = f"{OURS}claim:{denial.version}"
    assert objects(said, this, f"{RDF}type") == {f"{SCHEMA}Claim", f"{RDF}Statement", f"{PROV}Entity"}
    assert objects(said, this, f"{PROV}wasAttributedTo") == {f"{OURS}entity:{denial.asserted_by}"}
    assert objects(said, this, f"{PROV}specializationOf") == {f"{OURS}claim:{denial.id}"}
    assert objects(said, this, f"{OURS}schema:disputes") == {f"{OURS}claim:{one}" for one in denial.disputes}
    (citation,) = objects(said, this, f"{PROV}qualifiedPrimarySource")
    assert objects(said, citation, f"{PROV}entity") == {f"{OURS}source:ministry-statement"}
    assert objects(said, citation, f"{OURS}schema:locator") == {"¶2"}


def test_a_label_is_nothing_that_another_file_could_mean(case: Subgraph) -> None:
    """V-1 of one file is not V-1 of another: it is a blank node in each."""
    said = triples(written(case, "jsonld"))
    (label,) = {one for one, word, other in said if (word, other) == (f"{OURS}schema:identifier", "V-1")}
    assert label.startswith("_:")
    assert label in {other for _, word, other in said if word == f"{RDF}subject"}
    assert not any("entity:V-1" in part for triple in said for part in triple)


def test_labels_of_claims_edges_and_sources_are_blank_nodes_too() -> None:
    """They bear the label of a person, and are told apart by number only."""
    claim = Claim("V-1-c1", "V-1-c1", "veldania", "V-1", "name", citations=(Citation("S-1"),), fact="V-1-e1")
    edge = Edge("V-1-e1", "involved_in", "V-1", "A-1", evidence=Evidence((claim.version,)))
    nodes = [Node("V-1", "Person", "V-1", protected=True), Node("A-1", "Event", "[threat, name withheld]")]
    with Subgraph.of(invented.ABOUT, nodes, [edge], [claim], [Source("S-1", "withheld", "[title withheld]")]) as one:
        said = triples(written(one, "jsonld"))
    assert not any(part.startswith(OURS) and part.endswith("-1") for triple in said for part in triple)
    (labelled,) = {one for one, word, other in said if (word, other) == (f"{RDF}type", f"{SCHEMA}Claim")}
    (drawn,) = {one for one, word, other in said if word == f"{PROV}wasDerivedFrom" and other == labelled}
    assert objects(said, labelled, f"{OURS}schema:fact") == {drawn}
    (cited,) = objects(said, labelled, f"{PROV}qualifiedPrimarySource")
    (source,) = objects(said, cited, f"{PROV}entity")
    assert objects(said, source, f"{SCHEMA}name") == {"[title withheld]"}


def test_the_words_are_those_of_schema_org_and_prov(case: Subgraph) -> None:
    """A person is a person to everybody."""
    said = triples(written(case, "jsonld"))
    person = f"{OURS}entity:elsad-mirqas"
    assert objects(said, person, f"{RDF}type") == {f"{SCHEMA}Person", f"{PROV}Person", f"{OURS}schema:Person"}
    node = case.node("elsad-mirqas")
    assert node is not None
    assert objects(said, person, f"{SCHEMA}name") == {node.name}
    assert objects(said, person, f"{SCHEMA}alternateName") == set(node.names)
    act = f"{OURS}entity:arrest-of-elsad"
    assert objects(said, act, f"{SCHEMA}startDate") == {"2018-04-12"}
    assert objects(said, f"{OURS}entity:beating-on-the-pier", f"{SCHEMA}startDate") == set()


def test_the_context_stands_in_the_file_and_comes_first(case: Subgraph) -> None:
    """A reader needs no network, and may read line by line."""
    content = written(case, "jsonld")
    document = json.loads(content)
    assert list(document) == ["@context", "@graph"]
    assert document["@context"] == json.loads(json.dumps(CONTEXT))
    lines = content.decode().split("\n")
    assert [json.loads(line.removesuffix(",")) for line in lines[2:-2]] == document["@graph"]


def test_nasty_names_survive() -> None:
    """A literal of RDF holds each of them."""
    with invented.nasty(unholdable=True) as subgraph:
        said = triples(written(subgraph, "jsonld"))
    for key, name in (invented.NASTY | invented.UNHOLDABLE).items():
        assert objects(said, f"{OURS}entity:{key}", f"{SCHEMA}name") == {name}


def test_nasty_ids_types_and_words_make_no_other_iris() -> None:
    """Whatever an id holds, it is one IRI, and nothing of it becomes a keyword."""
    nodes = [Node(f"a{BREAKS}", BREAKS, "A", properties={"@id": ("x",), BREAKS: ("y",)}), Node("@type", "@id", "B")]
    edge = Edge(f"e{BREAKS}", BREAKS, nodes[0].id, "@type", qualifiers={"@graph": "z"})
    with Subgraph.of(invented.ABOUT, nodes, [edge]) as subgraph:
        said = triples(written(subgraph, "jsonld"))
    named = {one for one, word, _ in said if word == f"{OURS}schema:identifier"}
    assert {name.removeprefix(f"{OURS}entity:") for name in named} == {
        "a%20%3C%3E%22%7B%7D%7C%5C%5E%60%2F%2F@id:%23%3F%25%0A",
        "@type",
    }
    assert {"x", "y", "z"} <= {other for _, word, other in said if word == f"{SCHEMA}value"}


def test_an_empty_subgraph_says_why(empty: Subgraph) -> None:
    """The document is sound and has nothing in it but what it is about."""
    said = triples(written(empty, "jsonld"))
    assert {other for _, word, other in said if word == f"{OURS}schema:empty"} == {empty.about.empty}
    assert not {one for one, _, _ in said if one.startswith((f"{OURS}entity:", f"{OURS}edge:", f"{OURS}claim:"))}


def test_the_same_subgraph_gives_the_same_bytes(case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, "jsonld") == written(case, "jsonld")
