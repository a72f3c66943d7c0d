"""Whatever goes wrong is one line on standard error and an exit code; a trace is seen only by who asks for it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.errors import DatabaseUnavailable
from tests.api.programs import PROGRAM, environment, program

if TYPE_CHECKING:
    from graph.settings import Settings
    from tests.api.doors import Answerable

CHAIN = ("chain", "arrest-of-elsad")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chain", "arrest-of-elsat"), "nearest: arrest-of-elsad"),
        (("chain", "x'}) DETACH DELETE n //"), "DETACH DELETE"),
        (("chain", "x" * 100_000), "at most 200"),
        (("chain", ""), "is empty"),
        (("chain",), "missing argument 'ID'"),
        ((*CHAIN, "--on", "2018-02-30"), "--on: '2018-02-30' is not in the calendar"),
        ((*CHAIN, "--on", "2019/2018"), "--on: the range '2019/2018' ends before it begins"),
        ((*CHAIN, "--on"), "requires an argument"),
        ((*CHAIN, "--when", "2018"), "no such option: --when"),
        ((*CHAIN, "--posts-horizon", "-1"), "--posts-horizon: -1 is out of range"),
        ((*CHAIN, "--about", "nobody"), "no entity has the id 'nobody'"),
        (("chain", "raid-squad"), "needs a day"),
        (("entity", "melik-sarnof"), "nearest: melik-sarnov"),
        (("entity", "melik-sarnov", "--limit", "many"), "no such number"),
        (("search",), "missing argument 'TEXT'"),
        (("search", "a", "--types", "Ship"), "is no type"),
        (("paths", "melik-sarnov"), "missing argument 'B'"),
        (("paths", "melik-sarnov", "rena-suvar", "--on", "2018"), "--on: '2018' is not one single day"),
        (("query", "holders_on_dat"), "holders_on_date"),
        (("query", "holders_on_date"), "body: no value"),
        (("query", "holders_on_date", "body"), "is no PARAMETER=VALUE"),
        (("query", "holders_on_date", "body=a", "body=b"), "body: is given twice"),
        (("query", "holders_on_date", "bodi=a"), "did you mean body?"),
        (("query", "holders_on_date", "body=raid-squad", "on=2018-04-12", "--limit", "0"), "--limit"),
        (("query", "holders_on_date", f"body={'x' * 20_000}", "on=2018-04-12"), "longer than"),
        (("serve", "--port", "many"), "--port"),
        (("serve", "--host", "0.0.0.0"), "add --remote if that is meant"),  # noqa: S104
        (("check", "nowhere"), "there is no such file or folder"),
        (("load", "nowhere"), "there is no such file or folder"),
        (("chian", "x"), "did you mean 'chain'?"),
        (("--nonsense",), "no such option"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_two(answerable: Answerable, arguments: tuple[str, ...], said: str) -> None:
    """What, where and how to mend it; nothing on standard output."""
    code, output, errors = answerable(*arguments)
    assert (code, output) == (2, "")
    assert errors.startswith("answerable: ")
    assert errors.count("\n") == 1
    assert len(errors) < 1_000
    assert said.lower() in errors.lower()


def test_a_fault_of_the_program_is_told_and_logged(
    answerable: Answerable, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In one line that leads to the log, which only its owner reads; the trace is shown to who asks for it."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nobody expected this")

    monkeypatch.setattr("api.answers.chain.read_chain", broken)
    monkeypatch.setattr("api.cli.failing.log_file", lambda: tmp_path / "log" / "answerable.log")
    code, output, errors = answerable(*CHAIN)
    assert (code, output, errors.count("\n")) == (3, "", 1)
    assert "nobody expected this" in errors
    assert str(tmp_path / "log" / "answerable.log") in errors
    assert "Traceback" in (tmp_path / "log" / "answerable.log").read_text("utf-8")
    assert (tmp_path / "log" / "answerable.log").stat().st_mode & 0o077 == 0
    monkeypatch.setenv("ANSWERABLE_DEBUG", "1")
    assert "Traceback" in answerable(*CHAIN)[2]


def test_a_log_that_cannot_be_written_is_no_second_fault(
    answerable: Answerable, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The line then says how to see more."""
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("api.cli.failing.log_file", lambda: tmp_path / "file" / "answerable.log")
    monkeypatch.setattr("api.answers.chain.read_chain", lambda *_, **__: 1 / 0)
    code, _, errors = answerable(*CHAIN)
    assert (code, errors.count("\n")) == (3, 1)
    assert "ANSWERABLE_DEBUG=1" in errors


def test_a_database_that_is_away_is_no_bad_input(answerable: Answerable, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line and exit code three: the same command may work later."""

    def away(_: object) -> None:
        raise DatabaseUnavailable("the database cannot be reached (try again)")

    monkeypatch.setattr("graph.database.open_database", away)
    assert answerable(*CHAIN) == (3, "", "answerable: the database cannot be reached (try again)\n")


def test_a_setting_that_is_wrong_is_told(answerable: Answerable, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its name, and as bad input."""
    monkeypatch.setenv("ANSWERABLE_DATABASE_URI", "http://nowhere")
    code, _, errors = answerable(*CHAIN)
    assert (code, errors.count("\n")) == (2, 1)
    assert "ANSWERABLE_DATABASE_URI" in errors


def test_ctrl_c_ends_quietly(answerable: Answerable, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the exit code that shells expect."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("api.answers.chain.read_chain", interrupted)
    assert answerable(*CHAIN) == (130, "", "")


def test_a_reader_who_leaves_is_no_error(country_settings: Settings) -> None:
    """`answerable … | head` writes nothing about a broken pipe."""
    command = [*PROGRAM, "query", "holders_on_date", "--help"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(country_settings.data_dir)
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) in {141, -signal.SIGPIPE}


def test_the_real_program_ends_with_its_exit_code(country_settings: Settings) -> None:
    """As a shell sees it, with names in every script on standard output."""
    found = program(country_settings.data_dir, "search", "Elşad Mirqas")
    assert (found.returncode, found.stderr) == (0, "")
    assert "Elşad Mirqas" in found.stdout
    assert program(country_settings.data_dir, "search", "zzzzzz").returncode == 1
    refused = program(country_settings.data_dir, "chain", "nobody")
    assert (refused.returncode, refused.stdout, refused.stderr.count("\n")) == (2, "", 1)


def test_an_old_terminal_gets_what_it_can_show(country_settings: Settings) -> None:
    """A letter that it has not becomes a question mark; nothing fails."""
    ran = program(country_settings.data_dir, *CHAIN, PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "El?ad Mirqas" in ran.stdout


def test_help_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    """Neither the driver nor the web framework; the list of all that is loaded is the proof."""
    heavy = ["neo4j", "fastapi", "starlette", "uvicorn", "pydantic", "orjson", "yaml", "rapidfuzz", "prometheus_client"]
    script = (
        "import contextlib, json, sys\nfrom api.cli.main import run\n"
        f"with contextlib.redirect_stdout(sys.stderr): run(['--help'])\n"
        f"print(json.dumps([name for name in {heavy} if name in sys.modules]))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment(tmp_path)
    )
    assert json.loads(ran.stdout) == []
    assert "chain" in ran.stderr


@pytest.mark.parametrize("command", [[], ["--help"]])
def test_help_names_every_command(answerable: Answerable, command: list[str]) -> None:
    """A command is found by its file, and stands in the help without further work."""
    code, output, errors = answerable(*command)
    assert (code, errors) == (0, "")
    folder = Path(__file__).parents[3] / "api" / "cli" / "commands"
    for name in (path.stem for path in folder.glob("[a-z]*.py")):
        assert f" {name} " in output
        assert "Usage: answerable" in answerable(name, "--help")[1]
