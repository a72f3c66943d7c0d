"""To which government a body or an official belongs: the topmost public bodies above it, at any time.

Two offices of one government are one origin. Nothing else is drawn from these ties here, so they may be of any kind
and any time: an office that moved from one ministry to another stays with its state.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from referrals.matter.reach import LEVELS
from referrals.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from graph.database import Reader
    from graph.protection import Audience
    from queries.subgraph.records import Node

PUBLIC = "Agency"


def find_governments(
    reader: Reader, nodes: Mapping[str, Node], speakers: Iterable[str], audience: Audience
) -> dict[str, frozenset[str]]:
    """Find the topmost public bodies above speakers.

    Args:
        reader: an open reading transaction.
        nodes: what is known of the speakers.
        speakers: ids of bodies and people who speak in claims.
        audience: the circle whose claims may be read.

    Returns:
        Ids of the topmost bodies by speaker; a speaker who holds no public office is not in it.
    """
    known = {one: nodes[one] for one in speakers if one in nodes}
    people = sorted(one for one, node in known.items() if node.type == "Person" and not node.protected)
    levels = {"audiences": audience.levels}
    posts = reader.rows(statement("bodies_of"), {"persons": people, **levels}) if people else []
    offices: defaultdict[str, set[str]] = defaultdict(set)
    for row in posts:
        offices[str(row["person"])].add(str(row["id"]))
    for one, node in known.items():
        if node.type == PUBLIC:
            offices[one].add(one)
    above = _above(reader, {body for found in offices.values() for body in found}, levels)
    private = {one for one, node in nodes.items() if node.type not in {PUBLIC, "Person"}}
    return {one: roots for one, found in offices.items() if (roots := _roots(found - private, above))}


def _above(reader: Reader, bodies: set[str], levels: Mapping[str, object]) -> dict[str, set[str]]:
    above: defaultdict[str, set[str]] = defaultdict(set)
    todo, seen = set(bodies), set(bodies)
    for _ in range(LEVELS):
        rows = reader.rows(statement("bodies_above"), {"bodies": sorted(todo), **levels}) if todo else []
        for row in rows:
            above[str(row["body"])].add(str(row["id"]))
        todo = {str(row["id"]) for row in rows} - seen
        seen |= todo
    return dict(above)


def _roots(bodies: set[str], above: Mapping[str, set[str]]) -> frozenset[str]:
    roots, todo, seen = set[str](), list(bodies), set(bodies)
    while todo:
        body = todo.pop()
        parents = above.get(body, set()) - {body}
        if not parents:
            roots.add(body)
        todo += parents - seen
        seen |= parents
    return frozenset(roots)
