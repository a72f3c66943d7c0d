"""Finding what appeared, went, changed or became disputed between two parts of the graph, and saying it in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from exports.labels import is_label, without_labels
from graph.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exports.difference.takes import Row, Rows, Take

#: Tables, and what one row of each is.
_WHAT = {"nodes": "node", "edges": "edge", "claims": "claim"}
#: What follows from another change: names from nodes, the evidence of nodes and edges from claims, and the versions of
#: these from what they say.
_FOLLOWS = {
    "node": frozenset({"claims", "citations"}),
    "edge": frozenset({"claims", "citations", "start_name", "end_name"}),
    "claim": frozenset(
        {"version", "fact", *(f"{end}_name" for end in ("subject", "object", "asserted_by", "attributed_to"))}
    ),
}
_DID = {"denies": "denied by", "no-reply": "not answered by"}
_DISPUTING = frozenset({"disputed", "replies", "disputed_by"})


class Happened(StrEnum):
    """What may have happened to a record; those first that a reader wants to know first."""

    DISPUTED = "became disputed"
    APPEARED = "appeared"
    WENT = "went"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise in the newer part than in the older.

    Attributes:
        happened: what happened.
        what: `node`, `edge` or `claim`.
        id: id of the record.
        words: what it is: a name, or who is tied to whom and how.
        field: what of it changed, a column of its table; empty if it appeared or went.
        before: what stood there.
        after: what stands there now.
    """

    happened: Happened
    what: str
    id: str
    words: str
    field: str = ""
    before: str = ""
    after: str = ""

    @property
    def sentence(self) -> str:
        """The change in one sentence."""
        return f"{self.happened.value}: {self.told}"

    @property
    def told(self) -> str:
        """The sentence without what happened."""
        if not self.field:
            return self.words
        was, now = (value or "nothing" for value in (self.before, self.after))
        return f"{self.words}: {self.field.replace('_', ' ')} was {was}, is {now}"


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that changed.

    Attributes:
        changes: nodes first, then edges, then claims, each by id.
        labels: how many records of both stand for somebody who is protected, or name them: a label means nobody in
            another file.
        claims_only: whether only claims were compared, since a file holds no tables.
        old: what the older part is.
        new: what the newer part is.
    """

    changes: tuple[Change, ...]
    labels: int
    claims_only: bool
    old: str = ""
    new: str = ""

    def of(self, happened: Happened) -> list[Change]:
        """The changes of one kind, in order."""
        return [change for change in self.changes if change.happened is happened]


def compare(old: Take, new: Take) -> Difference:
    """Compare two parts of the graph, record by record.

    Args:
        old: the older.
        new: the newer. What either leaves out, because of a limit or for its audience, counts as not there.
    """
    whole = old.whole and new.whole
    changes = [
        change
        for table, what in _WHAT.items()
        if whole or table == "claims"
        for change in _compare(what, old.tables.get(table, {}), new.tables.get(table, {}), whole=whole)
    ]
    labels = sum(is_label(key) for take in (old, new) for rows in take.tables.values() for key in rows)
    left = labels + old.withheld + new.withheld
    return Difference(tuple(changes), left, claims_only=not whole, old=old.words, new=new.words)


def _compare(what: str, old: Rows, new: Rows, *, whole: bool) -> Iterator[Change]:
    for key in sorted({*old, *new}):
        before, after = old.get(key), new.get(key)
        if is_label(key):
            continue
        if before is None and after is not None:
            yield Change(Happened.APPEARED, what, key, words_of(what, after))
        elif after is None and before is not None:
            yield Change(Happened.WENT, what, key, words_of(what, before))
        elif before is not None and after is not None:
            yield from _changes(what, before, after, whole=whole)


def _changes(what: str, before: Row, after: Row, *, whole: bool) -> Iterator[Change]:
    """Columns that another version of the program did not write are left out: nobody knows what stood there."""
    for field in sorted({*before} & {*after} - _FOLLOWS[what]) if whole else ("version",):
        was, now = before.get(field, ""), after.get(field, "")
        if without_labels(was) != without_labels(now):
            disputed = field in _DISPUTING and len(now) > len(was)
            happened = Happened.DISPUTED if disputed else Happened.CHANGED
            yield Change(happened, what, after["id"], words_of(what, after), field, was, now)


def words_of(what: str, row: Row) -> str:
    """Say what a row is."""
    if what == "node":
        return f"{row['name']} ({row['kind'] or row['type']})"
    if what == "edge":
        role = f" ({row['role']})" if row["role"] else ""
        return f"{row['start_name']} – {_title(row['edge'])}{role} – {row['end_name']}"
    if "predicate" not in row:
        return row["id"]
    said = row["object_name"] or row["value"]
    fact = f"{row['id']}: {row['subject_name']} – {_title(row['predicate'])} – {said}"
    speaker, teller = row["attributed_to_name"] or row["asserted_by_name"], row["asserted_by_name"]
    did = _DID.get(row["stance"], "said by")
    if not speaker:
        return f"{fact} ({did.removesuffix(' by')})" if row["stance"] in _DID else fact
    hearsay = f", as {teller} tells" if row["attributed_to_name"] and teller else ""
    return f"{fact} ({did} {speaker}{hearsay})"


def _title(name: str) -> str:
    schema = load_schema()
    word = schema.edges.get(name) or schema.properties.get(name)
    return word.title if word else name
