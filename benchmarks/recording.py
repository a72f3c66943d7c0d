"""A graph that remembers what it is asked, so that the same can be asked again without the program around it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from graph.database import Database, Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from graph.database import Reader, Row
    from graph.database.links import Link

T = TypeVar("T")
Asked = list[tuple[str, dict[str, object]]]


class RecordingDatabase(Database):
    """A graph that keeps each statement with its parameters in `asked`."""

    def __init__(self, link: Link) -> None:
        """Begin with nothing asked."""
        super().__init__(link)
        self.asked: Asked = []

    def read(
        self,
        statement: str,
        parameters: Mapping[str, object] | None = None,
        *,
        seconds: float = 30.0,
        limit: int | None = None,
    ) -> list[Row]:
        """As `Database.read`."""
        self.asked.append((statement, dict(parameters or {})))
        return super().read(statement, parameters or {}, seconds=seconds, limit=limit)

    @contextmanager
    def reading(self, *, seconds: float = 30.0) -> Iterator[Reader]:
        """As `Database.reading`."""
        with super().reading(seconds=seconds) as reader:
            yield RecordingReader(reader, self.asked)

    def write(self, work: Callable[[Writer], T]) -> T:
        """As `Database.write`."""
        return super().write(lambda writer: work(RecordingWriter(writer, self.asked)))


class RecordingReader:
    """A reader that adds what it is asked to a list."""

    def __init__(self, reader: Reader, asked: Asked) -> None:
        """Read with this reader, and add to this list."""
        self._reader, self._asked = reader, asked

    def rows(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[Row]:
        """As `Reader.rows`."""
        self._asked.append((statement, dict(parameters or {})))
        return self._reader.rows(statement, parameters or {})


class RecordingWriter(Writer):
    """A writer that adds what it is told to a list."""

    def __init__(self, writer: Writer, asked: Asked) -> None:
        """Write with this writer, and add to this list."""
        self._writer, self._asked = writer, asked

    def run(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[Row]:
        """As `Writer.run`."""
        self._asked.append((statement, dict(parameters or {})))
        return self._writer.run(statement, parameters or {})
