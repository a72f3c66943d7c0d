"""`answerable serve`: the HTTP door."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.failing import log_file
from api.cli.output import print_lines

if TYPE_CHECKING:
    from api.http.circles import Smaller

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
For = Annotated[
    str,
    typer.Option(
        "--audience",
        metavar="CIRCLE",
        help="partner or authority: draft dossiers for them too, for whoever has the address that is printed.",
    ),
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
    audience: For = "public",
    log: Log = None,
) -> int:
    """Serve the API by HTTP until Ctrl-C, with its documentation at `/docs`.

    Ends after the requests that are being worked on; the embedded graph ends with it. With --remote and no --name it
    answers to any name. With --audience it answers on this machine alone, and the address that it prints holds a key:
    whoever has the key sees what that circle may see. Everybody else is answered as the public.
    """
    from api.http import serving
    from graph.settings import read_settings

    smaller = _smaller(audience, alone=not remote and not names and workers == 1)
    hosts = serving.allowed_hosts(names or (), remote=remote)
    listening = serving.bind(host, port, remote=remote)
    faults = None if log == "-" else Path(log) if log else log_file()
    service = serving.Service(read_settings(), hosts, faults, smaller)
    if workers == 1:
        serving.serve(service, listening, ready=lambda address: _ready(address, smaller))
    else:
        from api.http.workers import serve_with

        serve_with(workers, service, listening, ready=_ready)
    return 0


def _smaller(audience: str, *, alone: bool) -> Smaller | None:
    """Open a smaller circle with a new key, on a server that only this machine reaches."""
    from api.answers.selection import read_audience
    from api.http.circles import Smaller
    from graph.errors import BadParameter
    from graph.protection import Audience

    circle = read_audience(audience, "--audience")
    if circle is Audience.PUBLIC:
        return None
    if not alone:
        what = f"what the {circle} may see is answered on this machine only, by one process"
        raise BadParameter(what, where="--audience", mend="leave out --remote, --name and --workers")
    return Smaller.opened(circle)


def _ready(address: str, smaller: Smaller | None = None) -> None:
    print_lines([f"Answerable is at {address} (its API at {address}/docs). Ctrl-C ends it."])
    if smaller is not None:
        print_lines(
            [
                f"For dossiers with what the {smaller.circle} may see, open {address}/#key={smaller.key}",
                "Whoever has this address sees that too: give it to nobody. Programs send the key as a bearer token.",
            ]
        )
