"""Checking and loading datasets: every problem told, nothing half done."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from api.cli.main import run
from graph.database import open_database
from graph.model import load_schema
from graph.settings import read_settings
from graph.writer.staging import load_in_batches
from queries.datasets import loaded_datasets
from tests.country import FOLDER
from tests.graph.writer.seen import Breaking, Broken

if TYPE_CHECKING:
    from pathlib import Path

    from graph.records import Dataset


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A graph of its own, empty, and a folder to work in."""
    monkeypatch.setenv("ANSWERABLE_DATA_DIR", str(tmp_path / "graph"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The invented country with two faults."""
    folder = tmp_path / "broken"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    claims = folder / "claims.csv"
    text = claims.read_text("utf-8")
    assert "raid-squad" in text
    claims.write_text(text.replace(",raid-squad,", ",raid-squat,", 1).replace("2018-04-12", "2018-02-30", 1), "utf-8")
    return folder


def loaded() -> list[str]:
    """Ids of the datasets in the graph."""
    with open_database(read_settings()) as database:
        return [dataset.id for dataset in loaded_datasets(database)]


def test_a_sound_dataset_is_said_to_be_sound(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its counts; the graph is not even opened."""
    assert run(["check", str(FOLDER)]) == 0
    assert "sound: Veldania" in capsys.readouterr().out
    assert not (graph / "graph").exists()


def test_every_problem_is_told_with_its_place(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File, row, column, and the nearest valid value; the exit code says no."""
    assert run(["check", str(FOLDER), str(broken)]) == 1
    sound, *problems, count = capsys.readouterr().out.splitlines()
    assert "sound" in sound
    assert count == f"{broken}: {len(problems)} problems"
    assert all(line.startswith(f"{broken}/claims.csv:") for line in problems)
    assert any("raid-squat" in line and "raid-squad" in line for line in problems)
    assert any("2018-02-30" in line for line in problems)


def test_problems_can_be_read_by_a_program(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same parts, as JSON."""
    assert run(["check", str(broken), "--json"]) == 1
    (checked,) = json.loads(capsys.readouterr().out)["datasets"]
    assert checked["sound"] is False
    assert {"file", "row", "column", "what", "mend"} == set(checked["problems"][0])


def test_what_is_no_dataset_is_bad_input(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty folder, a missing one, and nothing at all to take by default."""
    (graph / "empty").mkdir()
    for arguments in (["check", "empty"], ["check", "missing"], ["check"], ["load"]):
        assert run(arguments) == 2
        assert capsys.readouterr().err.count("\n") == 1


def test_facts_of_the_checkout_are_taken_by_default(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every dataset below `facts/`."""
    shutil.copytree(FOLDER, graph / "facts" / "veldania")
    assert run(["check"]) == 0
    assert "facts/veldania: sound" in capsys.readouterr().out


def test_a_load_says_what_it_did(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was added; a second time that nothing changed; and by JSON the same."""
    assert graph.is_dir()
    assert run(["load", str(FOLDER)]) == 0
    first = capsys.readouterr().out
    assert "veldania 1.0.0: " in first
    assert "claims added, 0 closed" in first
    assert run(["load", str(FOLDER)]) == 0
    assert "unchanged" in capsys.readouterr().out
    assert run(["load", str(FOLDER), "--json"]) == 0
    (report,) = json.loads(capsys.readouterr().out)["loaded"]
    assert report["changed"] is False


def test_an_empty_graph_says_how_to_fill_it(graph: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is loaded, and that is no error."""
    assert graph.is_dir()
    assert run(["status"]) == 0
    assert "No dataset is loaded. `answerable load DIR` loads one." in capsys.readouterr().out


def test_a_load_with_a_problem_loads_nothing(graph: Path, broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not even the sound dataset that was named beside it; each problem is a line."""
    assert graph.is_dir()
    assert run(["load", str(FOLDER), str(broken)]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert len(errors.splitlines()) >= 2
    assert all("claims.csv:" in line for line in errors.splitlines())
    assert loaded() == []


def test_the_status_tells_of_a_load_that_was_broken_off(
    graph: Path, veldania: Dataset, capsys: pytest.CaptureFixture[str]
) -> None:
    """How far it came and what to do; a load of the same finishes it."""
    assert graph.is_dir()
    with open_database(read_settings()) as database, suppress(Broken):
        load_in_batches(Breaking(database, 5), veldania, load_schema(), None, rows=150)
    assert run(["status"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "veldania 1.0.0 is being loaded since 20" in said
    assert "if nobody loads it now, load it again" in said
    assert "No dataset is loaded" in said
    assert run(["load", str(FOLDER)]) == 0
    assert run(["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out.partition("\n")[2])["loading"] == []
