"""What the advocate brings to a dossier, as a file of their own that can be saved and read again.

The file holds logs of searches, consents, sign-offs and the advocate's own texts. It belongs to them and lies where
they keep it; nothing of it ever enters the graph or the facts. The reader is strict and names every problem at once.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph.errors import InputError
from graph.protection import Audience
from referrals.by_hand import filled_in, read_by_hand
from referrals.keys import problems_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from referrals.keys import KeyProblem

#: Who a dossier is for, and the circle of the graph that this opens. A sponsor government may show the file on.
Recipient = Literal["authority", "sponsor", "co-counsel", "public"]
CIRCLES: dict[str, Audience] = {
    "authority": Audience.AUTHORITY,
    "sponsor": Audience.PARTNER,
    "co-counsel": Audience.AUTHORITY,
    "public": Audience.PUBLIC,
}


#: More than any casefile needs; a longer file is a slip.
MOST_BYTES = 500_000


class BadCasefile(InputError):
    """A casefile cannot be used; the line names every problem of it, and `problems` has each by itself."""

    def __init__(self, what: str, *, where: str = "", mend: str = "", problems: Sequence[KeyProblem] = ()) -> None:
        """Keep the line, and the problems of single keys."""
        super().__init__(what, where=where, mend=mend)
        self.problems = tuple(problems)

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each problem, and how to get a casefile that has none."""
        if not self.problems:
            return super().lines
        return (*(f"{self.where}: {one}" for one in self.problems), *([self.mend] if self.mend else []))


class _Part(BaseModel):
    """What every part of a casefile has; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Signed(_Part):
    """A text of the advocate, and who answers for it."""

    text: str = Field(default="", description="The text; plain text, in paragraphs.")
    signed_by: str = Field(default="", description="Who answers for it.")
    signed_on: date | None = Field(default=None, description="Since when.")

    @property
    def is_signed(self) -> bool:
        """Whether there is a text that somebody signed."""
        return bool(self.text and self.signed_by and self.signed_on)


class Submitter(_Part):
    """Who submits, and whom the desk can ask for a year or more."""

    name: str = Field(default="", description="Name of the organisation.")
    description: str = Field(default="", description="What it is, and what links it to the facts.")
    contact: str = Field(default="", description="A person who will answer questions for a year or more.")
    partners: tuple[str, ...] = Field(default=(), description="Others who submit with it.")


class Search(_Part):
    """A search that was made: for denials and contrary material, or for listings elsewhere."""

    what: Literal["denials", "listings"] = Field(description="What was looked for: `denials` or `listings`.")
    where: str = Field(min_length=1, description="Where.")
    on: date = Field(description="When.")
    by: str = Field(min_length=1, description="By whom.")
    found: str = Field(default="", description="What was found.")


class Contact(_Part):
    """What was decided about asking the target: asked and replied, asked without reply by a day, or not asked."""

    decision: Literal["asked, replied", "asked, no reply", "not asked"] = Field(description="What was decided.")
    on: date | None = Field(default=None, description="When it was decided, or by when a reply was asked for.")
    because: str = Field(default="", description="Why.")


class Consent(_Part):
    """What an affected person agreed to: for a purpose and recipients, until a day, unless it was withdrawn."""

    person: str = Field(min_length=1, description="Id of the affected person.")
    purpose: str = Field(min_length=1, description="For what; the same words as the purpose of the casefile.")
    recipients: tuple[Recipient, ...] = Field(description="For whom.")
    until: date = Field(description="Until when.")
    withdrawn_on: date | None = Field(default=None, description="When it was withdrawn, if it was.")

    def covers(self, purpose: str, recipient: str, on: date) -> bool:
        """Whether it allows one use on one day."""
        kept = self.withdrawn_on is None or on < self.withdrawn_on
        return kept and on <= self.until and purpose == self.purpose and recipient in self.recipients


class Check(_Part):
    """A check against harm that a person made: of reprisals, of relatives, of humanitarian effect, of consent."""

    what: Literal["reprisals", "relatives", "humanitarian", "consent", "sources"] = Field(
        description="What was checked: risk of `reprisals`, harm to `relatives`, `humanitarian` effect, `consent` of "
        "those affected, protection of `sources`."
    )
    done: bool = Field(description="Whether it is done.")
    reason: str = Field(default="", description="Why it is open, if it is.")
    by: str = Field(min_length=1, description="Who answers for it.")
    on: date = Field(description="When.")

    @model_validator(mode="after")
    def _an_open_one_has_a_reason(self) -> Check:
        if not self.done and not self.reason:
            raise ValueError("a check that is open needs a reason")
        return self


class Identity(_Part):
    """Whether the target is one known person."""

    confirmed_by: str = Field(default="", description="Who has confirmed which person is meant.")
    confirmed_on: date | None = Field(default=None, description="When.")
    open_questions: tuple[str, ...] = Field(default=(), description="Questions of identity that are still open.")


class Override(_Part):
    """A gate that a person opens in spite of what it says."""

    gate: str = Field(pattern=r"^G[1-6]$", description="Code of the gate: `G1` to `G6`.")
    reason: str = Field(min_length=10, description="Why it is opened.")
    by: str = Field(min_length=1, description="By whom.")
    on: date = Field(description="When.")


class SameOrigin(_Part):
    """Sources that count as one, by the advocate's own knowledge; the independence rule knows only what claims say."""

    sources: tuple[str, ...] = Field(min_length=2, description="Ids of the sources.")
    because: str = Field(min_length=3, description="Why they count as one.")


class Casefile(_Part):
    """Everything that the advocate brings to one dossier."""

    target: str = Field(min_length=1, description="Id of the person.")
    programmes: tuple[str, ...] = Field(min_length=1, description="Names of programmes.")
    as_of: date = Field(description="The day on which the dossier stands.")
    recipient: Recipient = Field(
        default="authority",
        description="Who it is for: `authority` and `co-counsel` may see what the authority circle of the graph may "
        "see, `sponsor` (a government that is asked to propose) the partner circle, `public` the public.",
    )
    purpose: str = Field(
        default="sanctions referral", description="What it is for, in one line; consents are given for it."
    )
    incidents: tuple[str, ...] = Field(
        default=(), description="Ids of the acts that it is about; all that can be linked to the target, if empty."
    )
    language: Literal["en"] = Field(default="en", description="Language of the document; `en` is what there is.")
    region_confirmed: bool = Field(
        default=False,
        description="Whether somebody has checked that a regulation about the state exists, where one is needed.",
    )
    include_checklist: bool = Field(
        default=False, description="Whether the checklist may leave the organisation: it is a map of weaknesses."
    )
    submitter: Submitter = Field(default=Submitter(), description="Who submits.")
    interest: Signed = Field(default=Signed(), description="Your own section on interest and impact.")
    harm: Signed = Field(default=Signed(), description="Your own note on harm.")
    context: str = Field(default="", description="Your own words on country and case; may stay empty.")
    identity: Identity = Field(
        default=Identity(), description="Who has confirmed which person is meant, and what is open."
    )
    searches: tuple[Search, ...] = Field(default=(), description="Log of searches.")
    contact: Contact | None = Field(default=None, description="What was decided about asking the target.")
    consents: tuple[Consent, ...] = Field(default=(), description="Consents of affected persons.")
    checks: tuple[Check, ...] = Field(default=(), description="Checks against harm.")
    conflicts_seen_by: str = Field(default="", description="Who has read the list of conflicts.")
    overrides: tuple[Override, ...] = Field(default=(), description="Gates opened by a person in spite of them.")
    same_origin: tuple[SameOrigin, ...] = Field(default=(), description="Sources that count as one.")
    withheld_sources: tuple[str, ...] = Field(default=(), description="Ids of sources that may not be released.")

    @property
    def circle(self) -> Audience:
        """The circle of the graph that the recipient opens."""
        return CIRCLES[self.recipient]

    def overrides_gate(self, gate: str) -> Override | None:
        """The override of a gate; None if nobody has opened it."""
        return next((one for one in self.overrides if one.gate == gate), None)


def read_casefile(path: Path) -> Casefile:
    """Read a casefile.

    Args:
        path: a file of YAML, or of JSON as the page saves it.

    Raises:
        BadCasefile: it cannot be read, is too long, or is wrong; all problems at once.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadCasefile(f"cannot be read: {error.strerror}", where=str(path), mend="check the name") from error
    mend = "`answerable referral ID --new-casefile FILE` writes one to fill in"
    return casefile_from(parsed(content, str(path)), str(path), mend)


def parsed(content: bytes, where: str) -> object:
    """Read YAML or JSON as plain data.

    Args:
        content: the bytes; more than `MOST_BYTES` are refused.
        where: what to call it in an error.

    Raises:
        BadCasefile: it is too long, or neither.
    """
    if len(content) > MOST_BYTES:
        raise BadCasefile(
            f"is longer than {MOST_BYTES:,} bytes", where=where, mend="a casefile holds texts and logs only"
        )
    try:
        text = content.decode("utf-8-sig")
        # JSON is read by itself: in its texts YAML minds letters that JSON lets pass.
        return filled_in(json.loads(text)) if text.lstrip().startswith("{") else read_by_hand(text)
    except (ValueError, RecursionError) as error:
        raise BadCasefile(f"is not YAML: {error}", where=where) from None


def casefile_from(content: object, where: str, mend: str = "") -> Casefile:
    """Make a casefile from plain data, as YAML or JSON gives it.

    Args:
        content: the data.
        where: what to call it in an error.
        mend: what an error says of how to get a right one.

    Raises:
        BadCasefile: it is wrong; all problems at once.
    """
    try:
        return Casefile.model_validate(content)
    except ValidationError as error:
        problems = tuple(problems_of(error, Casefile))
        told = "; ".join(map(str, problems))
        raise BadCasefile(told, where=where, mend=mend, problems=problems) from None


def casefile_text(casefile: Casefile) -> str:
    """Write a casefile as YAML that `read_casefile` reads back; what was left at its default is left out."""
    plain = casefile.model_dump(mode="json", exclude_defaults=True)
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=120)
