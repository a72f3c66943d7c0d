"""A casefile is read as the person meant it, and what is wrong with it is told key by key."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from referrals.casefile import MOST_BYTES, BadCasefile, Casefile, casefile_text, parsed, read_casefile
from referrals.evidence import read_evidence
from referrals.new_casefile import new_casefile
from referrals.programme import programme_named
from tests.referrals.making import VISA

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

    from tests.referrals.making import Making

LEAST = "target: arvid-toren\nprogrammes: [us-7031c]\nas_of: 2026-11-01\n"


def read(folder: Path, text: str) -> Casefile:
    """The casefile with this text."""
    path = folder / "mine.yml"
    path.write_text(text, encoding="utf-8")
    return read_casefile(path)


def refusal(folder: Path, text: str) -> dict[str, str]:
    """What is wrong with this text, by key."""
    with pytest.raises(BadCasefile) as caught:
        read(folder, text)
    return {one.key: f"{one.what} {one.mend}".strip() for one in caught.value.problems}


def test_on_is_a_key_and_no_truth_value(tmp_path: Path) -> None:
    """YAML 1.1 reads it as true, and the day of every search would be missing."""
    search = "searches:\n  - {what: denials, where: the press, on: 2026-10-01, by: An advocate}\n"
    assert read(tmp_path, LEAST + search).searches[0].on.isoformat() == "2026-10-01"


def test_a_folder_of_evidence_has_the_same_days(tmp_path: Path) -> None:
    """Whoever had a copy is written with `on` there too."""
    custody = "copies:\n  - source: a\n    custody:\n      - {on: 2026-10-01, by: An advocate, what: stored}\n"
    (tmp_path / "evidence.yml").write_text(custody, encoding="utf-8")
    assert read_evidence(tmp_path).copies["a"].custody[0].on.isoformat() == "2026-10-01"


def test_what_was_left_blank_is_not_there(tmp_path: Path) -> None:
    """A form that nobody has filled in is no mistake."""
    blank = "identity:\n  confirmed_by:\n  confirmed_on:\nsubmitter:\ncontact: ~\nsearches:\n"
    assert read(tmp_path, LEAST + blank) == read(tmp_path, LEAST)


def test_a_number_stays_the_text_that_it_is(tmp_path: Path) -> None:
    """A telephone number keeps its noughts."""
    assert read(tmp_path, LEAST + "submitter: {contact: 0049 30 1234, name: 007}\n").submitter.name == "007"


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    """With its key, places in lists counted from one, and the key that was meant; the values are not repeated."""
    wrong = (
        "target: arvid-toren\nprogrames: [secret-plan]\nas_of: 2026-02-30\nrecipient: king\ninterest: hello\n"
        "searches:\n  - {what: denials, wher: here}\nchecks:\n"
        "  - {what: reprisals, done: false, by: A, on: 2026-01-01}\n"
    )
    told = refusal(tmp_path, wrong)
    assert told["programmes"] == "is missing"
    assert told["programes"] == "this key is not known did you mean programmes?"
    assert told["as_of"] == "is no day write it as 2026-11-01"
    assert told["recipient"] == "should be 'authority', 'sponsor', 'co-counsel' or 'public'"
    assert told["interest"] == "is no list of keys with their values"
    assert told["searches.1.wher"] == "this key is not known did you mean where?"
    assert told["checks.1"] == "a check that is open needs a reason"
    assert "secret-plan" not in str(told)


@pytest.mark.parametrize("text", ["- a\n- b\n", "just words", "", "[" * 5000, "a: [", "{", "\x00"])
def test_what_is_no_casefile_is_refused(tmp_path: Path, text: str) -> None:
    """In one line, whatever it is."""
    with pytest.raises(BadCasefile):
        read(tmp_path, text)


def test_a_file_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """Before it is read."""
    with pytest.raises(BadCasefile, match="longer than 500,000 bytes"):
        read(tmp_path, "#" * MOST_BYTES + LEAST)


def test_json_is_read_like_yaml(tmp_path: Path, full_casefile: Casefile) -> None:
    """The page saves JSON, in which letters may stand that YAML refuses."""
    plain = full_casefile.model_dump(mode="json") | {
        "context": "a\u0085b\u007f\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")
    }
    assert read(tmp_path, json.dumps(plain, ensure_ascii=False, indent=1)).context == plain["context"]
    assert read(tmp_path, casefile_text(full_casefile)) == full_casefile


def test_a_new_casefile_names_every_key(making: Making) -> None:
    """It reads as it is, names what there is to choose, and holds every key of every part, examples included."""
    casefile = making.casefile.model_copy(update={"recipient": "public"})
    text = new_casefile(making.matter(VISA), casefile, programme_named(VISA))
    read_again = Casefile.model_validate(parsed(text.encode(), "a test"))
    assert (read_again.target, read_again.programmes, read_again.recipient) == ("arvid-toren", (VISA,), "public")
    assert "#   - beating-at-harn  # Beating of Lena Korr at Harn (2023-02-10)" in text
    assert "another-toren" in text
    assert "travel to the United States?" in text
    for key in _keys(Casefile):
        assert f"{key}:" in text, key


def test_the_examples_of_a_new_casefile_are_right(making: Making) -> None:
    """Whoever takes every # away from them has a casefile that reads."""
    text = new_casefile(making.matter(VISA), making.casefile, programme_named(VISA))
    lines = [line for line in text.splitlines() if line.startswith("# ") and ("- {" in line or line.endswith(":"))]
    examples = "\n".join(line[2:] for line in lines if line[2:].split(":")[0].strip("- {") in {*_keys(Casefile)})
    read_again = Casefile.model_validate(yaml.safe_load(LEAST) | dict(parsed(examples.encode(), "a test")))  # type: ignore[call-overload]
    assert len(read_again.checks) == 5
    assert read_again.consents
    assert read_again.overrides[0].gate == "G5"
    assert read_again.same_origin


def _keys(model: type[BaseModel]) -> set[str]:
    """The keys of a model and of its parts."""
    schema = model.model_json_schema()
    return {key for part in (schema, *schema["$defs"].values()) for key in part.get("properties", {})}
