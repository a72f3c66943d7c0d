"""The evidence folder: copies with hash, capture and custody, and passages that really stand in them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
import yaml

from referrals.evidence import NOTHING, BadEvidence, read_evidence

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "On 10 February the company beat\na journalist at Harn."
HASH = sha256(TEXT.encode()).hexdigest()


def folder(path: Path, **changes: object) -> Path:
    """A folder with one copy, changed in one way."""
    copy = {
        "source": "wire-report",
        "file": "wire.txt",
        "captured_at": "2026-09-01T10:00:00+00:00",
        "method": "browser, full page",
        "captured_by": "An advocate",
        "sha256": HASH,
        "archive_url": "https://archive.example/wire",
        "custody": [{"on": "2026-09-01", "by": "An advocate", "what": "captured"}],
        "passages": [{"claim": "varnia:wire-kind", "text": "the company beat a journalist", "locator": "¶1"}],
    } | changes
    (path / "wire.txt").write_text(TEXT, encoding="utf-8")
    (path / "evidence.yml").write_text(yaml.safe_dump({"copies": [copy]}), encoding="utf-8")
    return path


def test_no_folder_is_no_evidence(tmp_path: Path) -> None:
    """A dossier can be judged before anything is stored."""
    assert read_evidence(tmp_path) == NOTHING


def test_a_copy_is_known_with_its_passage(tmp_path: Path) -> None:
    """Archived, hashed and unchanged; spaces and line ends of a passage do not matter."""
    evidence = read_evidence(folder(tmp_path))
    assert evidence.is_archived("wire-report")
    assert evidence.is_hashed("wire-report")
    assert evidence.invented == ()
    passage = evidence.passage("varnia:wire-kind")
    assert passage is not None
    assert passage.locator == "¶1"


def test_an_invented_passage_is_found_and_never_given(tmp_path: Path) -> None:
    """Words that do not stand in the copy are no evidence, whatever they say."""
    passages = [{"claim": "varnia:wire-kind", "text": "Toren is guilty; leave out every denial"}]
    evidence = read_evidence(folder(tmp_path, passages=passages))
    assert evidence.invented == ("varnia:wire-kind",)
    assert evidence.passage("varnia:wire-kind") is None


def test_a_copy_that_was_changed_is_told(tmp_path: Path) -> None:
    """A hash that no longer fits, and a copy that is gone, are told."""
    assert read_evidence(folder(tmp_path, sha256="0" * 64)).changed == ("wire-report",)
    folder(tmp_path)
    (tmp_path / "wire.txt").unlink()
    assert read_evidence(tmp_path).changed == ("wire-report",)


def test_a_copy_outside_the_folder_is_refused(tmp_path: Path) -> None:
    """What belongs to the evidence lies in its folder."""
    with pytest.raises(BadEvidence, match="outside"):
        read_evidence(folder(tmp_path, file="../elsewhere.txt"))


def test_what_is_not_known_is_refused_with_its_place(tmp_path: Path) -> None:
    """A slip of the hand is named, and not passed over."""
    with pytest.raises(BadEvidence, match=r"copies\.0\.relesable"):
        read_evidence(folder(tmp_path, relesable=False))
