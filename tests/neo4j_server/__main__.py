"""`python -m tests.neo4j_server start` and `… stop`: what `make neo4j` and `make neo4j-stop` run."""

from __future__ import annotations

import shlex
import sys

from graph.errors import AnswerableError
from tests.neo4j_server.place import Place, Running, Unable
from tests.neo4j_server.process import start, stop


def main(command: str) -> None:
    """Start or stop; what a shell should be told goes to standard output, everything else beside it."""
    place = Place()
    try:
        if command == "stop":
            said = "Neo4j has ended." if stop(place) else "No Neo4j of `make neo4j` is running."
        else:
            said = _started(place, start(place))
    except (Unable, AnswerableError) as error:
        sys.exit(f"{error}")
    sys.stderr.write(said + "\n")


def _started(place: Place, running: Running) -> str:
    sys.stdout.write(f"export ANSWERABLE_DATABASE_URI={running.uri}\n")
    sys.stdout.write(f"export ANSWERABLE_DATABASE_PASSWORD_FILE={shlex.quote(str(place.password_file))}\n")
    return (
        f"Neo4j {running.version} answers. With the lines above set, Answerable uses it; "
        'eval "$(make -s neo4j)" sets them. The tests find it without, and empty it.'
    )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "start")
