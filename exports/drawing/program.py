"""Running Graphviz: its `dot` program lays out what `graph_text` wrote, within a time limit."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Literal

from exports.drawing.graph_text import graph_lines
from graph.errors import AnswerableError, BadParameter

if TYPE_CHECKING:
    from queries.subgraph.subgraph import Subgraph

#: Nodes and edges together: 300 take some seconds, and a picture of more shows nothing any longer.
MOST_DRAWN = 300
#: How long one picture may take.
SECONDS = 30.0
_DOTS_PER_INCH = 150
#: What Graphviz says when it makes a picture smaller than its letters can bear.
_SCALED = "too large for cairo-renderer"
_GET_IT = "get it from your system, as by `apt install graphviz`, or export mermaid or html, which need no program"


class NoPicture(AnswerableError):
    """Graphviz is not there, or failed."""


def draw(subgraph: Subgraph, kind: Literal["svg", "png"], *, seconds: float = SECONDS) -> bytes:
    """Draw a subgraph.

    Args:
        subgraph: what to draw.
        kind: what the picture is.
        seconds: how long it may take.

    Returns:
        The picture as Graphviz makes it.

    Raises:
        BadParameter: it takes too long, or is too wide for a picture of dots.
        NoPicture: Graphviz is not installed, or cannot draw it.
    """
    program = shutil.which("dot")
    if program is None:
        raise NoPicture(f"{kind}: Graphviz is not installed ({_GET_IT})")
    text = "".join(graph_lines(subgraph)).encode("utf-8", "replace")
    command = [program, f"-T{kind}", *([f"-Gdpi={_DOTS_PER_INCH}"] if kind == "png" else [])]
    try:
        done = subprocess.run(command, input=text, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - a program found on the path, with arguments of ours
    except subprocess.TimeoutExpired as error:
        raise BadParameter(
            f"cannot be laid out within {seconds:g} seconds", where=kind, mend="ask for less, or take another format"
        ) from error
    except OSError as error:
        raise NoPicture(f"{kind}: Graphviz cannot be started: {error.strerror}") from error
    said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
    if done.returncode or not done.stdout:
        raise NoPicture(f"{kind}: Graphviz failed: {said[:200] or f'it ended with {done.returncode}'}")
    if _SCALED in said:
        raise BadParameter("would be too wide to be read", where=kind, mend="ask for less, or take svg")
    return done.stdout
