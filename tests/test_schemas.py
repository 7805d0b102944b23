"""The shapes that editors help with: every record has one, and the sample school fits them all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from portfolio_gen.exchange.schema import FILES, KINDS, schema_of
from portfolio_gen.model import learner, project, school, story, values
from portfolio_gen.model.values import Record

ROOT = Path(__file__).parent.parent
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
RECORDS = sorted(
    {
        thing
        for room in (learner, project, school, story, values)
        for thing in vars(room).values()
        if isinstance(thing, type) and issubclass(thing, Record) and thing is not Record
    },
    key=lambda record: record.__name__,
)
WRITTEN = [
    (kind, path.relative_to(ROOT).as_posix())
    for kind, patterns in FILES.items()
    for pattern in patterns
    for path in sorted(ROOT.glob(pattern))
]
#: Kinds whose fields stand at the top of a Markdown file.
MARKDOWN = {
    "project": "students/*/projects/*/project.md",
    "reflection": "students/*/journal/*.md",
}
FIELDS = [
    (kind, path.relative_to(ROOT).as_posix())
    for kind, pattern in MARKDOWN.items()
    for path in sorted(ROOT.glob(pattern))
    if path.read_text(encoding="utf-8").startswith("---\n")
]


def as_text(text: str) -> Any:
    """What a file holds with every value as it was typed, and nothing where nothing was."""
    return _without_empty(yaml.load(text, Loader=LOADER))


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(inner) for key, inner in value.items() if inner != ""}
    return [_without_empty(inner) for inner in value] if isinstance(value, list) else value


def mistake(kind: str, content: Any) -> str | None:
    found = best_match(Draft202012Validator(schema_of(kind)).iter_errors(content))
    return f"{found.json_path}: {found.message}" if found else None


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_record_has_a_shape(record: type[Record]) -> None:
    shape = record.model_json_schema(by_alias=True)
    Draft202012Validator.check_schema(shape)
    keys = {field.alias or name for name, field in record.model_fields.items()}
    assert set(shape["properties"]) == keys and shape["additionalProperties"] is False


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_has_a_shape(kind: str) -> None:
    Draft202012Validator.check_schema(schema_of(kind))


def test_the_sample_school_has_a_file_of_nearly_every_kind() -> None:
    assert {kind for kind, _ in (*WRITTEN, *FIELDS)} >= set(KINDS) - {"roster"}


@pytest.mark.parametrize(("kind", "name"), WRITTEN)
def test_every_file_of_the_sample_school_fits_its_shape(kind: str, name: str) -> None:
    assert mistake(kind, as_text((ROOT / name).read_text(encoding="utf-8"))) is None


@pytest.mark.parametrize(("kind", "name"), FIELDS)
def test_the_fields_of_every_story_fit_their_shape(kind: str, name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    fields = re.match(r"---\n(.*?)^---$", text, re.MULTILINE | re.DOTALL)
    assert fields is not None
    assert mistake(kind, as_text(fields[1]) or {}) is None


@pytest.mark.parametrize(
    ("kind", "wrong", "right"),
    [
        ("goals", "- {id: a, gaol: b}", "- {id: a, goal: b}"),
        ("goals", "- {id: A B, goal: b}", "- {id: a-b, goal: b}"),
        ("goals", "id: a", "[]"),
        ("goals", "- {id: a, goal: b, audience: publik}", "- {id: a, goal: b, audience: public}"),
        ("goals", "- {id: a, goal: [b]}", "- {id: a, goal: 3}"),
        ("project", "{id: b, title: A}", "{title: A, topic: sun}"),
        ("project", "{title: A, feedback: []}", "{title: A, team: [ana]}"),
        ("assessment", "ratings: {a: {because: b}}", "ratings: {a: meeting}"),
        ("consent", "ana: {publish: yes}", "ana: {publish: public}"),
        ("profile", "supports: {a: b}", "supports: [{text: a, audience: family}]"),
    ],
)
def test_a_shape_refuses_what_the_reader_refuses(kind: str, wrong: str, right: str) -> None:
    assert mistake(kind, as_text(wrong)) is not None
    assert mistake(kind, as_text(right)) is None
