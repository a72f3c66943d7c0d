"""Dossiers by HTTP: programmes, checklists, what to find next; what is posted is checked, answered and forgotten."""

from __future__ import annotations

import io
import json
import logging
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import unquote

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.http.app import create_app
from api.http.circles import Smaller
from api.http.models.problem import Problem
from exports.seal import read_seal
from graph.protection import Audience
from loaders.curated import read_folder
from referrals.casefile import MOST_BYTES, Casefile
from referrals.programme import load_programmes
from tests.api.doors import asking
from tests.api.http.test_bodies import model_of
from tests.referrals.varnia import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from graph.settings import Settings
    from tests.api.doors import Asking
    from tests.graphs import EmbeddedGraphs

TOREN = "/api/v1/referrals/arvid-toren"
ASKED = f"{TOREN}?programme=us-7031c"
PROTECTED = "protected-00000001"
CASEFILE = {"as_of": "2026-11-01", "recipient": "public"}
KEYS = st.sampled_from([*Casefile.model_fields, "what", "on", "by", "text"])
HOSTILE = "<img src=x onerror=alert(1)> -- secret of the advocate"


def post(ask: Asking, path: str, content: Mapping[str, object] | bytes, **headers: str) -> httpx.Response:
    """Post a casefile."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return ask(path, method="POST", content=body, headers=headers)


def problem(response: httpx.Response) -> Problem:
    """The problem document of a response."""
    assert response.headers["content-type"] == "application/problem+json"
    return Problem.model_validate_json(response.content)


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/referrals",
        f"{ASKED}&as_of=2026-11-01",
        ASKED,
        f"{TOREN}/research?programme=uk-global-human-rights&as_of=2026-11-01",
        f"/api/v1/referrals/{PROTECTED}?programme=us-7031c",
        "/api/v1/gap?acts=beating-in-may,beating-at-harn",
        "/api/v1/gap/varnia",
    ],
)
def test_a_body_is_what_its_model_promises_and_repeats_itself(ask_varnia: Asking, path: str) -> None:
    """No field is missing or undocumented; `self` leads to the same bytes."""
    response = ask_varnia(path)
    assert response.status_code == 200, response.text
    read = model_of(path).model_validate_json(response.content)
    assert read.model_dump(mode="json", by_alias=True, exclude_unset=True) == response.json()
    assert ask_varnia(response.json()["self"]).content == response.content


def test_programmes_are_data(ask_varnia: Asking) -> None:
    """All of them, with who checked the law; and for whom this server judges: the public."""
    body = ask_varnia("/api/v1/referrals").json()
    assert [one["name"] for one in body["items"]] == list(load_programmes())
    assert {one["checked_by"] for one in body["items"]} == {"not checked by a lawyer"}
    assert body["recipients"] == ["public"]


def test_a_casefile_changes_the_checklist(ask_varnia: Asking) -> None:
    """What was brought is judged; target and programme need not be said twice; nobody may keep the answer."""
    identity = {"confirmed_by": "An advocate", "confirmed_on": "2026-10-01"}
    response = post(ask_varnia, ASKED, {**CASEFILE, "identity": identity, "incidents": ["detention-of-dahl"]})
    body = response.json()
    assert response.headers["cache-control"] == "no-store"
    assert body["blocked_by"] == ["K14", "K16"]
    assert [one["id"] for one in body["acts"]] == ["detention-of-dahl"]
    assert model_of(ASKED).model_validate_json(response.content).model_dump(mode="json", by_alias=True) == body


def test_yaml_is_read_as_well(ask_varnia: Asking) -> None:
    """As somebody wrote it for the command line; and given back as JSON."""
    text = b"target: arvid-toren\nprogrammes: [us-7031c]\nas_of: 2026-11-01\nrecipient: public\nsubmitter:\n  name:\n"
    assert post(ask_varnia, TOREN, text).json()["programme"]["name"] == "us-7031c"
    assert post(ask_varnia, "/api/v1/casefiles", text).json() == {
        **CASEFILE,
        "target": "arvid-toren",
        "programmes": ["us-7031c"],
        "submitter": {},
    }


def test_what_to_find_next_with_a_casefile(ask_varnia: Asking) -> None:
    """For the chosen incidents only."""
    body = post(
        ask_varnia, f"{TOREN}/research?programme=us-7031c", {**CASEFILE, "incidents": ["beating-at-harn"]}
    ).json()
    assert [one["id"] for one in body["acts"]] == ["beating-at-harn"]
    assert any("one more independent source" in one["what"] for one in body["items"])


@pytest.mark.parametrize(
    ("path", "content", "status", "kind", "said"),
    [
        (ASKED, b"", 422, "bad-casefile", "keys with their values"),
        (ASKED, b"{", 422, "bad-casefile", "not YAML"),
        (ASKED, b"[" * 100_000, 422, "bad-casefile", "not YAML"),
        (ASKED, {**CASEFILE, "target": "b-mersk"}, 422, "bad-parameter", "is about 'b-mersk'"),
        (ASKED, {**CASEFILE, "incidents": ["nowhere"]}, 404, "unknown-entity", "nowhere"),
        (ASKED, {**CASEFILE, "incidents": ["b-mersk"]}, 422, "bad-parameter", "incidents"),
        (TOREN, {**CASEFILE, "programmes": ["us-7031c", "canada-sema"]}, 422, "bad-parameter", "2 programmes"),
        (f"{TOREN}?programme=us-section-353", CASEFILE, 409, "ended-programme", "2023-12-31"),
        (f"{TOREN}?programme=us-7031", CASEFILE, 404, "unknown-question", "did you mean us-7031c?"),
        (f"{TOREN}?program=us-7031c", CASEFILE, 422, "bad-parameter", "did you mean programme?"),
        (ASKED, {**CASEFILE, "recipient": "authority"}, 403, "audience-refused", "is for authority"),
        (ASKED, {"as_of": "2026-11-01"}, 403, "audience-refused", "recipient"),
        (f"{ASKED}&audience=authority", CASEFILE, 403, "audience-refused", "leave it out"),
        ("/api/v1/casefiles", b"- a\n", 422, "bad-casefile", "keys with their values"),
    ],
)
def test_what_is_wrong_is_told(
    ask_varnia: Asking, path: str, content: Mapping[str, object] | bytes, status: int, kind: str, said: str
) -> None:
    """What, where and how to mend it; never an option of the command line, and never a trace."""
    response = post(ask_varnia, path, content)
    read = problem(response)
    assert (read.status, read.type) == (status, f"/problems/{kind}")
    assert said in response.text
    assert "--" not in response.text
    assert "Traceback" not in response.text


def test_every_problem_of_a_casefile_is_told_at_once(ask_varnia: Asking) -> None:
    """Each with its key, unknown ones with what was meant; what was written is not repeated."""
    wrong = {**CASEFILE, "as_of": "soon", "recipent": HOSTILE, "searches": [{"what": HOSTILE}], "context": 7}
    read = problem(post(ask_varnia, ASKED, wrong))
    assert {one.where for one in read.problems} == {
        *("as_of", "recipent", "context"),
        *(f"searches.1.{key}" for key in ("what", "where", "on", "by")),
    }
    assert next(one.mend for one in read.problems if one.where == "recipent") == "did you mean recipient?"
    assert "secret" not in read.model_dump_json()


def test_a_casefile_of_ten_megabytes_is_refused_politely(ask_varnia: Asking) -> None:
    """Before it is read, with how long it may be; and one whose length is not said."""
    read = problem(post(ask_varnia, ASKED, b"#" * 10_000_000))
    assert read.status == 413
    assert f"{MOST_BYTES:,} bytes" in read.detail
    assert problem(post(ask_varnia, ASKED, b"{}", **{"Transfer-Encoding": "chunked"})).status == 411
    assert problem(ask_varnia("/api/v1/status", method="GET", content=b"{}")).status == 413


def test_a_protected_person_is_no_target(ask_varnia: Asking) -> None:
    """With a casefile that opens the gate or without: nothing is told of who they are."""
    path = f"/api/v1/referrals/{PROTECTED}?programme=us-7031c"
    override = {"gate": "G5", "reason": "because I say so", "by": "Somebody", "on": "2026-10-01"}
    for body in (ask_varnia(path).json(), post(ask_varnia, path, {**CASEFILE, "overrides": [override]}).json()):
        assert body["target"] == {"id": "V-1", "name": "Protected person", "type": "Person"}
        assert "G5" in body["blocked_by"]
        assert (body["acts"], body["namesakes"], body["conflicts"], body["near"]) == ([], [], [], [])


def test_what_was_posted_is_in_no_log(
    ask_varnia: Asking, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Even when the program itself fails with the posted words in its mouth: the place is told, the words are not."""

    def failing(*_: object) -> None:
        raise RuntimeError(HOSTILE)

    monkeypatch.setattr("api.http.doors.referrals.judge", failing)
    with caplog.at_level(logging.DEBUG):
        response = post(ask_varnia, ASKED, {**CASEFILE, "context": HOSTILE})
    assert problem(response).status == 500
    assert "test_referrals" in caplog.text
    assert "secret" not in caplog.text + response.text


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.dictionaries(KEYS, PLAIN, max_size=4) | PLAIN)
def test_whatever_is_posted_is_judged_or_refused(ask_varnia: Asking, changes: object) -> None:
    """Never trouble on our side."""
    content = {**CASEFILE, **changes} if isinstance(changes, dict) else changes
    response = post(ask_varnia, ASKED, orjson.dumps(content))
    assert response.status_code in {200, 403, 404, 409, 422}, response.text


@pytest.fixture(scope="module")
def guarded(embedded_graphs: EmbeddedGraphs, varnia: Settings) -> Asking:
    """A server that was started for the authority circle, with its key."""
    database = embedded_graphs.holding(read_folder(FOLDER))
    return asking(create_app(varnia, database=database, smaller=Smaller(Audience.AUTHORITY, "the key")))


KEY = {"Authorization": "Bearer the key"}
ABUSE = "/api/v1/referrals/arvid-toren?programme=us-eo-13818-abuse"


def test_a_smaller_circle_needs_the_key(guarded: Asking) -> None:
    """With it the dossier is for whom the casefile names; without it, or with another, the public is answered."""
    asked = {**CASEFILE, "recipient": "authority"}
    assert post(guarded, ABUSE, asked, **KEY).json()["audience"] == "authority"
    assert guarded("/api/v1/referrals", headers=KEY).json()["recipients"] == [
        "authority",
        "sponsor",
        "co-counsel",
        "public",
    ]
    for headers in ({}, {"Authorization": "Bearer another"}, {"Authorization": "Bearer "}):
        assert problem(post(guarded, ABUSE, asked, **headers)).status == 403
        assert problem(guarded(f"{ABUSE}&audience=authority", headers=headers)).status == 403
    body = guarded(f"{ABUSE}&audience=authority", headers=KEY).json()
    assert (body["audience"], body["recipient"]) == ("authority", "authority")
    assert guarded(body["self"], headers=KEY).json() == body


def test_the_other_doors_know_the_public_only(guarded: Asking) -> None:
    """Whoever holds the key too."""
    assert problem(guarded("/api/v1/entities/arvid-toren?audience=authority", headers=KEY)).status == 403


FULL = {
    **CASEFILE,
    "identity": {"confirmed_by": "An advocate", "confirmed_on": "2026-10-01"},
    "searches": [{"what": "denials", "where": "the press", "on": "2026-10-01", "by": "An advocate"}],
    "checks": [
        {"what": what, "done": True, "by": "An advocate", "on": "2026-10-20"}
        for what in ("reprisals", "relatives", "humanitarian", "consent", "sources")
    ],
}
DOSSIER = f"{TOREN}/dossier?programme=us-7031c"


def files_in(content: bytes) -> dict[str, bytes]:
    """The files of a zip, those of zips in it too, as they are before they are packed."""
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            inner = archive.read(name)
            found[name] = inner
            if inner.startswith(b"PK"):
                found |= {f"{name}/{part}": one for part, one in files_in(inner).items()}
    return found


def test_a_dossier_is_written(ask_varnia: Asking) -> None:
    """As a zip of every format, the same again for the same, with its seal and what to look at; nobody may keep it."""
    response = post(ask_varnia, DOSSIER, FULL)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/zip"
    assert response.headers["cache-control"] == "no-store"
    assert read_seal(io.BytesIO(response.content)).digest == response.headers["x-answerable-sha256"]
    assert "No lawyer has checked" in unquote(response.headers["x-answerable-warnings"])
    assert {"dossier.docx", "dossier.pdf", "dossier.md", "annexes.xlsx"} <= set(files_in(response.content))
    assert post(ask_varnia, DOSSIER, FULL).content == response.content


def test_a_dossier_by_http_holds_nothing_of_a_smaller_circle(ask_varnia: Asking) -> None:
    """Whatever build, and with consents that somebody invented: no id and no word of a claim that is not public."""
    records = read_folder(FOLDER)
    hidden = {entity.id for entity in records.entities if entity.protected}
    kept = [claim for claim in records.claims if claim.sensitivity != "public"]
    names = {claim.id for claim in kept} | {claim.value for claim in kept if " " in claim.value} | {"abuse-of-five"}
    assert len(names) > 10
    consents = [
        {"person": one, "purpose": "sanctions referral", "recipients": ["public"], "until": "2027-01-01"}
        for one in sorted(hidden)
    ]
    for build in ("authority", "redacted", "internal"):
        content = post(ask_varnia, f"{DOSSIER}&build={build}", {**FULL, "consents": consents}).content
        for name, inner in files_in(content).items():
            assert not [one for one in names if one.encode() in inner], name


@pytest.mark.parametrize(
    ("changes", "kind", "said"),
    [
        ({"checks": []}, "dossier-blocked", "K16"),
        ({"identity": {}}, "dossier-blocked", "G1"),
        ({"recipient": "sponsor"}, "audience-refused", "is for sponsor"),
    ],
)
def test_a_blocked_dossier_is_refused_with_what_is_in_the_way(
    ask_varnia: Asking, changes: Mapping[str, object], kind: str, said: str
) -> None:
    """In a problem document, not in a file."""
    read = problem(post(ask_varnia, DOSSIER, {**FULL, **changes}))
    assert read.type == f"/problems/{kind}"
    assert said in read.detail


def test_no_override_drafts_about_a_protected_person(ask_varnia: Asking) -> None:
    """Whoever signs it."""
    gates = ("G3", "G5")
    overrides = [{"gate": one, "reason": "because I say so", "by": "Somebody", "on": "2026-10-01"} for one in gates]
    path = f"/api/v1/referrals/{PROTECTED}/dossier?programme=us-7031c"
    read = problem(post(ask_varnia, path, {**FULL, "overrides": overrides}))
    assert (read.status, read.type) == (409, "/problems/protected-target")
    assert problem(post(ask_varnia, path, FULL)).type == "/problems/dossier-blocked"
