"""The draft statement of reasons: post, two or three incidents, what was answered, and the tie, in 120 to 250 words.

Nothing is added to reach a length. What was answered to an incident stands beside it and is never cut for one: if it is
too long, incidents are left to section 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from referrals.draft import acts as telling
from referrals.draft.answers import answers_of, sentence
from referrals.draft.posts import post_told
from referrals.draft.proceedings import outcomes
from referrals.draft.ties import LINES, shape, tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from referrals.document.records import Sentence
    from referrals.draft.manuscript import Manuscript
    from referrals.matter.records import Act, Path, Post

#: Incidents of a published statement of reasons: two or three.
MOST_INCIDENTS = 3
#: Days by which a post without a day is away from any act.
_FAR = 10**6


@dataclass(frozen=True, slots=True)
class Statement:
    """A draft statement of reasons.

    Attributes:
        sentences: in order; empty if the file carries none.
        why_none: why there is none; empty if there is one.
    """

    sentences: tuple[Sentence, ...]
    why_none: str = ""

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(one.text.split()) for one in self.sentences)


def write_statement(manuscript: Manuscript) -> Statement:
    """Write it, as far as the file carries it."""
    carried = [act for act in manuscript.dossier.linked if act.origins.count]
    if not manuscript.dossier.linked:
        return Statement((), "statement.no_link")
    if not carried:
        return Statement((), "statement.no_origin")
    independent = [act for act in carried if not _is_circular(act)]
    if not independent:
        return Statement((), "statement.no_independent")
    chosen = _chosen(manuscript, independent)
    most = manuscript.programme.length.reasons_words[1]
    statement = _statement(manuscript, chosen)
    while statement.words > most and len(chosen) > 1:
        # Notes of a version that is too long are never numbered, since nothing refers to them.
        chosen = chosen[:-1]
        statement = _statement(manuscript, chosen)
    return statement


def _is_circular(act: Act) -> bool:
    """Whether every origin of an act goes back to the submitter, or to the government that is asked now."""
    return all(set(members) <= set(act.origins.circular) for members, _ in act.origins.groups)


def _statement(manuscript: Manuscript, acts: Sequence[Act]) -> Statement:
    return Statement(tuple(_sentences(manuscript, _ordered(acts))))


def _chosen(manuscript: Manuscript, acts: Sequence[Act]) -> list[Act]:
    """The incidents that stand best: tied without a weakness, by more origins, later ones first."""
    passing = {path.act for path in manuscript.dossier.paths if path.strength == "PASS"}

    def place(act: Act) -> tuple[bool, int, str]:
        last = act.days.last.isoformat() if act.days.last else ""
        return act.event.id in passing, act.origins.count, last

    return sorted(acts, key=place, reverse=True)[:MOST_INCIDENTS]


def _ordered(acts: Sequence[Act]) -> list[Act]:
    return sorted(acts, key=lambda act: [int(part) for part in act.number.split(".")])


def _sentences(manuscript: Manuscript, acts: Sequence[Act]) -> Iterator[Sentence]:
    post = _post(manuscript, acts)
    if post is not None:
        yield post_told(manuscript, post, with_names=True)
    for act in acts:
        yield telling.happened(manuscript, act, numbered=True)
        yield from telling.statuses(manuscript, act)
        for answered in answers_of(manuscript.matter, [act]):
            yield sentence(manuscript, answered)
        yield from outcomes(manuscript, act)
    yield from _ties(manuscript, acts)


def _post(manuscript: Manuscript, acts: Sequence[Act]) -> Post | None:
    """The post through which a link runs; else the one that is documented nearest to the acts in time."""
    chosen = {act.event.id for act in acts}
    through = [step.id for path in manuscript.dossier.paths if path.act in chosen for step in path.steps[:1]]
    posts = manuscript.matter.posts
    days = [act.days.last for act in acts if act.days.last]

    def distance(post: Post) -> int:
        known = [day for stretch in post.attested for day in stretch]
        return min((abs((one - day).days) for one in known for day in days), default=_FAR)

    return next((post for post in posts if post.id in through), min(posts, key=distance, default=None))


def _ties(manuscript: Manuscript, acts: Sequence[Act]) -> Iterator[Sentence]:
    """The best tie to each act; acts that are tied alike are told in one sentence."""
    best = {act.event.id: path for act in acts if (path := best_path(manuscript, act))}
    groups: dict[tuple[object, ...], list[Act]] = {}
    for act in acts:
        if act.event.id in best:
            groups.setdefault(shape(best[act.event.id]), []).append(act)
    for alike in groups.values():
        yield from tie(manuscript, best[alike[0].event.id], alike)


def best_path(manuscript: Manuscript, act: Act) -> Path | None:
    """The path to an act that stands best; of equal ones a line through a post, which shows most."""
    paths = [path for path in manuscript.dossier.paths if path.act == act.event.id]
    return min(paths, key=lambda one: (one.strength != "PASS", one.mode not in LINES, len(one.steps)), default=None)
