"""Parts of the graph by HTTP: one body that is as documented, and one file in every format, the same as by command."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from api.http.models.subgraph import Formats, subgraph_model
from exports.format import load_formats
from exports.seal import read_seal
from exports.verify import versions_in
from queries.subgraph.picked import kinds_of_question
from tests.api.http.test_refusals import problem
from tests.exports.writing import formats

if TYPE_CHECKING:
    from pathlib import Path

    from tests.api.doors import Answerable, Asking

SUBGRAPH, EXPORTS = "/api/v1/subgraph", "/api/v1/exports"
ASKED = [
    "chain=arrest-of-elsad",
    "chain=arrest-of-elsad&on=2018-04-12&posts_horizon=10&structure_horizon=20",
    "chain=raid-squad&on=2018",
    "chain=elsad-mirqas&on=1999",
    "paths=orven-tagrus,zohrab-qalender&on=2018-04-12",
    "entity=melik-sarnov&hops=2&limit=30",
    "entity=protected-5f0c2a91",
    "search=elsad&types=Person,Event",
    "search=zzzzzz",
    "query=responsibility/holders_on_date&with.body=raid-squad&with.on=2018-04-12",
    "ids=raid-squad, orven-tagrus&edges=holds_post&on=2018-04-12&grade=bracketed",
    "all=yes&datasets=veldania&limit=40",
]
#: Those of which the answer is no; what was asked about may be in it all the same.
NO_ANSWER = {"chain=elsad-mirqas&on=1999", "search=zzzzzz"}


@pytest.mark.parametrize("asked", ASKED)
def test_a_part_of_the_graph_is_what_its_model_promises(ask: Asking, ask_embedded: Asking, asked: str) -> None:
    """Every field documented and none missing; both engines send the same; it counts itself rightly."""
    response = ask(f"{SUBGRAPH}?{asked}")
    assert response.status_code == 200, response.text
    assert response.content == ask_embedded(f"{SUBGRAPH}?{asked}").content
    body = response.json()
    assert subgraph_model().model_validate_json(response.content).model_dump(mode="json") == body
    about = body["about"]
    assert about["question"] == asked.partition("=")[0]
    assert [about[part] for part in ("nodes", "edges", "claims", "sources")] == [
        len(body[part]) for part in ("nodes", "edges", "claims", "sources")
    ]
    assert bool(about["empty"]) == (asked in NO_ANSWER)
    assert about["audience"] == "public"
    assert {one["id"] for one in about["datasets"]} == {"veldania"}


def test_the_formats_are_listed(ask: Asking, on_both: Answerable) -> None:
    """As they are, and the same by command."""
    response = ask(EXPORTS)
    assert Formats.model_validate_json(response.content).model_dump(mode="json") == response.json()
    assert [one["name"] for one in response.json()["items"]] == sorted(load_formats())
    assert on_both("export", "--json") == (0, response.text + "\n", "")


@pytest.mark.parametrize("name", formats())
def test_a_file_is_sent_in_every_format(ask: Asking, on_both: Answerable, tmp_path: Path, name: str) -> None:
    """With its type, its name and its seal; and the command writes the same bytes."""
    how, path = load_formats()[name], tmp_path / "chain"
    response = ask(f"{EXPORTS}/{name}?chain=arrest-of-elsad&on=2018-04-12")
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].partition(";")[0] == how.media_type.partition(";")[0]
    assert response.headers["content-disposition"] == f'attachment; filename="answerable-chain{how.suffix}"'
    assert int(response.headers["content-length"]) == len(response.content)
    seal = read_seal(io.BytesIO(response.content))
    assert seal.unbroken
    assert response.headers["etag"] == f'"{seal.digest}"'
    assert response.headers["x-answerable-sha256"] == seal.digest
    code, _, errors = on_both("export", name, "chain", "arrest-of-elsad", "--on", "2018-04-12", "-o", str(path))
    assert (code, errors) == (0, "")
    assert path.read_bytes() == response.content


def test_a_file_is_not_sent_twice(ask: Asking) -> None:
    """Whoever has it is told so; another question has another tag."""
    path = f"{EXPORTS}/graphml?chain=arrest-of-elsad"
    tag = ask(path).headers["etag"]
    for given in (tag, f"W/{tag}", f'"other", {tag}'):
        again = ask(path, headers={"If-None-Match": given})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert ask(f"{path}&on=2018-04-12", headers={"If-None-Match": tag}).status_code == 200
    body = ask(f"{SUBGRAPH}?chain=arrest-of-elsad").headers["etag"]
    assert ask(f"{SUBGRAPH}?chain=arrest-of-elsad", headers={"If-None-Match": body}).status_code == 304


def test_a_file_can_be_looked_at(ask: Asking) -> None:
    """HEAD gets what GET gets, and no body."""
    path = f"{EXPORTS}/csv?chain=arrest-of-elsad"
    seen = ask(path, method="HEAD")
    assert (seen.status_code, seen.content) == (200, b"")
    assert seen.headers == ask(path).headers


@pytest.mark.parametrize("name", formats())
def test_nothing_found_is_a_file_that_says_so(ask: Asking, name: str) -> None:
    """No refusal: somebody asked, and this is the answer."""
    response = ask(f"{EXPORTS}/{name}?chain=elsad-mirqas&on=1999")
    assert response.status_code == 200
    about = read_seal(io.BytesIO(response.content)).about
    assert "No source documents an act against Elşad Mirqas" in str(about["empty"])


@pytest.mark.parametrize(
    ("asked", "status", "kind", "said"),
    [
        ("", 422, "bad-parameter", "none of them is given (give exactly one)"),
        ("on=2018", 422, "bad-parameter", "chain, paths, entity, search, query, ids, all: none of them is given"),
        ("chain=arrest-of-elsad&entity=raid-squad", 422, "bad-parameter", "chain, entity: are given together"),
        ("chain=a&chain=b", 422, "bad-parameter", "chain: is given twice"),
        ("chain=", 422, "bad-parameter", "chain: is empty"),
        ("chain=arrest-of-elsat", 404, "unknown-entity", "arrest-of-elsad"),
        ("chain=raid-squad", 422, "bad-day", "needs a day"),
        ("entity=nobody", 404, "unknown-entity", "nobody"),
        ("entity=raid-squad&hops=0", 422, "bad-parameter", "hops: 0 is out of range"),
        ("entity=raid-squad&hops=7", 422, "bad-parameter", "from 1 to 6"),
        ("entity=raid-squad&hops=", 422, "bad-parameter", "hops"),
        ("chain=arrest-of-elsad&hops=2", 422, "bad-parameter", "hops: goes with an entity only"),
        ("entity=raid-squad&ties=f-1", 422, "bad-parameter", "ties: goes with ids only"),
        ("ids=raid-squad&ties=", 422, "bad-parameter", "ties: is empty"),
        (f"ids=raid-squad&ties={','.join(f'f-{at}' for at in range(1001))}", 422, "bad-parameter", "at most 1,000"),
        ("paths=orven-tagrus", 422, "bad-parameter", "takes two ids"),
        ("paths=a,b,c", 422, "bad-parameter", "takes two ids"),
        ("paths=orven-tagrus,orven-tagrus", 422, "bad-parameter", "the same"),
        ("paths=orven-tagrus,melik-sarnov&on=2018", 422, "bad-day", "one single day"),
        ("search=", 422, "bad-parameter", "search: is empty"),
        ("query=responsibility/nothing", 404, "unknown-question", "nothing"),
        ("query=responsibility/holders_on_date&with.body=raid-squad", 422, "bad-parameter", "on: no value"),
        ("query=responsibility/holders_on_date&with.bodi=x", 422, "bad-parameter", "did you mean with.body?"),
        ("chain=arrest-of-elsad&with.body=raid-squad", 422, "bad-parameter", "body: goes with a query only"),
        ("ids=", 422, "bad-parameter", "ids: is empty"),
        ("ids=raid-squad,,orven-tagrus", 422, "bad-parameter", "ids: is empty"),
        ("ids=raid-squad,nobody", 404, "unknown-entity", "nobody"),
        (f"ids={','.join(['a'] * 1001)}", 422, "bad-parameter", "at most 1,000 ids"),
        ("all=no", 422, "bad-parameter", "'no' is not yes"),
        ("all=yes&types=Ship", 422, "bad-parameter", "there are Agency, Event"),
        ("all=yes&edges=knows", 422, "bad-parameter", "holds_post"),
        ("all=yes&datasets=atlantis", 422, "bad-parameter", "there are veldania"),
        ("all=yes&grade=certain", 422, "bad-parameter", "give covered, bracketed"),
        ("all=yes&grade=covered", 422, "bad-parameter", "grade: needs a day to grade on (give on too)"),
        ("all=yes&on=2018-02-30", 422, "bad-day", "2018-02 ends on 2018-02-28"),
        ("all=yes&on=", 422, "bad-parameter", "on: is empty"),
        ("all=yes&limit=0", 422, "bad-parameter", "limit: 0 is out of range"),
        ("all=yes&limit=many", 422, "bad-parameter", "no such number"),
        ("all=yes&limit=999999999", 422, "bad-parameter", "limit"),
        ("all=yes&limitt=5", 422, "bad-parameter", "did you mean limit?"),
        ("chain=arrest-of-elsad&posts_horizon=-1", 422, "bad-parameter", "posts_horizon"),
        ("all=yes&audience=partner", 403, "audience-refused", "leave it out"),
        ("all=yes&audience=", 403, "audience-refused", "leave it out"),
    ],
)
@pytest.mark.parametrize("door", [SUBGRAPH, f"{EXPORTS}/csv"])
def test_what_is_asked_wrongly_is_told_how_to_ask(
    ask: Asking, door: str, asked: str, status: int, kind: str, said: str
) -> None:
    """By both doors, as a problem that says what, where and how to mend it."""
    response = ask(f"{door}?{asked}")
    read = problem(response)
    assert (read.status, read.type) == (status, f"/problems/{kind}"), response.text
    assert said in read.detail, response.text
    assert "--" not in response.text


@pytest.mark.parametrize(("door", "most"), [(SUBGRAPH, "2,000"), (f"{EXPORTS}/csv", "100,000")])
def test_a_page_takes_less_than_a_file(ask: Asking, door: str, most: str) -> None:
    """Each says how much it takes, and who takes more."""
    least = int(most.replace(",", "")) + 1
    assert (
        f"from 1 to {most}; the command line writes larger files"
        in problem(ask(f"{door}?all=yes&limit={least}")).detail
    )
    assert ask(f"{door}?all=yes&limit={least - 1}").status_code == 200


def test_a_limit_cuts_nothing_off_in_silence(ask: Asking) -> None:
    """The answer says that there is more."""
    about = ask(f"{SUBGRAPH}?all=yes&limit=7").json()["about"]
    assert about["nodes"] == 7
    assert about["cut"] == "Only the first 7 nodes are in here; there are more."
    assert ask(f"{SUBGRAPH}?all=yes").json()["about"]["cut"] == ""


def test_an_unknown_format_is_answered_with_the_list(ask: Asking) -> None:
    """And nothing else is looked at before."""
    for asked in ("", "?chain=arrest-of-elsad"):
        response = ask(f"{EXPORTS}/grafml{asked}")
        assert problem(response).type == "/problems/unknown-question"
        assert all(name in response.text for name in load_formats())
    assert problem(ask(f"{EXPORTS}/..%2fcsv?all=yes")).status == 404
    assert problem(ask(f"{EXPORTS}/csv/more?all=yes")).status == 404


@pytest.mark.parametrize(
    "name", [name for name, how in load_formats().items() if how.most is not None and how.most <= 300]
)
def test_what_is_too_much_for_a_picture_is_refused(ask: Asking, name: str) -> None:
    """Politely: how much, and how much at most."""
    assert "are too many for" in problem(ask(f"{EXPORTS}/{name}?all=yes")).detail


@pytest.mark.parametrize(
    ("asked", "narrower"),
    [
        ("all=yes", "all=yes&types=Person,Agency"),
        ("all=yes", "all=yes&edges=holds_post"),
        ("all=yes", "all=yes&on=2018-04-12"),
        ("all=yes&on=2018-04-12", "all=yes&on=2018-04-12&grade=bracketed"),
        ("entity=raid-squad&hops=2&limit=2000", "entity=raid-squad"),
    ],
)
def test_filters_leave_out_and_say_so(ask: Asking, asked: str, narrower: str) -> None:
    """What is left is part of the whole, and fits the filter; the answer tells what it was asked with."""
    whole, part = (ask(f"{SUBGRAPH}?{one}").json() for one in (asked, narrower))
    ids = [{kind: {one["id"] for one in body[kind]} for kind in ("nodes", "edges")} for body in (whole, part)]
    assert ids[1]["edges"] < ids[0]["edges"]
    assert ids[1]["nodes"] <= ids[0]["nodes"]
    given = dict(one.split("=") for one in narrower.split("&"))
    if "types" in given:
        assert {node["type"] for node in part["nodes"]} == {"Person", "Agency"}
        assert part["about"]["parameters"]["types"] == "Agency,Person"
    if "edges" in given:
        assert {edge["edge"] for edge in part["edges"]} == {"holds_post"}
    if "grade" in given:
        assert {edge["grade"] for edge in part["edges"]} == {"covered", "bracketed"}
        assert part["about"]["parameters"]["grade"] == "bracketed"


def test_the_documentation_tells_every_kind_of_question(ask: Asking) -> None:
    """Both doors are described with each of their parameters, and the file as a file."""
    paths = ask("/api/v1/openapi.json").json()["paths"]
    for path in (SUBGRAPH, f"{EXPORTS}/{{format}}"):
        named = {one["name"] for one in paths[path]["get"]["parameters"]}
        assert named >= {*kinds_of_question(), "on", "types", "edges", "datasets", "grade", "hops", "limit"}
    answer = paths[f"{EXPORTS}/{{format}}"]["get"]["responses"]["200"]["content"]
    assert answer == {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    assert EXPORTS in paths


def test_every_claim_is_in_the_body_and_in_the_file(ask: Asking) -> None:
    """The tables hold what the body holds."""
    asked = "entity=raid-squad&on=2018"
    body = ask(f"{SUBGRAPH}?{asked}").json()
    versions = set(versions_in(io.BytesIO(ask(f"{EXPORTS}/csv?{asked}").content)))
    assert versions == {claim["version"] for claim in body["claims"] if "@" in claim["version"]}
