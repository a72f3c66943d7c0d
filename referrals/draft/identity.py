"""What identifies the target, field by field, as lists of sanctions have them; what no source gives is "not found"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from referrals.draft.days import plain
from referrals.draft.wording import templates, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.claims import CitedClaim
    from referrals.draft.manuscript import Manuscript

#: Fields of lists of sanctions that the graph has no word for yet: the property of FollowTheMoney, our label, and what
#: an evidence folder calls it.
_ELSEWHERE = (
    ("birthPlace", "Birth place", "birth-place"),
    ("idNumber", "Passport or identity number", "document-number"),
    ("nationality", "Nationality", ""),
    ("gender", "Gender", ""),
    ("address", "Address", ""),
)
_DESCRIBING = (
    ("birth_date", "birthDate", "Birth date"),
    ("occupation", "", "Occupation"),
    ("description", "", "Described as"),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of identity.

    Attributes:
        label: what it is.
        text: its content, or that it was not found.
        claims: the claims behind it.
        property: property of FollowTheMoney; empty if there is none.
        source: where an evidence folder has it from; empty for a field of the graph.
    """

    label: str
    text: str
    claims: tuple[str, ...] = ()
    property: str = ""
    source: str = ""


def fields(manuscript: Manuscript) -> Iterator[Field]:
    """Give the fields in the order of a list of sanctions."""
    yield from _names(manuscript)
    for predicate, prop, label in _DESCRIBING:
        claims = manuscript.matter.properties.get(predicate, ())
        yield from _values(claims, prop, label, always=predicate == "birth_date")
    for prop, label, what in _ELSEWHERE:
        kept = [one for one in manuscript.evidence.identity if what and one.what == what]
        for one in kept:
            text = worded("identity.from_evidence", value=one.value, source=one.source)
            yield Field(label, text, (), prop, one.source)
        if not kept:
            yield Field(label, worded("file.not_found"), (), prop)
    yield Field("Position", worded("identity.position"), (), "position")


def _names(manuscript: Manuscript) -> Iterator[Field]:
    found: dict[tuple[str, str, str], list[str]] = {}
    noted = _noted(manuscript)
    for claim in manuscript.matter.names:
        words = claim.qualifiers
        key = (claim.value or "", str(words.get("language") or ""), str(words.get("script") or ""))
        found.setdefault(key, []).append(claim.id)
    for (name, language, script), claims in found.items():
        kinds = ", ".join(filter(None, (_called("languages", language), _called("scripts", script))))
        yield Field(f"Name ({kinds})" if kinds else "Name", f"{name}{noted[name]}", tuple(claims), "name")


def spelled_by_sources(manuscript: Manuscript) -> list[CitedClaim]:
    """The names that stand in their sources as they are written: where the record notes something they may not."""
    return [claim for claim in manuscript.matter.names if claim.value and not claim.note]


def _noted(manuscript: Manuscript) -> dict[str, str]:
    """What the record notes about each spelling, unless a source has it without that."""
    plain_names = {claim.value for claim in spelled_by_sources(manuscript)}
    notes: dict[str, dict[str, None]] = {}
    for claim in manuscript.matter.names:
        found = notes.setdefault(claim.value or "", {})
        if claim.note and claim.value not in plain_names:
            found[worded("identity.noted", note=claim.note.rstrip("."))] = None
    return {name: "".join(found) for name, found in notes.items()}


def _called(group: str, code: str) -> str:
    return templates().get(f"{group}.{code}", code) if code else ""


def _values(claims: tuple[CitedClaim, ...], prop: str, label: str, *, always: bool) -> Iterator[Field]:
    found: dict[str, list[str]] = {}
    for claim in claims:
        text = plain(claim.value or "") if prop == "birthDate" else worded("file.quoted", words=claim.value)
        found.setdefault(text, []).append(claim.id)
    for text, ids in found.items():
        differs = worded("identity.one_of", count=len(found)) if prop and len(found) > 1 else ""
        yield Field(label, f"{text}{differs}", tuple(ids), prop)
    if always and not found:
        yield Field(label, worded("file.not_found"), (), prop)
