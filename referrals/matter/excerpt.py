"""The excerpt of the graph on which a dossier stands, read once, with protected people as labels in every circle.

A desk officer of the authority circle may see claims that the public may not. Those affected are never named in a
dossier all the same, so names are taken out, and days and places widened, by the rules that hold for the public.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.protection import Audience
from queries.datasets import loaded_datasets
from queries.subgraph.finishing import finish
from queries.subgraph.gathering import Gathering
from queries.subgraph.picked import Picked
from queries.subgraph.records import Source
from queries.subgraph.selection import Selection
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE, SOURCE, Spool, claim_of, edge_of, node_of
from queries.subgraph.withholding import withhold
from queries.subgraph.witnesses import Witnesses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.database import Database
    from queries.subgraph.records import Claim, Edge, Node


#: Who is related to whom makes nobody responsible, and relatives are no targets: no dossier tells it.
KINSHIP = "relative_of"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Everything that a dossier may tell, in memory.

    Attributes:
        nodes: entities, by id or label, those included that claims only name.
        edges: facts, by id or label.
        claims: claims by id or label, in the order of the curators.
        sources: sources by id or label.
        withheld: what was left out or widened, one sentence each.
        datasets: version of each loaded dataset, by id.
        latest_record: the moment at which the latest of them was put on record.
    """

    nodes: Mapping[str, Node]
    edges: Mapping[str, Edge]
    claims: Mapping[str, Claim]
    sources: Mapping[str, Source]
    withheld: tuple[str, ...]
    datasets: Mapping[str, str]
    latest_record: str


def read_excerpt(database: Database, ids: Iterable[str], audience: Audience) -> Excerpt:
    """Read an excerpt.

    Args:
        database: where the graph is.
        ids: ids of the entities that belong to it.
        audience: the circle whose claims may be read.

    Raises:
        ReidentificationRisk: somebody who is protected could be recognised however much is left out.
    """
    picked = Picked(title="what a dossier looks at", ids=tuple(ids))
    selection = Selection(of="ids", start=picked.ids or (), audience=audience)
    spool = Spool()
    try:
        Gathering(database, selection, picked, spool).gather()
        Witnesses(database, selection, spool).gather()
        withheld = withhold(database, replace(selection, audience=Audience.PUBLIC), spool)
        finish(spool)
        loaded = loaded_datasets(database)
        nodes = {key: node_of(body) for kind in (MENTION, NODE) for key, body in spool.each(kind)}
        return Excerpt(
            nodes=nodes,
            edges={key: edge_of(body) for key, body in spool.each(EDGE) if body["edge"] != KINSHIP},
            claims={key: claim_of(body) for key, body in spool.each(CLAIM) if body["predicate"] != KINSHIP},
            sources={key: Source(**body) for key, body in spool.each(SOURCE)},  # type: ignore[arg-type]  # written by us
            withheld=withheld.sentences,
            datasets={one.id: one.version for one in loaded},
            latest_record=max((one.loaded_at for one in loaded), default=""),
        )
    finally:
        spool.close()
