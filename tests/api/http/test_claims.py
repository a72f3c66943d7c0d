"""What became of claims by HTTP: the same as `answerable verify` tells, and nothing of what a circle may not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from api.http.models.since import ClaimsSince
from api.http.models.subgraph import Preview
from tests.api.http.test_refusals import problem

if TYPE_CHECKING:
    from tests.api.doors import Asking

SINCE, SUBGRAPH = "/api/v1/claims/since", "/api/v1/subgraph"


def _versions(ask: Asking, asked: str) -> tuple[list[str], str]:
    body = ask(f"{SUBGRAPH}?{asked}").json()
    return [one["version"] for one in body["claims"] if "@" in one["version"]], body["about"]["latest_record"]


def test_claims_that_are_as_they_were_are_no_news(ask: Asking) -> None:
    """None of those that the graph has just given."""
    versions, taken_at = _versions(ask, "entity=melik-sarnov")
    answer = ask(f"{SINCE}?versions={','.join(versions[:100])}&taken_at={taken_at.replace('+', '%2B')}")
    assert answer.json() == {"checked": len(versions[:100]), "items": []}
    assert ClaimsSince.model_validate_json(answer.content).model_dump() == answer.json()


def test_what_happened_is_told(ask: Asking) -> None:
    """A claim that reads otherwise now, one that somebody answers, and one that nobody knows."""
    versions, _ = _versions(ask, "chain=threat-to-elsad")
    other = f"{versions[0].partition('@')[0]}@{'0' * 12}"
    items = ask(f"{SINCE}?versions={other},nobody:c-1@{'a' * 12}").json()["items"]
    assert {"changed", "unknown"} <= {one["became"] for one in items}
    body = ask(f"{SUBGRAPH}?chain=threat-to-elsad").json()
    answered = next(one for one in body["claims"] if one["disputed_by"])
    [item] = ask(f"{SINCE}?versions={answered['version']}&taken_at=1999-01-01T00:00:00Z").json()["items"]
    assert item["became"] == "disputed"
    assert set(item["by"]) == set(answered["disputed_by"])


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("versions=", "0 are given"),
        ("versions=c-1", "no version of a claim"),
        (f"versions=veldania:v-1@{'0' * 12}&taken_at=yesterday", "no moment"),
        ("versions=" + ",".join(f"d:c-{nth}@{'0' * 12}" for nth in range(101)), "101 are given"),
    ],
)
def test_what_cannot_be_read_is_refused(ask: Asking, asked: str, told: str) -> None:
    """With what is wrong and how to mend it."""
    refused = problem(ask(f"{SINCE}?{asked}"))
    assert refused.status == 422
    assert told in f"{refused.title} {refused.detail}"


@pytest.mark.parametrize("asked", ["chain=hidden-torture", "entity=raid-squad", "all=yes", "search=zzzzzz"])
def test_a_preview_says_what_the_file_will_say(ask: Asking, asked: str) -> None:
    """Its counts, what is withheld and what is cut; as documented."""
    answer = ask(f"{SUBGRAPH}/about?{asked}")
    assert Preview.model_validate_json(answer.content).model_dump() == answer.json()
    assert answer.json()["about"]["withheld"] == ask(f"{SUBGRAPH}?{asked}&limit=2000").json()["about"]["withheld"]
    size = answer.json()["about"]["nodes"] + answer.json()["about"]["edges"]
    most = {one["name"]: one["most"] for one in ask("/api/v1/exports").json()["items"]}
    fitting = {one["name"]: one["fits"] for one in answer.json()["formats"]}
    assert fitting == {name: limit is None or size <= limit for name, limit in most.items()}
