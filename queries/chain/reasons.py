"""Why the strict reading is empty or ends where it ends, and which one citation would help most."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from graph.dates import Span, span_between
from graph.grades import Grade
from queries.chain.answer import NextCitation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from queries.chain.answer import Gap
    from queries.chain.evidence import Tie
    from queries.chain.timeline import Stretch

DASHES_OF_A_DAY = 2


def describe(tie: Tie) -> str:
    """Say in a few words what a tie claims."""
    who, what = tie.origin.ref.name, tie.target.ref.name
    if tie.edge == "involved_in":
        return f"{who} as {tie.role} in “{what}”"
    if tie.edge == "holds_post":
        title = tie.qualifiers.get("title") or tie.role
        return f"{who} as {title}" if what.lower() in title.lower() else f"{who} as {title} in {what}"
    return f"{who} as part of {what}"


def why(tie: Tie, stretch: Stretch) -> str:
    """Say why a tie has its grade on the days of a stretch: by which attestations, and why it is no stronger."""
    grade = stretch.grades[tie.id]
    if grade is Grade.COVERED:
        return f"covered: {_attested(tie, stretch)}"
    if grade is Grade.BRACKETED:
        return f"bracketed: attested {_around(tie, stretch)}{_term(tie, stretch)}"
    if grade is Grade.UNDATED:
        return "undated: no source dates it"
    if grade is Grade.ASSUMED:
        earlier = [last for _, last in (*tie.held.sure, *tie.held.touch) if last <= stretch.last]
        return f"assumed: last attested {max(earlier).isoformat()}, no end known"
    return f"possible: {_possible(tie, stretch)}"


def _possible(tie: Tie, stretch: Stretch) -> str:
    if tie.edge == "involved_in":
        return "the act is dated too loosely to be sure that it was on the days asked"
    if _term(tie, stretch) and not any(
        first <= stretch.last and stretch.first <= last for first, last in tie.held.touch
    ):
        return f"attested {_around(tie, stretch)}, but somebody else is attested in between"
    return "an imprecise date touches these days"


def _attested(tie: Tie, stretch: Stretch) -> str:
    """The claims' days that cover the stretch; an act without a certain day is covered whichever day it was."""
    covering = [days for days in tie.held.sure if days[0] <= stretch.first and stretch.last <= days[1]]
    first, last = max(covering or tie.held.sure, key=lambda days: days[1] - days[0], default=(None, None))
    if first is None or last is None:
        return "whichever day it was"
    return f"attested {first.isoformat()}" if first == last else f"attested {first.isoformat()} to {last.isoformat()}"


def _around(tie: Tie, stretch: Stretch) -> str:
    """The nearest days on both sides on which it is attested."""
    days = (*tie.held.sure, *tie.held.touch)
    before = max((last for _, last in days if last <= stretch.first), default=stretch.first)
    after = min((first for first, _ in days if first >= stretch.last), default=stretch.last)
    return f"{before.isoformat()} and {after.isoformat()}"


def _term(tie: Tie, stretch: Stretch) -> str:
    """Add that both ends are documented, which no horizon limits."""
    term = tie.held.term
    documented = term is not None and term[0] <= stretch.first and stretch.last <= term[1]
    return ", its start and its end are documented" if documented else ""


def stops(stretch: Stretch, ties: Mapping[str, Tie]) -> Iterator[str]:
    """Say at which hops the strict reading stops; nothing if it reaches as far as the wide one."""
    if not stretch.wide:
        return
    said: dict[str, None] = {}
    for line in stretch.wide:
        for weak in (hop for hop in line if not stretch.grades[hop].is_strict):
            said[f"{describe(ties[weak])}: {why(ties[weak], stretch)}"] = None
    if said and not stretch.strict:
        yield "The strict reading is empty."
    yield from (f"Not in the strict reading: {sentence}." for sentence in said)


def other_days(stretch: Stretch, parts: Iterable[Tie]) -> Iterator[str]:
    """Say who took part in the act on other days only, so that nobody whom a source names is left out in silence."""
    for part in parts:
        held = part.held
        if part.answerable and not held.possible_within(Span("", stretch.first, stretch.last)):
            days = span_between(held.possible_from or date.min, held.possible_to or date.max)
            yield f"Not on these days: {describe(part)}, dated {days}."


def next_best_citation(
    stretch: Stretch, ties: Mapping[str, Tie], gaps: Sequence[Gap], days: str
) -> NextCitation | None:
    """Find the missing citation that would complete most lines.

    A weak hop counts for each line in which it is the only weak one, before those in which it is one of several; a
    body without a head counts for one line.

    Returns:
        None if no hop is weak and nothing is missing.
    """
    alone: Counter[str] = Counter()
    among: Counter[str] = Counter()
    for line in stretch.wide:
        weak = [hop for hop in line if not stretch.grades[hop].is_strict]
        among.update(weak)
        alone.update(weak if len(weak) == 1 else [])
    if among:
        best = max(among, key=lambda hop: (alone[hop], among[hop], hop))
        lines = alone[best] or among[best]
        text = f"A source that attests {describe(ties[best])} {on_days(days)} would strengthen {_lines(lines)}."
        return NextCitation(best, None, lines, text)
    missing = next((gap for gap in gaps if gap.reading == "both"), None)
    if missing is None:
        return None
    text = (
        f"A source that names the head of {missing.body.name} {on_days(days)} would complete 1 line."
        if missing.body
        else f"A source that names the {missing.role.replace('-', ' ')} would lead further."
    )
    return NextCitation("", missing.body, 1, text)


def on_days(days: str) -> str:
    """Put days into a sentence: on a day, in a month or year, between two days, until or from one, at any time."""
    first, dash, last = days.partition("/")
    if first == last == "..":
        return "at any time"
    if dash:
        return f"until {last}" if first == ".." else f"from {first}" if last == ".." else f"between {first} and {last}"
    return f"on {days}" if days.count("-") == DASHES_OF_A_DAY else f"in {days}"


def _lines(count: int) -> str:
    return f"{count} line{'' if count == 1 else 's'}"
