"""The accountability gap: who stood in the covered command chain of a documented act, and which programme lists whom.

It is asked about acts that the advocate chose, and never about ranks or bodies in general. Standing in the chain of an
act says nothing of guilt; the list is sorted by name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.errors import BadParameter, InputError
from graph.grades import Grade
from graph.model import load_schema
from graph.protection import shown_ref
from queries.chain.chain import chain
from queries.datasets import loaded_datasets
from referrals.fit import reaching
from referrals.matter.reach import ANSWERS
from referrals.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.database import Database
    from graph.protection import Audience, Ref
    from queries.chain.answer import ActChain, Holder, Hop, Response

COMMAND, HEAD = "command", "head"


@dataclass(frozen=True, slots=True)
class Standing:
    """One person in the covered command chain of one act.

    Attributes:
        person: who.
        act: which act.
        body: the body that the person headed on its day.
        title: title as the sources give it.
        actor: who is tied to the act, from whom the line goes up; the person, if they did it in person.
        role: the actor's role in the act.
        standing: how far the weakest step of the line has been taken up: `alleged`, `reported`, `official` or `court`.
        listings: sanctions, in time order, with the programme as sources quote it; empty if no source tells of one.
        reaching: programmes that reach the kind of the act, and a person through the post in a body.
        replies: ids of claims that deny or contradict a step of the line, or say that somebody was asked in vain.
        claims: ids of the claims of every step from the act to the post.
    """

    person: Ref
    act: Ref
    body: Ref
    title: str
    actor: Ref
    role: str
    standing: str
    listings: tuple[Response, ...]
    reaching: tuple[str, ...]
    replies: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An act that may be chosen."""

    act: Ref
    kind: str
    on: str


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """The accountability gap of some acts.

    Attributes:
        officials: everybody in a covered command chain, by name.
        acts: the acts that were asked about.
        stops: why chains go no further, one sentence each.
        datasets: version of each dataset, by id.
    """

    officials: tuple[Standing, ...]
    acts: tuple[Ref, ...]
    stops: tuple[str, ...]
    datasets: dict[str, str]


def find_gap(database: Database, acts: Sequence[str], audience: Audience) -> GapAnswer:
    """Find who stood in the covered command chains of acts.

    Args:
        database: where the graph is.
        acts: ids of acts that the advocate chose.
        audience: who asks.

    Returns:
        The officials, listed or not. None if no headship is covered on the day of an act in a line of covered command
        ties; `stops` says why.

    Raises:
        UnknownEntity: no entity has an id.
        BadParameter: an id is no act.
        InputError: no act was chosen.
    """
    if not acts:
        raise InputError("no act was chosen", where="acts", mend="choose one; the gap is not asked about everybody")
    found: dict[tuple[str, str, str], Standing] = {}
    refs, stops, versions = [], dict[str, None](), dict[str, str]()
    for act in dict.fromkeys(acts):
        answer = chain(database, act, audience=audience)
        if answer.start_type != "Event":
            raise BadParameter(f"{act!r} is of type {answer.start_type}", where="acts", mend="give the id of an act")
        refs.append(answer.start)
        versions = answer.datasets
        for part in answer.acts:
            for one in _standing(part):
                key = (one.person.id, one.act.id, one.body.id)
                found[key] = _merged(found[key], one) if key in found else one
            stops |= dict.fromkeys(_stops(part))
    officials = sorted(found.values(), key=lambda one: (one.person.name, one.person.id, one.act.name, one.body.name))
    return GapAnswer(tuple(officials), tuple(refs), tuple(stops), versions)


def choices(database: Database, dataset: str, audience: Audience) -> tuple[Choice, ...]:
    """Give the acts of a dataset that somebody answers for, in order of time, for a choice among them.

    Raises:
        BadParameter: no such dataset is loaded.
    """
    loaded = [one.id for one in loaded_datasets(database)]
    if dataset not in loaded:
        raise BadParameter(f"{dataset[:40]!r} is not loaded", where="dataset", mend=f"there are {', '.join(loaded)}")
    kinds = sorted(kind.name for kind in load_schema().events.values() if kind.answered_for)
    asked = {"dataset": dataset, "kinds": kinds, "answers": sorted(ANSWERS), "audiences": audience.levels}
    rows = database.read(statement("acts_of_dataset"), asked)
    return tuple(Choice(shown_ref(row), str(row["kind"]), str(row["on"] or "")) for row in rows)


def _standing(part: ActChain) -> Iterator[Standing]:
    hops = {hop.id: hop for hop in part.hops}
    holders = {holder.hop: holder for holder in part.holders}
    programmes = tuple(reaching([part.kind]))
    for line in part.strict:
        walked = [hops[hop] for hop in line]
        if _is_command(walked) and walked[-1].edge == "holds_post" and walked[-1].kind == HEAD:
            yield _official(part, walked, holders[line[-1]], programmes)


def _merged(one: Standing, other: Standing) -> Standing:
    """One person by two lines: what was answered to either is told, and so are the claims of both."""
    replies, claims = (*one.replies, *other.replies), (*one.claims, *other.claims)
    return replace(one, replies=tuple(dict.fromkeys(replies)), claims=tuple(dict.fromkeys(claims)))


def _is_command(walked: Sequence[Hop]) -> bool:
    """Whether every step is covered, and every structural tie is one of command."""
    covered = all(hop.grade is Grade.COVERED for hop in walked)
    return covered and all(hop.kind == COMMAND for hop in walked if hop.edge == "part_of")


def _official(part: ActChain, walked: Sequence[Hop], holder: Holder, programmes: tuple[str, ...]) -> Standing:
    return Standing(
        person=holder.person,
        act=part.event,
        body=holder.body,
        title=holder.title,
        actor=walked[0].target,
        role=walked[0].kind,
        standing=min((hop.standing for hop in walked), key=lambda one: one.rank).value,
        listings=holder.sanctions,
        reaching=programmes,
        replies=tuple(dict.fromkeys(reply.claim for hop in walked for reply in (*hop.denials, *hop.replies))),
        claims=tuple(dict.fromkeys(claim for hop in walked for claim in hop.claims)),
    )


def _stops(part: ActChain) -> Iterator[str]:
    """Why a chain has no covered line of command, or none further up."""
    for hop in part.hops:
        if hop.edge == "part_of" and hop.kind != COMMAND:
            yield f"{part.event.name}: the tie of {hop.origin.name} to {hop.target.name} is {hop.kind}, not of command."
        elif hop.grade is not Grade.COVERED:
            yield f"{part.event.name}: {hop.origin.name} – {hop.edge.replace('_', ' ')} – {hop.target.name}: {hop.why}."
    yield from (f"{part.event.name}: {gap.text}" for gap in part.gaps)
