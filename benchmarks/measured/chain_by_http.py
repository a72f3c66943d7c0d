"""A chain by HTTP, beside the time of its Cypher alone.

`answerable serve` answers on loopback to a client that keeps its connection; a request begins when it is sent and ends
when the body has been read. Beside it, the statements that this very request puts to the graph, recorded from one real
call, are sent with the same parameters over the bare driver in one transaction, and all their rows fetched. The two
take turns request by request. p50 and p95 are taken over the requests of one repeat.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from api.answers.chain import read_chain
from api.answers.envelope import PREFIX
from benchmarks.graphs import graph_of_facts
from benchmarks.numbers import Allowed, Line, Sample, percentile, timed
from benchmarks.programs import ANSWERABLE, HERE, ProgramFailed, environment, free_port, served
from benchmarks.recording import RecordingDatabase
from graph.database.drivers import embedded_driver
from graph.database.embedded_link import EmbeddedLink
from graph.embedded.folder import DATABASE, READER
from graph.embedded.joining import join

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.numbers import Extent
    from benchmarks.recording import Asked
    from graph.settings import Settings

ALLOWED = Allowed(times=2, more=0.003)
PERCENTILES = (("p50", 0.5), ("p95", 0.95))


@dataclass(frozen=True, slots=True)
class Question:
    """A chain that is asked for: of an act, a person or a body, on given days or on the act's own."""

    start: str
    on: str | None = None

    @property
    def words(self) -> str:
        """The question as the README tells it."""
        return f"`{self.start}`" + (f" on {self.on}" if self.on else "")

    @property
    def path(self) -> str:
        """The address of its answer."""
        return f"{PREFIX}/chains/{quote(self.start)}" + (f"?{urlencode({'on': self.on})}" if self.on else "")


QUESTIONS = (
    Question("alleged-torture-of-elgiz-gahramanli", "2016"),
    Question("nardaran-operation-2015-11-26"),
    Question("bakhtiyar-hajiyev", "2022-12-09"),
    Question("elgiz-gahramanli", "2016"),
    Question("main-department-combating-organized-crime", "2016"),
)


@dataclass(frozen=True, slots=True)
class Ways:
    """The two ways to one answer: by HTTP, and by its Cypher alone."""

    by_http: Callable[[], None]
    by_cypher: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Turns:
    """The seconds of every request, both ways."""

    by_http: tuple[float, ...]
    by_cypher: tuple[float, ...]


def measure(extent: Extent) -> Iterator[Line]:
    """Measure every question both ways."""
    with graph_of_facts() as settings, _ways(settings) as ways:
        for both in ways.values():
            _turns(both, extent.warming)
        repeats = [{asked: _turns(both, extent.calls) for asked, both in ways.items()} for _ in range(extent.repeats)]
    for question in QUESTIONS:
        turns = [repeat[question] for repeat in repeats]
        for name, share in PERCENTILES:
            by_http = Sample(tuple(percentile(turn.by_http, share) for turn in turns))
            by_cypher = Sample(tuple(percentile(turn.by_cypher, share) for turn in turns))
            yield Line(f"{question.words}: {name}; beside it its Cypher", by_http, by_cypher, ALLOWED)


def _turns(ways: Ways, calls: int) -> Turns:
    """Go both ways in turn."""
    pairs = [(timed(ways.by_http), timed(ways.by_cypher)) for _ in range(calls)]
    return Turns(tuple(http for http, _ in pairs), tuple(cypher for _, cypher in pairs))


@contextmanager
def _ways(settings: Settings) -> Iterator[dict[Question, Ways]]:
    """Both ways to every answer, while a server and a driver of our own use one engine."""
    port = free_port()
    program = [ANSWERABLE, "serve", "--port", str(port)]
    with (
        served(program, port, environment(settings)),
        closing(HTTPConnection(HERE, port)) as client,
        _cypher(settings) as send,
    ):
        asked = _recorded(settings)
        yield {question: Ways(_fetching(client, question), _sending(send, asked[question])) for question in QUESTIONS}


def _fetching(client: HTTPConnection, question: Question) -> Callable[[], None]:
    def fetch() -> None:
        client.request("GET", question.path)
        answer = client.getresponse()
        body = answer.read()
        if answer.status != HTTPStatus.OK or b'"hops":[' not in body:
            raise ProgramFailed(f"{question.words} was answered with {answer.status}")

    return fetch


def _sending(send: Callable[[Asked], None], asked: Asked) -> Callable[[], None]:
    return lambda: send(asked)


def _recorded(settings: Settings) -> dict[Question, Asked]:
    """What each question asks of the graph."""
    recorded = {}
    with RecordingDatabase(EmbeddedLink(settings.data_dir)) as database:
        for question in QUESTIONS:
            database.asked = []
            read_chain(question.start, on=question.on).ask(database)
            recorded[question] = database.asked
    return recorded


@contextmanager
def _cypher(settings: Settings) -> Iterator[Callable[[Asked], None]]:
    """A function that sends statements over the bare driver in one transaction and fetches all rows."""
    seat = join(settings.data_dir)
    driver = embedded_driver(seat, READER)

    def send(asked: Asked) -> None:
        with driver.session(database=DATABASE) as session, session.begin_transaction() as transaction:
            for statement, parameters in asked:
                list(transaction.run(statement, parameters))

    try:
        yield send
    finally:
        driver.close()
        seat.leave()
