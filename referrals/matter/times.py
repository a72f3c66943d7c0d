"""Whether a tie holds on the days of an act: surely, on some reading, or not.

A tie is sure where its time grade in a chain is strict (covered or bracketed): by the same rules and with the same
rivals (`graph.grades`), so that a chain and a dossier do not differ. A post has a range of days on which it may have
begun, `[s1, s2]`, and one on which it may have ended, `[e1, e2]`: from `s2` to `e1`, its documented term, it is sure
unless it was interrupted, and from `s1` to `e2` it is possible. A post that is known from a single dated mention is
sure on that day alone; later it may have gone on for as long as the horizon says, and earlier nothing is assumed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import Span, parse_span
from graph.grades import Grade, Horizon, grade_on, turning_days
from graph.intervals import Held, attest, hold, interrupted
from graph.records import Claim as Record
from referrals.matter.records import Days

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from queries.subgraph.records import Claim, Source
    from referrals.matter.records import Overlap

HORIZON = Horizon()
UNKNOWN = Days()


@dataclass(frozen=True, slots=True)
class Time:
    """When a tie holds.

    Attributes:
        held: attested and possible days, as the graph draws them from the claims.
        start: the days on which it may have begun; open if no source says that it began.
        end: the days on which it may have ended; likewise.
        horizon: in days, how far an attestation may be stretched.
        rivals: the times of what would end it: other heads of the body, other bodies above.
        exclusive: whether a rival that is attested later ends it.
    """

    held: Held
    start: Days = UNKNOWN
    end: Days = UNKNOWN
    horizon: int = HORIZON.posts
    rivals: tuple[Held, ...] = field(default=())
    exclusive: bool = True

    def on(self, day: date) -> Overlap:
        """Whether it holds on a day; `none` if it does not on any reading."""
        grade = self.grade(day)
        if grade is None:
            first, last = self.start.first, self.end.last
            return "possible" if first and last and first <= day <= last else "none"
        return "sure" if grade.is_strict else "possible"

    def is_enclosed(self, day: date) -> bool:
        """Whether a documented start and a documented end enclose a day, be it that somebody else was there too."""
        term = self.held.term
        return term is not None and term[0] <= day <= term[1]

    def grade(self, day: date) -> Grade | None:
        """The time grade on a day; None if it does not hold."""
        return grade_on(self.held, day, self.horizon, self.rivals, exclusive=self.exclusive)

    def turning(self) -> set[date]:
        """The days from which it may hold otherwise than on the day before."""
        ends = (self.start.first, self.start.last, self.end.first, self.end.last)
        rivals = (turning_days(rival, self.horizon) for rival in self.rivals)
        return turning_days(self.held, self.horizon).union(*rivals) | {day for day in ends if day}


def time_of(
    claims: Sequence[Claim],
    sources: Mapping[str, Source],
    horizon: int,
    rivals: Iterable[Held] = (),
    *,
    periods: Iterable[Held] = (),
    exclusive: bool = True,
) -> Time:
    """Work out the time of a tie from the claims that draw it; `periods` are the times of other periods of the same."""
    said = [attest(as_record(claim), _published(claim, sources)) for claim in claims]
    starts = [one.start for one in said if one.start]
    ends = [one.end for one in said if one.end]
    held = interrupted(hold(said), periods)
    return Time(held, _range(starts), _range(ends), horizon, tuple(rivals), exclusive)


def held_of(claims: Sequence[Claim], sources: Mapping[str, Source]) -> Held:
    """Work out when a tie is attested and possible."""
    return hold(attest(as_record(claim), _published(claim, sources)) for claim in claims)


def as_record(claim: Claim) -> Record:
    """A claim of an excerpt as the record from which times are worked out."""
    return Record(
        id=claim.id,
        subject=claim.subject,
        predicate=claim.predicate,
        citations=(),
        on=_span(claim.on),
        started=_span(claim.started),
        ended=_span(claim.ended),
        from_is_start=claim.from_is_start,
        to_is_end=claim.to_is_end,
    )


def together(days: Days, times: Iterable[Time]) -> tuple[Overlap, tuple[date, ...]]:
    """Whether several ties hold at one time on the days of an act.

    Args:
        days: the days that the act may have.
        times: of every tie of a path.

    Returns:
        `sure` if all of them hold on each of its days, `possible` if they may on one, `none` if they hold on no day
        together, `unknown` if the act has no day; and those of the days looked at on which they may all hold.
    """
    known = list(times)
    if days.first is None and days.last is None:
        return "unknown", ()
    readings = {day: _weakest([time.on(day) for time in known]) for day in _looked_at(days, known)}
    holding = tuple(day for day, overlap in readings.items() if overlap != "none")
    if not holding:
        return "none", ()
    return ("sure" if all(overlap == "sure" for overlap in readings.values()) else "possible"), holding


def _looked_at(days: Days, times: Sequence[Time]) -> list[date]:
    """Between two turning days nothing changes, so that these stand for all others."""
    first, last = days.first or date.min, days.last or date.max
    turning = set().union(*(time.turning() for time in times)) if first != last else set()
    return sorted({first, last, *(day for day in turning if first <= day <= last)})


def _weakest(overlaps: Sequence[Overlap]) -> Overlap:
    order: tuple[Overlap, ...] = ("none", "unknown", "possible", "sure")
    return min(overlaps, key=order.index, default="sure")


def _range(spans: Sequence[tuple[date, date]]) -> Days:
    """The widest reading of several sources."""
    if not spans:
        return UNKNOWN
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    return Days(None if first == date.min else first, None if last == date.max else last, _written(first, last))


def _written(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _published(claim: Claim, sources: Mapping[str, Source]) -> list[Span | None]:
    known = (sources.get(cited.source) for cited in claim.citations)
    return [_span(source.published) if source else None for source in known]


def _span(text: str) -> Span | None:
    return parse_span(text) if text else None
