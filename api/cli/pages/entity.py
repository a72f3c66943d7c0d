"""The page of an entity: what it is called, then every claim with its speaker, its disputes and its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from api.cli.pages.layout import headline
from api.cli.pages.words import ANSWER, NAME, QUIET, counted, edge_words, plain, short, span_words
from graph.protection import Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from queries.claims import Citation, CitedClaim
    from queries.entity import EntityAnswer

INDENT = 4
#: What stands before a claim that answers another, so that nobody reads the answer as the accusation.
ANSWERS = {"denies": "Denial of: ", "no-reply": "No reply to: "}
VERBS = {"denies": "denied by", "no-reply": "no reply from", "asserts": "said by"}


def entity_page(answer: EntityAnswer) -> Iterator[RenderableType]:
    """Draw an entity."""
    yield from headline(answer.name)
    facts = (answer.type, plain(answer.kind), answer.placeholder, f"id {answer.id}")
    yield Text(" · ".join(fact for fact in facts if fact))
    if answer.protected:
        yield Text("Protected: no name, and nothing that could tell who it is.")
    others = [name for name in answer.names if name != answer.name]
    if others:
        yield Text(f"Also written {'; '.join(others)}")
    for name, values in answer.properties.items():
        if name not in {"name", "kind"}:
            yield Text().append(f"{plain(name)}: ", style=QUIET).append("; ".join(one.value for one in values))
    yield Text("")
    shown = "" if answer.total == len(answer.claims) else f", of which {len(answer.claims):,} are shown"
    yield Text(f"{counted(answer.total, 'claim')}{shown}", style="bold underline")
    for claim in answer.claims:
        yield from _claim(claim)
    yield Text("")
    if answer.next:
        yield Text(f"There are more: --cursor '{answer.next}'")
    datasets = ", ".join(f"{name} {version}" for name, version in answer.datasets.items())
    yield Text(f"For the {answer.audience}; {datasets or 'no dataset'}.", style=QUIET)
    yield Text("A claim is what a source says. Nothing here says that anybody is guilty.", style=QUIET)


def _claim(claim: CitedClaim) -> Iterator[RenderableType]:
    yield Text("")
    line = Text().append(f"{short(claim.id)}  ", style=QUIET)
    line.append(ANSWERS.get(claim.stance, ""), style=ANSWER)
    line.append(claim.subject.name, style=NAME).append(f" {edge_words(claim.predicate)} ")
    line.append(claim.object.name if claim.object else f"“{claim.value}”", style=NAME)
    yield line
    details = [_days(claim), *(f"{plain(key)}: {_text(value)}" for key, value in claim.qualifiers.items())]
    yield from _indented(Text(" · ".join(detail for detail in details if detail)))
    yield from _indented(_speaker(claim))
    yield from _indented(Text(claim.note))
    for citation in claim.citations:
        yield from _indented(_citation(citation))


def _speaker(claim: CitedClaim) -> Text:
    who = claim.asserted_by.name if claim.asserted_by else "nobody named"
    line = Text().append(
        f"{VERBS.get(claim.stance, claim.stance)} {who}", style="" if claim.stance == "asserts" else ANSWER
    )
    if claim.attributed_to:
        line.append(f", who reports what {claim.attributed_to.name} said")
    line.append(f" · {claim.standing} · {plain(claim.nature)}")
    if claim.status != "accepted":
        line.append(f" · {claim.status}")
    if claim.disputes:
        line.append(f" · answers {', '.join(map(short, claim.disputes))}")
    if claim.disputed_by:
        line.append(f" · answered by {', '.join(map(short, claim.disputed_by))}", style=ANSWER)
    return line


def _citation(citation: Citation) -> Text:
    parts = (citation.publisher, citation.title, span_words(citation.published), citation.locator)
    line = Text(f"↳ {', '.join(part for part in parts if part)}", style=QUIET)
    return line.append(f"; repeats {citation.rests_on.name}" if citation.rests_on else "")


def _days(claim: CitedClaim) -> str:
    if claim.on:
        return f"on {span_words(claim.on)}"
    if claim.started and claim.started == claim.ended:
        return f"attested {span_words(claim.started)}"
    started, ended = claim.started and f"from {claim.started}", claim.ended and f"to {claim.ended}"
    return " ".join(part for part in (started, ended) if part)


def _text(value: str | Ref) -> str:
    return value.name if isinstance(value, Ref) else value


def _indented(text: Text) -> Iterator[RenderableType]:
    if text.plain:
        yield Padding(text, (0, 0, 0, INDENT))
