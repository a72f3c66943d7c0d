"""What holds for all tests of the loaders."""

from __future__ import annotations

from tests.graph.patience import try_patiently


def pytest_configure() -> None:
    """Examples are tried in the same way everywhere."""
    try_patiently()
