"""A chain of responsibility: everybody and everything in it, and just the edges that it walked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.grades import weakest
from queries.chain.chain import chain
from queries.subgraph.picked import Picked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.database import Database
    from graph.grades import Grade
    from graph.protection import Ref
    from queries.chain.answer import ActChain, ChainAnswer
    from queries.subgraph.selection import Selection


def pick(database: Database, selection: Selection) -> Picked:
    """Ask for the chain of the first id; errors as `queries.chain.chain.chain`."""
    answer = chain(
        database, selection.start[0], on=selection.on, horizon=selection.horizon, audience=selection.audience
    )
    ids = dict.fromkeys(ref.id for ref in _entities(answer))
    hops = frozenset(hop.id for act in answer.acts for hop in act.hops)
    return Picked(
        title=_title(answer),
        ids=tuple(ids),
        facts=hops,
        acts=frozenset(act_id for act in answer.acts for act_id in _acts(act)),
        claims=frozenset(claim for act in answer.acts for claim in _neighbouring(act)),
        grades=_grades(answer),
        empty=answer.empty,
    )


def _title(answer: ChainAnswer) -> str:
    when = f" ({answer.on})" if answer.on else ""
    what = {"Event": "Who was answerable for", "Person": "Who was answerable for what was done to"}
    return f"{what.get(answer.start_type, 'The line of command above')} “{answer.start.name}”{when}"


def _entities(answer: ChainAnswer) -> Iterator[Ref]:
    yield answer.start
    for act in answer.acts:
        yield act.event
        yield from (*act.affected, *act.places)
        for hop in act.hops:
            yield from (hop.origin, hop.target)
        yield from (accused.entity for accused in act.accused)
        for holder in act.holders:
            for response in (*holder.sanctions, *holder.awards):
                yield from (response.event, *response.authorities)
        for gap in act.gaps:
            yield from (mention.person for mention in (gap.last, gap.next) if mention)


def _acts(part: ActChain) -> Iterator[str]:
    """The act, and the sanctions and awards of those who are answerable for it: all that ties somebody to them."""
    yield part.event.id
    yield from (response.event.id for holder in part.holders for response in (*holder.sanctions, *holder.awards))


def _neighbouring(part: ActChain) -> Iterator[str]:
    """Claims of who stood in a post before and after a gap."""
    for gap in part.gaps:
        for mention in (gap.last, gap.next):
            yield from (mention.claims if mention else ())


def _grades(answer: ChainAnswer) -> dict[str, Grade]:
    """A hop that has several grades, because the days asked were cut, has the weakest."""
    grades: dict[str, Grade] = {}
    for act in answer.acts:
        for hop in act.hops:
            grades[hop.id] = weakest([hop.grade, grades.get(hop.id, hop.grade)])
    return grades
