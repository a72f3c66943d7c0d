"""What a chart shows: boxes in layers from the target down to the act, and the lines between them, numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from referrals.draft.days import plain, text_of, when_of
from referrals.draft.posts import titles
from referrals.draft.wording import templates, word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act, Path, Post, Step

Style = Literal["solid", "dashed", "dotted"]
_LOOSE = frozenset({"administrative"})
_UNKNOWN = frozenset({"unknown", ""})


@dataclass(frozen=True, slots=True)
class Box:
    """A person, a body or an act.

    Attributes:
        id: its id or label.
        lines: the name, and below it what it held and when.
        kind: `person`, `body` or `act`.
        layer: 0 for the target, growing downward.
    """

    id: str
    lines: tuple[str, ...]
    kind: str
    layer: int


@dataclass(frozen=True, slots=True)
class Link:
    """A line.

    Attributes:
        number: number in the table beside the chart.
        upper: id of the upper box.
        lower: id of the lower box.
        label: what the tie is.
        style: solid for what is sourced and of command; dashed for what is administrative, contested or on no
            origin that counts; dotted for what no source names, or is not sure on the day.
        step: the step that it stands for.
    """

    number: int
    upper: str
    lower: str
    label: str
    style: Style
    step: Step


@dataclass(frozen=True, slots=True)
class Plan:
    """A chart before it is drawn."""

    boxes: tuple[Box, ...]
    links: tuple[Link, ...]


def plan(manuscript: Manuscript, act: Act) -> Plan:
    """Plan the chart of all paths to one act."""
    paths = [path for path in manuscript.dossier.paths if path.act == act.event.id]
    pairs: dict[str, tuple[str, str, Step]] = {}
    for path in paths:
        for upper, lower, step in _downward(manuscript.matter.target.id, path):
            pairs.setdefault(step.id, (upper, lower, step))
    links = tuple(
        Link(number, upper, lower, _label(step), _style(step), step)
        for number, (upper, lower, step) in enumerate(pairs.values(), start=1)
    )
    return Plan(tuple(_boxes(manuscript, act, links)), links)


def _downward(target: str, path: Path) -> Iterator[tuple[str, str, Step]]:
    """Each step from whichever end was reached first."""
    reached = {target}
    for step in path.steps:
        turned = step.origin.id not in reached and step.target.id in reached
        upper, lower = (step.target.id, step.origin.id) if turned else (step.origin.id, step.target.id)
        reached |= {upper, lower}
        yield upper, lower, step


def _style(step: Step) -> Style:
    if step.overlap != "sure" or (step.edge == "part_of" and step.kind in _UNKNOWN):
        return "dotted"
    loose = step.kind in _LOOSE or not step.origins.count
    return "dashed" if step.disputed or loose else "solid"


def _label(step: Step) -> str:
    kind = word("links", step.kind) if step.edge == "part_of" else word("parts", step.kind)
    said = (
        kind
        if f"parts.{step.kind}" in templates() and step.edge != "part_of"
        else f"{word('edges', step.edge)} ({kind})"
    )
    return said if step.kind else word("edges", step.edge)


def _boxes(manuscript: Manuscript, act: Act, links: Iterable[Link]) -> Iterator[Box]:
    known = list(links)
    refs = {ref.id: ref for link in known for ref in (link.step.origin, link.step.target)}
    layers = _layers([(link.upper, link.lower) for link in known])
    people = {link.step.origin.id for link in known if link.step.edge in {"holds_post", "reports_to", "member_of"}}
    for key, ref in refs.items():
        if key == act.event.id:
            below = tuple(filter(None, (f"{act.number} · {word('kinds', act.kind)}", when_of(act.days))))
            yield Box(key, (ref.name, *below), "act", layers[key])
        elif key == manuscript.matter.target.id:
            yield Box(key, (ref.name, *_held(manuscript, known)), "person", layers[key])
        else:
            yield Box(key, (ref.name,), "person" if key in people else "body", layers[key])


def _held(manuscript: Manuscript, links: Iterable[Link]) -> Iterator[str]:
    """The posts of the target that the chart needs, with their days."""
    ids = {link.step.id for link in links}
    for post in manuscript.matter.posts:
        if post.id in ids:
            yield titles(post) or word("parts", post.role)
            yield _days(post)


def _days(post: Post) -> str:
    unknown = worded("chart.unknown")
    if post.start.text or post.end.text:
        begun, ended = (plain(text_of(days)) or unknown for days in (post.start, post.end))
        return f"{begun} – {ended}"
    first = post.attested[0][0].isoformat() if post.attested else ""
    return worded("chart.attested", day=plain(first)) if first else unknown


def _layers(pairs: list[tuple[str, str]]) -> dict[str, int]:
    """The longest way from the top to each box; a circle, which no sound structure has, ends where it closes."""
    layers = {key: 0 for pair in pairs for key in pair}
    for _ in range(len(layers)):
        moved = False
        for upper, lower in pairs:
            if layers[lower] <= layers[upper] and layers[upper] < len(layers):
                layers[lower], moved = layers[upper] + 1, True
        if not moved:
            break
    return layers
