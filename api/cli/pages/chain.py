"""The page of a chain: the act, who acted and who stood above, who is accused, what is missing, how to ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from api.cli.pages.layout import hanging, headline
from api.cli.pages.lines import chain_trees
from api.cli.pages.words import NAME, QUIET, STYLES, counted, days, plain, reply_words, span_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from api.answers.chain import ChainAsked
    from queries.chain.answer import About, Accused, ActChain, ChainAnswer

INDENT = 2
BODIES = frozenset({"Agency", "Organization"})


def chain_page(answer: ChainAnswer, asked: ChainAsked, *, strict: bool) -> Iterator[RenderableType]:
    """Draw a chain.

    Args:
        answer: what the core found.
        asked: the question, for the line that repeats it.
        strict: whether to leave out what is not covered or bracketed.
    """
    if len(answer.acts) > 1 or any(act.event.id != answer.start.id for act in answer.acts):
        yield from _contents(answer)
    for act in answer.acts:
        yield Text("")
        yield from headline(act.event.name)
        yield from _part(act, body=answer.start_type in BODIES, strict=strict)
    if answer.about is not None:
        yield from _section(f"About {answer.about.person.name}", _about(answer.about))
    if answer.empty:
        yield Text(answer.empty)
    yield Text("")
    yield from _foot(answer, asked)


def _contents(answer: ChainAnswer) -> Iterator[RenderableType]:
    when = f", {span_words(answer.on)}" if answer.on else ""
    chains, parts = len({act.event.id for act in answer.acts}), len(answer.acts)
    cut = f" in {counted(parts, 'part')}, cut where something changes" if parts > chains else ""
    yield Text.assemble((answer.start.name, NAME), f"{when}: {counted(chains, 'chain')}{cut}")
    yield hanging(
        (f"{number}.", f"{act.event.name} ({', '.join(filter(None, (plain(act.kind), span_words(act.on))))})")
        for number, act in enumerate(answer.acts, start=1)
    )


def _part(act: ActChain, *, body: bool, strict: bool) -> Iterator[RenderableType]:
    yield from _facts(act, body=body)
    yield from _section(*_actors(act, body=body, strict=strict))
    yield from _section("Accused, outside the chain", [part for accused in act.accused for part in _accused(accused)])
    yield from _section("Gaps", _sentences(gap.text for gap in act.gaps))
    yield from _section("Why the strict reading says less", _sentences(act.stops))
    yield from _section("Looks wrong in the evidence", _sentences(act.alarms))
    if act.next_best_citation:
        yield from _section("What would help most", _sentences([act.next_best_citation.text]))


def _facts(act: ActChain, *, body: bool) -> Iterator[RenderableType]:
    """What is asked about: an act with its day, its place and whom it was done to, or a body."""
    when = [] if body else [span_words(act.act_on) or "undated"]
    facts = [plain(act.kind), *when, *(f"in {place.name}" for place in act.places)]
    if any(facts):
        yield Text(" · ".join(fact for fact in facts if fact))
    if act.affected:
        yield Text(f"Done to {', '.join(ref.name for ref in act.affected)}.")
    if act.on != act.act_on:
        asked = span_words(act.on)
        yield Text(f"Answered for {'the days ' if asked.startswith(('until', 'from')) else ''}{asked}.")


def _actors(act: ActChain, *, body: bool, strict: bool) -> tuple[str, list[RenderableType]]:
    lines, reading = (act.strict, ", strict reading") if strict else (act.wide, "")
    title = "Who headed it, and what stood above it" if body else "Who acted, and who stood above them"
    if lines:
        return f"{title}{reading}", [*chain_trees(act, lines, "these days" if body else "the act")]
    if strict and act.wide:
        return f"{title}{reading}", [Text("Nothing is covered or bracketed on these days.")]
    nobody = "No source names a head or a superior body." if body else "No source ties anybody to it."
    return title, [Text(nobody)]


def _section(title: str, parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """A titled part of the page; nothing if there is nothing in it."""
    listed = list(parts)
    if listed:
        yield Text("")
        yield Text(title, style="bold underline")
        yield from (Padding(part, (0, 0, 0, INDENT)) for part in listed)


def _sentences(texts: Iterable[str]) -> list[RenderableType]:
    """One sentence below the other, each with a dash; none if there are none."""
    listed = list(texts)
    return [hanging(("–", text) for text in listed)] if listed else []


def _accused(accused: Accused) -> Iterator[RenderableType]:
    who = f"{plain(accused.organ)} of {accused.entity.name}" if accused.organ else accused.entity.name
    line = Text().append(who, style=NAME)
    line.append(f", accused by {' and '.join(ref.name for ref in accused.by)} ({accused.standing})")
    line.append(f"; reason as told: {accused.reason}" if accused.reason else "")
    line.append("; by another claim also in the chain above" if accused.in_chain else "")
    yield line
    replies = [reply_words(reply) for reply in accused.replies] or [Text("No reply or denial is documented.")]
    yield from (Padding(reply, (0, 0, 0, INDENT)) for reply in replies)


def _about(about: About) -> Iterator[RenderableType]:
    yield Text().append(f"{about.verdict[0].upper()}{about.verdict[1:]}. ", style=NAME).append(about.text)
    for post in about.posts:
        grade = Text(post.grade.value, style=STYLES[post.grade]) if post.grade else Text("not in post")
        yield Text(f"{post.title or plain(post.role)}, {post.body.name}, {days(post.attested)}: ").append_text(grade)


def _foot(answer: ChainAnswer, asked: ChainAsked) -> Iterator[RenderableType]:
    datasets = ", ".join(f"{name} {version}" for name, version in answer.datasets.items())
    horizon = f"horizon {asked.horizon.posts:,} days for posts, {asked.horizon.structure:,} for structure"
    yield Text(f"For the {answer.audience}; {horizon}; {datasets or 'no dataset'}.", style=QUIET)
    yield Text("A claim is what a source says. Nothing here says that anybody is guilty.", style=QUIET)
    yield Text(f"Ask again: {asked.command}", style=QUIET)
