"""What is posted: a casefile, which is read, answered, and forgotten. It is never stored, and never in a log."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Depends, Request

from api.answers.casefiles import about
from api.http.circles import includes
from api.http.problems import AudienceRefused
from graph.errors import AnswerableError
from referrals.casefile import MOST_BYTES, Casefile, casefile_from, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from api.http.asking import Asking

CASEFILE = "casefile"


class DraftFailed(Exception):
    """Something went wrong while a casefile was worked on; its text says nothing of what was posted."""


async def _posted(request: Request) -> bytes:
    return await request.body()


Posted = Annotated[bytes, Depends(_posted)]


def read_posted(asking: Asking, content: bytes, target: str, programme: str | None) -> Casefile:
    """Read a posted casefile; target and programme need not be said twice.

    Args:
        asking: the request, which may see no more than its circle.
        content: JSON, or YAML as the command line writes it.
        target: id in the address.
        programme: name in the address; None if it is left to the casefile.

    Raises:
        BadCasefile: it is wrong; all problems at once.
        BadParameter: it is about somebody else.
        AudienceRefused: it is for somebody who may see more than this request may.
    """
    plain = parsed(content, CASEFILE)
    if isinstance(plain, dict):
        plain = {"target": target, **({"programmes": [programme]} if programme else {}), **plain}
    casefile = about(casefile_from(plain, CASEFILE), target, "id")
    if not includes(asking.circle, casefile.circle):
        what = f"the casefile is for {casefile.recipient}, and this request sees what the {asking.circle} may see"
        mend = "give recipient public; the command line on the machine that holds the graph writes the others"
        raise AudienceRefused(what, where="recipient", mend=mend)
    return casefile


@contextmanager
def untold() -> Iterator[None]:
    """Keep what was posted out of the log: of a fault of the program its place is told, and not its words."""
    try:
        yield
    except AnswerableError:
        raise
    except Exception as error:  # noqa: BLE001 - the words of any may hold what was posted
        raise DraftFailed(type(error).__name__).with_traceback(error.__traceback__) from None


def described() -> dict[str, Any]:
    """Describe the body that is posted, for the documentation."""
    content = {
        "application/json": {"schema": {"$ref": "#/components/schemas/Casefile"}},
        "application/yaml": {"schema": {"type": "string", "description": "The same as YAML."}},
    }
    told = f"A casefile of at most {MOST_BYTES:,} bytes. It is answered and forgotten: not stored, and in no log."
    return {"requestBody": {"required": True, "description": told, "content": content}}


def casefile_schemas() -> dict[str, Any]:
    """The shapes of a casefile and of its parts, for the documentation."""
    schema = Casefile.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**schema.pop("$defs", {}), "Casefile": schema}
