"""`answerable referral`: checklist, programmes, a casefile to fill in, what to find next, and plain refusals."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from referrals.programme import load_programmes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.api.doors import Answerable

ASKED = ("referral", "arvid-toren", "--programme", "us-7031c", "--as-of", "2026-11-01")
PROTECTED = "protected-00000001"


def test_the_programmes_are_listed(in_varnia: Answerable) -> None:
    """Each with its status and who checked its law; an ended one with the day and the reason."""
    code, output, errors = in_varnia("referral")
    assert (code, errors) == (0, "")
    assert all(name in output for name in load_programmes())
    assert "ended on 2023-12-31" in output
    assert "not checked by a lawyer" in output
    assert output == in_varnia("referral", "--programmes")[1]
    items = json.loads(in_varnia("referral", "--programmes", "--json")[1])["items"]
    assert [one["name"] for one in items] == list(load_programmes())


def test_the_checklist_is_shown_and_what_is_in_the_way(in_varnia: Answerable) -> None:
    """Gates and criteria with status, contested mark, reasons and what would lift them; it ends with 1."""
    code, output, errors = in_varnia(*ASKED)
    assert (code, errors) == (1, "")
    for words in (
        "Draft referral: A. Toren",
        "Not checked by a lawyer",
        "not legal advice",
        "for the public",
        "contested",
        "somebody who confirms who is meant",
        "MISSING  K14",
        "→ the check of reprisals, signed",
        "Nearly linked, and why not",
        "In the way: G1, K14, K16.",
    ):
        assert words in output, words


def test_json_has_the_same_and_more(in_varnia: Answerable) -> None:
    """The ids of the claims, and the acts with the ways in which they are linked."""
    code, output, _ = in_varnia(*ASKED, "--json")
    body = json.loads(output)
    assert code == 1
    assert (body["audience"], body["recipient"], body["on"]) == ("public", "public", "2026-11-01")
    assert body["blocked_by"] == ["G1", "K14", "K16"]
    assert [one["code"] for one in body["gates"]] == [f"G{number}" for number in range(1, 7)]
    assert len(body["criteria"]) == 17
    assert [(one["id"], one["links"][0]["strength"]) for one in body["acts"]] == [
        ("beating-at-harn", "WEAK"),
        ("detention-of-dahl", "PASS"),
    ]


def test_a_full_casefile_opens_the_way(in_varnia: Answerable, tmp_path: Path) -> None:
    """Written to be filled in, filled in, and nothing is in the way: it ends with 0."""
    path = tmp_path / "mine.yml"
    assert in_varnia(*ASKED, "--new-casefile", str(path))[0] == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text("utf-8").replace(
        "  confirmed_by:\n  confirmed_on:", "  confirmed_by: A\n  confirmed_on: 2026-10-01"
    )
    lines = text.splitlines()
    for key in ("searches", "checks"):
        at = lines.index(f"# {key}:")
        while lines[at].startswith("#"):
            lines[at] = lines[at][2:]
            at += 1
    path.write_text("\n".join(lines), "utf-8")
    code, output, errors = in_varnia("referral", "--casefile", str(path))
    assert (code, errors) == (0, "")
    assert "Nothing blocks the draft" in output
    place = tmp_path / "dossier.zip"
    code, output, errors = in_varnia("referral", "--casefile", str(path), "--as-of", "2026-11-01", "-o", str(place))
    assert (code, errors) == (0, "")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert "look at this before you send it: No lawyer has checked" in output
    assert "drawn from what the public may see" in output
    assert "the file is as it was written" in in_varnia("verify", str(place))[1]
    assert in_varnia("referral", "--casefile", str(path), "-o", str(place))[0] == 2
    told = json.loads(in_varnia("referral", "--casefile", str(path), "-o", str(place), "--force", "--json")[1])
    assert "dossier.docx" in told["files"]
    assert in_varnia(*ASKED, "--new-casefile", str(path))[0] == 2, "a file that is there is not replaced unasked"


def test_a_blocked_draft_shows_the_checklist_and_writes_nothing(in_varnia: Answerable, tmp_path: Path) -> None:
    """It ends with 1; the same for a protected person, whoever opens the gate."""
    place = tmp_path / "dossier.zip"
    code, output, _ = in_varnia(*ASKED, "-o", str(place))
    assert code == 1
    assert "In the way: G1, K14, K16." in output
    path = tmp_path / "mine.yml"
    override = "overrides: [{gate: G5, reason: because I say so, by: Somebody, on: 2026-10-01}]"
    path.write_text(f"target: {PROTECTED}\nprogrammes: [us-7031c]\nas_of: 2026-11-01\n{override}\n", "utf-8")
    code, output, errors = in_varnia("referral", "--casefile", str(path), "-o", str(place))
    assert (code, output) == (2, "")
    assert "nothing is drafted" in errors
    assert not place.exists()


def test_what_to_find_next_is_listed(in_varnia: Answerable) -> None:
    """What a source could complete, and never what the advocate has to do."""
    code, output, _ = in_varnia(*ASKED, "--research")
    assert code == 0
    assert "A source that names the head of 2nd Company" in output
    assert "signed" not in output
    body = json.loads(in_varnia(*ASKED, "--research", "--json")[1])
    assert all(one["criteria"] or one["acts"] for one in body["items"])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("arvid-tore", "--programme", "us-7031c"), "nearest: arvid-toren"),
        (("arvid-toren", "--programme", "us-7031"), "did you mean us-7031c?"),
        (("arvid-toren", "--programme", "us-section-353"), "ended on 2023-12-31"),
        (("beating-at-harn", "--programme", "us-7031c"), "is of type Event"),
        (("arvid-toren", "--programme", "us-7031c", "--audience", "kin"), "nobody for whom there are dossiers"),
        (("arvid-toren", "--programme", "us-7031c", "--as-of", "2026"), "not one single day"),
        (("us-7031c",), "is a programme"),
        (("--programme", "us-7031c"), "give the id of the official"),
        (("--casefile", "nowhere.yml"), "cannot be read"),
        (("arvid-toren", "--programme", "us-7031c", "-o", "never.zip", "--build", "best"), "is no build"),
        (("arvid-toren", "--programme", "us-7031c", "--evidence", "nowhere"), "there is no folder"),
        ((PROTECTED, "--programme", "us-7031c", "--new-casefile", "never.yml"), "nothing is drafted"),
    ],
)
def test_what_is_asked_wrongly_is_told_in_one_line(
    in_varnia: Answerable, arguments: tuple[str, ...], said: str
) -> None:
    """With what would be right; it ends with 2."""
    code, output, errors = in_varnia("referral", *arguments)
    assert (code, output) == (2, "")
    assert said in errors
    assert errors.count("\n") == 1


def test_each_problem_of_a_casefile_has_a_line(in_varnia: Answerable, tmp_path: Path) -> None:
    """With the file, the key, and the key that was meant."""
    path = tmp_path / "mine.yml"
    path.write_text("target: arvid-toren\nprogrames: [us-7031c]\nas_of: soon\n", "utf-8")
    code, _, errors = in_varnia("referral", "--casefile", str(path))
    assert code == 2
    assert f"{path}: programes: this key is not known (did you mean programmes?)" in errors
    assert f"{path}: as_of: is no day (write it as 2026-11-01)" in errors
    assert "Traceback" not in errors


def test_a_casefile_is_about_one_person_and_one_programme(in_varnia: Answerable, tmp_path: Path) -> None:
    """Another id, and a choice that is left open, are told; a choice that is made is taken."""
    path = tmp_path / "mine.yml"
    path.write_text("target: arvid-toren\nprogrammes: [us-7031c, canada-sema]\nas_of: 2026-11-01\n", "utf-8")
    assert "is about 'arvid-toren'" in in_varnia("referral", "b-mersk", "--casefile", str(path))[2]
    assert "has 2 programmes" in in_varnia("referral", "--casefile", str(path))[2]
    assert "Special Economic" in in_varnia("referral", "--casefile", str(path), "--programme", "canada-sema")[1]
    assert "canada-sema K" in in_varnia("referral", "--casefile", str(path), "--research")[1]


@pytest.mark.parametrize("audience", ["public", "partner", "authority"])
def test_a_protected_person_is_no_target(in_varnia: Answerable, audience: str) -> None:
    """For whomever it is; the checklist says so, and nothing of who they are: no name, no day, no act."""
    code, output, _ = in_varnia("referral", PROTECTED, "--programme", "us-7031c", "--audience", audience, "--json")
    body = json.loads(output)
    assert code == 1
    assert "G5" in body["blocked_by"]
    assert body["target"] == {"id": "V-1", "name": "Protected person", "type": "Person"}
    assert (body["acts"], body["namesakes"], body["conflicts"]) == ([], [], [])
    assert not any(one["claims"] for one in body["criteria"])


@pytest.mark.parametrize("more", [("--remote",), ("--name", "a.example"), ("--workers", "2")])
def test_a_smaller_circle_is_served_on_this_machine_alone(in_varnia: Answerable, more: tuple[str, ...]) -> None:
    """Neither to others, nor under another name, nor by several processes."""
    code, _, errors = in_varnia("serve", "--audience", "authority", *more)
    assert code == 2
    assert "on this machine only" in errors
