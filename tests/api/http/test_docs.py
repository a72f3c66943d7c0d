"""The pages and the description of the API: everything documented, and nothing loaded from anywhere else."""

from __future__ import annotations

import hashlib
from html.parser import HTMLParser
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from queries.registry import load_registry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.api.doors import Asking

DESCRIPTION = "/api/v1/openapi.json"
VENDOR = files("api.http") / "static" / "vendor" / "swagger-ui"
LOADING = {"src", "href", "action", "data", "srcset"}


class Page(HTMLParser):
    """Reads what a page loads or leads to, and what is written in its scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.inline: list[str] = []
        self._in_script = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note addresses, and attributes that would be scripts or styles."""
        self.loaded += [value or "" for name, value in attrs if name in LOADING]
        self.inline += [name for name, _ in attrs if name.startswith("on") or name == "style"]
        self._in_script = tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - any end will do
        """A script ends."""
        self._in_script = False

    def handle_data(self, data: str) -> None:
        """Note what is written in a script."""
        if self._in_script and data.strip():
            self.inline.append(data)


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_a_page_loads_only_what_this_server_serves(ask: Asking, path: str) -> None:
    """No foreign address, no script in the page, a policy that would stop either, and every file is there."""
    response = ask(path)
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "script-src 'unsafe" not in response.headers["content-security-policy"]
    page = Page(response.text)
    assert page.inline == []
    for address in page.loaded:
        assert address.startswith(("/", "data:")), address
        assert address.startswith("data:") or ask(address).status_code == 200, address


def test_files_are_sent_once_and_as_what_they_are(ask: Asking) -> None:
    """With a tag, and a type that no browser needs to guess."""
    first = ask("/static/docs.js")
    assert first.headers["content-type"] == "text/javascript; charset=utf-8"
    assert ask("/static/docs.js", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


def test_vendored_files_are_those_of_the_package() -> None:
    """Their checksums, taken from the package, still hold."""
    listed = [line.split() for line in (VENDOR / "SHA256SUMS").read_text("utf-8").splitlines()]
    assert {name for _, name in listed} | {"README.md", "SHA256SUMS"} == {file.name for file in VENDOR.iterdir()}
    for checksum, name in listed:
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == checksum, name


def test_every_question_is_an_address(ask: Asking) -> None:
    """With its title, its parameters and its columns as the header has them."""
    paths = ask(DESCRIPTION).json()["paths"]
    schemas = ask(DESCRIPTION).json()["components"]["schemas"]
    for question in load_registry():
        operation = paths[f"/api/v1/queries/{question.path}"]["get"]
        assert operation["summary"] == question.header.title.rstrip(".")
        named = {parameter["name"] for parameter in operation["parameters"]}
        assert named == {*(parameter.name for parameter in question.header.parameters), "limit", "audience"}
        answer = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        row = schemas[schemas[answer]["properties"]["rows"]["items"]["$ref"].rpartition("/")[2]]
        assert list(row["properties"]) == [column.name for column in question.header.columns]


def test_every_address_parameter_and_field_is_described(ask: Asking) -> None:
    """A reader of the documentation never meets a bare name."""
    description = ask(DESCRIPTION).json()
    bare = [*_bare_operations(description), *_bare_fields(description["components"]["schemas"])]
    assert bare == []


def test_every_address_tells_its_problems(ask: Asking) -> None:
    """As problem documents; the framework's own shape of errors is gone."""
    description = ask(DESCRIPTION).json()
    assert {"HTTPValidationError", "ValidationError"} & set(description["components"]["schemas"]) == set()
    for path, operations in description["paths"].items():
        for operation in operations.values():
            problems = {status: told for status, told in operation["responses"].items() if status != "200"}
            assert {"404", "422", "503", "504", "default"} <= set(problems), path
            for told in problems.values():
                assert list(told["content"]) == ["application/problem+json"], path


def _bare_operations(description: dict[str, dict[str, dict[str, dict[str, object]]]]) -> Iterator[str]:
    for path, operations in description["paths"].items():
        for operation in operations.values():
            if not operation.get("summary") or not operation.get("description"):
                yield path
            parameters = operation.get("parameters", [])
            assert isinstance(parameters, list)
            yield from (f"{path} {one['name']}" for one in parameters if not one.get("description"))


def _bare_fields(schemas: dict[str, dict[str, object]]) -> Iterator[str]:
    """Models and fields without a description."""
    for name, schema in schemas.items():
        if not schema.get("description"):
            yield name
        fields = schema.get("properties", {})
        assert isinstance(fields, dict)
        yield from (f"{name}.{field}" for field, shape in fields.items() if not shape.get("description"))
