"""`answerable serve`: the HTTP door."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.failing import log_file
from api.cli.output import print_lines

Host = Annotated[str, typer.Option(metavar="ADDRESS", help="Address of this machine to serve at.")]
Port = Annotated[int, typer.Option(metavar="NUMBER", min=0, max=65535, help="Port; 0 for any that is free.")]
Remote = Annotated[
    bool, typer.Option("--remote", metavar="", help="Allow an address that other machines reach. There is no log-in.")
]
Names = Annotated[
    list[str] | None,
    typer.Option("--name", metavar="NAME", help="A further name under which it may be asked; may be given repeatedly."),
]
Workers = Annotated[
    int, typer.Option(metavar="NUMBER", min=1, max=64, help="Processes that answer; one for each processor is plenty.")
]
Log = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Where faults are written; - for standard error. Default: beside the graph."),
]


def serve(
    *,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    remote: Remote = False,
    names: Names = None,
    workers: Workers = 1,
    log: Log = None,
) -> int:
    """Serve the API by HTTP until Ctrl-C, with its documentation at `/docs`.

    Ends after the requests that are being worked on; the embedded graph ends with it. With --remote and no --name it
    answers to any name.
    """
    from api.http import serving
    from graph.settings import read_settings

    hosts = serving.allowed_hosts(names or (), remote=remote)
    listening = serving.bind(host, port, remote=remote)
    faults = None if log == "-" else Path(log) if log else log_file()
    service = serving.Service(read_settings(), hosts, faults)
    if workers == 1:
        serving.serve(service, listening, ready=_ready)
    else:
        from api.http.workers import serve_with

        serve_with(workers, service, listening, ready=_ready)
    return 0


def _ready(address: str) -> None:
    print_lines([f"Answerable is at {address} (its API at {address}/docs). Ctrl-C ends it."])
