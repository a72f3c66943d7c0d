"""What the advocate brings to a dossier, as a file of their own that can be saved and read again.

The file holds logs of searches, consents, sign-offs and the advocate's own texts. It belongs to them and lies where
they keep it; nothing of it ever enters the graph or the facts. The reader is strict and names every problem at once.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph.errors import InputError
from graph.protection import Audience

if TYPE_CHECKING:
    from pathlib import Path

#: Who a dossier is for, and the circle of the graph that this opens. A sponsor government may show the file on.
Recipient = Literal["authority", "sponsor", "co-counsel", "public"]
CIRCLES: dict[str, Audience] = {
    "authority": Audience.AUTHORITY,
    "sponsor": Audience.PARTNER,
    "co-counsel": Audience.AUTHORITY,
    "public": Audience.PUBLIC,
}


class BadCasefile(InputError):
    """A casefile cannot be used; the line names every problem of it."""


class _Part(BaseModel):
    """What every part of a casefile has; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Signed(_Part):
    """A text of the advocate, and who answers for it."""

    text: str = ""
    signed_by: str = ""
    signed_on: date | None = None

    @property
    def is_signed(self) -> bool:
        """Whether there is a text that somebody signed."""
        return bool(self.text and self.signed_by and self.signed_on)


class Submitter(_Part):
    """Who submits, and whom the desk can ask for a year or more."""

    name: str = ""
    description: str = ""
    contact: str = ""
    partners: tuple[str, ...] = ()


class Search(_Part):
    """A search that was made: for denials and contrary material, or for listings elsewhere."""

    what: Literal["denials", "listings"]
    where: str = Field(min_length=1)
    on: date
    by: str = Field(min_length=1)
    found: str = ""


class Contact(_Part):
    """What was decided about asking the target: asked and replied, asked without reply by a day, or not asked."""

    decision: Literal["asked, replied", "asked, no reply", "not asked"]
    on: date | None = None
    because: str = ""


class Consent(_Part):
    """What an affected person agreed to: for a purpose and recipients, until a day, unless it was withdrawn."""

    person: str = Field(min_length=1)
    purpose: str = Field(min_length=1)
    recipients: tuple[Recipient, ...]
    until: date
    withdrawn_on: date | None = None

    def covers(self, purpose: str, recipient: str, on: date) -> bool:
        """Whether it allows one use on one day."""
        kept = self.withdrawn_on is None or on < self.withdrawn_on
        return kept and on <= self.until and purpose == self.purpose and recipient in self.recipients


class Check(_Part):
    """A check against harm that a person made: of reprisals, of relatives, of humanitarian effect, of consent."""

    what: Literal["reprisals", "relatives", "humanitarian", "consent", "sources"]
    done: bool
    reason: str = ""
    by: str = Field(min_length=1)
    on: date

    @model_validator(mode="after")
    def _an_open_one_has_a_reason(self) -> Check:
        if not self.done and not self.reason:
            raise ValueError("a check that is open needs a reason")
        return self


class Identity(_Part):
    """Whether the target is one known person."""

    confirmed_by: str = ""
    confirmed_on: date | None = None
    open_questions: tuple[str, ...] = ()


class Override(_Part):
    """A gate that a person opens in spite of what it says."""

    gate: str = Field(pattern=r"^G[1-6]$")
    reason: str = Field(min_length=10)
    by: str = Field(min_length=1)
    on: date


class SameOrigin(_Part):
    """Sources that count as one, by the advocate's own knowledge; the independence rule knows only what claims say."""

    sources: tuple[str, ...] = Field(min_length=2)
    because: str = Field(min_length=3)


class Casefile(_Part):
    """Everything that the advocate brings.

    Attributes:
        target: id of the person.
        programmes: names of programmes.
        as_of: the day on which the dossier stands.
        recipient: who it is for.
        purpose: what it is for, in one line; consents are given for it.
        incidents: ids of the acts that it is about; all that can be linked to the target, if empty.
        language: of the document; `en` is what there is.
        region_confirmed: whether somebody has checked that a regulation about the state exists, where one is needed.
        include_checklist: whether the checklist may leave the organisation: it is a map of weaknesses.
        submitter: who submits.
        interest: the advocate's own section on interest and impact.
        harm: the advocate's own note on harm.
        context: the advocate's own words on country and case; may stay empty.
        identity: whether the target is one known person.
        searches: log of searches.
        contact: what was decided about asking the target.
        consents: of affected persons.
        checks: against harm.
        conflicts_seen_by: who has read the list of conflicts.
        overrides: gates opened by a person.
        same_origin: sources that count as one.
        withheld_sources: ids of sources that may not be released.
    """

    target: str = Field(min_length=1)
    programmes: tuple[str, ...] = Field(min_length=1)
    as_of: date
    recipient: Recipient = "authority"
    purpose: str = "sanctions referral"
    incidents: tuple[str, ...] = ()
    language: Literal["en"] = "en"
    region_confirmed: bool = False
    include_checklist: bool = False
    submitter: Submitter = Submitter()
    interest: Signed = Signed()
    harm: Signed = Signed()
    context: str = ""
    identity: Identity = Identity()
    searches: tuple[Search, ...] = ()
    contact: Contact | None = None
    consents: tuple[Consent, ...] = ()
    checks: tuple[Check, ...] = ()
    conflicts_seen_by: str = ""
    overrides: tuple[Override, ...] = ()
    same_origin: tuple[SameOrigin, ...] = ()
    withheld_sources: tuple[str, ...] = ()

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
        path: a YAML file.

    Raises:
        BadCasefile: it cannot be read, or is wrong; all problems in one line.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadCasefile(f"cannot be read: {error.strerror}", where=str(path), mend="check the name") from error
    except (yaml.YAMLError, ValueError) as error:
        raise BadCasefile(f"is not YAML: {' '.join(str(error).split())}", where=str(path)) from error
    return casefile_from(content, str(path))


def casefile_from(content: object, where: str) -> Casefile:
    """Make a casefile from plain data, as YAML or JSON gives it; errors as `read_casefile`."""
    try:
        return Casefile.model_validate(content)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors())
        raise BadCasefile(
            wrong, where=where, mend="`answerable referral --help` names what a casefile holds"
        ) from error


def casefile_text(casefile: Casefile) -> str:
    """Write a casefile as YAML that `read_casefile` reads back; what was left at its default is left out."""
    plain = casefile.model_dump(mode="json", exclude_defaults=True)
    return yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=120)
