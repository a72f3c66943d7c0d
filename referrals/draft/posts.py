"""Posts in words: which post, from when to when, as far as sources say and no further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from referrals.draft.attribution import opening
from referrals.draft.days import when, written
from referrals.draft.wording import joined, word, worded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Days, Post


def titles(post: Post) -> str:
    """The titles of a post as sources give them."""
    return joined(part.strip() for part in post.title.split(";") if part.strip())


def post_told(manuscript: Manuscript, post: Post, *, with_names: bool = False) -> Sentence:
    """Say which post the target held, from when to when, as far as sources say."""
    target = manuscript.matter.target.name
    natives = [claim for claim in manuscript.matter.names if claim.value and claim.value != target]
    natives = [claim for claim in natives if claim.qualifiers.get("script") != "Latn" or _is_home(claim.qualifiers)]
    named = natives if with_names else []
    claims = (*post.claims, *(claim.id for claim in named))
    dated = bool(post.start.text or post.end.text)
    attested = joined(_stretch(first, last) for first, last in post.attested)
    return manuscript.claim(
        "posts.held" if dated else "posts.attested" if attested else "posts.undated",
        claims,
        who_says="" if post.official else opening(manuscript, post.claims, post.origins),
        name=f"{target} ({', '.join(dict.fromkeys(str(one.value) for one in named))})" if named else target,
        title=titles(post) or word("parts", post.role),
        acting=worded("posts.acting") if post.acting else "",
        rank=worded("posts.rank", rank=rank(post)) if post.rank else "",
        at=at_body(post),
        start=_bound("from", post.start),
        end=_bound("to", post.end),
        attested=attested,
    )


def rank(post: Post) -> str:
    """The rank, with every wording that sources give."""
    return " / ".join(part.strip() for part in post.rank.split(";") if part.strip())


def _stretch(first: date, last: date) -> str:
    if first == last:
        return when(first.isoformat())
    return worded("posts.stretch", first=written(first), last=written(last))


def _bound(side: str, days: Days) -> str:
    if not days.text:
        return worded(f"posts.{side}_unknown")
    said = when(days.text)
    # A day is told as it is; of a month, a year or a range it is one day that no source gives more closely.
    return worded(f"posts.{side}", day=said.removeprefix("on ")) if said.startswith("on ") else _within(side, said)


def _within(side: str, said: str) -> str:
    return worded(f"posts.{side}_range", day=said.removeprefix("at a time "))


def at_body(post: Post) -> str:
    """Where a post is, unless its title says so."""
    return "" if post.body.name.casefold() in post.title.casefold() else worded("posts.at", body=post.body.name)


def _is_home(qualifiers: Mapping[str, object]) -> bool:
    return qualifiers.get("language") not in {None, "en"}
