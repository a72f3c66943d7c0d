"""`answerable verify` reads the zip of a dossier: whether it is as it was, and which of its claims changed since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exports.verify import verify
from queries.subgraph.since import Became
from referrals.draft.draft import draft
from referrals.package import put_package
from referrals.programme import programme_named
from referrals.stale import affected
from tests.referrals.making import US

if TYPE_CHECKING:
    from pathlib import Path

    from tests.referrals.making import Making


def written(making: Making, folder: Path) -> Path:
    """Write the zip of a dossier into a folder."""
    place = folder / "dossier.zip"
    put_package(draft(making.database, making.casefile, programme_named(US)), place)
    return place


def test_a_dossier_holds_as_long_as_its_claims_do(varied: Making, tmp_path: Path) -> None:
    """A claim that was corrected and a denial that came since are named; the file is as it was."""
    asked = varied.loaded()
    place = written(asked, tmp_path)
    verdict = verify(asked.database, place)
    assert verdict.holds
    assert verdict.checked > 10
    gazette = varied.claim("toren-ends")
    corrected = replace(gazette, note="The gazette corrected this day.")
    asked.loaded(corrected)
    changed = verify(asked.database, place)
    assert changed.unbroken
    assert not changed.holds
    assert [(one.claim, one.became) for one in changed.since] == [("varnia:toren-ends", Became.CHANGED)]


def test_what_stands_on_a_changed_claim_is_named_by_section(making: Making, tmp_path: Path) -> None:
    """The post is told in the statement of reasons, in section 3, in the paths and in the chronology."""
    place = written(making, tmp_path)
    codes = affected(place, ["varnia:toren-ends", "varnia:not-told"])
    assert set(codes) == {"varnia:toren-ends"}
    assert {"1.1", "3", "5.1", "6", "B", "C.1"} <= set(codes["varnia:toren-ends"])
    other = tmp_path / "other.txt"
    other.write_text("no dossier", "utf-8")
    assert affected(other, ["varnia:toren-ends"]) == {}


def test_the_same_draft_gives_the_same_file(making: Making, tmp_path: Path) -> None:
    """Test 1 of the specification, run twice: identical hashes."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    assert written(making, first).read_bytes() == written(making, second).read_bytes()
