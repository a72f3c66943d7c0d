"""Rows to records: each cell is used as documented, or is a problem of its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.dates import parse_span
from graph.records import Citation, Sensitivity, Stance, Standing, Status
from loaders.curated.columns import CLAIMS, SOURCES
from loaders.curated.folder import check_folder
from tests.loaders.curated.writing import POST, read_claim, read_source, write_folder

if TYPE_CHECKING:
    from pathlib import Path

FULL = {
    "id": "c-1",
    "subject": "anna",
    "predicate": "holds_post",
    "object": "police",
    "value": "v",
    "qualifiers": "role=head; title=Head of A, B = C",
    "on": "2018",
    "from": "2016",
    "to": "2017-05",
    "from_is_start": "yes",
    "to_is_end": "yes",
    "asserted_by": "courier",
    "attributed_to": "police",
    "stance": "denies",
    "disputes": "c-2; other:c-3;",
    "standing": "court",
    "nature": "court",
    "credibility": "2",
    "source": "paper; paper",
    "locator": "¶1; ¶2",
    "rests_on": "; paper",
    "note": "a note",
    "sensitivity": "partner",
    "curator": "ab",
    "recorded_on": "2026-01-02",
    "status": "conflict",
}


def test_every_column_of_a_claim_is_used(tmp_path: Path) -> None:
    """Nothing that a curator writes is dropped without a word."""
    assert set(FULL) == set(CLAIMS)
    claim, _ = read_claim(tmp_path, FULL)
    assert (claim.id, claim.subject, claim.predicate, claim.object, claim.value) == (
        "test:c-1",
        "anna",
        "holds_post",
        "police",
        "v",
    )
    assert claim.qualifiers == {"role": "head", "title": "Head of A, B = C"}
    assert [claim.on, claim.started, claim.ended] == [parse_span(day) for day in ("2018", "2016", "2017-05")]
    assert (claim.from_is_start, claim.to_is_end) == (True, True)
    assert (claim.asserted_by, claim.attributed_to) == ("courier", "police")
    assert claim.disputes == ("test:c-2", "other:c-3")
    assert (claim.stance, claim.standing, claim.status) == (Stance.DENIES, Standing.COURT, Status.CONFLICT)
    assert (claim.nature, claim.credibility, claim.sensitivity) == ("court", 2, Sensitivity.PARTNER)
    assert claim.citations == (Citation("paper", "¶1"), Citation("paper", "¶2", "paper"))
    assert (claim.note, claim.curator, claim.recorded_on) == ("a note", "ab", "2026-01-02")


def test_empty_cells_of_a_claim_mean_not_said(tmp_path: Path) -> None:
    """The defaults are the weakest: alleged, not to be judged, for all to see."""
    claim, problems = read_claim(tmp_path, POST)
    assert problems == []
    assert (claim.stance, claim.standing, claim.status) == (Stance.ASSERTS, Standing.ALLEGED, Status.ACCEPTED)
    assert (claim.credibility, claim.sensitivity) == (6, Sensitivity.PUBLIC)
    assert (claim.disputes, claim.attributed_to, claim.note, claim.curator) == ((), "", "", "")
    assert (claim.from_is_start, claim.to_is_end) == (False, False)
    assert claim.citations == (Citation("paper"),)


def test_every_column_of_a_source_is_used(tmp_path: Path) -> None:
    """And what is left empty is unknown: seen, without a day, reliability not to be judged."""
    full = {column: f"x{column}" for column in SOURCES} | {"id": "full", "kind": "ngo", "published": "2019"}
    full |= {"seen": "no", "retrieved": "2020-02-03", "reliability": "B"}
    source, problems = read_source(tmp_path, full)
    assert problems == []
    for column in set(SOURCES) - {"published", "seen"}:
        assert getattr(source, column) == full[column]
    assert (source.published, source.seen) == (parse_span("2019"), False)
    plain, _ = read_source(tmp_path, {"id": "plain", "kind": "ngo", "title": "Plain"})
    assert (plain.published, plain.seen, plain.reliability, plain.retrieved) == (None, True, "F", "")


@pytest.mark.parametrize(
    ("cells", "column", "what"),
    [
        ({"on": "2015-02-30", "from": "", "to": ""}, "on", "'2015-02-30' is not in the calendar"),
        ({"from": "soon"}, "from", "'soon' is not a day, month, year or range"),
        ({"to": "2018/2017"}, "to", "the range '2018/2017' ends before it begins"),
        ({"from_is_start": "Yes"}, "from_is_start", "'Yes' is neither yes nor no"),
        ({"to_is_end": "1"}, "to_is_end", "'1' is neither yes nor no"),
        ({"stance": "denied"}, "stance", "'denied' is not known"),
        ({"standing": "Court"}, "standing", "'Court' is not known"),
        ({"sensitivity": "secret"}, "sensitivity", "'secret' is not known"),
        ({"status": "done"}, "status", "'done' is not known"),
        ({"credibility": "0"}, "credibility", "'0' is no number from 1 to 6"),
        ({"credibility": "7"}, "credibility", "'7' is no number from 1 to 6"),
        ({"credibility": "1.0"}, "credibility", "'1.0' is no number from 1 to 6"),
        ({"credibility": "٣"}, "credibility", "'٣' is no number from 1 to 6"),
        ({"credibility": "³"}, "credibility", "'³' is no number from 1 to 6"),
        ({"recorded_on": "2026-01"}, "recorded_on", "'2026-01' is not one single day"),
        ({"qualifiers": "role=head; title"}, "qualifiers", "'title' is not key=value"),
        ({"qualifiers": "role=head; title="}, "qualifiers", "'title=' is not key=value"),
        ({"qualifiers": "role=head; =x"}, "qualifiers", "'=x' is not key=value"),
        ({"qualifiers": "role=head; role=deputy"}, "qualifiers", "'role' stands twice"),
        ({"locator": "¶1; ¶2"}, "locator", "has more values than there are sources"),
        ({"rests_on": "; paper"}, "rests_on", "has more values than there are sources"),
        ({"source": "paper;", "locator": "¶1; ¶2"}, "source", "has an empty value"),
        ({"from": "published"}, "to", "must be empty where `from` is `published`"),
        ({"id": "test:c-1"}, "id", "names a dataset"),
        ({"id": "other:c-1"}, "id", "names a dataset"),
    ],
)
def test_a_cell_that_cannot_be_used_is_a_problem_of_its_column(
    tmp_path: Path, cells: dict[str, str], column: str, what: str
) -> None:
    """With its row, and the text that stands there."""
    _, problems = read_claim(tmp_path, POST | cells)
    assert ("claims.csv", 5, column, what) in [(one.file, one.row, one.column, one.what) for one in problems]


@pytest.mark.parametrize("number", [1, 2, 5, 6])
def test_credibility_runs_from_one_to_six(tmp_path: Path, number: int) -> None:
    """Both ends included."""
    claim, problems = read_claim(tmp_path, POST | {"credibility": str(number)})
    assert problems == []
    assert claim.credibility == number


def test_a_number_of_five_thousand_digits_is_no_number(tmp_path: Path) -> None:
    """Nor is it a crash."""
    _, problems = read_claim(tmp_path, POST | {"credibility": "9" * 5000})
    assert {one.column for one in problems} == {"credibility"}


def test_published_is_the_day_of_the_first_source(tmp_path: Path) -> None:
    """A sentence in the present tense attests the day of publication."""
    claim, problems = read_claim(tmp_path, POST | {"from": "published", "to": ""})
    assert problems == []
    assert claim.started == claim.ended == parse_span("2020-06-01")


def test_published_may_be_a_range(tmp_path: Path) -> None:
    """Then some day of the range is attested, and which is not known."""
    vague = {"id": "vague", "kind": "ngo", "title": "Vague", "published": "2019/2020-03", "published_basis": "x"}
    present = POST | {"from": "published", "to": "", "source": "vague"}
    records, problems = check_folder(write_folder(tmp_path, present, sources=[vague, vague | {"id": "paper"}]))
    assert problems == []
    assert records is not None
    assert records.claims[-1].started == records.claims[-1].ended == parse_span("2019/2020-03")


@pytest.mark.parametrize("source", ["undated", "nowhere", ""])
def test_published_needs_a_source_with_a_day(tmp_path: Path, source: str) -> None:
    """A source without a day, one that does not exist, or none."""
    undated = {"id": "undated", "kind": "ngo", "title": "Undated"}
    paper = undated | {"id": "paper"}
    present = POST | {"from": "published", "to": "", "source": source}
    _, problems = check_folder(write_folder(tmp_path, present, sources=[paper, undated]))
    assert (5, "from", "the source has no publication day") in [(one.row, one.column, one.what) for one in problems]


def test_a_locator_and_an_origin_belong_to_the_source_at_the_same_place(tmp_path: Path) -> None:
    """Left out at the end, they are empty; left out in the middle, the place stays free."""
    claim, problems = read_claim(tmp_path, POST | {"source": "paper;paper;paper", "locator": ";¶2", "rests_on": ""})
    assert problems == []
    assert claim.citations == (Citation("paper"), Citation("paper", "¶2"), Citation("paper"))


def test_days_may_be_written_with_blanks(tmp_path: Path) -> None:
    """A blank around the slash changes nothing, and makes no other version of the claim."""
    one, _ = read_claim(tmp_path, POST | {"from": "2016 / 2017"})
    other, _ = read_claim(tmp_path, POST | {"from": "2016/2017"})
    assert one.version == other.version
