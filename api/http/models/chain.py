"""The chain of responsibility as HTTP gives it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from api.http.models.envelope import Envelope, HorizonDays, Interval, Ref, TypedRef
from graph.grades import Grade
from graph.records import Standing


class Reply(BaseModel):
    """What somebody answered to a claim: a denial, a contradiction, or no reply when asked."""

    claim: str = Field(description="Id of the claim that holds it.")
    by: Ref = Field(description="Who answered, or was asked.")
    told_by: Ref | None = Field(description="Who reports it, if it is known only from somebody else's words.")
    stance: str = Field(description="`denies`, `no-reply`, or `asserts` for a claim that contradicts.")
    organ: str = Field(description="The part of the body that answered, if a source names only that; else empty.")
    about: Ref | None = Field(description="The act that it is about, if that is another than the one asked.")
    standing: Standing = Field(description="How far the reply itself has been taken up.")
    note: str = Field(description="What exactly is denied, in our own words; may be empty.")
    published: str = Field(description="When the source that tells it was published; empty if that is not known.")


class Hop(BaseModel):
    """One step of a chain."""

    model_config = ConfigDict(populate_by_name=True)

    id: str = Field(description="Id of the drawn fact; `strict`, `wide` and `holders` refer to it.")
    from_: Ref = Field(alias="from", description="Where the step starts.")
    edge: str = Field(description="Name of the edge in the schema.")
    to: Ref = Field(description="Where it leads.")
    kind: str = Field(description="Role in the act or post, or kind of the structural tie.")
    title: str = Field(description="Title as a source gives it; may be empty.")
    rank: str = Field(description="Rank as a source gives it; may be empty.")
    grade: Grade = Field(description="How well it is established on the days asked; the first two grades are strict.")
    why: str = Field(description="The grade in full, such as `assumed: last attested 2015-11-26, no end known`.")
    standing: Standing = Field(description="How far it has been taken up: somebody says so, … a court found so.")
    by: list[Ref] = Field(description="Who says so: the speakers of its claims.")
    attested: Interval = Field(description="First and last day on which a claim certainly holds it.")
    possible: Interval = Field(description="It holds on no day outside.")
    disputed: bool = Field(description="Whether a denial or contradiction answers one of its claims.")
    denials: list[Reply] = Field(description="Those that deny or contradict it.")
    replies: list[Reply] = Field(description="The other answers: who was asked and did not reply.")
    origins: int = Field(description="Number of different origins of its claims; two reprints are one origin.")
    claims: list[str] = Field(description="Ids of the claims that draw it.")


class Wording(BaseModel):
    """A reason in the words of a source."""

    text: str = Field(description="The reason, as it is quoted.")
    by: list[Ref] = Field(description="Who says so.")
    sources: list[Ref] = Field(description="Where: id and title of each source.")
    claims: list[str] = Field(description="Ids of the claims that say so.")


class Response(BaseModel):
    """A sanction or an award of a person."""

    event: Ref = Field(description="The sanction or award.")
    kind: Literal["sanction", "award"] = Field(description="Which of the two.")
    on: str = Field(description="Its day, as precise as the source; empty if undated.")
    when: Literal["before", "after", "same time", "unknown"] = Field(description="Seen from the days of the act.")
    authorities: list[Ref] = Field(description="Every authority that a source names for it.")
    programme: str = Field(description="Sanctions programme as the sources quote it; may be empty.")
    legal_basis: str = Field(description="Legal basis as the sources quote it; may be empty.")
    reason: str = Field(description="Reason given by the authority, every wording of the sources; may be empty.")
    reasons: list[Wording] = Field(description="Each wording of the reason, with who says so and where.")
    award: str = Field(description="What was awarded; may be empty.")
    claims: list[str] = Field(description="Ids of the claims that say so.")


class Holder(BaseModel):
    """Somebody who held a post in a body of the chain on the days asked, or acted in person."""

    body: Ref = Field(description="The body; for an actor without a documented post, the act itself.")
    person: Ref = Field(description="Who.")
    role: str = Field(description="Role of the post (`head` …) or in the act.")
    title: str = Field(description="Title as a source gives it; may be empty.")
    grade: Grade = Field(description="Time grade of the hop.")
    standing: Standing = Field(description="Standing of the hop.")
    hop: str = Field(description="Id of the hop that says so.")
    sanctions: list[Response] = Field(description="Sanctions of the person, in time order.")
    awards: list[Response] = Field(description="Awards of the person, in time order.")
    shared: bool = Field(description="Whether somebody else is documented in the same headship on the same days.")


class Accused(BaseModel):
    """Somebody whom a speaker sees behind the act; no part of the chain."""

    entity: Ref = Field(description="Who is accused.")
    organ: str = Field(description="The part of the body that is accused, such as `leadership`; else empty.")
    by: list[Ref] = Field(description="Who accuses.")
    reason: str = Field(description="What the accuser says of it; may be empty.")
    standing: Standing = Field(description="How far the accusation has been taken up.")
    claims: list[str] = Field(description="Ids of the claims.")
    replies: list[Reply] = Field(description="What the accused answered, and whether they were asked in vain.")
    in_chain: bool = Field(description="Whether the same entity is an actor too, by another claim.")


class Mention(BaseModel):
    """Somebody documented in a post at another time."""

    person: Ref = Field(description="Who.")
    day: date = Field(description="The last day attested, for the last holder; the first, for the next.")
    title: str = Field(description="Title as a source gives it; may be empty.")
    claims: list[str] = Field(description="Ids of the claims that say so.")


class Gap(BaseModel):
    """A place in the chain for which no source names anybody."""

    body: Ref | None = Field(
        description="The body without a documented head; null if it is the body that is not named."
    )
    role: str = Field(description="`head`, or the role in the act that nobody is named for.")
    last: Mention | None = Field(description="Who is documented last before; null if nobody is.")
    next: Mention | None = Field(description="Who is documented first after; null if nobody is.")
    reading: Literal["both", "strict"] = Field(description="`strict` if the wide reading has somebody.")
    text: str = Field(description="The gap in one sentence.")


class NextCitation(BaseModel):
    """The single missing citation that would complete most lines of a chain."""

    hop: str = Field(description="Id of the hop that it would settle; empty if there is no such hop yet.")
    body: Ref | None = Field(description="The body that it is about.")
    lines: int = Field(description="How many lines it would complete.")
    text: str = Field(description="What to look for, in one sentence.")


class ActChain(BaseModel):
    """The chain of one act, or above one body, on days on which it does not change."""

    event: Ref = Field(description="The act; for the line above a body, the body.")
    kind: str = Field(description="Kind of act, or of body; may be empty.")
    on: str = Field(description="The days that this part is for.")
    act_on: str = Field(description="The days that the act itself may have, as curated; empty if undated.")
    affected: list[Ref] = Field(description="Who suffered the act, or at whom it was aimed.")
    places: list[Ref] = Field(description="Where it happened.")
    horizon_days: HorizonDays = Field(description="How far attestations were stretched.")
    hops: list[Hop] = Field(description="Every hop of the wide reading, from the act upward.")
    strict: list[list[str]] = Field(description="Lines of hop ids whose hops are all covered or bracketed.")
    wide: list[list[str]] = Field(description="Lines of hop ids of any grade.")
    holders: list[Holder] = Field(description="Who held what, with sanctions and awards.")
    accused: list[Accused] = Field(description="Who is accused, outside the chain.")
    gaps: list[Gap] = Field(description="Places for which nobody is documented.")
    stops: list[str] = Field(description="Why the strict reading is empty, or ends where it ends.")
    alarms: list[str] = Field(description="What looks wrong in the evidence, such as two heads at one time.")
    next_best_citation: NextCitation | None = Field(description="Where one citation would help most; null if complete.")


class PostOf(BaseModel):
    """A post of the person asked about."""

    body: Ref = Field(description="Where.")
    role: str = Field(description="Role of the post.")
    title: str = Field(description="Title as a source gives it; may be empty.")
    attested: Interval = Field(description="First and last day attested.")
    grade: Grade | None = Field(description="Grade on the days asked; null if not in post then.")


class About(BaseModel):
    """What a chain says of one person who was asked about."""

    person: Ref = Field(description="Who.")
    verdict: Literal[
        "in the chain",
        "accused, outside the chain",
        "affected by the act",
        "not in post that day",
        "not documented here",
    ] = Field(description="The answer in a word.")
    text: str = Field(description="The same in one sentence, with the days of the documented posts.")
    posts: list[PostOf] = Field(description="Their posts in the bodies of the chain, at any time.")


class Chain(Envelope):
    """Who was answerable: one part for each act, and for each stretch of days on which nothing changes."""

    start: TypedRef = Field(description="What was asked about: an act, a person or a body.")
    acts: list[ActChain] = Field(description="The parts of the answer.")
    about: About | None = Field(description="What it says of the person asked about; null if none was.")
    empty: str = Field(description="Why there is nothing to show; empty if there is.")
