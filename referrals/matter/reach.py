"""How far a dossier about one person reaches: whom, which bodies and which acts it has to look at, by their ids.

Everything of any time is taken in here; what holds on the day of an act is decided later, from dates. The structure is
followed downward, from the bodies in which the person held a post, since an act starts with whoever did it below.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.errors import BadParameter
from graph.model import load_schema
from graph.protection import shown_ref
from queries.chain.evidence import body_of
from queries.entities import known_types
from queries.rows import mapping, text
from queries.statements import statement as question
from referrals.statements import statement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.database import Reader
    from graph.database.values import Row
    from graph.protection import Audience, Ref
    from referrals.casefile import Casefile

#: No structure that a source shows is as high; a file in which one is must not hold everybody up.
LEVELS = 12
#: More acts than these nobody reads in one dossier; choose incidents then.
MOST_ACTS = 200
#: Kinds of event that answer another act if they are about one: they are told beside it and are no act of their own.
ANSWERS = frozenset(
    {"measure", "notice", "complaint", "statement", "publication", "appeal", "dismissal"}
    | {"charge", "trial", "verdict", "court-decision", "release", "recognition"}
)
#: A complaint, the judgment on it, the appeal, and the decision on that.
_ANSWERS_TO_ANSWERS = 4
RESPONSES = frozenset({"sanction", "award"})


@dataclass(frozen=True, slots=True)
class Reach:
    """What a dossier has to look at.

    Attributes:
        target: who it is about.
        type: type of the target.
        protected: whether the target stands in the graph as protected; nothing else is looked at then.
        acts: ids of the acts that may be linked, or that the advocate chose.
        ids: ids of everything that belongs to the excerpt.
        no_consent: how many acts are left out because nobody among those affected has agreed, and no one else was.
        unconsented: how many protected people are left out of acts that stay.
        cut: what was left out because there is too much, in words; empty if nothing.
    """

    target: Ref
    type: str
    protected: bool
    acts: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    no_consent: tuple[str, ...] = ()
    unconsented: int = 0
    cut: str = ""


@dataclass(slots=True)
class _Search:
    """One search through the graph."""

    reader: Reader
    casefile: Casefile
    audience: Audience
    ids: dict[str, None] = field(default_factory=dict)

    def rows(self, name: str, **parameters: object) -> list[Row]:
        return self.reader.rows(statement(name), {"audiences": self.audience.levels, **parameters})

    def take(self, ids: Iterable[str]) -> None:
        self.ids |= dict.fromkeys(ids)


def find_reach(reader: Reader, casefile: Casefile) -> Reach:
    """Find what a dossier has to look at.

    Args:
        reader: an open reading transaction.
        casefile: names the target, and the incidents if the advocate chose some.

    Raises:
        UnknownEntity: target or an incident has no entity.
        BadParameter: the target is no person or body, or an incident is no act.
    """
    types = known_types(reader, [casefile.target, *casefile.incidents])
    _check(types, casefile)
    stored = mapping(reader.rows(question("lookup/entity"), {"ids": [casefile.target]})[0]["entity"])
    target, kind = shown_ref(stored), str(stored["type"])
    if stored.get("protected"):
        return Reach(target, kind, protected=True)
    search = _Search(reader, casefile, casefile.circle)
    search.take([casefile.target])
    bodies = _bodies(search, kind)
    acts, cut = _acts(search, bodies)
    acts, left_out, unconsented = _around(search, acts)
    _own_events(search)
    return Reach(target, kind, False, acts, tuple(search.ids), left_out, unconsented, cut)  # noqa: FBT003 - a record


def _check(types: dict[str, str], casefile: Casefile) -> None:
    if types[casefile.target] not in {"Person", "Agency", "Organization"}:
        raise BadParameter(f"{casefile.target!r} is of type {types[casefile.target]}", where="target", mend="a person")
    for act in casefile.incidents:
        if types[act] != "Event":
            raise BadParameter(f"{act!r} is of type {types[act]}", where="incidents", mend="give the ids of acts")


def _bodies(search: _Search, kind: str) -> list[str]:
    """The bodies in which the target held a post, and all below them; their heads and parents belong to the excerpt."""
    if kind != "Person":
        own = [search.casefile.target]
    else:
        ties = search.rows("ties_of_target", target=search.casefile.target)
        search.take(str(row["id"]) for row in ties)
        own = [str(row["id"]) for row in ties if row["edge"] == "holds_post"]
    found, level = dict.fromkeys(own), own
    for _ in range(LEVELS):
        rows = search.rows("bodies_below", bodies=level) if level else []
        # A court and an unnamed placeholder have no superior line.
        linked = [str(row["id"]) for row in rows if body_of(row | {"name": None}).has_line]
        level = [one for one in linked if one not in found]
        found |= dict.fromkeys(level)
    search.take(found)
    if found:
        search.take(str(row["id"]) for row in search.rows("heads_of", bodies=own))
        search.take(str(row["id"]) for row in search.rows("bodies_above", bodies=list(found)))
    return list(found)


def _acts(search: _Search, bodies: list[str]) -> tuple[tuple[str, ...], str]:
    """The acts that the advocate chose, or all that may be linked."""
    if search.casefile.incidents:
        return search.casefile.incidents, ""
    schema = load_schema()
    # Of what kind an act was may be known to a smaller circle only, and then stands in claims alone.
    kinds = ["", *sorted(kind.name for kind in schema.events.values() if kind.answered_for)]
    affected = {role.name for role in schema.roles.values() if role.side == "affected"}
    own = search.rows("events_of_target", target=search.casefile.target)
    found = {
        str(row["id"]): None
        for row in own
        if text(row["kind"]) in kinds and text(row["role"]) not in {*affected, "witness"}
    }
    for name in ("acts_of_bodies", "acts_of_members"):
        rows = search.rows(name, bodies=bodies, kinds=kinds) if bodies else []
        found |= dict.fromkeys(str(row["id"]) for row in rows)
    told = search.rows("acts_told_of", ids=[search.casefile.target, *bodies], kinds=kinds)
    found |= dict.fromkeys(str(row["id"]) for row in told)
    acts = tuple(found)
    cut = f"Only {MOST_ACTS} of {len(acts)} acts are looked at; choose incidents." if len(acts) > MOST_ACTS else ""
    return acts[:MOST_ACTS], cut


def _around(search: _Search, acts: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """Take in acts with what is around them, but for protected people who have not agreed.

    Returns:
        The acts that stay, those that are left out altogether, and how many people are left out of acts that stay.
    """
    rows = search.rows("around_acts", acts=list(acts)) if acts else []
    affected = {role.name for role in load_schema().roles.values() if role.side == "affected"}
    suffered: dict[str, set[str]] = {act: set() for act in acts}
    for row in rows:
        if text(row["role"]) in affected:
            suffered[str(row["act"])].add(str(row["id"]))
    protected = {str(row["id"]) for row in rows if row["protected"]}
    silent = {one for one in protected if not _agreed(search.casefile, one)}
    left_out = tuple(act for act in acts if suffered[act] and suffered[act] <= silent)
    kept = tuple(act for act in acts if act not in left_out)
    search.take(kept)
    search.take(str(row["id"]) for row in rows if row["act"] in kept and str(row["id"]) not in silent)
    unconsented = {one for act in kept for one in suffered[act] & silent}
    answers = _answers(search, kept)
    _take_events(search, answers, silent)
    doers = {role.name for role in load_schema().roles.values() if role.side == "doer"}
    acting = {str(row["id"]): None for row in rows if row["type"] == "Person" and text(row["role"]) in doers}
    named = [one for one in acting if one not in protected]
    search.take(str(row["id"]) for row in (search.rows("bodies_of", persons=named) if named else []))
    return tuple(act for act in kept if act not in answers), left_out, len(unconsented)


def _answers(search: _Search, acts: tuple[str, ...]) -> list[str]:
    """What answers some acts, and what answers that: the appeal against a judgment, and the decision on it."""
    found: dict[str, None] = {}
    asked = list(acts)
    for _ in range(_ANSWERS_TO_ANSWERS):
        rows = search.rows("about_acts", acts=asked) if asked else []
        asked = [str(row["id"]) for row in rows if row["kind"] in ANSWERS and str(row["id"]) not in found]
        found |= dict.fromkeys(asked)
    return list(found)


def _agreed(casefile: Casefile, person: str) -> bool:
    given = [one for one in casefile.consents if one.person == person]
    return any(one.covers(casefile.purpose, casefile.recipient, casefile.as_of) for one in given)


def _take_events(search: _Search, events: list[str], silent: Iterable[str]) -> None:
    search.take(events)
    rows = search.rows("around_acts", acts=events) if events else []
    search.take(str(row["id"]) for row in rows if str(row["id"]) not in set(silent))


def _own_events(search: _Search) -> None:
    """Sanctions, awards and proceedings of the target, and acts that the target suffered."""
    rows = search.rows("events_of_target", target=search.casefile.target)
    affected = {role.name for role in load_schema().roles.values() if role.side == "affected"}
    own = [str(row["id"]) for row in rows if row["kind"] in RESPONSES or text(row["role"]) in affected]
    protected = {str(row["id"]) for row in (search.rows("around_acts", acts=own) if own else []) if row["protected"]}
    _take_events(search, own, protected)
