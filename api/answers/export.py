"""What an export is, in the body of an answer: its file, its seal, and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.subgraph.records import NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.answers.envelope import Body
    from exports.format import Format
    from queries.subgraph.records import About
    from queries.subgraph.subgraph import Subgraph


def formats_body(formats: Iterable[Format]) -> Body:
    """Write the list of formats."""
    return {"items": [_format(one) for one in formats]}


def export_body(about: About, how: Format, file: str, digest: str) -> Body:
    """Write what was exported: the file, its seal, and what it is about."""
    return {"file": file, "format": how.name, "sha256": digest, "opens_in": list(how.opens_in), "about": about}


def subgraph_body(subgraph: Subgraph) -> Body:
    """Write a subgraph, record by record as `queries.subgraph.records` describes them."""
    return {
        "about": subgraph.about,
        "notice": NOTICE,
        "nodes": list(subgraph.nodes()),
        "mentioned": list(subgraph.mentioned()),
        "edges": list(subgraph.edges()),
        "claims": list(subgraph.claims()),
        "sources": list(subgraph.sources()),
    }


def preview_body(about: About, formats: Iterable[Format]) -> Body:
    """Write what a file would say of itself, and which formats can show so much."""
    size = about.nodes + about.edges
    fitting = [{"name": one.name, "fits": one.most is None or size <= one.most} for one in formats]
    return {"about": about, "formats": fitting}


def _format(one: Format) -> Body:
    return {
        "name": one.name,
        "title": one.title,
        "suffix": one.suffix,
        "media_type": one.media_type,
        "opens_in": list(one.opens_in),
        "loses": list(one.loses),
        "most": one.most,
    }
