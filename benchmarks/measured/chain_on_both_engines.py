"""A chain by HTTP on a Neo4j server, beside the same chain on the embedded engine.

Both engines hold the same facts and are asked through an `answerable serve` of their own, in turn, call by call; a call
begins when it is sent and ends when the body has been read. The Neo4j server runs on this machine, fetched by
`make neo4j`, fresh and warmed up. First the curated facts, then acts of an invented country, spread over all of it.
There is no target.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import TYPE_CHECKING

from benchmarks.asking import get, questions
from benchmarks.graphs import FACTS, empty_graph
from benchmarks.measured.chain_by_http import PERCENTILES, QUESTIONS
from benchmarks.nation import invent
from benchmarks.numbers import Line, Sample, percentile
from benchmarks.programs import ANSWERABLE, HERE, ProgramFailed, environment, free_port, served
from benchmarks.servers import can_start_server as possible
from benchmarks.servers import empty_server
from graph.database import open_database
from graph.writer import load_all
from loaders.curated import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.numbers import Extent
    from graph.records import Dataset
    from graph.settings import Settings

__all__ = ["measure", "possible"]
FULL_SIZE, TINY_SIZE = 10_000, 1_000


@dataclass(frozen=True, slots=True)
class Turns:
    """The seconds of every call on either engine."""

    neo4j: tuple[float, ...]
    embedded: tuple[float, ...]


def measure(extent: Extent) -> Iterator[Line]:
    """Measure every question on both engines."""
    nation = invent(FULL_SIZE if extent.warming else TINY_SIZE)
    asked: dict[str, Sequence[str]] = {question.words: [question.path] for question in QUESTIONS}
    asked["an act of the invented country"] = questions(nation.landmarks)["chain of an act"]
    with _both([read_folder(FACTS), nation.dataset]) as clients:
        for addresses in asked.values():
            _turns(clients, addresses, extent.warming)
        repeats = [
            {words: _turns(clients, addresses, extent.calls) for words, addresses in asked.items()}
            for _ in range(extent.repeats)
        ]
    yield from _lines(asked, repeats)


def _lines(asked: Mapping[str, object], repeats: Sequence[Mapping[str, Turns]]) -> Iterator[Line]:
    for words in asked:
        turns = [repeat[words] for repeat in repeats]
        for name, share in PERCENTILES:
            neo4j = Sample(tuple(percentile(turn.neo4j, share) for turn in turns))
            embedded = Sample(tuple(percentile(turn.embedded, share) for turn in turns))
            yield Line(f"{words}: {name} on Neo4j; beside it on the embedded engine", neo4j, embedded)


def _turns(clients: tuple[HTTPConnection, HTTPConnection], addresses: Sequence[str], calls: int) -> Turns:
    """Ask both engines in turn."""
    pairs = []
    for number in range(calls):
        address = addresses[number % len(addresses)]
        pairs.append(tuple(_fetch(client, address) for client in clients))
    return Turns(tuple(neo4j for neo4j, _ in pairs), tuple(embedded for _, embedded in pairs))


def _fetch(client: HTTPConnection, address: str) -> float:
    seconds, answered = get(client, address)
    if not answered:
        raise ProgramFailed(f"{address} was not answered")
    return seconds


@contextmanager
def _both(datasets: Sequence[Dataset]) -> Iterator[tuple[HTTPConnection, HTTPConnection]]:
    """Clients of two servers, of which the first answers from Neo4j and the second from the embedded engine."""
    with ExitStack() as stack:
        clients = []
        for settings in (stack.enter_context(empty_server()), stack.enter_context(empty_graph())):
            _fill(settings, datasets)
            port = free_port()
            program = [ANSWERABLE, "serve", "--port", str(port)]
            stack.enter_context(served(program, port, environment(settings)))
            clients.append(stack.enter_context(closing(HTTPConnection(HERE, port))))
        yield clients[0], clients[1]


def _fill(settings: Settings, datasets: Sequence[Dataset]) -> None:
    with open_database(settings) as database:
        load_all(database, datasets)
