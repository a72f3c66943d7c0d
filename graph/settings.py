"""What a person may set: where the graph is kept and how it is reached. Read from the environment when asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import SettingsError

PREFIX = "ANSWERABLE_"
SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def _default_data_dir() -> Path:
    return platformdirs.user_data_path("answerable", appauthor=False)


class Settings(BaseSettings):
    """The settings of one run; each is an environment variable with the prefix `ANSWERABLE_`.

    Attributes:
        data_dir: folder of the embedded graph, its password and its log; default in the user's data directory.
        database_uri: address of a Neo4j server (`bolt://…`, `neo4j://…`, with `+s` or `+ssc` for TLS); none for the
            embedded engine.
        database_user: user on that server.
        database_password: that user's password; never shown.
        database_password_file: file whose first line is the password, instead of `database_password`.
        database_name: name of the database on that server.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True, hide_input_in_errors=True
    )

    data_dir: Annotated[Path, Field(default_factory=_default_data_dir)]
    database_uri: str | None = None
    database_user: str = "neo4j"
    database_password: SecretStr | None = None
    database_password_file: Path | None = None
    database_name: str = "neo4j"

    @field_validator("data_dir", "database_password_file", mode="after")
    @classmethod
    def _absolute(cls, path: Path | None) -> Path | None:
        return None if path is None else path.expanduser().absolute()

    @field_validator("database_uri", mode="after")
    @classmethod
    def _known_address(cls, uri: str | None) -> str | None:
        if uri is None:
            return None
        parts = urlsplit(uri)
        if parts.scheme not in SCHEMES or not parts.hostname:
            raise ValueError(f"not the address of a Bolt server; it begins with one of {', '.join(SCHEMES)}://")
        if "@" in parts.netloc:
            raise ValueError(f"holds a user or a password; these go to {PREFIX}DATABASE_USER and _PASSWORD")
        return uri

    def password(self) -> SecretStr:
        """The password of the server's user, from the setting or the first line of its file.

        Returns:
            The password; an empty one if neither is set.

        Raises:
            SettingsError: the file cannot be read.
        """
        if self.database_password_file is None:
            return self.database_password or SecretStr("")
        try:
            text = self.database_password_file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not text"
            message = f"{PREFIX}DATABASE_PASSWORD_FILE: {self.database_password_file} cannot be read ({reason})"
            raise SettingsError(message) from None
        return SecretStr(text.partition("\n")[0].rstrip("\r"))


def read_settings() -> Settings:
    """The settings as the environment gives them now.

    Returns:
        The settings; what is not set has its default.

    Raises:
        SettingsError: a variable has a value that cannot be used; the line names it and never shows the value.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = PREFIX + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg'].removeprefix('Value error, ')}") from None
