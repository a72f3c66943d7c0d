"""Every benchmark runs, in a tiny measure, and the committed README has the form that the program writes."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from benchmarks.__main__ import README, main
from benchmarks.catalogue import benchmarks
from benchmarks.numbers import FULL, TINY
from benchmarks.report import Result, section, whole
from benchmarks.surroundings import surroundings
from tests.tools import REQUIRE_ALL

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.catalogue import Benchmark

NUMBER = re.compile(r"\d[\d.,]*(?: (?:ms|s|kB)\b)?")


def measurable() -> list[Benchmark]:
    """The benchmarks that can be run on this machine."""
    return [benchmark for benchmark in benchmarks() if benchmark.possible()]


def form(text: str) -> dict[str, frozenset[str]]:
    """The lines of each part of a README without their numbers; of the machine and the targets only the titles."""
    opening, *parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    found = {"": frozenset(line.split("|")[1] for line in opening.splitlines() if line.startswith("|"))}
    for part in parts:
        heading, *lines = part.splitlines()
        found[heading] = frozenset(re.sub(r"\*\*no\*\*|yes", "met?", NUMBER.sub("#", line)) for line in lines)
    return found


@pytest.mark.parametrize("benchmark", measurable(), ids=lambda one: one.name)
def test_a_benchmark_runs_and_the_readme_has_its_form(benchmark: Benchmark) -> None:
    """The same method and lines, each with as many cells; `make bench` brings the README after a change."""
    written = section(Result(benchmark, tuple(benchmark.measure(TINY))))
    rows = [line for line in written.splitlines() if line.startswith("|")]
    assert len(rows) > 2
    assert {row.count(" | ") for row in rows} == {5}
    ((heading, lines),) = form(f"\n{written}\n\n").items() - {("", frozenset())}
    assert form(README.read_text(encoding="utf-8"))[heading] == lines


def test_the_readme_is_what_the_program_writes() -> None:
    """A part for each benchmark, in their order, and around them what is always written."""
    committed = README.read_text(encoding="utf-8")
    around = form(whole([], FULL, surroundings()))
    titles = [f"## {benchmark.title}" for benchmark in benchmarks()]
    assert re.findall(r"^## .*", committed, flags=re.MULTILINE) == [*titles, *filter(None, around)]
    assert {heading: lines for heading, lines in form(committed).items() if heading not in titles} == around


def test_all_results_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where they are asked for; here of one benchmark, as if there were no others."""
    (quick,) = (benchmark for benchmark in benchmarks() if benchmark.name == "start_of_help")
    monkeypatch.setattr("benchmarks.__main__.benchmarks", lambda: [quick])
    main(["--tiny", "--to", str(tmp_path / "README.md")])
    assert f"\n## {quick.title}\n\n{quick.method}\n" in (tmp_path / "README.md").read_text(encoding="utf-8")


def test_all_are_measured_where_all_is_required() -> None:
    """A benchmark that needs a Neo4j server is left out only where there is none to be had."""
    assert measurable() == benchmarks() or not os.environ.get(REQUIRE_ALL)


def test_a_benchmark_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """The line names those that there are."""
    with pytest.raises(SystemExit):
        main(["speed-of-light"])
    assert "'speed-of-light'; there are chain_by_http" in capsys.readouterr().err


def test_some_can_be_run_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """Their tables are printed, and the README is left alone."""
    before = README.read_bytes()
    main(["--tiny", "start_of_help"])
    assert "| `answerable --help`" in capsys.readouterr().out
    assert README.read_bytes() == before
