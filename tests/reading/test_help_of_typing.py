"""The help page of every problem with how a file is typed shows what really happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import portfolio_gen
from portfolio_gen.messages import FILE_KINDS, problem
from portfolio_gen.model.place import Place, Source
from portfolio_gen.model.problem import Problem
from portfolio_gen.reading import decode, front_matter, marks, tree, typos
from portfolio_gen.reading.front_matter import read_document
from portfolio_gen.reading.tree import read_tree

PACKAGE = Path(portfolio_gen.__file__).parent
#: Not text, too much of it, or nothing at all: their example is told, not shown.
TOLD: dict[str, dict[str, object]] = {
    "text-too-long": {"limit": decode.LIMIT // 1024},
    "too-much-in-file": {},
    "file-is-gone": {},
    "file-not-opened": {},
    "not-plain-text": {"kind": FILE_KINDS["word"]},
    "not-utf-8": {},
    "utf-16-unmarked": {},
    "utf-16-file": {},
}
OTHERS = frozenset({"not-a-file", "shortcut-file"})  # Their pages belong to folders.
MADE = re.compile(
    r"(?:code=|_tell\(|problem\(|_Enough\(|None, |code = |else )\"([a-z0-9]+(?:-[a-z0-9]+)+)\""
)
FENCED = re.compile(r"^```(?:yaml|markdown) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def made_codes() -> set[str]:
    """Every code that the rooms of typing can make."""
    rooms = [Path(room.__file__) for room in (decode, front_matter, marks, tree)]
    rooms += Path(typos.__file__).parent.glob("*.py")
    return {code for room in rooms for code in MADE.findall(room.read_text(encoding="utf-8"))}


CODES = sorted(made_codes() - OTHERS)


def read(file: str, text: str) -> list[Problem]:
    source = Source(path=file, text=text)
    return (read_document if file.endswith(".md") else read_tree)(source)[1]


def seen(found: Problem) -> str:
    place = found.place
    return (
        f"{found.code}   {place.file}:{place.line}:{place.column}\n"
        f"  {found.message}\n  {found.help}\n"
    )


def page_of(code: str) -> str:
    return (PACKAGE / "help" / f"{code}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_every_page_has_its_four_parts(code) -> None:
    page = re.sub(r"^```.*?^```$", "", page_of(code), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^##? .*$", page, re.MULTILINE)
    parts = ["## What it means", "## Example", "## What you see", "## How to fix it"]
    assert headings == [f"# {code}", *parts]


@pytest.mark.parametrize("code", [code for code in CODES if code not in TOLD])
def test_the_example_shows_its_problem_and_the_corrected_one_shows_none(code) -> None:
    page = page_of(code)
    (file, wrong), (same_file, right) = FENCED.findall(page)
    [found] = read(file, wrong)
    assert found.code == code
    assert f"```text\n{seen(found)}```" in page
    assert file == same_file
    assert read(same_file, right) == []


@pytest.mark.parametrize("code", TOLD)
def test_what_is_seen_of_a_file_that_is_not_text_is_worded_as_the_program_does(code) -> None:
    found = problem(code, Place(file="goals.yml"), **TOLD[code])
    assert f"  {found.message}\n  {found.help}\n```" in page_of(code)
