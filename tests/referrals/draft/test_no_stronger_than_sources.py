"""No sentence says more than its sources do: days, grades and judgments as each of them has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from referrals.document.walk import each_text
from tests.referrals.draft.reading import row_of, sentences, table, text_of
from tests.referrals.making import another
from tests.referrals.test_acceptance_programmes import aged

if TYPE_CHECKING:
    from graph.records import Claim
    from tests.referrals.making import Making

AT_HARN, DAHL = "beating-at-harn", "detention-of-dahl"


def attested(making: Making) -> list[Claim]:
    """The post of Toren as two papers know it: each on a day of its own, neither its start nor its end."""
    post = replace(making.claim("toren-begins"), nature="press-report", from_is_start=False)
    company, group = making.claim("wire-company"), making.claim("dahl-company-g")
    first = another(post, "toren-begins", started="2023-02-10", ended="2023-02-10")
    later = another(post, "toren-ends", started="2023-05-20/2023-05-25", ended="2023-05-20/2023-05-25")
    return [
        replace(first, asserted_by=company.asserted_by, citations=company.citations),
        replace(later, asserted_by=group.asserted_by, citations=group.citations),
    ]


def test_no_source_attests_a_post_on_the_day_of_another_one(varied: Making) -> None:
    """Each day stands with whoever attests it, in the sentence, in the table and in the chronology."""
    document = varied.loaded(*attested(varied)).asked(incidents=[AT_HARN]).draft()
    told = text_of(document, "3")
    wire, group = "on 10 February 2023 (Varnia Wire)", "on a day between 20 and 25 May 2023 (Northern Rights Group)"
    assert f"{wire} and {group}" in told
    notes = {note.number: {cite.source for cite in note.cites} for note in document.notes}
    rows = [row for row in table(document, "chronology").rows if row[2].text == "post"]
    cited = [{source for number in row[3].notes for source in notes[number]} for row in rows]
    assert cited == [{"wire-report"}, {"rights-report"}]


def test_whoever_was_cleared_is_never_a_tie_without_that(making: Making) -> None:
    """The path through Ostrander says that a judgment was in his favour, and its tie to the act is contested."""
    document = making.asked(incidents=[AT_HARN]).draft()
    path = next(code for code in ("5.1", "5.2") if "attributed to Kal Ostrander" in text_of(document, code))
    assert "A judgment about act 4.1 was in favour of Kal Ostrander: section 7.3 has it." in text_of(document, path)
    row = next(row for row in table(document, f"path-{path.replace('.', '-')}").rows if row[1].text == "Kal Ostrander")
    assert row[3].text == "2nd Company"
    last = table(document, f"path-{path.replace('.', '-')}").rows[-1]
    assert "contested" in last[5].text


def test_an_acquittal_that_was_taken_back_favours_nobody(varied: Making) -> None:
    """It is no judgment against somebody that was taken back, and clears nobody."""
    set_aside = replace(varied.claim("acquittal-outcome"), value="The acquittal was set aside; a new trial was ordered")
    told = text_of(varied.loaded(set_aside).asked(incidents=[AT_HARN]).draft(), "5", "7")
    assert "in favour of Kal Ostrander" not in told
    assert "took back a judgment against" not in told
    assert "was cleared" not in told


def test_a_note_gives_every_grade_that_it_stands_on(varied: Making) -> None:
    """A statement that cannot be judged is not raised by a better one of the same source."""
    weaker = replace(varied.claim("wire-victim"), credibility=4)
    document = varied.loaded(weaker).asked(incidents=[AT_HARN]).draft()
    notes = {note.number: note for note in document.notes}
    told = next(part for part in sentences(document) if "Lena Korr was ill-treated" in part.text)
    grades = [cite.grade for number in told.notes for cite in notes[number].cites if cite.source == "wire-report"]
    assert grades == ["B2 and B4"]


def test_an_old_act_stays_old_where_it_is_still_reported(varied: Making) -> None:
    """The report is cited for its day, and takes nothing away from the age."""
    document = aged(varied, 6.0, reported="2026-06-01").draft()
    said = row_of(document, "criteria", "K6")[3]
    assert "utside the usual practice" in said
    assert "continue to be reported, last 1 June 2026" in said
    row = next(row for row in table(document, "criteria").rows if row[0].text.startswith("K6"))
    notes = {note.number: note for note in document.notes}
    assert "late" in {cite.source for number in row[3].notes for cite in notes[number].cites}


def test_a_warning_names_criteria_that_may_stand_for_each_other(making: Making) -> None:
    """If none of them holds all are named; if one does none is."""
    asked = making.asked(incidents=[AT_HARN])
    warned = [one for one in asked.draft("us-7031c").warnings if one.startswith("Criteria below")]
    assert "K2" in warned[0]
    assert "K9" in warned[0]
    fine = [one for one in making.asked(incidents=[DAHL]).draft("us-7031c").warnings if "Criteria below" in one]
    assert not any("K9" in one for one in fine)


def test_a_locator_is_named_once(varied: Making) -> None:
    """Paragraphs of several claims are one list; a locator of another form stays whole."""
    cited = varied.claim("wire-company").citations[0]
    twice = replace(varied.claim("wire-victim"), citations=(replace(cited, locator="¶1, ¶3"),))
    document = varied.loaded(twice).asked(incidents=[AT_HARN]).draft()
    assert "¶1 and ¶3" in "\n".join(note.text for note in document.notes)


def test_a_redacted_denial_keeps_its_words(varied: Making) -> None:
    """Whoever it calls by surname is a label in it; its words are not left out for that."""
    said = replace(varied.claim("denial"), note="The regiment says that Korr was not beaten by anybody")
    document = varied.loaded(said).asked(incidents=[AT_HARN]).draft(build="redacted")
    for code in ("1.2", "4.1", "7.1", "F"):
        assert "“The regiment says that V-1 was not beaten by anybody”" in text_of(document, code)
    assert "Korr" not in text_of(document)


def test_days_of_a_range_are_no_stretch_of_time(varied: Making) -> None:
    """An act that is dated to a range is not told as going on, and what the record notes on its days stands beside."""
    kind = replace(varied.claim("wire-kind"), on=another(varied.claim("wire-kind"), "x", on="2023-02-01/2023-02-10").on)
    noted = replace(kind, note="The bounds are the arrest and the release")
    told = text_of(varied.loaded(noted).asked(incidents=[AT_HARN]).draft(), "4.1")
    assert "Lena Korr was ill-treated in Harn on a day or days between 1 and 10 February 2023." in told
    assert "The record notes on this: “The bounds are the arrest and the release”." in told


def test_a_denial_in_the_chronology_stands_at_its_publication_and_says_so(making: Making) -> None:
    """No source gives the day on which it was said."""
    lines = [row[3].text for row in table(making.draft(), "chronology").rows if row[2].text == "denial or reply"]
    assert lines
    assert all("by its day of publication" in line for line in lines)


def test_answers_are_counted_as_they_are_told(varied: Making) -> None:
    """One speaker who says the same of two claims has answered once, in the criterion as in section 7."""
    twice = another(
        varied.claim("denial"), "denial-again", subject="kal-ostrander", disputes=("varnia:wire-ostrander",)
    )
    asked = varied.loaded(twice).asked(incidents=[AT_HARN])
    told = [one for one in text_of(asked.draft(), "7.1").splitlines() if "denied" in one]
    outcomes = asked.matter().acts[0].outcomes
    assert len(told) == 1
    assert f"{len(told) + len(outcomes)} denials" in " ".join(asked.criterion("K14").because)


def test_a_spelling_that_no_source_has_says_so(varied: Making) -> None:
    """What the curators spelled themselves is never given as the source's, on the cover and in the reasons either."""
    native = next(one for one in varied.records.claims if one.value == "А. Торен") if varied.records else None
    assert native is not None
    document = varied.loaded(replace(native, note="Spelling by the curators")).draft()
    assert "А. Торен (the record notes: “Spelling by the curators”)" in text_of(document, "2")
    assert "А. Торен (section 2 says whose spelling)" in text_of(document, "0")
    assert "А. Торен" not in text_of(document, "1.1")


def test_a_repetition_raises_no_grade(varied: Making) -> None:
    """What a good paper repeats of a bad source has the letter of the bad one, in notes and for the act."""
    kind = varied.claim("wire-kind")
    told = replace(kind, citations=(replace(kind.citations[0], rests_on="loose-leaf"),))
    only = ("wire-victim", "wire-company", "wire-ostrander")
    others = [replace(varied.claim(name), citations=told.citations) for name in only]
    reprints = tuple(f"reprint-{name}" for name in ("north", "evening", "mirror", "echo", "lantern", "globe"))
    asked = varied.loaded(told, *others, without=reprints).asked(incidents=[AT_HARN])
    assert asked.matter().acts[0].best_grade == "F2"
    document = asked.draft()
    notes = {note.number: note for note in document.notes}
    named = next(one for one in sentences(document) if "carried it out" in one.text)
    assert [cite.grade for number in named.notes for cite in notes[number].cites] == ["F2"]


def test_a_redacted_build_does_not_say_whose_account_it_was(varied: Making) -> None:
    """An appeal of somebody who is a label stands without the friend who published it."""
    assert varied.records is not None
    sources = tuple(
        replace(one, publisher="Account of Gerd Halvard") if one.id == "loose-leaf" else one
        for one in varied.records.sources
    )
    status = varied.claim("job-korr")
    told = replace(
        status,
        asserted_by="lena-korr",
        nature="first-hand",
        citations=(replace(status.citations[0], source="loose-leaf"),),
    )
    asked = varied.loaded(told, dataset=replace(varied.records, sources=sources)).asked(incidents=[AT_HARN])
    assert any("Halvard" in text for text in each_text(asked.draft()))
    assert not any("Halvard" in text for text in each_text(asked.draft(build="redacted")))


def test_a_role_in_an_act_is_not_told_as_doing_it(making: Making) -> None:
    """Whoever was there or gave a room is not said to have taken part: a source may say no more than involvement."""
    document = making.asked(target="dora-falk", incidents=[DAHL]).draft()
    told = text_of(document)
    assert "Dora Falk was involved in it." in told
    assert "is named for (participant)" in told
    assert "took part" not in told
