"""What is loaded and being loaded, and by which program on which engine."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from api.answers.envelope import Body, address, envelope, versions
from api.version import program_version
from graph.protection import Audience

if TYPE_CHECKING:
    from collections.abc import Sequence

    from queries.datasets import Dataset, Unfinished


def status_body(
    engine: str, loaded: Sequence[Dataset], loading: Sequence[Unfinished], audience: Audience = Audience.PUBLIC
) -> Body:
    """Write the body: the program, the engine, each dataset with its counts, and what is still being loaded."""
    return {
        "program": program_version(),
        "engine": engine,
        "loaded": [asdict(dataset) for dataset in loaded],
        "loading": loading_body(loading),
        **envelope(address("status"), audience, versions(loaded)),
    }


def loading_body(loading: Sequence[Unfinished]) -> list[Body]:
    """Write what is still being loaded, and how far it is."""
    return [asdict(one) for one in loading]
