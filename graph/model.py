"""The schema as data: what types, edges, properties, roles and kinds of act exist, read from `schema/`.

One YAML file is one word of the vocabulary. The reader is strict: a key that it does not know, a file whose name is
not its word, and a reference to a word that does not exist are all refused. Constraints, validation, the legend,
export columns and the docs derive from what is read here.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import SchemaError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from importlib.resources.abc import Traversable

TimeOf = Literal["act", "state", "none"]
#: What a stored edge says of itself; a qualifier of the same name would be lost behind it.
RESERVED = frozenset(
    {"fact", "edge", "claims", "origins", "standing", "disputed", "answerable", "event", "attested_from", "attested_to"}
    | {"possible_from", "possible_to", "start_to", "end_from", "ended", "undated"}
    | {"sure_from", "sure_to", "touch_from", "touch_to", "datasets", "sensitivity", "hash"}
)
#: The edge of participations: its roles are those of acts, and shortcuts are drawn from it.
PARTICIPATION = "involved_in"
#: The qualifier that tells two periods of one tie apart, where a source says that it was interrupted.
SPELL = "spell"


class _Word(BaseModel):
    """What every word of the vocabulary has; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    name: str = Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")
    title: str = Field(min_length=1)
    description: str = Field(min_length=10)


W = TypeVar("W", bound=_Word)


class NodeType(_Word):
    """A type of entity; `colour` and `shape` are for pictures and the legend."""

    plural: str
    colour: str = Field(pattern=r"^#[0-9a-f]{6}$")
    shape: str


class Qualifier(BaseModel):
    """A key that a claim may carry beside its object or value.

    `values` is a fixed list, or `roles` for the roles of that edge; `refers` says that the value is an entity id.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    description: str = Field(min_length=1)
    required: bool = False
    values: tuple[str, ...] | Literal["roles"] | None = None
    refers: str = ""


class Shortcut(BaseModel):
    """How an edge that is never claimed is drawn from an act: from its affected to its doers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    events: tuple[str, ...]
    from_roles: tuple[str, ...]
    to_roles: tuple[str, ...]


class EdgeType(_Word):
    """A type of edge between two entities.

    `answerable` says whether it ties its object (for a shortcut) to an act as doer, orderer or keeper; `by-role`
    leaves that to the role. `identity` lists the qualifiers that tell two facts between the same two apart.
    `horizon` is in days: how long after its last attestation a state may be assumed (DESIGN.md, section 3).
    """

    group: str
    from_types: tuple[str, ...] = Field(alias="from", min_length=1)
    to_types: tuple[str, ...] = Field(alias="to", min_length=1)
    answerable: bool | Literal["by-role"]
    time: TimeOf
    horizon: int | None = Field(default=None, ge=0)
    identity: tuple[str, ...] = ()
    qualifiers: dict[str, Qualifier] = {}
    shortcut: Shortcut | None = None

    @property
    def relationship(self) -> str:
        """The relationship type in the database."""
        return self.name.upper()


class PropertyType(_Word):
    """A literal predicate: what may be said of an entity without naming another."""

    of: tuple[str, ...]
    value: Literal["text", "date"]
    time: TimeOf
    qualifiers: dict[str, Qualifier] = {}


class Role(_Word):
    """A role in an act, or a kind of post; `side` groups them for questions."""

    edge: str
    side: Literal["doer", "affected", "bystander", "headship", "post"]
    answerable: bool


class EventKind(_Word):
    """A kind of act. `answered_for`: chains are asked for it. `expects`: roles whose absence is a gap."""

    group: str
    answered_for: bool
    expects: tuple[str, ...] = ()


class Schema(BaseModel):
    """The whole vocabulary, by name."""

    model_config = ConfigDict(frozen=True)

    nodes: dict[str, NodeType]
    edges: dict[str, EdgeType]
    properties: dict[str, PropertyType]
    roles: dict[str, Role]
    events: dict[str, EventKind]

    def predicates(self) -> list[str]:
        """Names that a claim may use as predicate: properties, and edges that are no shortcut."""
        return sorted([*self.properties, *(edge.name for edge in self.edges.values() if edge.shortcut is None)])

    def qualifiers_of(self, predicate: str) -> dict[str, Qualifier]:
        """The qualifiers that claims with this predicate may have; none if there is no such predicate."""
        word = self.edges.get(predicate) or self.properties.get(predicate)
        return word.qualifiers if word else {}

    def references(self, predicate: str) -> dict[str, str]:
        """The qualifiers of a predicate whose value is an entity id, with the type of the entity or `any`."""
        return {key: one.refers for key, one in self.qualifiers_of(predicate).items() if one.refers}

    def roles_of(self, edge: str) -> list[str]:
        """Names of the roles of an edge, sorted."""
        return sorted(role.name for role in self.roles.values() if role.edge == edge)

    def is_answerable(self, edge: str, role: str) -> bool:
        """Whether an edge of this type and role ties its subject to an act as doer, orderer or keeper."""
        answer = self.edges[edge].answerable
        return self.roles[role].answerable if answer == "by-role" else bool(answer)


@cache
def load_schema() -> Schema:
    """Read the vocabulary that ships with Answerable, once.

    Raises:
        SchemaError: a file is wrong; the text names file, key and what to write.
    """
    return read_schema(files("graph") / "schema")


def read_schema(folder: Traversable) -> Schema:
    """Read a vocabulary from a folder with the sub-folders nodes, edges, properties, roles and events.

    Raises:
        SchemaError: as `load_schema`.
    """
    schema = Schema(
        nodes=_read_words(folder / "nodes", NodeType),
        edges=_read_words(folder / "edges", EdgeType),
        properties=_read_words(folder / "properties", PropertyType),
        roles=_read_words(folder / "roles", Role),
        events=_read_words(folder / "events", EventKind),
    )
    _check_references(schema)
    return schema


def _read_words(folder: Traversable, kind: type[W]) -> dict[str, W]:
    try:
        paths = [path for path in folder.iterdir() if path.name.endswith(".yml")]
    except OSError as error:
        raise SchemaError(f"schema/{folder.name}: cannot be read: {error.strerror}") from error
    words = {}
    for path in sorted(paths, key=lambda path: path.name):
        word = _read_word(path, kind)
        if word.name.lower() != path.name.removesuffix(".yml"):
            raise SchemaError(f"schema/{folder.name}/{path.name}: holds the word {word.name!r}; name the file after it")
        words[word.name] = word
    return words


def _read_word(path: Traversable, kind: type[W]) -> W:
    try:
        return kind.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors())
        raise SchemaError(f"{path.name}: {wrong}") from error
    except (yaml.YAMLError, ValueError) as error:
        raise SchemaError(f"{path.name}: is not YAML: {' '.join(str(error).split())}") from error


def _check_references(schema: Schema) -> None:
    """Refuse a word that refers to a word which does not exist."""
    for role in schema.roles.values():
        _known(role.name, "edge", (role.edge,), schema.edges)
    parts = schema.roles_of(PARTICIPATION)
    for edge in schema.edges.values():
        _known(edge.name, "from/to", (*edge.from_types, *edge.to_types), schema.nodes)
        _known(edge.name, "identity", edge.identity, edge.qualifiers)
        _check_qualifiers(edge, schema)
        _check_answerable(edge)
        if edge.shortcut:
            _known(edge.name, "shortcut.events", edge.shortcut.events, schema.events)
            _known(edge.name, "shortcut roles", (*edge.shortcut.from_roles, *edge.shortcut.to_roles), parts)
    for literal in schema.properties.values():
        _known(literal.name, "of", literal.of, schema.nodes)
        _check_qualifiers(literal, schema)
        if literal.name in schema.edges:
            raise SchemaError(
                f"{literal.name}.yml: is the name of an edge and of a property; a predicate is one of them"
            )
    for kind in schema.events.values():
        _known(kind.name, "expects", kind.expects, parts)


def _check_qualifiers(word: EdgeType | PropertyType, schema: Schema) -> None:
    for key, qualifier in word.qualifiers.items():
        if qualifier.refers:
            _known(word.name, f"qualifiers.{key}.refers", (qualifier.refers,), {*schema.nodes, "any"})
        if qualifier.values == "roles" and not schema.roles_of(word.name):
            raise SchemaError(f"{word.name}.yml: qualifiers.{key}.values: is 'roles', and no role is of this edge")
        if key in RESERVED:
            raise SchemaError(f"{word.name}.yml: qualifiers.{key}: every edge says this of itself; take another word")


def _check_answerable(edge: EdgeType) -> None:
    role = edge.qualifiers.get("role")
    if edge.answerable == "by-role" and not (role and role.required and role.values == "roles"):
        raise SchemaError(f"{edge.name}.yml: answerable: by-role needs a required qualifier 'role' with values: roles")


def _known(word: str, key: str, names: Iterable[str], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            raise SchemaError(f"{word}.yml: {key}: {name!r} is not known here; known: {', '.join(sorted(known))}")
