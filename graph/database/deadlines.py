"""A watch over questions on the embedded engine, which ignores the driver's time limit: the late are cut off."""

from __future__ import annotations

import math
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Deadline:
    """One question's deadline; `passed` says whether the watch has cut it off."""

    __slots__ = ("at", "passed")

    def __init__(self, seconds: float) -> None:
        self.at = time.monotonic() + seconds
        self.passed = False


class Watch:
    """One thread that sleeps until the nearest deadline; a question that is answered in time costs no thread."""

    def __init__(self, cut: Callable[[], None]) -> None:
        """Prepare the watch; its thread starts with the first question.

        Args:
            cut: ends all that runs now; called from the watch's thread, once for questions that are late together.
        """
        self._cut = cut
        self._changed = threading.Condition()
        self._open: set[Deadline] = set()
        self._wakes_at = math.inf
        self._thread: threading.Thread | None = None
        self._closed = False

    @contextmanager
    def until(self, seconds: float) -> Iterator[Deadline]:
        """Watch over the block for so many seconds."""
        deadline = Deadline(seconds)
        with self._changed:
            self._open.add(deadline)
            self._start()
            if deadline.at < self._wakes_at:
                self._changed.notify()
        try:
            yield deadline
        finally:
            with self._changed:
                self._open.discard(deadline)

    def close(self) -> None:
        """End the thread; open deadlines no longer count."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="deadlines", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        with self._changed:
            while not self._closed:
                now = time.monotonic()
                late = {deadline for deadline in self._open if deadline.at <= now}
                if late:
                    self._open -= late
                    for deadline in late:
                        deadline.passed = True
                    self._cut()
                self._wakes_at = min((deadline.at for deadline in self._open), default=math.inf)
                self._changed.wait(None if self._wakes_at == math.inf else self._wakes_at - now)
