"""What the page has to know of the schema: titles, shapes and colours for the legend, and what roles and kinds mean."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def schema_words() -> Mapping[str, object]:
    """Give the vocabulary by kind of word, each by name; `refers` lists the qualifiers whose values are entity ids."""
    schema = load_schema()
    refers = {key for word in schema.predicates() for key in schema.references(word)}
    return {
        "nodes": {
            one.name: {"title": one.title, "plural": one.plural, "colour": one.colour, "shape": one.shape}
            for one in schema.nodes.values()
        },
        "edges": {one.name: {"title": one.title, "group": one.group} for one in schema.edges.values()},
        "roles": {one.name: {"title": one.title, "side": one.side} for one in schema.roles.values()},
        "events": {
            one.name: {
                "title": one.title,
                "group": one.group,
                "answered_for": one.answered_for,
                "expects": list(one.expects),
            }
            for one in schema.events.values()
        },
        "properties": {one.name: {"title": one.title} for one in schema.properties.values()},
        "refers": sorted(refers),
    }
