"""Invented subgraphs for the tests of exports; nobody in them exists.

`case` is small and holds one of everything: a denial, a missing reply, a protected person, somebody unnamed, every time
grade, gaps in time. `nasty` has names that break careless writers, `empty` has nothing, `large` has any size.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from queries.subgraph.records import About, Citation, Claim, DatasetNote, Edge, Evidence, Node, Source
from queries.subgraph.subgraph import Subgraph

if TYPE_CHECKING:
    from collections.abc import Iterator

DATASET = "veldania"
ABOUT = About(
    title="Who was answerable for the arrest of Elşad Mirqas on 2018-04-12?",
    question="chain",
    parameters={"chain": "arrest-of-elsad", "on": "2018-04-12"},
    on="2018-04-12",
    audience="public",
    datasets=(DatasetNote(DATASET, "Veldania, an invented country", "7d0c9a41b2e3", "CC-BY-4.0"),),
    program="answerable 0.1.0",
    latest_record="2026-01-02T03:04:05Z",
    nodes=13,
    edges=15,
    claims=20,
    sources=5,
    cut="3 nodes further than one hop away were left out",
    withheld=("One person is protected and appears as V-1.", "Two details that could identify V-1 were left out."),
)
#: Names that break careless writers; each is the name of one node of `nasty`, and each has to survive.
NASTY = {
    "formula": '=cmd|" /C calc"!A1',
    "at-sign": "@SUM(1+1)",
    "quotes": "He said \"no\" and 'yes' and `maybe` and «so»",
    "lines": "first line\nsecond line\r\nthird line\ttabbed",
    "right-to-left": "\u202egnp.exe\u202c and \u2067Əliyev\u2069 \u200fend",
    "long": "Ə" * 10_000,
    "script": "</script><script>document.title='run'</script><img src=x onerror=document.title='run'>",
    "cdata": "]]> <![CDATA[ --> <!-- -- -->",
    "entity": "&amp; &lt; &#x41; &nosuch; %s {0} ${x} #{y} \\n \\",
    "dot": 'a"]; b -> c [label="<TABLE>"]; {|} \\N \\G \\l <B>bold</B>',
    "mermaid": 'x"]; click a href "javascript:alert(1)"; %%{init: {}}%% :::red --> end',
    "edges": "  spaces at both ends  ",
    "emoji": "👩‍⚖️ 𐐷 é é",
}
#: Names that hold what no XML may hold; a format that cannot hold it shows that something was there.
UNHOLDABLE = {
    "nul": "before\x00after",
    "controls": "bell\x07 escape\x1b[31m vertical\x0b delete\x7f next\x85",
    "lone-surrogate-free": "no\ufffecharacter\uffff",
}

_DOMAIN = "https://example.org/"
_SOURCES = (
    Source("gazette-2018", "official", "Decree No. 12", "State Gazette", published="2018-03-01", reliability="A"),
    Source(
        "ministry-statement",
        "statement",
        "Statement on the arrest of Elşad Mirqas",
        "Ministry of the Interior of Veldania",
        published="2018-04-13",
        url=f"{_DOMAIN}statement",
        archive_url=f"{_DOMAIN}archive/statement",
        language="en",
        reliability="C",
    ),
    Source(
        "pier-report",
        "report",
        "The night on the pier: what four witnesses saw",
        "Veldania Watch",
        author="R. Suvar",
        published="2018-05-20",
        retrieved="2019-01-01",
        url=f"{_DOMAIN}pier?a=1&b=2",
        language="en",
        reliability="B",
    ),
    Source("court-file", "judgment", "Case 1-77/2018", "High Court of Veldania", published="2018-11", reliability="A"),
    Source("letter", "letter", "Letter of the family", "", published="", seen=False, reliability="F"),
)


def version(claim: str) -> str:
    """The version of an invented claim; that of a claim behind a label has no hash."""
    plain = f"{DATASET}:{claim}"
    return plain if claim.startswith("C-") else f"{plain}@{sha256(plain.encode()).hexdigest()[:12]}"


def _evidence(*claims: str, standing: str = "official", origins: int = 1, replies: tuple[str, ...] = ()) -> Evidence:
    return Evidence(
        claims=tuple(map(version, claims)),
        standing=standing,
        origins=origins,
        disputed=any("denies" in reply for reply in replies),
        replies=replies,
        citations={
            "court": ("Case 1-77/2018, High Court of Veldania, 2018-11, p. 4",),
            "official": ("Statement on the arrest of Elşad Mirqas, Ministry of the Interior, 2018-04-13, ¶2",),
            "reported": (
                "The night on the pier: what four witnesses saw, R. Suvar, Veldania Watch, 2018-05-20, ¶4",
                "Decree No. 12, State Gazette, 2018-03-01",
            ),
        }.get(standing, ("Letter of the family",)),
    )


DENIAL = (
    "The Ministry of the Interior of Veldania denies it: “our officers used no force” "
    "(Statement on the arrest of Elşad Mirqas, 2018-04-13)"
)
BORN_1979, BORN_1980 = f"{DATASET}:v-born-1979", f"{DATASET}:v-born-1980"
NO_REPLY = "Asked by Veldania Watch, the Capital Police did not reply (2018-05-20)"

_NODES = (
    Node("arrest-of-elsad", "Event", "Arrest of Elşad Mirqas", kind="arrest", day="2018-04-12", day_from="2018-04-12",
         day_to="2018-04-12", grade="covered", evidence=_evidence("v-day", standing="court", origins=2)),
    Node("beating-on-the-pier", "Event", "Beating on the pier", kind="torture", day="2018-04", day_from="2018-04-01",
         day_to="2018-04-30", grade="possible", evidence=_evidence("v-beating", standing="reported")),
    Node("capital-police", "Agency", "Capital Police", kind="police"),
    Node("case-lantern", "LegalCase", "Case 1-77/2018 (“Lantern”)", kind="criminal"),
    Node("crime-directorate", "Agency", "Main Directorate for Combating Organised Crime",
         ("Main Directorate for Combating Organised Crime", "Baş Mütəşəkkil Cinayətkarlıqla Mübarizə İdarəsi"),
         kind="police"),
    Node("elsad-mirqas", "Person", "Elşad Mirqas", ("Elşad Mirqas", "Эльшад Миргас", "Elshad Mirgas"),
         properties={"occupation": ("editor",), "born": ("1979", "1980")}, datasets=(DATASET,),
         evidence=_evidence("v-born-1979", "v-born-1980", standing="reported")),
    Node("interior-ministry", "Agency", "Ministry of the Interior of Veldania", kind="ministry"),
    Node("melik-sarnov", "Person", "Məlik Sarnov"),
    Node("men-on-the-quay", "Organization", "Three unnamed men on the quay", placeholder="unnamed"),
    Node("orven-tagrus", "Person", "Orven Tagrus", properties={"rank": ("colonel",)}),
    Node("port-quarter", "Place", "Port Quarter"),
    Node("raid-squad", "Agency", "Raid Squad", kind="police"),
    Node("V-1", "Person", "V-1 (protected person)", protected=True),
    Node("veldania-watch", "Organization", "Veldania Watch", mentioned=True),
)  # fmt: skip
_EDGES = (
    Edge("f-01", "involved_in", "elsad-mirqas", "arrest-of-elsad", "victim", {"role": "victim"}, "covered",
         "2018-04-12", "2018-04-12", "2018-04-12", "2018-04-12", evidence=_evidence("v-victim", standing="court")),
    Edge("f-02", "involved_in", "raid-squad", "arrest-of-elsad", "arresting-body", {"role": "arresting-body"},
         "covered", "2018-04-12", "2018-04-12", "2018-04-12", "2018-04-12", answerable=True,
         evidence=_evidence("v-squad", "v-squad-2", origins=1)),
    Edge("f-03", "holds_post", "orven-tagrus", "raid-squad", "head", {"role": "head", "title": "commander"}, "covered",
         "2017-01-09", "2018-07-15", "2017-01-09", "2018-07-15", evidence=_evidence("v-orven")),
    Edge("f-04", "part_of", "raid-squad", "crime-directorate", "command", {"kind": "command"}, "covered",
         "2016-03-01", "2019-12-31", evidence=_evidence("v-under-1")),
    Edge("f-05", "holds_post", "melik-sarnov", "crime-directorate", "head", {"role": "head"}, "bracketed",
         "2017-12-20", "2017-12-20", "", "2019-05-14", evidence=_evidence("v-melik", standing="reported", origins=2)),
    Edge("f-06", "part_of", "crime-directorate", "interior-ministry", "command", {"kind": "command"}, "bracketed",
         "2014-01-01", "2016-05-05", evidence=_evidence("v-under-2")),
    Edge("f-07", "part_of", "raid-squad", "capital-police", "operational", {"kind": "operational"}, "assumed",
         "2015-02-10", "2015-02-10", evidence=_evidence("v-under-3", standing="reported", replies=(NO_REPLY,))),
    Edge("f-08", "part_of", "capital-police", "interior-ministry", "command", {"kind": "command"}, "undated",
         undated=True, evidence=_evidence("v-under-4")),
    Edge("f-09", "involved_in", "V-1", "beating-on-the-pier", "victim", {"role": "victim"}, "possible",
         possible_from="2018-04-01", possible_to="2018-04-30", evidence=_evidence("C-1", standing="reported")),
    Edge("f-10", "involved_in", "men-on-the-quay", "beating-on-the-pier", "perpetrator", {"role": "perpetrator"},
         "possible", possible_from="2018-04-01", possible_to="2018-04-30", answerable=True,
         evidence=_evidence("v-men", standing="alleged")),
    Edge("f-11", "involved_in", "raid-squad", "beating-on-the-pier", "perpetrator", {"role": "perpetrator"},
         "possible", possible_from="2018-04-01", possible_to="2018-04-30", answerable=True,
         evidence=_evidence("v-beat", standing="alleged", origins=1, replies=(DENIAL,))),
    Edge("f-12", "in_case", "arrest-of-elsad", "case-lantern", evidence=_evidence("v-case", standing="court")),
    Edge("f-13", "located_in", "beating-on-the-pier", "port-quarter", evidence=_evidence("C-2", standing="reported")),
    Edge("f-14", "arrested_by", "elsad-mirqas", "raid-squad", grade="covered", attested_from="2018-04-12",
         attested_to="2018-04-12", possible_from="2018-04-12", possible_to="2018-04-12", answerable=True,
         event="arrest-of-elsad", evidence=_evidence("v-squad", "v-victim")),
    Edge("f-15", "holds_post", "orven-tagrus", "capital-police", "deputy", {"role": "deputy", "spell": "second"},
         "possible", possible_from="2018-01-01", evidence=_evidence("v-orven-2", standing="reported")),
)  # fmt: skip


def _claim(name: str, subject: str, predicate: str, **more: object) -> Claim:
    filled: dict[str, object] = {
        "standing": "official",
        "nature": "first-hand",
        "credibility": 2,
        "recorded_on": "2020-02-02",
        "citations": (Citation("ministry-statement", "¶2"),),
    }
    return Claim(version(name), f"{DATASET}:{name}", DATASET, subject, predicate, **filled | more)  # type: ignore[arg-type]  # filled by name


def _of_edges() -> Iterator[Claim]:
    """Each claim that draws an edge, once."""
    seen: set[str] = set()
    for edge in _EDGES:
        for token in edge.evidence.claims:
            name = token.removeprefix(f"{DATASET}:").partition("@")[0]
            if name not in seen:
                seen.add(name)
                yield _claim(
                    name,
                    edge.start,
                    edge.edge,
                    object=edge.end,
                    qualifiers=edge.qualifiers,
                    started=edge.attested_from,
                    ended=edge.attested_to,
                    standing=edge.evidence.standing,
                    asserted_by="veldania-watch" if edge.evidence.standing == "reported" else "interior-ministry",
                    disputed_by=(f"{DATASET}:v-denial",) if name == "v-beat" else (),
                    fact=edge.id,
                )


_CLAIMS = (
    *_of_edges(),
    _claim("v-day", "arrest-of-elsad", "date", value="2018-04-12", standing="court", on="2018-04-12"),
    _claim("v-beating", "beating-on-the-pier", "date", value="2018-04", standing="reported", on="2018-04"),
    _claim("v-born-1979", "elsad-mirqas", "born", value="1979", status="conflict", disputed_by=(BORN_1980,)),
    _claim("v-born-1980", "elsad-mirqas", "born", value="1980", status="conflict", disputes=(BORN_1979,)),
    _claim(
        "v-denial",
        "raid-squad",
        "involved_in",
        object="beating-on-the-pier",
        qualifiers={"role": "perpetrator"},
        stance="denies",
        asserted_by="interior-ministry",
        disputes=(f"{DATASET}:v-beat",),
        note="Our officers used no force.",
        fact="f-11",
    ),
    _claim(
        "v-no-reply",
        "raid-squad",
        "part_of",
        object="capital-police",
        qualifiers={"kind": "operational"},
        stance="no-reply",
        asserted_by="capital-police",
        attributed_to="veldania-watch",
        disputes=(f"{DATASET}:v-under-3",),
        citations=(Citation("pier-report", "¶9", "letter"),),
        fact="f-07",
    ),
)


def case() -> Subgraph:
    """A small subgraph with one of everything."""
    return _subgraph(ABOUT, _NODES, _EDGES, _CLAIMS, _SOURCES)


def empty() -> Subgraph:
    """A subgraph without anything, that says why."""
    about = {"empty": "no act of that name has a day on or near 1899-01-01", "cut": "", "withheld": ()}
    return _subgraph(_changed(ABOUT, **about), (), (), (), ())


def nasty(*, unholdable: bool = False) -> Subgraph:
    """A ring of persons with nasty names, who have nasty replies and citations; their ids are the keys of `NASTY`.

    Args:
        unholdable: whether there are those names too that hold what XML may not hold.
    """
    names = NASTY | UNHOLDABLE if unholdable else NASTY
    ids = list(names)
    nodes = [
        Node(key, "Person", name, (name, "another"), properties={"note": (name,)}, evidence=_said_of(key, name))
        for key, name in names.items()
    ]
    edges = [
        Edge(f"e-{key}", "relative_of", key, ids[at - 1], name[:200], {"kinship": name}, evidence=_said_of(key, name))
        for at, (key, name) in enumerate(names.items())
    ]
    about = _changed(ABOUT, title=" ".join(name[:50] for name in names.values()), empty="", cut="", withheld=())
    claims = [_claim(key, key, "note", value=name, note=name) for key, name in names.items()]
    return _subgraph(about, nodes, edges, claims, (Source("ministry-statement", "statement", NASTY["script"]),))


def large(nodes: int, edges: int) -> Subgraph:
    """A subgraph of any size, with two claims behind each edge; the same one for the same size."""
    about = _changed(ABOUT, title=f"An invented graph of {nodes} nodes", cut="", withheld=())
    return Subgraph.of(
        _changed(about, nodes=nodes, edges=edges, claims=0, sources=0),
        (_large_node(at) for at in range(nodes)),
        (_large_edge(at, nodes) for at in range(edges)),
    )


_TYPES = ("Person", "Agency", "Organization", "Event", "LegalCase", "Place")
_GRADES = ("covered", "bracketed", "assumed", "possible", "undated")


def _large_node(at: int) -> Node:
    return Node(
        f"n-{at:06}",
        _TYPES[at % len(_TYPES)],
        f"Invented entity № {at} of Veldania",
        (f"Invented entity № {at} of Veldania", f"Uydurma {at}"),
        properties={"note": (f"the {at}th",)},
        datasets=(DATASET,),
        evidence=_evidence(f"n-{at}", standing="reported"),
    )


def _large_edge(at: int, nodes: int) -> Edge:
    return Edge(
        f"f-{at:07}",
        "holds_post",
        f"n-{at * 7919 % nodes:06}",
        f"n-{at * 104_729 % nodes:06}",
        "head",
        {"role": "head", "title": f"title & rank <{at}>"},
        _GRADES[at % len(_GRADES)],
        "2016-01-01",
        "2017-12-31",
        "2015-06-01",
        "",
        datasets=(DATASET,),
        evidence=_evidence(f"c-{at}", f"d-{at}", standing="reported", origins=2, replies=(DENIAL,) * (at % 10 == 0)),
    )


def _said_of(key: str, name: str) -> Evidence:
    reply = (f"{name[:200]} denies it",)
    return Evidence((version(key),), "alleged", 1, disputed=True, replies=reply, citations=(f"{name[:200]}, ¶1",))


def _changed(about: About, **changes: object) -> About:
    return replace(about, **changes)  # type: ignore[arg-type]  # the tests give what fits


def _subgraph(
    about: About,
    nodes: tuple[Node, ...] | list[Node],
    edges: tuple[Edge, ...] | list[Edge],
    claims: tuple[Claim, ...] | list[Claim],
    sources: tuple[Source, ...],
) -> Subgraph:
    """A subgraph that counts itself."""
    shown = sum(not node.mentioned for node in nodes)
    counted = _changed(about, nodes=shown, edges=len(edges), claims=len(claims), sources=len(sources))
    return Subgraph.of(counted, nodes, edges, claims, sources)
