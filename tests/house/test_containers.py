"""The containers: what they are made of and told agrees with the code, and they may do no more than they must.

No engine of containers is needed: the files are read. What the image's commands do is tried by whoever changes them.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
import yaml
from typer.main import get_command

from api.cli.failing import DEBUG
from api.cli.main import command_line
from api.http.app import create_app
from graph.settings import PREFIX, Settings
from tests.house import tree
from tests.neo4j_server.place import pinned_version

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = re.compile(r"\$\{(?P<name>[A-Z0-9_]+)(?P<rest>[^}]*)\}")
SET = re.compile(r"^#?(?P<name>[A-Z0-9_]+)=(?P<value>.*)$", re.MULTILINE)
PYTHON_IMAGE = re.compile(r"python:(?P<version>3\.\d+\.\d+)-slim-[a-z]+")
BOLT_PORT = 7687
FACTS = "/facts/azerbaijan"


@pytest.fixture(scope="module")
def composed() -> dict[str, Any]:
    """The compose file."""
    content = yaml.safe_load(tree.text("docker-compose.yml"))
    assert isinstance(content, dict)
    return content


@pytest.fixture(scope="module")
def steps() -> list[tuple[str, str]]:
    """The instructions of the image's build file, in order; continued lines are joined."""
    text = tree.text("Dockerfile").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(word, " ".join(rest.split())) for word, _, rest in (line.partition(" ") for line in lines)]


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    """The project file."""
    return tomllib.loads(tree.text("pyproject.toml"))


def of(steps: list[tuple[str, str]], word: str) -> list[str]:
    """What stands behind each instruction of one kind."""
    return [rest for found, rest in steps if found == word]


def named_settings() -> set[str]:
    """The variables that Answerable reads."""
    return {DEBUG, *(f"{PREFIX}{name.upper()}" for name in Settings.model_fields)}


def serves(arguments: list[str]) -> dict[str, Any]:
    """The options of `answerable serve` as its own command line reads them."""
    group: Any = get_command(command_line())
    command, *options = arguments
    context = group.commands[command].make_context(command, options)
    return dict(context.params)


def filled(value: str) -> str:
    """A text of the compose file with every variable at its default."""
    return VARIABLE.sub(lambda found: found["rest"].removeprefix(":-"), value)


def test_the_server_is_the_one_that_is_tested(composed: dict[str, Any]) -> None:
    """The same version as `make neo4j` fetches."""
    assert composed["services"]["neo4j"]["image"] == f"neo4j:{pinned_version()}-community"


def test_the_image_is_this_version(composed: dict[str, Any], project: dict[str, Any]) -> None:
    """And is built here."""
    api = composed["services"]["api"]
    assert api["image"] == f"answerable:{project['project']['version']}"
    assert api["build"] == "."


def test_the_settings_are_those_of_the_code(composed: dict[str, Any], tmp_path: Path) -> None:
    """Each variable is a setting, and together they lead to the server that stands beside."""
    told = composed["services"]["api"]["environment"]
    values = {name.removeprefix(PREFIX).lower(): filled(value) for name, value in told.items()}
    settings = Settings.model_validate({"data_dir": tmp_path, **values})
    address = urlsplit(str(settings.database_uri))
    assert (address.scheme, address.hostname, address.port) == ("bolt", "neo4j", BOLT_PORT)
    assert settings.database_user == "neo4j"


def test_every_setting_is_explained(composed: dict[str, Any]) -> None:
    """`.env.example` names those of the code and those of the compose file, and none that is no more."""
    example = {found["name"]: found["value"] for found in SET.finditer(tree.text(".env.example"))}
    asked = {found["name"] for found in VARIABLE.finditer(yaml.safe_dump(composed, width=10_000))}
    assert set(example) == named_settings() | asked
    for name, rest in {found.groups() for found in VARIABLE.finditer(tree.text("docker-compose.yml"))}:
        if rest.startswith(":-"):
            assert example[name] == rest.removeprefix(":-")


def test_there_is_no_default_password(composed: dict[str, Any]) -> None:
    """Compose stops with a line that says what to do."""
    text = yaml.safe_dump(composed, width=10_000)
    secret = [found for found in VARIABLE.finditer(text) if "PASSWORD" in found["name"]]
    assert len(secret) == 2
    assert all(found["rest"].startswith(":?") for found in secret)
    assert f"\n{PREFIX}DATABASE_PASSWORD=\n" in tree.text(".env.example")


def test_only_this_machine_reaches_them(composed: dict[str, Any]) -> None:
    """The API on loopback; the server from no machine at all, and it reaches none."""
    neo4j, api = composed["services"]["neo4j"], composed["services"]["api"]
    assert "ports" not in neo4j
    assert [filled(port) for port in api["ports"]] == ["127.0.0.1:8000:8000"]
    assert [composed["networks"][name]["internal"] for name in neo4j["networks"]] == [True]
    assert set(neo4j["networks"]) < set(api["networks"])


@pytest.mark.parametrize("service", ["neo4j", "api"])
def test_they_may_do_no_more_than_they_must(
    composed: dict[str, Any], steps: list[tuple[str, str]], service: str
) -> None:
    """No root, no capabilities, no way to gain any."""
    told = composed["services"][service]
    user = told.get("user") or of(steps, "USER")[-1]
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", user)
    assert told["cap_drop"] == ["ALL"]
    assert told["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in told
    assert "cap_add" not in told


def test_the_api_writes_nothing(composed: dict[str, Any]) -> None:
    """But what several workers count, in memory; the facts are read only."""
    api = composed["services"]["api"]
    assert api["read_only"] is True
    assert [mount.partition(":")[0] for mount in api["tmpfs"]] == ["/tmp"]  # noqa: S108 - the container's
    assert api["volumes"] == ["./facts:/facts:ro"]
    assert (tree.TOP / FACTS.removeprefix("/") / "dataset.yml").is_file()
    assert f"run --rm api load {FACTS}" in tree.text("docker-compose.yml")
    assert f"run --rm api load {FACTS}" in tree.text("README.md")


def test_the_graph_is_in_a_named_volume(composed: dict[str, Any]) -> None:
    """So that it stays when the container goes."""
    mounts = [mount.split(":") for mount in composed["services"]["neo4j"]["volumes"]]
    assert dict(map(reversed, mounts))["/data"] in composed["volumes"]
    assert all(name in composed["volumes"] for name, _ in mounts)


def test_the_api_waits_for_a_server_that_answers(composed: dict[str, Any]) -> None:
    """Its check speaks Bolt at the port that the API is told."""
    neo4j, api = composed["services"]["neo4j"], composed["services"]["api"]
    assert api["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert f"/dev/tcp/127.0.0.1/{BOLT_PORT}" in neo4j["healthcheck"]["test"][-1]


def test_the_api_is_served_as_its_command_line_allows(composed: dict[str, Any], steps: list[tuple[str, str]]) -> None:
    """At the port that is published and looked after, to others, under names that no other site can take."""
    options = serves([filled(word) for word in composed["services"]["api"]["command"]])
    assert (options["port"], options["remote"], options["log"]) == (8000, True, "-")
    assert options["names"] == ["localhost"]
    assert options["workers"] > 1
    alone = serves(yaml.safe_load(of(steps, "CMD")[-1]))
    assert (alone["host"], alone["port"], alone["remote"]) == (options["host"], options["port"], True)
    assert of(steps, "EXPOSE") == [str(alone["port"])]
    assert of(steps, "ENTRYPOINT") == ['["answerable"]']


def test_the_image_is_looked_after(steps: list[tuple[str, str]], tmp_path: Path) -> None:
    """At a door that there is."""
    (check,) = of(steps, "HEALTHCHECK")
    address = re.search(r"http://127\.0\.0\.1:8000(/\w+)", check)
    assert address is not None
    assert address[1] in create_app(Settings(data_dir=tmp_path)).openapi()["paths"]


def test_the_image_is_built_from_pinned_parts(steps: list[tuple[str, str]], project: dict[str, Any]) -> None:
    """A Python of a full version that the project allows, and packages by their hashes."""
    images = {rest.partition(" ")[0] for rest in of(steps, "FROM")}
    assert len(images) == 1
    version = PYTHON_IMAGE.fullmatch(images.pop())
    assert version is not None
    minor = version["version"].rpartition(".")[0]
    assert f"Programming Language :: Python :: {minor}" in project["project"]["classifiers"]
    installs = [rest for rest in of(steps, "RUN") if "pip install" in rest]
    assert all("--require-hashes" in one or "--no-deps --no-build-isolation" in one for one in installs)


def test_the_data_folder_is_the_user_s(steps: list[tuple[str, str]]) -> None:
    """The folder that the settings name is made for the user that runs."""
    (folder,) = re.findall(rf"{PREFIX}DATA_DIR=(\S+)", " ".join(of(steps, "ENV")))
    assert any(f"--mode 700 {folder}" in rest for rest in of(steps, "RUN"))


def test_only_the_program_goes_into_the_image(project: dict[str, Any]) -> None:
    """All packages of it, and nothing else: no facts, no secrets, no history."""
    lines = [line for line in tree.text(".dockerignore").splitlines() if line and not line.startswith("#")]
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    beside = ["pyproject.toml", "requirements.txt", *project["project"]["license-files"]]
    assert lines[0] == "*"
    assert {line[1:] for line in lines if line.startswith("!")} == {*packages, *beside}
