"""A subgraph exported as tables and data, beside FollowTheMoney's own exporters.

An invented subgraph, the same one each time, with a claim and a citation behind each edge. Ours is written from the
spool that holds it, sealed with its SHA-256, into a file. Beside it, `ftm` exports the same subgraph, which it was
given as its own entities, one for each node, edge, claim and source; its command is timed in its own process from when
it is loaded, so that its start does not count. The formats and theirs take turns. Target: half of their time. The
curated folder has no counterpart there. `make oracles` fetches FollowTheMoney.

Both write the same nodes, edges, claims and sources, each in its own shape, and the shapes differ: ours has every field
of a claim as a column or property and its ties to entities and sources, and seals the file; theirs tells part of a
claim in one text, has a column for each property of its model, most of them empty, and seals nothing.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import TYPE_CHECKING

from benchmarks.numbers import Allowed, Line, Sample, timed
from benchmarks.programs import BARE, environment
from exports.export import export, write
from exports.format import format_named
from queries.subgraph.records import About, Citation, Claim, DatasetNote, Edge, Evidence, Node, Source
from queries.subgraph.subgraph import Subgraph
from tests.tools import TOOLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.numbers import Extent

HALF = Allowed(times=0.5, more=0.0)
DATASET = "invented"
TYPES = ("Person", "Agency", "Organization", "Event", "LegalCase", "Place")
#: Edges for each node, and claims for each source.
EDGES_OF_A_NODE, CLAIMS_OF_A_SOURCE = 5, 50


@dataclass(frozen=True, slots=True)
class Compared:
    """A format of ours, and what `ftm` is told to do beside it; nothing if it has nothing of the kind."""

    name: str
    beside: tuple[str, ...] = ()


COMPARED = (
    Compared("csv", ("export-csv", "-o", "tables")),
    Compared("xlsx", ("export-excel", "-o", "book.xlsx")),
    Compared("cypher", ("export-cypher", "-o", "script.cypher")),
    Compared("jsonld", ("export-rdf", "-o", "graph.nt")),
    Compared("ftm", ("validate", "-o", "entities.json")),
    Compared("dataset"),
)


def possible() -> bool:
    """Whether FollowTheMoney is here."""
    return TOOLS["ftm"].find() is not None


def measure(extent: Extent) -> Iterator[Line]:
    """Measure every format, in turn with what stands beside it."""
    edges = max(extent.claims) // 4
    with TemporaryDirectory(prefix="answerable-bench-") as top, _invented(edges) as subgraph:
        entities = Path(top) / "given.json"
        export(subgraph, format_named("ftm"), entities)
        repeats = [[_both(one, subgraph, entities) for one in COMPARED] for _ in range(extent.repeats)]
    size = f"{subgraph.about.nodes:,} nodes, {edges:,} edges and as many claims"
    for at, one in enumerate(COMPARED):
        measured, beside = (tuple(pairs) for pairs in zip(*(repeat[at] for repeat in repeats), strict=True))
        told = f"; beside it `ftm {one.beside[0]}`" if one.beside else ""
        what = f"`{one.name}`, {size}{told}"
        yield Line(what, Sample(measured), Sample(beside) if one.beside else None, HALF if one.beside else None)


def _both(one: Compared, subgraph: Subgraph, entities: Path) -> tuple[float, float]:
    """The seconds of ours and of theirs."""
    with TemporaryFile() as file:
        ours = timed(lambda: write(subgraph, format_named(one.name), file))
    return ours, _theirs(one.beside, entities) if one.beside else 0.0


def _theirs(beside: tuple[str, ...], entities: Path) -> float:
    ftm = TOOLS["ftm"].find()
    assert ftm is not None  # noqa: S101 - `possible` has seen it
    order = [str(ftm.with_name("python")), str(BARE / "ftm_export.py"), beside[0], "-i", str(entities), *beside[1:]]
    done = subprocess.run(order, capture_output=True, text=True, check=True, cwd=entities.parent, env=environment())  # noqa: S603 - it is ours
    return float(done.stdout.split()[-1])


def _invented(edges: int) -> Subgraph:
    """An invented subgraph with so many edges."""
    nodes, sources = max(2, edges // EDGES_OF_A_NODE), edges // CLAIMS_OF_A_SOURCE + 1
    about = About(
        title="An invented subgraph",
        question="all",
        parameters={},
        on="",
        audience="public",
        datasets=(DatasetNote(DATASET, "An invented country", "1.0.0", "CC0-1.0"),),
        program="answerable benchmarks",
        latest_record="2026-01-01T00:00:00+00:00",
        nodes=nodes,
        edges=edges,
        claims=edges,
        sources=sources,
    )
    numbers = range(edges)
    return Subgraph.of(
        about, map(_node, range(nodes)), (_edge(at, nodes) for at in numbers), (_claim(at, nodes) for at in numbers),
        (Source(f"issue-{at}", "news", f"Issue {at}", "The Courier", published="2022-06-01") for at in range(sources)),
    )  # fmt: skip


def _node(at: int) -> Node:
    names = (f"Invented Entity № {at}", f"Uydurma varlıq {at}")
    return Node(f"entity-{at}", TYPES[at % len(TYPES)], names[0], names, datasets=(DATASET,), evidence=_evidence(at))


def _ends(at: int, nodes: int) -> tuple[str, str]:
    start, end = at * 7_919 % nodes, at * 104_729 % nodes
    return f"entity-{start}", f"entity-{end if end != start else (end + 1) % nodes}"


def _edge(at: int, nodes: int) -> Edge:
    role = {"role": "head", "title": f"head of department {at}"}
    days = ("2016-01-01", "2017-12-31", "2015-06-01", "")
    return Edge(f"fact-{at}", "holds_post", *_ends(at, nodes), "head", role, "", *days, datasets=(DATASET,),
                evidence=_evidence(at))  # fmt: skip


def _evidence(at: int) -> Evidence:
    replies = ("The ministry denies it (The Courier, 2018-04-13).",) * (at % 10 == 0)
    words = f"Issue {at // CLAIMS_OF_A_SOURCE}, The Courier, 2022-06-01, ¶{at % 30 + 1}"
    return Evidence((_version(at),), "reported", 1, bool(replies), replies, (words,))


def _claim(at: int, nodes: int) -> Claim:
    start, end = _ends(at, nodes)
    return Claim(
        version=_version(at),
        id=f"{DATASET}:i-{at}",
        dataset=DATASET,
        subject=start,
        predicate="holds_post",
        object=end,
        qualifiers={"role": "head", "title": f"head of department {at}"},
        started="2016-01-01",
        ended="2017-12-31",
        asserted_by="entity-0",
        standing="reported",
        nature="press-report",
        credibility=2,
        recorded_on="2022-06-02",
        citations=(Citation(f"issue-{at // CLAIMS_OF_A_SOURCE}", f"¶{at % 30 + 1}"),),
        fact=f"fact-{at}",
    )


def _version(at: int) -> str:
    return f"{DATASET}:i-{at}@{at:012x}"
