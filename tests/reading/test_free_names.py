"""An audience too far in, among the rows of ratings or levels, closes what is around it."""

from __future__ import annotations

from datetime import date

import pytest

from portfolio_gen.model.audience import Audience
from portfolio_gen.model.place import Mapping, Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.project import Assessment, Feedback, Rubric
from portfolio_gen.model.school import Framework
from portfolio_gen.reading.fields import read_record
from portfolio_gen.reading.tree import read_tree

SAID = {"learner": "ana", "project": "oven", "date": date(2026, 3, 4), "who": "ms-okafor"}


def tree(text: str) -> Mapping:
    read, problems = read_tree(Source(path="said.yml", text=text))
    assert problems == [] and isinstance(read, Mapping)
    return read


def feedback(text: str, criteria: set[str] | None = None) -> tuple[Feedback, list[Problem]]:
    return read_record(Feedback, tree(text), criteria, **SAID)


def is_closed(text: str, criteria: set[str] | None = None) -> bool:
    """Whether feedback with these ratings is private, and told about once, or as it was typed."""
    said, problems = feedback(f"audience: public\nratings:\n{text}", criteria)
    codes = [(found.code, found.privacy) for found in problems]
    assert codes in ([], [("audience-too-far-in", True)])
    assert said.audience is (Audience.PRIVATE if codes else Audience.PUBLIC)
    return bool(codes)


@pytest.mark.parametrize("criteria", [None, set(), {"a"}])
@pytest.mark.parametrize(
    "line",
    [
        "audience: staff", "Audience: family", "audeince: staf", "audience: [family, staff]",
        "audience:", "audience: ''", "audience: public", "private: yes", "for: family",
        "who_sees:", "staff: yes", "show_family: no", "zebra: Staff", "privado: sí",
        "audience: '  '", "visible: public", "who: público", "audiens: staaf", "audience: pblc",
        "audience: schl", "audience: famy", "audience: privet", "audience: [famly, staf]",
        "audience: {staff: yes}",
    ],
)  # fmt: skip
def test_an_audience_among_the_ratings_closes_what_they_are_in(
    line: str, criteria: set[str] | None
) -> None:
    assert is_closed(f"  a: low\n  {line}\n", criteria)
    assert is_closed(f"  {line}\n  a: low\n", criteria)


def test_it_is_not_rated_and_the_others_are() -> None:
    said, _ = feedback("ratings: {a: low, audience: staff, b: high}\n")
    assert list(said.ratings) == ["a", "b"]
    given, [found] = read_record(
        Assessment, tree("ratings:\n  a: low\n  audience: staff\n"), {"a"}, date=SAID["date"]
    )
    assert (given.audience, list(given.ratings)) == (Audience.PRIVATE, ["a"])
    assert (found.code, found.place.line, found.place.column) == ("audience-too-far-in", 3, 3)


def test_among_competencies_it_is_the_same_and_their_codes_are_not_those_of_the_rubric() -> None:
    text = "competencies:\n  SCI.INQ: low\n  {}\n"
    said, [found] = feedback(text.format("audience: staff"), {"audience"})
    assert (said.audience, found.code) == (Audience.PRIVATE, "audience-too-far-in")
    assert "“competencies”" in found.message
    assert feedback(text.format("audience: low"), {"plan"})[1] == []


@pytest.mark.parametrize(
    "line",
    ["audience: low", "audience: 3", "for: high", "family: family", "private: {level: low}",
     "audience:", "draft: 2"],
)  # fmt: skip
def test_a_row_of_the_rubric_may_be_called_so(line: str) -> None:
    assert not is_closed(f"  a: low\n  {line}\n", {line.partition(":")[0]})


def test_an_audience_behind_a_row_that_is_called_audience_is_one_all_the_same() -> None:
    assert is_closed("  audience: staff\n", {"audience"})


@pytest.mark.parametrize("line", ["audience: low", "private: {level: low}", "share: 2", "draft:"])
def test_where_the_rows_are_not_known_what_stands_behind_a_name_decides(line: str) -> None:
    assert not is_closed(f"  {line}\n", None)
    assert is_closed(f"  {line}\n", {"a"}) or line == "draft:"


@pytest.mark.parametrize("line", ["a: draft", "a: Draft", "zebra: public", "plan:", "hidden:",
                                  "draft: ''", "audience: {level: low}"])
def test_a_level_with_such_a_name_and_a_row_without_a_level_close_nothing(line: str) -> None:
    assert not is_closed(f"  {line}\n", None)


def test_a_list_behind_a_word_for_audiences_is_only_no_level() -> None:
    said, [found] = feedback("audience: public\nratings:\n  visible: [low]\n")
    assert (found.code, said.audience) == ("block-expected", Audience.PUBLIC)


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("ratings:\n  a: low\n  Audience: staff\n", "ratings:\n  a: low\naudience: staff\n"),
        ("ratings:\n  for: family\nsaw: X\n", "ratings:\naudience: family\nsaw: X\n"),
        ("ratings:\n  audience: staff\n  a: low\n", None),
        ("ratings: {a: low, audience: staff}\n", None),
        ("ratings: {audience: staff}\n", None),
        ("audience: staff\nratings:\n  audience: staff\n", None),
        ("ratings:\n  for: ' Family '\n", "ratings:\naudience: ' Family '\n"),
        ("ratings:\n  {audience: staff}\n", None),
        ("ratings: {\n         audience: staff}\n", None),
        ("audience: public\nratings:\n  for: staff\n", None),
        ("ratings:\n  private: yes\n", None),
        ("ratings:\n  not_for: staff\n", None),
    ],
)
def test_the_word_is_put_further_out_where_nothing_else_moves(text: str, fixed: str | None) -> None:
    _, [found] = feedback(text)
    assert bool(found.fixes) == (fixed is not None)
    for fix in found.fixes:
        lines = text.splitlines(keepends=True)
        line, start = lines[fix.place.line - 1], fix.place.column - 1
        lines[fix.place.line - 1] = line[:start] + fix.text + line[start + fix.place.length :]
        assert "".join(lines) == fixed


LEVELS = "criteria:\n  - {id: b, name: B}\n  - id: a\n    name: A\n    levels:\n      low: x\n"


@pytest.mark.parametrize(
    "line",
    ["audience: private", "Audience: family", "audience: my gran", "audience:", "for: family",
     "private: yes", "private:", "privado: sí", "audience: {my-family: yes}"],
)  # fmt: skip
def test_an_audience_among_the_levels_leaves_out_the_criterion(line: str) -> None:
    rubric, [found] = read_record(Rubric, tree(f"{LEVELS}      {line}\n"))
    assert [one.id for one in rubric.criteria] == ["b"]
    assert found.code in ("audience-not-here", "misspelled-audience")
    assert (found.privacy, found.place.line, found.fixes) == (True, 7, ())


@pytest.mark.parametrize(
    "line",
    ["for: Everybody helps", "family: The family understands it", "draft: A first try", "draft:",
     "Draft:", "hidden: Nobody sees the idea", "middle: draft"],
)  # fmt: skip
def test_a_level_may_be_called_so(line: str) -> None:
    rubric, problems = read_record(Rubric, tree(f"{LEVELS}      {line}\n"))
    assert [one.id for one in rubric.criteria] == ["b", "a"] and problems == []


def test_in_a_framework_it_leaves_out_the_competency() -> None:
    text = "title: T\ncompetencies:\n  - id: SCI.A\n    title: A\n    levels: {private: yes}\n"
    framework, [found] = read_record(Framework, tree(text), id="f")
    assert framework.competencies == () and found.privacy
