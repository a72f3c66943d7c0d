"""Locks on files: what the kernel gives back when their holder dies, however it dies.

Every file is opened close-on-exec, so that no lock travels into a program that its holder starts. A lock is given
back by closing the file and never by unlocking it: a fork shares it, and unlocking in one would unlock in both.
"""

from __future__ import annotations

import fcntl
import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

POLL_SECONDS = 0.01


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)


def _try(descriptor: int, mode: int) -> bool:
    try:
        fcntl.flock(descriptor, mode | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is held until `release`, the end of the `with` block, or the end of the process."""

    descriptor: int

    @classmethod
    def take(cls, path: Path, *, shared: bool = False, seconds: float = 0.0) -> Self | None:
        """Take the lock, waiting for it if need be.

        Args:
            path: the file to lock; made if it is not there.
            shared: whether others may hold it too.
            seconds: how long to wait for it; 0 for one attempt.

        Returns:
            The lock, or None if somebody else still holds it.

        Raises:
            OSError: the file cannot be made or locked.
        """
        mode = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        until = time.monotonic() + seconds
        descriptor = _open(path)
        try:
            while not _try(descriptor, mode):
                if time.monotonic() >= until:
                    os.close(descriptor)
                    return None
                time.sleep(POLL_SECONDS)
        except BaseException:
            os.close(descriptor)
            raise
        return cls(descriptor)

    @classmethod
    def wait(cls, path: Path) -> Self:
        """Wait without end until nobody else holds the lock, and take it; those who share it may come and go meanwhile.

        Raises:
            OSError: the file cannot be made or locked.
        """
        lock = cls(_open(path))
        fcntl.flock(lock.descriptor, fcntl.LOCK_EX)
        return lock

    def release(self) -> None:
        """Give the lock back; call it once."""
        os.close(self.descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


@dataclass(frozen=True, slots=True)
class Probe:
    """An eye on a lock that somebody else may hold: one system call to see whether the holder lives."""

    descriptor: int

    @classmethod
    def on(cls, path: Path) -> Self:
        """Open an eye on this lock.

        Raises:
            OSError: the file cannot be opened.
        """
        return cls(_open(path))

    def held(self) -> bool:
        """Whether somebody holds the lock for himself alone at this moment."""
        if not _try(self.descriptor, fcntl.LOCK_SH):
            return True
        fcntl.flock(self.descriptor, fcntl.LOCK_UN)
        return False

    def close(self) -> None:
        """Stop looking; call it once."""
        os.close(self.descriptor)
