"""A server has to give each tie the type that is asked for; early releases of Neo4j 5.26 do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.database.links import ServerLink
from graph.database.schema import check_types
from graph.errors import SettingsError
from tests.graph.database.conftest import count
from tests.graph.database.test_server import server

if TYPE_CHECKING:
    from graph.database import Database
    from graph.settings import Settings

MIXED_UP = "CREATE (:Entity)-[r:PART_OF]->(:Entity) RETURN type(r) AS type"


def test_a_server_that_mixes_up_types_is_refused(
    database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No such server is at hand, so the statement does what one makes of it; nothing of the trial stays."""
    assert count(database) == 0
    monkeypatch.setattr("graph.database.schema.statement", lambda _: MIXED_UP)
    link = ServerLink(server(settings))
    with pytest.raises(SettingsError, match="mixes up the types of ties"):
        check_types(link)
    link.close()
    assert count(database) == 0
