"""How much of the graph a request may see: what is public, or more for whoever holds the key of a server on loopback.

A server answers the public. One that was started with `--audience` answers a smaller circle as well, on this machine
only and only to whoever holds the key that it printed: other people with an account on the machine reach its port too.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.protection import Audience

if TYPE_CHECKING:
    from starlette.requests import Request

_SCHEME = "Bearer "
_WIDEST_FIRST = tuple(Audience)


@dataclass(frozen=True, slots=True)
class Smaller:
    """What a server answers beyond the public.

    Attributes:
        circle: the smallest circle that it answers.
        key: what a request has to show for it, as `Authorization: Bearer KEY`.
    """

    circle: Audience
    key: str

    @classmethod
    def opened(cls, circle: Audience) -> Smaller:
        """Open a circle with a new key."""
        return cls(circle, secrets.token_urlsafe(32))


def circle_of(request: Request) -> Audience:
    """Give the smallest circle that may see the answer to a request: the public, without the right key."""
    smaller: Smaller | None = request.app.state.smaller
    shown = request.headers.get("authorization", "").removeprefix(_SCHEME)
    if smaller is None or not secrets.compare_digest(shown.encode(), smaller.key.encode()):
        return Audience.PUBLIC
    return smaller.circle


def includes(circle: Audience, audience: Audience) -> bool:
    """Whether whoever belongs to a circle may see what an audience may see."""
    return _WIDEST_FIRST.index(audience) <= _WIDEST_FIRST.index(circle)
