"""How single things are worded on a page: grades and standings in full, so that colour carries nothing alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from graph.grades import Grade
from graph.model import load_schema
from graph.records import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from graph.protection import Ref
    from queries.chain.answer import Hop, Reply, Response, Wording
    from queries.paths import PathTie

STYLES = {
    Grade.COVERED: "green",
    Grade.BRACKETED: "green",
    Grade.ASSUMED: "yellow",
    Grade.POSSIBLE: "yellow",
    Grade.UNDATED: "yellow",
}
KINDS = {
    "command": "under its command",
    "operational": "operationally under it",
    "administrative": "administratively: that gives no command, and the line ends here",
    "unknown": "kind of tie unknown",
}
DISPUTED, ANSWER, QUIET, NAME = "bold red", "bold", "dim", "bold"


def plain(word: str) -> str:
    """Write a word of the vocabulary as plain words: `arresting-body` as `arresting body`."""
    return word.replace("-", " ").replace("_", " ")


def edge_words(predicate: str) -> str:
    """Write an edge or property as the schema titles it: `holds post in`."""
    schema = load_schema()
    word = schema.edges.get(predicate) or schema.properties.get(predicate)
    return word.title if word else plain(predicate)


def span_words(text: str) -> str:
    """Write days as curated for a reader: `2016/2019-03` as `2016 to 2019-03`, `../2016` as `until 2016`."""
    first, slash, last = text.partition("/")
    if not slash:
        return text
    if first == last == "..":
        return "any day"
    return f"until {last}" if first == ".." else f"from {first}" if last == ".." else f"{first} to {last}"


def counted(count: int, one: str) -> str:
    """Write a number with its noun: `1 origin`, `2 origins`."""
    return f"{count:,} {one}{'' if count == 1 else 's'}"


def days(interval: tuple[date | None, date | None]) -> str:
    """Write an interval: one day, `first to last`, `from`, `until`; empty if nothing is known."""
    first, last = interval
    if first and last:
        return first.isoformat() if first == last else f"{first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else ""


def evidence(hop: Hop) -> Text:
    """Say how well a hop is established: grade with its reason, standing, dispute, origins, claims."""
    return _standing(Text().append(hop.why, style=STYLES[hop.grade]), hop, hop.by)


def tie_evidence(tie: PathTie) -> Text:
    """Say how well a tie of a path is established; its grade only if a day was asked."""
    attested = days(tie.attested)
    when = f"attested {attested}" if attested else "without a day that is certain"
    words = f"{tie.grade}: {when}" if tie.grade else when
    return _standing(Text().append(words, style=STYLES[tie.grade] if tie.grade else ""), tie, ())


def _standing(line: Text, tie: Hop | PathTie, speakers: Sequence[Ref]) -> Text:
    """Append the standing; what is only alleged has its speakers, what stands higher is told by its claims."""
    names = " and ".join(speaker.name for speaker in speakers) if tie.standing is Standing.ALLEGED else ""
    line.append(f" · {tie.standing}{f' by {names}' if names else ''}")
    if tie.disputed:
        line.append(" · ").append("disputed", style=DISPUTED)
    line.append(f" · {counted(tie.origins, 'origin')}")
    ids = ", ".join(short(claim) for claim in tie.claims)
    return line.append(f" · {'claim' if len(tie.claims) == 1 else 'claims'} {ids}", style=QUIET)


def short(claim: str) -> str:
    """Write the id of a claim without its dataset."""
    return claim.partition(":")[2] or claim


def reply_words(reply: Reply) -> Text:
    """Say what somebody answered, who tells it, and what exactly it is about."""
    who = f"{plain(reply.organ)} of {reply.by.name}" if reply.organ else reply.by.name
    heads = {"denies": f"Denied by {who}", "no-reply": f"No reply from {who}, who was asked"}
    line = Text().append(heads.get(reply.stance, f"Contradicted by {who}"), style=ANSWER)
    if reply.told_by:
        line.append(f", as {reply.told_by.name} tells it")
    if reply.published:
        line.append(f", in a source of {span_words(reply.published)}")
    if reply.about:
        line.append(f"; it is about “{reply.about.name}”, not about this act")
    if reply.note:
        line.append(f". {reply.note.rstrip('.')}")
    return line.append(f". ({reply.standing}, claim {short(reply.claim)})")


def response_words(response: Response, seen_from: str) -> Text:
    """Say in one line what sanction or award it was, by whom, on what ground, before or after what is asked about."""
    when = {"before": f"before {seen_from}", "after": f"after {seen_from}", "same time": f"at the time of {seen_from}"}
    line = Text(f"{span_words(response.on) or 'undated'}, {when.get(response.when, 'before or after is not known')}: ")
    line.append(plain(response.kind))
    by = " and ".join(authority.name for authority in response.authorities)
    line.append(f" by {by}" if by else "")
    details = (response.award, response.programme, response.legal_basis)
    line.append("".join(f", {detail}" for detail in details if detail))
    reasons = "; ".join(map(_reason, response.reasons))
    return line.append(f"; reason given: {reasons}" if reasons else "")


def _reason(reason: Wording) -> str:
    """A reason in the words of a source, with who says so."""
    by = " and ".join(ref.name for ref in reason.by)
    claims = f"{'claim' if len(reason.claims) == 1 else 'claims'} {', '.join(map(short, reason.claims))}"
    return f"{reason.text} ({by}, {claims})"
