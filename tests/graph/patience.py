"""How hypothesis tries examples here: the same in every run, and without a clock."""

from __future__ import annotations

from hypothesis import HealthCheck, settings


def try_patiently() -> None:
    """Whoever breaks a test sees it break, whatever else the machine does; more examples are a matter of `settings`."""
    settings.register_profile("patient", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("patient")
