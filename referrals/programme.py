"""What a sanctions programme asks for, read from `programmes/*.yml`: data that a lawyer can change, without any code.

The reader is strict: a key that it does not know, a criterion or a kind of act that does not exist, and a file whose
name is not its programme are refused. Every statement of law says how sure it is: `read`, `opening` or `background`.
"""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph.errors import InputError, SchemaError, UnknownQuestion
from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable

#: How far a statement of law was checked: its text was read, its opening was, or it is background knowledge.
Sure = Literal["read", "opening", "background"]
#: The ways in which a person may be tied to an act; each is a module of `modes/`.
Mode = Literal[
    "did",
    "ordered",
    "leader-of-body",
    "in-that-capacity",
    "complicit",
    "supported",
    "acted-for",
    "associated",
    "failed-to-investigate",
]
#: After so many days a programme's law counts as unchecked, and the cover says so.
LAW_STALE_AFTER_DAYS = 365
NOT_CHECKED = "not checked by a lawyer"


class EndedProgramme(InputError):
    """A programme is no longer in force: nothing is drafted under it."""


class _Part(BaseModel):
    """What every part of a programme has; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Law(_Part):
    """One statement of law, in our own words."""

    text: str = Field(min_length=5)
    sure: Sure
    sources: tuple[str, ...] = ()


class Acts(_Part):
    """A group of acts that a programme reaches.

    `kinds` are kinds of event of the schema. `scale` says that acts of this group count only if they are widespread,
    systematic or otherwise of serious concern.
    """

    name: str
    law: Law
    kinds: tuple[str, ...] = ()
    scale: bool = False


class Target(_Part):
    """Whom a programme can reach."""

    persons: bool = True
    bodies: bool = False
    officials_only: bool = False
    foreign_to: str = ""
    note: str = ""


class Criteria(_Part):
    """Which criteria a dossier needs: all of `required`, one of each list in `either`; `plus` only helps."""

    required: tuple[str, ...]
    either: tuple[tuple[str, ...], ...] = ()
    plus: tuple[str, ...] = ()


class Recency(_Part):
    """How old the latest linked act may be, in years; `information_only` where the programme has no such usage."""

    pass_years: int = Field(gt=0)
    weak_years: int = Field(gt=0)
    information_only: bool
    law: Law


class Length(_Part):
    """What length is advised: words of the draft statement of reasons, pages of the body."""

    reasons_words: tuple[int, int] = (120, 250)
    body_pages: tuple[int, int] = (6, 12)
    advice: str = ""


class Reference(_Part):
    """Where a statement of law was read."""

    title: str
    sure: Sure


class Programme(_Part):
    """One programme.

    Attributes:
        name: what a person types: `us-7031c`.
        title: its name.
        authority: who decides, with the state first.
        status: `active`, `ended` or `draft`.
        ended_on: day on which it ended; only for one that did.
        ended_because: why, in one sentence.
        legal_basis: provisions relied on.
        measures: what a listing does.
        standard: the threshold in words.
        acts: groups of acts that it reaches; empty for a programme about corruption.
        corruption: what corruption it reaches; None if it reaches none.
        modes: ways of being tied to an act that its law knows.
        tenure: whether the link through a post must fall into the time in post.
        target: whom it reaches.
        criteria: what a dossier needs.
        recency: how old the acts may be.
        length: advice.
        disclosure: who may come to see the file, in words.
        region_needed: whether a regulation about the state must exist; a person confirms it.
        partly_abroad: whether the act must lie at least partly outside a country.
        prompts: questions that help the advocate to write the section on interest; never arguments.
        alternatives: names of programmes to look at where this one does not fit.
        law_checked_on: day on which its law was last looked at.
        approver: the lawyer who checked it; empty prints "not checked by a lawyer".
        notes: what else a drafter should know, with how sure it is.
        sources: where the law was read, by a short id.
    """

    name: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: str
    authority: str
    status: Literal["active", "ended", "draft"]
    ended_on: date | None = None
    ended_because: str = ""
    legal_basis: tuple[Law, ...] = Field(min_length=1)
    measures: Law
    standard: Law
    acts: tuple[Acts, ...] = ()
    corruption: Law | None = None
    modes: tuple[Mode, ...]
    tenure: bool = True
    target: Target
    criteria: Criteria
    recency: Recency
    length: Length = Length()
    disclosure: Law
    region_needed: bool = False
    partly_abroad: str = ""
    prompts: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    law_checked_on: date
    approver: str = ""
    notes: tuple[Law, ...] = ()
    sources: dict[str, Reference]

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Programme:
        known, schema = set(self.sources), load_schema()
        laws = [self.measures, self.standard, self.recency.law, self.disclosure, *self.legal_basis, *self.notes]
        laws += [group.law for group in self.acts] + ([self.corruption] if self.corruption else [])
        missing = {source for law in laws for source in law.sources} - known
        kinds = {kind for group in self.acts for kind in group.kinds} - set(schema.events)
        asked = {
            *self.criteria.required,
            *self.criteria.plus,
            *(one for group in self.criteria.either for one in group),
        }
        unknown = asked - {f"K{number}" for number in range(1, 18)}
        wrong = [
            f"{what} {', '.join(sorted(found))} not known"
            for what, found in (("sources", missing), ("kinds of act", kinds), ("criteria", unknown))
            if found
        ]
        if (self.status == "ended") != (self.ended_on is not None):
            wrong.append("ended_on belongs to a programme that has ended, and to no other")
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    @property
    def checked_by(self) -> str:
        """Who checked the law, in words."""
        return f"law checked by {self.approver}" if self.approver else NOT_CHECKED

    def is_stale(self, on: date) -> bool:
        """Whether its law was last looked at too long before a day."""
        return (on - self.law_checked_on).days > LAW_STALE_AFTER_DAYS

    def acts_of(self, kind: str) -> tuple[Acts, ...]:
        """The groups of acts that reach a kind of event; none if it reaches no such act."""
        return tuple(group for group in self.acts if kind in group.kinds)

    def refuse_if_ended(self) -> None:
        """Raise `EndedProgramme` if it is no longer in force."""
        if self.status == "ended":
            ended = f"ended on {self.ended_on}: {self.ended_because}"
            mend = f"look at {', '.join(self.alternatives)}" if self.alternatives else ""
            raise EndedProgramme(ended, where=self.name, mend=mend)


@cache
def load_programmes() -> Mapping[str, Programme]:
    """Read the programmes that ship with Answerable, by name, once.

    Raises:
        SchemaError: a file is wrong; the text names file, key and what is wrong, all files at once.
    """
    return read_programmes(files("referrals") / "programmes")


def read_programmes(folder: Traversable) -> Mapping[str, Programme]:
    """Read all programmes of a folder.

    Raises:
        SchemaError: as `load_programmes`.
    """
    found: dict[str, Programme] = {}
    wrong: list[str] = []
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".yml"):
            try:
                programme = _read(path)
            except SchemaError as error:
                wrong.append(str(error))
            else:
                found[programme.name] = programme
    wrong += [
        f"{programme.name}.yml: alternatives: {name!r} is no programme"
        for programme in found.values()
        for name in programme.alternatives
        if name not in found
    ]
    if wrong:
        raise SchemaError("\n".join(wrong))
    return found


def programme_named(name: str) -> Programme:
    """Give one programme.

    Raises:
        UnknownQuestion: there is none of this name; the text lists those that there are.
    """
    known = load_programmes()
    if name not in known:
        nearest = get_close_matches(name[:60].lower(), known, n=1, cutoff=0.5)
        meant = f"did you mean {nearest[0]}? " if nearest else ""
        raise UnknownQuestion(f"no programme is called {name[:60]!r}", mend=f"{meant}there are {', '.join(known)}")
    return known[name]


def _read(path: Traversable) -> Programme:
    try:
        programme = Programme.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors())
        raise SchemaError(f"programmes/{path.name}: {wrong}") from error
    except (yaml.YAMLError, ValueError) as error:
        raise SchemaError(f"programmes/{path.name}: is not YAML: {' '.join(str(error).split())}") from error
    if f"{programme.name}.yml" != path.name:
        raise SchemaError(f"programmes/{path.name}: is about {programme.name!r}; name the file after it")
    return programme
