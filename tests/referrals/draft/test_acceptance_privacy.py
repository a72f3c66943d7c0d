"""Acceptance test 7 of the specification of dossiers: nobody affected can be found in any file, whoever looks."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.records import Sensitivity
from referrals.document.walk import each_text
from referrals.evidence import Copy, Evidence, Identifying, Passage
from referrals.package import pack
from tests.referrals.draft.reading import BUILDS, text_of
from tests.referrals.making import another

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.records import Claim
    from referrals.document.records import Build, Document
    from tests.referrals.making import Making

FIVE = "abuse-of-five"
NAMES = ("Mira Solvang", "Tor Ekdahl", "Solveig Ravnkilde", "Aksel Brodersen", "Yrsa Lindqvist")
PHONE, VILLAGE = "+999 5550142", "Ostvik"


def test_acceptance_07_no_file_has_a_name_a_phone_or_a_village(varied: Making) -> None:
    """Every byte of every file in the zip is searched, those inside of other zips included."""
    asked = agreed(varied.loaded(*known(varied)))
    document = asked.draft(evidence=leaky())
    assert "V-1" in text_of(document, "4")
    found = [name for name, content in unpacked(document) for word in told() if word in content]
    assert found == []
    internal = asked.draft(build="internal", evidence=leaky())
    assert [text for text in each_text(internal) for word in told() if word in text] == []


def test_acceptance_07_a_text_of_the_advocate_that_names_somebody_is_left_out(varied: Making) -> None:
    """The advocate is told which text, and not whom it names."""
    said = {"text": "Mira Solvang of Ostvik asks you to act.", "signed_by": "An advocate", "signed_on": "2026-10-20"}
    asked = agreed(varied.loaded(*known(varied))).asked(interest=said)
    asked = agreed(asked)
    document = asked.draft(build="internal")
    assert "Solvang" not in text_of(document, "10")
    warned = [warning for warning in document.warnings if "names somebody who is protected" in warning]
    assert warned == ["Your text in “interest” names somebody who is protected; it was left out of this build."]


def test_acceptance_07_who_has_not_agreed_is_not_told_of(varied: Making) -> None:
    """One of five without consent: nothing of hers is told, and annex H counts her without a detail."""
    asked = agreed(varied.loaded(*known(varied)), people=(1, 2, 4, 5))
    document = asked.draft()
    withheld = text_of(document, "H")
    assert "1 affected person is left out of acts that stay: there is no consent." in withheld
    assert "V-5" not in text_of(document)
    assert "V-4" in text_of(document, "4")
    assert not any(word in withheld for word in (*NAMES, VILLAGE, "2022"))


def test_acceptance_07_nobody_alone_can_be_found_by_day_and_place(varied: Making) -> None:
    """An act against one protected person loses the day, and a place that would single the person out."""
    place = another(varied.claim("n-061"), "five-place", subject=FIVE)
    alone = [f"five-victim-{number}" for number in (2, 3, 4, 5)]
    day = [replace(varied.claim("five-kind"), on=varied.claim("wire-kind").on)]
    asked = agreed(varied.loaded(replace(place, sensitivity=Sensitivity.AUTHORITY), *day, without=tuple(alone)))
    told = text_of(asked.draft(), "4")
    assert "V-1 was ill-treated" in told
    assert "10 February 2023" not in told


def test_a_redacted_build_has_labels_for_everybody_affected(making: Making) -> None:
    """Names that the public data have stand in the file for the authority alone; act, source and claim lead nowhere."""
    document = making.draft(build="redacted")
    contents = dict(unpacked(document))
    for word in ("Korr", "Dahl", "Jan Sarn", "dahl", "korr", "archive.example/wire", "10 February 2023"):
        assert [name for name, content in contents.items() if word in content] == []
    told = text_of(document, "4")
    assert "V-1 was ill-treated in February 2023" in told
    assert "Olaf Reth is accused of it by W-1" in told
    assert document.audience == "public"
    assert not any("dahl" in version or "wire" in version for version in document.versions)
    assert "A. Toren" in told or "A. Toren" in text_of(document, "5")


def test_a_redacted_build_takes_names_out_of_what_the_advocate_wrote(making: Making) -> None:
    """A text that names somebody who is a label there is left out of that build, and of no other."""
    said = {"text": "Lena Korr asks for this.", "signed_by": "An advocate", "signed_on": "2026-10-20"}
    asked = making.asked(interest=said)
    assert "Lena Korr asks for this." in text_of(asked.draft(), "10")
    redacted = asked.draft(build="redacted")
    assert "Korr" not in text_of(redacted)
    assert any("interest" in warning for warning in redacted.warnings)


@pytest.mark.parametrize("build", BUILDS)
def test_a_source_that_may_not_be_released_is_a_label(making: Making, build: Build) -> None:
    """Outside the submitter's own house nothing leads to it: neither title, publisher, speaker nor archive."""
    document = making.asked(withheld_sources=["rights-report"]).draft(build=build)
    shown = any("Held in the north" in text for text in each_text(document))
    assert shown == (build == "internal")
    if build != "internal":
        assert "protected source P-1, nature: report of an organisation" in "\n".join(
            one.text for one in document.notes
        )
        assert "a protected source (P-1)" in text_of(document, "4")
        assert "Northern Rights Group" not in text_of(document)


def known(making: Making) -> list[Claim]:
    """Names, a phone number and a village of the five, for the smallest circle."""
    secret: dict[str, object] = {"sensitivity": Sensitivity.AUTHORITY}
    names = [
        replace(
            another(making.claim("n-073"), f"five-name-{number}", subject=f"protected-0000000{number}", value=name),
            qualifiers={"language": "en", "script": "Latn"},
        )
        for number, name in enumerate(NAMES, start=1)
    ]
    village = another(making.claim("n-039"), "village", value=VILLAGE, subject="harn", **secret)
    noted = replace(making.claim("five-company"), note=f"Mira Solvang can be reached at {PHONE} in {VILLAGE}")
    typed = replace(making.claim("five-kind"), note=f"Told by Mira Solvang of {VILLAGE}")
    return [*names, noted, typed, village]


def agreed(making: Making, people: tuple[int, ...] = (1, 2, 3, 4, 5)) -> Making:
    """With the consent of some of the five for the authority, about their act alone."""
    given = {"purpose": "sanctions referral", "recipients": ["authority"], "until": "2027-01-01"}
    consents = [{"person": f"protected-0000000{number}", **given} for number in people]
    return making.asked(incidents=[FIVE], consents=consents)


def leaky() -> Evidence:
    """An evidence folder whose copies name people, as such folders do."""
    text = f"He commands the regiment; ask Mira Solvang, {PHONE}, in {VILLAGE}"
    passage = Passage(claim="varnia:toren-begins", text=text, locator="p. 3")
    copy = Copy(source="gazette", captured_by="An advocate", passages=(passage,))
    photo = Identifying(what="photo", value="with Tor Ekdahl", source="gazette", verified_by="An advocate")
    return Evidence(copies={"gazette": copy}, identity=(photo,))


def told() -> tuple[str, ...]:
    """Words that lead to one of the five."""
    return (*(part for name in NAMES for part in name.split() if len(part) > 3), PHONE, VILLAGE, "protected-0000")


def unpacked(document: Document) -> Iterator[tuple[str, str]]:
    """Every file of the zip, and of zips in it, as text in any encoding that letters survive."""
    file = io.BytesIO()
    pack(document, file)
    yield from _members("", file)


def _members(within: str, file: io.BytesIO) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            yield f"{within}{name}", content.decode("utf-8", "replace")
            if content.startswith(b"PK"):
                yield from _members(f"{name}/", io.BytesIO(content))
