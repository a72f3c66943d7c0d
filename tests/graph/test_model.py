"""The reader of the schema: every shipped word is sound, a wrong one is refused with file, key and known words."""

from __future__ import annotations

import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.errors import SchemaError
from graph.model import load_schema, read_schema

SHIPPED = Path(str(files("graph") / "schema"))
FOLDERS = ("nodes", "edges", "properties", "roles", "events")
WORDS = sorted(SHIPPED.glob("*/*.yml"))
HELPS = {
    "name": "helps",
    "title": "helps",
    "group": "social",
    "description": "Somebody helps somebody else.",
    "from": ["Person"],
    "to": ["Person"],
    "answerable": False,
    "time": "state",
}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the shipped schema, to be spoilt."""
    folder = tmp_path / "schema"
    shutil.copytree(SHIPPED, folder)
    return folder


def edit(file: Path, **changes: Any) -> None:  # noqa: ANN401 - any value that YAML has
    """Change keys of a word; a dot in a key reaches into a mapping (written with two underscores)."""
    word = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else dict(HELPS)
    for key, value in changes.items():
        place, last = word, key.removesuffix("_")
        while "__" in last:
            step, _, last = last.partition("__")
            place = place.setdefault(step, {})
        place[last] = value
    file.write_text(yaml.safe_dump(word), encoding="utf-8")


def refusal(folder: Path) -> str:
    """The text with which the schema in a folder is refused."""
    with pytest.raises(SchemaError) as refused:
        read_schema(folder)
    text = str(refused.value)
    assert "\n" not in text
    return text


@pytest.mark.parametrize("path", WORDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_shipped_word_is_read_under_its_name(path: Path) -> None:
    """One file is one word, with a title and a description that says something."""
    words = getattr(load_schema(), path.parent.name)
    found = [word for name, word in words.items() if name.lower() == path.stem]
    assert len(found) == 1
    assert found[0].title
    assert found[0].description.strip().endswith((".", "…"))
    assert all(qualifier.description.strip() for qualifier in getattr(found[0], "qualifiers", {}).values())


def test_no_file_of_the_schema_is_left_unread() -> None:
    """As many words as files, and no other file beside them."""
    schema = load_schema()
    assert sum(len(getattr(schema, folder)) for folder in FOLDERS) == len(WORDS)
    assert sorted(path.name for path in SHIPPED.iterdir()) == sorted(FOLDERS)
    assert [path for path in SHIPPED.glob("*/*") if path.suffix != ".yml"] == []


def test_a_copy_of_the_schema_reads_as_the_schema(copied: Path) -> None:
    """Reading depends on the folder alone."""
    assert read_schema(copied) == load_schema()


def test_the_schema_holds_what_the_design_names() -> None:
    """The start set of edges, and which roles never start a chain upward (DESIGN.md, section 2)."""
    schema = load_schema()
    custody = "arrested_by detained_by remanded_by charged_by sentenced_by released_by pardoned_by died_in_custody_of"
    harm = "ill_treated_by threatened_by surveilled_by attacked_by"
    others = "accused_of involved_in holds_post part_of appointed_by reports_to sanctioned_by awarded_by recognised_by"
    social = "relative_of member_of represented_by located_in"
    assert set(f"{custody} {harm} {others} {social}".split()) <= set(schema.edges)
    bystanders = ("victim", "lawyer", "witness", "issuer", "not-included", "defendant", "detainee", "target")
    assert [role for role in bystanders if schema.is_answerable("involved_in", role)] == []
    doers = ("commander", "perpetrator", "participant", "judge", "court", "prosecutor", "investigator", "organiser")
    assert all(schema.is_answerable("involved_in", role) for role in doers)
    assert not schema.is_answerable("accused_of", "")
    assert (schema.edges["holds_post"].horizon, schema.edges["part_of"].horizon) == (730, 3650)
    assert [edge.name for edge in schema.edges.values() if edge.horizon is not None and edge.time != "state"] == []


def test_a_shortcut_is_no_predicate_and_every_other_word_is() -> None:
    """What is drawn from acts cannot be claimed."""
    schema = load_schema()
    shortcuts = {edge.name for edge in schema.edges.values() if edge.shortcut}
    assert not shortcuts & set(schema.predicates())
    assert set(schema.predicates()) == (set(schema.edges) - shortcuts) | set(schema.properties)
    assert schema.roles_of("holds_post") == ["deputy", "head", "member", "officer", "spokesperson"]
    assert schema.edges["holds_post"].relationship == "HOLDS_POST"


@pytest.mark.parametrize("folder", FOLDERS)
def test_an_unknown_key_is_refused(copied: Path, folder: str) -> None:
    """A slip of the keyboard in a key must not silently mean nothing."""
    file = min((copied / folder).glob("*.yml"))
    edit(file, answerabel=True)
    text = refusal(copied)
    assert file.name in text
    assert "answerabel" in text


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_file_that_is_not_named_after_its_word_is_refused(copied: Path, folder: str) -> None:
    """Whoever looks for a word finds its file."""
    file = min((copied / folder).glob("*.yml"))
    file.rename(file.with_name("zzz.yml"))
    assert f"{folder}/zzz.yml" in refusal(copied)


@pytest.mark.parametrize(
    ("file", "changes", "named"),
    [
        ("edges/helps.yml", {"from": ["Persn"]}, "Persn"),
        ("edges/helps.yml", {"to": ["Person", "Robot"]}, "Robot"),
        ("edges/helps.yml", {"identity": ["spell"]}, "spell"),
        ("edges/helps.yml", {"qualifiers": {"by": {"description": "who", "refers": "Persn"}}}, "Persn"),
        ("edges/helps.yml", {"qualifiers": {"role": {"description": "which", "values": "roles"}}}, "roles"),
        ("edges/helps.yml", {"answerable": "by-role"}, "by-role"),
        ("edges/helps.yml", {"qualifiers": {"standing": {"description": "how"}}}, "standing"),
        ("edges/name.yml", {"name": "name"}, "name"),
        ("edges/arrested_by.yml", {"shortcut__events": ["arest"]}, "arest"),
        ("edges/arrested_by.yml", {"shortcut__from_roles": ["victm"]}, "victm"),
        ("edges/arrested_by.yml", {"shortcut__to_roles": ["head"]}, "head"),
        ("properties/name.yml", {"of": ["Ghost"]}, "Ghost"),
        ("properties/statement.yml", {"qualifiers__about": {"description": "id", "refers": "Ghost"}}, "Ghost"),
        ("events/arrest.yml", {"expects": ["arester"]}, "arester"),
        ("events/arrest.yml", {"expects": ["head"]}, "head"),
        ("roles/victim.yml", {"edge": "involved"}, "involved"),
    ],
)
def test_a_reference_to_a_word_that_does_not_exist_is_refused(
    copied: Path, file: str, changes: dict[str, Any], named: str
) -> None:
    """The refusal names the file, the key and the word."""
    edit(copied / file, **changes)
    text = refusal(copied)
    assert Path(file).name in text
    assert named in text


@pytest.mark.parametrize(
    ("file", "changes"),
    [
        ("edges/part_of.yml", {"description": "short"}),
        ("edges/part_of.yml", {"description": None}),
        ("edges/part_of.yml", {"time": "sometimes"}),
        ("edges/part_of.yml", {"answerable": "maybe"}),
        ("edges/part_of.yml", {"from": []}),
        ("edges/part_of.yml", {"to": []}),
        ("edges/part_of.yml", {"horizon": -1}),
        ("edges/part_of.yml", {"qualifiers": {"kind": {}}}),
        ("edges/part_of.yml", {"qualifiers": {"kind": {"description": ""}}}),
        ("edges/helps.yml", {"name": "HELPS) DELETE"}),
        ("nodes/person.yml", {"colour": "red"}),
        ("nodes/person.yml", {"name": "Pérson"}),
        ("properties/birth_date.yml", {"value": "number"}),
        ("roles/victim.yml", {"side": "dark"}),
        ("events/arrest.yml", {"answered_for": None}),
    ],
)
def test_a_value_that_means_nothing_is_refused(copied: Path, file: str, changes: dict[str, Any]) -> None:
    """Also a description that says nothing, a list that allows nothing and a name that is none."""
    edit(copied / file, **changes)
    assert Path(file).name in refusal(copied)


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"- name", b"name: [", b"name: 2015-02-30", b"\xff\xfe", b"just words", b"name: &a [*a]"],
)
def test_a_file_that_holds_no_word_is_refused(copied: Path, content: bytes) -> None:
    """Whatever stands in it: nothing, a list, half a document, another encoding, a list in itself."""
    (copied / "roles" / "victim.yml").write_bytes(content)
    assert "victim.yml" in refusal(copied)


def test_a_schema_without_one_of_its_folders_is_refused(copied: Path) -> None:
    """A folder that is missing is named."""
    shutil.rmtree(copied / "roles")
    assert "roles" in refusal(copied)


def test_a_file_of_another_kind_is_no_word(copied: Path) -> None:
    """A note beside the words is left alone."""
    (copied / "roles" / "README.md").write_text("About roles.", encoding="utf-8")
    assert read_schema(copied) == load_schema()


def test_a_new_edge_type_is_one_new_file(copied: Path) -> None:
    """It is a predicate as soon as it is there."""
    edit(copied / "edges" / "helps.yml")
    schema = read_schema(copied)
    assert "helps" in schema.predicates()
    assert schema.edges["helps"].relationship == "HELPS"
    assert not schema.is_answerable("helps", "")
