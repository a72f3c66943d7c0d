"""The one way to the graph: reads that are always rolled back and managed writes, over Bolt, on either engine.

    with open_database(read_settings()) as database:
        database.read("MATCH (e:Entity {id: $id}) RETURN e.name AS name", {"id": "az:person:x"})

What answers is a matter of settings: the embedded engine by default, a Neo4j server where an address is set.
"""

from __future__ import annotations

from graph.database.database import Database, open_database
from graph.database.transactions import Reader, Writer
from graph.database.values import Row

__all__ = ["Database", "Reader", "Row", "Writer", "open_database"]
