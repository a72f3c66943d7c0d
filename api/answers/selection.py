"""A part of the graph: how it is asked for, for exports, for the page, and for differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.answers.reading import LONGEST_HORIZON, read_days, read_id, read_number, read_text
from graph.errors import BadParameter
from graph.grades import Grade, Horizon
from graph.protection import Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from queries.subgraph.selection import Selection

#: What takes words instead of ids.
_WORDS = frozenset({"search", "query"})
#: How many ids an address may give, and how many may be typed: the explorer prints the command for a larger canvas.
MOST_IDS, MOST_TYPED = 1_000, 5_000
STANDARD = Horizon()


def read_selection(
    of: str,
    start: Sequence[str],
    *,
    options: Mapping[str, str | None],
    parameters: Mapping[str, str] | None = None,
    audience: Audience = Audience.PUBLIC,
    dashes: bool = False,
) -> Selection:
    """Read what was asked for, as typed.

    Args:
        of: kind of question: `chain`, `paths`, `entity`, `search`, `query`, `ids` or `all`.
        start: what it starts from.
        options: `on`, `types`, `edges`, `ties`, `datasets`, `grade`, `hops`, `limit`, `posts_horizon`,
            `structure_horizon`; what is missing or None has its usual value.
        parameters: what a question that is a file takes.
        audience: who asks.
        dashes: whether options were typed as `--on`, so that an error calls them so.

    Raises:
        UnknownQuestion: there is no such kind of question.
        BadParameter: a value cannot be used, or something goes with another kind of question.
        BadDay: the days are none, or inverted.
    """
    from queries.subgraph.selection import MOST_HOPS, MOST_NODES, USUAL_NODES, Selection

    named = _as_typed if dashes else str

    def number(name: str, usual: int, least: int, most: int) -> int:
        typed = options.get(name)
        return read_number(usual if typed is None else typed, named(name), least=least, most=most)

    _check_company(of, options, parameters, named)
    return Selection(
        of=of,
        start=_start(of, start, MOST_TYPED if dashes else MOST_IDS),
        parameters=dict(parameters or {}),
        on=read_days(options.get("on"), named("on")),
        horizon=_horizon(number),
        types=_names(options.get("types")),
        edges=_names(options.get("edges")),
        ties=_ties(options, named, MOST_TYPED if dashes else MOST_IDS),
        datasets=_names(options.get("datasets")),
        grade=_grade(of, options, named),
        hops=number("hops", 1, 1, MOST_HOPS),
        limit=number("limit", USUAL_NODES, 1, MOST_NODES),
        audience=audience,
    )


def _as_typed(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _horizon(number: Callable[[str, int, int, int], int]) -> Horizon:
    return Horizon(
        number("posts_horizon", STANDARD.posts, 0, LONGEST_HORIZON),
        number("structure_horizon", STANDARD.structure, 0, LONGEST_HORIZON),
    )


def _check_company(
    of: str,
    options: Mapping[str, str | None],
    parameters: Mapping[str, str] | None,
    named: Callable[[str], str],
) -> None:
    """Refuse an unknown kind of question, and what only goes with another: ignored in silence, it would mislead."""
    from queries.subgraph.picked import check_kind

    if of:
        check_kind(of)
    if options.get("hops") is not None and of != "entity":
        raise BadParameter("goes with an entity only", where=named("hops"), mend="leave it out")
    if options.get("ties") is not None and of != "ids":
        raise BadParameter("goes with ids only", where=named("ties"), mend="leave it out")
    if parameters and of != "query":
        raise BadParameter("goes with a query only", where=", ".join(sorted(parameters))[:80], mend="leave it out")


def read_audience(text: str, where: str) -> Audience:
    """Read who an answer is for.

    Raises:
        BadParameter: there is no such circle.
    """
    if text not in list(Audience):
        raise BadParameter(f"{text[:40]!r} is no audience", where=where, mend=f"give {', '.join(Audience)}")
    return Audience(text)


def _start(of: str, start: Iterable[str], most: int) -> tuple[str, ...]:
    read = read_text if of in _WORDS else read_id
    found = tuple(read(one, of) for one in start)
    if of != "all" and not found:
        raise BadParameter("needs something to start from", where=of or "QUESTION", mend=_NEEDS.get(of, "give an id"))
    if of == "all" and found:
        raise BadParameter("takes no id", where=of, mend="choose by datasets and types")
    if of in {"chain", "entity", "query"} and len(found) > 1:
        raise BadParameter(f"takes one, not {len(found)}", where=of, mend="ask for one after the other")
    if len(found) > most:
        raise BadParameter(f"takes at most {most:,} ids", where=of, mend="ask for fewer")
    return found


_NEEDS = {
    "": "chain ID, entity ID, paths ID ID, search WORDS, query NAME, ids ID …, or all",
    "search": "give words",
    "query": "give the name of a question",
    "paths": "give both ends",
}


def _names(text: str | None) -> frozenset[str]:
    return frozenset(name for part in (text or "").split(",") if (name := part.strip()))


def _ties(options: Mapping[str, str | None], named: Callable[[str], str], most: int) -> frozenset[str]:
    """Read the ids of ties; asked for none, nobody is to be given all."""
    text = options.get("ties")
    ties = _names(text)
    if text is not None and not ties:
        raise BadParameter("is empty", where=named("ties"), mend="give at least one id, or leave it out")
    if len(ties) > most:
        raise BadParameter(f"takes at most {most:,} ids", where=named("ties"), mend="ask for fewer")
    return frozenset(read_id(one, named("ties")) for one in ties)


def _grade(of: str, options: Mapping[str, str | None], named: Callable[[str], str]) -> Grade | None:
    text = options.get("grade")
    if not text:
        return None
    if text not in list(Grade):
        raise BadParameter(f"{text[:40]!r} is no grade", where=named("grade"), mend=f"give {', '.join(Grade)}")
    if not options.get("on") and of != "chain":
        raise BadParameter("needs a day to grade on", where=named("grade"), mend=f"give {named('on')} too")
    return Grade(text)
