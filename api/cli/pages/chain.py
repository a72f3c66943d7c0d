"""The page of a chain: the act, who acted and who stood above, who is accused, what is missing, how to ask again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from api.cli.pages.lines import chain_tree
from api.cli.pages.words import NAME, QUIET, STYLES, counted, days, plain, reply_words, span_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from api.answers.chain import ChainAsked
    from queries.chain.answer import About, Accused, ActChain, ChainAnswer

INDENT = 2


def chain_page(answer: ChainAnswer, asked: ChainAsked, *, strict: bool) -> Iterator[RenderableType]:
    """Draw a chain.

    Args:
        answer: what the core found.
        asked: the question, for the line that repeats it.
        strict: whether to leave out what is not covered or bracketed.
    """
    if len(answer.acts) > 1 or answer.start.id != (answer.acts[0].event.id if answer.acts else ""):
        yield from _contents(answer)
    for act in answer.acts:
        yield from _act(act, strict=strict)
    if answer.about is not None:
        yield from _section(f"About {answer.about.person.name}", _about(answer.about))
    if answer.empty:
        yield Text(answer.empty)
    yield Text("")
    yield from _foot(answer, asked)


def _contents(answer: ChainAnswer) -> Iterator[RenderableType]:
    parts = counted(len(answer.acts), "part")
    when = f" on {span_words(answer.on)}" if answer.on else ""
    yield Text.assemble((answer.start.name, NAME), f"{when}: {parts}")
    for number, act in enumerate(answer.acts, start=1):
        yield Text(f"  {number}. {act.event.name} ({plain(act.kind)}, {span_words(act.on)})")


def _act(act: ActChain, *, strict: bool) -> Iterator[RenderableType]:
    yield Text("")
    yield Rule(Text(act.event.name, style=NAME), align="left", characters="━", style=QUIET)
    where = [f"in {place.name}" for place in act.places]
    facts = [plain(act.kind), span_words(act.act_on) or "undated", *where]
    yield Text(" · ".join(fact for fact in facts if fact))
    if act.affected:
        yield Text(f"Done to {', '.join(ref.name for ref in act.affected)}.")
    if act.on != act.act_on:
        yield Text(f"Answered for {span_words(act.on)}.")
    yield from _section(*_actors(act, strict=strict))
    yield from _section("Accused, outside the chain", [part for accused in act.accused for part in _accused(accused)])
    yield from _section("Gaps", _sentences(gap.text for gap in act.gaps))
    yield from _section("Why the strict reading says less", _sentences(act.stops))
    yield from _section("Looks wrong in the evidence", _sentences(act.alarms))
    if act.next_best_citation:
        yield from _section("What would help most", _sentences([act.next_best_citation.text]))


def _actors(act: ActChain, *, strict: bool) -> tuple[str, list[RenderableType]]:
    lines, reading = (act.strict, ", strict reading") if strict else (act.wide, "")
    if lines:
        return f"Who acted, and who stood above them{reading}", [chain_tree(act, lines)]
    nobody = (
        "Nothing is covered or bracketed on these days." if strict and act.wide else "No source ties anybody to it."
    )
    return f"Who acted{reading}", [Text(nobody)]


def _section(title: str, parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """A titled part of the page; nothing if there is nothing in it."""
    listed = list(parts)
    if listed:
        yield Text("")
        yield Text(title, style="bold underline")
        yield from (Padding(part, (0, 0, 0, INDENT)) for part in listed)


def _sentences(texts: Iterable[str]) -> list[RenderableType]:
    """One sentence below the other, each with a dash that its further lines stand clear of."""
    grid = Table.grid(padding=(0, 1))
    for text in texts:
        grid.add_row("–", Text(text))
    return [grid] if grid.row_count else []


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
