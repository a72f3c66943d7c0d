"""What each command prints, with which exit code, and that `--json` prints what HTTP sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from queries.registry import load_registry

if TYPE_CHECKING:
    from graph.records import Dataset
    from graph.settings import Settings
    from tests.api.doors import Answerable, Asking
    from tests.graphs import EmbeddedGraphs

CHAIN = ("chain", "arrest-of-elsad")


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (CHAIN, "/api/v1/chains/arrest-of-elsad"),
        ((*CHAIN, "--strict"), "/api/v1/chains/arrest-of-elsad"),
        ((*CHAIN, "--about", "ruzi-cavlan"), "/api/v1/chains/arrest-of-elsad?about=ruzi-cavlan"),
        (
            ("chain", "elsad-mirqas", "--on", "2018-04", "--posts-horizon", "10", "--structure-horizon", "20"),
            "/api/v1/chains/elsad-mirqas?on=2018-04&posts_horizon=10&structure_horizon=20",
        ),
        (("search", "melik", "sarnov", "--types", "Person"), "/api/v1/search?text=melik sarnov&types=Person"),
        (("entity", "melik-sarnov", "--limit", "3"), "/api/v1/entities/melik-sarnov?limit=3"),
        (
            ("paths", "orven-tagrus", "zohrab-qalender", "--on", "2018-04-12", "--through-hubs"),
            "/api/v1/paths?from=orven-tagrus&to=zohrab-qalender&on=2018-04-12&through_hubs=yes",
        ),
        (("query",), "/api/v1/queries"),
        (
            ("query", "holders_on_date", "body=capital-police", "on=2018-06-15", "--limit", "7"),
            "/api/v1/queries/responsibility/holders_on_date?body=capital-police&on=2018-06-15&limit=7",
        ),
        (("status",), "/api/v1/status"),
    ],
)
def test_json_is_what_http_sends(on_both: Answerable, ask: Asking, arguments: tuple[str, ...], path: str) -> None:
    """The same bytes, and a line end, on both engines."""
    code, output, errors = on_both(*arguments, "--json")
    assert (code, errors) == (0, "")
    assert output == ask(path).text + "\n"


def test_a_chain_reads_from_the_act_upward(answerable: Answerable) -> None:
    """Act, place, affected, actors, superiors, heads with what they were given, and what is missing, in this order."""
    code, output, _ = answerable(*CHAIN)
    assert code == 0
    said = " ".join(output.replace("│", " ").split())
    wanted = [
        "Arrest of Elşad Mirqas",
        "arrest · 2018-04-12 · in Tezqala",
        "Done to Elşad Mirqas",
        "Who acted, and who stood above them",
        "Seventh Raid Squad, arresting body",
        "covered: attested 2018-04-12 · official · 1 origin",
        "part of Capital Police, operationally under it",
        "Head: nobody is documented for these days",
        "assumed: last attested 2014-01-01",
        "Zöhrab Qələndər, Minister of the Interior, General",
        "administratively: that gives no command, and the line ends here",
        "bracketed: attested 2017-11-05 and 2018-09-20",
        "2017-12-20, before the act: award by Office of the President, Medal for Order, second class",
        "2019-05-14, after the act: sanction by Treasury of Norrland",
        "Accused, outside the chain",
        "Fazil Qələndər, accused by Solmaz Mirqas (alleged)",
        "No reply or denial is documented",
        "leadership of Interior Ministry, accused by Elşad Mirqas (alleged)",
        "No reply from leadership of Interior Ministry, who was asked",
        "Denied by Interior Ministry, as Elşad Mirqas tells it",
        "not about this act",
        "Gaps",
        "No head of Capital Police is documented for these days; last known: Təhmaz Ülkər, attested until 2015-02-10",
        "Why the strict reading says less",
        "What would help most",
        "Nothing here says that anybody is guilty",
        "Ask again: answerable chain arrest-of-elsad",
    ]
    found = [said.find(text) for text in wanted]
    assert [text for text, at in zip(wanted, found, strict=True) if at < 0] == []
    assert found == sorted(found)


def test_the_strict_reading_leaves_out_what_is_assumed(answerable: Answerable) -> None:
    """The hops that are neither covered nor bracketed are not drawn, and the reasons still stand below."""
    _, output, _ = answerable(*CHAIN, "--strict")
    drawn, _, reasons = output.partition("Accused, outside the chain")
    assert "assumed" not in drawn
    assert "Zöhrab Qələndər" not in drawn
    assert "Zöhrab Qələndər" in reasons


def test_somebody_who_was_not_in_post_that_day_is_told_so(answerable: Answerable) -> None:
    """By name, with the days on which the post is documented."""
    _, output, _ = answerable(*CHAIN, "--about", "ruzi-cavlan")
    assert "Not in post that day. Ruzi Çavlan" in output
    assert "2018-06-01" in output


def test_the_acts_against_a_person_are_listed_first(answerable: Answerable) -> None:
    """Then one chain for each; where nobody is named that is said."""
    _, output, _ = answerable("chain", "elsad-mirqas", "--on", "2018-04-12")
    assert output.startswith("Elşad Mirqas, 2018-04-12: 3 chains\n1. ")
    assert output.count("Detention of Elşad Mirqas") == 2
    assert "No source ties anybody to it." in output
    assert "No source names the detaining body." in output


def test_the_line_above_a_body_is_no_act(answerable: Answerable) -> None:
    """Nobody acted; there are heads and superiors, cut where something changes."""
    _, output, _ = answerable("chain", "raid-squad", "--on", "2018-04-01/2018-08-01")
    assert "cut where something changes" in output
    assert "Who headed it, and what stood above it" in output
    assert "before these days: award" in output
    assert "Who acted" not in output
    _, ever, _ = answerable("chain", "raid-squad", "--on", "0001/9999")
    assert "Seventh Raid Squad (police, until " in ever
    assert "Answered for the days until " in ever
    assert ".." not in ever


def test_two_heads_at_one_time_are_flagged(answerable: Answerable) -> None:
    """Both stand in the chain, and the page says that something is wrong in the evidence."""
    _, output, _ = answerable("chain", "arrest-at-the-harbour")
    assert output.count("Another head is documented on the same days.") == 2
    assert "Looks wrong in the evidence" in output


def test_an_empty_strict_reading_says_so(answerable: Answerable) -> None:
    """And why, below."""
    _, output, _ = answerable("chain", "arrest-at-the-pier", "--on", "2018-06", "--strict")
    _, wide, _ = answerable("chain", "requisition")
    assert "strict reading" in output
    assert "Why the strict reading says less" in wide


def test_no_line_of_a_page_is_too_wide(answerable: Answerable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in a window of 80 columns nor of 120."""
    for width in (80, 120):
        monkeypatch.setenv("COLUMNS", str(width))
        for arguments in (CHAIN, ("entity", "melik-sarnov"), ("paths", "orven-tagrus", "zohrab-qalender")):
            _, output, _ = answerable(*arguments)
            assert max(map(len, output.splitlines())) <= min(width, 110)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search", "zzzzzz"), "Nothing here has a name like"),
        (("chain", "elsad-mirqas", "--on", "1999"), "No source documents an act against Elşad Mirqas in 1999."),
        (("paths", "orven-tagrus", "elsad-mirqas", "--on", "1950-01-01"), "No path of at most 6 steps"),
        (("query", "holders_on_date", "body=capital-police", "on=1950-01-01"), "that is a gap"),
    ],
)
def test_no_for_an_answer_is_exit_code_one(answerable: Answerable, arguments: tuple[str, ...], said: str) -> None:
    """And a sentence that says what it means."""
    code, output, errors = answerable(*arguments)
    assert (code, errors) == (1, "")
    assert said in output


def test_a_search_shows_every_spelling(answerable: Answerable) -> None:
    """In a pipe each item is a line of cells; a cursor leads on."""
    code, output, _ = answerable("search", "elsad", "--limit", "2")
    header, *rows = output.splitlines()
    assert code == 0
    assert header.split("\t") == ["id", "type", "name", "also written", "score"]
    assert [len(row.split("\t")) for row in rows[:2]] == [5, 5]
    assert rows[2].startswith("There are more: --cursor '")
    cursor = rows[2].split("'")[1]
    assert answerable("search", "elsad", "--limit", "2", "--cursor", cursor)[1].splitlines()[1:3] != rows[:2]


def test_an_entity_shows_denials_as_denials(answerable: Answerable) -> None:
    """Each claim with its speaker, its citation and its answers; nobody can read a denial as the accusation."""
    code, output, _ = answerable("entity", "torture-in-the-cellar")
    assert code == 0
    assert "Denial of: " in output
    assert "denied by" in output
    assert "answered by v-torture-denial" in output
    assert "↳" in output


def test_a_protected_person_has_no_name_at_the_door(answerable: Answerable) -> None:
    """Only the opaque id and what it stands for."""
    _, output, _ = answerable("entity", "protected-5f0c2a91")
    assert "Protected" in output
    assert "no name" in output


def test_a_page_of_claims_leads_to_the_next(answerable: Answerable) -> None:
    """By a cursor that can be copied."""
    _, output, _ = answerable("entity", "interior-ministry", "--limit", "2")
    assert "of which 2 are shown" in output
    cursor = output.split("--cursor '")[1].split("'")[0]
    assert answerable("entity", "interior-ministry", "--limit", "2", "--cursor", cursor)[0] == 0


def test_paths_are_told_tie_by_tie(answerable: Answerable) -> None:
    """Every tie with its grade and standing."""
    code, output, _ = answerable("paths", "orven-tagrus", "melik-sarnov", "--on", "2018-04-12")
    assert code == 0
    assert "Orvən Tağruş holds post in Seventh Raid Squad" in output
    assert "covered: attested 2018-04-01 to 2018-07-15 · official" in output


def test_questions_are_listed_and_explained(answerable: Answerable) -> None:
    """Each by its header: what it takes, what it gives, and what no rows mean."""
    _, listed, _ = answerable("query")
    for question in load_registry():
        assert f"{question.path}\t" in listed
        code, page, _ = answerable("query", question.path, "--help")
        flowing = " ".join(page.split())
        assert code == 0
        assert " ".join(question.header.question.split()) in flowing
        assert all(parameter.name in page for parameter in question.header.parameters)
    assert "Usage: answerable query" in answerable("query", "--help")[1]


def test_the_rows_of_a_question_are_lines_in_a_pipe(answerable: Answerable) -> None:
    """With a header, and only the columns that say something."""
    code, output, _ = answerable("query", "holders_on_date", "body=raid-squad", "on=2018-04-12")
    header, *rows = (line.split("\t") for line in output.splitlines())
    assert code == 0
    assert "Orvən Tağruş (orven-tagrus)" in [dict(zip(header, row, strict=True))["holder"] for row in rows]


def test_a_question_says_when_there_is_more(answerable: Answerable) -> None:
    """A limit cuts nothing off in silence."""
    _, output, _ = answerable("query", "acts_in_period", "period=2018", "--limit", "1")
    assert "Only the first 1 row; --limit shows more." in output


def test_on_a_terminal_rows_are_drawn(answerable: Answerable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few columns as a table, many as blocks; JSON with indents."""
    monkeypatch.setattr("api.cli.output.on_terminal", lambda: True)
    monkeypatch.setattr("api.cli.pages.search.on_terminal", lambda: True)
    assert "───" in answerable("query")[1]
    assert "\nholder         Orvən" in answerable("query", "holders_on_date", "body=raid-squad", "on=2018-04-12")[1]
    assert "\n  melik-sarnov  Person, 1.00" in answerable("search", "Melik Sarnov")[1]
    assert answerable("status", "--json")[1].startswith('{\n  "program"')


def test_status_names_what_is_loaded(on_both: Answerable, country_reached: Settings) -> None:
    """With version and counts, and where the graph is kept."""
    code, output, _ = on_both("status")
    assert code == 0
    if country_reached.database_uri is None:
        assert f"engine arcadedb: {country_reached.data_dir} (started by itself)" in output
    else:
        assert f"engine neo4j: {country_reached.database_uri}\n" in output
    assert "veldania\t1.0.0" in output


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (CHAIN, 0),
        (("chain", "raid-squad"), 2),
        (("chain", "arrest-of-elsat"), 2),
        (("search", "melik", "sarnov"), 0),
        (("search", "zzzzzz"), 1),
        (("entity", "torture-in-the-cellar"), 0),
        (("paths", "orven-tagrus", "melik-sarnov", "--on", "2018-04-12"), 0),
        (("query", "holders_on_date", "body=raid-squad", "on=2018-04-12"), 0),
    ],
)
def test_a_page_is_the_same_on_both_engines(
    on_both: Answerable, embedded_graphs: EmbeddedGraphs, veldania: Dataset, arguments: tuple[str, ...], code: int
) -> None:
    """What a person reads, refusals and exit codes included."""
    told = on_both(*arguments)
    assert told[0] == code
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("ANSWERABLE_DATABASE_URI", raising=False)
        patch.setenv("ANSWERABLE_DATA_DIR", str(embedded_graphs.settings(veldania).data_dir))
        embedded_graphs.holding(veldania)
        assert on_both(*arguments) == told
