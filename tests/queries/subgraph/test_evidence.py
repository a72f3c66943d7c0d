"""Every node and edge says who claims it, who denies it, and where that stands; nothing of it is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.protection import Audience
from graph.records import Dataset, Sensitivity, Stance
from graph.writer import load
from queries.subgraph.records import About, Evidence, Node
from queries.subgraph.selection import Selection
from queries.subgraph.subgraph import Subgraph
from tests.queries.subgraph.asking import asked, claim, edge, ids, node

if TYPE_CHECKING:
    from datetime import datetime

    from graph.database import Database

TORTURE = Selection("entity", ("torture-in-the-cellar",))


def test_an_edge_says_who_claims_and_who_denies(country: Database) -> None:
    """The denial in words, with its speaker and its own version."""
    with asked(country, TORTURE) as subgraph:
        found = edge(subgraph, "involved_in", "vaqif-torali", "torture-in-the-cellar").evidence
        assert found.disputed
        assert found.claims == (claim(subgraph, "veldania:v-torture-actor").version,)
        assert [reply.partition(" denies")[0] for reply in found.replies] == [
            "Vaqif Törəli",
            "Press Service of the Interior Ministry",
        ]
        assert claim(subgraph, "veldania:v-torture-denial").version in found.replies[0]
        assert found.citations


def test_a_missing_reply_is_told_and_disputes_nothing(country: Database) -> None:
    """Asked, and no answer."""
    with asked(country, Selection("entity", ("arrest-of-elsad",))) as subgraph:
        found = edge(subgraph, "accused_of", "interior-ministry", "arrest-of-elsad").evidence
        assert not found.disputed
        assert found.replies[0].startswith("Interior Ministry (leadership) was asked and gave no reply")


def test_reprints_are_one_origin(country: Database) -> None:
    """Two citations, one statement."""
    with asked(country, Selection("entity", ("raid-squad",))) as subgraph:
        found = edge(subgraph, "involved_in", "raid-squad", "arrest-of-elsad").evidence
        assert (found.origins, len(found.citations), found.standing) == (1, 2, "official")
        assert "repeats" in found.citations[0]


def test_a_node_has_names_properties_and_what_they_stand_on(country: Database) -> None:
    """Every spelling, every value, with the claims that give them."""
    with asked(country, Selection("ids", ("operation-dawn", "orven-tagrus"))) as subgraph:
        act, man = node(subgraph, "operation-dawn"), node(subgraph, "orven-tagrus")
        assert act.properties["count"] == ("12", "more than 30")
        assert (act.kind, act.day, act.day_from, act.day_to) == ("operation", "2018-04", "2018-04-01", "2018-04-14")
        assert {"Orvən Tağruş", "Orvan Taghrush", "Орван Тагруш"} <= set(man.names)
        assert man.names[0] == man.name
        versions = {one.version for one in subgraph.claims()}
        assert set(man.evidence.claims) <= versions
        assert man.evidence.standing


def test_whoever_a_claim_names_is_there_and_every_source_it_cites(country: Database) -> None:
    """Speakers that are no nodes are mentioned; what a citation repeats is a source too."""
    with asked(country, Selection("all", types=frozenset({"Agency"}))) as subgraph:
        known = {one.id for one in (*subgraph.nodes(), *subgraph.mentioned())}
        sources = {one.id for one in subgraph.sources()}
        for one in subgraph.claims():
            assert {one.subject, one.object, one.asserted_by, one.attributed_to} - {""} <= known
            assert {name for cited in one.citations for name in (cited.source, cited.rests_on)} - {""} <= sources
            assert all(claim(subgraph, reply).disputes for reply in one.disputed_by)
        assert all(one.mentioned and one.id not in ids(subgraph) for one in subgraph.mentioned())


def test_what_draws_nothing_is_a_claim_without_an_edge(country: Database) -> None:
    """Hearsay and what is open is shown beside the nodes that it is about; what was withdrawn is not."""
    with asked(country, Selection("all")) as subgraph:
        claims = {one.id: one for one in subgraph.claims()}
        edges = {one.id for one in subgraph.edges()}
        for name in ("veldania:v-hearsay-accusation", "veldania:v-open"):
            assert claims[name].fact not in edges
        assert "veldania:v-withdrawn" not in claims


def test_a_claim_keeps_its_version_wherever_it_stands(country: Database) -> None:
    """Equal content, equal version, whatever else was asked for."""
    with asked(country, Selection("all")) as whole, asked(country, Selection("entity", ("lower-court",))) as part:
        versions = {one.id: one.version for one in whole.claims()}
        for one in part.claims():
            assert versions[one.id] == one.version


def _denying(veldania: Dataset) -> Dataset:
    """Another dataset, that denies what Veldania says of a post, and says something of its own."""
    said = next(one for one in veldania.claims if one.id == "veldania:v-squad-head")
    denial = replace(
        said,
        id="denials:d-1",
        stance=Stance.DENIES,
        disputes=(said.id,),
        asserted_by="border-guard",
        sensitivity=Sensitivity.PUBLIC,
    )
    own = replace(said, id="denials:d-2", subject="divra-kesgin", object="border-guard", asserted_by="border-guard")
    named = {denial.subject, denial.object, "border-guard", "divra-kesgin"}
    cited = {one.source for one in said.citations}
    return Dataset(
        "denials",
        "Denials",
        "2.0.0",
        "CC0-1.0",
        tuple(one for one in veldania.sources if one.id in cited),
        tuple(one for one in veldania.entities if one.id in named),
        (denial, own),
    )


def test_a_denial_travels_from_another_dataset(graph: Database, veldania: Dataset, moment: datetime) -> None:
    """What only that one says does not, and the edge is disputed."""
    load(graph, veldania, now=moment)
    load(graph, _denying(veldania), now=moment)
    asking = Selection("entity", ("raid-squad",), datasets=frozenset({"veldania"}))
    with asked(graph, asking) as subgraph:
        found = edge(subgraph, "holds_post", "orven-tagrus", "raid-squad").evidence
        assert found.disputed
        assert "denials:d-1@" in found.replies[0]
        assert claim(subgraph, "denials:d-1").dataset == "denials"
        assert "denials:d-2" not in {one.id for one in subgraph.claims()}
    with asked(graph, Selection("all", datasets=frozenset({"denials"}))) as subgraph:
        assert ("divra-kesgin" in ids(subgraph), "lower-court" in ids(subgraph)) == (True, False)
        assert {one.id for one in subgraph.about.datasets} >= {"denials"}


def test_a_circle_reads_the_claims_that_are_kept_to_it(country: Database) -> None:
    """A partner the place, the authority the name."""
    seen = {}
    for audience in Audience:
        with asked(country, Selection("all", audience=audience)) as subgraph:
            seen[audience] = {one.id for one in subgraph.claims()}
    assert "veldania:v-secret-place" not in seen[Audience.PUBLIC]
    assert "veldania:v-secret-name" not in seen[Audience.PARTNER]
    assert {"veldania:v-secret-place", "veldania:v-secret-name"} <= seen[Audience.AUTHORITY]


def test_a_subgraph_can_be_made_of_records_and_read_often() -> None:
    """As formats and their tests do."""
    nodes = [Node(f"n{at}", "Person", f"N {at}", evidence=Evidence(claims=(f"c{at}",))) for at in (2, 1)]
    about = About("T", "ids", {}, "", "public", (), "p", "")
    with Subgraph.of(about, [*nodes, replace(nodes[0], id="m", mentioned=True)], []) as made:
        assert list(made.nodes()) == list(made.nodes()) == nodes
        assert [one.id for one in made.mentioned()] == ["m"]
        assert made.node("n1") == nodes[1]
        assert made.node("nobody") is None
