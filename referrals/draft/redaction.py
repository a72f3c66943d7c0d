"""A redacted matter: everybody affected, and whoever speaks first-hand, is a label, and acts are told less closely.

Protected people are labels in every build. A redacted build may go to anybody, so that the others get labels here too:
V-1 for whoever was affected, W-1 for whoever speaks of what they saw. What could be looked up with day, place and body
together loses its place and is dated to the month, by the measure of `queries.subgraph.withholding`; ids of claims
that lead to somebody become labels, since the public data have them beside the names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, TypeVar, cast

from graph.dates import parse_span
from graph.protection import TELLING_FACETS, Ref
from queries.subgraph.withholding.acts import Act as Shown
from queries.subgraph.withholding.acts import facets_of
from queries.subgraph.withholding.spellings import Spellings
from queries.subgraph.withholding.texts import TEXT, TITLE
from referrals.draft.wording import joined, word, worded
from referrals.matter.records import Act, Days, Matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from queries.claims import CitedClaim
    from queries.subgraph.records import Source
    from referrals.casefile import Casefile
    from referrals.checklist import Checklist
    from referrals.evidence import Evidence

_LABEL = re.compile(r"[A-Z]-[0-9]+")
_MONTH = len("2023-02")
_FIRST_HAND = "first-hand"
#: Kinds of source that people publish and no house does.
_OF_PEOPLE = frozenset({"social-media", "appeal"})
#: A shorter last word of a name may be a word like any other.
_SURNAME = 4
#: Fields that hold words of the schema, days, grades or numbers, and no text of anybody.
_FIXED = frozenset(
    {"predicate", "stance", "standing", "status", "nature", "kind", "role", "edge", "mode", "strength", "grade"}
    | {"overlap", "on", "started", "ended", "published", "retrieved", "language", "reliability", "best_grade"}
    | {"file_sha256", "type", "text", "body_kind", "number", "audience", "datasets", "latest_record", "code"}
    | {"programme", "required", "checked_by"}
)
Anything = TypeVar("Anything")


@dataclass(frozen=True, slots=True)
class Redacted:
    """A redacted matter.

    Attributes:
        matter: what may be told.
        spellings: how those are called who are labels now; never given out.
        people: how many got a label.
        changing: what was changed, for whatever was judged before.
    """

    matter: Matter
    spellings: Spellings
    people: int
    changing: Changing

    def casefile(self, casefile: Casefile) -> Casefile:
        """The casefile with the labels of sources that may not be released, whose ids may lead to somebody."""
        withheld = tuple(self.changing.ids.get(key, key) for key in casefile.withheld_sources)
        return casefile.model_copy(update={"withheld_sources": withheld})

    def evidence(self, evidence: Evidence) -> Evidence:
        """The evidence without copies of what is not shown: of these only whether they may be shown on is left."""
        ids = self.changing.ids
        bare = {"archive_url": "", "sha256": "", "file": "", "passages": ()}
        copies = {
            ids.get(key, key): copy.model_copy(update={"source": ids[key], **bare}) if key in ids else copy
            for key, copy in evidence.copies.items()
        }
        return replace(evidence, copies=copies, changed=tuple(ids.get(key, key) for key in evidence.changed))

    def checklist(self, checklist: Checklist) -> Checklist:
        """A checklist of the whole matter, in the words of the redacted one: what a file holds does not change."""
        return self.changing.of(checklist)


def redact(matter: Matter) -> Redacted:
    """Take everybody affected and every first-hand speaker out of a matter."""
    labels = _labels(matter)
    names = {name: labels[key] for key in labels for name in _called(matter, key)}
    spellings = Spellings(names)
    for ref in _shown(matter, labels):
        spellings.leave(ref.name)
    acts = [act for act in matter.acts if any(ref.id in labels for ref in act.affected)]
    renaming = dict(_renaming(acts, labels))
    ids = labels | _numbered_ids(matter, labels, spellings)
    telling = {act.event.id for act in acts if _is_telling(act)}
    months = {day: _month(act.days) for act in acts if act.event.id in telling and (day := _day(act.days))}
    called = {name: new for old, new in renaming.items() for name in _names_of(acts, old)}
    kept_names = {ref.name for ref in _shown(matter, labels)}
    words = (
        _surnames(names, kept_names) | called | names | {key: one for key, one in ids.items() if key in matter.sources}
    )
    changing = Changing(ids, words, months, renaming, spellings)
    kept = {
        key: claim
        for key, claim in matter.claims.items()
        if claim.predicate != "located_in" or claim.subject.id not in telling
    }
    changed = changing.of(replace(matter, claims=kept))
    hidden = {changing.ids.get(one, one) for one in telling}
    told = worded("withheld.redacted", count=len(labels))
    changed = replace(
        changed,
        acts=tuple(_widened(act) if act.event.id in hidden else act for act in changed.acts),
        claims={claim.id: claim for claim in changed.claims.values()},
        sources={ids.get(key, key): changing.source(source) for key, source in matter.sources.items()},
        versions={key: one for key, one in matter.versions.items() if key not in ids},
        withheld=(*matter.withheld, told) if labels else matter.withheld,
    )
    return Redacted(changed, spellings, len(labels), changing)


def _surnames(names: Mapping[str, str], kept: Iterable[str]) -> dict[str, str]:
    """The label for the last word of each name, so that a denial that calls somebody by it keeps its words.

    One that several people bear, or somebody who stays named, stands for nobody; a text with it is left out.
    """
    taken = {part for name in kept for part in name.split()}
    bearers: dict[str, set[str]] = {}
    for name, label in names.items():
        first, _, last = name.rpartition(" ")
        if first and len(last) >= _SURNAME and last[:1].isupper():
            bearers.setdefault(last, set()).add(label)
    return {last: min(labels) for last, labels in bearers.items() if len(labels) == 1 and last not in taken}


def _numbered_ids(matter: Matter, labels: Mapping[str, str], spellings: Spellings) -> dict[str, str]:
    """Labels for claims, sources and entities whose ids or contents lead to somebody who is a label."""
    concerned = _concerned(matter, labels)
    cited = {one.source for key in concerned for one in matter.claims[key].citations}
    cited |= {one.rests_on.id for key in concerned for one in matter.claims[key].citations if one.rests_on}
    sources = [key for key, one in matter.sources.items() if key in cited or _names_somebody(one, spellings)]
    refs = dict.fromkeys(one for claim in matter.claims.values() for one in _ends(claim))
    entities = [one for one in refs if one not in labels and spellings.found_in(one)]
    return {
        key: f"{letter}-{number}"
        for letter, keys in (("K", concerned), ("S", sources), ("N", entities))
        for number, key in enumerate(keys, start=1)
    }


def _renaming(acts: Iterable[Act], labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What acts, and what followed them, are called instead of names that may have somebody's in them."""
    for act in acts:
        for one in act.responses:
            kind = word("kinds", one.kind)
            yield one.event.id, worded("redaction.followed", kind=f"{kind[:1].upper()}{kind[1:]}", number=act.number)
        yield act.event.id, _renamed(act, labels)


def _names_of(acts: Iterable[Act], key: str) -> Iterator[str]:
    for act in acts:
        refs = (act.event, *(one.event for one in act.responses))
        yield from (ref.name for ref in refs if ref.id == key)


def _names_somebody(source: Source, spellings: Spellings) -> bool:
    free = (source.id, source.title, source.publisher, source.author, source.url, source.archive_url, source.note)
    return any(spellings.found_in(one) for one in free)


def _labels(matter: Matter) -> dict[str, str]:
    """A label for each person affected by an act or its aftermath, and for each first-hand speaker."""
    named = {ref.id for act in matter.acts for ref, _ in act.bodies} | {
        ref.id for act in matter.acts for ref in act.accused
    }
    named |= {matter.target.id} | {post.body.id for post in matter.posts}
    affected = dict.fromkeys(
        ref.id
        for act in matter.acts
        for ref in (*act.affected, *(ref for one in act.responses for ref, role in one.by if role == "applicant"))
        if ref.id not in named and _is_somebody(matter, ref.id)
    )
    witnesses = dict.fromkeys(
        claim.asserted_by.id
        for claim in matter.claims.values()
        if claim.nature == _FIRST_HAND and claim.asserted_by and claim.asserted_by.id not in named | affected.keys()
        if _is_somebody(matter, claim.asserted_by.id)
    )
    first = 1 + sum(1 for ref in _refs(matter) if ref.id.startswith("V-"))
    labels = {key: f"V-{number}" for number, key in enumerate(affected, start=first)}
    return labels | {key: f"W-{number}" for number, key in enumerate(witnesses, start=1)}


def _is_somebody(matter: Matter, key: str) -> bool:
    """Whether somebody is a person with a name: a body, and a group that has but a description, need no label."""
    names = [claim for claim in matter.claims.values() if claim.predicate == "name" and claim.subject.id == key]
    described = bool(names) and all(claim.qualifiers.get("form") == "descriptive" for claim in names)
    return key in matter.people and not described and not _LABEL.fullmatch(key)


def _refs(matter: Matter) -> set[Ref]:
    return {ref for act in matter.acts for ref in act.affected}


def _called(matter: Matter, key: str) -> Iterator[str]:
    """Every name of somebody."""
    for claim in matter.claims.values():
        if claim.subject.id == key:
            yield claim.subject.name
            if claim.predicate == "name" and claim.value:
                yield claim.value
        elif claim.object is not None and claim.object.id == key:
            yield claim.object.name
        elif claim.asserted_by is not None and claim.asserted_by.id == key:
            yield claim.asserted_by.name


def _shown(matter: Matter, labels: Mapping[str, str]) -> Iterator[Ref]:
    """Those who stay named."""
    yield matter.target
    for act in matter.acts:
        yield from (ref for ref, _ in act.bodies if ref.id not in labels)
    yield from (post.body for post in matter.posts)


def _concerned(matter: Matter, labels: Mapping[str, str]) -> list[str]:
    """The claims that name somebody who is a label, or an act that affected them."""
    acts = {act.event.id for act in matter.acts if any(ref.id in labels for ref in act.affected)}
    acts |= {one.event.id for act in matter.acts if act.event.id in acts for one in act.responses}
    return [key for key, claim in matter.claims.items() if _ends(claim) & (labels.keys() | acts)]


def _ends(claim: CitedClaim) -> set[str]:
    return {ref.id for ref in (claim.subject, claim.object, claim.asserted_by, claim.attributed_to) if ref is not None}


def _is_telling(act: Act) -> bool:
    """Whether day, place and body together lead to a report of it."""
    days = _day(act.days) or (f"{act.days.first}/{act.days.last}" if act.days.first and act.days.last else "")
    shown = Shown(act.event.id, "Event", act.kind, spans={days} if days else set())
    shown.people |= {ref.id for ref in act.affected}
    shown.places |= {ref.id for ref in act.places}
    shown.units |= {ref.id for ref, _ in act.bodies}
    return len(facets_of(shown, (), ())) >= TELLING_FACETS


def _widened(act: Act) -> Act:
    month = _month(act.days)
    span = parse_span(month) if month else None
    days = Days(span.first, span.last, month) if span else act.days
    return replace(act, places=(), days=days)


def _day(days: Days) -> str:
    return days.text or (days.first.isoformat() if days.first and days.first == days.last else "")


def _month(days: Days) -> str:
    """The month or months of an act, instead of its days."""
    first, slash, last = _day(days).partition("/")
    return f"{first[:_MONTH]}/{last[:_MONTH]}" if slash and first[:_MONTH] != last[:_MONTH] else first[:_MONTH]


def _renamed(act: Act, labels: Mapping[str, str]) -> str:
    whom = joined(labels.get(ref.id, ref.name) for ref in act.affected)
    kind = word("kinds", act.kind)
    return worded("redaction.act", kind=f"{kind[:1].upper()}{kind[1:]}", whom=whom)


@dataclass(frozen=True, slots=True)
class Changing:
    """Goes through records and changes ids, names and texts."""

    ids: Mapping[str, str]
    names: Mapping[str, str]
    days: Mapping[str, str]
    acts: Mapping[str, str]
    spellings: Spellings

    def of(self, value: Anything, name: str = "") -> Anything:
        """Change a record, a collection or a text."""
        return cast("Anything", self._of(value, name))

    def _of(self, value: object, name: str) -> object:
        if isinstance(value, str):
            return self.ids.get(value) or (value if name in _FIXED else self.text(value))
        if isinstance(value, Ref):
            return Ref(self.ids.get(value.id, value.id), self.acts.get(value.id) or self.text(value.name))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{one.name: self._of(getattr(value, one.name), one.name) for one in fields(value)})
        if isinstance(value, tuple | frozenset):
            return type(value)(self._of(one, name) for one in value)
        if isinstance(value, dict):
            return {self.ids.get(key, key): self._of(inner, name) for key, inner in value.items()}
        return value

    def text(self, text: str) -> str:
        """A text with labels for names and months for days; one that names somebody all the same, not at all."""
        for given in (self.names, self.days):
            if given:
                longest = sorted(given, key=lambda one: (-len(one), one))
                either = "|".join(map(re.escape, longest))
                text = re.sub(rf"(?<![\w-])(?:{either})(?![\w-])", lambda found, map_=given: map_[found[0]], text)  # type: ignore[misc]  # bound now
        return TEXT if self.spellings.found_in(text) else text

    def source(self, source: Source) -> Source:
        """A source of which something names somebody, without what leads to it."""
        if source.id not in self.ids:
            return source
        publisher, author = (self.text(one) for one in (source.publisher, source.author))
        if source.kind in _OF_PEOPLE and publisher:
            # Whose account or circle it is leads to whoever speaks there.
            publisher = TEXT
        bare = replace(source, url="", archive_url="", file_sha256="", note="")
        return replace(bare, id=self.ids[source.id], title=TITLE, publisher=publisher, author=author)
