"""Acceptance tests 5 and 6 of the specification of dossiers: a denial is kept, and nobody is called guilty."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.records import Entity
from referrals.draft.refusals import DraftBlocked
from tests.referrals.draft.reading import BUILDS, row_of, table, text_of, unquoted
from tests.referrals.making import another

if TYPE_CHECKING:
    from referrals.document.records import Build
    from tests.referrals.making import Making

AT_HARN, DAHL = "beating-at-harn", "detention-of-dahl"
DENIED, CLEARED = "Northern Police Regiment denied", "Kal Ostrander was cleared by Court of Harn on 20 May 2024"
#: Words that only a court may speak, and those of the column "not allowed" of the wording table.
BANNED = re.compile(
    r"\b(guilt\w*|criminals?|murderers?|torturers?|convicts?|culprits?|proven|proves?|undoubtedly|merely claims?"
    r"|\w+'s men|controlled|controls|ordered)\b",
    re.IGNORECASE,
)
#: The name of a way in which a programme reaches somebody is law, and says it of nobody.
WAY = re.compile(r"ordered, planned or directed it")


@pytest.mark.parametrize(
    ("build", "option"),
    [
        *((build, {}) for build in BUILDS),
        ("authority", {"include_checklist": True}),
        ("authority", {"incidents": [AT_HARN]}),
        ("authority", {"recipient": "sponsor"}),
        ("redacted", {"recipient": "public"}),
    ],
)
def test_acceptance_05_no_option_removes_a_denial(making: Making, build: Build, option: dict[str, object]) -> None:
    """Denial and acquittal stand in the body, the summary, beside the act, in the chronology and in annex F."""
    document = making.asked(**option).draft(build=build)
    for codes in (("7.1", "7.3"), ("1.1",), ("1.2",), ("4.1",), ("F",)):
        assert DENIED in text_of(document, *codes)
        assert CLEARED in text_of(document, *codes)
    lines = [(row[2].text, row[3].text) for row in table(document, "chronology").rows]
    assert any(kind == "denial or reply" and "nobody was beaten" in text for kind, text in lines)
    assert any(kind == "proceeding" and "Acquitted" in text for kind, text in lines)
    for code in ("K2", "K4"):
        assert "contested" in row_of(document, "criteria", code)[2]
        assert code in text_of(document, "1.2")


def test_acceptance_05_without_a_search_nothing_goes_out(making: Making) -> None:
    """The refusal names K14, and the checklist is in it."""
    with pytest.raises(DraftBlocked, match="K14: no search for denials") as refused:
        making.asked(searches=[]).draft()
    assert "K14" in refused.value.checklist.blocked_by
    with pytest.raises(DraftBlocked, match="K16"):
        making.asked(checks=[]).draft()


def test_acceptance_05_no_denial_says_what_was_searched(making: Making) -> None:
    """The section is never empty: it tells the search instead, and whether the target was asked."""
    document = making.asked(incidents=[DAHL]).draft()
    assert "None was found. " not in text_of(document, "7.1")
    assert text_of(document, "7.1").splitlines()[1:] == [
        "None was found.",
        "Searched: the press of Varnia, on 1 October 2026, by An advocate.",
    ]
    assert "is not recorded" in text_of(document, "7.4")
    asked = making.asked(contact={"decision": "asked, no reply", "on": "2026-09-01"}).draft()
    assert "A. Toren was asked on 1 September 2026 and had not replied by then" in text_of(asked, "7.4")


@pytest.mark.parametrize(
    ("build", "target"),
    [*((build, "arvid-toren") for build in BUILDS), ("authority", "olaf-reth"), ("authority", "dora-falk")],
)
def test_acceptance_06_no_word_of_guilt(making: Making, build: Build, target: str) -> None:
    """Outside quotations nothing says what only a court may say, and nothing raises an allegation."""
    text = WAY.sub("", unquoted(making.asked(target=target).draft(build=build)))
    assert BANNED.findall(text) == []


def test_acceptance_06_a_conviction_is_told_with_its_appeal(varied: Making) -> None:
    """It says by whom, when, and whether an appeal is recorded, and never gives the person a name for it."""
    convicted = replace(varied.claim("acquittal-outcome"), value="Convicted of ill-treatment")
    asked = varied.loaded(convicted).asked(incidents=[AT_HARN])
    told = text_of(asked.draft(), "7.3")
    assert "Kal Ostrander was convicted by Court of Harn on 20 May 2024 (appeal: none recorded)." in told
    assert BANNED.findall(WAY.sub("", unquoted(asked.draft()))) == []


def test_acceptance_06_a_conviction_that_was_quashed_is_none(varied: Making) -> None:
    """The wording flips, wherever the judgment is told; the decision may be about the judgment and not the act."""
    convicted = replace(varied.claim("acquittal-outcome"), value="Convicted of ill-treatment")
    assert varied.records is not None
    records = replace(varied.records, entities=(*varied.records.entities, Entity("decision-of-2025", "Event")))
    court = [
        another(varied.claim("n-056"), "late-name", subject="decision-of-2025", value="Decision on appeal of 2025"),
        another(
            varied.claim("n-057"), "late-kind", subject="decision-of-2025", value="court-decision", on="2025-03-01"
        ),
        another(
            varied.claim("acquittal-about"), "late-about", subject="decision-of-2025", object="acquittal-of-ostrander"
        ),
        another(varied.claim("n-058"), "late-court", object="decision-of-2025", on="2025-03-01"),
        another(varied.claim("n-059"), "late-defendant", object="decision-of-2025", on="2025-03-01"),
        another(
            varied.claim("acquittal-outcome"),
            "late-outcome",
            subject="decision-of-2025",
            value="The conviction was quashed",
            on="2025-03-01",
        ),
    ]
    document = varied.loaded(convicted, *court, dataset=records).asked(incidents=[AT_HARN]).draft()
    for code in ("1.2", "4.1", "7.3", "F"):
        assert "was convicted" not in text_of(document, code)
        assert "was taken back by Court of Harn on 1 March 2025" in text_of(document, code)
