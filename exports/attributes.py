"""Nodes and edges as flat attributes: texts, whole numbers and booleans only, which every graph program understands.

Lists become one text: ids and versions of claims with a space between them, names and sentences with ` | `.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from queries.subgraph.records import Edge, Evidence, Node

Value = str | int | bool
BETWEEN_TEXTS = " | "
#: The colour of what the schema does not know; nothing of ours is so.
GREY = "#6b7280"
#: What flat attributes cannot hold.
FLAT_LOSES = (
    "Claims and sources as records of their own: citations and replies stand in words beside what they are about.",
    "Entities that are only named in claims.",
)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: its name, what kind of value it has, and what it holds."""

    name: str
    kind: Literal["string", "boolean", "int"]
    holds: str


_EVIDENCE = (
    Attribute("standing", "string", "strongest standing of its claims: alleged, reported, official or court"),
    Attribute("origins", "int", "how many different origins its citations have"),
    Attribute("disputed", "boolean", "whether a denial or a contradicting claim answers one of its claims"),
    Attribute("replies", "string", "each denial, contradiction and missing reply in words"),
    Attribute("citations", "string", "where it stands, in words"),
    Attribute("claims", "string", "versions of its claims"),
)
NODE_ATTRIBUTES = (
    Attribute("label", "string", "the name to show"),
    Attribute("type", "string", "type of the entity"),
    Attribute("names", "string", "every spelling, if there are several"),
    Attribute("kind", "string", "kind of act, body or case"),
    Attribute("placeholder", "string", "unnamed or unknown, for what stands in for somebody whom no source names"),
    Attribute("protected", "boolean", "whether it is a protected person"),
    Attribute("protection", "string", "why it is protected, if the audience may know"),
    Attribute("day", "string", "day of an act, as curated"),
    Attribute("day_from", "string", "the first day that the act may have"),
    Attribute("day_to", "string", "the last such day"),
    Attribute("grade", "string", "how well an act is placed on the days asked"),
    Attribute("properties", "string", "what else claims say of it"),
    Attribute("datasets", "string", "datasets that hold it"),
    *_EVIDENCE,
)
EDGE_ATTRIBUTES = (
    Attribute("label", "string", "what ties the two, in words"),
    Attribute("edge", "string", "name of the edge in the schema"),
    Attribute("role", "string", "role, kind or kinship"),
    Attribute("qualifiers", "string", "everything that qualifies it"),
    Attribute("grade", "string", "how well it is established on the days asked"),
    Attribute("attested_from", "string", "the first day on which it certainly holds"),
    Attribute("attested_to", "string", "the last such day; it is no end"),
    Attribute("possible_from", "string", "it holds on no day before; empty if nothing says when it began"),
    Attribute("possible_to", "string", "it holds on no day after; empty if nothing says when it ended"),
    Attribute("undated", "boolean", "whether no claim of it bears a date"),
    Attribute("answerable", "boolean", "whether it ties somebody to an act as its doer, orderer or keeper"),
    Attribute("event", "string", "id of the act that it is drawn from"),
    Attribute("datasets", "string", "datasets whose claims draw it"),
    *_EVIDENCE,
)


def node_values(node: Node) -> tuple[Value, ...]:
    """Give the values of a node, in the order of `NODE_ATTRIBUTES`; an empty text where there is none."""
    said = [f"{key}: {value}" for key, values in node.properties.items() for value in values]
    return (
        node.name,
        node.type,
        BETWEEN_TEXTS.join(node.names) if len(node.names) > 1 else "",
        node.kind,
        node.placeholder,
        node.protected,
        node.protection,
        node.day,
        node.day_from,
        node.day_to,
        node.grade,
        BETWEEN_TEXTS.join(said),
        " ".join(node.datasets),
        *_evidence(node.evidence),
    )


def edge_values(edge: Edge) -> tuple[Value, ...]:
    """Give the values of an edge, in the order of `EDGE_ATTRIBUTES`; an empty text where there is none."""
    return (
        edge_label(edge.edge, edge.role),
        edge.edge,
        edge.role,
        qualifiers(edge.qualifiers),
        edge.grade,
        edge.attested_from,
        edge.attested_to,
        edge.possible_from,
        edge.possible_to,
        edge.undated,
        edge.answerable,
        edge.event,
        " ".join(edge.datasets),
        *_evidence(edge.evidence),
    )


def _evidence(evidence: Evidence) -> tuple[Value, ...]:
    return (
        evidence.standing,
        evidence.origins,
        evidence.disputed,
        BETWEEN_TEXTS.join(evidence.replies),
        BETWEEN_TEXTS.join(evidence.citations),
        " ".join(evidence.claims),
    )


def qualifiers(named: Mapping[str, str]) -> str:
    """Write qualifiers as the curators do: `key=value; key=value`."""
    return "; ".join([f"{key}={value}" for key, value in named.items()])


def edge_label(edge: str, role: str) -> str:
    """Say in words what ties the two: `holds post in (head)`."""
    return f"{_title(edge)} ({role})" if role else _title(edge)


def colour(type_: str) -> str:
    """Give the colour of a type of entity in the schema, as `#rrggbb`."""
    known = load_schema().nodes.get(type_)
    return known.colour if known else GREY


@cache
def _title(edge: str) -> str:
    known = load_schema().edges.get(edge)
    return known.title if known else edge
