"""What a matter is made of. Frozen, in plain values; every part names the claims that it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from graph.protection import Audience, Ref
    from queries.claims import CitedClaim
    from queries.subgraph.records import Source

Overlap = Literal["sure", "possible", "none", "unknown"]
"""Whether a time in post covers an act: on all its days, on some reading, on none; or nothing says when the act was."""


@dataclass(frozen=True, slots=True)
class Days:
    """A range of days, open where nothing is known: `[s1, s2]` for a start, `[e1, e2]` for an end."""

    first: date | None = None
    last: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many independent origins claims have, by the independence rule, which `origins.py` tells.

    Attributes:
        groups: sources that count as one, group by group, each with the reason in words.
        unknown: whether some source has an unknown origin, which counts as one shared unknown.
        left_out: sources that do not count, or only as supplementary, each with the reason and the grade.
        circular: sources that go back to the submitter, or to the government that is asked now.
    """

    groups: tuple[tuple[tuple[str, ...], str], ...] = ()
    unknown: bool = False
    left_out: tuple[tuple[str, str], ...] = ()
    circular: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """The number of origins."""
        return len(self.groups)


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the target.

    Attributes:
        id: id of the drawn fact.
        body: where.
        body_kind: kind of the body.
        public: whether the body exercises public power.
        role: `head`, `deputy`, `officer`, `member` or `spokesperson`.
        title: as the sources give it.
        rank: likewise.
        area: what the post is responsible for, if a source says so: the mandate.
        acting: whether it was held for somebody else.
        start: the days on which it may have begun; both open if no source says.
        end: the days on which it may have ended.
        attested: stretches of days that a single claim covers.
        claims: ids of the claims that say so.
        origins: how many origins these have.
        official: whether one of them is an official record.
        disputed: whether a denial or contradiction answers one of them.
    """

    id: str
    body: Ref
    body_kind: str
    public: bool
    role: str
    title: str
    rank: str
    area: str
    acting: bool
    start: Days
    end: Days
    attested: tuple[tuple[date, date], ...]
    claims: tuple[str, ...]
    origins: OriginCount
    official: bool
    disputed: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial, contradiction, missing reply, proceeding or outcome that bears on an act or a link.

    Attributes:
        claim: id of the claim that holds it.
        by: who answered, or decided.
        told_by: who tells it, if it is known only at second hand.
        stance: `denies`, `no-reply` or `asserts` (a contradiction, or an outcome).
        answers: ids of the claims that it answers.
        words: what it says, in our own words.
        on: when, as curated.
    """

    claim: str
    by: Ref | None
    told_by: Ref | None
    stance: str
    answers: tuple[str, ...]
    words: str
    on: str


@dataclass(frozen=True, slots=True)
class Response:
    """What followed an act: somebody was told of it, or a body responded.

    Attributes:
        event: the notice, complaint, inquiry, measure or judgment; its name may be a label.
        kind: its kind in the schema.
        days: the days that it may have.
        by: who gave notice, or responded, with the role.
        to: to whom a notice was addressed, or on whom a measure fell, with the role.
        outcome: what came of it, in the words of the claims; empty if none says.
        negative: ids of claims that say that no measure was taken, or only a sham: a measure that a source denies, or
            one whose outcome a source gives as none.
        claims: ids of the claims that say so.
        origins: how many origins these have.
    """

    event: Ref
    kind: str
    days: Days
    by: tuple[tuple[Ref, str], ...]
    to: tuple[tuple[Ref, str], ...]
    outcome: str
    negative: tuple[str, ...]
    claims: tuple[str, ...]
    origins: OriginCount

    def is_of(self, office: Collection[str]) -> bool:
        """Whether a person or body of an office responded, or failed to; another body's failure is not theirs."""
        return any(ref.id in office for ref, _ in self.by)


@dataclass(frozen=True, slots=True)
class Act:
    """An act that is linked to the target.

    Attributes:
        event: the act; its name may be a label.
        number: how the dossier refers to it: `4.1`.
        kind: kind of act in the schema.
        days: the days that it may have.
        places: where.
        affected: those who suffered it, by approved label or name.
        status_of_affected: what is said of them that a programme may ask for (journalist, defender …), with claims.
        bodies: bodies and persons to whom the sources attribute it, with role.
        accused: those merely accused, outside any chain.
        claims: ids of the claims that say that it happened and how.
        origins: how many origins these have.
        best_grade: the best grade among their sources and claims, such as `B2`.
        standing: the strongest standing of these claims.
        answers: what was answered to it.
        outcomes: inquiries, charges, judgments and discipline about it, as answers.
        responses: the same, and notices and complaints, as events.
        typed_by: ids of the claims that say of what kind it was, and when.
        protected: whether somebody affected is protected.
    """

    event: Ref
    number: str
    kind: str
    days: Days
    places: tuple[Ref, ...]
    affected: tuple[Ref, ...]
    status_of_affected: tuple[tuple[str, str], ...]
    bodies: tuple[tuple[Ref, str], ...]
    accused: tuple[Ref, ...]
    claims: tuple[str, ...]
    origins: OriginCount
    best_grade: str
    standing: str
    answers: tuple[Answer, ...]
    outcomes: tuple[Answer, ...]
    responses: tuple[Response, ...]
    typed_by: tuple[str, ...]
    protected: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One edge of a path from the target to an act.

    Attributes:
        id: id of the drawn fact.
        origin: where it starts.
        edge: name of the edge.
        target: where it leads.
        kind: role, or kind of the structural tie.
        grade: time grade on the days of the act; empty for a tie to the act itself.
        overlap: whether it holds on the days of the act.
        claims: ids of the claims that draw it.
        origins: how many origins these have.
        official: whether one of them is an official record.
        disputed: whether one of them is denied or contradicted, or a judgment cleared whoever is tied to the act.
    """

    id: str
    origin: Ref
    edge: str
    target: Ref
    kind: str
    grade: str
    overlap: Overlap
    claims: tuple[str, ...]
    origins: OriginCount
    official: bool
    disputed: bool


@dataclass(frozen=True, slots=True)
class Path:
    """A way in which the target is tied to an act, mode by mode.

    Attributes:
        mode: name of the mode.
        act: id of the act.
        steps: from the target to the act.
        strength: `PASS` or `WEAK`, by the weakest step; a path that does not hold is no path.
        why: what decides, in one sentence.
        lifts: what would lift it, one sentence each; empty for PASS.
    """

    mode: str
    act: str
    steps: tuple[Step, ...]
    strength: Literal["PASS", "WEAK"]
    why: str
    lifts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearPath:
    """A tie that would lead from the target to an act, but does not: told in the checklist, never in a dossier's body.

    Attributes:
        mode: the way that it would be.
        act: id of the act.
        why: what is missing or in the way, in one sentence.
        lifts: what would mend it, one sentence each; empty if the sources rule it out.
        claims: ids of the claims that show it.
    """

    mode: str
    act: str
    why: str
    lifts: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A sanction of the target, or an award, or a proceeding, elsewhere.

    Attributes:
        event: the sanction or award; its name may be a label.
        kind: `sanction`, `award`, or the kind of proceeding.
        authorities: who gave or decided it.
        on: when, as curated.
        quoted: what sources quote of it: the word (`programme`, `legal_basis`, `reason`, `measures`, `award`), the
            wording, and the id of the claim.
        claims: ids of the claims that say so.
        circular: sources that go back to the submitter, or to the government that is asked now.
        origins: how many origins it has: one for the act behind it, however many sources repeat it.
    """

    event: Ref
    kind: str
    authorities: tuple[Ref, ...]
    on: str
    quoted: tuple[tuple[str, str, str], ...]
    claims: tuple[str, ...]
    circular: tuple[str, ...] = ()
    origins: OriginCount = OriginCount()


@dataclass(frozen=True, slots=True)
class Matter:
    """Everything about one target.

    Attributes:
        target: who.
        type: its type in the schema: a body can be asked about too, and fails the gate of most programmes.
        protected: whether it stands in the graph as protected.
        names: every spelling with language, script and claims.
        properties: literals such as `birth_date`, each with its claims; several where sources differ.
        roles_against: roles in which the target stands in the graph as affected by acts: a victim is no target.
        dead: ids of claims that say that the target has died; empty if none does.
        posts: posts, in order of time.
        acts: acts linked to the target, numbered in order of time.
        paths: how they are tied, strongest first.
        listings: sanctions and awards.
        claims: every claim that any part names, by id, as the audience may see it.
        sources: every source that they cite, by id.
        conflicts: pairs of claims of which the curators say that they contradict each other, in words.
        withheld: how many claims were left out for the recipient, in words.
        audience: the circle.
        datasets: version of each dataset, by id.
        latest_record: the moment at which the latest of these was put on record.
        near: ties that lead nearly to an act, with what is in the way.
        restricted: ids of the claims that only smaller circles than the public may see.
        namesakes: others in the graph who bear one of the target's names.
        left_out_incidents: how many chosen incidents are left out because nobody affected has agreed.
        foreign_to_desk: whether the target's public posts are of another state than the desk's; None if that is not
            known.
        notes: anything else that belongs to the method section, by heading.
        versions: version of each claim as it was read, by id, which tells later whether it has changed; the version of
            one that names somebody behind a label is its label.
        people: ids of everybody in it who is a person, and no body or group of people.
    """

    target: Ref
    type: str
    protected: bool
    names: tuple[CitedClaim, ...]
    properties: Mapping[str, tuple[CitedClaim, ...]]
    roles_against: tuple[str, ...]
    dead: tuple[str, ...]
    posts: tuple[Post, ...]
    acts: tuple[Act, ...]
    paths: tuple[Path, ...]
    listings: tuple[Listing, ...]
    claims: Mapping[str, CitedClaim]
    sources: Mapping[str, Source]
    conflicts: tuple[str, ...]
    withheld: tuple[str, ...]
    audience: Audience
    datasets: Mapping[str, str]
    latest_record: str
    near: tuple[NearPath, ...] = ()
    restricted: frozenset[str] = frozenset()
    namesakes: tuple[Ref, ...] = ()
    left_out_incidents: int = 0
    foreign_to_desk: bool | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()

    @property
    def linked(self) -> tuple[Act, ...]:
        """The acts to which some path leads."""
        reached = {path.act for path in self.paths}
        return tuple(act for act in self.acts if act.event.id in reached)

    def act(self, event: str) -> Act | None:
        """Give an act by the id of its event; None if it is not among them."""
        return next((act for act in self.acts if act.event.id == event), None)
