"""Acceptance test 7 of the specification of dossiers, on bytes: nobody who is protected is named in any file."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from referrals.draft.draft import draft
from referrals.package import pack
from referrals.programme import programme_named
from tests.referrals.making import US, another, key
from tests.referrals.searching import found_in

if TYPE_CHECKING:
    from referrals.document.records import Build
    from tests.referrals.making import Making

FIVE, DAHL = "abuse-of-five", "detention-of-dahl"
NAMES = ("Wilhelmina Quist", "Bartolo Quist", "Xenia Vantongeren", "Yorick Pellsworth", "Zuleika Marchetti")
PHONE, VILLAGE = "+999 555 0142", "Lower Quillby"
WITHHELD = (*NAMES, *(name.split()[1] for name in NAMES), PHONE, VILLAGE, "protected-0000000")
#: Places in which the name of the target stands, so that a search that does not look there is found out.
SEARCHED = (
    "docx/word/document.xml",
    "docx/docProps/core.xml",
    "pdf text",
    "pdf stream",
    "xlsx/",
    ".md",
    ".json",
    "base64",
)
BUILDS: tuple[Build, ...] = ("authority", "redacted", "internal")


@pytest.fixture
def told(varied: Making) -> Making:
    """A graph in which the smallest circle is told who the five are, how they are reached, and where it happened."""
    spelled = varied.claim("n-001").qualifiers
    named = [
        replace(varied.claim(f"n-{72 + at:03}"), value=name, note=f"Reached at {PHONE}.", qualifiers=spelled)
        for at, name in enumerate(NAMES, start=1)
    ]
    assert all(claim.sensitivity == "authority" for claim in named)
    assert varied.records is not None
    harn = next(one for one in varied.records.entities if one.id == "harn")
    records = replace(varied.records, entities=(*varied.records.entities, replace(harn, id="village")))
    five = varied.claim("five-kind")
    place = replace(five, id=key("five-place"), predicate="located_in", object="village", value="", on=None)
    called = another(varied.claim("n-039"), "village-name", subject="village", value=VILLAGE)
    secret = replace(called, sensitivity=five.sensitivity)
    return varied.loaded(*named, place, secret, dataset=records).asked(
        interest={
            "text": f"{NAMES[0]} asked us to write this.",
            "signed_by": "An advocate",
            "signed_on": "2026-10-20",
        }
    )


def consenting(making: Making) -> Making:
    """With the consent of all five to be told of, by label."""
    given = {"purpose": "sanctions referral", "recipients": ["authority"], "until": "2027-01-01"}
    consents = [{"person": f"protected-0000000{number}", **given} for number in range(1, 6)]
    return making.asked(incidents=[FIVE, DAHL], consents=consents)


def packed(making: Making, build: Build) -> bytes:
    """The zip of one build."""
    file = io.BytesIO()
    pack(draft(making.database, making.casefile, programme_named(US), build=build), file)
    return file.getvalue()


@pytest.mark.parametrize("build", BUILDS)
def test_acceptance_07_nobody_protected_is_named_in_any_file(
    told: Making, build: Build, poppler: Path, tmp_path: Path
) -> None:
    """With consent they are labels, without it they are absent; neither text nor metadata nor names of files tell."""
    for making in (told.asked(incidents=[DAHL]), consenting(told)):
        content = packed(making, build)
        found = found_in(content, (*WITHHELD, "Toren"), poppler, tmp_path)
        assert [one for one in found if not one.endswith(": Toren")] == []
        assert [name for name in SEARCHED if not any(name in place for place in found)] == [], "not searched"


def test_acceptance_07_in_the_redacted_build_everybody_affected_is_a_label(
    making: Making, poppler: Path, tmp_path: Path
) -> None:
    """Whoever may be named to the authority is not named to others."""
    victims = ("Ivo Dahl", "Dahl", "Lena Korr", "Korr")
    assert found_in(packed(making, "authority"), victims, poppler, tmp_path)
    assert found_in(packed(making, "redacted"), victims, poppler, tmp_path) == []


def test_acceptance_07_files_say_nothing_of_whoever_made_them(making: Making, poppler: Path, tmp_path: Path) -> None:
    """No folder of this machine, and no library that would tell its version."""
    traces = (str(tmp_path), str(Path.cwd()), f"{Path.home()}/", "python-docx")
    assert found_in(packed(making, "authority"), traces, poppler, tmp_path) == []


def test_acceptance_07_claims_of_the_protected_cannot_be_looked_up(told: Making) -> None:
    """They have no version in the manifest, although the file tells of them by label."""
    with zipfile.ZipFile(io.BytesIO(packed(consenting(told), "authority"))) as archive:
        versions = json.loads(archive.read("manifest.json"))["claims"]
        assert "V-1" in archive.read("dossier.md").decode()
    claims = {one.partition("@")[0] for one in versions}
    assert claims
    assert not claims & {key(f"n-07{at}") for at in range(3, 8)}
    assert not {one for one in claims if "five-victim" in one}
