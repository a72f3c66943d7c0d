"""Every benchmark runs, in a tiny measure, and the committed README has the form that the program writes."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from benchmarks.__main__ import README, main
from benchmarks.catalogue import benchmarks
from tests.tools import REQUIRE_ALL

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.catalogue import Benchmark

NUMBER = re.compile(r"\d[\d.,]*(?: (?:ms|s)\b)?")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a tiny run of everything writes."""
    path: Path = tmp_path_factory.mktemp("bench") / "README.md"
    main(["--tiny", "--to", str(path)])
    return path.read_text(encoding="utf-8")


def measurable() -> list[Benchmark]:
    """The benchmarks that can be run on this machine."""
    return [benchmark for benchmark in benchmarks() if benchmark.possible()]


def form(text: str) -> dict[str, set[str]]:
    """The lines of each part of a README without their numbers; of the machine and the targets only the titles."""
    opening, *parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    found = {"": {line.split("|")[1] for line in opening.splitlines() if line.startswith("|")}}
    for part in parts:
        heading, *lines = part.splitlines()
        found[heading] = {re.sub(r"\*\*no\*\*|yes", "met?", NUMBER.sub("#", line)) for line in lines}
    return found


def test_every_benchmark_is_in_the_readme(written: str) -> None:
    """Each title is a heading with its method below it, and a table with as many cells in each line."""
    for benchmark in measurable():
        section = written.partition(f"\n## {benchmark.title}\n\n{benchmark.method}\n\n")[2].partition("\n## ")[0]
        rows = [line for line in section.splitlines() if line.startswith("|")]
        assert len(rows) > 2
        assert {row.count(" | ") for row in rows} == {5}


def test_the_readme_is_what_the_program_writes(written: str) -> None:
    """The same parts, methods and lines; `make bench` brings the README after a change."""
    left_out = {f"## {one.title}" for one in benchmarks()} - {f"## {one.title}" for one in measurable()}
    committed = form(README.read_text(encoding="utf-8"))
    assert left_out <= set(committed)
    assert {heading: lines for heading, lines in committed.items() if heading not in left_out} == form(written)


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
