"""The evidence folder of a dossier: copies of sources, how they were captured, and the passages that claims stand on.

It lies beside the casefile, belongs to the advocate, and is never part of the graph, of `facts/` or of a repository.
What it must be able to show for each copy follows the Berkeley Protocol on Digital Open Source Investigations (United
Nations and University of California, 2020): where it came from, when, how and by whom it was captured, its SHA-256, and
who has had it since. The folder holds `evidence.yml` and the copies that it names.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import file_digest
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import InputError
from referrals.by_hand import read_by_hand

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FILE = "evidence.yml"
#: Copies in which a passage can be looked for; of a picture or a PDF a person has to say that it holds the passage.
_READABLE = frozenset({".txt", ".md", ".html", ".htm", ".csv", ".json", ".xml"})


class BadEvidence(InputError):
    """An evidence folder cannot be used; the line names every problem of it."""


class _Part(BaseModel):
    """What every part of the file has; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Custody(_Part):
    """Who had a copy from a day on, and what was done with it."""

    on: date
    by: str = Field(min_length=1)
    what: str = Field(min_length=1)


class Passage(_Part):
    """The words on which a claim stands, as the copy has them."""

    claim: str = Field(min_length=1)
    text: str = Field(min_length=1)
    locator: str = ""
    read_by: str = ""


class Copy(_Part):
    """A copy of a source.

    Attributes:
        source: id of the source.
        file: name of the copy in the folder; empty if only its archive address and hash are known.
        captured_at: when it was captured, with its zone.
        method: how, such as "browser, full page".
        captured_by: by whom.
        archive_url: address of an archived copy.
        sha256: hash of the copy, as written down when it was captured.
        custody: who has had it since.
        releasable: whether it may be shown on.
        language: of the copy.
        translated: whether a translation is at hand.
        passages: what claims stand on.
    """

    source: str = Field(min_length=1)
    file: str = ""
    captured_at: datetime | None = None
    method: str = ""
    captured_by: str = ""
    archive_url: str = ""
    sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    custody: tuple[Custody, ...] = ()
    releasable: bool = True
    language: str = ""
    translated: bool = False
    passages: tuple[Passage, ...] = ()


class Identifying(_Part):
    """Something by which the target can be told from others, which the graph has no word for."""

    what: Literal["birth-place", "document-number", "photo"]
    value: str = Field(min_length=1)
    source: str = Field(min_length=1)
    verified_by: str = ""


class _File(_Part):
    """The whole file."""

    copies: tuple[Copy, ...] = ()
    identity: tuple[Identifying, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an evidence folder holds; an empty one stands for a dossier without a folder.

    Attributes:
        copies: copies, by the id of their source.
        identity: what identifies the target besides.
        changed: sources whose copy is not the one that was captured: its hash differs, or it is gone.
        invented: ids of claims whose passage does not stand in the copy. Such a passage is never quoted.
    """

    copies: dict[str, Copy] = field(default_factory=dict)
    identity: tuple[Identifying, ...] = ()
    changed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()

    def is_archived(self, source: str) -> bool:
        """Whether an archived copy of a source is known."""
        copy = self.copies.get(source)
        return copy is not None and bool(copy.archive_url)

    def is_hashed(self, source: str) -> bool:
        """Whether a copy of a source has a hash, and is still that copy."""
        copy = self.copies.get(source)
        return copy is not None and bool(copy.sha256) and source not in self.changed

    def is_releasable(self, source: str) -> bool:
        """Whether a source may be shown on, as far as the folder says; one that it does not hold may."""
        copy = self.copies.get(source)
        return copy is None or copy.releasable

    def passage(self, claim: str) -> Passage | None:
        """The stored words of a claim; None if there are none, or if they do not stand in the copy."""
        if claim in self.invented:
            return None
        return next((one for copy in self.copies.values() for one in copy.passages if one.claim == claim), None)


NOTHING = Evidence()


def read_evidence(folder: Path) -> Evidence:
    """Read an evidence folder, and compare its copies with what was written down of them.

    Args:
        folder: holds `evidence.yml`.

    Returns:
        What it holds; nothing if there is no such folder.

    Raises:
        BadEvidence: the file cannot be read or is wrong, or a copy lies outside the folder; all problems in one line.
    """
    if not (folder / FILE).exists():
        return NOTHING
    where = str(folder / FILE)
    try:
        plain = _File.model_validate(read_by_hand((folder / FILE).read_text(encoding="utf-8")) or {})
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors())
        raise BadEvidence(wrong, where=where) from error
    except (OSError, ValueError) as error:
        raise BadEvidence(f"cannot be read: {' '.join(str(error).split())}", where=where) from error
    outside = [copy.file for copy in plain.copies if copy.file and not _lies_in(folder, copy.file)]
    twice = sorted({copy.source for copy in plain.copies if _count(plain.copies, copy.source) > 1})
    if outside or twice:
        problems = [*(f"{name!r} lies outside the folder" for name in outside), *(f"{one!r} twice" for one in twice)]
        raise BadEvidence("; ".join(problems), where=where)
    return Evidence(
        copies={copy.source: copy for copy in plain.copies},
        identity=plain.identity,
        changed=tuple(copy.source for copy in plain.copies if _is_changed(folder, copy)),
        invented=tuple(claim for copy in plain.copies for claim in _invented(folder, copy)),
    )


def _lies_in(folder: Path, name: str) -> bool:
    return (folder / name).resolve().is_relative_to(folder.resolve())


def _count(copies: Iterable[Copy], source: str) -> int:
    return sum(1 for copy in copies if copy.source == source)


def _is_changed(folder: Path, copy: Copy) -> bool:
    if not copy.file:
        return False
    path = folder / copy.file
    if not path.is_file():
        return True
    with path.open("rb") as file:
        return bool(copy.sha256) and file_digest(file, "sha256").hexdigest() != copy.sha256


def _invented(folder: Path, copy: Copy) -> list[str]:
    """The claims whose passage does not stand in a copy that can be read; spaces and line ends do not matter."""
    path = folder / copy.file
    if not copy.file or path.suffix.lower() not in _READABLE or not path.is_file():
        return []
    text = " ".join(path.read_text(encoding="utf-8", errors="replace").split())
    return [one.claim for one in copy.passages if " ".join(one.text.split()) not in text]
