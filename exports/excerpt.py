"""A subgraph as rows of curated datasets: which record belongs to which, and each as the curators would write it.

What has a label here gets an id that the loader takes. An entity that no claim of the subgraph names gets an open claim
which says just that, since a dataset has to name its entities.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Self

from exports.labels import is_label, scope_of
from exports.tables import qualified
from queries.subgraph.records import DatasetNote
from queries.subgraph.subgraph import Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from queries.subgraph.records import Claim, Node, Source
    from queries.subgraph.subgraph import Subgraph

Row = dict[str, str]

#: Kinds of what is noted of a subgraph: sources and entities by dataset, and claims that another one answers.
_CITED, _HELD, _NAMED, _ANSWERED = "cited:", "held:", "named:", "answered"
_BETWEEN = "; "
_OPAQUE, _WITHHELD, _PERSON, _DIGITS = "protected-", "withheld-", "V-", 8
#: The most general of the reasons for protection, for an audience that may not know which it is.
_GENERAL_REASON = "at-risk"
#: What is cited for an entity that no claim names, and what is said of a dataset of which nothing is told.
_NO_SOURCE, _NOT_TOLD = "left-out-of-this-excerpt", "not told"


class Excerpt:
    """A subgraph seen as curated datasets."""

    def __init__(self, subgraph: Subgraph, notes: Spool, met: Iterable[str]) -> None:
        """Take what `of` noted, and the ids of the datasets that it met."""
        self._subgraph, self._notes = subgraph, notes
        self._scope = scope_of(subgraph.about)
        told = {one.id for one in subgraph.about.datasets}
        others = (DatasetNote(one, one, _NOT_TOLD, _NOT_TOLD) for one in sorted({*met} - told))
        self.datasets = (*subgraph.about.datasets, *others)

    @classmethod
    def of(cls, subgraph: Subgraph) -> Self:
        """Note which sources each dataset cites and which claims are answered; to be used in a `with` block."""
        notes = Spool()
        unplaced = {node.id for node in _nodes(subgraph) if not node.datasets}
        met: set[str] = set()
        for claim in subgraph.claims():
            met.add(claim.dataset)
            for one in claim.citations:
                for source in filter(None, (one.source, one.rests_on)):
                    notes.put(f"{_CITED}{claim.dataset}", source, None)
            for entity in unplaced.intersection(_named(claim)):
                notes.put(f"{_HELD}{claim.dataset}", entity, None)
            if claim.predicate == "name":
                notes.put(f"{_NAMED}{claim.dataset}", claim.subject, None)
            if claim.disputed_by:
                notes.put(_ANSWERED, claim.id, {"dataset": claim.dataset})
        return cls(subgraph, notes, met)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._notes.close()

    def sources(self, dataset: str) -> Iterator[Row]:
        """Give the rows of the sources that claims of a dataset cite, and of one for what no claim says."""
        for source in self._subgraph.sources():
            if self._notes.has(f"{_CITED}{dataset}", source.id):
                yield _source(source) | {"id": self._id(source.id)}
        if any(True for _ in self._unnamed(dataset)):
            yield {"id": _NO_SOURCE, "kind": "withheld", "title": "[Whatever the excerpt leaves out]", "seen": "yes"}

    def entities(self, dataset: str) -> Iterator[Row]:
        """Give the rows of the entities that a dataset holds."""
        yield from map(self._entity, self._entities(dataset))

    def claims(self, dataset: str) -> Iterator[Row]:
        """Give the rows of the claims of a dataset; of what they answer only what is in the subgraph."""
        for claim in self._subgraph.claims():
            if claim.dataset == dataset:
                yield self._claim(claim)
        for number, node in enumerate(self._unnamed(dataset), start=1):
            yield self._unnamed_claim(node, number)

    def _entities(self, dataset: str) -> Iterator[Node]:
        """The entities that a dataset holds, or that its claims name where the public is not told who holds them."""
        for node in _nodes(self._subgraph):
            if dataset in node.datasets or (not node.datasets and self._notes.has(f"{_HELD}{dataset}", node.id)):
                yield node

    def _unnamed(self, dataset: str) -> Iterator[Node]:
        return (one for one in self._entities(dataset) if not self._notes.has(f"{_NAMED}{dataset}", one.id))

    def _unnamed_claim(self, node: Node, number: int) -> Row:
        """A claim that draws nothing, for an entity that no claim of the excerpt names."""
        return {
            "id": f"unnamed-{number}",
            "subject": self._id(node.id),
            "predicate": "name",
            "value": node.name,
            "qualifiers": "form=descriptive",
            "asserted_by": self._id(node.id),
            "nature": "self-interested",
            "source": _NO_SOURCE,
            "status": "open",
        }

    def _entity(self, node: Node) -> Row:
        protected = (node.protection or _GENERAL_REASON) if node.protected else ""
        return {
            "id": self._id(node.id),
            "type": node.type,
            "placeholder": node.placeholder,
            "protected": protected,
        }

    def _claim(self, claim: Claim) -> Row:
        citations = claim.citations
        return {
            "id": _local(claim.id, claim.dataset),
            "subject": self._id(claim.subject),
            "predicate": claim.predicate,
            "object": self._id(claim.object),
            "value": claim.value,
            "qualifiers": qualified({key: self._id(text) for key, text in claim.qualifiers.items()}),
            "on": claim.on,
            "from": claim.started,
            "to": claim.ended,
            "from_is_start": _yes(claim.from_is_start),
            "to_is_end": _yes(claim.to_is_end),
            "asserted_by": self._id(claim.asserted_by),
            "attributed_to": self._id(claim.attributed_to),
            "stance": claim.stance,
            "disputes": _listed(filter(None, (self._answered(one, claim.dataset) for one in claim.disputes))),
            "standing": claim.standing,
            "nature": claim.nature,
            "credibility": str(claim.credibility),
            "source": _listed(self._id(one.source) for one in citations),
            "locator": _listed(one.locator for one in citations),
            "rests_on": _listed(self._id(one.rests_on) for one in citations),
            "note": claim.note,
            "sensitivity": claim.sensitivity,
            "recorded_on": claim.recorded_on,
            "status": claim.status,
        }

    def _answered(self, answered: str, dataset: str) -> str:
        """The id of an answered claim as a dataset writes it; nothing for one of its own that is not in here."""
        note = self._notes.get(_ANSWERED, answered)
        owner = str(note["dataset"]) if note else answered.partition(":")[0]
        if owner == dataset:
            return _local(answered, dataset) if note else ""
        return answered if ":" in answered else f"{owner}:{answered}"

    def _id(self, text: str) -> str:
        """An id; of a label one that the loader takes, which is another in the excerpt of another request."""
        if not is_label(text):
            return text
        digits = sha256(f"{self._scope}{text}".encode()).hexdigest()[:_DIGITS]
        return f"{_OPAQUE if text.startswith(_PERSON) else _WITHHELD}{digits}"


def _nodes(subgraph: Subgraph) -> Iterator[Node]:
    yield from subgraph.nodes()
    yield from subgraph.mentioned()


def _named(claim: Claim) -> Iterable[str]:
    return (claim.subject, claim.object, claim.asserted_by, claim.attributed_to, *claim.qualifiers.values())


def _source(source: Source) -> Row:
    plain = {name: getattr(source, name) for name in type(source).__slots__}
    return {**plain, "seen": "yes" if source.seen else "no"}


def _local(claim: str, dataset: str) -> str:
    """The id of a claim inside its dataset; of another dataset's claim the whole id."""
    return claim.removeprefix(f"{dataset}:")


def _listed(values: Iterable[str]) -> str:
    """Several values in a cell; nothing if all of them are empty."""
    found = list(values)
    return _BETWEEN.join(found) if any(found) else ""


def _yes(value: bool) -> str:  # noqa: FBT001 - a word for a flag
    return "yes" if value else ""
