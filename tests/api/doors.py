"""What the fixtures of the doors give, as types; and how an application is asked."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

import httpx

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fastapi import FastAPI

HERE = "http://127.0.0.1:8000"


class Asking(Protocol):
    """Asks the application by HTTP."""

    def __call__(
        self, path: str, *, method: str = "GET", headers: Mapping[str, str] | None = None, content: bytes = b""
    ) -> httpx.Response:
        """The response to one request."""
        ...


class Answerable(Protocol):
    """Runs a command."""

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, output and errors."""
        ...


def asking(app: FastAPI) -> Asking:
    """A way to ask an application by HTTP, without a socket."""

    async def send(method: str, path: str, headers: Mapping[str, str], content: bytes) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=HERE) as client:
            return await client.request(method, path, headers=headers, content=content)

    def ask(
        path: str, *, method: str = "GET", headers: Mapping[str, str] | None = None, content: bytes = b""
    ) -> httpx.Response:
        return asyncio.run(send(method, path, headers or {}, content))

    return ask
