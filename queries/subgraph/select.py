"""The door to a part of the graph: what was asked for, with its evidence, as its audience may see it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from graph.errors import BadParameter
from graph.model import load_schema
from queries.datasets import Dataset, loaded_datasets
from queries.one_state import in_one_state
from queries.subgraph.finishing import finish
from queries.subgraph.gathering import Gathering
from queries.subgraph.picked import pick
from queries.subgraph.records import About, DatasetNote
from queries.subgraph.subgraph import CLAIM, EDGE, NODE, SOURCE, Spool, Subgraph
from queries.subgraph.withholding import Withheld, withhold
from queries.subgraph.witnesses import Witnesses

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.database import Database
    from queries.subgraph.picked import Picked
    from queries.subgraph.selection import Selection


def select(
    database: Database, selection: Selection, *, program: str, wanted: Callable[[], bool] = lambda: True
) -> Subgraph:
    """Give a part of the graph.

    Args:
        database: where the graph is.
        selection: what is asked for.
        program: name and version of the program, for what the subgraph says of itself.
        wanted: tells whether anybody waits for it still; it is asked again and again, also when the subgraph is read.

    Returns:
        The subgraph; close it, or use it in a `with` block. Without nodes if nothing is found, and then `about.empty`
        says why.

    Raises:
        InputError: the question cannot be answered as asked.
        Abandoned: nobody waits for it any more.
        ReidentificationRisk: a protected person could be recognised however much is left out.
        DatabaseUnavailable: facts were loaded again and again meanwhile, or the engine cannot be reached.
    """
    return in_one_state(database, partial(_once, database, selection, program, wanted), Subgraph.close)


def _once(database: Database, selection: Selection, program: str, wanted: Callable[[], bool]) -> Subgraph:
    loaded = loaded_datasets(database)
    _check(selection, loaded)
    spool = Spool(wanted)
    try:
        return _select(database, selection, spool, loaded, program)
    except BaseException:
        spool.close()
        raise


def _check(selection: Selection, loaded: Sequence[Dataset]) -> None:
    """Refuse a type, an edge or a dataset that does not exist: it would silently leave everything out."""
    schema = load_schema()
    known = {
        "types": (selection.types, set(schema.nodes)),
        "edges": (selection.edges, set(schema.edges)),
        "datasets": (selection.datasets, {one.id for one in loaded}),
    }
    for where, (asked, there) in known.items():
        for name in sorted(asked - there):
            raise BadParameter(f"{name[:40]!r} is not known", where=where, mend=f"there are {', '.join(sorted(there))}")


def _select(
    database: Database, selection: Selection, spool: Spool, datasets: Sequence[Dataset], program: str
) -> Subgraph:
    picked = pick(database, selection)
    cut = Gathering(database, selection, picked, spool).gather()
    Witnesses(database, selection, spool).gather()
    withheld = withhold(database, selection, spool)
    finish(spool)
    return Subgraph(_about(selection, picked, spool, datasets, program, cut, withheld), spool)


def _about(
    selection: Selection,
    picked: Picked,
    spool: Spool,
    datasets: Sequence[Dataset],
    program: str,
    cut: str,
    withheld: Withheld,
) -> About:
    asked = [one for one in datasets if not selection.datasets or one.id in selection.datasets]
    nodes, edges = spool.count(NODE), spool.count(EDGE)
    nothing = "" if nodes else "Nothing in the graph fits what was asked for."
    return About(
        title=withheld.shown(picked.title),
        question=selection.of,
        parameters={key: withheld.shown(value) for key, value in selection.as_parameters().items()},
        on=withheld.shown(str(selection.on)) if selection.on else "",
        audience=selection.audience.value,
        datasets=tuple(DatasetNote(one.id, withheld.shown(one.title), one.version, one.licence) for one in asked),
        program=program,
        latest_record=max((one.loaded_at for one in asked), default=""),
        nodes=nodes,
        edges=edges,
        claims=spool.count(CLAIM),
        sources=spool.count(SOURCE),
        cut=withheld.shown(" ".join(words for words in (cut, _missing(selection, spool)) if words)),
        withheld=withheld.sentences,
        empty="" if edges else withheld.shown(picked.empty) or nothing,
    )


def _missing(selection: Selection, spool: Spool) -> str:
    """Say how many of the ties that were asked for by their ids are not there; nothing if all are."""
    missing = sum(not spool.has(EDGE, one) for one in selection.ties)
    return f"{missing:,} of the {len(selection.ties):,} ties asked for are not in here." if missing else ""
