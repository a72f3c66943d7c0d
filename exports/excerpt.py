"""A subgraph as rows of curated datasets: which record belongs to which, and each as the curators would write it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Self

from exports.labels import is_label, scope_of
from exports.tables import qualified
from queries.subgraph.subgraph import Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from queries.subgraph.records import Claim, Node, Source
    from queries.subgraph.subgraph import Subgraph

Row = dict[str, str]

#: Kinds of what is noted of a subgraph: sources and entities by dataset, and claims that another one answers.
_CITED, _NAMED, _ANSWERED = "cited:", "named:", "answered"
_BETWEEN = "; "
_OPAQUE, _DIGITS = "protected-", 8
#: The most general of the reasons for protection, for an audience that may not know which it is.
_GENERAL_REASON = "at-risk"


class Excerpt:
    """A subgraph seen as curated datasets."""

    def __init__(self, subgraph: Subgraph, notes: Spool) -> None:
        """Take what `of` noted."""
        self._subgraph, self._notes = subgraph, notes
        self._scope = scope_of(subgraph.about)

    @classmethod
    def of(cls, subgraph: Subgraph) -> Self:
        """Note which sources each dataset cites and which claims are answered; to be used in a `with` block."""
        notes = Spool()
        unplaced = {node.id for node in _nodes(subgraph) if not node.datasets}
        for claim in subgraph.claims():
            for one in claim.citations:
                for source in filter(None, (one.source, one.rests_on)):
                    notes.put(f"{_CITED}{claim.dataset}", source, None)
            for entity in unplaced.intersection(_named(claim)):
                notes.put(f"{_NAMED}{claim.dataset}", entity, None)
            if claim.disputed_by:
                notes.put(_ANSWERED, claim.id, None)
        return cls(subgraph, notes)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._notes.close()

    def sources(self, dataset: str) -> Iterator[Row]:
        """Give the rows of the sources that claims of a dataset cite."""
        for source in self._subgraph.sources():
            if self._notes.has(f"{_CITED}{dataset}", source.id):
                yield _source(source)

    def entities(self, dataset: str) -> Iterator[Row]:
        """Give the rows of the entities that a dataset holds; the public is not told it of protected ones."""
        for node in _nodes(self._subgraph):
            if dataset in node.datasets or (not node.datasets and self._notes.has(f"{_NAMED}{dataset}", node.id)):
                yield self._entity(node)

    def claims(self, dataset: str) -> Iterator[Row]:
        """Give the rows of the claims of a dataset; of what they answer only what is in the subgraph."""
        for claim in self._subgraph.claims():
            if claim.dataset == dataset:
                yield self._claim(claim)

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
            "disputes": _listed(_local(one, claim.dataset) for one in claim.disputes if self._has(one, claim)),
            "standing": claim.standing,
            "nature": claim.nature,
            "credibility": str(claim.credibility),
            "source": _listed(one.source for one in citations),
            "locator": _listed(one.locator for one in citations),
            "rests_on": _listed(one.rests_on for one in citations),
            "note": claim.note,
            "sensitivity": claim.sensitivity,
            "recorded_on": claim.recorded_on,
            "status": claim.status,
        }

    def _has(self, answered: str, claim: Claim) -> bool:
        """Whether an answered claim may be named: one of the same dataset has to be there."""
        return not answered.startswith(f"{claim.dataset}:") or self._notes.has(_ANSWERED, answered)

    def _id(self, text: str) -> str:
        """An id; of a label an opaque one, which is another in the excerpt of another request."""
        return f"{_OPAQUE}{sha256(f'{self._scope}{text}'.encode()).hexdigest()[:_DIGITS]}" if is_label(text) else text


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
