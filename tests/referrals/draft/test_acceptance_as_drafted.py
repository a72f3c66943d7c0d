"""Acceptance tests 2 to 4 and 8 to 11 of the specification of dossiers, for what the draft itself prints."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from referrals.draft.draft import draft
from referrals.draft.refusals import DraftBlocked
from referrals.programme import EndedProgramme, load_programmes
from tests.referrals.draft.reading import row_of, table, text_of
from tests.referrals.making import AS_OF, CANADA, EU, UK, US, another
from tests.referrals.test_acceptance_origins_and_posts import corroborated
from tests.referrals.test_acceptance_programmes import aged, listed, listing

if TYPE_CHECKING:
    from tests.referrals.making import Making

AT_HARN, IN_MAY, DAHL = "beating-at-harn", "beating-in-may", "detention-of-dahl"


def test_acceptance_02_the_count_of_origins_is_printed(varied: Making) -> None:
    """Seven prints read "According to", with their number; a second origin reads "both report"."""
    asked = varied.loaded().asked(incidents=[AT_HARN])
    told = text_of(asked.draft(), "4")
    assert "According to Varnia Wire, Lena Korr was ill-treated" in told
    assert "both report" not in told
    assert "Act 4.1 stands on one origin that counts: E1; best grade B2. Reprints that add no origin: 6." in told
    assert "One more independent source for act 4.1." in row_of(asked.draft(), "criteria", "K2")[4]
    assert row_of(asked.draft(), "origins", "4.1")[1:3] == ("1", "E1")
    more = varied.loaded(*corroborated(varied)).asked(incidents=[AT_HARN]).draft()
    assert "Varnia Wire and Northern Rights Group both report that Lena Korr was ill-treated" in text_of(more, "4")


def test_acceptance_03_no_path_is_printed_for_whoever_had_left(making: Making) -> None:
    """Of Toren and the act in May nothing is drawn, and no statement is drafted; Mersk is named for it nowhere."""
    document = making.asked(incidents=[IN_MAY]).draft()
    assert "No documented tie, of a kind that this programme knows, leads from A. Toren to act 4.1." in text_of(
        document, "5"
    )
    assert "No statement of reasons is drafted" in text_of(document, "1.1")
    assert "No chart is drawn" in text_of(document, "C")
    assert row_of(document, "criteria", "K5")[2].startswith("MISSING")
    assert "headed" not in text_of(document, "1", "5")
    assert "was attributed to" not in text_of(document)
    mersk = making.asked(target="b-mersk", incidents=[IN_MAY]).draft()
    assert "of which B. Mersk was the head (Commander) between 3 and 5 May 2023" in text_of(mersk, "1.1")
    assert [row[4].text for row in table(mersk, "path-5-1").rows] == ["holds", "holds", "the act itself"]


def test_acceptance_03_a_possible_overlap_is_worded_as_uncertain(varied: Making) -> None:
    """The bounds of the post and the first day of the successor stand beside it, with their sources."""
    end = parse_span("2023-04-28/2023-05-10")
    later = replace(varied.claim("toren-ends"), started=end, ended=end)
    document = varied.loaded(later).asked(incidents=[IN_MAY]).draft()
    for code in ("1.1", "5"):
        told = text_of(document, code)
        assert "of which it is not sure that A. Toren was the head (Commander)" in told
        assert "whether it covers the act, between 3 and 5 May 2023, is uncertain" in told
        assert "B. Mersk is documented at the head of Northern Police Regiment from 2 May 2023" in told
        assert "of which A. Toren was the head" not in told
    assert row_of(document, "chart-4-1-table", "1")[5] == "dotted"


@pytest.mark.parametrize(("kind", "style"), [("unknown", "dotted"), ("administrative", "dashed")])
def test_acceptance_04_a_tie_that_is_not_of_command_is_worded_so(varied: Making, kind: str, style: str) -> None:
    """The sentence, the table and the chart say of what kind it is, and the criterion is WEAK."""
    loose = replace(varied.claim("under-company"), qualifiers={"kind": kind})
    document = varied.loaded(loose).asked(incidents=[DAHL]).draft()
    said = {"unknown": "in a way that no source names", "administrative": "administratively, not by command"}[kind]
    assert f"which was under Northern Police Regiment ({said})" in text_of(document, "5")
    assert row_of(document, "criteria", "K4")[2].startswith("WEAK")
    assert row_of(document, "chart-4-1-table", "2")[5] == style


def test_acceptance_04_a_tie_of_another_time_is_never_printed(varied: Making) -> None:
    """A structure of 2019 says nothing of 2023."""
    tie = varied.claim("under-company")
    expired = replace(tie, started=parse_span("2019-01-01"), ended=parse_span("2019-12-31"), to_is_end=True)
    document = varied.loaded(expired).asked(incidents=[DAHL]).draft()
    assert "was under Northern Police Regiment" not in text_of(document)
    assert "No documented tie" in text_of(document, "5")


def test_acceptance_08_a_mismatch_is_printed_with_what_fits_better(making: Making) -> None:
    """The United Kingdom does not reach a detention; the European Union does, as the submitter's own house is told."""
    asked = making.asked(incidents=[DAHL])
    document = asked.draft(UK)
    assert "does not reach an act of this kind (detention) by itself" in text_of(document, "4.1")
    assert row_of(document, "criteria", "K11")[2].startswith("MISSING")
    reaching = f"Elsewhere: “{load_programmes()[EU].title}” reaches detention"
    assert reaching in text_of(asked.draft(UK, build="internal"), "6")
    assert "Elsewhere:" not in text_of(document, "6")
    assert "labelled reading" in text_of(asked.draft(US), "4.1")
    with pytest.raises(DraftBlocked, match="G3: the programme reaches no bodies"):
        making.asked(target="second-company").draft(CANADA)


def test_acceptance_09_an_old_act_is_told_with_its_age(varied: Making) -> None:
    """Nothing is hidden because it is old."""
    document = aged(varied, 6.0).draft()
    assert "Outside the usual practice." in row_of(document, "criteria", "K6")[3]
    assert "Ivo Dahl was detained" in text_of(document, "1.1")


def test_acceptance_10_an_open_question_of_identity_stops_the_draft(making: Making) -> None:
    """And once it is resolved, the draft says that another bears the name, and nothing else about that person."""
    with pytest.raises(DraftBlocked, match="G1"):
        making.asked(identity={"open_questions": ["is the teacher the same man?"]}).draft()
    document = making.draft()
    assert "Others in the data who bear the name A. Toren: 1" in text_of(document, "2")
    assert "schoolteacher" not in text_of(document)


def test_acceptance_10_two_birth_dates_stand_side_by_side(varied: Making) -> None:
    """Neither is chosen, each has its source, and the mark stands beside the criterion."""
    other = another(varied.claim("job-korr"), "born", subject="arvid-toren", predicate="birth_date", value="1974-04-09")
    document = varied.loaded(replace(other, started=None, ended=None)).draft()
    rows = [row for row in table(document, "identity").rows if row[0].text == "Birth date"]
    assert [row[1].text for row in rows] == [
        "9 April 1975 (one of 2 that sources give)",
        "9 April 1974 (one of 2 that sources give)",
    ]
    assert all(row[1].notes for row in rows)
    assert "contested" in row_of(document, "criteria", "K1")[2]


def test_acceptance_11_nothing_is_drafted_under_a_dead_programme(making: Making) -> None:
    """The refusal has the day and the reason."""
    with pytest.raises(EndedProgramme, match="ended on 2023-12-31: The law behind the list ran out"):
        making.draft("us-section-353")


def test_acceptance_11_law_looked_at_long_ago_is_a_warning_on_the_cover(making: Making) -> None:
    """For the recipient in words, and for the advocate before sending."""
    old = load_programmes()[US].model_copy(update={"law_checked_on": AS_OF - timedelta(days=400)})
    document = draft(making.database, making.casefile, old)
    assert "Warning: the law of this programme was last looked at on 27 September 2025" in text_of(document, "0")
    assert "WARNING" in row_of(document, "cover", "Law")[1]
    assert any("look at it again" in warning for warning in document.warnings)


def test_acceptance_11_a_listing_elsewhere_is_printed_with_the_urgent_route(varied: Making) -> None:
    """Canada listed Toren: one origin, a note on the urgent route, and circular if it rests on the submitter."""
    asked = varied.loaded(*listing(varied), dataset=listed(varied))
    told = text_of(asked.draft(UK), "9")
    assert "Canadian listing of A. Toren" in told
    assert "may open the urgent procedure of the United Kingdom" in told
    assert "circular" not in told
    ours = asked.asked(submitter={"name": "Northern Rights Group"}).draft(UK)
    assert "it is circular, and no independent origin" in text_of(ours, "9")
    assert row_of(ours, "listings", "Canadian listing")[5] == "one origin for the act behind it; circular"
