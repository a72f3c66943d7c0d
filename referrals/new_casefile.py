"""A casefile to fill in: every key with a word about it, and what the graph has for a choice."""

from __future__ import annotations

import json
from datetime import timedelta
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from referrals.casefile import Casefile
    from referrals.matter.records import Act, Matter
    from referrals.programme import Programme

_CONSENT = timedelta(days=365)


def new_casefile(matter: Matter, casefile: Casefile, programme: Programme) -> str:
    """Write a casefile to fill in.

    Args:
        matter: what the graph holds about the target; its acts, namesakes and conflicts stand in comments.
        casefile: target, day and recipient.
        programme: its prompts stand in comments.

    Returns:
        YAML that `read_casefile` reads as it is. Acts that affected protected people are counted and not offered: what
        they are called in an answer holds in that answer only.
    """
    text = files("referrals").joinpath("new_casefile.yml").read_text(encoding="utf-8")
    return Template(text).substitute(
        target=json.dumps(casefile.target),
        name=_in_line(matter.target.name),
        programme=programme.name,
        as_of=casefile.as_of,
        until=casefile.as_of + _CONSENT,
        recipient=casefile.recipient,
        incidents="\n".join(_incidents(matter.acts)),
        namesakes=_listed("Others bear the same name:", (f"{ref.name} ({ref.id})" for ref in matter.namesakes)),
        conflicts=_listed("They are:", matter.conflicts),
        prompts=_listed("Questions that may help:", programme.prompts),
    )


def _incidents(acts: Iterable[Act]) -> Iterable[str]:
    listed = list(acts)
    for act in listed:
        if not act.protected:
            yield f"#   - {act.event.id}  # {_in_line(act.event.name)} ({act.days.text or 'undated'})"
    hidden = sum(act.protected for act in listed)
    if hidden:
        yield f"# {hidden} more concern protected people and cannot be chosen one by one."
    if not listed:
        yield "#   - an-id"


def _listed(head: str, items: Iterable[str]) -> str:
    told = [f"#   {_in_line(item)}" for item in items]
    return "".join(f"\n{line}" for line in (f"# {head}", *told)) if told else ""


def _in_line(text: str) -> str:
    """A text of the graph as part of a comment: whatever it holds, it stays in its line."""
    return " ".join(text.split())
