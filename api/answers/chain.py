"""The chain of responsibility: how it is asked, and the body of its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.answers.chain_parts import act_body
from api.answers.envelope import Body, address, envelope, interval_body, ref_body
from api.answers.reading import LONGEST_HORIZON, read_days, read_id, read_number
from graph.grades import Horizon
from graph.protection import Audience

if TYPE_CHECKING:
    from graph.database import Database
    from graph.dates import Span
    from queries.chain.answer import About, ChainAnswer

USUAL = Horizon()


@dataclass(frozen=True, slots=True)
class ChainAsked:
    """A question for a chain, read and sound as far as can be seen without the graph.

    Attributes:
        start: id of an act, a person or a body.
        on: the days asked; None for the act's own.
        about: id of a person to be told about; None for nobody.
        horizon: how many days posts and structure may be stretched.
    """

    start: str
    on: Span | None
    about: str | None
    horizon: Horizon

    def ask(self, database: Database, audience: Audience = Audience.PUBLIC) -> ChainAnswer:
        """Put the question to the core; raises what `queries.chain.chain.chain` raises."""
        from queries.chain.chain import chain

        return chain(database, self.start, on=self.on, horizon=self.horizon, audience=audience, about=self.about)

    @property
    def address(self) -> str:
        """The address that repeats it; the horizon is always written out, since its default may change."""
        return address(
            *("chains", self.start),
            on=self.on,
            about=self.about,
            posts_horizon=self.horizon.posts,
            structure_horizon=self.horizon.structure,
        )

    @property
    def command(self) -> str:
        """The command that repeats it."""
        options = {
            "--on": self.on,
            "--about": self.about,
            "--posts-horizon": self.horizon.posts if self.horizon.posts != USUAL.posts else None,
            "--structure-horizon": self.horizon.structure if self.horizon.structure != USUAL.structure else None,
        }
        given = (f"{name} {value}" for name, value in options.items() if value is not None)
        return " ".join(("answerable chain", self.start, *given))


def read_chain(
    start: str,
    *,
    on: str | None = None,
    about: str | None = None,
    posts: str | int = USUAL.posts,
    structure: str | int = USUAL.structure,
    dashes: bool = False,
) -> ChainAsked:
    """Read a question for a chain as typed.

    Args:
        start: id of an act, a person or a body.
        on: a day, month, year or range.
        about: id of a person.
        posts: horizon of posts in days.
        structure: horizon of structure in days.
        dashes: whether the parameters were typed as options, so that an error calls them `--on` and not `on`.

    Raises:
        BadParameter: a value cannot be used.
        BadDay: the days are none, or inverted.
    """
    plain = ("id", "on", "about", "posts_horizon", "structure_horizon")
    names = ("ID", *(f"--{name.replace('_', '-')}" for name in plain[1:])) if dashes else plain
    return ChainAsked(
        start=read_id(start, names[0]),
        on=read_days(on, names[1]),
        about=None if about is None else read_id(about, names[2]),
        horizon=Horizon(
            posts=read_number(posts, names[3], least=0, most=LONGEST_HORIZON),
            structure=read_number(structure, names[4], least=0, most=LONGEST_HORIZON),
        ),
    )


def chain_body(asked: ChainAsked, answer: ChainAnswer) -> Body:
    """Write the body of a chain."""
    return {
        "start": ref_body(answer.start) | {"type": answer.start_type},
        "acts": [act_body(act) for act in answer.acts],
        "about": None if answer.about is None else _about_body(answer.about),
        "empty": answer.empty,
        **envelope(asked.address, answer.audience, answer.datasets, on=answer.on or None, horizon=asked.horizon),
    }


def _about_body(about: About) -> Body:
    posts = [
        {
            "body": ref_body(post.body),
            "role": post.role,
            "title": post.title,
            "attested": interval_body(post.attested),
            "grade": post.grade,
        }
        for post in about.posts
    ]
    return {"person": ref_body(about.person), "verdict": about.verdict, "text": about.text, "posts": posts}
