"""What the fixtures of the doors give, as types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx


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
