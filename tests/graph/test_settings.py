"""Settings: read from the environment when asked, checked, and silent about passwords."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.errors import SettingsError
from graph.settings import Settings, read_settings

SECRET = "correct horse battery staple"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("ANSWERABLE_")]:
        monkeypatch.delenv(name)


def test_nothing_set_means_the_embedded_engine_in_the_user_s_data_folder() -> None:
    """Without any setting there is no server, and the folder is the user's own."""
    settings = read_settings()
    assert settings.database_uri is None
    assert settings.data_dir.is_absolute()
    assert settings.data_dir.name == "answerable"
    assert settings.password().get_secret_value() == ""


def test_every_setting_is_a_variable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What stands in the environment is what is used."""
    for name, value in {
        "DATA_DIR": str(tmp_path),
        "DATABASE_URI": "neo4j+s://graph.example:7687",
        "DATABASE_USER": "reader",
        "DATABASE_PASSWORD": SECRET,
        "DATABASE_NAME": "facts",
    }.items():
        monkeypatch.setenv(f"ANSWERABLE_{name}", value)
    settings = read_settings()
    assert settings.data_dir == tmp_path
    assert settings.database_uri == "neo4j+s://graph.example:7687"
    assert (settings.database_user, settings.database_name) == ("reader", "facts")
    assert settings.password().get_secret_value() == SECRET


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compose files and shells leave variables empty."""
    monkeypatch.setenv("ANSWERABLE_DATABASE_URI", "")
    assert read_settings().database_uri is None


def test_a_home_folder_is_expanded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tilde from a file of settings means what it means in a shell."""
    monkeypatch.setenv("ANSWERABLE_DATA_DIR", "~/graph")
    assert read_settings().data_dir == Path.home() / "graph"


def test_the_password_may_lie_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The first line of the file is the password, as container secrets have it."""
    (tmp_path / "secret").write_text(f"{SECRET}\nand a remark\n")
    monkeypatch.setenv("ANSWERABLE_DATABASE_PASSWORD_FILE", str(tmp_path / "secret"))
    assert read_settings().password().get_secret_value() == SECRET


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_password_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    """The line names the variable and the file, and shows nothing of what is in it."""
    path = tmp_path / "secret"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"ANSWERABLE_DATABASE_PASSWORD_FILE: .*secret cannot be read"):
        Settings(database_password_file=path).password()


@pytest.mark.parametrize("uri", ["http://localhost:7474", "localhost:7687", "bolt://", "bolt+x://here", "nonsense"])
def test_an_address_that_is_none(monkeypatch: pytest.MonkeyPatch, uri: str) -> None:
    """An address that the driver does not know is refused before anything is tried."""
    monkeypatch.setenv("ANSWERABLE_DATABASE_URI", uri)
    with pytest.raises(SettingsError, match="ANSWERABLE_DATABASE_URI: not the address of a Bolt server"):
        read_settings()


def test_a_password_in_the_address_is_refused_and_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address is printed and logged, so nothing secret may stand in it."""
    monkeypatch.setenv("ANSWERABLE_DATABASE_URI", "bolt://reader:hunter2@graph.example")
    with pytest.raises(SettingsError) as caught:
        read_settings()
    assert "hunter2" not in str(caught.value)
    assert "ANSWERABLE_DATABASE_USER" in str(caught.value)


def test_a_password_is_never_shown() -> None:
    """Neither the settings nor any part of them print it."""
    settings = Settings.model_validate({"database_password": SECRET})
    assert SECRET not in repr(settings) + str(settings) + settings.model_dump_json() + repr(settings.password())


def test_reading_happens_when_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each reading sees the environment as it is then."""
    monkeypatch.setenv("ANSWERABLE_DATA_DIR", str(tmp_path / "one"))
    first = read_settings()
    monkeypatch.setenv("ANSWERABLE_DATA_DIR", str(tmp_path / "two"))
    assert (first.data_dir, read_settings().data_dir) == (tmp_path / "one", tmp_path / "two")
