"""Whatever is asked wrongly gets a problem document that says what, where and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from api.http.models.problem import Problem

if TYPE_CHECKING:
    import httpx

    from tests.api.doors import Asking

CYPHER = "x'}) DETACH DELETE n"
CHAIN = "/api/v1/chains/arrest-of-elsad"
HOLDERS = "/api/v1/queries/responsibility/holders_on_date"


def problem(response: httpx.Response) -> Problem:
    """The problem document of a response, which must be whole and true to its model."""
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    read = Problem.model_validate_json(response.content)
    assert read.status == response.status_code
    assert "Traceback" not in response.text
    return read


@pytest.mark.parametrize(
    ("path", "status", "kind", "said"),
    [
        ("/api/v1/chains/arrest-of-elsat", 404, "unknown-entity", "arrest-of-elsad"),
        (f"/api/v1/chains/{quote(CYPHER, safe='')}", 404, "unknown-entity", "DETACH DELETE"),
        ("/api/v1/chains/" + "x" * 300, 422, "bad-parameter", "at most 200"),
        ("/api/v1/chains/%20", 422, "bad-parameter", "empty"),
        ("/api/v1/chains/a%00b", 422, "bad-parameter", "no text"),
        (f"{CHAIN}?on=2018-02-30", 422, "bad-day", "2018-02 ends on 2018-02-28"),
        (f"{CHAIN}?on=yesterday", 422, "bad-day", "write 2015"),
        (f"{CHAIN}?on=2019/2018", 422, "bad-day", "ends before it begins"),
        (f"{CHAIN}?onn=2018", 422, "bad-parameter", "did you mean on?"),
        (f"{CHAIN}?on=2018&on=2019", 422, "bad-parameter", "given twice"),
        (f"{CHAIN}?posts_horizon=-1", 422, "bad-parameter", "out of range"),
        (f"{CHAIN}?posts_horizon=many", 422, "bad-parameter", "whole number"),
        (f"{CHAIN}?posts_horizon={'9' * 5000}", 422, "bad-parameter", "whole number"),
        (f"{CHAIN}?posts_horizon=%D9%A3%D9%A0", 422, "bad-parameter", "posts_horizon"),
        (f"{CHAIN}?posts_horizon=1_0", 422, "bad-parameter", "whole number"),
        (f"{CHAIN}?posts_horizon=%2B10", 422, "bad-parameter", "whole number"),
        (f"{CHAIN}?about=interior-ministry", 422, "bad-parameter", '"where":"about"'),
        (f"{CHAIN}?about=nobody-at-all", 404, "unknown-entity", "nobody-at-all"),
        (f"{CHAIN}?audience=partner", 403, "audience-refused", "leave it out"),
        (f"{CHAIN}?on={'1' * 9000}", 414, "address-too-long", "8,000"),
        ("/api/v1/chains/" + "x" * 3000, 414, "address-too-long", "2,000"),
        ("/api/v1/chains/interior-ministry", 422, "bad-day", '"where":"on"'),
        ("/api/v1/chains/interior-ministry", 422, "bad-day", "on: the line above a body needs a day (give one"),
        ("/api/v1/chains/tezqala?on=2018", 422, "bad-parameter", "place"),
        (HOLDERS, 422, "bad-parameter", "body: no value"),
        (f"{HOLDERS}?body=capital-police&on=2018-06-15&role=queen", 422, "bad-parameter", "head, deputy"),
        (f"{HOLDERS}?body=capital-police&on=2018-06", 422, "bad-day", "one single day"),
        (f"{HOLDERS}?body=capital-police&on=2018-06-15&bodi=x", 422, "bad-parameter", "did you mean body?"),
        (f"{HOLDERS}?body=capital-police&on=2018-06-15&limit=0", 422, "bad-parameter", "limit"),
        (f"{HOLDERS}?body=elsad-mirqas&on=2018-06-15", 422, "bad-parameter", "type Person"),
        ("/api/v1/entities/melik-sarnof", 404, "unknown-entity", "melik-sarnov"),
        ("/api/v1/entities/melik-sarnov?limit=501", 422, "bad-parameter", "from 1 to 500"),
        ("/api/v1/entities/melik-sarnov?cursor=here", 422, "bad-parameter", "no cursor"),
        ("/api/v1/entities/melik-sarnov/neighbours?edges=knows", 422, "bad-parameter", "no edge"),
        ("/api/v1/entities/melik-sarnov/neighbours?on=2018", 422, "bad-day", "one single day"),
        ("/api/v1/entities/melik-sarnov/neighbours?direction=up", 422, "bad-parameter", "give out or in"),
        ("/api/v1/entities/melik-sarnov/neighbours?limit=%D9%A3", 422, "bad-parameter", "limit"),
        ("/api/v1/entities/melik-sarnov/neighbours?cursor=here", 422, "bad-parameter", "no cursor"),
        ("/api/v1/entities/melik-sarnov/neighbours?cursor=", 422, "bad-parameter", "no cursor"),
        ("/api/v1/entities/melik-sarnov/neighbours?cursor=knows~f-0123456789ab", 422, "bad-parameter", "no cursor"),
        (
            "/api/v1/entities/melik-sarnov/neighbours?edges=part_of&cursor=holds_post~f-0123456789ab",
            422,
            "bad-parameter",
            "no cursor",
        ),
        ("/api/v1/search", 422, "bad-parameter", "text"),
        ("/api/v1/search?text=", 422, "bad-parameter", "empty"),
        ("/api/v1/search?text=" + "x" * 201, 422, "bad-parameter", "at most 200"),
        ("/api/v1/search?text=a&types=Ship", 422, "bad-parameter", "no type"),
        ("/api/v1/search?text=a&cursor=x", 422, "bad-parameter", "no cursor"),
        ("/api/v1/paths?from=melik-sarnov", 422, "bad-parameter", "to"),
        ("/api/v1/paths?from=melik-sarnov&to=melik-sarnov", 422, "bad-parameter", "the same"),
        ("/api/v1/paths?from=melik-sarnov&to=nobody", 404, "unknown-entity", "nobody"),
        ("/api/v1/paths?from=melik-sarnov&to=rena-suvar&through_hubs=perhaps", 422, "bad-parameter", "yes or no"),
        ("/api/v1/paths?from=melik-sarnov&to=rena-suvar&max_hops=99", 422, "bad-parameter", "from 1 to 8"),
        ("/api/v1/queries/responsibility/holders_on_dat", 404, "unknown-question", "holders_on_date"),
        ("/api/v1/queries/holders_on_date", 404, "unknown-question", "responsibility/holders_on_date"),
        ("/api/v1/chain/arrest-of-elsad", 404, "not-found", "/api/v1/chains/"),
        ("/problems/no-such-kind", 404, "not-found", "nothing at"),
        ("/static/nothing.js", 404, "not-found", "nothing at"),
        ("/static/../app.py", 404, "not-found", "nothing at"),
        ("/static/%2e%2e%2fapp.py", 404, "not-found", "nothing at"),
    ],
)
def test_what_is_asked_wrongly_is_told_how_to_ask(ask: Asking, path: str, status: int, kind: str, said: str) -> None:
    """Unknown ids with the nearest, impossible days, missing and unknown parameters, Cypher, too long a text."""
    response = ask(path)
    read = problem(response)
    assert (read.status, read.type) == (status, f"/problems/{kind}")
    assert said in response.text


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_no_address_takes_another_method(ask: Asking, method: str) -> None:
    """Nothing can be changed here; the answer says which method there is."""
    response = ask(CHAIN, method=method)
    assert problem(response).type == "/problems/method-not-allowed"
    assert response.headers["allow"] == "GET, HEAD"


def test_a_body_is_refused(ask: Asking) -> None:
    """Whatever its size, and before any door sees it."""
    assert problem(ask(CHAIN, method="POST", content=b"x" * 10_000_000)).status == 413


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[::2]:8000"])
def test_another_name_is_refused(ask: Asking, host: str) -> None:
    """A page of another site that resolves to this machine asks under its own name."""
    assert problem(ask("/healthz", headers={"Host": host})).type == "/problems/wrong-host"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "LOCALHOST:1", "[::1]:8000", "[::1]"])
def test_names_of_this_machine_are_answered(ask: Asking, host: str) -> None:
    """With any port, since the one that is served at is not always the one that is asked."""
    assert ask("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        f"{CHAIN}?on=2018-02-30",
        f"{CHAIN}?posts_horizon=many",
        "/api/v1/chains/interior-ministry",
        "/api/v1/entities/melik-sarnov/neighbours?on=2018",
        "/api/v1/paths?from=melik-sarnov&to=melik-sarnov",
        "/api/v1/paths?from=melik-sarnov&to=rena-suvar&max_hops=99",
        "/api/v1/search?text=a&limit=0",
        f"{HOLDERS}?body=capital-police&on=2018-06-15&limit=0",
    ],
)
def test_a_refusal_speaks_of_parameters_and_not_of_options(ask: Asking, path: str) -> None:
    """Whoever asks by HTTP has no command line."""
    response = ask(path)
    assert problem(response).status == 422
    assert "--" not in response.text
    assert "`answerable" not in response.text
    (single,) = response.json()["problems"]
    assert single["where"] in {"", *path.replace("?", "&").replace("=", "&").split("&"), "on"}


def test_every_kind_of_problem_can_be_looked_up(ask: Asking) -> None:
    """The address in `type` leads to what the kind means."""
    for kind in ask("/problems").json()["items"]:
        assert ask(kind["type"]).json() == kind
