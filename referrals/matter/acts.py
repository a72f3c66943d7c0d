"""Acts of a dossier: what is said to have happened, to whom, by whom, and what was answered and done about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.model import load_schema
from graph.records import Standing
from referrals.matter.answers import answers_to, as_answer
from referrals.matter.reach import ANSWERS
from referrals.matter.records import Act, Days, Response
from referrals.matter.times import held_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.protection import Ref
    from queries.subgraph.records import Claim, Edge, Node
    from referrals.matter.origins import Origins
    from referrals.matter.records import Answer
    from referrals.matter.view import View

#: Words by which sources say that somebody affected was one whom a programme protects: those who expose wrongdoing, or
#: exercise or defend rights. An editable reading of ours; no statute lists them.
STATUSES = re.compile(
    r"\b(journalist|reporter|editor|blogger|activist|defender|human.rights|lawyer|whistle.?blower|protest\w*|opposition"
    r"|political prisoner|prisoner of conscience|trade.unionist|witness)\b",
    re.IGNORECASE,
)
#: Kinds of response in which an authority decided something about an act.
OUTCOMES = frozenset({"measure", "charge", "trial", "verdict", "court-decision", "dismissal"})
#: How the words of a measure say that there was none, or one only for show. Everything else is left to whoever reads.
_NOTHING_DONE = re.compile(
    r"^(no|none|nothing|nobody)\b|\b(sham|refus\w+|not (investigat|mean to investigat|prosecut|punish)\w*"
    r"|(did|does|do) not (investigate|mean to investigate|prosecute|punish))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The participations in one act, by side."""

    affected: list[Edge]
    doers: list[Edge]
    others: list[Edge]


def collect_acts(view: View, acts: Iterable[str], origins: Origins) -> tuple[Act, ...]:
    """Give the acts, numbered in order of time: `4.1`, `4.2` …; acts without a day come last.

    Args:
        view: the excerpt.
        acts: ids or labels of acts in it.
        origins: counts their origins.
    """
    nodes = [node for act in acts if (node := view.node(act))]
    ordered = sorted(nodes, key=lambda node: (_first_day(days_of(view, node)), node.name, node.id))
    return tuple(_act(view, node, f"4.{number}", origins) for number, node in enumerate(ordered, start=1))


def days_of(view: View, node: Node) -> Days:
    """The days that an act may have, as the excerpt shows them; of some acts only claims of a smaller circle tell."""
    if node.day or node.day_from or node.day_to:
        return Days(_day(node.day_from), _day(node.day_to), node.day)
    typed = view.literals("kind", node.id)
    held = held_of(typed, view.excerpt.sources)
    return Days(held.possible_from, held.possible_to, next((claim.on for claim in typed if claim.on), ""))


def kind_of(view: View, node: Node) -> str:
    """The kind of an act; likewise."""
    return node.kind or next((claim.value for claim in view.literals("kind", node.id)), "")


def _act(view: View, node: Node, number: str, origins: Origins) -> Act:
    parts = _parts(view, node.id)
    typed = view.literals("kind", node.id)
    named = [edge for edge in parts.doers if not _is_rejected(view, edge, origins)]
    saying = [*typed, *(claim for edge in (*parts.doers, *parts.affected) for claim in view.claims_of(edge))]
    accused = [edge for edge in view.leading_to("accused_of", node.id) if not _is_rejected(view, edge, origins)]
    ids = tuple(dict.fromkeys(claim.id for claim in saying))
    told = (*ids, *(claim.id for edge in accused for claim in view.claims_of(edge)))
    responses = tuple(_responses(view, node.id, origins))
    return Act(
        event=view.ref(node.id),
        number=number,
        kind=kind_of(view, node),
        days=days_of(view, node),
        places=_refs(view, (edge.end for edge in view.leading_from("located_in", node.id))),
        affected=_refs(view, (edge.start for edge in parts.affected)),
        status_of_affected=tuple(_statuses(view, parts.affected)),
        bodies=tuple((view.ref(edge.start), edge.role) for edge in named),
        accused=_refs(view, (edge.start for edge in accused)),
        claims=ids,
        origins=origins.count(ids),
        best_grade=_best_grade(view, saying),
        standing=max((claim.standing for claim in saying), key=lambda one: Standing(one).rank, default=""),
        answers=answers_to(view, told),
        outcomes=_outcomes(view, responses),
        responses=responses,
        typed_by=tuple(claim.id for claim in typed),
        protected=any((one := view.node(edge.start)) and one.protected for edge in parts.affected),
    )


def _is_rejected(view: View, edge: Edge, origins: Origins) -> bool:
    """Whether nothing but sources graded D or E, or 5, ties somebody to an act, who then is not named for it."""
    return origins.is_rejected(claim.id for claim in view.claims_of(edge))


def _parts(view: View, act: str) -> _Parts:
    roles, edges = load_schema().roles, view.leading_to("involved_in", act)
    affected = [edge for edge in edges if roles[edge.role].side == "affected"]
    doers = [edge for edge in edges if edge.answerable]
    return _Parts(affected, doers, [edge for edge in edges if edge not in affected and edge not in doers])


def _statuses(view: View, affected: Sequence[Edge]) -> Iterable[tuple[str, str]]:
    """What is said of those affected that a programme may ask for, with the id of the claim."""
    found: dict[tuple[str, str], None] = {}
    for person in dict.fromkeys(edge.start for edge in affected):
        for predicate in ("occupation", "description"):
            for claim in view.literals(predicate, person):
                found |= {(word.lower(), claim.id): None for word in STATUSES.findall(claim.value)}
        for edge in view.leading_from("involved_in", person):
            word = edge.qualifiers.get("status", "")
            if word and edge.role in {"recipient", "target"}:
                found |= {(word, claim.id): None for claim in view.claims_of(edge)}
    return found


def _responses(view: View, act: str, origins: Origins) -> Iterable[Response]:
    """What followed an act, and what followed that, each once: a judgment, and the decision that took it back."""
    todo, seen = [act], {act}
    while todo:
        for about in view.leading_to("about", todo.pop(0)):
            node = view.node(about.start)
            if node is not None and node.kind in ANSWERS and node.id not in seen:
                seen.add(node.id)
                todo.append(node.id)
                yield _response(view, node, about, origins)


def _response(view: View, node: Node, about: Edge, origins: Origins) -> Response:
    parts, typed = _parts(view, node.id), view.literals("kind", node.id)
    told = [claim for name in ("outcome", "description") for claim in view.literals(name, node.id)]
    edges = [*parts.doers, *parts.others, *parts.affected]
    saying = [*view.claims_of(about), *typed, *told, *(claim for edge in edges for claim in view.claims_of(edge))]
    ids = tuple(dict.fromkeys(claim.id for claim in saying))
    addressed = [edge for edge in parts.others if edge.role == "addressee"]
    giving = [edge for edge in (*parts.doers, *parts.others) if edge not in addressed]
    return Response(
        event=view.ref(node.id),
        kind=node.kind,
        days=days_of(view, node),
        by=tuple((view.ref(edge.start), edge.role) for edge in giving),
        to=tuple((view.ref(edge.start), edge.role) for edge in (*addressed, *parts.affected)),
        outcome="; ".join(dict.fromkeys(claim.value for claim in told)),
        negative=_negative(view, node, told),
        claims=ids,
        origins=origins.count(ids),
    )


def _negative(view: View, node: Node, told: Sequence[Claim]) -> tuple[str, ...]:
    """The claims that say that a measure was not taken, or was none."""
    if node.kind not in {"measure", "dismissal"}:
        return ()
    denied = [
        claim.id
        for claim in view.excerpt.claims.values()
        if claim.object == node.id and claim.stance == "denies" and claim.qualifiers.get("role") == "investigator"
    ]
    return (*(claim.id for claim in told if _NOTHING_DONE.search(claim.value)), *denied)


def _outcomes(view: View, responses: Sequence[Response]) -> tuple[Answer, ...]:
    """What authorities decided, each told by the first claim that says what came of it."""
    found = []
    for response in (one for one in responses if one.kind in OUTCOMES):
        claims = [view.excerpt.claims[one] for one in response.claims]
        telling = next((claim for claim in claims if claim.predicate in {"outcome", "description"}), claims[0])
        found.append(as_answer(view, telling, ()))
    return tuple(found)


def _best_grade(view: View, claims: Iterable[Claim]) -> str:
    """The best of source grade and credibility together, source first, such as `B2`; empty without a claim.

    What is known from a repetition has the weaker grade of both sources.
    """
    sources = view.excerpt.sources
    grades = [
        f"{max(sources[one].reliability for one in (cited.source, cited.rests_on) if one in sources)}"
        f"{claim.credibility}"
        for claim in claims
        for cited in claim.citations
        if cited.source in sources
    ]
    return min(grades, key=lambda grade: (max(ord(grade[0]) - ord("A") + 1, int(grade[1])), grade), default="")


def _refs(view: View, ids: Iterable[str]) -> tuple[Ref, ...]:
    return tuple(view.ref(one) for one in dict.fromkeys(ids))


def _first_day(days: Days) -> tuple[date, date]:
    last = days.last or date.max
    return days.first or last, last


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
