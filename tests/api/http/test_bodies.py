"""Every body is what its model promises, on both engines the same, and says of itself what every answer must say."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import orjson
import pytest
from fastapi.routing import APIRoute

from api.http.app import every_door
from api.http.models.envelope import Envelope
from queries.registry import load_registry

if TYPE_CHECKING:
    from pydantic import BaseModel

    from graph.database import Database
    from tests.api.doors import Asking

ADDRESSES = [
    "/api/v1/chains/arrest-of-elsad",
    "/api/v1/chains/arrest-of-elsad?about=ruzi-cavlan",
    "/api/v1/chains/arrest-of-elsad?about=melik-sarnov&posts_horizon=0&structure_horizon=0",
    "/api/v1/chains/elsad-mirqas?on=2018-04-12",
    "/api/v1/chains/elsad-mirqas?on=1999",
    "/api/v1/chains/raid-squad?on=2017/2019",
    "/api/v1/chains/torture-in-the-cellar",
    "/api/v1/search?text=elsad",
    "/api/v1/search?text=a&types=Person,Agency&limit=2",
    "/api/v1/search?text=zzzzzz",
    "/api/v1/entities/melik-sarnov",
    "/api/v1/entities/interior-ministry?limit=2",
    "/api/v1/entities/protected-5f0c2a91",
    "/api/v1/entities/interior-ministry/neighbours?limit=3",
    "/api/v1/entities/interior-ministry/neighbours?on=2018-04-12&edges=part_of,holds_post",
    "/api/v1/paths?from=orven-tagrus&to=zohrab-qalender",
    "/api/v1/paths?from=orven-tagrus&to=zohrab-qalender&on=2018-04-12&through_hubs=yes",
    "/api/v1/paths?from=orven-tagrus&to=elsad-mirqas&on=1950-01-01",
    "/api/v1/status",
    "/api/v1/schema",
    "/api/v1/queries",
    "/healthz",
    "/readyz",
    "/problems",
    "/problems/unknown-entity",
    *(f"/api/v1/queries/{question.path}?{urlencode(question.header.example)}" for question in load_registry()),
]


@cache
def models() -> dict[tuple[str, ...], type[BaseModel]]:
    """The model of each address of the API, by the parts of its pattern."""
    routes = [route for router in every_door() for route in router.routes if isinstance(route, APIRoute)]
    return {tuple(route.path.split("/")): route.response_model for route in routes if route.response_model}


def model_of(path: str) -> type[BaseModel]:
    """The model of an address; a pattern with fewer open places fits better."""
    parts = path.partition("?")[0].split("/")
    fitting = [
        pattern
        for pattern in models()
        if len(pattern) == len(parts)
        and all(part == shape or shape.startswith("{") for part, shape in zip(parts, pattern, strict=True))
    ]
    return models()[min(fitting, key=lambda pattern: "".join(pattern).count("{"))]


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_body_is_what_its_model_promises(ask: Asking, ask_embedded: Asking, country: Database, path: str) -> None:
    """Read by the model and written again it is the same, so no field is missing and none is undocumented.

    Both engines send the same, but for the name of the engine in what the service says of itself.
    """
    response = ask(path)
    assert response.status_code == 200, response.text
    same = ask_embedded(path).json()
    assert response.json() == (same | {"engine": country.engine} if "engine" in same else same)
    read = model_of(path).model_validate_json(response.content)
    assert read.model_dump(mode="json", by_alias=True, exclude_unset=True) == response.json()


@pytest.mark.parametrize("path", [path for path in ADDRESSES if path.startswith("/api/")])
def test_an_answer_says_how_to_repeat_it(ask: Asking, path: str) -> None:
    """`self` leads to the same bytes, and audience and datasets are told."""
    assert issubclass(model_of(path), Envelope)
    response = ask(path)
    body = response.json()
    assert body["audience"] == "public"
    assert body["datasets"] == {"veldania": "1.0.0"}
    assert ask(body["self"]).content == response.content


def test_an_answer_is_not_sent_twice(ask: Asking) -> None:
    """Whoever has an answer already is told so, and gets no body; another question has another tag."""
    first = ask("/api/v1/chains/arrest-of-elsad")
    again = ask("/api/v1/chains/arrest-of-elsad", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert ask("/api/v1/status").headers["etag"] != first.headers["etag"]


def test_what_is_true_for_a_moment_is_kept_by_nobody(ask: Asking) -> None:
    """Health is asked anew each time."""
    assert ask("/readyz").headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "start",
    [
        "/api/v1/search?text=elsad&limit=3",
        "/api/v1/entities/interior-ministry?limit=3",
        "/api/v1/entities/interior-ministry/neighbours?limit=3",
    ],
)
def test_pages_follow_each_other(ask: Asking, start: str) -> None:
    """Every page leads to the next until there is none, and no item comes twice."""
    items: list[object] = []
    path: str | None = start
    while path is not None:
        body = ask(path).json()
        items += [orjson.dumps(item) for item in body.get("items", body.get("claims"))]
        path = body["next"]
        assert len(items) < 500
    assert len(items) == len(set(items)) > 3


@pytest.mark.parametrize("path", ["/", "/docs", "/healthz", "/metrics", "/static/page.css", *ADDRESSES[:12:4]])
def test_a_door_can_be_looked_at(ask: Asking, path: str) -> None:
    """HEAD gets the status and the headers that GET gets, and no body; it is counted as what it is."""
    given, seen = ask(path), ask(path, method="HEAD")
    assert (seen.status_code, seen.content) == (200, b"")
    if path != "/metrics":  # which counts these two
        assert seen.headers == given.headers
        assert int(seen.headers["content-length"]) == len(given.content) > 0
    assert 'method="HEAD",status="200"' in ask("/metrics").text


def test_a_refusal_can_be_looked_at_too(ask: Asking) -> None:
    """A wrong address, an unknown id, and 304 to whoever has the answer."""
    for path, status in (("/nowhere", 404), ("/api/v1/chains/nobody", 404), ("/api/v1/search", 422)):
        seen = ask(path, method="HEAD")
        assert (seen.status_code, seen.content) == (status, b"")
        assert seen.headers["content-type"] == "application/problem+json"
    tag = ask("/api/v1/status", method="HEAD").headers["etag"]
    assert ask("/api/v1/status", method="HEAD", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("day", ["2018-04-12", "9999-12-31", "0001-01-01"])
def test_a_day_comes_back_as_the_day_that_was_asked(ask: Asking, day: str) -> None:
    """The ends of the calendar too, which elsewhere stand for an open end."""
    body = ask(f"/api/v1/chains/raid-squad?on={day}").json()
    assert body["on"] == day
    assert [act["on"] for act in body["acts"]] == [day]
    assert ask(body["self"]).json() == body


def test_headers_of_every_answer(ask: Asking) -> None:
    """Nothing may be framed, sniffed, referred or read by another site."""
    for path in ("/", "/docs", "/api/v1/status", "/api/v1/chains/nobody", "/nowhere", "/static/page.css"):
        headers = ask(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers
        assert "server" not in headers
