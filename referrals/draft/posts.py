"""Posts in words: which post, from when to when, as far as sources say and no further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.dates import parse_span
from referrals.draft.attribution import opening, speakers
from referrals.draft.days import plain, when
from referrals.draft.identity import spelled_by_sources
from referrals.draft.wording import joined, word, worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from queries.claims import CitedClaim
    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Days, Post


#: First and last day of an attestation, as curated.
Attested = tuple[str, str]


def titles(post: Post) -> str:
    """The titles of a post as sources give them."""
    return joined(part.strip() for part in post.title.split(";") if part.strip())


def post_told(manuscript: Manuscript, post: Post, *, with_names: bool = False) -> Sentence:
    """Say which post the target held, from when to when, as far as sources say."""
    target = manuscript.matter.target.name
    natives = [claim for claim in spelled_by_sources(manuscript) if claim.value != target]
    natives = [claim for claim in natives if claim.qualifiers.get("script") != "Latn" or _is_home(claim.qualifiers)]
    named = natives if with_names else []
    claims = (*post.claims, *(claim.id for claim in named))
    dated = bool(post.start.text or post.end.text)
    attested = _attested(manuscript, post)
    several = bool(dated) and not post.official and len(attestations(manuscript, post)) > 1
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
        dated_by=worded("posts.dated_by", days=attested) if several else "",
        attested=attested,
    )


def rank(post: Post) -> str:
    """The rank, with every wording that sources give."""
    return " / ".join(part.strip() for part in post.rank.split(";") if part.strip())


def attestations(manuscript: Manuscript, post: Post) -> dict[Attested, list[CitedClaim]]:
    """The first and the last day for which sources attest a post, as each has them, with its claims; in order of time.

    Where both are one range it is a single day within it that the source attests.
    """
    claims = [manuscript.matter.claims[one] for one in post.claims]
    found: dict[Attested, list[CitedClaim]] = {}
    for claim in sorted(claims, key=_order):
        first, last = claim.started or claim.ended, claim.ended or claim.started
        if first and last:
            found.setdefault((first, last), []).append(claim)
    return found


def _order(claim: CitedClaim) -> tuple[str, str]:
    text = claim.started or claim.ended
    return str(parse_span(text).first) if text else "", claim.id


def attested_said(days: Attested) -> str:
    """Say for which days a source attests a post: `on 3 May 2023`, `on a day between …`, `from … to …`."""
    first, last = days
    if first != last:
        return worded("posts.stretch", first=plain(first), last=plain(last))
    said = when(first)
    return worded("posts.one_day", day=said) if said.startswith("between ") else said


def _attested(manuscript: Manuscript, post: Post) -> str:
    """Each attested day with whoever attests it, since no source speaks of a day on which only another one does."""
    known = attestations(manuscript, post)
    told = [(attested_said(days), joined(speakers(manuscript, claims))) for days, claims in known.items()]
    if len(known) < 2:  # noqa: PLR2004 - several
        return joined(said for said, _ in told)
    return joined(worded("posts.attested_by", day=said, who=who) for said, who in told)


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
