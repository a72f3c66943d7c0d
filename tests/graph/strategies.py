"""What hypothesis makes: days as people write them, and claims of one small month that contradict each other freely."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from graph.dates import Span
from graph.records import Citation, Claim, Sensitivity, Stance, Standing, Status

#: The days with which intervals and grades are tried; few, so that claims meet and contradict each other.
FIRST = date(2000, 3, 1)
MONTH = [FIRST + timedelta(days=number) for number in range(24)]

years = st.integers(1, 9999).map("{:04}".format)
months = st.builds("{:04}-{:02}".format, st.integers(1, 9999), st.integers(1, 12))
days = st.dates().map(date.isoformat)
points = years | months | days


@st.composite
def written_spans(draw: st.DrawFn) -> str:
    """A day, month, year or range that is sound, as somebody writes it."""
    if draw(st.booleans()):
        return draw(points)
    first, last = sorted([draw(points), draw(points)])
    left, right = draw(st.sampled_from([(first, last), ("..", last), (first, ".."), ("..", "..")]))
    # "2016-03" sorts before "2016-03-05" and "2016", but a range from a month to a day in it is sound both ways round.
    return f"{left}/{right}"


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A span of the small month: one day, some days, or open at an end."""
    first, last = sorted([draw(st.sampled_from(MONTH)), draw(st.sampled_from(MONTH))])
    kind = draw(st.sampled_from(["day", "day", "some", "some", "past", "future"]))
    if kind == "day":
        return Span(first.isoformat(), first, first)
    if kind == "past":
        return Span(f"../{last}", None, last)
    if kind == "future":
        return Span(f"{first}/..", first, None)
    return Span(f"{first}/{last}", first, last)


@st.composite
def states(draw: st.DrawFn) -> Claim:
    """A claim of a state of affairs in the small month, sound as validation has it: not inverted, flags with days."""
    started, ended = draw(st.none() | spans()), draw(st.none() | spans())
    if started and ended and started.first and ended.last and ended.last < started.first:
        started, ended = ended, started
    return Claim(
        id="test:state",
        subject="anna",
        predicate="holds_post",
        object="police",
        citations=(Citation("paper"),),
        started=started,
        ended=ended,
        from_is_start=bool(started) and draw(st.booleans()),
        to_is_end=bool(ended) and draw(st.booleans()),
    )


acts = st.builds(
    Claim,
    id=st.just("test:act"),
    subject=st.just("police"),
    predicate=st.just("involved_in"),
    object=st.just("arrest"),
    citations=st.just((Citation("paper"),)),
    on=st.none() | spans(),
)
publications = st.lists(st.none() | spans(), min_size=1, max_size=2)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
claims = st.builds(
    Claim,
    id=texts,
    subject=texts,
    predicate=texts,
    citations=st.lists(st.builds(Citation, texts, texts, texts), max_size=3).map(tuple),
    object=texts,
    value=texts,
    qualifiers=st.dictionaries(texts, texts, max_size=3),
    on=st.none() | spans(),
    started=st.none() | spans(),
    ended=st.none() | spans(),
    from_is_start=st.booleans(),
    to_is_end=st.booleans(),
    asserted_by=texts,
    attributed_to=texts,
    stance=st.sampled_from(Stance),
    disputes=st.lists(texts, max_size=2).map(tuple),
    standing=st.sampled_from(Standing),
    nature=texts,
    credibility=st.integers(1, 6),
    note=texts,
    sensitivity=st.sampled_from(Sensitivity),
    curator=texts,
    recorded_on=texts,
    status=st.sampled_from(Status),
)
