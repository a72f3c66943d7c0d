"""An invented country of any size, as a curated folder: the same for the same size, each time.

Its proportions are those of the curated facts: of 20 claims about a third are names, a quarter opens a new entity, a
third draws edges; one act in every 20 claims has its actors, its victim, an accusation and the denial of it.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from loaders.curated.columns import CLAIMS, ENTITIES, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

#: What one act makes; sizes are multiples of it.
CLAIMS_OF_AN_ACT = 20
SEED = 20_150_726
FIRST_DAY, DAYS = date(2010, 1, 1), 4_000
PUBLISHED = "2022-06-01"
SYLLABLES = ("ar", "be", "dor", "el", "fa", "gun", "hil", "is", "kor", "la", "mir", "nes", "or", "pas", "ru", "sev")
MINISTRIES = tuple(f"ministry-{number}" for number in range(1, 10))
PAPER = "the-courier"

Row = Mapping[str, str]


@dataclass
class Country:
    """What has been invented so far."""

    chance: random.Random
    entities: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    bodies: list[str] = field(default_factory=lambda: list(MINISTRIES))

    def entity(self, entity: str, kind: str) -> None:
        """Add an entity."""
        self.entities.append({"id": entity, "type": kind})

    def claim(self, subject: str, predicate: str, **more: str) -> str:
        """Add a claim of the newspaper, unless `more` says otherwise, and give its id."""
        number = f"i-{len(self.claims) + 1:06}"
        usual = {
            "id": number,
            "asserted_by": PAPER,
            "stance": "asserts",
            "standing": "reported",
            "nature": "press-report",
            "credibility": "2",
            "source": f"issue-{len(self.claims) // 50 + 1}",
            "locator": f"¶{len(self.claims) % 30 + 1}",
            "status": "accepted",
        }
        self.claims.append(usual | {"subject": subject, "predicate": predicate} | more)
        return number

    def name(self) -> str:
        """Invent a name of two words."""
        words = ("".join(self.chance.choices(SYLLABLES, k=self.chance.randint(2, 3))).title() for _ in range(2))
        return " ".join(words)

    def day(self) -> date:
        """Choose a day before everything was published."""
        return FIRST_DAY + timedelta(days=self.chance.randrange(DAYS))


def write_country(folder: Path, *, claims: int) -> None:
    """Write an invented country as a curated folder.

    Args:
        folder: is made.
        claims: how many claims, a multiple of 20.
    """
    country = Country(random.Random(SEED))  # noqa: S311 - the same country each time is what is wanted
    _state(country)
    for number in range(1, claims // CLAIMS_OF_AN_ACT):
        _act(country, number)
    folder.mkdir()
    (folder / "dataset.yml").write_text(
        "id: invented\ntitle: An invented country\nversion: 1.0.0\nlicence: CC0-1.0\n", encoding="utf-8"
    )
    issues = [f"issue-{number}" for number in range(1, (len(country.claims) - 1) // 50 + 2)]
    sources = ({"id": issue, "kind": "news", "title": issue, "published": PUBLISHED} for issue in issues)
    _write(folder / "sources.csv", SOURCES, sources)
    _write(folder / "entities.csv", ENTITIES, country.entities)
    _write(folder / "claims.csv", CLAIMS, country.claims)


def _state(country: Country) -> None:
    """The newspaper that says it all, and the ministries at the top: 20 claims."""
    for body, kind, type_ in ((PAPER, "media", "Organization"), *((one, "ministry", "Agency") for one in MINISTRIES)):
        country.entity(body, type_)
        country.claim(body, "name", value=f"The {body}")
        country.claim(body, "kind", value=kind)


def _act(country: Country, number: int) -> None:
    """One act with the body that did it, its head, an officer and the victim: 20 claims."""
    body, head, officer, victim = (f"{kind}-{number}" for kind in ("body", "head", "officer", "victim"))
    day, ministry = country.day(), country.chance.choice(MINISTRIES)
    _body(country, body, day)
    _person(country, head, body, "head", day)
    _person(country, officer, body, "officer", day)
    country.entity(victim, "Person")
    country.claim(victim, "name", value=country.name())
    country.claim(victim, "name", value=country.name())
    country.claim(victim, "occupation", value="journalist")
    _event(country, f"act-{number}", {body: "arresting-body", officer: "perpetrator", victim: "victim"}, day)
    _accusation(country, f"act-{number}", ministry, victim)


def _body(country: Country, body: str, day: date) -> None:
    above = country.chance.choice(country.bodies)
    country.bodies.append(body)
    country.entity(body, "Agency")
    country.claim(body, "name", value=f"{country.name()} Department")
    country.claim(body, "kind", value="police")
    near = {"from": str(day - timedelta(days=30)), "to": str(day + timedelta(days=30))}
    country.claim(body, "part_of", object=above, qualifiers="kind=command", **near)


def _person(country: Country, person: str, body: str, role: str, day: date) -> None:
    country.entity(person, "Person")
    country.claim(person, "name", value=country.name())
    country.claim(person, "name", value=country.name())
    around = {"from": str(day - timedelta(days=200)), "to": str(day + timedelta(days=200))}
    country.claim(person, "holds_post", object=body, qualifiers=f"role={role}; title={role}", **around)


def _event(country: Country, act: str, roles: Mapping[str, str], day: date) -> None:
    country.entity(act, "Event")
    country.claim(act, "name", value=f"Arrest in {country.name()}", qualifiers="form=descriptive")
    country.claim(act, "kind", value="arrest", on=str(day))
    country.claim(act, "method", value="He was led away in the street, and his papers were taken")
    for entity, role in roles.items():
        country.claim(entity, "involved_in", object=act, qualifiers=f"role={role}", on=str(day))


def _accusation(country: Country, act: str, ministry: str, victim: str) -> None:
    said = {"object": act, "qualifiers": "organ=leadership"}
    accused = country.claim(ministry, "accused_of", asserted_by=victim, standing="alleged", nature="first-hand", **said)
    country.claim(ministry, "accused_of", asserted_by=ministry, stance="denies", disputes=accused, **said)


def _write(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, restval="")
        table.writeheader()
        table.writerows(rows)
