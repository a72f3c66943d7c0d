"""How the target is tied to an act: a path as a sentence, and as a table with one citation for each edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.document.records import Table
from referrals.draft.attribution import opening, speakers
from referrals.draft.days import bound, plain, when_of
from referrals.draft.manuscript import is_settled
from referrals.draft.posts import titles
from referrals.draft.wording import counted, did, joined, templates, word, worded
from referrals.matter.judgments import JUDGMENTS, cleared
from referrals.matter.lines import BY_POST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from queries.claims import CitedClaim
    from referrals.document.records import Cell, Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act, Path, Post, Step

#: The ways that run through a post down to an act.
LINES = frozenset({BY_POST, "in-that-capacity"})


def tie(manuscript: Manuscript, path: Path, acts: Sequence[Act]) -> Iterator[Sentence]:
    """Say how the target is tied to acts; several acts only by lines that are alike but for the act.

    Args:
        manuscript: what is written.
        path: the path to the first of them.
        acts: the acts, at least one.
    """
    if path.mode in LINES:
        yield _line(manuscript, path, acts)
        yield from _cleared(manuscript, path, acts)
        yield from _uncertain(manuscript, path, acts[0])
        return
    for step in path.steps:
        yield step_told(manuscript, step, acts[0])


def _line(manuscript: Manuscript, path: Path, acts: Sequence[Act]) -> Sentence:
    """The act, whoever did it, the structure above, and the post: the words of the wording table for a link by post."""
    target, post = manuscript.matter.target, path.steps[0]
    links = [step for step in path.steps if step.edge == "part_of"]
    member = next((step for step in path.steps[1:] if step.edge == "holds_post"), None)
    doer = path.steps[-1]
    same = {act.event.id: act for act in acts}
    claims = [
        *(claim for one in _last_steps(manuscript, path, same) for claim in one.claims),
        *(claim for step in (*((member,) if member else ()), *reversed(links), post) for claim in step.claims),
    ]
    above = "".join(_above(step, first=at == 0) for at, step in enumerate(reversed(links)))
    key = "ties.line" if post.overlap == "sure" else "ties.line_unsure"
    return manuscript.claim(
        key,
        claims,
        acts=worded("ties.act" if len(acts) == 1 else "ties.acts", numbers=joined(act.number for act in acts)),
        doer=doer.origin.name,
        member=worded("ties.member", body=member.target.name) if member else "",
        above=above,
        which=", of which" if above or member or doer.origin != post.target else "",
        target=target.name,
        headed=word("headed", post.kind),
        title=_title(manuscript, post),
        when=joined(when_of(act.days) for act in acts),
    )


def _cleared(manuscript: Manuscript, path: Path, acts: Sequence[Act]) -> Iterator[Sentence]:
    """Whoever stands between the target and an act and was cleared of it is never told without that."""
    doer = path.steps[-1].origin
    for act in acts:
        if doer.id in cleared(act):
            ids = [one for response in act.responses if response.kind in JUDGMENTS for one in response.claims]
            yield manuscript.claim("ties.cleared", ids, doer=doer.name, number=act.number)


def _last_steps(manuscript: Manuscript, path: Path, acts: dict[str, Act]) -> list[Step]:
    alike = [one for one in manuscript.dossier.paths if one.act in acts and shape(one) == shape(path)]
    return [one.steps[-1] for one in alike]


def shape(path: Path) -> tuple[object, ...]:
    """What paths to different acts have in common if only the act differs; a path that is no line is like no other."""
    if path.mode not in LINES:
        return (path.mode, path.act, tuple(step.id for step in path.steps))
    ends = path.steps[-1]
    overlaps = tuple(step.overlap for step in path.steps)
    return (path.mode, tuple(step.id for step in path.steps[:-1]), ends.origin.id, overlaps)


def _above(step: Step, *, first: bool) -> str:
    return worded("ties.under" if first else "ties.under_too", body=step.target.name, how=word("links", step.kind))


def _title(manuscript: Manuscript, step: Step) -> str:
    post = next((one for one in manuscript.matter.posts if one.id == step.id), None)
    titled = titles(post) if post else ""
    return worded("ties.as", title=titled) if titled else ""


def _uncertain(manuscript: Manuscript, path: Path, act: Act) -> Iterator[Sentence]:
    """Where it is not sure that the post was held, say so, with what is known of its end and of the next holder."""
    step = path.steps[0]
    post = next((one for one in manuscript.matter.posts if one.id == step.id), None)
    if step.overlap == "sure" or post is None:
        return
    yield manuscript.claim(
        "ties.bounds",
        post.claims,
        target=manuscript.matter.target.name,
        body=post.body.name,
        start=bound(post.start, worded("posts.no_day")),
        end=bound(post.end, worded("posts.no_day")),
        when=when_of(act.days),
    )
    for name, claims in rivals(manuscript, post).items():
        began = min((claim.started or claim.on or "" for claim in claims), default="")
        yield manuscript.claim(
            "ties.rival", (claim.id for claim in claims), name=name, body=post.body.name, day=plain(began)
        )


def rivals(manuscript: Manuscript, post: Post) -> dict[str, list[CitedClaim]]:
    """Others documented at the head of the same body, with the claims; nobody for a post that is no headship."""
    found: dict[str, list[CitedClaim]] = {}
    for claim in manuscript.saying("holds_post", post.body.id):
        other = claim.subject.id != manuscript.matter.target.id and claim.qualifiers.get("role") == "head"
        if post.role == "head" and other and is_settled(claim):
            found.setdefault(claim.subject.name, []).append(claim)
    return found


def step_told(manuscript: Manuscript, step: Step, act: Act) -> Sentence:
    """Say one step of a path, on its claims."""
    role = step.kind
    said = did(role, worded("ties.it", number=act.number))
    key = {
        "involved_in": ("ties.did" if said else "ties.stood_as") if step.target.id == act.event.id else "ties.in_event",
        "accused_of": "ties.accused",
    }.get(step.edge, f"ties.{step.edge}")
    claims = [manuscript.matter.claims[one] for one in step.claims]
    return manuscript.claim(
        key if key in templates() else "ties.other",
        step.claims,
        who_says=opening(manuscript, step.claims, step.origins),
        who=joined(speakers(manuscript, claims)),
        origin=step.origin.name,
        target=step.target.name,
        edge=step.edge.replace("_", " "),
        did=said or word("parts", role),
        role=word("parts", role),
        how=word("links", role),
        number=act.number,
    )


def path_table(manuscript: Manuscript, path: Path, act: Act, name: str) -> Table:
    """A path as a table: one row and one citation for each edge."""
    rows = tuple(_row(manuscript, number, step) for number, step in enumerate(path.steps, start=1))
    caption = worded(
        "ties.caption", number=act.number, mode=word("modes", path.mode), day=plain(act.days.text) or when_of(act.days)
    )
    return Table(name, caption, HEADER, rows, WIDTHS, first_is_heading=True)


HEADER = ("Step", "From", "Tie", "To", "On the day", "Origins and sources")
WIDTHS = (0.07, 0.22, 0.19, 0.24, 0.14, 0.14)


def _row(manuscript: Manuscript, number: int, step: Step) -> tuple[Cell, ...]:
    marks = [counted(step.origins.count, "origin", "origins")]
    marks += [worded("ties.official")] if step.official else []
    marks += [worded("ties.contested")] if step.disputed else []
    kind = word("parts", step.kind) if step.edge != "part_of" else word("links", step.kind)
    tie_said = f"{word('edges', step.edge)} ({kind})" if step.kind else word("edges", step.edge)
    return (
        manuscript.cell(str(number)),
        manuscript.cell(step.origin.name),
        manuscript.cell(tie_said),
        manuscript.cell(step.target.name),
        manuscript.cell(on_the_day(step)),
        manuscript.cell("\n".join(marks), step.claims),
    )


def on_the_day(step: Step) -> str:
    """Whether a step holds on the days of the act, in words."""
    if step.edge in {"involved_in", "accused_of", "about", "within"}:
        return worded("ties.the_act")
    grade = f" ({step.grade})" if step.grade else ""
    return f"{word('overlaps', step.overlap)}{grade}"
