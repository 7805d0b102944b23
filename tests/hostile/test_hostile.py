"""Every case of bad or hostile input: what is said of it, where, how fast, and the way out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from time import process_time

import pytest

from portfolio_gen.model.problem import Problem
from portfolio_gen.reading.decode import read_source
from tests.hostile.case import (
    CASES,
    case_in,
    lay_out,
    problems_of,
    read_alone,
    value_at,
    with_fixes,
)

cases = pytest.mark.parametrize("folder", CASES, ids=lambda path: path.name)
SLOWEST = 1.0


@cases
def test_the_problems_are_those_expected(folder: Path, tmp_path: Path) -> None:
    case = case_in(folder)
    root = lay_out(case, tmp_path)
    start = process_time()
    problems = problems_of(case, root)
    took = process_time() - start
    expected = [(it["code"], it["file"], it["line"]) for it in case.problems]
    assert [(it.code, it.place.file, it.place.line) for it in problems] == expected
    for found, wanted in zip(problems, case.problems, strict=True):
        says = f"{found.message} {found.help}"
        assert [words for words in wanted.get("must_contain", ()) if words not in says] == []
        assert [words for words in wanted.get("must_not_contain", ()) if words in says] == []
        assert found.weight == wanted.get("weight", "must-fix")
        assert found.privacy == wanted.get("privacy", False)
    assert took < SLOWEST


@cases
def test_the_values_are_those_that_were_typed(folder: Path, tmp_path: Path) -> None:
    case = case_in(folder)
    root = lay_out(case, tmp_path)
    for value in case.values:
        tree, _ = read_alone(root, value["file"])
        assert value_at(tree, value["at"]) == value["is"]


@cases
def test_every_suggestion_is_right(folder: Path, tmp_path: Path) -> None:
    case = case_in(folder)
    root = lay_out(case, tmp_path)
    for file in sorted({found.place.file for found in problems_of(case, root) if found.fixes}):
        source, _ = read_source(root / file, file)
        (root / file).write_text(source.text, encoding="utf-8", newline="")
        before = [found for found in problems_of(case, root) if found.place.file == file]
        for found in before:
            if not found.fixes:
                continue
            (root / file).write_text(with_fixes(source.text, found.fixes), encoding="utf-8")
            after = [found for found in problems_of(case, root) if found.place.file == file]
            assert counted(after) == counted(before) - Counter([found.code])


@cases
@pytest.mark.parametrize("saved", ["\r\n", "\r", "\ufeff"], ids=["crlf", "cr", "byte-order-mark"])
def test_another_way_of_saving_changes_nothing(folder: Path, tmp_path: Path, saved: str) -> None:
    case = case_in(folder)
    root = lay_out(case, tmp_path)
    for name in case.files:
        if not (case.folder / name).is_file():
            continue
        expected = read_alone(root, name)
        content = (root / name).read_bytes().decode()
        if content.strip(" #\t\n") and "\r" not in content:
            other = saved + content if saved == "\ufeff" else content.replace("\n", saved)
            (root / name).write_bytes(other.encode())
            assert read_alone(root, name) == expected


def counted(problems: list[Problem]) -> Counter[str]:
    """How often each code is met; lines may move when text is moved."""
    return Counter(found.code for found in problems)
