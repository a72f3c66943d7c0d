"""What is counted: requests by door, method and status, and how long they took. No id, name or parameter is kept."""

from __future__ import annotations

import os
from time import perf_counter
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
#: Where several workers count together; the library reads it once, when it is imported (see `workers`).
TOGETHER = "PROMETHEUS_MULTIPROC_DIR"
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Metrics:
    """The counters of one application."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "answerable_requests", "Requests answered.", ("door", "method", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "answerable_request_seconds", "How long answers took.", ("door",), registry=self.registry, buckets=BUCKETS
        )
        self.open = Gauge(
            "answerable_requests_open", "Requests being worked on.", registry=self.registry, multiprocess_mode="livesum"
        )

    def text(self) -> bytes:
        """What is counted, in the text format of Prometheus; of several workers, all of them together."""
        if TOGETHER not in os.environ:
            return generate_latest(self.registry)
        of_all = CollectorRegistry()
        MultiProcessCollector(of_all)  # type: ignore[no-untyped-call]  # the library has no types here
        return generate_latest(of_all)


class Metering:
    """Counts each request of an application; `door` is the pattern of the address, so that no id is kept."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        """Count for this application with these counters."""
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request and count it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, begun = 0, perf_counter()

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        with self.metrics.open.track_inprogress():
            try:
                await self.app(scope, receive, send_and_note)
            finally:
                self._count(scope, status, perf_counter() - begun)

    def _count(self, scope: Scope, status: int, seconds: float) -> None:
        door = getattr(scope.get("route"), "path", "none")
        method = scope["method"] if scope["method"] in METHODS else "other"
        self.metrics.requests.labels(door, method, str(status)).inc()
        self.metrics.seconds.labels(door).observe(seconds)
