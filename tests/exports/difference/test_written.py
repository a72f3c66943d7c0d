"""A difference as a file can be opened in a spreadsheet, read by a program and read by a person, and runs nothing."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from exports.difference.compare import Change, Difference, Happened
from exports.difference.written import COLUMNS, difference_file
from graph.errors import BadParameter
from tests.exports.invented import NASTY

CHANGES = (
    Change(Happened.APPEARED, "node", "=cmd", '=cmd|" /C calc"!A1'),
    Change(Happened.CHANGED, "edge", "f-1", "a – b", "note", "+1", "<script>x</script>\n# heading"),
    Change(Happened.DISPUTED, "claim", "veldania:v-1", "who – what", "disputed", "", "yes"),
    *(Change(Happened.WENT, "node", key, name) for key, name in NASTY.items()),
)
DIFFERENCE = Difference(CHANGES, 2, claims_only=False, old="who, as of 2015", new="who, as of # 2016")


def test_a_table_holds_no_formula() -> None:
    """Each row a change; what a spreadsheet could take for a formula has an apostrophe before it."""
    text = difference_file(DIFFERENCE, ".csv").decode("utf-8-sig")
    header, *rows = csv.reader(StringIO(text, newline=""))
    assert tuple(header) == COLUMNS
    assert len(rows) == len(CHANGES)
    for row, change in zip(rows, CHANGES, strict=True):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row)
        assert row[3].removeprefix("'") == change.words


def test_json_holds_everything() -> None:
    """Every change with every field, as it is."""
    read = json.loads(difference_file(DIFFERENCE, ".json"))
    assert (read["labels"], read["old"], read["new"]) == (2, DIFFERENCE.old, DIFFERENCE.new)
    assert [one["words"] for one in read["changes"]] == [change.words for change in CHANGES]
    assert read["changes"][1] == {
        "happened": "changed",
        "what": "edge",
        "id": "f-1",
        "words": "a – b",
        "field": "note",
        "before": "+1",
        "after": "<script>x</script>\n# heading",
    }


def test_a_list_is_grouped_and_holds_no_marks_of_others() -> None:
    """What happened is a heading, every change one item, and no text becomes a heading, a link or a script."""
    text = difference_file(DIFFERENCE, ".md").decode()
    lines = text.split("\n")
    assert [line for line in lines if line.startswith("#")] == [
        "## Became disputed",
        "## Appeared",
        "## Went",
        "## Changed",
    ]
    assert sum(line.startswith("- ") for line in lines) == len(CHANGES)
    assert lines[:2] == ["Old: who, as of 2015  ", "New: who, as of \\# 2016"]
    assert all(line.startswith(("- ", "## ")) or not line for line in lines[2:])
    assert "<script" not in text.replace("\\<", "")
    assert "- who – what: disputed was nothing, is yes" in lines


@pytest.mark.parametrize("suffix", [".csv", ".json", ".md"])
def test_nothing_is_a_file_too(suffix: str) -> None:
    """It says that nothing changed."""
    text = difference_file(Difference((), 0, claims_only=False), suffix).decode("utf-8-sig")
    assert {".csv": ",".join(COLUMNS), ".json": '"changes": []', ".md": "Nothing changed."}[suffix] in text


@pytest.mark.parametrize("suffix", ["", ".xlsx", ".CSV", ".exe"])
def test_another_form_is_refused(suffix: str) -> None:
    """With the list of those that there are."""
    with pytest.raises(BadParameter, match=r"give \.csv, \.json, \.md"):
        difference_file(DIFFERENCE, suffix)
