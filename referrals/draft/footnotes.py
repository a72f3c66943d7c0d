"""Footnotes: where a claim stands, with the grade of source and claim, and the archived copy.

What may not be released is called a protected source, with its nature and nothing more. A reprint is told beside its
original, so that nobody takes it for another source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from referrals.document.records import Cite
from referrals.draft.days import plain
from referrals.draft.wording import joined, word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from queries.claims import CitedClaim
    from queries.subgraph.records import Source
    from referrals.document.records import Build
    from referrals.evidence import Evidence
    from referrals.matter.records import Matter
    from referrals.programme import Law, Programme

#: More reprints than these are counted and not listed.
_MOST_REPRINTS = 8
WITHHELD_KIND = "withheld"


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of one document, by number, and which of them are protected.

    Attributes:
        matter: holds them.
        numbers: number in the evidence index, by id.
        protected: label of each source that is not shown, by id: `P-1`.
        evidence: stored copies.
    """

    matter: Matter
    numbers: Mapping[str, int]
    protected: Mapping[str, str]
    evidence: Evidence

    def source(self, key: str) -> Source | None:
        """Give a source; None if it is not known."""
        return self.matter.sources.get(key)

    def archive(self, key: str) -> str:
        """Address of an archived copy; empty if none is known."""
        source, copy = self.source(key), self.evidence.copies.get(key)
        return (source.archive_url if source else "") or (copy.archive_url if copy else "")

    def only_protected(self, claim: CitedClaim) -> str:
        """The label of the source of a claim that stands on protected ones alone; empty otherwise."""
        labels = [self.protected.get(cited.source, "") for cited in claim.citations]
        return labels[0] if labels and all(labels) else ""


def number_sources(
    matter: Matter, evidence: Evidence, withheld: Iterable[str], build: Build, keys: Iterable[str]
) -> Sources:
    """Number the sources of a document by day of publication, and label those that are not shown.

    Args:
        matter: holds the sources.
        evidence: says which copies may be shown on.
        withheld: ids of sources that the advocate does not release.
        build: for whom the document is; what may not be shown on is left to the submitter's own house.
        keys: ids of the sources that the document may cite.
    """
    order = sorted(set(keys) & set(matter.sources), key=lambda one: _place(matter.sources[one]))
    kept = set(withheld) if build != "internal" else set()
    hidden = [
        key
        for key in order
        if key in kept
        or matter.sources[key].kind == WITHHELD_KIND
        or (build == "redacted" and not evidence.is_releasable(key))
    ]
    return Sources(
        matter=matter,
        numbers={key: number for number, key in enumerate(order, start=1)},
        protected={key: f"P-{number}" for number, key in enumerate(hidden, start=1)},
        evidence=evidence,
    )


def _place(source: Source) -> tuple[str, str, str]:
    return source.published or "9999", source.title, source.id


@dataclass(slots=True)
class Gathered:
    """What one note says of one source."""

    source: str
    rests_on: str
    locators: dict[str, None] = field(default_factory=dict)
    credibility: set[int] = field(default_factory=set)
    natures: dict[str, None] = field(default_factory=dict)
    quotes: dict[str, None] = field(default_factory=dict)


def gather(sources: Sources, claims: Iterable[str]) -> list[Gathered]:
    """Put the citations of some claims together, source by source; originals before what repeats them."""
    found: dict[tuple[str, str], Gathered] = {}
    for claim in (sources.matter.claims[one] for one in dict.fromkeys(claims)):
        passage = sources.evidence.passage(claim.id)
        for cited in claim.citations:
            rests_on = cited.rests_on.id if cited.rests_on else ""
            one = found.setdefault((cited.source, rests_on), Gathered(cited.source, rests_on))
            one.locators |= dict.fromkeys(_places(cited.locator))
            one.credibility.add(claim.credibility)
            one.natures[claim.nature] = None
            if passage and cited.source in sources.evidence.copies:
                one.quotes[passage.text] = None
    return sorted(found.values(), key=lambda one: (bool(one.rests_on), sources.numbers.get(one.source, 0)))


def _places(locator: str) -> list[str]:
    """The paragraphs that a locator lists, each of which a note names once; any other locator as it is."""
    parts = [part.strip() for part in locator.split(",")]
    return parts if all(part.startswith("¶") for part in parts) else [locator] if locator else []


def cites_of(sources: Sources, gathered: Iterable[Gathered]) -> tuple[Cite, ...]:
    """Give them as plain citations."""
    return tuple(_cite(sources, one) for one in gathered)


def _cite(sources: Sources, one: Gathered) -> Cite:
    if label := sources.protected.get(one.source):
        return Cite(label, grade=_grade(sources, one))
    locator, quote = joined(one.locators), " … ".join(one.quotes)
    return Cite(one.source, locator, _grade(sources, one), sources.archive(one.source), quote)


def _grade(sources: Sources, one: Gathered) -> str:
    """Every grade of what a note stands on: the best of several would raise what the others carry."""
    # What is known from a repetition is no better than the weaker of both.
    known = [source for key in (one.source, one.rests_on) if (source := sources.source(key))]
    letter = max((source.reliability for source in known), default="F")
    return joined(f"{letter}{figure}" for figure in sorted(one.credibility))


def text_of(sources: Sources, gathered: list[Gathered]) -> str:
    """Write the text of a note."""
    originals = {one.source for one in gathered if not one.rests_on}
    reprints = [one for one in gathered if one.rests_on in originals]
    said = [_told(sources, one) for one in gathered if one not in reprints]
    if reprints:
        said.append(_reprinted(sources, reprints))
    return f"{'; '.join(said)}."


def _told(sources: Sources, one: Gathered) -> str:
    if label := sources.protected.get(one.source):
        return worded("notes.protected", label=label, nature=joined(word("natures", key) for key in one.natures))
    grade, archive = _grade(sources, one), sources.archive(one.source)
    parts = [described(sources, one.source), joined(one.locators), grade]
    text = ", ".join(filter(None, parts)) + (worded("notes.archived", url=archive) if archive else "")
    repeated = sources.source(one.rests_on)
    if repeated is not None:
        return worded("notes.as_repeated", original=described(sources, one.rests_on), where=text)
    return text


def _reprinted(sources: Sources, reprints: list[Gathered]) -> str:
    """The names of those who repeat an original, as far as they may be shown; all of them are one origin with it."""
    names = [_name(source) for one in reprints if (source := sources.source(one.source))]
    listed = joined(names[:_MOST_REPRINTS]) if len(names) <= _MOST_REPRINTS else f"{', '.join(names[:_MOST_REPRINTS])}…"
    return worded("notes.reprinted", count=len(reprints), names=listed)


def _name(source: Source) -> str:
    return source.publisher or source.author or f"“{source.title}”"


def described(sources: Sources, key: str) -> str:
    """Describe a source: number, publisher or author, title, day."""
    source = sources.source(key)
    if source is None or key in sources.protected:
        return sources.protected.get(key, key)
    number = f"E{sources.numbers[key]}" if key in sources.numbers else ""
    by = source.publisher or source.author
    parts = [by, f"“{source.title}”", plain(source.published) or worded("notes.undated")]
    return " ".join(filter(None, (number, ", ".join(filter(None, parts)))))


def law_cites(programme: Programme, law: Law) -> tuple[Cite, ...]:
    """The sources of a statement of law; the file of the programme itself, if it names none."""
    return tuple(Cite(f"{programme.name}/{key}") for key in law.sources) or (Cite(programme.name),)


def law_text(programme: Programme, law: Law) -> str:
    """Write the note of a statement of law: where it was read, and how far that went."""
    if not law.sources:
        return worded("notes.law", sources=worded("notes.no_source"), sure=word("sure", law.sure))
    titles = "; ".join(programme.sources[key].title for key in law.sources)
    return worded("notes.law", sources=titles, sure=word("sure", law.sure))
