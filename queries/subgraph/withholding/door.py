"""The way in: what a subgraph is put through before anything of it is shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from graph.errors import ReidentificationRisk
from graph.spelling import readings, skeleton
from queries.rows import texts
from queries.subgraph.subgraph import CLAIM, EDGE, MENTION, NODE, SOURCE
from queries.subgraph.withholding.acts import ActsOf
from queries.subgraph.withholding.applying import Applying
from queries.subgraph.withholding.changes import ACTS, PEOPLE, TEXTS, Changes
from queries.subgraph.withholding.details import Details, shield_acts
from queries.subgraph.withholding.elsewhere import Elsewhere
from queries.subgraph.withholding.hidden import find_hidden
from queries.subgraph.withholding.labels import Labels
from queries.subgraph.withholding.pruning import Pruning
from queries.subgraph.withholding.recognition import Recognition
from queries.subgraph.withholding.sentences import sentences
from queries.subgraph.withholding.texts import TEXT, Texts
from queries.subgraph.withholding.widening import Widening, coarser
from queries.subgraph.withholding.withheld import Withheld

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.database import Database
    from queries.subgraph.selection import Selection
    from queries.subgraph.subgraph import Plain, Spool
    from queries.subgraph.withholding.acts import Act
    from queries.subgraph.withholding.hidden import Hidden

#: Answers to these say by themselves that what they hold is tied to what was asked about: a body that may not be
#: named beside an act cannot be hidden in them, but the act can.
_TIED_BY_QUESTION = frozenset({"paths", "query"})
_COUNTRY = "country"


def withhold(database: Database, selection: Selection, spool: Spool) -> Withheld:
    """Take out of a spool what the audience may not see.

    Args:
        database: where the graph is.
        selection: what was asked for.
        spool: nodes, mentioned entities, edges, claims and sources, before evidence is put together; it is changed.

    Returns:
        What was done, in words, and how texts about the subgraph have to read.

    Raises:
        ReidentificationRisk: somebody who is protected could be recognised however much is left out.
    """
    hidden = find_hidden(database, selection.audience, spool)
    if not hidden.everybody:
        return Withheld()
    return _Withholding(database, selection, spool, hidden).withhold()


class _Withholding:
    """The steps, in order."""

    def __init__(self, database: Database, selection: Selection, spool: Spool, hidden: Hidden) -> None:
        self._database, self._selection, self._spool, self._hidden = database, selection, spool, hidden
        self._changes = Changes(spool)
        self._instead: dict[str, str] = {}
        self._names: dict[str, str] = {}
        given = (*selection.start, *(one for text in selection.parameters.values() for one in text.split(",")))
        self._asked = frozenset(given)
        self._people = hidden.here | (self._asked & hidden.everybody)
        self._instead |= {one: TEXT for one in given if one and hidden.spellings.found_in(one)}
        self._searched()

    def withhold(self) -> Withheld:
        """Do everything, and say what was done."""
        self._keep_names(self._hidden.here)
        if self._hidden.spellings:
            replacing = Texts(self._spool, self._hidden.spellings)
            replacing.replace()
            self._changes.counts[TEXTS] += replacing.replaced
        self._protect()
        claims, sources = self._telling_ids()
        labels = Labels(self._spool, self._request(), self._people, self._changes)
        if self._people or self._changes.local or claims or sources:
            labels.give(claims, sources)
        self._check_spellings()
        return self._withheld(labels)

    def _protect(self) -> None:
        here = self._hidden.here
        if here:
            Details(self._spool, self._hidden, self._changes).leave_out()
        everybody = self._hidden.everybody
        elsewhere = Elsewhere(self._database, self._selection.audience, everybody)
        known = {act for one in elsewhere.everybody().values() for act in one.acts}
        acts = ActsOf(self._spool, everybody | here, sorted(known)).gather(tied=bool(here))
        for key, told in elsewhere.acts(acts).items():
            acts[key].learn(told)
        self._keep_names(acts)
        shield_acts(self._spool, [key for key, act in acts.items() if act.is_theirs_alone], self._changes)
        self._widen(acts, elsewhere)
        gone = Pruning(self._spool, self._selection, here, self._changes).prune()
        self._instead |= dict.fromkeys(gone, TEXT)

    def _widen(self, acts: Mapping[str, Act], elsewhere: Elsewhere) -> None:
        recognition = Recognition(elsewhere, self._countries(acts), self._placeholders(acts))
        shown = frozenset(key for key, body in self._spool.each(NODE) if body["type"] == "Place")
        widening = Widening(acts, recognition, elsewhere, shown, self._changes)
        affected = {person for act in acts.values() for person in act.people} | self._hidden.here
        theirs = {person: {act.id for act in acts.values() if person in act.people} for person in affected}
        left_out: set[str] = set()
        for person in sorted(affected - self._hidden.namesakes):
            way = widening.protect(person)
            if way or self._is_told_by_question(widening, theirs[person]):
                left_out |= self._leave_out(person, {key for key in theirs[person] if acts[key].is_theirs_alone})
        applying = Applying(self._spool, self._hidden.here, widening.widened, self._changes)
        applying.leave_out(left_out)
        applying.apply()
        self._widen_question(max((widening.widened.days.get(key, 0) for key in acts), default=0))

    def _is_told_by_question(self, widening: Widening, acts: set[str]) -> bool:
        return self._selection.of in _TIED_BY_QUESTION and any(key in widening.widened.without for key in acts)

    def _leave_out(self, person: str, acts: set[str]) -> set[str]:
        """Whom and what to leave out altogether, unless just that was asked for."""
        if self._asked & {person, *acts}:
            raise ReidentificationRisk(
                "somebody who is protected could be recognised in this, however much of it is left out",
                mend="ask for another part of the graph, or for a smaller circle",
            )
        self._changes.counts[PEOPLE] += 1
        return {person, *acts}

    def _widen_question(self, level: int) -> None:
        """A day that an act is not dated with must not stand in the question."""
        asked = self._selection.on
        if asked is not None and level:
            self._instead[str(asked)] = coarser(str(asked), level) or TEXT

    def _countries(self, acts: Mapping[str, Act]) -> frozenset[str]:
        places = {place for act in acts.values() for place in act.places}
        return frozenset(key for key in places if self._body(key).get("kind") == _COUNTRY)

    def _placeholders(self, acts: Mapping[str, Act]) -> frozenset[str]:
        units = {unit for act in acts.values() for unit in act.units}
        return frozenset(key for key in units if self._body(key).get("placeholder"))

    def _body(self, key: str) -> Plain:
        return self._spool.get(NODE, key) or self._spool.get(MENTION, key) or {}

    def _keep_names(self, entities: Iterator[str] | Mapping[str, Act] | frozenset[str]) -> None:
        """Remember how entities are called before labels, for what the subgraph says of itself."""
        self._names |= {key: str(body["name"]) for key in entities if (body := self._body(key))}

    def _request(self) -> str:
        asked = self._selection
        return json.dumps([asked.of, asked.as_parameters(), asked.audience.value], sort_keys=True, ensure_ascii=False)

    def _telling_ids(self) -> tuple[list[str], list[str]]:
        """Claims and sources whose ids have a name in them; entities with such ids are noted."""
        tells = self._hidden.spellings.found_in
        if not self._hidden.spellings:
            return [], []
        for kind in (NODE, MENTION):
            telling = (key for key, _ in self._spool.each(kind) if key not in self._hidden.here and tells(key))
            self._changes.local |= set(telling)
        claims = [key for key, _ in self._spool.each(CLAIM) if tells(key)]
        return claims, [key for key, _ in self._spool.each(SOURCE) if tells(key)]

    def _check_spellings(self) -> None:
        """Look once more at everything that is left."""
        if self._hidden.spellings:
            for kind in (NODE, MENTION, EDGE, CLAIM, SOURCE):
                for _, body in self._spool.each(kind):
                    if any(self._hidden.spellings.found_in(one) for one in _free_texts(body)):
                        raise ReidentificationRisk(
                            "a name that has to be withheld would be left in this",
                            mend="ask for another part of the graph, or for a smaller circle",
                        )

    def _searched(self) -> None:
        """Words of a search are said again only if somebody who is shown bears them.

        Otherwise a name that is withheld here, while any other is repeated, would be told by just that.
        """
        asked = " ".join(self._selection.start)
        if self._selection.of == "search" and asked:
            shown = {
                word
                for _, body in self._spool.each(NODE)
                if body["id"] not in self._hidden.here
                for name in texts(body["names"])
                for word in _words(name)
            }
            if not all(words & shown for words in map(_forms, readings(asked))):
                self._instead |= {asked: TEXT, ",".join(self._selection.start): TEXT}

    def _means(self, name: str, key: str) -> bool:
        """Whether a name in a text about the subgraph means just this entity: it bears it alone, or was asked for."""
        bearers = [one for one, called in self._names.items() if called == name]
        asked = [one for one in bearers if one in self._selection.start]
        return (asked or bearers) == [key]

    def _withheld(self, labels: Labels) -> Withheld:
        shown = labels.entities
        others = [label for key, label in shown.items() if key not in self._people and self._body(label)]
        self._changes.counts[ACTS] += len(others)
        instead = {
            name: shown[key] if key in self._people else str(self._body(shown[key]).get("name", TEXT))
            for key, name in self._names.items()
            if key in shown and self._means(name, key)
        }
        people = sum(1 for key, label in shown.items() if key in self._people and self._body(label))
        said = tuple(sentences(people, self._changes.counts))
        return Withheld(said, {**instead, **self._instead, **shown}, self._hidden.spellings)


def _forms(forms: tuple[str, ...]) -> set[str]:
    return {*forms, *map(skeleton, forms)}


def _words(name: str) -> set[str]:
    return {form for forms in readings(name) for form in _forms(forms)}


#: Words of the schema and of datasets, which name nobody even if they are spelled as a name is.
_FIXED = frozenset(
    {"type", "kind", "placeholder", "protection", "grade", "datasets", "dataset", "edge", "role", "qualifiers"}
    | {"predicate", "stance", "standing", "status", "nature", "sensitivity", "language", "published", "retrieved"}
    | {"reliability"}
)


def _free_texts(value: object) -> Iterator[str]:
    """Every text in a record that somebody wrote."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in _FIXED:
                yield from _free_texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _free_texts(inner)
    elif isinstance(value, str):
        yield value
