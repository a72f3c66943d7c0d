"""`answerable serve`: the HTTP door."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.failing import log_file
from api.cli.output import print_lines

Host = Annotated[str, typer.Option(metavar="ADDRESS", help="Address of this machine to serve at.")]
Port = Annotated[int, typer.Option(metavar="NUMBER", min=0, max=65535, help="Port; 0 for any that is free.")]
Remote = Annotated[
    bool, typer.Option("--remote", metavar="", help="Allow an address that other machines reach. There is no log-in.")
]


def serve(*, host: Host = "127.0.0.1", port: Port = 8000, remote: Remote = False) -> int:
    """Serve the API by HTTP until Ctrl-C, with its documentation at `/docs`.

    Ends after the requests that are being worked on; the embedded graph ends with it.
    """
    from api.http import serving
    from graph.settings import read_settings

    listening = serving.bind(host, port, remote=remote)
    serving.serve(read_settings(), listening, remote=remote, log=log_file(), ready=_ready)
    return 0


def _ready(address: str) -> None:
    print_lines([f"Answerable is at {address} (its API at {address}/docs). Ctrl-C ends it."])
