"""Makes constraints, indexes and full text where they are missing; the statements are in `graph/cypher/schema/`.

The embedded engine's child makes its own when it starts; a server's are made when it is opened.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import neo4j

from graph.database.transactions import run
from graph.errors import SettingsError
from graph.statements import script, statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.database.links import EngineName, Link

#: Names of the full-text index over every spelling; the embedded engine names an index by its label and property.
TEXT_INDEX: Mapping[EngineName, str] = MappingProxyType(
    {"arcadedb": "Entity[search_text]", "neo4j": "entity_search_text"}
)
#: In this order: what is made, and then the wait until it can be used.
_SERVER = ("schema/constraints.cypher", "schema/full_text.neo4j.cypher", "schema/await.neo4j.cypher")

#: Two types that are stored anyway; a type that was only tried would stay in the server's list of types.
_TRIAL = ("PART_OF", "HOLDS_POST")


def make_schema(link: Link) -> None:
    """Make on a server what is missing there; a second time changes nothing.

    Raises:
        DatabaseError: the server refuses, as when the user may not change the schema or what is stored is not unique.
    """
    with link.session(neo4j.WRITE_ACCESS) as session:
        for name in _SERVER:
            session.execute_write(_run, script(name))


def check_types(link: Link) -> None:
    """See that a server gives a tie the type that is asked for; nothing of the trial stays.

    Raises:
        SettingsError: it gives all of them the first one's, as Neo4j 5.26.0 does, and would hold wrong facts.
    """
    given = []
    with link.session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as transaction:
        for kind in _TRIAL:
            found = run(transaction, statement("schema/tie_of_type.neo4j"), {"type": kind}).single()
            given.append(found and found["type"])
        transaction.rollback()
    if given != list(_TRIAL):
        raise SettingsError(
            "ANSWERABLE_DATABASE_URI: this release of Neo4j mixes up the types of ties (take its newest patch release)"
        )


def _run(transaction: neo4j.ManagedTransaction, statements: tuple[str, ...]) -> None:
    for one in statements:
        run(transaction, one).consume()
