"""Karvela, an invented country whose records say everything about protected people that records must not say.

Validation refuses such facts. Here they are loaded as if nobody in them were protected, and protection is set in the
graph afterwards, as in a graph that was filled by other means: an export has to hold without validation before it.

- `FIRST` (Şəfqəzə Quldaşlı) was tortured alone at an hour, a place and by a squad that stand in public claims; another
  act and a source bear her name, a neighbour speaks of her, and another dataset had her a second time, by name.
- `SECOND` (Ornuk Velizad) was beaten beside his named father, and is one of many in a raid.
- `THIRD` and `FOURTH` are told of in general words only, as facts should have them. `FIFTH` is known to partners.
- `SIXTH` was detained alone on a day, at a place and by a squad that are told, and nothing else is told of them.
- `SEVENTH` was watched at a place and by a squad by which one named man alone was watched that year.
Nobody in it exists. A likeness of a name is chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from graph.dates import parse_span
from graph.records import Citation, Claim, Dataset, Entity, Sensitivity, Source, Stance, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.database import Database

PROTECTED = FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH = tuple(f"protected-{digit * 8}" for digit in "1a2b3cd")
#: Every spelling that a claim of some circle gives one of them.
SPELLINGS = {
    FIRST: ("Şəfqəzə Quldaşlı", "Шафгаза Гулдашлы", "Shafgaza Guldashli", "شفقزه قولداشلی", "Şəfi"),
    SECOND: ("Ornuk Talmur oğlu Velizad", "Орнук Велизад"),
    FIFTH: ("Pirkə Xoznur",),
}
#: What none of their names may be found by either: parts, other transliterations, inflections.
TRACES = (
    "Quldaşl",
    "Гулдашл",
    "Guldash",
    "Quldash",
    "Şəfq",
    "Шафгаз",
    "Shafgaz",
    "شفقزه",
    "قولداشلی",
    "Ornuk",
    "Орнук",
)
ALIKE = "A private person, of whom no more is told"
DAY = "2016-03-04"

_PROTECT = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.protected = true, e.protected_reason = 'at-risk', e.name = 'Protected person', e.names = ['Protected person']
REMOVE e.search_text, e.kind
"""


class _Claims:
    """Claims in the order in which they are made, each with an id of its own."""

    def __init__(self) -> None:
        self.made: list[Claim] = []

    def add(self, subject: str, predicate: str, target: str = "", on: str = "", **more: object) -> str:
        """Add one, and give its id."""
        key = f"karvela:k-{len(self.made) + 1:03}"
        source = str(more.pop("source", "courier"))
        is_edge = predicate in _EDGES
        qualifiers = {name: str(more.pop(name)) for name in _QUALIFIERS if name in more}
        more |= {name: parse_span(str(more.pop(name))) for name in ("started", "ended") if name in more}
        claim = Claim(
            id=key,
            subject=subject,
            predicate=predicate,
            citations=(Citation(source, str(more.pop("locator", "¶4"))),),
            object=target if is_edge else "",
            value="" if is_edge else target,
            qualifiers=qualifiers,
            on=parse_span(on) if on else None,
            asserted_by=str(more.pop("speaker", "the-courier")),
            standing=Standing.REPORTED,
            recorded_on="2026-11-01",
            **more,  # type: ignore[arg-type]  # fields of a claim
        )
        self.made.append(claim)
        return key


_QUALIFIERS: tuple[str, ...] = ("role", "kind", "kinship", "form", "reason")
_EDGES = frozenset(
    {"involved_in", "located_in", "relative_of", "member_of", "part_of", "holds_post", "in_case", "about"}
)
_NAMED = {
    "the-courier": ("Organization", "The Courier"),
    "quarry-union": ("Organization", "Quarry Union"),
    "karvela": ("Place", "Karvela"),
    "mirel": ("Place", "Mirel"),
    "harbour-quarter": ("Place", "Harbour Quarter"),
    "night-squad": ("Agency", "Night Squad"),
    "inner-ministry": ("Agency", "Ministry of the Inner Peace"),
    "borun-haxli": ("Person", "Borun Haxlı"),
    "talmur-velizad": ("Person", "Talmur Velizad"),
    "neighbour": ("Person", "Sevra Duzgil"),
    "double": ("Person", "Shefqeze Quldashli"),
    "case-quarry": ("LegalCase", "The quarry case"),
    "quay-torture": ("Event", "Torture at the quay"),
    "arrest-of-shafgaza-guldashli": ("Event", "Arrest of Şəfqəzə Quldaşlı"),
    "beating": ("Event", "Beating of Talmur Velizad and his son"),
    "raid": ("Event", "Raid on the quarry"),
    "threat-one": ("Event", "Threat to a private person"),
    "threat-two": ("Event", "Threat to a private person"),
    "torture-again": ("Event", "Torture of a woman from the quay"),
    "appeal": ("Event", "Appeal for a prisoner"),
    "detention": ("Event", "Detention at the old well"),
    "watching-one": ("Event", "Watching of a house"),
    "watching-two": ("Event", "Watching of another house"),
    "tivor-kaman": ("Person", "Tivor Kaman"),
    **{f"quarryman-{at}": ("Person", f"Quarryman {at}") for at in range(1, 7)},
}


def _claims() -> list[Claim]:
    made = _Claims()
    for key, (_, name) in _NAMED.items():
        place = {"source": "withheld", "locator": ""} if name.startswith("Threat") else {}
        made.add(key, "name", name, **place)
    for key in PROTECTED:
        made.add(key, "name", ALIKE, form="descriptive", locator="", source="withheld")
        for spelling in SPELLINGS.get(key, ()):
            level = Sensitivity.PARTNER if key == FIFTH else Sensitivity.AUTHORITY
            made.add(key, "name", spelling, sensitivity=level)
    _add_places(made)
    _add_first(made)
    _add_second(made)
    _add_others(made)
    return made.made


def _add_places(made: _Claims) -> None:
    made.add("karvela", "kind", "country")
    made.add("mirel", "located_in", "karvela")
    made.add("harbour-quarter", "located_in", "mirel")
    made.add("night-squad", "part_of", "inner-ministry", kind="command", started="2010", ended="2020")
    made.add("borun-haxli", "holds_post", "night-squad", role="head", started="2015", ended="2017")


def _act(made: _Claims, act: str, kind: str, on: str, victims: dict[str, str], place: str = "") -> str:
    """An act of the squad; gives the id of the claim that says so."""
    made.add(act, "kind", kind, on)
    for victim, role in victims.items():
        made.add(victim, "involved_in", act, on, role=role)
    if place:
        made.add(act, "located_in", place)
    return made.add("night-squad", "involved_in", act, on, role="perpetrator")


def _add_first(made: _Claims) -> None:
    doing = _act(made, "quay-torture", "torture", DAY, {FIRST: "victim"}, "harbour-quarter")
    made.add("quay-torture", "in_case", "case-quarry")
    made.add("quay-torture", "setting", "The cellar below 14 Quay Street")
    denied = {"stance": Stance.DENIES, "disputes": (doing,), "note": "He said that Guldashli lied."}
    made.add("night-squad", "involved_in", "quay-torture", DAY, role="perpetrator", speaker="borun-haxli", **denied)
    made.add("arrest-of-shafgaza-guldashli", "kind", "arrest", "2016-03-03")
    made.add(FIRST, "involved_in", "arrest-of-shafgaza-guldashli", "2016-03-03", role="detainee", source="tells")
    made.add("night-squad", "involved_in", "arrest-of-shafgaza-guldashli", role="arresting-body")
    made.add("appeal", "kind", "appeal", "2016-04-01", note="Read out by Ş. Quldaşlının cousin.")
    made.add("appeal", "about", FIRST)
    made.add(FIRST, "birth_date", "1991-07-02")
    made.add(FIRST, "occupation", "quarry teacher")
    made.add(FIRST, "member_of", "quarry-union", started="2014", ended="2016")
    made.add("neighbour", "relative_of", FIRST, kinship="sister")
    made.add("inner-ministry", "statement", "Nobody called Гулдашлы was ever held", speaker=FIRST)
    made.add("night-squad", "involved_in", "raid", role="commander", reason="to look for Shafgaza's papers")
    _act(made, "torture-again", "torture", DAY, {"double": "victim"}, "harbour-quarter")


def _add_second(made: _Claims) -> None:
    victims = {SECOND: "victim", "talmur-velizad": "victim"}
    _act(made, "beating", "ill-treatment", "2016-05-06", victims, "mirel")
    made.add(SECOND, "relative_of", "talmur-velizad", kinship="son")
    crowd = {f"quarryman-{at}": "detainee" for at in range(1, 7)} | {SECOND: "detainee"}
    _act(made, "raid", "arrest", "2016-06-07", crowd, "mirel")


def _add_others(made: _Claims) -> None:
    for act, person in (("threat-one", THIRD), ("threat-two", FOURTH)):
        made.add(act, "kind", "threat", "2017", source="withheld", locator="")
        made.add(person, "involved_in", act, "2017", role="target", source="withheld", locator="")
        made.add("night-squad", "involved_in", act, "2017", role="perpetrator", source="withheld", locator="")
    _act(made, "detention", "detention", "2016-09-10", {SIXTH: "detainee"}, "mirel")
    _act(made, "watching-one", "surveillance", "2015", {SEVENTH: "target"}, "harbour-quarter")
    _act(made, "watching-two", "surveillance", "2015-03", {"tivor-kaman": "target"}, "harbour-quarter")
    made.add(FIFTH, "involved_in", "raid", "2016-06-07", role="detainee", sensitivity=Sensitivity.PARTNER)


def _sources() -> Iterator[Source]:
    yield Source("courier", "news", "The quarry and the quay", "The Courier", published=parse_span("2018-07-01"))
    address = f"https://courier.example/{quote('Шафгаза-Гулдашлы')}-tells"
    yield Source("tells", "news", "Shafgaza Guldashli tells of the quay", "The Courier", "S. Duzgil", url=address)
    yield Source("withheld", "withheld", "[Material withheld to protect people]", published=parse_span("2018"))


def _entities() -> Iterator[Entity]:
    yield from (Entity(key, kind) for key, (kind, _) in _NAMED.items())
    yield from (Entity(key, "Person") for key in PROTECTED)


def karvela() -> Dataset:
    """The whole of it, in which nobody is protected yet."""
    return Dataset(
        "karvela-quarry",
        "The quarry of Karvela",
        "1.0.0",
        "CC0-1.0",
        tuple(_sources()),
        tuple(_entities()),
        tuple(_claims()),
    )


def protect(database: Database, people: Sequence[str] = PROTECTED) -> Database:
    """Set what loading sets of protected people, after the fact."""
    database.write(lambda writer: writer.run(_PROTECT, {"ids": list(people)}))
    return database
