"""The three kinds of record that loaders emit, and the dataset that holds them: source, entity, claim.

Nothing else enters the graph. Records are frozen and say nothing about storage; whether a record is sound is decided
in `validation`, what it draws in the graph in `projection`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from graph.dates import Span, parse_span

if TYPE_CHECKING:
    from collections.abc import Mapping


class Stance(StrEnum):
    """What the speaker does with the statement."""

    ASSERTS = "asserts"
    DENIES = "denies"
    NO_REPLY = "no-reply"


class Standing(StrEnum):
    """How far a statement has been taken up, weakest first (DESIGN.md, section 3)."""

    ALLEGED = "alleged"
    REPORTED = "reported"
    OFFICIAL = "official"
    COURT = "court"

    @property
    def rank(self) -> int:
        """Position on the axis: 0 for alleged, 3 for court."""
        return list(Standing).index(self)


class Status(StrEnum):
    """Where a claim stands in curation; only the first two draw edges."""

    ACCEPTED = "accepted"
    CONFLICT = "conflict"
    OPEN = "open"
    WITHDRAWN = "withdrawn"


class Sensitivity(StrEnum):
    """The smallest circle that may see a claim, widest first."""

    PUBLIC = "public"
    PARTNER = "partner"
    AUTHORITY = "authority"


NATURES = (
    "official-record",
    "court",
    "un-body",
    "ngo-report",
    "press-report",
    "first-hand",
    "expert",
    "self-interested",
)
SOURCE_KINDS = (
    "news",
    "ngo",
    "official",
    "court",
    "un",
    "appeal",
    "commentary",
    "broadcast",
    "social-media",
    "withheld",
)
PLACEHOLDERS = ("unnamed", "unknown")
PROTECTION_REASONS = ("intimate-material", "private-relative", "minor", "at-risk")


@dataclass(frozen=True, slots=True)
class Source:
    """Something that was read, or that a text repeats; columns as in `facts/README.md`."""

    id: str
    kind: str
    title: str
    publisher: str = ""
    author: str = ""
    published: Span | None = None
    published_basis: str = ""
    seen: bool = True
    retrieved: str = ""
    url: str = ""
    archive_url: str = ""
    language: str = ""
    file_sha256: str = ""
    reliability: str = "F"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """An id and a type, with the flags that are no fact about the world."""

    id: str
    type: str
    placeholder: str = ""
    protected: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a claim stands: the source, the place in it, and the statement that it repeats there, if any."""

    source: str
    locator: str = ""
    rests_on: str = ""

    @property
    def origin(self) -> str:
        """The source id that counts: two reprints of one statement have one origin."""
        return self.rests_on or self.source


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one speaker; fields as in `facts/README.md`.

    `started` and `ended` hold the columns `from` and `to`, whose names are taken in Python.
    """

    id: str
    subject: str
    predicate: str
    citations: tuple[Citation, ...]
    object: str = ""
    value: str = ""
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    on: Span | None = None
    started: Span | None = None
    ended: Span | None = None
    from_is_start: bool = False
    to_is_end: bool = False
    asserted_by: str = ""
    attributed_to: str = ""
    stance: Stance = Stance.ASSERTS
    disputes: tuple[str, ...] = ()
    standing: Standing = Standing.ALLEGED
    nature: str = "press-report"
    credibility: int = 6
    note: str = ""
    sensitivity: Sensitivity = Sensitivity.PUBLIC
    curator: str = ""
    recorded_on: str = ""
    status: Status = Status.ACCEPTED
    # Worked out when it is first asked for: a load asks several times for every claim.
    _version: str = field(default="", init=False, repr=False, compare=False)

    @property
    def is_hearsay(self) -> bool:
        """Whether the speaker reports somebody else's words."""
        return bool(self.attributed_to)

    @property
    def draws(self) -> bool:
        """Whether it draws an edge or a property: not a denial, a silence, hearsay, unsettled or withdrawn."""
        settled = self.status in {Status.ACCEPTED, Status.CONFLICT}
        return settled and self.stance is Stance.ASSERTS and not self.is_hearsay

    def text(self) -> str:
        """The whole claim as JSON with sorted keys: equal claims have equal texts."""
        # `dataclasses.asdict` copies everything and takes ten times as long.
        plain: dict[str, object] = {name: getattr(self, name) for name in _TOLD}
        plain |= {name: str(span) if span else None for name, span in self._spans().items()}
        plain["qualifiers"] = dict(self.qualifiers)
        plain["citations"] = [{name: getattr(one, name) for name in Citation.__slots__} for one in self.citations]
        return _ENCODER.encode(plain)

    def _spans(self) -> dict[str, Span | None]:
        return {"on": self.on, "started": self.started, "ended": self.ended}

    @property
    def version(self) -> str:
        """Id and content hash: an edited claim is a new version beside the old one."""
        if not self._version:
            version = f"{self.id}@{sha256(self.text().encode()).hexdigest()[:12]}"
            object.__setattr__(self, "_version", version)
        return self._version


#: What a claim tells: everything that is given when it is made.
_TOLD = tuple(one.name for one in fields(Claim) if one.init)
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def claim_from_text(text: str) -> Claim:
    """Read a claim back from what `Claim.text` gave."""
    plain = json.loads(text)
    for name in ("on", "started", "ended"):
        plain[name] = parse_span(plain[name]) if plain[name] else None
    return Claim(
        **plain
        | {
            "citations": tuple(Citation(**citation) for citation in plain["citations"]),
            "disputes": tuple(plain["disputes"]),
            "stance": Stance(plain["stance"]),
            "standing": Standing(plain["standing"]),
            "sensitivity": Sensitivity(plain["sensitivity"]),
            "status": Status(plain["status"]),
        }
    )


@dataclass(frozen=True, slots=True)
class Dataset:
    """A whole curated dataset: what a loader gives and the writer takes."""

    id: str
    title: str
    version: str
    licence: str
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
