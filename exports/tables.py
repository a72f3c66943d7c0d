"""A subgraph as tables: what each column holds, and each record as a row of plain cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from queries.subgraph.records import Citation, Claim, Edge, Evidence, Node, Source
    from queries.subgraph.subgraph import Subgraph

Cell = str | int
#: Between several ids or tokens in a cell, and between several texts, which may hold a semicolon.
BETWEEN_IDS, BETWEEN_TEXTS = "; ", " | "
#: How many names are kept at hand: all of most files, and never more than some tens of megabytes.
_NAMES_AT_HAND = 1 << 18


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its heading, its width in letters for a spreadsheet, and what it holds."""

    name: str
    width: int
    holds: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        name: of the file or sheet, in lower case.
        one_row: what one row is.
        columns: its columns.
        rows: gives the rows of a subgraph, one by one; each has a cell for each column.
    """

    name: str
    one_row: str
    columns: tuple[Column, ...]
    rows: Callable[[Subgraph], Iterator[tuple[Cell, ...]]]


_EVIDENCE = (
    Column("standing", 10, "the strongest standing of its claims: alleged, reported, official or court"),
    Column("origins", 8, "how many different origins these have: two reprints of one statement count once"),
    Column("disputed", 9, "yes if a denial, or a claim that contradicts, answers one of them"),
    Column("replies", 40, "each denial, contradiction and missing reply, in words"),
    Column("citations", 50, "where it stands, in words"),
    Column("claims", 40, "its claims, by the version in which they stand in the table of claims"),
)
_NODES = (
    Column("id", 28, "id of the entity, or a label that holds in this file only"),
    Column("type", 13, "type of the entity"),
    Column("name", 40, "the name to show"),
    Column("names", 40, "every spelling"),
    Column("kind", 18, "kind of act, body or case"),
    Column("placeholder", 11, "unnamed or unknown for what stands in for somebody whom no source names"),
    Column("protected", 10, "yes for a protected person"),
    Column("protection", 12, "why somebody is protected, if the audience may know"),
    Column("day", 14, "day of an act, as curated"),
    Column("day_from", 11, "the first day that an act may have"),
    Column("day_to", 11, "the last day that it may have"),
    Column("grade", 10, "how well an act is placed on the days asked"),
    Column("properties", 40, "what else claims say of it"),
    Column("datasets", 14, "datasets that hold it"),
    Column("mentioned", 10, "yes if it is here only because a claim names it; it has no edges then"),
)
_EDGES = (
    Column("id", 20, "id of the edge"),
    Column("edge", 16, "what ties the two"),
    Column("start", 28, "id of the node that it leads from"),
    Column("start_name", 34, "its name"),
    Column("end", 28, "id of the node that it leads to"),
    Column("end_name", 34, "its name"),
    Column("role", 16, "role, kind or kinship"),
    Column("qualifiers", 34, "everything that qualifies it"),
    Column("grade", 10, "how well it is attested on the days asked"),
    Column("attested_from", 13, "the first day on which it certainly holds"),
    Column("attested_to", 13, "the last such day; it is no end"),
    Column("possible_from", 13, "it holds on no day before; empty if nothing says when it began"),
    Column("possible_to", 13, "it holds on no day after; empty if nothing says when it ended"),
    Column("undated", 9, "yes if no claim of it bears a date"),
    Column("answerable", 11, "yes if it ties somebody to an act as its doer, orderer or keeper"),
    Column("event", 28, "id of the act that it is drawn from"),
    Column("datasets", 14, "datasets whose claims draw it"),
)
_CLAIMS = (
    Column("version", 34, "id of the claim with a hash of all that it says"),
    Column("id", 20, "id of the claim"),
    Column("dataset", 14, "its dataset"),
    Column("subject", 28, "id of the entity that it is about"),
    Column("subject_name", 34, "its name"),
    Column("predicate", 16, "what is said of it"),
    Column("object", 28, "id of the entity that it names, if it names one"),
    Column("object_name", 34, "its name"),
    Column("value", 34, "what it says, if it names no entity"),
    Column("qualifiers", 34, "role, title and the like"),
    Column("on", 14, "day of an act, as curated"),
    Column("from", 14, "the first day of a state that it attests, as curated"),
    Column("to", 14, "the last such day"),
    Column("from_is_start", 12, "yes if the state began then"),
    Column("to_is_end", 10, "yes if the state ended then"),
    Column("asserted_by", 28, "id of who speaks in the source"),
    Column("asserted_by_name", 34, "their name"),
    Column("attributed_to", 28, "id of whose words the speaker reports, if it is hearsay"),
    Column("attributed_to_name", 34, "their name"),
    Column("stance", 10, "asserts, denies or no-reply"),
    Column("disputes", 24, "ids of the claims that it denies or answers"),
    Column("disputed_by", 24, "ids of the claims that deny or answer it"),
    Column("standing", 10, "alleged, reported, official or court"),
    Column("status", 10, "accepted, conflict or open"),
    Column("nature", 14, "what kind of evidence it is"),
    Column("credibility", 10, "1 (confirmed by others) to 5 (improbable), 6 (cannot be judged)"),
    Column("note", 40, "in the curators' own words"),
    Column("sensitivity", 10, "the smallest circle that may see it"),
    Column("recorded_on", 12, "day on which it was recorded"),
    Column("fact", 20, "id of the edge that it draws or touches"),
    Column("citations", 34, "sources with the place in them, and what they repeat there"),
)
_CITATIONS = (
    Column("claim", 34, "version of the claim"),
    Column("position", 8, "1 for the first citation of the claim"),
    Column("source", 28, "id of the source"),
    Column("locator", 10, "the place in it"),
    Column("rests_on", 28, "id of the statement that it repeats there, if it repeats one"),
)
_SOURCES = (
    Column("id", 28, "id of the source"),
    Column("kind", 12, "what kind of source it is"),
    Column("title", 50, "its title; one in square brackets is the curators' own"),
    Column("publisher", 24, "who published it"),
    Column("author", 20, "who wrote it"),
    Column("published", 14, "day or range of publication"),
    Column("published_basis", 30, "how that was found, if the text bears no date"),
    Column("seen", 6, "yes if the curators read it; empty if they know it because another source repeats it"),
    Column("retrieved", 11, "day on which the copy was taken"),
    Column("url", 40, "where it is"),
    Column("archive_url", 40, "where a copy is"),
    Column("language", 9, "its language"),
    Column("file_sha256", 20, "SHA-256 of the text that was read"),
    Column("reliability", 10, "A (always) to E (unreliable), F (cannot be judged)"),
    Column("note", 40, "in the curators' own words"),
)


def _node_rows(subgraph: Subgraph) -> Iterator[tuple[Cell, ...]]:
    for nodes in (subgraph.nodes(), subgraph.mentioned()):
        for node in nodes:
            yield (*_node(node), *_evidence(node.evidence))


def _node(node: Node) -> tuple[Cell, ...]:
    said = [f"{key}: {value}" for key, values in node.properties.items() for value in values]
    return (
        node.id,
        node.type,
        node.name,
        BETWEEN_TEXTS.join(node.names),
        node.kind,
        node.placeholder,
        _yes(node.protected),
        node.protection,
        node.day,
        node.day_from,
        node.day_to,
        node.grade,
        BETWEEN_TEXTS.join(said),
        BETWEEN_IDS.join(node.datasets),
        _yes(node.mentioned),
    )


def _edge_rows(subgraph: Subgraph) -> Iterator[tuple[Cell, ...]]:
    name = namer(subgraph)
    for edge in subgraph.edges():
        yield (*_edge(edge, name), *_evidence(edge.evidence))


def _edge(edge: Edge, name: Callable[[str], str]) -> tuple[Cell, ...]:
    return (
        edge.id,
        edge.edge,
        edge.start,
        name(edge.start),
        edge.end,
        name(edge.end),
        edge.role,
        qualified(edge.qualifiers),
        edge.grade,
        edge.attested_from,
        edge.attested_to,
        edge.possible_from,
        edge.possible_to,
        _yes(edge.undated),
        _yes(edge.answerable),
        edge.event,
        BETWEEN_IDS.join(edge.datasets),
    )


def _evidence(evidence: Evidence) -> tuple[Cell, ...]:
    return (
        evidence.standing,
        evidence.origins,
        _yes(evidence.disputed),
        BETWEEN_TEXTS.join(evidence.replies),
        BETWEEN_TEXTS.join(evidence.citations),
        BETWEEN_IDS.join(evidence.claims),
    )


def _claim_rows(subgraph: Subgraph) -> Iterator[tuple[Cell, ...]]:
    name = namer(subgraph)
    for claim in subgraph.claims():
        yield claim_row(claim, name)


def claim_row(claim: Claim, name: Callable[[str], str]) -> tuple[Cell, ...]:
    """Give the row of a claim.

    Args:
        claim: the claim.
        name: tells the name of a node by its id, as `namer` does.
    """
    return (
        claim.version,
        claim.id,
        claim.dataset,
        claim.subject,
        name(claim.subject),
        claim.predicate,
        claim.object,
        name(claim.object),
        claim.value,
        qualified(claim.qualifiers),
        claim.on,
        claim.started,
        claim.ended,
        _yes(claim.from_is_start),
        _yes(claim.to_is_end),
        claim.asserted_by,
        name(claim.asserted_by),
        claim.attributed_to,
        name(claim.attributed_to),
        claim.stance,
        BETWEEN_IDS.join(claim.disputes),
        BETWEEN_IDS.join(claim.disputed_by),
        claim.standing,
        claim.status,
        claim.nature,
        claim.credibility,
        claim.note,
        claim.sensitivity,
        claim.recorded_on,
        claim.fact,
        BETWEEN_IDS.join(map(cited, claim.citations)),
    )


def _citation_rows(subgraph: Subgraph) -> Iterator[tuple[Cell, ...]]:
    for claim in subgraph.claims():
        yield from citation_rows(claim)


def citation_rows(claim: Claim) -> Iterator[tuple[Cell, ...]]:
    """Give the rows of the citations of a claim."""
    for position, one in enumerate(claim.citations, start=1):
        yield claim.version, position, one.source, one.locator, one.rests_on


def _source_rows(subgraph: Subgraph) -> Iterator[tuple[Cell, ...]]:
    for source in subgraph.sources():
        yield _source(source)


def _source(source: Source) -> tuple[Cell, ...]:
    return (
        source.id,
        source.kind,
        source.title,
        source.publisher,
        source.author,
        source.published,
        source.published_basis,
        _yes(source.seen),
        source.retrieved,
        source.url,
        source.archive_url,
        source.language,
        source.file_sha256,
        source.reliability,
        source.note,
    )


def namer(subgraph: Subgraph) -> Callable[[str], str]:
    """Give a function that tells the name of a node by its id; the id if it has none, nothing for no id."""

    @lru_cache(_NAMES_AT_HAND)
    def name(node_id: str) -> str:
        return (subgraph.name(node_id) if node_id else "") or node_id

    return name


def qualified(qualifiers: Mapping[str, str]) -> str:
    """Write qualifiers as the curators do: `key=value; key=value`."""
    return BETWEEN_IDS.join([f"{key}={value}" for key, value in qualifiers.items()])


def cited(citation: Citation) -> str:
    """Write a citation in a few letters: `source ¶4 (repeats statement)`."""
    place = f" {citation.locator}" if citation.locator else ""
    return f"{citation.source}{place} (repeats {citation.rests_on})" if citation.rests_on else citation.source + place


def _yes(value: bool) -> str:  # noqa: FBT001 - a word for a flag
    return "yes" if value else ""


NODES = Table("nodes", "an entity", _NODES + _EVIDENCE, _node_rows)
EDGES = Table("edges", "a fact about two entities", _EDGES + _EVIDENCE, _edge_rows)
CLAIMS = Table("claims", "one statement of one speaker", _CLAIMS, _claim_rows)
CITATIONS = Table("citations", "one place where a claim stands", _CITATIONS, _citation_rows)
SOURCES = Table("sources", "something that was read, or that a text repeats", _SOURCES, _source_rows)
