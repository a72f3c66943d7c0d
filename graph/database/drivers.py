"""Makes the official Bolt driver for either engine; the settings that both share are here."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import neo4j
from neo4j import NotificationDisabledClassification as Notice

if TYPE_CHECKING:
    from pydantic import SecretStr

    from graph.embedded.joining import Seat
    from graph.settings import Settings

CONNECT_SECONDS = 10.0
RETRY_SECONDS = 15.0
#: Questions at one time, each with a connection; one more waits for so many seconds until another ends.
CONNECTIONS = 100
WAIT_SECONDS = 15.0
#: Of the server's notices only those that say that a statement will stop to work; a label that has no node yet is none.
SILENT_NOTICES: tuple[Notice, ...] = (
    Notice.HINT,
    Notice.UNRECOGNIZED,
    Notice.PERFORMANCE,
    Notice.GENERIC,
    Notice.TOPOLOGY,
    Notice.SCHEMA,
)


def embedded_driver(seat: Seat, user: str) -> neo4j.Driver:
    """The driver by which one of the engine's users reaches the embedded engine at which we have a seat."""
    return _driver(f"bolt://127.0.0.1:{seat.run.port}", user, seat.password)


def server_driver(settings: Settings) -> neo4j.Driver:
    """The driver to the server that the settings name.

    Raises:
        SettingsError: the password's file cannot be read.
        neo4j.exceptions.DriverError: the driver refuses the address.
    """
    return _driver(settings.database_uri or "", settings.database_user, settings.password())


def _driver(uri: str, user: str, password: SecretStr) -> neo4j.Driver:
    log = logging.getLogger("neo4j")
    if not log.handlers:  # without any, Python prints the driver's warnings on a terminal that nobody set up for them
        log.addHandler(logging.NullHandler())
    return neo4j.GraphDatabase.driver(
        uri,
        auth=(user, password.get_secret_value()),
        user_agent="answerable",
        connection_timeout=CONNECT_SECONDS,
        max_transaction_retry_time=RETRY_SECONDS,
        max_connection_pool_size=CONNECTIONS,
        connection_acquisition_timeout=WAIT_SECONDS,
        telemetry_disabled=True,
        # A deprecated construct is a record of the logger `neo4j.notifications`, silent for users and seen by tests. As
        # a Python warning it would cost a copy of the whole call stack on every statement, 0.4 ms and more.
        notifications_min_severity="WARNING",
        notifications_disabled_classifications=SILENT_NOTICES,
        warn_notification_severity="OFF",
    )
