"""The records of the country as they are invented: claims with their speakers, and the sources that they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.nation.words import Words, cyrillic
from graph.dates import Span
from graph.records import Citation, Claim, Entity, Source, Standing

if TYPE_CHECKING:
    import random

DATASET = "nation"
FIRST, LAST = date(2000, 1, 1), date(2023, 12, 31)
GAZETTE, PAPERS, MONITORS = "official-gazette", 12, 3
#: From when on, and for how many days, the claims were put on record, as many each day.
RECORDED, RECORDING = date(2024, 1, 1), 500
#: Of a person's name about so many have a second spelling, in Cyrillic.
SPELT_TWICE = 0.4


def day_span(day: date) -> Span:
    """One day."""
    return Span(str(day), day, day)


@dataclass
class Ledger:
    """What has been invented so far; `full` once there are as many claims as asked for."""

    chance: random.Random
    size: int
    words: Words = field(init=False)
    sources: dict[str, Source] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Invent the words first, so that they are the same for every size."""
        self.words = Words(self.chance)

    @property
    def full(self) -> bool:
        """Whether there are enough claims."""
        return len(self.claims) >= self.size

    def entity(self, entity: str, kind: str) -> str:
        """Add an entity, once, and give its id."""
        self.entities.setdefault(entity, Entity(entity, kind))
        return entity

    def say(self, speaker: str, source: Source, subject: str, predicate: str, **more: object) -> str:
        """Add a claim and give its id.

        Args:
            speaker: who says it.
            source: where it stands.
            subject: whom it is about.
            predicate: an edge or a property.
            more: further fields of the claim, by their names; `rests_on` is the source that this one repeats.
        """
        number = len(self.claims) + 1
        citation = Citation(source.id, f"¶{number % 30 + 1}", str(more.pop("rests_on", "")))
        usual: dict[str, object] = {"standing": Standing.REPORTED, "nature": "press-report", "credibility": 2}
        claim = Claim(
            id=f"{DATASET}:n-{number:07}",
            recorded_on=str(RECORDED + timedelta(days=RECORDING * number // self.size)),
            subject=subject,
            predicate=predicate,
            citations=(citation,),
            asserted_by=speaker,
            **usual | more,  # type: ignore[arg-type]  # the fields' types are those of `Claim`, which checks nothing
        )
        self.claims.append(claim)
        return claim.id

    def name(self, speaker: str, source: Source, entity: str, name: str) -> None:
        """Name somebody, now and then in both scripts."""
        self.say(speaker, source, entity, "name", value=name, qualifiers={"script": "Latn"})
        if self.chance.random() < SPELT_TWICE:
            self.say(speaker, source, entity, "name", value=cyrillic(name), qualifiers={"script": "Cyrl"})

    def place(self) -> str:
        """A town or district, named when it is first spoken of; gives its id."""
        name = self.words.place()
        place = f"place-{name.lower()}"
        if place not in self.entities:
            self.entity(place, "Place")
            self.name(GAZETTE, self.gazette(FIRST), place, name)
        return place

    def gazette(self, day: date) -> Source:
        """The official gazette that came out after a day."""
        return self._issue(GAZETTE, "official", (day.replace(day=1) + timedelta(days=35)).replace(day=1), "A")

    def paper(self, day: date) -> tuple[str, Source]:
        """A newspaper and its collected reports of the month after a day."""
        paper = f"paper-{self.chance.randrange(PAPERS) + 1}"
        month = (day.replace(day=1) + timedelta(days=35)).replace(day=1)
        return paper, self._issue(paper, "news", month, self.chance.choice("BC"))

    def monitor(self, day: date) -> tuple[str, Source]:
        """An organization that documents abuses, and its report on the year of a day."""
        monitor = f"monitor-{self.chance.randrange(MONITORS) + 1}"
        return monitor, self._issue(monitor, "ngo", date(day.year + 1, 3, 1), "B")

    def day(self, first: date = FIRST, last: date = LAST) -> date:
        """Choose a day of a period, which holds at least one."""
        return first + timedelta(days=self.chance.randrange((last - first).days + 1))

    def _issue(self, publisher: str, kind: str, published: date, reliability: str) -> Source:
        issue = f"{publisher}-{published:%Y-%m}"
        if issue not in self.sources:
            self.sources[issue] = Source(
                id=issue,
                kind=kind,
                title=f"{publisher} of {published:%Y-%m}",
                publisher=publisher,
                published=day_span(published),
                reliability=reliability,
                language="en",
            )
        return self.sources[issue]
