"""The schemas take what the reader takes, and mark the slips that an editor can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from portfolio_gen.exchange.schema import FILES, KINDS, schema_of

ROOT = Path(__file__).parent.parent.parent


def mistakes(kind: str, text: str) -> list[str]:
    # Every value is text, as in our own reader.
    tree: Any = yaml.load(text, Loader=yaml.BaseLoader)
    checker = jsonschema.Draft202012Validator(schema_of(kind))
    return [error.message for error in checker.iter_errors(tree)]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_schema_is_one(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize(
    ("kind", "good", "slip"),
    [
        ("goals", "- {id: a, goal: b, by: 2026-03-04}", "- {id: a, gaol: b}"),
        ("goals", "- {id: a, goal: b, status: kept}", "- {id: a, goal: b, status: kpet}"),
        ("profile", "interests: maps", "intrests: maps"),
        ("profile", "interests: [maps, {text: x, audience: family}]", "interests: {a: b}"),
        ("assessment", "ratings: {a: meeting, b: {level: 2}}", "ratings: [a]"),
        ("consent", "a: {publish: public}", "a: {publish: publik}"),
        ("project", "title: x", "titel: x"),
    ],
)
def test_a_slip_is_seen_and_its_twin_is_not(kind: str, good: str, slip: str) -> None:
    assert mistakes(kind, good) == []
    assert mistakes(kind, slip) != []


def test_what_the_path_decides_is_not_asked_for() -> None:
    assert "id" not in schema_of("project")["properties"]
    assert not {"id", "date"} & set(schema_of("reflection").get("required", []))


@pytest.mark.parametrize("kind", sorted(FILES))
def test_the_sample_school_fits_the_schemas(kind: str) -> None:
    for pattern in FILES[kind]:
        for file in sorted(ROOT.glob(pattern)):
            assert mistakes(kind, file.read_text(encoding="utf-8")) == [], file
