"""The answer to "who was answerable": what a chain is made of, as every door gives it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from graph.grades import Grade
    from graph.protection import Audience, Ref
    from graph.records import Standing

Interval = tuple[date | None, date | None]
"""First and last day, None where nothing is known."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What somebody answered to a claim: a denial, a contradiction, or no reply when asked.

    Attributes:
        claim: id of the claim that holds it.
        by: who answered, or was asked.
        told_by: who reports it, if the answer is known only from somebody else's words.
        stance: `denies`, `no-reply`, or `asserts` for a claim that contradicts.
        organ: the part of the body that answered, if a source names only that.
        about: the act that it is about, if that is another than the one asked.
        standing: of the claim.
        note: in our own words, what exactly is denied; may be empty.
        published: when the source that tells it was published, as text; empty if that is not known.
    """

    claim: str
    by: Ref
    told_by: Ref | None
    stance: str
    organ: str
    about: Ref | None
    standing: Standing
    note: str
    published: str


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain.

    Attributes:
        id: id of the drawn fact.
        origin: where the step starts (`from` in JSON).
        edge: name of the edge in the schema.
        target: where it leads (`to` in JSON).
        kind: role in the act or post, or kind of the structural tie.
        title: title as a source gives it; may be empty.
        rank: rank as a source gives it; may be empty.
        grade: how well it is established on the days asked.
        why: the grade in full, such as `assumed: last attested 2015-11-26, no end known`.
        standing: how far it has been taken up.
        by: who says so: the speakers of its claims.
        attested: first and last day on which a claim certainly holds it.
        possible: days outside which it does not hold.
        disputed: whether a denial or contradiction answers one of its claims.
        denials: those that deny or contradict it.
        replies: the other answers: who was asked and did not reply.
        origins: number of different origins of its claims.
        claims: ids of the claims that draw it.
    """

    id: str
    origin: Ref
    edge: str
    target: Ref
    kind: str
    title: str
    rank: str
    grade: Grade
    why: str
    standing: Standing
    by: tuple[Ref, ...]
    attested: Interval
    possible: Interval
    disputed: bool
    denials: tuple[Reply, ...]
    replies: tuple[Reply, ...]
    origins: int
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A reason in the words of a source, with who says so, in which sources (id and title) and by which claims."""

    text: str
    by: tuple[Ref, ...]
    sources: tuple[Ref, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Response:
    """A sanction or an award of a person, and whether it came before or after the act.

    `authorities` lists every authority that a source names for it; programme, legal basis and reason stand as the
    sources quote them, different wordings joined by `; `. `reasons` has each wording of the reason with its sources.
    """

    event: Ref
    kind: Literal["sanction", "award"]
    on: str
    when: Literal["before", "after", "same time", "unknown"]
    authorities: tuple[Ref, ...]
    programme: str
    legal_basis: str
    reason: str
    reasons: tuple[Wording, ...]
    award: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who held a post in a body of the chain on the days asked, or an actor in the act in person.

    Attributes:
        body: the body; for an actor without a documented post, the act's own event.
        person: who.
        role: role of the post (`head` …) or in the act.
        title: title as a source gives it.
        grade: time grade of the hop.
        standing: standing of the hop.
        hop: id of the hop that says so.
        sanctions: sanctions of the person, in time order.
        awards: awards of the person, in time order.
        shared: whether somebody else is documented in the same headship on the same days.
    """

    body: Ref
    person: Ref
    role: str
    title: str
    grade: Grade
    standing: Standing
    hop: str
    sanctions: tuple[Response, ...]
    awards: tuple[Response, ...]
    shared: bool


@dataclass(frozen=True, slots=True)
class Accused:
    """Somebody whom a speaker sees behind the act, outside the chain.

    `in_chain` tells that the same entity is an actor too, by another claim. `by` lists who accuses.
    """

    entity: Ref
    organ: str
    by: tuple[Ref, ...]
    reason: str
    standing: Standing
    claims: tuple[str, ...]
    replies: tuple[Reply, ...]
    in_chain: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody documented in a post at another time: the last before the days asked, or the next after them.

    `day` is the last day on which they are attested, for the last; the first, for the next. Where a source is less
    precise, `day` is the latest or earliest reading, and `day_text` has the days that it may be: `2016`.
    """

    person: Ref
    day: date
    day_text: str
    title: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in the chain for which no source names anybody on the days asked.

    Attributes:
        body: the body without a documented head; None if it is the body itself that no source names.
        role: `head`, or the role in the act that nobody is named for.
        last: who is documented last before.
        next: who is documented first after.
        reading: `both` if neither reading has anybody, `strict` if only the wide one does.
        text: the gap in one sentence.
    """

    body: Ref | None
    role: str
    last: Mention | None
    next: Mention | None
    reading: Literal["both", "strict"]
    text: str


@dataclass(frozen=True, slots=True)
class NextCitation:
    """The single missing citation that would complete most lines of this chain."""

    hop: str
    body: Ref | None
    lines: int
    text: str


@dataclass(frozen=True, slots=True)
class ActChain:
    """The chain of one act (or the line above a body) on days on which it does not change.

    Attributes:
        event: the act; for the line above a body, the body.
        kind: kind of act, or of body.
        on: the days that this part of the answer is for, written as a day, month, year or range.
        act_on: the days that the act itself may have, as curated; empty if undated.
        affected: who suffered the act, or at whom it was aimed.
        places: where it happened.
        posts_horizon: days that a post may be stretched.
        structure_horizon: days that a structural tie may be stretched.
        hops: every hop of the wide reading, in order from the act upward.
        strict: lines of hop ids whose hops are all covered or bracketed.
        wide: lines of hop ids of any grade.
        holders: who held what, with sanctions and awards.
        accused: who is accused, outside the chain.
        gaps: places for which nobody is documented.
        stops: why the strict reading is empty or ends where it ends; one sentence each.
        alarms: what looks wrong in the evidence: two heads at one time.
        next_best_citation: where one citation would help most; None if nothing is missing.
    """

    event: Ref
    kind: str
    on: str
    act_on: str
    affected: tuple[Ref, ...]
    places: tuple[Ref, ...]
    posts_horizon: int
    structure_horizon: int
    hops: tuple[Hop, ...]
    strict: tuple[tuple[str, ...], ...]
    wide: tuple[tuple[str, ...], ...]
    holders: tuple[Holder, ...]
    accused: tuple[Accused, ...]
    gaps: tuple[Gap, ...]
    stops: tuple[str, ...]
    alarms: tuple[str, ...]
    next_best_citation: NextCitation | None


@dataclass(frozen=True, slots=True)
class PostOf:
    """A post of the person asked about: where, when attested, and its grade on the days asked (None: not in post)."""

    body: Ref
    role: str
    title: str
    attested: Interval
    grade: Grade | None


@dataclass(frozen=True, slots=True)
class About:
    """What the chain says of one person who was asked about.

    Attributes:
        person: who.
        verdict: `in the chain`, `accused, outside the chain`, `not in post that day`, or `not documented here`.
        text: the same in one sentence, with the days of the documented posts.
        posts: their posts in the bodies of the chain, at any time.
    """

    person: Ref
    verdict: Literal[
        "in the chain",
        "accused, outside the chain",
        "affected by the act",
        "not in post that day",
        "not documented here",
    ]
    text: str
    posts: tuple[PostOf, ...]


@dataclass(frozen=True, slots=True)
class ChainAnswer:
    """The whole answer.

    Attributes:
        start: what was asked about: an act, a person or a body.
        start_type: its type in the schema.
        on: the days asked, as written; empty if the act's own days were taken.
        acts: one part for each act and, where a holder or link changes, for each stretch of days.
        about: what it says of one person, if one was asked about.
        audience: who it is for.
        datasets: version of each dataset, by id.
        empty: why there is nothing to show; empty if there is.
    """

    start: Ref
    start_type: str
    on: str
    acts: tuple[ActChain, ...]
    about: About | None
    audience: Audience
    datasets: dict[str, str]
    empty: str
