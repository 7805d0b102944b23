"""The page of every story problem shows what really happens, and its correction really helps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import portfolio_gen
from portfolio_gen.model.problem import Problem
from portfolio_gen.model.story import Story
from portfolio_gen.story import check_story
from tests.story.written import FILES

HELP = Path(portfolio_gen.__file__).parent / "help"
CODES = (
    "missing-picture", "dead-link", "missing-heading", "wrong-capitals", "link-outside-folder",
    "space-in-link", "remote-picture", "unsafe-link", "html-removed",
    "picture-without-description", "open-code-fence", "looks-private", "story-too-complicated",
)  # fmt: skip
_FENCED = re.compile(r"^(`{3,})markdown (\S+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True)
class Page:
    text: str
    examples: list[Story]

    @classmethod
    def of(cls, code: str) -> Page:
        text = (HELP / f"{code}.md").read_text(encoding="utf-8")
        return cls(text, [_story(file, body) for _, file, body in _FENCED.findall(text)])


def _story(file: str, body: str) -> Story:
    front = _FRONT_MATTER.match(body)
    start = front.end() if front else 0
    return Story(text=body[start:], file=file, first_line=body[:start].count("\n") + 1)


def seen(problem: Problem) -> str:
    place = problem.place
    return (
        f"{problem.code}   {place.file}:{place.line}:{place.column}\n"
        f"  {problem.message}\n  {problem.help}\n"
    )


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_help_page_shows_its_problem_and_the_corrected_one_none(code: str) -> None:
    page = Page.of(code)
    wrong, right = page.examples
    problems = check_story(wrong, FILES)
    assert [problem.code for problem in problems] == [code]
    assert f"```text\n{seen(problems[0])}```" in page.text
    assert check_story(right, FILES) == []
