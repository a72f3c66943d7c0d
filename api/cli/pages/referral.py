"""The pages of a dossier: its checklist, the programmes, and what to find next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.answers.referral import NOTICE, RESEARCH_NOTICE
from api.cli.pages.layout import hanging, headline
from api.cli.pages.words import DISPUTED, NAME, QUIET, counted, plain, span_words
from referrals.checklist import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from api.answers.referral import Judged
    from referrals.checklist import Criterion, Gate
    from referrals.matter.records import NearPath
    from referrals.programme import Programme
    from referrals.research import Lead

FOR = {
    "authority": "for the authority",
    "sponsor": "for a sponsor government",
    "co-counsel": "for co-counsel",
    "public": "for the public",
}
CIRCLE = {
    "public": "what the public may see",
    "partner": "what partners may see",
    "authority": "what authorities may see",
}
STATUSES = {Status.PASS: "green", Status.WEAK: "yellow", Status.MISSING: "bold", Status.NOT_APPLICABLE: QUIET}
INFORMATION = "information"
_LIFT = "→ "


def checklist_page(judged: Judged) -> Iterator[RenderableType]:
    """Draw the checklist: gates, what the programme asks for, what is beside it, the acts, and what blocks."""
    yield from _head(judged)
    yield from _section("Gates: all must be open before anything is written", [_gates(judged.checklist.gates)])
    asked = [one for one in judged.checklist.criteria if one.required != INFORMATION]
    yield from _section(f"What {judged.programme.name} asks for", [_criteria(asked)])
    beside = [one for one in judged.checklist.criteria if one.required == INFORMATION]
    yield from _section("Not asked for here, shown as information", [_beside(beside)])
    yield from _section("Acts", [_acts(judged)])
    yield from _section("Nearly linked, and why not", [_near(judged.matter.near)] if judged.matter.near else [])
    yield from _section("Programmes that reach more of these acts", map(Text, judged.checklist.suggestions))
    yield from _section(
        "Left out", [Text(one) for one in (*judged.matter.withheld, judged.matter.notes.get("cut", ""))]
    )
    yield Text("")
    yield _verdict(judged)


def _head(judged: Judged) -> Iterator[RenderableType]:
    programme, casefile = judged.programme, judged.casefile
    yield from headline(f"Draft referral: {judged.matter.target.name}")
    yield Text(f"{programme.title} ({programme.name})")
    yield Text(f"{programme.authority} · as of {casefile.as_of} · {FOR[casefile.recipient]}")
    checked = judged.checklist.checked_by
    looked = f"{checked[0].upper()}{checked[1:]}; law looked at on {programme.law_checked_on}"
    yield Text(f"{looked}{', which is too long ago' if judged.checklist.stale else ''}.", style=NAME)
    yield Text(NOTICE, style=QUIET)
    yield Text(f"{_LIFT}is what would lift a line. PASS means that the file holds what is asked for.", style=QUIET)


def _gates(gates: Iterable[Gate]) -> RenderableType:
    grid = _grid()
    for one in gates:
        state = Text("open", style="green") if one.is_open else Text("closed", style="bold")
        opened = [f"opened all the same by {one.overridden_by}"] if one.overridden_by else []
        grid.add_row(state, one.code, _told(Text(one.title, style=NAME), [one.because, *opened], one.lifts))
    return grid


def _criteria(criteria: Iterable[Criterion]) -> RenderableType:
    grid = _grid()
    for one in criteria:
        title = Text(one.title, style=NAME)
        asked = (
            "helps, is not asked for" if one.required == "plus" else one.required.removeprefix("required").strip(", ")
        )
        title.append(f" ({asked})" if asked else "", style=QUIET)
        if one.contested:
            title.append(" · ").append("contested", style=DISPUTED)
        title.append(f" · {counted(len(one.claims), 'claim')}" if one.claims else "", style=QUIET)
        grid.add_row(Text(one.status.value, style=STATUSES[one.status]), one.code, _told(title, one.because, one.lifts))
    return grid


def _beside(criteria: Iterable[Criterion]) -> RenderableType:
    grid = _grid()
    for one in criteria:
        line = Text(one.title).append(f": {one.because[0]}" if one.because else "", style=QUIET)
        if one.contested:
            line.append(" · ").append("contested", style=DISPUTED)
        grid.add_row(Text(one.status.value, style=STATUSES[one.status]), one.code, line)
    return grid


def _acts(judged: Judged) -> RenderableType:
    grid = _grid()
    for act in judged.matter.acts:
        ways = dict.fromkeys(
            f"{plain(path.mode)}, {path.strength}"
            for path in judged.matter.paths
            if path.act == act.event.id and path.mode in judged.programme.modes
        )
        reached = "" if judged.programme.acts_of(act.kind) else " · of a kind that this programme does not reach"
        link = f"linked by {'; '.join(ways)}" if ways else "no link in the ways of this programme"
        line = Text(act.event.name).append(f"\n{plain(act.kind)} · {link}{reached}", style=QUIET)
        grid.add_row(Text(span_words(act.days.text) or "undated"), act.number, line)
    if not judged.matter.acts:
        grid.add_row("", "", Text("No act is linked to the target."))
    return grid


def _near(near: Iterable[NearPath]) -> RenderableType:
    grid = _grid()
    for one in near:
        grid.add_row(Text(plain(one.mode)), "", _told(Text(one.why), [], one.lifts))
    return grid


def _verdict(judged: Judged) -> RenderableType:
    if not judged.blocked_by:
        return Text("Nothing blocks the draft: `-o FILE.zip` writes it.", style=NAME)
    return Text(f"Nothing can be written yet. In the way: {', '.join(judged.blocked_by)}.", style=NAME)


def programmes_page(programmes: Iterable[Programme]) -> Iterator[RenderableType]:
    """List the programmes, with what each is and who checked its law."""
    for one in programmes:
        title = Text.assemble((one.name, NAME), f"  {one.title}")
        status = one.status if one.status != "ended" else f"ended on {one.ended_on}: {one.ended_because}"
        yield title
        yield Padding(Text(f"{one.authority} · {status}"), (0, 0, 0, 2))
        yield Padding(
            Text(f"{one.checked_by} · law looked at on {one.law_checked_on} · {one.standard.text}", style=QUIET),
            (0, 0, 1, 2),
        )
    yield Text("`answerable referral ID --programme NAME` shows what a file under it still lacks.")
    yield Text(NOTICE, style=QUIET)


def research_page(judged: Sequence[Judged], leads: Iterable[Lead]) -> Iterator[RenderableType]:
    """List what to find next, what would complete most first."""
    yield from headline(f"What to find next: {judged[0].matter.target.name}")
    yield Text(RESEARCH_NOTICE, style=QUIET)
    yield Text("")
    yield hanging((f"{number}.", _lead(lead)) for number, lead in enumerate(leads, start=1))
    yield from _section("Acts", [hanging((act.number, act.event.name) for act in judged[0].matter.acts)])


def _lead(lead: Lead) -> str:
    lines = f"chain of {', '.join(lead.acts)}" if lead.lines else ""
    return (
        f"{lead.what[:1].upper()}{lead.what[1:]}\n{'; '.join(one for one in (', '.join(lead.criteria), lines) if one)}"
    )


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(min_width=7, no_wrap=False)
    grid.add_column(no_wrap=True)
    grid.add_column()
    return grid


def _told(title: Text, because: Iterable[str], lifts: Iterable[str]) -> RenderableType:
    grid = Table.grid(padding=(0, 0))
    grid.add_row(title)
    for line in because:
        grid.add_row(Text(f"{line[:1].upper()}{line[1:]}"))
    told = list(lifts)
    if told:
        grid.add_row(hanging((_LIFT.strip(), lift) for lift in told))
    return grid


def _section(title: str, parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    shown = [part for part in parts if not isinstance(part, Text) or part.plain]
    if shown:
        yield Text("")
        yield Text(title, style=NAME)
        yield from (Padding(part, (0, 0, 0, 2)) for part in shown)
