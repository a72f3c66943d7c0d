"""Who was answerable for this act on that day, up the whole chain, and how do we know?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import Span, parse_span, span_between
from graph.errors import BadDay, BadParameter, UnknownEntity
from graph.grades import Horizon
from graph.model import load_schema
from graph.protection import Audience
from queries.chain.about import make_about
from queries.chain.accusations import make_accused
from queries.chain.answer import ActChain, ChainAnswer
from queries.chain.evidence import Evidence, body_of, chain_statement
from queries.chain.gaps import act_gaps, head_gaps, post_gaps
from queries.chain.gather import LEVELS, MOST_LOOKS, gather, gather_above
from queries.chain.holders import alarms, make_holders, persons_of
from queries.chain.hops import make_hops, ties_by_id
from queries.chain.reasons import next_best_citation, on_days, other_days, stops
from queries.chain.replies import fetch_replies
from queries.chain.responses import fetch_responses
from queries.chain.speakers import fetch_speakers
from queries.chain.timeline import Stretch, cut
from queries.chain.walk import MOST_LINES
from queries.entities import nearest_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.database import Database, Reader
    from graph.protection import Ref
    from queries.chain.answer import Accused, Hop
    from queries.chain.responses import Responses

Stored = Mapping[str, object]
DEFAULT_HORIZON = Horizon()


@dataclass(frozen=True, slots=True)
class Asked:
    """How the question was put: the days (None: the act's own), the horizon and the audience."""

    on: Span | None
    horizon: Horizon
    audience: Audience


def chain(
    database: Database,
    start_id: str,
    *,
    on: Span | None = None,
    horizon: Horizon = DEFAULT_HORIZON,
    audience: Audience = Audience.PUBLIC,
    about: str | None = None,
) -> ChainAnswer:
    """Give the chain of responsibility for an act, for the acts against a person, or above a body.

    Args:
        database: where the graph is.
        start_id: id of an act, a person or a body.
        on: the days asked; for an act or a person the acts' own days by default, for a body they must be given.
        horizon: how many days posts and structure may be stretched.
        audience: who the answer is for.
        about: id of one person to be told about, even where the answer is that they were not in post.

    Returns:
        The answer, with one part for each act and, where a holder or a link changes, for each stretch of days. It has
        no part, and says why in `empty`, if no act against the person is documented on the days asked.

    Raises:
        UnknownEntity: no entity has the id; the error names the nearest.
        BadDay: a body was asked about without a day.
        BadParameter: the entity is neither act, person nor body, or `about` is no person.
    """
    asked = Asked(on, horizon, audience)
    with database.reading() as reader:
        start = _find(database, reader, start_id)
        person = _person(database, reader, about) if about is not None else None
        acts, empty = _acts(reader, start, asked)
        told = None
        if person is not None:
            told = make_about(reader, body_of(person), acts, _days_of(acts, on), horizon, audience)
        versions = {str(row["id"]): str(row["version"]) for row in reader.rows(chain_statement("datasets"))}
    return ChainAnswer(
        start=body_of(start).ref,
        start_type=str(start["type"]),
        on=str(on) if on else "",
        acts=tuple(acts),
        about=told,
        audience=audience,
        datasets=versions,
        empty=empty,
    )


def _acts(reader: Reader, start: Stored, asked: Asked) -> tuple[list[ActChain], str]:
    """The parts of the answer, and why there are none."""
    kind = str(start["type"])
    if kind == "Event":
        return _act_chain(reader, start, asked), _not_that_day(start, asked)
    if kind == "Person":
        return _against(reader, start, asked)
    if kind not in {"Agency", "Organization"}:
        raise BadParameter(
            f"a chain starts from an act, a person or a body, not from a {load_schema().nodes[kind].title}",
            where="id",
            mend="what is said of it as an entity shows its acts",
        )
    if asked.on is None:
        raise BadDay("the line above a body needs a day", where="on", mend="give one, such as 2022-12-09")
    body = body_of(start)
    evidence = gather_above(reader, body, asked.on, asked.audience)
    return _parts(reader, start, evidence, asked.on, asked.on, asked), ""


def _against(reader: Reader, person: Stored, asked: Asked) -> tuple[list[ActChain], str]:
    """The acts against a person on the days asked, one chain for each."""
    schema = load_schema()
    parameters = {
        "person": person["id"],
        "affected": sorted(role.name for role in schema.roles.values() if role.side == "affected"),
        "kinds": sorted(kind.name for kind in schema.events.values() if kind.answered_for),
        "first": (asked.on.first if asked.on else None) or date.min,
        "last": (asked.on.last if asked.on else None) or date.max,
        "audiences": asked.audience.levels,
    }
    rows = reader.rows(chain_statement("acts_against"), parameters)
    loose = [row for row in rows if not _surely_on(row, asked.on)]
    ordered = (*(row for row in rows if row not in loose), *loose)
    acts = [part for act in ordered for part in _act_chain(reader, act, asked)]
    return acts, "" if acts else _no_act_against(reader, person, asked, parameters)


def _no_act_against(reader: Reader, person: Stored, asked: Asked, parameters: Mapping[str, object]) -> str:
    """Say that there is no act against a person, and in which acts they are named themselves."""
    name, when = body_of(person).ref.name, f" {on_days(str(asked.on))}" if asked.on else ""
    named = [str(row["id"]) for row in reader.rows(chain_statement("acts_by"), parameters)]
    elsewhere = f" {name} is named or accused in: {', '.join(named)}." if named else ""
    return f"No source documents an act against {name}{when}.{elsewhere}"


def _surely_on(row: Stored, asked: Span | None) -> bool:
    """Whether an act was surely on the days asked; acts that only may have been come after those."""
    return asked is None or Span("", _day(row, "day_from"), _day(row, "day_to")).within(asked)


def _act_chain(reader: Reader, act: Stored, asked: Asked) -> list[ActChain]:
    """The parts for one act; none if it cannot have been on the days asked."""
    own = Span(str(act.get("day_text") or ""), _day(act, "day_from"), _day(act, "day_to"))
    days = _common(own, asked.on)
    if days is None:
        return []
    evidence = gather(reader, body_of(act), days, asked.audience)
    return _parts(reader, act, evidence, days, asked.on or own, asked)


def _parts(
    reader: Reader, start: Stored, evidence: Evidence, days: Span, graded_on: Span, asked: Asked
) -> list[ActChain]:
    """Cut the days, and put each stretch together."""
    ties = ties_by_id(evidence)
    stretches = cut(evidence, ties, days, graded_on, asked.horizon)
    walked = {hop for stretch in stretches for line in stretch.wide for hop in line}
    accusing = [part for part in evidence.parts if part.edge == "accused_of"]
    claims = {claim for tie in (*(ties[hop] for hop in walked), *accusing) for claim in tie.claims}
    replies = fetch_replies(reader, claims, asked.audience)
    span = (days.first or date.min, days.last or date.max)
    responses = fetch_responses(reader, persons_of(stretches, ties), span, asked.audience)
    speakers = fetch_speakers(reader, claims, asked.audience)
    accused = make_accused(reader, evidence, replies, speakers, asked.audience)
    return [
        _part(start, evidence, stretch, accused, make_hops(stretch, ties, replies, speakers), responses, asked)
        for stretch in stretches
    ]


def _part(
    start: Stored,
    evidence: Evidence,
    stretch: Stretch,
    accused: tuple[Accused, ...],
    hops: tuple[Hop, ...],
    responses: Responses,
    asked: Asked,
) -> ActChain:
    """One part of the answer: the chain on days on which it does not change."""
    ties, kind = ties_by_id(evidence), str(start.get("kind") or "")
    on = span_between(stretch.first, stretch.last).text
    gaps = (
        *act_gaps(kind, evidence, load_schema()),
        *post_gaps(stretch, evidence, ties),
        *head_gaps(stretch, evidence, ties),
    )
    return ActChain(
        event=body_of(start).ref,
        kind=kind,
        on=on,
        act_on=str(start.get("day_text") or ""),
        affected=_affected(evidence),
        places=evidence.places,
        posts_horizon=asked.horizon.posts,
        structure_horizon=asked.horizon.structure,
        hops=hops,
        strict=stretch.strict,
        wide=stretch.wide,
        holders=make_holders(stretch, ties, responses),
        accused=accused,
        gaps=gaps,
        stops=(*stops(stretch, ties), *other_days(stretch, evidence.parts)),
        alarms=(*alarms(stretch, ties), *_left_out(stretch, evidence)),
        next_best_citation=next_best_citation(stretch, ties, gaps, on),
    )


def _affected(evidence: Evidence) -> tuple[Ref, ...]:
    """Who suffered the act, in the order of their names."""
    roles = load_schema().roles
    found = {part.origin.ref for part in evidence.parts if part.role and roles[part.role].side == "affected"}
    return tuple(sorted(found, key=lambda ref: (ref.name, ref.id)))


def _left_out(stretch: Stretch, evidence: Evidence) -> Iterator[str]:
    """Say so where lines were left out: nothing is cut in silence."""
    if len(stretch.wide) >= MOST_LINES:
        yield f"{MOST_LINES} lines are shown; there may be more."
    if evidence.cut_short:
        yield f"The structure is followed up to {LEVELS * MOST_LOOKS} levels; there is more above."


def _find(database: Database, reader: Reader, entity_id: str) -> Stored:
    """The stored properties of an entity.

    Raises:
        UnknownEntity: there is none with the id; the error names the nearest.
    """
    found = reader.rows(chain_statement("start"), {"id": entity_id})
    if not found:
        raise UnknownEntity(entity_id, nearest_ids(database, entity_id))
    return found[0]


def _person(database: Database, reader: Reader, entity_id: str) -> Stored:
    """The stored properties of somebody who is asked about; a body holds no post, and would only seem to be out of it.

    Raises:
        UnknownEntity: there is nobody with the id.
        BadParameter: it is no person.
    """
    found = _find(database, reader, entity_id)
    if found["type"] != "Person":
        what = f"a chain can tell about a person, and {entity_id!r} is of type {found['type']}"
        raise BadParameter(what, where="about", mend="give the id of a person; bodies stand in the chain itself")
    return found


def _not_that_day(act: Stored, asked: Asked) -> str:
    """Why an act has no chain on the days asked."""
    own = Span(str(act.get("day_text") or ""), _day(act, "day_from"), _day(act, "day_to"))
    if _common(own, asked.on) is not None:
        return ""
    return f"The act is documented {on_days(own.text) if own.text else 'on another day'}, not {on_days(str(asked.on))}."


def _common(own: Span, asked: Span | None) -> Span | None:
    """The days that an act may have among those asked; None if there are none."""
    if asked is None or not own.touches(asked):
        return own if asked is None else None
    first = max((day for day in (own.first, asked.first) if day), default=None)
    last = min((day for day in (own.last, asked.last) if day), default=None)
    return Span(asked.text, first, last)


def _days_of(acts: Sequence[ActChain], on: Span | None) -> Span:
    """All days of an answer, for a question about one person."""
    if on is not None or not acts:
        return on or Span("", None, None)
    spans = [parse_span(act.on) for act in acts]
    first = min((span.first for span in spans if span.first), default=None)
    last = max((span.last for span in spans if span.last), default=None)
    return span_between(first or date.min, last or date.max)


def _day(stored: Stored, key: str) -> date | None:
    value = stored.get(key)
    return value if isinstance(value, date) else None
