"""The chronology: one line for each dated fact, denials and outcomes in the same list as everything else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.dates import parse_span
from referrals.dossier import is_contested
from referrals.draft.answers import answers_of, other_answers, published
from referrals.draft.days import text_of
from referrals.draft.posts import at_body, attestations, titles
from referrals.draft.wording import joined, word, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Post

_DAY, _MONTH = 1, 31


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        day: as curated; empty for what no source dates.
        kind: post, act, notice, measure, denial, proceeding or listing.
        text: what is said.
        claims: the claims that say so.
        contested: whether something is answered to it.
    """

    day: str
    kind: str
    text: str
    claims: tuple[str, ...]
    contested: bool

    @property
    def place(self) -> tuple[str, str, str]:
        """Sorted by the earliest day; what is not dated comes last."""
        first = parse_span(self.day).first if self.day else None
        return (first.isoformat() if first else "9999" if not self.day else "0000"), self.kind, self.text

    @property
    def precision(self) -> str:
        """How closely it is dated."""
        span = parse_span(self.day) if self.day else None
        if span is None or span.first is None or span.last is None:
            return worded("chronology.open" if span else "chronology.none")
        days = (span.last - span.first).days + 1
        if "/" in self.day:
            return worded("chronology.range")
        return worded(f"chronology.{'day' if days == _DAY else 'month' if days <= _MONTH else 'year'}")


def lines(manuscript: Manuscript) -> list[Line]:
    """Give all lines, in order of time."""
    found = (*_posts(manuscript), *_acts(manuscript), *_answers(manuscript), *_listings(manuscript))
    return sorted(dict.fromkeys(found), key=lambda line: line.place)


def _posts(manuscript: Manuscript) -> Iterator[Line]:
    for post in manuscript.matter.posts:
        for days, key in ((post.start, "chronology.began"), (post.end, "chronology.ended")):
            if days.text:
                yield _post(manuscript, post, text_of(days), key)
        if not post.start.text and not post.end.text:
            known = attestations(manuscript, post)
            for stretch, claims in known.items():
                ids = tuple(claim.id for claim in claims)
                yield _post(manuscript, replace(post, claims=ids), _from_to(*stretch), "chronology.attested")
            if not known:
                yield _post(manuscript, post, "", "chronology.attested")


def _from_to(first: str, last: str) -> str:
    if first == last:
        return first
    return f"{parse_span(first).text.partition('/')[0]}/{parse_span(last).text.rpartition('/')[2]}"


def _post(manuscript: Manuscript, post: Post, day: str, key: str) -> Line:
    name, title = manuscript.matter.target.name, titles(post) or word("parts", post.role)
    text = worded(key, name=name, title=title, body=at_body(post))
    return Line(day, worded("chronology.post"), text, post.claims, post.disputed)


def _acts(manuscript: Manuscript) -> Iterator[Line]:
    for act in manuscript.matter.acts:
        text = worded("chronology.act", number=act.number, name=act.event.name)
        yield Line(text_of(act.days), worded("chronology.act_kind"), text, act.claims, is_contested([act]))
        for response in act.responses:
            kind = worded("chronology.notice" if response.kind in {"notice", "complaint"} else "chronology.proceeding")
            kind = worded("chronology.measure") if response.kind == "measure" else kind
            outcome = worded("file.quoted", words=response.outcome) if response.outcome else ""
            text = worded("chronology.response", name=response.event.name, number=act.number, outcome=outcome).strip()
            yield Line(text_of(response.days), kind, text, response.claims, contested=False)


def _answers(manuscript: Manuscript) -> Iterator[Line]:
    """A denial stands at the day on which it was published, since its own day is that of the act."""
    matter = manuscript.matter
    for told in (*answers_of(matter, matter.acts), *other_answers(matter)):
        by = told.first.by.name if told.first.by else worded("who.unknown")
        key = "chronology.no_reply" if told.first.stance == "no-reply" else "chronology.denied"
        numbers = joined(act.number for act in told.acts)
        about = worded("chronology.about", numbers=numbers) if numbers else ""
        words = worded("file.quoted", words=told.first.words) if told.first.words else ""
        text = worded(key, by=by, about=about, words=words)
        yield Line(published(matter, told), worded("chronology.denial"), text, told.claims, contested=False)


def _listings(manuscript: Manuscript) -> Iterator[Line]:
    for listing in manuscript.matter.listings:
        by = joined(ref.name for ref in listing.authorities) or worded("who.unknown")
        kind = worded("chronology.listing") if listing.kind == "sanction" else word("kinds", listing.kind)
        text = worded("chronology.listed", name=listing.event.name, by=by)
        yield Line(listing.on, kind, text, listing.claims, contested=False)
