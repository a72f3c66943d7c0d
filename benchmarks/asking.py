"""What is asked of a country by HTTP to see how answers grow with it, and how long they take."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, RemoteDisconnected
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from api.answers.envelope import PREFIX
from benchmarks.numbers import percentile
from benchmarks.programs import HERE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.nation import Landmarks

CALLS, WARMING = 50, 5
#: A question that is slow is asked less often, so that one size does not take all day.
SECONDS = 60.0
PATIENCE = 120.0
#: The last hundredth of the claims was recorded since then.
DAY, MONTH, SINCE = "2015-06-01", "2015-06", "2025-05-09"


@dataclass(frozen=True, slots=True)
class Answered:
    """How long the answers to one question took.

    Attributes:
        seconds: of each answer.
        refused: how many of them were no answer, but that it took too long or could not be done.
    """

    seconds: tuple[float, ...]
    refused: int

    @property
    def p50(self) -> float:
        """The median."""
        return percentile(self.seconds, 0.5)

    @property
    def p95(self) -> float:
        """What 95 of 100 did not exceed."""
        return percentile(self.seconds, 0.95)


def questions(landmarks: Landmarks) -> dict[str, Sequence[str]]:
    """The addresses of each question, by the words in which the table tells it."""
    hub, officials = landmarks.hub, landmarks.officials
    pairs = zip(officials, reversed(officials), strict=True)
    surname = landmarks.names[0].split()[-1]
    return {
        "chain of an act": [_at("chains", act) for act, _ in landmarks.acts],
        "chain above a body": [_at("chains", body, on=DAY) for body in landmarks.bodies],
        "chains of a victim's day": [_at("chains", victim, on="2000/2023") for victim in landmarks.victims],
        "search, a full name": [_at("search", text=name) for name in landmarks.names],
        "search, a misspelt name": [_at("search", text=name[:3] + name[4:]) for name in landmarks.names],
        "search, a frequent surname": [_at("search", text=surname)],
        "entity, an official": [_at("entities", official) for official in officials],
        "entity, the hub": [_at("entities", hub)],
        "neighbours of the hub, a page": [_at("entities", hub, "neighbours")],
        "paths between two officials": [
            _at("paths", **{"from": one, "to": other}) for one, other in pairs if one != other
        ],
        "status": [_at("status")],
        "career": [_at("queries/people/career", person=official) for official in officials],
        "what a newspaper says": [_at("queries/evidence/statements_by", speaker="paper-1")],
        "denials of the hub": [_at("queries/evidence/denials", entity=hub)],
        "acts of a month": [_at("queries/cases/acts_in_period", period=MONTH)],
        "who is sanctioned": [_at("queries/responsibility/sanctioned")],
        "recent claims": [_at("queries/evidence/recent_claims", since=SINCE)],
        "disputes of the hub": [_at("queries/evidence/disputes", entity=hub)],
        "all disputes": [_at("queries/evidence/disputes")],
        "actors who recur": [_at("queries/responsibility/repeat_actors", counted="acts")],
    }


def ask_all(port: int, asked: Mapping[str, Sequence[str]]) -> dict[str, Answered]:
    """Ask every question several times of the server at a port of this machine, one call after the other."""
    with closing(HTTPConnection(HERE, port, timeout=PATIENCE)) as client:
        return {question: _ask(client, addresses) for question, addresses in asked.items()}


def _ask(client: HTTPConnection, addresses: Sequence[str]) -> Answered:
    begun = time.perf_counter()
    for number in range(WARMING):
        if get(client, addresses[number % len(addresses)])[0] > SECONDS / CALLS:
            break
    seconds, refused = [], 0
    for number in range(CALLS):
        took, good = get(client, addresses[number % len(addresses)])
        seconds.append(took)
        refused += not good
        if time.perf_counter() - begun > SECONDS:
            break
    return Answered(tuple(seconds), refused)


def get(client: HTTPConnection, address: str) -> tuple[float, bool]:
    """Ask once; gives the seconds, and whether it was answered.

    A connection that the server gave up, as it does when nobody used it for some seconds, is made anew.
    """
    try:
        return _get(client, address)
    except RemoteDisconnected:
        client.close()
        return _get(client, address)


def _get(client: HTTPConnection, address: str) -> tuple[float, bool]:
    begun = time.perf_counter()
    client.request("GET", address)
    answer = client.getresponse()
    answer.read()
    return time.perf_counter() - begun, answer.status == HTTPStatus.OK


def _at(door: str, *more: str, **parameters: str) -> str:
    path = "/".join((PREFIX, door, *(quote(part, safe="") for part in more)))
    return f"{path}?{urlencode(parameters)}" if parameters else path
