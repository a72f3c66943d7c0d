"""What is loaded, and by which program on which engine."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from api.answers.envelope import Body, address, envelope, versions
from api.version import program_version
from graph.protection import Audience

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.datasets import Dataset


def status_body(engine: str, loaded: Sequence[Dataset], audience: Audience = Audience.PUBLIC) -> Body:
    """Write the body: the program, the engine, and each dataset with its counts."""
    return {
        "program": program_version(),
        "engine": engine,
        "loaded": [asdict(dataset) for dataset in loaded],
        **envelope(address("status"), audience, versions(loaded)),
    }
