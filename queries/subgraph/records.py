"""What a subgraph is made of, as its audience may see it: nodes, edges, claims, sources, and what it says of itself.

Every record holds plain values only: texts, numbers, booleans, days as ISO text, and tuples and maps of these. That
makes them one to one with JSON, in which a large subgraph is kept on disk.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind a node or an edge.

    Attributes:
        claims: versions of the claims that say so, as `Claim.version`, in the order of the curators.
        standing: the strongest standing of them: `alleged`, `reported`, `official` or `court`; empty without a claim.
        origins: how many different origins their citations have: two reprints of one statement count once.
        disputed: whether a denial, or a contradicting claim, answers one of them.
        replies: each denial, contradiction and missing reply in words: who, through whom, and what of it.
        citations: where it stands, each in words: title, publisher, day of publication, locator.
    """

    claims: tuple[str, ...] = ()
    standing: str = ""
    origins: int = 0
    disputed: bool = False
    replies: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """An entity.

    Attributes:
        id: its id, or a label such as `V-1` that holds in this subgraph only.
        type: its type in the schema.
        name: the name to show.
        names: every spelling, the shown one first.
        kind: kind of act, body or case; empty if no claim says.
        placeholder: `unnamed` or `unknown` for what stands in for somebody whom no source names; else empty.
        protected: whether it is a protected person.
        day: day of an act as curated; empty for all else.
        day_from: the first day that the act may have, ISO; empty if open.
        day_to: the last such day.
        grade: time grade of an act on the days asked; empty for all else, and if no day was asked.
        properties: other literals that claims give it, by the name of the property in the schema.
        datasets: ids of the datasets that hold it.
        mentioned: whether it is here only because a claim names it, as speaker for instance. It has no edges then, and
            pictures leave it out.
        protection: why it is protected, a word of the curators; empty for all else, and for an audience that may not
            know it.
        evidence: the claims about its names and properties, and for an act about its day.
    """

    id: str
    type: str
    name: str
    names: tuple[str, ...] = ()
    kind: str = ""
    placeholder: str = ""
    protected: bool = False
    day: str = ""
    day_from: str = ""
    day_to: str = ""
    grade: str = ""
    properties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    datasets: tuple[str, ...] = ()
    mentioned: bool = False
    protection: str = ""
    evidence: Evidence = field(default_factory=Evidence)


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact about two entities.

    Attributes:
        id: id of the drawn fact, or a label that holds in this subgraph only.
        edge: name of the edge in the schema.
        start: id of the node that it leads from.
        end: id of the node that it leads to.
        role: role, or kind, or kinship, whichever tells facts of this edge apart; may be empty.
        qualifiers: every qualifier that its claims give, the role included; different wordings joined by `; `.
        grade: time grade on the days asked: `covered`, `bracketed`, `assumed`, `possible` or `undated`; empty if no
            day was asked.
        attested_from: the first day on which it certainly holds, ISO; empty if there is none.
        attested_to: the last such day.
        possible_from: it holds on no day before; empty if nothing says when it began.
        possible_to: it holds on no day after; empty if nothing says when it ended.
        undated: whether no claim of it bears a date.
        answerable: whether it ties somebody to an act as its doer, orderer or keeper.
        event: id of the act, for a participation and for a shortcut drawn from one; else empty.
        datasets: ids of the datasets whose claims draw it.
        evidence: its claims.
    """

    id: str
    edge: str
    start: str
    end: str
    role: str = ""
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    grade: str = ""
    attested_from: str = ""
    attested_to: str = ""
    possible_from: str = ""
    possible_to: str = ""
    undated: bool = False
    answerable: bool = False
    event: str = ""
    datasets: tuple[str, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a claim stands: the source, the place in it, and the statement that it repeats there, if any (ids)."""

    source: str
    locator: str = ""
    rests_on: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one speaker, with everything that its curator recorded but for who that was.

    Attributes:
        version: `id@` and twelve hex digits of a hash over all that follows: equal content has equal versions. A claim
            that names somebody behind a label has an id that holds in this subgraph only, and no hash.
        id: its id, such as `azerbaijan:c-0001`.
        dataset: id of its dataset.
        subject: id of the node that it is about.
        predicate: an edge or a property of the schema.
        object: id of the node that it names; empty for a literal.
        value: the literal; empty if it names a node.
        qualifiers: role, title, kind and the like; those that the schema says so hold ids of nodes.
        on: day of an act, as curated; empty if it has none. `started` and `ended` likewise for a state of affairs.
        from_is_start: whether the state began with `started`.
        to_is_end: whether it ended with `ended`.
        asserted_by: id of who speaks in the source; may be empty.
        attributed_to: id of whose words the speaker reports; empty unless it is hearsay.
        stance: `asserts`, `denies` or `no-reply`.
        disputes: ids of the claims that it denies or answers.
        disputed_by: ids of the claims that deny or answer it.
        standing: `alleged`, `reported`, `official` or `court`.
        status: `accepted`, `conflict` or `open`.
        nature: what kind of evidence it is, such as `first-hand`.
        credibility: 1 (confirmed by others) to 5 (improbable), 6 (cannot be judged).
        note: in our own words; may be empty.
        sensitivity: the smallest circle that may see it.
        recorded_on: day on which it was recorded, ISO.
        citations: where it stands, in the order of the curator.
        fact: id of the edge that it draws or touches; empty for a literal.
    """

    version: str
    id: str
    dataset: str
    subject: str
    predicate: str
    object: str = ""
    value: str = ""
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    on: str = ""
    started: str = ""
    ended: str = ""
    from_is_start: bool = False
    to_is_end: bool = False
    asserted_by: str = ""
    attributed_to: str = ""
    stance: str = "asserts"
    disputes: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    standing: str = "alleged"
    status: str = "accepted"
    nature: str = ""
    credibility: int = 6
    note: str = ""
    sensitivity: str = "public"
    recorded_on: str = ""
    citations: tuple[Citation, ...] = ()
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Something that was read, or that a text repeats; fields as in `facts/README.md`."""

    id: str
    kind: str
    title: str
    publisher: str = ""
    author: str = ""
    published: str = ""
    published_basis: str = ""
    seen: bool = True
    retrieved: str = ""
    url: str = ""
    archive_url: str = ""
    language: str = ""
    file_sha256: str = ""
    reliability: str = "F"
    note: str = ""


@dataclass(frozen=True, slots=True)
class DatasetNote:
    """A dataset that a subgraph was drawn from."""

    id: str
    title: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class About:
    """What a subgraph says of itself.

    Attributes:
        title: the question in words.
        question: what was asked: `chain`, `paths`, `entity`, `search`, `query`, `ids` or `all`.
        parameters: everything that it was asked with, by name, as text.
        on: the days asked, as written; empty if none were.
        audience: who it is for.
        datasets: what it was drawn from, sorted by id.
        program: name and version of the program.
        latest_record: the moment at which the latest of these datasets was put on record, ISO 8601 in UTC; the only
            time that a file bears, so that the same question to the same graph gives the same bytes.
        nodes: how many nodes there are, those that are only mentioned not counted.
        edges: how many edges.
        claims: how many claims.
        sources: how many sources.
        cut: what was left out because of a limit, in words; empty if nothing was.
        withheld: what was left out or widened to protect people, in words, one sentence each.
        empty: why the answer is no, or why nothing fits; empty if there is an answer.
    """

    title: str
    question: str
    parameters: Mapping[str, str]
    on: str
    audience: str
    datasets: tuple[DatasetNote, ...]
    program: str
    latest_record: str
    nodes: int = 0
    edges: int = 0
    claims: int = 0
    sources: int = 0
    cut: str = ""
    withheld: tuple[str, ...] = ()
    empty: str = ""


#: What every reader of an export has to know; it stands in each.
NOTICE = (
    "Claims, not truths: each line says what a source says, who asserts it, and what is disputed. Nobody in this file "
    "is said to be guilty of anything, and a missing end date does not mean that somebody is still in office."
)
