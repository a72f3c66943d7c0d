"""The script, run on a real Neo4j: what then stands in the graph is the subgraph, with all its evidence."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from exports import cypher_text
from exports.cypher_text import comment, name, string
from queries.subgraph.records import Claim, Edge, Node
from queries.subgraph.subgraph import Subgraph
from tests.exports import invented
from tests.exports.writing import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database, Writer
    from tests.graphs import ServerGraphs

Held = dict[str, Any]

#: Texts that would end a string, a name, a comment or a statement, if Neo4j read what they hold before it reads them.
BREAKS = (
    "\\",
    "\\\\",
    "'",
    "\\'",
    "\\u0027",
    "\\\\u0027",
    "\\u005c'",
    "`",
    "\\u0060",
    ";",
    "*/",
    "//",
    "\n;\n",
    "\\u000A",
)
EVIL = "CREATE (:Evil)"
EDGES = "MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS held"
TIES = "MATCH (c:Claim)-[r]->(x) RETURN c.id AS claim, type(r) AS type, x.id AS other, properties(r) AS held"


@pytest.fixture
def neo4j(neo4j_graphs: ServerGraphs) -> Iterator[Database]:
    """An empty Neo4j, which is left empty."""
    yield neo4j_graphs.empty()
    neo4j_graphs.empty()


def statements(script: bytes) -> list[str]:
    """The statements as a client tells them apart; none has a semicolon but the one that ends it."""
    found = [part.strip() for part in script.decode().split(";\n")]
    assert found.pop() == ""
    assert not any(";" in part for part in found)
    return found


def run(database: Database, script: bytes) -> None:
    """Run a script, each statement in a transaction of its own, as Browser and cypher-shell do."""
    for statement in statements(script):
        database.write(partial(_run, statement))


def _run(statement: str, writer: Writer) -> None:
    writer.run(statement)


def held(database: Database, label: str) -> dict[str, Held]:
    """Properties of every node with a label, by id."""
    rows = database.read(f"MATCH (n:{label}) RETURN properties(n) AS held")
    found = [row["held"] for row in rows]
    return {str(one["id"]): one for one in found if isinstance(one, dict)}


def drawn(database: Database) -> dict[str, Held]:
    """Properties, type and ends of every edge between entities, by id."""
    rows = [(row, row["held"]) for row in database.read(EDGES)]
    return {str(held["id"]): {**row, **held} for row, held in rows if isinstance(held, dict)}


def test_the_graph_is_the_subgraph(case: Subgraph, neo4j: Database) -> None:
    """Entities with both labels, edges with days that are days, and evidence on both."""
    run(neo4j, written(case, "cypher"))
    nodes = held(neo4j, "Entity")
    assert set(nodes) == {node.id for node in (*case.nodes(), *case.mentioned())}
    for node in case.nodes():
        found = nodes[node.id]
        assert (found["name"], found.get("claims", [])) == (node.name, list(node.evidence.claims))
        assert {key: tuple(found[key]) for key in node.properties} == dict(node.properties)
        assert node.id in held(neo4j, node.type)
    edges = drawn(neo4j)
    assert len(edges) == case.about.edges
    for edge in case.edges():
        found = edges[edge.id]
        assert (found["type"], found["a"], found["b"]) == (edge.edge.upper(), edge.start, edge.end)
        assert (found["claims"], found["disputed"]) == (list(edge.evidence.claims), edge.evidence.disputed)
        assert found.get("replies", []) == list(edge.evidence.replies)
        days = (found.get("attested_from"), found.get("possible_to"))
        assert days == tuple(date.fromisoformat(day) if day else None for day in (edge.attested_from, edge.possible_to))
        assert {key: found[key] for key in edge.qualifiers} == dict(edge.qualifiers)


def test_claims_are_tied_to_whom_and_what_they_name(case: Subgraph, neo4j: Database) -> None:
    """Subject, object, speaker, source and what is denied: nothing of a claim is lost."""
    run(neo4j, written(case, "cypher"))
    claims = held(neo4j, "Claim")
    ties = {(str(row["claim"]), str(row["type"]), str(row["other"])) for row in neo4j.read(TIES)}
    for claim in case.claims():
        assert claims[claim.id]["version"] == claim.version
        assert claims[claim.id].get("note", "") == claim.note
        assert (claim.id, "SUBJECT", claim.subject) in ties
        assert {(claim.id, "DISPUTES", other) for other in claim.disputes} <= ties
        assert {(claim.id, "CITES", one.source) for one in claim.citations} <= ties
        named = {(claim.id, "OBJECT", claim.object), (claim.id, "ASSERTED_BY", claim.asserted_by)}
        assert {tie for tie in named if tie[2]} <= ties
    assert set(held(neo4j, "Source")) == {source.id for source in case.sources()}


def test_it_may_run_again(case: Subgraph, neo4j: Database) -> None:
    """The second time changes nothing."""
    script = written(case, "cypher")
    run(neo4j, script)
    before = neo4j.read("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges")
    run(neo4j, script)
    after = neo4j.read("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges")
    assert after == before


def test_the_graph_tells_where_it_comes_from(case: Subgraph, neo4j: Database) -> None:
    """In a node of its own, and at the head of the script."""
    script = written(case, "cypher")
    run(neo4j, script)
    (told,) = held(neo4j, "Export").values()
    assert told["title"] == case.about.title
    assert told["withheld"] == list(case.about.withheld)
    assert f"// Title: {case.about.title}\n" in script.decode()


def test_nasty_names_survive_and_run_nothing(neo4j: Database) -> None:
    """Each is the name of a node, letter by letter."""
    with invented.nasty(unholdable=True) as subgraph:
        run(neo4j, written(subgraph, "cypher"))
    names = {key: found["name"] for key, found in held(neo4j, "Entity").items()}
    assert names == invented.NASTY | invented.UNHOLDABLE


def test_nothing_breaks_out_of_a_string_a_name_or_a_comment(neo4j: Database) -> None:
    """Whatever stands in a text, an id, a type, a key or the title, nothing of it is run."""
    texts = [f"{opening}{EVIL}{closing}" for opening in BREAKS for closing in ("", "\\", "//", "\\u000A")]
    nodes = [Node(text, f"T{text}", text, (text,), properties={f"k{text}": (text,)}) for text in texts]
    edges = [Edge(text, f"e{text}", text, texts[0], qualifiers={f"q{text}": text}) for text in texts]
    claims = [Claim(text, text, text, texts[0], "name", value=text, note=text) for text in texts]
    about = invented._changed(invented.ABOUT, title="".join(texts), parameters=dict.fromkeys(texts, EVIL))  # noqa: SLF001 - it is ours
    with Subgraph.of(about, nodes, edges, claims) as subgraph:
        run(neo4j, written(subgraph, "cypher"))
    assert held(neo4j, "Evil") == {}
    assert {key: found["name"] for key, found in held(neo4j, "Entity").items()} == {text: text for text in texts}
    assert {key: found["value"] for key, found in held(neo4j, "Claim").items()} == {text: text for text in texts}
    assert {str(row["a"]) for row in neo4j.read(EDGES)} == set(texts)


def test_large_subgraphs_come_in_batches(monkeypatch: pytest.MonkeyPatch, neo4j: Database) -> None:
    """No statement has more rows than Neo4j plans in a moment, and none is lost between two."""
    monkeypatch.setattr(cypher_text, "MOST_ROWS", 7)
    with invented.large(100, 200) as subgraph:
        script = written(subgraph, "cypher")
    assert max(part.count("\n{id: ") for part in statements(script)) == 7
    run(neo4j, script)
    assert (len(held(neo4j, "Entity")), len(neo4j.read(EDGES))) == (100, 200)


def test_an_empty_subgraph_gives_a_script_that_says_why(empty: Subgraph, neo4j: Database) -> None:
    """It runs, and leaves nothing but what it is about."""
    run(neo4j, written(empty, "cypher"))
    (told,) = held(neo4j, "Export").values()
    assert told["empty"] == empty.about.empty
    assert held(neo4j, "Entity") == {}


def test_the_same_subgraph_gives_the_same_bytes(case: Subgraph) -> None:
    """Neither clock nor chance is in it."""
    assert written(case, "cypher") == written(case, "cypher")


def test_words_of_the_schema_are_written_as_they_are() -> None:
    """Only what is no plain word stands between backticks; no text holds a raw semicolon or line break."""
    assert (name("HOLDS_POST"), name("a b"), name("a`b")) == ("HOLDS_POST", "`a b`", "`a``b`")
    assert string("O'Brien; \n") == r"'O\'Brien\u003B \n'"
    assert comment("a\nb\\u000Ac;") == "a b\uff3cu000Ac\uff1b"
