"""Records for tests: sound ones, of which a test says only what matters to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from graph.dates import parse_span
from graph.model import load_schema
from graph.projection.corpus import Corpus
from graph.records import Citation, Claim, Dataset, Entity, Source

PAPER = Source(id="paper", kind="news", title="The paper", published=parse_span("2020-06-01"))
GAZETTE = Source(id="gazette", kind="official", title="The gazette", published=parse_span("2020-06-01"))
STATEMENT = Source(id="statement", kind="official", title="The statement", seen=False)
WITHHELD = Source(id="withheld", kind="withheld", title="[Withheld to protect people]")
SOURCES = (PAPER, GAZETTE, STATEMENT, WITHHELD)
HIDDEN = "protected-0a1b2c3d"
ENTITIES = (
    Entity("courier", "Organization"),
    Entity("anna", "Person"),
    Entity("boris", "Person"),
    Entity("clara", "Person"),
    Entity("police", "Agency"),
    Entity("ministry", "Agency"),
    Entity("court", "Agency"),
    Entity("union", "Organization"),
    Entity("arrest", "Event"),
    Entity("threat", "Event"),
    Entity("case", "LegalCase"),
    Entity("town", "Place"),
    Entity(HIDDEN, "Person", protected="private-relative"),
)
CITED = Citation("paper", "¶1")
UNCITED = Citation("withheld")
#: A post that the paper attests on one day.
POST = Claim(
    id="test:post",
    subject="anna",
    predicate="holds_post",
    object="police",
    citations=(CITED,),
    qualifiers={"role": "head"},
    started=parse_span("2018-01-01"),
    ended=parse_span("2018-01-01"),
    asserted_by="courier",
)
#: A part that somebody took in an act.
PART = Claim(
    id="test:part",
    subject="police",
    predicate="involved_in",
    object="arrest",
    citations=(CITED,),
    qualifiers={"role": "arresting-body"},
    asserted_by="courier",
)


def claim(number: str, like: Claim = POST, **changes: Any) -> Claim:  # noqa: ANN401 - any field of a claim
    """A claim with the id `test:number`; days may be given as they are written."""
    days = {key: parse_span(changes[key]) for key in ("on", "started", "ended") if isinstance(changes.get(key), str)}
    return replace(like, **{**changes, **days, "id": f"test:{number}"})


def post(number: str, day: str, *, until: str = "", **changes: Any) -> Claim:  # noqa: ANN401 - any field of a claim
    """A claim of a post, attested on a day or from one to another."""
    return claim(number, POST, **{"started": day, "ended": until or day, **changes})


def part(number: str, who: str, role: str, event: str = "arrest", **changes: Any) -> Claim:  # noqa: ANN401 - as above
    """A claim of a part in an act."""
    qualifiers = {"role": role, **changes.pop("qualifiers", {})}
    return claim(number, PART, subject=who, object=event, qualifiers=qualifiers, **changes)


def literal(number: str, who: str, predicate: str, value: str, **changes: Any) -> Claim:  # noqa: ANN401 - as above
    """A claim of a property."""
    bare = replace(POST, object="", qualifiers={}, started=None, ended=None)
    return claim(number, bare, **{"subject": who, "predicate": predicate, "value": value, **changes})


def name_of(entity: Entity) -> Claim:
    """The name that an entity has; a protected person, and an act that may be against one, from a withheld source."""
    if entity.protected:
        form = {"form": "descriptive"}
        return literal(f"name-{entity.id}", entity.id, "name", "A relative", qualifiers=form, citations=(UNCITED,))
    cited = (UNCITED if entity.id == "threat" else CITED,)
    return literal(f"name-{entity.id}", entity.id, "name", f"The {entity.id}", citations=cited)


def dataset(*claims: Claim, **changes: Any) -> Dataset:  # noqa: ANN401 - any field of a dataset
    """A sound dataset: every entity has a name, and then the claims given."""
    entities: tuple[Entity, ...] = changes.get("entities", ENTITIES)
    plain = Dataset(
        id="test",
        title="A dataset",
        version="1",
        licence="CC0-1.0",
        sources=SOURCES,
        entities=entities,
        claims=(*map(name_of, entities), *claims),
    )
    return replace(plain, **changes)


def corpus(*claims: Claim, **changes: Any) -> Corpus:  # noqa: ANN401 - any field of a dataset
    """The same records, indexed for projection."""
    records = dataset(*claims, **changes)
    return Corpus(load_schema(), records.sources, records.entities, records.claims)
