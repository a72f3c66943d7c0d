"""A full dossier of twenty incidents, drafted and packed in every format.

The invented state of Varnia with twenty acts of the company under the commander's regiment, all but one with two
independent origins, in the embedded graph: some 200 claims stand behind the dossier. *Drafted* is from the graph to
the document: collecting, judging, paths, every section, annex, footnote and chart. *Packed* is from the document to the
sealed zip with Word, tagged PDF, Markdown, JSON, the workbook and each chart as SVG and PNG. *Both* is what an advocate
waits for; a first one that is not counted loads libraries and fonts. Target: three seconds for both. *Of processor
time* is what this process computes for both, which says more where others use the machine. Memory over a hundred such
dossiers in one process is told by `python -m benchmarks.dossiers`.
"""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

from benchmarks.dossiers import drafting
from benchmarks.numbers import Allowed, Line, Sample, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.numbers import Extent

ACTS, SECONDS = 20, Allowed(times=0.0, more=3.0)


def measure(extent: Extent) -> Iterator[Line]:
    """Measure as many dossiers as there are repeats."""
    drafted: list[float] = []
    packed: list[float] = []
    computed: list[float] = []
    with drafting(ACTS if extent.warming else 2) as asked:
        document = asked.drafted()
        asked.packed(document)
        for _ in range(extent.repeats):
            begun = process_time()
            drafted.append(timed(asked.drafted))
            packed.append(timed(lambda: asked.packed(document)))
            computed.append(process_time() - begun)
    size = f"{len(document.versions):,} claims, {len(document.notes):,} notes"
    yield Line(f"drafted: {size}", Sample(tuple(drafted)))
    yield Line(f"packed: {size}", Sample(tuple(packed)))
    both = tuple(one + other for one, other in zip(drafted, packed, strict=True))
    yield Line(f"both: {size}", Sample(both), None, SECONDS)
    yield Line(f"both, of processor time: {size}", Sample(tuple(computed)))
